/** `cchc followup`, and the way back: what an agency explains is closed when its reports are compiled again. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Summary } from "../../src/core/compile/types";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { cchc } from "../support/command";
import { SAMPLE_FOLDER } from "../support/sample";
import { wordText } from "../support/wordText";

let folder: string;
let reports: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "followup-"));
  reports = join(folder, "reports");
  out = join(folder, "letters");
  cpSync(SAMPLE_FOLDER, reports, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const followUp = (...more: readonly string[]) => cchc("followup", "--period", "2026-Q3", "--out", out, ...more, reports);
const compiled = async (...more: readonly string[]): Promise<Summary> =>
  JSON.parse((await cchc("compile", "--period", "2026-Q3", "--format", "json", reports, ...more)).out) as Summary;
const openPoints = ({ findings }: Summary): readonly string[] => findings.filter(({ severity, explanation }) => severity === "W" && !explanation).map(({ rule, agency, cell }) => `${rule} ${agency} ${cell}`);

/** Writes the text beside every mark of the workbook, as an office would; gives how many. */
function explain(path: string, text: string, mark = "cchc-giai-trinh:"): number {
  const bytes = new Uint8Array(readFileSync(path));
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error("unreadable");
  const grid = read.workbook.grids[0]!;
  const edits = grid.rows.flatMap((row) =>
    row.cells.filter(({ value }) => typeof value === "string" && value.startsWith(mark)).map(({ column }) => ({ row: row.index, column: column - 1, value: text })));
  const edited = editXlsx(bytes, [{ sheet: grid.name, edits }]);
  if (!edited.ok) throw new Error(JSON.stringify(edited.failure));
  writeFileSync(path, edited.bytes);
  return edits.length;
}

describe("cchc followup", () => {
  test("writes a letter to each agency that owes something, and a workbook where its report has findings that stand open", async () => {
    const { status, out: said } = await followUp();
    const { agencies, findings } = await compiled();
    const owing = agencies.filter(({ status: state, errors, warnings }) => state !== "received" || errors + warnings > 0);
    const names = readdirSync(out);
    expect(status).toBe(1);
    expect(names.filter((name) => name.endsWith(".docx")).sort()).toEqual(owing.map(({ code }) => `${code}-2026-Q3-cong-van.docx`).sort());
    expect(said.split("\n").at(-1)).toBe(`Đã lập công văn cho ${owing.length} cơ quan về báo cáo Quý III năm 2026.`);
    const toExplain = agencies.filter(({ code, file }) => findings.some((finding) => finding.agency === code && (finding.severity === "W" || finding.severity === "E") && finding.file === file && finding.file !== null && finding.rule !== "FIL-003"));
    expect(names.filter((name) => name.endsWith(".xlsx")).sort()).toEqual(toExplain.map(({ code }) => `${code}-2026-Q3-giai-trinh.xlsx`).sort());
  });

  test("the letter asks for what is missing, and its text is the same to be copied", async () => {
    await followUp();
    const { paragraphs, tables } = wordText(new Uint8Array(readFileSync(join(out, "XHK-2026-Q3-cong-van.docx"))));
    expect(tables[0]![0]![0]!.split("\n").at(-1)).toBe("V/v báo cáo công tác cải cách hành chính quý III năm 2026");
    expect(paragraphs.slice(0, 2)).toEqual([
      "Kính gửi: UBND xã Hòa Khánh",
      "Qua theo dõi, tổng hợp báo cáo công tác cải cách hành chính quý\u00a0III năm\u00a02026, Sở Nội vụ chưa nhận được báo cáo của UBND xã Hòa Khánh. Đề nghị cơ quan khẩn trương lập báo cáo theo biểu mẫu và gửi về Sở Nội vụ.",
    ]);
    const text = readFileSync(join(out, "XHK-2026-Q3-cong-van.txt"), "utf8");
    for (const paragraph of paragraphs) expect(text).toContain(`${paragraph}\n`);
  });

  test("of two reports that nothing but their names puts in order, the letter asks which one stands", async () => {
    cpSync(join(reports, "so-noi-vu.xlsx"), join(reports, "so-noi-vu-2.xlsx"));
    await followUp();
    const text = readFileSync(join(out, "SNV-2026-Q3-cong-van.txt"), "utf8");
    const { findings } = await compiled();
    const [repeated] = findings.filter(({ rule, agency }) => rule === "FIL-003" && agency === "SNV");
    expect(repeated).toMatchObject({ severity: "W" });
    expect((await cchc("compile", "--period", "2026-Q3", reports)).out).toContain("[FIL-003·W]");
    expect(text).toContain("| “so-noi-vu.xlsx”: Báo cáo đã có bản mới hơn: đã thay bằng “so-noi-vu-2.xlsx · Biểu số liệu”");
    expect(text).toMatch(/^Qua theo dõi, tổng hợp báo cáo .+ 1 .+$/m);
  });

  test("the letter says of each finding which item it is about and in which cell, what must be mended first", async () => {
    await followUp();
    const { findings } = await compiled();
    const [{ agency: code }] = findings.filter(({ rule, severity }) => severity === "E" && rule.startsWith("VAL")) as readonly { readonly agency: string | null }[] as [{ readonly agency: string }];
    const { tables } = wordText(new Uint8Array(readFileSync(join(out, `${code}-2026-Q3-cong-van.docx`))));
    const table = tables.find(([head]) => head?.includes("Ô"))!;
    expect(table[0]).toEqual(["STT", "Chỉ tiêu thống kê", "Ô", "Nội dung", "Cách sửa"]);
    const own = findings.filter(({ agency, severity, rule }) => agency === code && (severity === "E" || severity === "W") && !rule.startsWith("AGG"));
    expect(own.length).toBeGreaterThan(0);
    const places = table.slice(1).filter((row) => row.length > 1).map((row) => [row[1]?.split(" ")[0], row[2]]);
    expect([...places].sort()).toEqual(own.map(({ item, sheet, cell }) => [item ?? "", `${sheet}!${cell}`]).sort());
    const bands = table.filter((row) => row.length === 1).map(([text]) => text);
    expect(bands).toEqual(["Phải sửa", "Cần giải trình"].filter((word) => bands.includes(word)));
  });

  test("the letter tells the agency's own unmet targets, with what its next report must show", async () => {
    await followUp();
    const { indicators, agencies } = await compiled();
    const owing = agencies.filter(({ status, errors, warnings }) => status !== "received" || errors + warnings > 0).map(({ code }) => code);
    for (const code of owing) {
      const { tables } = wordText(new Uint8Array(readFileSync(join(out, `${code}-2026-Q3-cong-van.docx`))));
      const told = (tables.find(([head]) => head?.includes("Yêu cầu kỳ sau")) ?? []).slice(1).map((row) => row[1]!.split(" ")[0]);
      const unmet = indicators.filter((indicator) => indicator.agencies.some(({ agency, status, outlook }) => agency === code && (status === "notMet" || outlook?.risk === "behindPace"))).map((indicator) => indicator.code);
      expect([code, told]).toEqual([code, unmet]);
    }
  });

  test("explanations that come back close what they explain, and nothing else", async () => {
    await followUp();
    const before = await compiled();
    const book = "SXD-2026-Q3-giai-trinh.xlsx";
    const agency = book.slice(0, book.indexOf("-"));
    const count = explain(join(out, book), "Đã đối chiếu hồ sơ gốc, số liệu đúng.");
    expect(count).toBeGreaterThan(0);
    const after = await compiled(join(out, book));
    expect(openPoints(after)).toEqual(openPoints(before).filter((point) => !point.includes(` ${agency} `) || point.startsWith("AGG") || point.startsWith("FIL-003")));
    expect(openPoints(before).length - openPoints(after).length).toBe(count);
    expect(after.counts).toEqual({ ...before.counts, warnings: before.counts.warnings - count });
    expect([after.items, after.indicators]).toEqual([before.items, before.indicators]);
    const { out: told } = await cchc("compile", "--period", "2026-Q3", reports, join(out, book));
    expect(told).toContain(`${count} điểm đã có giải trình, không liệt kê ở trên.`);
    expect(after.findings.filter(({ explanation }) => explanation).map(({ explanation }) => explanation)).toEqual(Array.from({ length: count }, () => "Đã đối chiếu hồ sơ gốc, số liệu đúng."));
  });

  test("what was written beside an error is told: no explanation closes it", async () => {
    await followUp();
    const before = await compiled();
    const path = join(out, "SYT-2026-Q3-giai-trinh.xlsx");
    expect(explain(path, "Số liệu đúng.", "cchc-phai-sua")).toBe(2);
    const { err } = await cchc("compile", "--period", "2026-Q3", reports, path);
    expect(err).toContain("Trong “SYT-2026-Q3-giai-trinh.xlsx” có 2 dòng ghi giải trình ở nội dung không đóng được bằng giải trình");
    expect(await compiled(path)).toEqual(before);
    expect((await followUp()).status).toBe(2);
  });

  test("what came back blank explains nothing, and is no report", async () => {
    await followUp();
    const before = await compiled();
    expect(await compiled(out)).toEqual(before);
    const checked = JSON.parse((await cchc("check", "--period", "2026-Q3", "--format", "json", "--catalogue", join(reports, "catalogue.json"), "--agencies", join(reports, "agencies.json"), out)).out) as { readonly submissions: readonly unknown[] };
    expect(checked.submissions).toEqual([]);
  });

  test("a workbook with explanations is not written over", async () => {
    await followUp();
    const path = join(out, "SXD-2026-Q3-giai-trinh.xlsx");
    explain(path, "Đúng.");
    const bytes = readFileSync(path);
    expect(await followUp()).toMatchObject({ status: 2, err: `Không ghi gì, vì ở nơi ghi đã có bảng giải trình đã điền; chuyển các tệp đó đi hoặc chọn thư mục khác:\n  ${path}` });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});
