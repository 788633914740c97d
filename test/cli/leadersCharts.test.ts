/** Charts and ranking of `Lãnh đạo` over four quarters of the sample province: every figure that a reader sees is the JSON's. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Summary } from "../../src/core/compile/types";
import { cellAt, type CellValue, type Grid } from "../../src/core/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { drawnCharts, type DrawnChart } from "../support/drawnCharts";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { makeQuarter, QUARTERS, sampleYear, type QuarterId } from "../support/quarterFiles";
import { sampleRuleset } from "../support/sample";

const { catalogue, registry, indicators: indicatorOf } = sampleRuleset();
const TIERS = { so: "Sở, ngành", xa: "Cấp xã" } as const;

interface Quarter {
  readonly json: Summary;
  readonly file: Uint8Array;
}

const quarters = new Map<QuarterId, Quarter>();

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "charts-"));
  for (const period of QUARTERS) {
    const { json, summary } = await makeQuarter(folder, period, sampleYear());
    quarters.set(period, { json: JSON.parse(readFileSync(json, "utf8")) as Summary, file: new Uint8Array(readFileSync(summary)) });
  }
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

function gridsOf(file: Uint8Array): readonly Grid[] {
  const read = readXlsx(file);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.workbook.grids;
}

const having = (statuses: readonly (string | null)[], wanted: readonly string[]): number => statuses.filter((status) => status !== null && wanted.includes(status)).length;
const MET = ["met", "exceeded"];

/** Targets met, not met and not due of every area. */
function areasOf({ indicators }: Summary): readonly (readonly [name: string, met: number, notMet: number, notDue: number])[] {
  return catalogue.areas.map(({ code, name }) => {
    const statuses = indicators.filter((each) => indicatorOf.get(each.code)!.area === code).map(({ total }) => total.status);
    return [name.vi, having(statuses, MET), having(statuses, ["notMet"]), having(statuses, ["notDue"])];
  });
}

/** The six rates that moved most since the quarter before. */
function movedMost({ indicators }: Summary): readonly (readonly [name: string, now: number, then: number, change: number, judgement: string])[] {
  return indicators
    .flatMap(({ code, total }) => {
      const last = total.change?.lastQuarter;
      if (!last || last.now.percent === null || last.then.percent === null) return [];
      const judgement = last.better === null ? "● không đổi" : `${last.trend === "up" ? "▲ tăng" : "▼ giảm"}, ${last.better ? "tốt hơn" : "kém hơn"}`;
      return [[`${code}. ${indicatorOf.get(code)!.name.vi}`, last.now.percent, last.then.percent, last.change, judgement] as const];
    })
    .sort((a, b) => Math.abs(b[3]) - Math.abs(a[3]))
    .slice(0, 6);
}

const SHARE = "Tỷ lệ mục tiêu đạt (%)";
const ROMAN = ["I", "II", "III", "IV"];

/** `2026-Q3` → “III/2026”. */
const shortly = (quarter: string): string => `${ROMAN[Number(quarter.slice(6)) - 1]}/${quarter.slice(0, 4)}`;

/** What the quarters' chart draws under a series' name: the share of targets met, or the rate of that code. */
function courseOf({ quarters: states = [], indicators }: Summary, series: string): readonly CellValue[] {
  if (series === SHARE) return states.map(({ met, targets }) => (met === null ? null : (100 * met) / targets!));
  const own = indicators.find(({ code }) => code === series)!.total.quarters!;
  return states.map(({ quarter }) => own.find((each) => each.quarter === quarter)?.percent ?? null);
}

interface Ranked {
  readonly name: string;
  readonly met: number;
  readonly judged: number;
  readonly rate: number;
  readonly rank: number;
  /** As the sheet says it. */
  readonly moved: string;
}

/** A tier's agencies with their rank by the share of targets met, as the rule on the sheet has it, and what they gained on the rank of the report before. */
function rankingOf(json: Summary, tier: keyof typeof TIERS): readonly Ranked[] {
  const [now, then] = [ranksOf(json, tier), QUARTERS.indexOf(json.period as QuarterId) === 0 ? [] : ranksOf(quarters.get(QUARTERS[QUARTERS.indexOf(json.period as QuarterId) - 1]!)!.json, tier)];
  return now.map(({ code, ...own }) => {
    const before = then.find((each) => each.code === code);
    const gained = before ? before.rank - own.rank : null;
    const moved = gained === null ? "" : gained === 0 ? "→ giữ hạng" : gained > 0 ? `↑ tăng ${gained} bậc` : `↓ giảm ${-gained} bậc`;
    return { ...own, moved };
  });
}

function ranksOf({ agencies, indicators }: Summary, tier: keyof typeof TIERS): readonly (Omit<Ranked, "moved"> & { readonly code: string })[] {
  const shares = agencies.filter((each) => each.tier === tier).map(({ code }) => {
    const judged = indicators.map((each) => each.agencies.find(({ agency }) => agency === code)!.status).filter((status) => having([status], [...MET, "notMet", "noData"]) > 0);
    const met = having(judged, MET);
    return { code, name: registry.agencies.find((agency) => agency.code === code)!.name, met, judged: judged.length, rate: (100 * met) / judged.length };
  });
  return shares.map((own) => ({ ...own, rank: 1 + shares.filter(({ rate }) => rate > own.rate).length }));
}

/** Charts by title; the test fails where there is not exactly one. */
function chartNamed(charts: readonly DrawnChart[], title: string): DrawnChart {
  const named = charts.filter((chart) => chart.title === title);
  expect([title, named.length]).toEqual([title, 1]);
  return named[0]!;
}

const close = (figure: number): unknown => expect.closeTo(figure, 9);
const points = (chart: DrawnChart): readonly (readonly CellValue[])[] => chart.series.flatMap((series) => series.points.map(({ category, value }) => [series.name, category, value]));

/** Holds what is drawn on the file's charts, with the cells' values as given, to the JSON. */
function hold({ json, file }: Quarter, cells: readonly Grid[]): void {
  const sheet = cells.find(({ name }) => name === "Lãnh đạo")!;
  const charts = drawnCharts(file, cells);
  const [areas, moved] = [areasOf(json), movedMost(json)];

  const byArea = chartNamed(charts, "Mức độ đạt theo lĩnh vực (số thứ tự trong bảng)");
  expect(points(byArea)).toEqual(["Đạt", "Chưa đạt", "Chưa đến hạn"].flatMap((series, at) => areas.map((area, index) => [series, index + 1, area[at + 1]])));
  expect(byArea.series[0]!.points.map(({ row }) => cellAt(sheet, row, 1)?.value)).toEqual(areas.map(([area]) => area));

  const isLater = json.previous !== undefined;
  expect(charts.filter(({ title }) => title.startsWith("Tăng, giảm so với quý trước")).length).toBe(isLater ? 1 : 0);
  if (isLater) {
    const chart = charts.find(({ title }) => title.startsWith("Tăng, giảm so với quý trước"))!;
    expect(points(chart)).toEqual(moved.map(([, , , change], index) => ["Tăng, giảm", index + 1, close(change)]));
    const rows = chart.series[0]!.points.map(({ row }) => [1, 5, 3, 6, 2].map((column) => cellAt(sheet, row, column)?.value));
    expect(rows).toEqual(moved.map(([name, now, then, change, judgement]) => [name, close(now), close(then), close(change), judgement]));
  }

  const course = charts.filter(({ title }) => title.startsWith("Diễn biến qua các quý"));
  expect(course.length).toBe(isLater ? 1 : 0);
  for (const { series, kind } of course) {
    expect([kind, series.length, series[0]!.name]).toEqual(["line", 3, SHARE]);
    for (const { name, points: drawn } of series) expect(drawn.map(({ category, value }) => [category, value])).toEqual(json.quarters!.map(({ quarter }, index) => [shortly(quarter), close(Number(courseOf(json, name)[index]))]));
    const rows = series[0]!.points.map(({ row }) => [1, 6].map((column) => cellAt(sheet, row, column)?.value));
    expect(rows).toEqual(json.quarters!.map(({ met, targets, agencies }) => [`Đạt ${met} trong ${targets} mục tiêu`, agencies]));
  }
  holdTable(json, cells.find(({ name }) => name === "Đánh giá")!);

  for (const tier of ["so", "xa"] as const) {
    const ranking = rankingOf(json, tier);
    const [series] = chartNamed(charts, `Tỷ lệ mục tiêu đạt: ${TIERS[tier]} (%)`).series;
    const shown = series!.points.map(({ row, category, value }) => ({
      name: category, rate: value, rank: cellAt(sheet, row, 0)?.value, moved: cellAt(sheet, row, 2)?.value ?? "", met: cellAt(sheet, row, 3)?.value, judged: cellAt(sheet, row, 5)?.value,
    }));
    expect(shown).toEqual([...ranking].sort((a, b) => a.rank - b.rank).map(({ rate, ...rest }) => ({ ...rest, rate: close(rate) })));
  }
}

/** Holds the quarters side by side on `Đánh giá` to the JSON. */
function holdTable({ quarters: states = [], indicators }: Summary, sheet: Grid): void {
  const top = sheet.rows.find(({ cells }) => cells[0]?.value === "DIỄN BIẾN QUA CÁC QUÝ")?.index;
  expect(top === undefined).toBe(states.length === 0);
  if (top === undefined) return;
  const row = (below: number): readonly (CellValue | undefined)[] => states.map((_, index) => cellAt(sheet, top + below, 5 + index)?.value);
  const isRate = new Map(indicators.map(({ code, total }) => [code, total.denominator !== null]));
  expect([3, 4, 5, 6].map(row)).toEqual((["agencies", "targets", "met", "notDue"] as const).map((key) => states.map((state) => state[key])));
  expect(row(7)).toEqual(states.map(({ met, targets }) => close((100 * met!) / targets!)));
  const below = new Map(sheet.rows.filter(({ index }) => index > top + 7).map(({ index, cells }) => [cells[0]?.value, index - top]));
  expect(indicators.map(({ code }) => row(below.get(code)!))).toEqual(indicators.map(({ total, code }) => [...total.quarters!.map(({ percent, numerator }) => close(isRate.get(code) ? percent! : numerator!))]));
}

test.each(QUARTERS)("%s: charts by area, of changes, of the quarters and of the ranking draw the JSON's figures", (period) => {
  const quarter = quarters.get(period)!;
  hold(quarter, gridsOf(quarter.file));
});

(hasLibreOffice() ? test : test.skip).each(["2026-Q1", "2026-Y"] as const)("%s: and still do when LibreOffice has recalculated the workbook", (period) => {
  const quarter = quarters.get(period)!;
  hold(quarter, gridsOf(recalculated(quarter.file)));
}, 60_000);

test("a figure that is another on the sheet than in the JSON is found", () => {
  const quarter = quarters.get("2026-Y")!;
  const [first, ...rest] = quarter.json.indicators;
  const changed = { ...first!, total: { ...first!.total, status: first!.total.status === "notMet" ? "met" : "notMet" } } as const;
  expect(() => hold({ ...quarter, json: { ...quarter.json, indicators: [changed, ...rest] } }, gridsOf(quarter.file))).toThrow();
});
