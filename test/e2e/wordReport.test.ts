/** The Word report in the built pane: its writer comes only when it is asked for, and works under the page's own policy. */
import { readFileSync } from "node:fs";
import { wordText } from "../support/wordText";
import { inBuiltPane } from "./built";
import { closeWell, hostWithSample, paneOf } from "./support";

inBuiltPane("the Word report in the built pane", ({ addin, open: openPane }) => {
  it("is fetched when it is asked for, and handed out as a file", async () => {
    const host = hostWithSample("so-noi-vu.xlsx");
    const open = await openPane(host);
    const pane = paneOf(open);
    const writers = (): readonly string[] => open.scripts().flatMap((script) => addin().contents(script)).filter((name) => name.includes("src/word/"));
    await pane.button("Thử với tỉnh mẫu").click();
    await pane.show("Tiếp nhận");
    await pane.button("Đọc các báo cáo của tỉnh mẫu").click();
    await pane.text("Đã nhận 12/14").waitFor();
    await pane.show("Lãnh đạo");
    expect(writers()).toEqual([]);

    const [download] = await Promise.all([open.page.waitForEvent("download"), pane.button("Báo cáo Word").click()]);
    expect(download.suggestedFilename()).toBe("bao-cao-2026-Q3.docx");
    const { paragraphs } = wordText(new Uint8Array(readFileSync(await download.path())));
    expect(paragraphs.slice(0, 2)).toEqual(["BÁO CÁO", "Kết quả công tác cải cách hành chính quý III năm 2026"]);
    await pane.text("Đã lập dự thảo báo cáo").waitFor();
    expect(writers()).not.toEqual([]);
    await closeWell(open, host);
  });
});
