/** `--catalogue` and `--agencies` as a workbook with their sheets. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registrySheet } from "../../src/core/agencies/sheet";
import { catalogueSheet } from "../../src/core/catalogue/sheet";
import type { SheetPlan } from "../../src/core/report/sheetPlan";
import { catalogueSheetWords, registrySheetWords } from "../../src/messages/catalogueSheet";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { SAMPLE_FOLDER, sampleRuleset } from "../support/sample";
import { cchc } from "../support/command";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ruleset = sampleRuleset();
const CATALOGUE = catalogueSheet(ruleset.catalogue, catalogueSheetWords("vi")[0]);
const AGENCIES = registrySheet(ruleset.registry, registrySheetWords("vi")[0]);

/** A workbook of these sheets in the folder; its path. */
async function workbook(name: string, ...plans: readonly SheetPlan[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writeWorkbook(plans, { title: name, creator: "thử", savedAt: "2026-10-01T00:00:00Z" }));
  return path;
}

/** The plan with another value wherever this one stands. */
function replaced(plan: SheetPlan, from: string | number, to: string | number): SheetPlan {
  return { ...plan, rows: plan.rows.map((row) => row.map((cell) => (cell?.value === from ? { ...cell, value: to } : cell))) };
}

/** A report of the sample's, alone in a folder without any ruleset. */
function report(name = "so-noi-vu.xlsx"): string {
  copyFileSync(join(SAMPLE_FOLDER, name), join(folder, name));
  return join(folder, name);
}

test("one workbook gives both, and the sheet's target is the one that counts", async () => {
  const check = async (plan: SheetPlan): Promise<string> => {
    const { status, out } = await cchc("check", "--format", "json", "--catalogue", await workbook("bo-chi-tieu.xlsx", plan, AGENCIES), report());
    expect(status).toBe(0);
    return JSON.parse(out).submissions[0].indicators["SO-01"].status;
  };
  expect(await check(CATALOGUE)).toBe("notMet");
  expect(await check(replaced(CATALOGUE, 90, 70))).toBe("exceeded");
});

test("the sheets of a summary of ours are such a workbook, and a folder's is not taken for a report", async () => {
  const file = report();
  const summary = join(folder, "tong-hop.xlsx");
  const made = await cchc("compile", "--period", "2026-Q3", "--catalogue", join(SAMPLE_FOLDER, "catalogue.json"), "--agencies", join(SAMPLE_FOLDER, "agencies.json"), "--out", summary, file);
  expect(made.out).toContain(summary);
  const { out } = await cchc("compile", "--period", "2026-Q3", "--catalogue", summary, "--agencies", summary, "--format", "json", folder);
  expect(JSON.parse(out)).toMatchObject({ catalogue: { id: "mau-bao-cao-quy" }, counts: { expected: 14, received: 1, rejectedFiles: 0 } });
});

test("agencies.json beside the reports comes before the workbook's own sheet", async () => {
  const path = await workbook("bo-chi-tieu.xlsx", CATALOGUE, replaced(AGENCIES, "SNV", "SKHAC"));
  copyFileSync(join(SAMPLE_FOLDER, "agencies.json"), join(folder, "agencies.json"));
  const { out } = await cchc("check", "--format", "json", "--catalogue", path, report());
  expect(JSON.parse(out).submissions[0].agency).toBe("SNV");
});

test("problems name the cell, in the language asked for, with status 2", async () => {
  const path = await workbook("sai.xlsx", replaced(CATALOGUE, "Số đếm", "Số gì"), replaced(AGENCIES, "so", "sở"));
  const vi = await cchc("check", "--catalogue", path, "--agencies", path, report());
  expect([vi.status, vi.out]).toEqual([2, ""]);
  expect(vi.err.split("\n").slice(0, 2)).toEqual([
    `“${path}” chưa dùng được:`,
    "  Bộ chỉ tiêu!U7: cần Số đếm | Số | Tỷ lệ % | Số tiền | Có/Không | Lựa chọn | Ngày | Chữ, đang là \"Số gì\".",
  ]);
  expect(vi.err).toContain("  Cơ quan!G7: cần so | huyen | xa | phong | khac, đang là \"sở\".");
  const en = await cchc("check", "--lang", "en", "--catalogue", path, "--agencies", path, report());
  expect(en.err).toContain("  Bộ chỉ tiêu!U7: must be Count | Number | Percentage | Amount of money | Yes/No | Choice | Date | Text, is \"Số gì\".");
});

test("a workbook without the sheet, or that cannot be opened, is told so", async () => {
  const none = await workbook("khac.xlsx", { ...AGENCIES, name: "Sheet1" });
  expect(await cchc("check", "--catalogue", none, report())).toMatchObject({ status: 2, err: expect.stringContaining("  không có trang tính “Bộ chỉ tiêu”.") });
  const broken = join(folder, "hong.xlsx");
  writeFileSync(broken, "PK\u0003\u0004 hỏng");
  expect(await cchc("check", "--catalogue", broken, report())).toMatchObject({ status: 2, err: expect.stringContaining("  không mở được như một tệp Excel") });
});

test("a catalogue that reads well but is wrong is used, and its errors are told with their cells", async () => {
  const plan = replaced(CATALOGUE, "Số nhiệm vụ đã hoàn thành", "Tổng số nhiệm vụ trong kế hoạch");
  const path = await workbook("trung-ten.xlsx", plan, AGENCIES);
  const { status, err } = await cchc("check", "--catalogue", path, report());
  expect(status).not.toBe(2);
  expect(err.split("\n")).toEqual([
    "Bộ chỉ tiêu hoặc danh sách cơ quan có chỗ sai, kết quả có thể không đúng:",
    "  Bộ chỉ tiêu!S7: tên khác “Tổng số nhiệm vụ trong kế hoạch” đã là tên của mục 1.2 trong cùng thời gian; bỏ đi, hoặc ghi thời gian để hai bên không trùng.",
  ]);
});
