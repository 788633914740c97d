/** Quarters on the page without Excel: each begins with the file that the one before left, as in an office that closes its files overnight; all as the command makes it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { contents, sheetsIn } from "../support/contents";
import { makeQuarter, QUARTER_NAMES, QUARTERS, sampleYear, type QuarterFiles, type QuarterId } from "../support/quarterFiles";
import { SAMPLE_FOLDER } from "../support/sample";
import { inBuiltPage } from "./built";
import type { OpenWorkbench } from "./openWorkbench";

const SCREENS = process.env["CCHC_SCREENS"] ?? path.join(tmpdir(), "cchc-screens");

inBuiltPage("quarters on the page without Excel", (openPage) => {
  let folder: string;
  const made = new Map<QuarterId, QuarterFiles>();
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    folder = mkdtempSync(path.join(tmpdir(), "page-quarters-"));
    for (const period of QUARTERS) made.set(period, await makeQuarter(folder, period, sampleYear()));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("come to the same workbook and the same Word reports as by the command, over files saved and opened again", async () => {
    const opened = await openPage();
    const { page, view, strangers, complaints, bar, show, open, saved } = opened;
    const button = (name: string) => view.getByRole("button", { name, exact: true });
    /** Sheets of ours written over have other merged cells than the file: a new one is written, once that has been told. */
    const saveSummary = async (anew: boolean): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
      if (!anew) return saved(bar("Lưu tệp"));
      await bar("Lưu tệp").click();
      const confirm = page.getByRole("button", { name: "Lưu thành tệp mới", exact: true });
      await confirm.waitFor();
      await page.screenshot({ path: path.join(SCREENS, "page-anew.png") });
      return saved(confirm);
    };
    const pageScrolls = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
    let file = path.join(SAMPLE_FOLDER, "so-noi-vu.xlsx");
    for (const period of QUARTERS) {
      const files = made.get(period)!;
      await open([file]);
      await page.getByLabel("Tệp đang mở").locator("option:checked", { hasText: path.basename(file) }).waitFor({ state: "attached" });
      if (period === QUARTERS[0]) await button("Thử với tỉnh mẫu").click();
      await takeIn(opened, period, files);
      await page.screenshot({ path: path.join(SCREENS, `page-${period}-intake.png`) });
      await show("Lãnh đạo");
      await button("Tạo báo cáo").click();
      await page.getByText(/^Đã ghi 9 trang/).first().waitFor();
      await page.getByRole("tablist", { name: "Sheet tabs" }).getByText("Lãnh đạo").waitFor();
      await page.screenshot({ path: path.join(SCREENS, `page-${period}-leaders.png`) });
      expect(await pageScrolls()).toBe(false);
      const word = await saved(button("Báo cáo Word"));
      expect([word.name, Buffer.compare(word.bytes, readFileSync(files.word))]).toEqual([path.basename(files.word), 0]);

      const summary = await saveSummary(period !== QUARTERS[0]);
      // What was asked has gone, also for who hears the page.
      await page.locator('#page:not([aria-hidden])').waitFor();
      expect(summarySheets(summary.bytes)).toEqual(contents(sheetsIn(readFileSync(files.summary))));
      file = path.join(folder, `tong-hop-${period}-tu-trang.xlsx`);
      writeFileSync(file, summary.bytes);
    }
    expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
    await page.close();
  }, 300_000);

  it("are compared with an earlier summary workbook that is chosen, as by the command with --previous", async () => {
    const opened = await openPage();
    const { page, view, strangers, complaints, bar, show, open, choose, saved } = opened;
    const button = (name: string) => view.getByRole("button", { name, exact: true });
    const earlier = made.get("2026-H1")!.summary;
    await open([path.join(SAMPLE_FOLDER, "so-noi-vu.xlsx")]);
    await page.getByLabel("Tệp đang mở").locator("option:checked", { hasText: "so-noi-vu.xlsx" }).waitFor({ state: "attached" });
    await button("Thử với tỉnh mẫu").click();
    await takeIn(opened, "2026-Q3", made.get("2026-Q3")!);
    await show("Tổng hợp");
    await choose(button("Chọn sổ kỳ trước"), [path.join(SAMPLE_FOLDER, "so-y-te.xlsx")]);
    await view.getByText("Chưa dùng được “so-y-te.xlsx” làm sổ kỳ trước").waitFor();
    await choose(button("Chọn sổ kỳ trước"), [earlier]);
    await view.getByRole("status").filter({ hasText: `“${path.basename(earlier)}”: Quý I năm 2026, 6 tháng đầu năm 2026.` }).waitFor();
    await button("Tổng hợp").click();
    await page.getByText(/^Đã ghi \d+ trang/).first().waitFor();
    await page.screenshot({ path: path.join(SCREENS, "page-earlier.png") });
    await show("Lãnh đạo");
    await button("Tạo báo cáo").click();
    await page.getByText(/^Đã ghi 9 trang/).first().waitFor();

    const summary = await saved(bar("Lưu tệp"));
    expect(summarySheets(summary.bytes)).toEqual(contents(sheetsIn(readFileSync(made.get("2026-Q3")!.summary))));
    expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
    await page.close();
  }, 180_000);
});

/** What is beside the agency's own sheet, over which it was made. */
const summarySheets = (bytes: Uint8Array): ReturnType<typeof contents> => contents(sheetsIn(bytes).filter(({ name }) => name !== "Biểu số liệu"));

/** A quarter's reports of all agencies, in `Tiếp nhận`. */
async function takeIn({ view, show, choose }: OpenWorkbench, period: QuarterId, files: QuarterFiles): Promise<void> {
  await show("Tiếp nhận");
  await view.getByLabel("Kỳ tiếp nhận").selectOption(QUARTER_NAMES[period]);
  await choose(view.getByRole("button", { name: "Chọn tệp", exact: true }), readdirSync(files.reports).map((name) => path.join(files.reports, name)));
  await view.getByText("Đã nhận 14/14").first().waitFor();
}
