/** Without Excel: an agency's sheet checked and mended, the province compiled and saved, all in the built page. */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkFile } from "../../src/app/check";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { SAMPLE_FOLDER, sampleFiles, sampleRuleset, SAMPLE_PERIOD } from "../support/sample";
import { inBuiltPage } from "./built";

const SUMMARY = ["Lãnh đạo", "Đánh giá", "Tổng hợp", "Theo cơ quan", "Tình hình nộp", "Kiểm tra", "Dữ liệu", "Bộ chỉ tiêu", "Cơ quan"];
const SCREENS = process.env["CCHC_SCREENS"] ?? path.join(tmpdir(), "cchc-screens");

function gridsOf(bytes: Uint8Array) {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook.grids;
}

inBuiltPage("the page without Excel", (openPage) => {
  beforeAll(() => {
    mkdirSync(SCREENS, { recursive: true });
  });

  it("opens, checks, mends, takes back, saves, compiles, saves, and is there again after a reload", async () => {
    const { page, view, strangers, complaints, bar, show, open, choose, saved } = await openPage();
    const button = (name: string | RegExp) => view.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
    const picture = (name: string) => page.screenshot({ path: path.join(SCREENS, `workbench-${name}.png`) });

    await open([path.join(SAMPLE_FOLDER, "so-y-te.xlsx")]);
    await page.getByLabel("Tệp đang mở").locator("option", { hasText: "so-y-te.xlsx" }).waitFor({ state: "attached" });
    await button("Thử với tỉnh mẫu").click();
    await button("Kiểm tra").click();
    await view.getByText("2 lỗi phải sửa").first().waitFor();
    await picture("findings");
    await button(/^Sửa D16/).click();
    await view.getByText("1 lỗi phải sửa").first().waitFor();
    await button("Hoàn tác").click();
    await view.getByText("2 lỗi phải sửa").first().waitFor();
    await button(/^Sửa D16/).click();
    await view.getByText("1 lỗi phải sửa").first().waitFor();

    const mended = await saved(bar("Lưu tệp"));
    const [submission] = checkFile(mended.name, readXlsx(mended.bytes), sampleRuleset(), SAMPLE_PERIOD);
    expect([mended.name, submission?.agency, submission?.readings.get("2.1")?.value, submission?.findings.filter(({ severity }) => severity === "E").length]).toEqual(["so-y-te.xlsx", "SYT", 12, 1]);

    await show("Tiếp nhận");
    await choose(button("Chọn tệp"), sampleFiles().map((name) => path.join(SAMPLE_FOLDER, name)));
    await view.getByText("Đã nhận 12/14").first().waitFor();
    await show("Lãnh đạo");
    await button("Tạo báo cáo").click();
    await page.getByRole("tablist", { name: "Sheet tabs" }).getByText("Lãnh đạo").waitFor();
    await picture("leaders");

    const summary = await saved(bar("Lưu tệp"));
    const grids = gridsOf(summary.bytes);
    expect(grids.map(({ name }) => name)).toEqual(["Biểu 01", ...SUMMARY]);
    if (hasLibreOffice()) {
      const again = gridsOf(recalculated(summary.bytes));
      const figures = (all: typeof grids) => all.flatMap(({ name, rows }) => rows.flatMap(({ index, cells }) => cells.flatMap(({ column, value, formula }) => (formula !== null && typeof value === "number" ? [`${name} ${index} ${column} ${value.toPrecision(12)}`] : []))));
      expect(figures(again)).toEqual(figures(grids));
    }

    await page.reload();
    await page.getByRole("tablist", { name: "Sheet tabs" }).getByText("Đánh giá").first().waitFor();
    expect(await page.getByLabel("Tệp đang mở").inputValue()).not.toBe("");
    expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
    await page.close();
  }, 180_000);

  it("has words for the spreadsheet's menus in both languages", async () => {
    const { page, complaints, open } = await openPage();
    await open([path.join(SAMPLE_FOLDER, "so-y-te.xlsx")]);
    await page.getByLabel("Tệp đang mở").locator("option", { hasText: "so-y-te.xlsx" }).waitFor({ state: "attached" });
    const grid = page.locator("canvas[id^=univer-sheet-main-canvas]");
    for (const [language, copy] of [["VI, Tiếng Việt", "Sao chép"], ["EN, English", "Copy"]] as const) {
      await page.getByRole("button", { name: language, exact: true }).click();
      for (const tab of await page.locator("[data-u-comp=ribbon-header-menu] [role=tab]").all()) await tab.click();
      await grid.click({ button: "right", position: { x: 200, y: 150 } });
      await page.getByText(copy, { exact: true }).first().waitFor();
      await grid.click({ position: { x: 600, y: 400 } });
    }
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);
});
