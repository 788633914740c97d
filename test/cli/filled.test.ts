/** What staff filled in on a summary workbook, by the command: kept when it is written over, and carried into the next period. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DutyResult } from "../../src/core/filled/duties";
import type { IndexResult } from "../../src/core/filled/indices";
import { SHEETS } from "../../src/core/report/sheetNames";
import { parseAddress, type Grid } from "../../src/core/grid";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { cchc } from "../support/command";
import { cellsOfMark, valuesBeside } from "../support/filled";
import { SAMPLE_FOLDER } from "../support/sample";

const RULESET = ["--catalogue", join(SAMPLE_FOLDER, "catalogue.json"), "--agencies", join(SAMPLE_FOLDER, "agencies.json")];
jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "filled-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Compiled {
  readonly status: number;
  readonly err: string;
  readonly json: { readonly externalIndices?: readonly IndexResult[]; readonly duties?: readonly DutyResult[]; readonly findings: readonly { readonly rule: string; readonly file: string | null; readonly cell: string | null; readonly message: string }[] };
}

async function compiled(store: string, ...more: readonly string[]): Promise<Compiled> {
  const json = `${store}.json`;
  const { status, err } = await cchc("compile", ...RULESET, ...(more.includes("--period") ? [] : ["--period", "2026-Q3"]), ...more, "--out", store, "--json", json, SAMPLE_FOLDER);
  return { status, err, json: JSON.parse(readFileSync(json, "utf8")) as Compiled["json"] };
}

function gridOf(path: string, sheet: string = SHEETS.leaders): Grid {
  const read = readXlsx(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error("the summary cannot be read");
  return read.workbook.grids.find(({ name }) => name === sheet)!;
}

/** Enters values into the cells of a row of ours, as somebody in Excel would. */
function enter(path: string, mark: string, values: readonly (string | number | null)[], sheet: string = SHEETS.leaders): void {
  const cells = cellsOfMark(gridOf(path, sheet), mark);
  const edits = values.map((value, at) => ({ ...parseAddress(cells[at]!)!, value }));
  const result = editXlsx(new Uint8Array(readFileSync(path)), [{ sheet, edits }]);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  writeFileSync(path, result.bytes);
}

function standing(path: string, mark: string): readonly unknown[] {
  const grid = gridOf(path);
  const cells = cellsOfMark(grid, mark);
  return valuesBeside(grid, cells[0]!, cells.at(-1)!).filter((value) => value !== null);
}

describe("external indices filled in on a summary workbook", () => {
  test("stay when the same workbook is written over, and are in the JSON", async () => {
    const store = join(folder, "quy3.xlsx");
    expect((await compiled(store)).json.externalIndices).toBeUndefined();
    enter(store, "index 2026 PCI", [67.1, 10, 34, 68.35, 12, 34]);
    const { err, json } = await compiled(store);
    expect(err).toBe("");
    expect(json.externalIndices).toEqual([
      { code: "PCI", year: 2026, unit: "điểm", score: 67.1, rank: 10, of: 34, previous: { score: 68.35, rank: 12, of: 34 }, scoreChange: -1.25, rankChange: 2 },
    ]);
    expect(standing(store, "index 2026 PCI")).toEqual([67.1, 10, 34, 68.35, 12, 34]);
  });

  test("go into the next period's workbook by --previous, this year's as last year's once the year changes", async () => {
    const [q3, year, q1] = ["quy3.xlsx", "nam.xlsx", "quy1.xlsx"].map((name) => join(folder, name)) as [string, string, string];
    await compiled(q3);
    enter(q3, "index 2026 PCI", [67.1, 10, 34, 68.35, 12, 34]);
    await compiled(year, "--period", "2026-Y", "--previous", q3);
    expect(standing(year, "index 2026 PCI")).toEqual([67.1, 10, 34, 68.35, 12, 34]);
    await compiled(q1, "--period", "2027-Q1", "--previous", year);
    expect(standing(q1, "index 2027 PCI")).toEqual([67.1, 10, 34]);
  });

  test("of the workbook that is written over hold before those of --previous", async () => {
    const [q3, year] = [join(folder, "quy3.xlsx"), join(folder, "nam.xlsx")];
    await compiled(q3);
    enter(q3, "index 2026 PCI", [67.1, 10]);
    await compiled(year, "--period", "2026-Y", "--previous", q3);
    enter(year, "index 2026 PCI", [67.5]);
    await compiled(year, "--period", "2026-Y", "--previous", q3);
    expect(standing(year, "index 2026 PCI")).toEqual([67.5, 10]);
  });

  test("that cannot be read stay, and are told with file and cell", async () => {
    const store = join(folder, "quy3.xlsx");
    await compiled(store);
    enter(store, "index 2026 PCI", ["chưa có"]);
    const { json } = await compiled(store);
    const cell = cellsOfMark(gridOf(store), "index 2026 PCI")[0]!;
    expect(json.findings.filter(({ rule }) => rule === "HIS-007").map(({ file, cell: at, message }) => [file, at, message])).toEqual([
      ["quy3.xlsx", cell, `[HIS-007·W] Lãnh đạo!${cell} — kết quả của “PCI” ghi “chưa có”, không phải là một số; ô được giữ nguyên nhưng chưa dùng. Sửa: ghi số vào ô, ví dụ 85,06, rồi tổng hợp lại.`],
    ]);
    expect(standing(store, "index 2026 PCI")).toEqual(["chưa có"]);
  });
});

describe("duties noted as done", () => {
  test("stay when the workbook is written over, go into the next period by --previous, and are told with their state", async () => {
    const catalogue = join(folder, "catalogue.json");
    const duties = [
      { code: "NV-01", name: "Ban hành kế hoạch năm sau", lead: "SNV", from: "--10-01", due: "--12-31" },
      { code: "NV-02", name: "Trả lời kiến nghị", appliesTo: ["agency:SNV", "agency:SYT"], due: "2026-09-30" },
    ];
    writeFileSync(catalogue, JSON.stringify({ ...(JSON.parse(readFileSync(join(SAMPLE_FOLDER, "catalogue.json"), "utf8")) as object), duties }));
    const [q3, year] = [join(folder, "quy3.xlsx"), join(folder, "nam.xlsx")];
    const states = async (store: string, ...more: readonly string[]): Promise<readonly unknown[]> => (await compiled(store, ...more, "--catalogue", catalogue)).json.duties!.map(({ code, agency, due, state, done, note }) => [code, agency, due, state, done, note]);
    expect(await states(q3)).toEqual([
      ["NV-01", "SNV", "2025-12-31", "overdue", null, null], ["NV-01", "SNV", "2026-12-31", "notDue", null, null],
      ["NV-02", "SNV", "2026-09-30", "soon", null, null], ["NV-02", "SYT", "2026-09-30", "soon", null, null],
    ]);
    enter(q3, "duty 2025-12-31|SNV|NV-01", ["20/12/2025", "88/KH-UBND"], SHEETS.assessment);
    enter(q3, "duty 2026-09-30|SYT|NV-02", ["x"], SHEETS.assessment);
    const noted = [["NV-01", "SNV", "2025-12-31", "done", "2025-12-20", "88/KH-UBND"], ["NV-02", "SYT", "2026-09-30", "done", null, null]];
    const [again, next] = [await states(q3), await states(year, "--period", "2026-Y", "--previous", q3)];
    expect([again[0], again[3]]).toEqual(noted);
    expect([next[0], next[3]]).toEqual(noted);
    expect([next[1], next[2]]).toEqual([["NV-01", "SNV", "2026-12-31", "soon", null, null], ["NV-02", "SNV", "2026-09-30", "overdue", null, null]]);
  });
});

test("a file that cannot be looked into is not written over", async () => {
  const store = join(folder, "quy3.xlsx");
  writeFileSync(store, "not a workbook");
  const { status, err } = await cchc("compile", ...RULESET, "--period", "2026-Q3", "--out", store, SAMPLE_FOLDER);
  expect([status, readFileSync(store, "utf8")]).toEqual([2, "not a workbook"]);
  expect(err).toContain(`“${store}” đã có và không mở được như một tệp Excel`);
});

test("an empty file is", async () => {
  const store = join(folder, "quy3.xlsx");
  writeFileSync(store, "");
  await compiled(store);
  expect(standing(store, "index 2026 PCI")).toEqual([]);
});
