import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identityOfSheet, identityOfWorkbook } from "../../src/core/template/identity";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { SAMPLE_FOLDER } from "../support/sample";
import { cchc } from "../support/command";
import { askPython, hasOpenpyxl } from "../xlsx/support/tools";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CATALOGUE = join(SAMPLE_FOLDER, "catalogue.json");
const AGENCIES = join(SAMPLE_FOLDER, "agencies.json");
const templates = (out: string, ...more: readonly string[]) => cchc("template", "--catalogue", CATALOGUE, "--agencies", AGENCIES, "--period", "2026-Q3", "--out", out, ...more);

/** Enters the same figure for every item of a template, as an office would. */
const FILL = `
import sys, json, openpyxl
job = json.load(sys.stdin)
book = openpyxl.load_workbook(job["path"])
sheet = book.worksheets[0]
for row in sheet.iter_rows():
    for cell in row[3:5]:
        if not isinstance(cell, openpyxl.cell.cell.MergedCell) and not cell.protection.locked and row[0].value and str(row[0].value)[:1].isdigit():
            cell.value = "Có" if row[2].value == "Có/Không" else 0
book.save(job["path"])
print("{}")
`;
const fill = (path: string): unknown => askPython(FILL, { path });

describe("cchc template", () => {
  test("writes a workbook for each active agency, and says so", async () => {
    const out = join(folder, "mau", "2026");
    const { status, out: said } = await templates(out);
    expect(status).toBe(0);
    const names = ["SNV", "STP", "STC", "SXD", "SYT", "SGDDT", "SKHCN", "SVHTTDL", "PAP", "XTH", "XBL", "XPT", "XDX", "XHK"].map((code) => `${code}-2026-Q3.xlsx`);
    expect(readdirSync(out).sort()).toEqual([...names].sort());
    expect(said.split("\n")).toEqual([...names.map((name) => `Đã ghi: ${join(out, name)}`), "Đã lập 14 biểu mẫu Quý III năm 2026."]);
  });

  test("each bears its identity in its properties and on its sheet, and is the same in every run", async () => {
    await templates(folder);
    const bytes = readFileSync(join(folder, "XTH-2026-Q3.xlsx"));
    const read = readXlsx(new Uint8Array(bytes));
    if (!read.ok) throw new Error("unreadable");
    const identity = {
      catalogue: "mau-bao-cao-quy", version: "1.0.0", period: "2026-Q3", agency: "XTH", agencyName: "UBND xã Tân Hưng", tier: "xa", province: "MAU", provinceName: "Tỉnh Mẫu",
    };
    expect([identityOfWorkbook(read.workbook), identityOfSheet(read.workbook.grids[0]!)?.identity]).toEqual([identity, identity]);
    expect((await templates(folder)).status).toBe(0);
    expect(readFileSync(join(folder, "XTH-2026-Q3.xlsx")).equals(bytes)).toBe(true);
  });

  test("an agency without an item in the period gets none; where nobody has one, status 2 says so", async () => {
    expect(await cchc("template", "--catalogue", "binh-thuan-2017", "--agencies", AGENCIES, "--period", "2026-H1", "--out", folder)).toMatchObject({ status: 0 });
    expect(readdirSync(folder).every((name) => name.startsWith("S"))).toBe(true);
    const { status, err } = await templates(join(folder, "khong"), "--period", "2026-9M");
    expect([status, err.split(":")[0]]).toEqual([2, "Không có cơ quan nào phải báo cáo chỉ tiêu nào cho 9 tháng đầu năm 2026"]);
  });

  test("leaves alone what is no unfilled template of this catalogue, and then writes nothing", async () => {
    copyFileSync(join(SAMPLE_FOLDER, "so-noi-vu.xlsx"), join(folder, "SNV-2026-Q3.xlsx"));
    const before = readFileSync(join(folder, "SNV-2026-Q3.xlsx"));
    const { status, out, err } = await templates(folder);
    expect([status, out, err.split("\n").at(-1)]).toEqual([2, "", `  ${join(folder, "SNV-2026-Q3.xlsx")}`]);
    expect(readdirSync(folder)).toEqual(["SNV-2026-Q3.xlsx"]);
    expect(readFileSync(join(folder, "SNV-2026-Q3.xlsx")).equals(before)).toBe(true);
  });

  test("a folder that cannot be made is status 2", async () => {
    writeFileSync(join(folder, "tep"), "");
    const { status, err } = await templates(join(folder, "tep"));
    expect([status, err]).toEqual([2, expect.stringContaining("Không ghi được")]);
  });

  test.each([
    [["--catalogue", CATALOGUE, "--agencies", AGENCIES, "--out", "x"], "Còn thiếu tùy chọn --period."],
    [["--catalogue", CATALOGUE, "--agencies", AGENCIES, "--period", "2026-Q3"], "Còn thiếu tùy chọn --out."],
    [["--catalogue", "khong-co.json", "--agencies", AGENCIES, "--period", "2026-Q3", "--out", "x"], "Không tìm thấy “khong-co.json”."],
  ])("%j: %s", async (words, said) => {
    const { status, err } = await cchc("template", ...words);
    expect([status, err.split("\n")[0]]).toEqual([2, said]);
  });
});

const withOpenpyxl = hasOpenpyxl() ? describe : describe.skip;

withOpenpyxl("templates that come back filled in", () => {
  test("are not written over", async () => {
    await templates(folder);
    fill(join(folder, "SNV-2026-Q3.xlsx"));
    expect((await templates(folder)).status).toBe(2);
  });

  test("know the preset and the agency that they were made for", async () => {
    await cchc("template", "--catalogue", "thong-ke-cchc", "--agencies", AGENCIES, "--period", "2026-Q3", "--out", folder);
    fill(join(folder, "SYT-2026-Q3.xlsx"));
    const { status, out, err } = await cchc("check", "--format", "json", join(folder, "SYT-2026-Q3.xlsx"));
    expect(err).toBe("Không có agencies.json: danh sách cơ quan lấy từ chính các biểu mẫu, nên không biết cơ quan nào chưa nộp.");
    const { catalogue, period, submissions } = JSON.parse(out);
    expect([catalogue.id, period, submissions.map(({ agency, status: of }: { agency: string; status: string }) => [agency, of])]).toEqual(["thong-ke-cchc", "2026-Q3", [["SYT", "clean"]]]);
    expect(status).toBe(0);
  });

  test("know a catalogue that lies beside them under another name; agencies.json beside them is the list", async () => {
    const sent = join(folder, "gui");
    mkdirSync(sent);
    copyFileSync(CATALOGUE, join(sent, "bo-chi-tieu-2026.json"));
    copyFileSync(AGENCIES, join(sent, "agencies.json"));
    await templates(sent);
    fill(join(sent, "STP-2026-Q3.xlsx"));
    const { status, out, err } = await cchc("compile", "--period", "2026-Q3", "--format", "json", join(sent, "STP-2026-Q3.xlsx"));
    expect([err, JSON.parse(out).counts]).toEqual(["", expect.objectContaining({ expected: 14, received: 1, missing: 13 })]);
    expect(status).toBe(1);
  });

  test("say nothing of a catalogue that is nowhere: the presets are listed", async () => {
    await templates(folder);
    const { status, err } = await cchc("check", join(folder, "SNV-2026-Q3.xlsx"));
    expect(status).toBe(2);
    expect(err).toContain("thong-ke-cchc");
  });
});
