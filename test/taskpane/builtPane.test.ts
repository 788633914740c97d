/** The add-in as it is served, in a real browser, under its own content security policy. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { hostOf } from "../excelHost/grids";
import { ExcelHost } from "../excelHost/host";
import { inChromium, launchChromium } from "../support/chromium";
import { sampleBytes } from "../support/sample";
import { buildAddin, openBuiltPane } from "./builtPane";

/** Bytes of gzipped JavaScript that the pane may load before it is useful. */
const FIRST_LOAD = 250_000;

inChromium("the built add-in", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "cchc-addin-"));
    [browser] = await Promise.all([launchChromium(), buildAddin(folder)]);
  }, 180_000);
  afterAll(() => browser.close());

  it("opens light, compiles the sample province into the workbook, and breaks no rule of its own page", async () => {
    const result = readXlsx(sampleBytes("so-noi-vu.xlsx"));
    if (!result.ok) throw new Error("the sample cannot be read");
    const host = hostOf(result.workbook, { strict: { excelApi: "1.9" } });
    const { page, frame, scripts, complaints } = await openBuiltPane(browser, folder, host);
    let workers = 0;
    page.on("worker", () => (workers += 1));

    await frame.getByRole("button", { name: "Thử với tỉnh mẫu" }).click();
    await frame.getByRole("button", { name: "Kiểm tra" }).click();
    await frame.getByText("Sạch: 0 lỗi").waitFor();
    const loaded = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(path.join(folder, script)), { level: 9 }).length, 0);
    expect(loaded).toBeLessThan(FIRST_LOAD);

    await frame.getByRole("tab", { name: "Tiếp nhận" }).click();
    await frame.getByRole("button", { name: "Đọc các báo cáo của tỉnh mẫu" }).click();
    await frame.getByText("Đã nhận 12/14 · thiếu 1 · không dùng được 1").waitFor();
    expect(workers).toBe(2);
    await frame.getByRole("tab", { name: "Tổng hợp" }).click();
    await frame.getByRole("button", { name: "Tổng hợp", exact: true }).click();
    await frame.getByText("Đã tổng hợp 12/14 cơ quan").waitFor();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Biểu số liệu", "Lãnh đạo", "Đánh giá", "Tổng hợp", "Theo cơ quan", "Tình hình nộp", "Kiểm tra", "Dữ liệu", "Bộ chỉ tiêu", "Cơ quan"]);
    expect(complaints).toEqual([]);
  });

  it("speaks the language of Office", async () => {
    const { frame } = await openBuiltPane(browser, folder, new ExcelHost({ locale: "en-US" }));
    await frame.getByRole("button", { name: "Try the sample province" }).waitFor();
    expect(await frame.getByRole("tab").allTextContents()).toEqual(["Self-check", "Intake", "Compile", "Compliance", "Leaders", "Catalogue"]);
  });
});
