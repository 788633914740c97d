/**
 * A year of the sample province, quarter by quarter: fictional, the same in every run, and free of what a check or an earlier
 * period would ask about. Reports of any period come out of the quarters, so that every total can be told without the program.
 */
import type { Agency } from "../../src/core/agencies/types";
import { address, cellIn, type Grid } from "../../src/core/grid";
import { cellText } from "../../src/core/reading/cellText";
import { roleOf } from "../../src/core/reading/columns";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { randomNumbers } from "../xlsx/support/random";

/** One agency's quarter: what it did in it, what stood at its end. Percentages in per cent, yes and no as booleans. */
export type Figures = Readonly<Record<string, number | boolean>>;
/** By agency, the four quarters in their order. */
export type ProvinceYear = ReadonlyMap<string, readonly Figures[]>;

const IN_PERIOD = ["2.1", "2.2", "3.1", "3.1.1", "3.1.2", "3.2", "3.2.1", "3.2.2", "3.3", "5.1", "5.2"];
const TO_DATE = ["1.1", "1.2", "4.2", "5.3"];
const AT_END = ["1.3", "3.4", "4.1"];

/** Quarters, counted from 0, that figures of each flow are taken from. */
const PERIODS: Readonly<Record<string, { readonly inPeriod: readonly number[]; readonly last: number }>> = {
  Q1: { inPeriod: [0], last: 0 }, H1: { inPeriod: [0, 1], last: 1 }, Q3: { inPeriod: [2], last: 2 }, "9M": { inPeriod: [0, 1, 2], last: 2 }, Y: { inPeriod: [0, 1, 2, 3], last: 3 },
};

export function provinceYear(agencies: readonly Agency[], seed: number): ProvinceYear {
  const random = randomNumbers(seed);
  return new Map(agencies.map(({ code, tier }) => [code, agencyYear(tier === "so" ? 900 : 240, random)]));
}

function agencyYear(size: number, random: (count: number) => number): readonly Figures[] {
  /** So many, a seventh more or less. */
  const about = (figure: number): number => Math.round((figure * (860 + random(281))) / 1000);
  const share = (figure: number, least: number, most: number): number => Math.floor((figure * (least + random(most - least + 1))) / 100);
  const dossiers = about(size) + random(size);
  const staff = 20 + random(60);
  const planned = 12 + random(20);
  return [0, 1, 2, 3].map((quarter): Figures => {
    const [online, direct] = [about(dossiers * 0.6), about(dossiers * 0.4)];
    const settled = share(online + direct, 90, 98);
    const late = share(settled, 0, 2);
    const [reviewed, documents] = [about(40), about(size * 2)];
    return {
      "1.1": quarter === 0 ? planned : 0, "1.2": share(planned, 15, 24), "1.3": quarter > 0 || random(3) > 0,
      "2.1": reviewed, "2.2": share(reviewed, 70, 100),
      "3.1": online + direct, "3.1.1": online, "3.1.2": direct, "3.2": settled, "3.2.1": settled - late, "3.2.2": late, "3.3": share(late, 60, 100),
      "3.4": 84 + random(29) / 2, "4.1": staff + quarter, "4.2": share(staff, 10, 22), "5.1": documents, "5.2": share(documents, 85, 98), "5.3": 1_000_000 * (40 + random(30)),
    };
  });
}

/** What the agency reports for a period such as `2026-H1`. */
export function reportOf(year: readonly Figures[], period: string): Figures {
  const { inPeriod, last } = PERIODS[period.slice(5)]!;
  const sum = (code: string, quarters: readonly number[]): number => quarters.reduce((total, quarter) => total + Number(year[quarter]![code]), 0);
  return Object.fromEntries([
    ...IN_PERIOD.map((code) => [code, sum(code, inPeriod)]),
    ...TO_DATE.map((code) => [code, sum(code, [0, 1, 2, 3].slice(0, last + 1))]),
    ...AT_END.map((code) => [code, year[last]![code]!]),
  ]);
}

/** A template of ours with the figures entered, as an office would. Throws where an item has no cell. */
export function filledIn(template: Uint8Array, figures: Readonly<Record<string, number | boolean | string>>): Uint8Array {
  const read = readXlsx(template);
  if (!read.ok) throw new Error("the template cannot be read");
  const grid = read.workbook.grids[0]!;
  const edits = Object.entries(figures).map(([code, value]) => ({ ...cellOf(grid, code), value: typeof value === "boolean" ? (value ? "Có" : "Không") : value }));
  const result = editXlsx(template, [{ sheet: grid.name, edits }]);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.bytes;
}

/** Where an item's figure is entered, such as `D12`. */
export function entryCell(file: Uint8Array, code: string): string {
  const read = readXlsx(file);
  if (!read.ok) throw new Error("the file cannot be read");
  const { row, column } = cellOf(read.workbook.grids[0]!, code);
  return address(row, column);
}

function cellOf(grid: Grid, code: string): { readonly row: number; readonly column: number } {
  const row = grid.rows.find((each) => cellText(cellIn(each, 0)) === code);
  if (!row) throw new Error(`no row of item ${code}`);
  const toDate = grid.rows.flatMap(({ cells }) => cells).find((cell) => roleOf(cellText(cell)) === "yearToDate");
  return { row: row.index, column: toDate && TO_DATE.includes(code) ? toDate.column : 3 };
}
