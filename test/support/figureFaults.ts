/** Faults of single figures and of figures beside each other. */
import type { Check, Expression } from "../../src/core/catalogue/types";
import { calendarEnd, dataWindow } from "../../src/core/periods/period";
import { swappedDate } from "../../src/core/text/date";
import { addressOf, pick, type CleanReport, type Place } from "./cleanSheets";
import { brokenChecks, type Random } from "./entries";
import { cellOf, codesIn, fault, inFigure, isCount, isFigure, isRequired, isTied, items, withCells, type Mutator } from "./planting";
import type { CellSource } from "./sheets";
import { toTcvn3 } from "./tcvn3";

/** A check between two sole items that can be broken without breaking another. */
function breakable(report: CleanReport, random: Random): { readonly check: Check; readonly code: string; readonly value: number } | null {
  const { catalogue } = report.ruleset;
  const sole = ({ terms }: Expression): string | null => (terms.length === 1 && terms[0]!.kind === "item" ? terms[0]!.code : null);
  const own = catalogue.checks.flatMap((check) => {
    const [left, right] = [sole(check.left), sole(check.right)];
    if (left === null || right === null || check.severity !== "E" || !["<=", "<", "="].includes(check.operator)) return [];
    const bound = report.entries.get(right);
    const fit = report.ruleset.items.get(left)?.kind === "count" && typeof bound === "number" && typeof report.entries.get(left) === "number" && report.figures.has(left);
    return fit ? [{ check, code: left, value: bound + 1 + random(50) }] : [];
  });
  const clean = own.filter(({ check, code, value }) => {
    const broken = brokenChecks(catalogue, new Map([...report.entries, [code, value]]));
    const item = report.ruleset.items.get(code)!;
    const stated = catalogue.indicators.some((indicator) => report.rates.has(indicator.code) && codesIn(indicator.numerator, indicator.denominator).includes(code));
    return broken.join() === check.id && !stated && (item.max === null || value <= item.max);
  });
  return clean.length === 0 ? null : pick(random, clean);
}

export const FIGURE_FAULTS: readonly Mutator[] = [
  fault("VAL-001", "a required figure left blank", (report, random) => (report.figures.size < 3 ? null : inFigure((item, entry) => isRequired(item) && item.flow !== "pointInTime" && entry !== null, (_item, _entry, at) => pick(at, [null, " ", "…", "\u00a0"]))(report, random))),
  fault("VAL-002", "not applicable without a reason", inFigure(({ kind }, entry) => kind !== "text" && entry !== null && entry !== "Không áp dụng", () => "KAD")),
  fault("VAL-003", "a unit in the cell", inFigure(isCount, (_item, entry) => `${String(entry)} hồ sơ`)),
  fault("VAL-003", "an approximation", inFigure(isFigure, (_item, entry, random) => `${pick(random, ["~", "khoảng ", "gần "])}${String(entry)}`)),
  fault("VAL-003", "words for a figure", inFigure(isFigure, (_item, _entry, random) => pick(random, ["mười hai", "đang tổng hợp", "12 hồ sơ, 3 quá hạn", "12 (trong đó 3 quá hạn)"]))),
  fault("VAL-003", "a ratio in a count", inFigure(isCount, () => "09/18")),
  fault("VAL-003", "a ratio that Excel made a date", inFigure(isCount, () => ({ value: 46283, format: "dd/mm" }))),
  fault("VAL-003", "a date in the English order", inFigure(({ kind }, entry) => kind === "date" && entry !== null, () => "07/25/2026")),
  fault("VAL-004", "1,870 as text", inFigure((item, entry) => isFigure(item, entry) && Number(entry) >= 1000 && Number(entry) < 1_000_000, (_item, entry) => String(entry).replace(/\B(?=(\d{3})$)/, ","))),
  fault("VAL-005", "a formula error", inFigure(isFigure, (_item, _entry, random) => ({ value: { error: pick(random, ["#REF!", "#DIV/0!", "#VALUE!", "#N/A"]) } }))),
  fault("VAL-006", "a negative count", inFigure((item, entry) => isFigure(item, entry) && Number(entry) > 0, (_item, entry) => -Number(entry))),
  fault("VAL-006", "1.870 stored as 1.87", inFigure((item, entry) => isCount(item, entry) && Number(entry) >= 1000 && Number(entry) % 1000 !== 0, (_item, entry) => Number(entry) / 1000)),
  fault("VAL-006", "a value not in the list", inFigure(({ kind }, entry) => (kind === "choice" || kind === "yesNo") && entry !== null, () => "Đang thực hiện")),
  fault("VAL-007", "a percentage on the wrong scale", inFigure((item, entry) => item.kind === "percent" && typeof entry === "number" && entry > 0 && entry <= 100, (item, entry, _random, report) => (isTied(item.code, report) ? undefined : Number(entry) / 100))),
  fault("VAL-007", "a stated rate on the wrong scale", (report, random) => {
      const own = [...report.rates].filter(([code]) => (rateOf(code, report) ?? 0) >= 2 && (rateOf(code, report) ?? 0) <= 100);
      if (own.length === 0) return null;
      const [code, place] = pick(random, own);
      return { at: addressOf(place), sheet: withCells(report.sheet, [[place, Number((rateOf(code, report)! / 100).toFixed(4))]]) };
    }),
  fault("VAL-008", "a percentage above all", inFigure(({ kind, max }, entry) => kind === "percent" && max !== null && entry !== null, ({ max }, _entry, random) => max! + 1 + random(60))),
  fault("VAL-009", "stray spaces and marks", inFigure(isFigure, (_item, entry, random) => pick(random, [`${String(entry)}\u00a0`, ` ${String(entry)}`, `${String(entry)}'`, `\u200b${String(entry)}`]))),
  fault("VAL-010", "a label typed in TCVN3", (report, random) => {
      const own = [...report.labels].filter(([, place]) => {
        const cell = cellOf(report.sheet, place);
        return !(typeof cell === "object" && cell !== null && "font" in cell && cell.font === ".VnTime");
      });
      if (own.length === 0) return null;
      const [code, place] = pick(random, own);
      const coded = toTcvn3(report.ruleset.items.get(code)!.name.vi);
      return { at: /./, sheet: withCells(report.sheet, [[place, { value: coded, font: ".VnTime" }]]) };
    }),
  fault("VAL-011", "a number stored as text", inFigure(isFigure, (_item, entry) => String(entry))),
  fault("VAL-012", "day and month swapped", inFigure(({ kind }, entry) => kind === "date" && entry !== null, (_item, _entry, random, { period }) => {
      const { from, to } = dataWindow(period);
      const days = Array.from({ length: 365 }, (_, day) => new Date(Date.parse(from) + day * 86_400_000).toISOString().slice(0, 10)).filter((day) => day <= to);
      const fit = days.flatMap((day) => { const swapped = swappedDate(day); return swapped !== null && swapped > calendarEnd(period) ? [swapped] : []; });
      return fit.length === 0 ? undefined : { value: (Date.parse(pick(random, fit)) - Date.UTC(1899, 11, 30)) / 86_400_000, format: "dd/mm/yyyy" };
    })),
  fault("VAL-013", "đồng for triệu đồng", (report, random) => {
      const column = report.columns.get("unit");
      const own = items(report, (item, entry) => item.kind === "money" && typeof entry === "number" && entry > 0 && /^(?:triệu|nghìn|tỷ) đồng$/.test(item.unit));
      if (column === undefined || own.length === 0) return null;
      const item = pick(random, own);
      const place = report.figures.get(item.code)!;
      return { at: addressOf(place), item: item.code, sheet: withCells(report.sheet, [[{ row: place.row, column }, "đồng"]]) };
    }),
  fault("REL-003", "a stated rate that its figures do not give", (report, random) => {
      if (report.rates.size === 0) return null;
      const [code, place] = pick(random, [...report.rates]);
      return { at: addressOf(place), sheet: withCells(report.sheet, [[place, Number(((rateOf(code, report) ?? 50) + 3 + random(20)).toFixed(1))]]) };
    }),
  fault("REL-004", "a denominator of zero", (report, random) => {
      const own = report.ruleset.catalogue.indicators.flatMap(({ code, numerator, denominator }) => {
        const below = codesIn(denominator);
        const above = codesIn(numerator);
        const fit = below.length === 1 && above.length === 1 && denominator!.terms.length === 1 && numerator.terms.length === 1 && report.figures.has(below[0]!) && report.figures.has(above[0]!);
        const [top, bottom] = [report.entries.get(above[0] ?? ""), report.entries.get(below[0] ?? "")];
        const others = report.ruleset.catalogue.indicators.filter((other) => other.code !== code && codesIn(other.denominator).includes(below[0] ?? ""));
        return fit && typeof top === "number" && top > 0 && typeof bottom === "number" && others.length === 0 && brokenChecks(report.ruleset.catalogue, new Map([...report.entries, [below[0]!, 0]])).length === 0 ? [{ above: above[0]!, below: below[0]! }] : [];
      });
      if (own.length === 0) return null;
      const { above, below } = pick(random, own);
      const place = report.figures.get(below)!;
      const columns = (["inPeriod", "yearToDate"] as const).flatMap((role) => report.columns.get(role) ?? []);
      return { at: addressOf(report.figures.get(above)!), item: above, sheet: withCells(report.sheet, [...columns, place.column].map((column) => [{ row: place.row, column }, 0] as const)) };
    }),
  fault("REL-008", "a year's figure below the quarter's", (report, random) => {
      const [quarter, year] = [report.columns.get("inPeriod"), report.columns.get("yearToDate")];
      const own = items(report, (item, entry) => isFigure(item, entry) && Number(entry) > 0 && item.flow === "inPeriod" && item.aggregate === "sum");
      if (quarter === undefined || year === undefined || own.length === 0) return null;
      const item = pick(random, own);
      const place = { row: report.figures.get(item.code)!.row, column: year };
      return { at: addressOf(place), item: item.code, sheet: withCells(report.sheet, [[place, Math.floor(Number(report.entries.get(item.code)) / 2)]]) };
    }),
  fault("REL-CHECK", "figures that break a check of the catalogue", (report, random) => {
      const fault = breakable(report, random);
      if (!fault) return null;
      const place = report.figures.get(fault.code)!;
      const other = report.columns.get(report.ruleset.items.get(fault.code)!.flow === "inPeriod" ? "yearToDate" : "inPeriod");
      const changes: (readonly [Place, CellSource])[] = [[place, fault.value]];
      if (other !== undefined && other !== place.column && report.ruleset.items.get(fault.code)!.flow !== "pointInTime") changes.push([{ row: place.row, column: other }, report.ruleset.items.get(fault.code)!.flow === "inPeriod" ? fault.value + 10 : 0]);
      return { rule: fault.check.id, at: addressOf(place), item: fault.code, sheet: withCells(report.sheet, changes) };
    }),
  fault("REL-009", "a percentage that plan and result do not give", (report, random) => {
    const [plan, rate, result] = [report.headers.get("plan"), report.headers.get("compare"), report.headers.get("result")];
    const own = items(report, (item, entry) => isCount(item, entry) && Number(entry) > 0);
    if (!plan || !rate || !result || own.length < 5) return null;
    const wrong = pick(random, own);
    const at = { row: report.figures.get(wrong.code)!.row, column: rate.column };
    const filled = own.flatMap((item) => {
      const { row } = report.figures.get(item.code)!;
      return [[{ row, column: plan.column }, 2 * Number(report.entries.get(item.code))], [{ row, column: rate.column }, item === wrong ? 70 + random(20) : 50]] as const;
    });
    return { at: addressOf(at), item: wrong.code, sheet: withCells(report.sheet, [[rate, "Tỷ lệ (%)"], ...filled]) };
  }),
];

/** The rate that the clean sheet's own figures give. */
function rateOf(code: string, { ruleset, entries }: CleanReport): number | null {
  const { numerator, denominator } = ruleset.indicators.get(code)!;
  const value = (expression: Expression): number => expression.terms.reduce((sum, term) => sum + term.sign * (term.kind === "item" ? Number(entries.get(term.code)) : term.kind === "constant" ? term.value : 1), 0);
  return denominator && value(denominator) > 0 ? (100 * value(numerator)) / value(denominator) : null;
}

