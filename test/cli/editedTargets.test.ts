/** Targets edited on `Đánh giá` of a summary workbook, by the command: taken up before it is written anew, and told (ADR 8). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellIn, type Grid } from "../../src/core/grid";
import { ASSESSMENT_COLUMNS as AT } from "../../src/core/report/assessmentLayout";
import { SHEETS } from "../../src/core/report/sheetNames";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { cchc } from "../support/command";
import { SAMPLE_FOLDER } from "../support/sample";
import { wordText } from "../support/wordText";

const RULESET = ["--catalogue", join(SAMPLE_FOLDER, "catalogue.json"), "--agencies", join(SAMPLE_FOLDER, "agencies.json")];
jest.setTimeout(60_000);

let folder: string;
let book: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "targets-"));
  book = join(folder, "quy3.xlsx");
  await compiled();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly err: string;
  readonly catalogue: unknown;
  /** The province's target of SO-01 on `Đánh giá`, and its status. */
  readonly judged: readonly unknown[];
}

async function compiled(ruleset: readonly string[] = RULESET, ...more: readonly string[]): Promise<Outcome> {
  const json = join(folder, "quy3.json");
  const { err } = await cchc("compile", ...ruleset, "--period", "2026-Q3", ...more, "--out", book, "--json", json, SAMPLE_FOLDER);
  const { catalogue, indicators } = JSON.parse(readFileSync(json, "utf8")) as { readonly catalogue: unknown; readonly indicators: readonly { readonly code: string; readonly total: { readonly status: string } }[] };
  return { err, catalogue, judged: [cellIn(rowOf("SO-01"), AT.target)?.value, indicators.find(({ code }) => code === "SO-01")!.total.status] };
}

function sheet(): Grid {
  const read = readXlsx(new Uint8Array(readFileSync(book)));
  if (!read.ok) throw new Error("the summary cannot be read");
  return read.workbook.grids.find(({ name }) => name === SHEETS.assessment)!;
}

const rowOf = (code: string): Grid["rows"][number] => sheet().rows.find((row) => cellIn(row, AT.code)?.value === code && cellIn(row, AT.scope)?.value === "Toàn tỉnh")!;

/** Types into the target of SO-01, as somebody in Excel would. */
function type(value: string | number | null): void {
  const edited = editXlsx(new Uint8Array(readFileSync(book)), [{ sheet: SHEETS.assessment, edits: [{ row: rowOf("SO-01").index, column: AT.target, value }] }]);
  if (!edited.ok) throw new Error(JSON.stringify(edited.failure));
  writeFileSync(book, edited.bytes);
}

const TOLD = "Đã dùng mục tiêu sửa trên trang “Đánh giá” của “quy3.xlsx”: SO-01. Muốn dùng lại bộ chỉ tiêu: xóa nội dung ô mục tiêu rồi chạy lại.";
const UNTOUCHED = { err: "", catalogue: { id: "mau-bao-cao-quy", version: "1.0.0" }, judged: [90, "notMet"] };
const TAKEN = { ...UNTOUCHED, err: TOLD, judged: [89, "exceeded"] };

test("an edited target is taken up when the workbook is written over, time and again, until its cell is emptied", async () => {
  expect(await compiled()).toEqual(UNTOUCHED);
  type(89);
  expect(await compiled()).toEqual(TAKEN);
  expect(await compiled()).toEqual(TAKEN);
  type(null);
  expect(await compiled()).toEqual(UNTOUCHED);
});

test("an edited target of the catalogue's own workbook is taken up, and is then the catalogue's", async () => {
  type(89);
  expect(await compiled(["--catalogue", book], "--previous", book)).toEqual(TAKEN);
  expect(await compiled(["--catalogue", book])).toEqual({ ...TAKEN, err: "" });
  type(90);
  expect(await compiled(["--catalogue", book])).toEqual({ ...UNTOUCHED, err: TOLD });
});

test("words in the cell of a target are told, and the catalogue's is used", async () => {
  type("khoảng 89");
  const { err, judged } = await compiled();
  expect([err, judged]).toEqual([`Mục tiêu SO-01 tại Đánh giá!E${rowOf("SO-01").index + 1} ghi “khoảng 89”, không phải một số; vẫn dùng mục tiêu của bộ chỉ tiêu.`, [90, "notMet"]]);
});

test("the report and the letters take the same targets, of the catalogue's workbook and of the period's own given as the earlier one", async () => {
  type(89);
  const report = join(folder, "bao-cao.docx");
  for (const asked of [["--catalogue", book], [...RULESET, "--previous", book]]) {
    const { err } = await cchc("report", ...asked, "--period", "2026-Q3", "--out", report, SAMPLE_FOLDER);
    expect(err).toBe(TOLD);
    expect(wordText(new Uint8Array(readFileSync(report))).paragraphs.find((text) => text.startsWith("Toàn tỉnh đạt"))).toMatch(/^Toàn tỉnh đạt 04\/08 mục tiêu/);
    expect((await cchc("followup", ...asked, "--period", "2026-Q3", "--out", join(folder, "cong-van"), SAMPLE_FOLDER)).err).toBe(TOLD);
  }
});

test("the targets edited on an earlier period's workbook are that period's alone", async () => {
  type(89);
  const { err } = await cchc("report", ...RULESET, "--period", "2026-Y", "--previous", book, "--out", join(folder, "nam.docx"), SAMPLE_FOLDER);
  expect(err).not.toContain("Đã dùng mục tiêu");
});
