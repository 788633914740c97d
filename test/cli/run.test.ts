import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { MESSES } from "../support/messes";
import { SAMPLE_FOLDER, sampleFiles, sampleText } from "../support/sample";
import { cchc } from "../support/command";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sample = (name: string): string => join(SAMPLE_FOLDER, name);

/** A folder with the sample's catalogue and registry, and these files of it. */
function province(...names: readonly string[]): string {
  for (const name of ["catalogue.json", "agencies.json", ...names]) copyFileSync(sample(name), join(folder, name));
  return folder;
}

describe("cchc check", () => {
  test("a clean sheet is told so, with status 0", async () => {
    const { status, out } = await cchc("check", "--period", "2026-Q3", sample("so-noi-vu.xlsx"));
    expect([status, out]).toEqual([0, "so-noi-vu.xlsx · Biểu số liệu — Sở Nội vụ — Quý III năm 2026\n  Sạch: 0 lỗi"]);
  });

  test("a sheet with errors gives its verdict, then each finding, with status 1", async () => {
    const { status, out } = await cchc("check", sample("so-y-te.xlsx"));
    expect(status).toBe(1);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "so-y-te.xlsx · Biểu 01 — Sở Y tế — Quý III năm 2026",
      "  2 lỗi phải sửa",
      "  [VAL-003·E] Biểu 01!D16 · 2.1 Số văn bản phải rà soát — có “12 văn bản” (có chữ hoặc đơn vị kèm theo); cần số nguyên ≥ 0. Sửa: nhập 12.",
    ]);
  });

  test("JSON has every reading, indicator and finding of the contract", async () => {
    const { out } = await cchc("check", "--format", "json", "--period", "2026-Q3", sample("so-y-te.xlsx"));
    const json = JSON.parse(out);
    expect(json).toMatchObject({ schema: "cchc/check@1", catalogue: { id: "mau-bao-cao-quy", version: "1.0.0" }, period: "2026-Q3" });
    const [submission] = json.submissions;
    expect(submission).toMatchObject({ file: "so-y-te.xlsx", sheet: "Biểu 01", agency: "SYT", period: "2026-Q3", status: "errors" });
    expect(submission.readings["1.3"]).toEqual({ state: "value", value: true, cell: "D14", raw: "Có" });
    expect(submission.readings["2.1"]).toEqual({ state: "invalid", value: null, cell: "D16", raw: "12 văn bản" });
    expect(submission.indicators["TT-02"]).toEqual({ numerator: 432, denominator: 680, percent: (100 * 432) / 680, status: "exceeded" });
    expect(submission.indicators["TC-01"]).toEqual({ numerator: null, denominator: null, percent: null, status: "noData" });
    expect(submission.findings[0]).toEqual({
      rule: "VAL-003", severity: "E", file: "so-y-te.xlsx", agency: "SYT", item: "2.1", items: ["2.1"], sheet: "Biểu 01", cell: "D16", found: "12 văn bản", expected: "count >= 0", difference: null,
      message: expect.stringContaining("nhập 12"), fix: { kind: "setValue", value: 12 },
    });
  });

  test("takes the title's period where none is asked for", async () => {
    const { status, out } = await cchc("check", "--format", "json", sample("xa-dong-xuan.xlsx"));
    expect([status, JSON.parse(out).period]).toEqual([0, "2026-H1"]);
  });

  test("speaks English where asked", async () => {
    expect((await cchc("check", "--lang", "en", sample("so-noi-vu.xlsx"))).out).toContain("Clean: no errors");
  });

  test("one broken file does not stop the others", async () => {
    province("so-noi-vu.xlsx");
    writeFileSync(join(folder, "hong.xlsx"), "not a workbook");
    const { status, out } = await cchc("check", "--period", "2026-Q3", join(folder, "hong.xlsx"), join(folder, "so-noi-vu.xlsx"), join(folder, "khong-co.xlsx"));
    expect(status).toBe(1);
    expect(out).toContain("[FIL-001·B] hong.xlsx — tệp không phải bảng tính Excel.");
    expect(out).toContain("Sạch: 0 lỗi");
    expect(out).toContain("[FIL-001·B] khong-co.xlsx — không mở được tệp");
  });

  test("nothing readable is status 2", async () => {
    province();
    writeFileSync(join(folder, "hong.xlsx"), "not a workbook");
    expect((await cchc("check", join(folder, "hong.xlsx"))).status).toBe(2);
  });
});

describe("cchc compile", () => {
  test("prints verdict and tables, writes workbook and JSON, and tells where", async () => {
    const [xlsx, json] = [join(folder, "moi", "tong-hop.xlsx"), join(folder, "tong-hop.json")];
    const { status, out, err } = await cchc("compile", "--period", "2026-Q3", "--out", xlsx, "--json", json, SAMPLE_FOLDER);
    expect([status, err]).toEqual([1, ""]);
    expect(out).toContain("Đã nhận 12/14 cơ quan · chưa nộp 1 · không dùng được 1. Đạt 3/8 mục tiêu (chưa đạt 3, chưa đến hạn 2).");
    expect(out).toContain(`Đã ghi: ${xlsx}`);
    const workbook = readXlsx(new Uint8Array(readFileSync(xlsx)));
    expect(workbook.ok && workbook.workbook.grids.map(({ name }) => name)).toEqual(["Lãnh đạo", "Đánh giá", "Tổng hợp", "Theo cơ quan", "Tình hình nộp", "Kiểm tra", "Dữ liệu", "Bộ chỉ tiêu", "Cơ quan"]);
    const expected = JSON.parse(sampleText("expected.json"));
    const summary = JSON.parse(readFileSync(json, "utf8"));
    expect(summary).toMatchObject({ schema: "cchc/compile@1", period: "2026-Q3", counts: expected.counts });
    expect(summary.indicators).toMatchObject(expected.indicators);
  });

  test("skips Excel's lock files and reads folders inside folders", async () => {
    const inner = join(province(), "cum");
    mkdirSync(inner);
    copyFileSync(sample("so-noi-vu.xlsx"), join(inner, "so-noi-vu.xlsx"));
    writeFileSync(join(inner, "~$so-noi-vu.xlsx"), "lock");
    const { out } = await cchc("compile", "--period", "2026-Q3", "--format", "json", folder);
    expect(JSON.parse(out).counts).toMatchObject({ received: 1, rejectedFiles: 0 });
  });

  test("the order of files does not matter", async () => {
    const files = sampleFiles().map(sample);
    const [forwards, backwards] = [await cchc("compile", "--period", "2026-Q3", "--format", "json", ...files), await cchc("compile", "--period", "2026-Q3", "--format", "json", ...[...files].reverse())];
    expect(JSON.parse(backwards.out)).toEqual(JSON.parse(forwards.out));
  });

  test("a summary written among the reports is no report the next time", async () => {
    const words = ["compile", "--period", "2026-Q3", "--out", join(province("so-noi-vu.xlsx"), "tong-hop.xlsx"), "--format", "json", folder];
    const [first, second] = [await cchc(...words), await cchc(...words)];
    expect(existsSync(join(folder, "tong-hop.xlsx"))).toBe(true);
    expect(JSON.parse(second.out)).toEqual(JSON.parse(first.out));
  });

  test("a place that cannot be written is told, and nothing half-written is left", async () => {
    writeFileSync(join(folder, "tep"), "x");
    const { status, err } = await cchc("compile", "--period", "2026-Q3", "--out", join(folder, "tep", "a.xlsx"), SAMPLE_FOLDER);
    expect([status, err.startsWith("Không ghi được")]).toEqual([2, true]);
  });
});

describe("cchc assess", () => {
  test("writes rates, targets and statuses onto the sheet, and nothing else", async () => {
    const out = join(folder, "danh-gia.xlsx");
    const result = await cchc("assess", sample("so-noi-vu.xlsx"), "--out", out);
    expect([result.status, result.err]).toEqual([0, ""]);
    const read = readXlsx(new Uint8Array(readFileSync(out)));
    const grid = read.ok ? read.workbook.grids[0]! : null;
    const texts = grid!.rows.find(({ index }) => index === 9)!.cells.map(({ value }) => value);
    expect(texts).toEqual(["STT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Ghi chú", "Tỷ lệ (%)", "Mục tiêu", "Mức độ đạt"]);
  });

  test("a second run replaces the first", async () => {
    const [once, twice] = [join(folder, "1.xlsx"), join(folder, "2.xlsx")];
    province();
    await cchc("assess", sample("so-noi-vu.xlsx"), "--out", once);
    await cchc("assess", once, "--catalogue", sample("catalogue.json"), "--out", twice);
    const cells = (path: string): unknown => {
      const read = readXlsx(new Uint8Array(readFileSync(path)));
      return read.ok && read.workbook.grids[0]!.rows.map(({ index, cells: own }) => [index, own.map(({ column, value, formula }) => [column, value, formula])]);
    };
    expect(cells(twice)).toEqual(cells(once));
  });

  test("a target edited on the sheet is kept, judged by and told", async () => {
    const [once, edited, twice] = [join(folder, "1.xlsx"), join(folder, "2.xlsx"), join(folder, "3.xlsx")];
    await cchc("assess", sample("so-noi-vu.xlsx"), "--out", once);
    const typed = editXlsx(new Uint8Array(readFileSync(once)), [{ sheet: "Biểu số liệu", edits: [{ row: 31, column: 6, value: 80 }] }]);
    if (!typed.ok) throw new Error(JSON.stringify(typed.failure));
    writeFileSync(edited, typed.bytes);
    const { out } = await cchc("assess", edited, "--catalogue", sample("catalogue.json"), "--agencies", sample("agencies.json"), "--out", twice);
    const read = readXlsx(new Uint8Array(readFileSync(twice)));
    const row = read.ok ? read.workbook.grids[0]!.rows.find(({ index }) => index === 31) : undefined;
    expect([row!.cells.slice(-2).map(({ value }) => value), out.split("\n")[1]]).toEqual([
      [80, "Vượt"],
      "Giữ mục tiêu đã sửa trên trang “Biểu số liệu” và đánh giá theo đó: SO-01 (G32). Muốn dùng lại bộ chỉ tiêu: xóa nội dung ô mục tiêu rồi chạy lại.",
    ]);
  });

  test.each([
    ["40-khoa-trang.xlsx", "đang được bảo vệ"],
    ["33-moi-co-quan-mot-cot.xlsx", "có báo cáo của nhiều cơ quan"],
  ])("%s: why compliance goes to a sheet of its own is told", async (file, why) => {
    const { out } = await cchc("assess", join(MESSES, file), "--catalogue", join(MESSES, "catalogue.json"), "--agencies", join(MESSES, "agencies.json"), "--out", join(folder, "x.xlsx"));
    expect(out).toContain(`Trang báo cáo ${why}; mức độ đạt ghi ở trang riêng “Đánh giá Biểu số liệu”.`);
  });

  test("a file without a usable report is told why, and nothing is written", async () => {
    province("xa-dong-xuan.xlsx");
    const out = join(folder, "x.xlsx");
    const { status, err } = await cchc("assess", "--period", "2026-Q3", join(folder, "xa-dong-xuan.xlsx"), "--out", out);
    expect([status, existsSync(out), err.includes("TPL-003")]).toEqual([2, false, true]);
  });
});

describe("what cannot be used", () => {
  test.each<[readonly string[], string]>([
    [["lam"], "Không có lệnh “lam”."],
    [["check"], "Chưa có tệp nào để đọc"],
    [["compile", "a.xlsx"], "Còn thiếu tùy chọn --period."],
    [["compile", "--period", "2026-Q9", "a.xlsx"], "Kỳ báo cáo “2026-Q9” chưa đúng"],
    [["check", "--thresholds", "jump.faktor=5", "a.xlsx"], "--thresholds: “jump.faktor=5” chưa đúng"],
    [["check", "--thresholds", "jump.factor=5,own.least=0", "a.xlsx"], "--thresholds: “own.least=0” chưa đúng"],
    [["check", "--thresholds", "unchanged.share=2", "a.xlsx"], "Các ngưỡng: jump.factor (> 1), jump.least (> 0), jump.points (> 0), unchanged.least (1, 2, 3…), unchanged.share (> 0, <= 1), "],
    [["compile", "--period", "2026-Q3", "--due", "20/9/2026", "a.xlsx"], "--due: “20/9/2026” không phải ngày"],
    [["compile", "--period", "2026-Q3", "--on-error", "file", "a.xlsx"], "--on-error: “file” chưa đúng; chọn item, agency."],
    [["check", "--nhanh", "a.xlsx"], "Tùy chọn chưa đúng: --nhanh."],
    [["check", "khong-co.xlsx"], "Không tìm thấy “khong-co.xlsx”."],
    [["assess", "a.xlsx"], "Còn thiếu tùy chọn --out."],
  ])("%j is told, with status 2", async (words, text) => {
    const { status, out, err } = await cchc(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(text);
  });

  test("a missing or wrong catalogue is told with the place", async () => {
    copyFileSync(sample("so-noi-vu.xlsx"), join(folder, "a.xlsx"));
    expect((await cchc("check", join(folder, "a.xlsx"))).err).toContain("Không thấy catalogue.json");
    province();
    writeFileSync(join(folder, "catalogue.json"), JSON.stringify({ schema: "cchc/catalogue@1", id: "x", version: "1", title: "T", items: [{ code: "1" }] }));
    const { status, err } = await cchc("check", join(folder, "a.xlsx"));
    expect([status, err.includes("items[0].kind: còn thiếu")]).toEqual([2, true]);
  });

  test("help and version need nothing else", async () => {
    const help = await cchc("--help");
    expect([help.status, help.out.includes("cchc compile")]).toEqual([0, true]);
    expect((await cchc("check", "--help")).out).toBe(help.out);
    expect(await cchc("--version")).toEqual({ status: 0, out: "0.1.0", err: "" });
  });
});
