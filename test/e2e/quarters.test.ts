/** Four quarters in the built pane: reports taken in and compiled one quarter after another in the same workbook, then the leaders' sheet and the Word report; all as the command makes it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gridsOf } from "../excelHost/grids";
import { contents, sheetsIn } from "../support/contents";
import { makeQuarter, QUARTER_NAMES, QUARTERS, sampleYear, type QuarterFiles, type QuarterId } from "../support/quarterFiles";
import { inBuiltPane } from "./built";
import { closeWell, hostWithSample, paneOf } from "./support";

inBuiltPane("four quarters in the built pane", ({ open: openPane }) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "quarters-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("come to the same workbook and the same Word reports as by the command", async () => {
    const made = new Map<QuarterId, QuarterFiles>();
    for (const period of QUARTERS) made.set(period, await makeQuarter(folder, period, sampleYear()));
    const host = hostWithSample("so-noi-vu.xlsx");
    const own = gridsOf(host).map(({ name }) => name);
    const open = await openPane(host);
    const pane = paneOf(open);
    // What a page waits for while it loads goes by the clock.
    await pane.button("Thử với tỉnh mẫu").waitFor();
    await open.page.clock.setFixedTime("2026-12-20T08:00:00Z");
    await pane.button("Thử với tỉnh mẫu").click();
    for (const period of QUARTERS) {
      const files = made.get(period)!;
      await pane.show("Tiếp nhận");
      if (period !== QUARTERS[0]) await pane.button("Bỏ các báo cáo đã đọc").click();
      await pane.view.getByLabel("Kỳ tiếp nhận").selectOption(QUARTER_NAMES[period]);
      await pane.choose("Chọn tệp", readdirSync(files.reports).map((name) => path.join(files.reports, name)));
      await pane.text("Đã nhận 14/14").waitFor();
      await pane.show("Tổng hợp");
      await pane.button("Tổng hợp").click();
      await pane.text("Đã tổng hợp 14/14 cơ quan").waitFor();
      await pane.show("Lãnh đạo");
      await pane.button("Tạo báo cáo").click();
      await pane.view.getByRole("progressbar").first().waitFor({ state: "detached" });
      const [download] = await Promise.all([open.page.waitForEvent("download"), pane.button("Báo cáo Word").click()]);
      expect([download.suggestedFilename(), Buffer.compare(readFileSync(await download.path()), readFileSync(files.word))]).toEqual([path.basename(files.word), 0]);
      expect(contents(gridsOf(host).filter(({ name }) => !own.includes(name)))).toEqual(contents(sheetsIn(readFileSync(files.summary))));
    }
    await closeWell(open, host);
  }, 300_000);
});
