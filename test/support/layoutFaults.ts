/** Faults of files, heads, headers and rows. */
import { address } from "../../src/core/grid";
import { identityProperties } from "../../src/core/template/identity";
import { templateIdentity } from "../../src/core/template/reportTemplate";
import { addressOf, pick } from "./cleanSheets";
import type { Random } from "./entries";
import { cellOf, fault, inFigure, isFigure, isRequired, items, withCells, withRow, type Mutator } from "./planting";
import type { CellSource } from "./sheets";

const OTHER_TITLES: Readonly<Record<string, string>> = { Q1: "Quý III năm 2026", H1: "Quý I năm 2026", Q3: "6 tháng đầu năm 2026", Y: "Quý III năm 2026" };

/** Words that turn a label into another one are left whole. */
const OPPOSED = /^(?:trước|tuyến|trong|ngoài|phường|trưởng|huyện|tháng|giảm|thành|chính|không)$/i;

function mistyped(label: string, random: Random): string | null {
  const words = label.split(" ");
  const fit = words.flatMap((word, index) => (/^[a-zà-ỹ]{4,}$/i.test(word) && !OPPOSED.test(word) && /[bcdghklmnpqrstvx]{2}|[bcdghklmnpqrstvx]/.test(word.slice(1)) ? [index] : []));
  if (label.length < 25 || fit.length === 0) return null;
  const index = pick(random, fit);
  words[index] = words[index]!.slice(0, 1) + words[index]!.slice(1).replace(/[bcdghklmnpqrstvx]/, (letter) => letter + letter);
  return words.join(" ");
}

export const LAYOUT_FAULTS: readonly Mutator[] = [
  fault("FIL-004", "a formula that was never calculated", inFigure(isFigure, () => ({ value: null, formula: "=SUM(A1:A2)" }))),
  fault("TPL-001", "a template without its report sheet", (report) => ({ at: null, sheet: { ...report.sheet, rows: [["Bìa"]], merges: [] }, properties: identityProperties(templateIdentity(report)) })),
  fault("TPL-002", "a template of another version", (report) => ({ at: null, sheet: report.sheet, properties: identityProperties({ ...templateIdentity(report), version: "0.0.1" }) })),
  fault("TPL-003", "a title of another period", (report) => {
      const place = { row: report.titleRow, column: report.sheet.rows[report.titleRow]!.findIndex((cell) => cell !== null) };
      return { at: addressOf(place), sheet: withCells(report.sheet, [[place, OTHER_TITLES[report.period.kind]!]]) };
    }),
  fault("TPL-004", "an agency that is not in the list", (report) => {
      const place = { row: 0, column: report.sheet.rows[0]!.findIndex((cell) => cell !== null) };
      return place.column < 0 || report.titleRow === 0 ? null : { at: addressOf(place), sheet: withCells(report.sheet, [[place, "Cơ quan báo cáo: Sở Hàng không Vũ trụ"]]) };
    }),
  fault("TPL-005", "a hidden row", (report, random) => {
      const { row } = report.figures.get(pick(random, [...report.figures.keys()]))!;
      return { at: new RegExp(`^[A-Z]+${String(row + 1)}:[A-Z]+${String(row + 1)}$`), sheet: { ...report.sheet, hiddenRows: [row] } };
    }),
  fault("TPL-006", "no period written", (report) => {
      const column = report.sheet.rows[report.titleRow]!.findIndex((cell) => cell !== null);
      return { at: null, sheet: withCells(report.sheet, [[{ row: report.titleRow, column }, "Biểu số 1"]]) };
    }),
  fault("HDR-001", "no column of labels", (report) => ({ at: null, sheet: withCells(report.sheet, [[report.headers.get("label")!, "Diễn giải"]]) })),
  fault("HDR-002", "a column that an item's flow needs is missing", (report) => {
      const place = report.headers.get("yearToDate");
      const needed = items(report, ({ flow }) => flow === "yearToDate").length > 0 && items(report, ({ code, flow }) => flow === "pointInTime" && report.figures.get(code)!.column === place?.column).length === 0;
      const isGrouped = place?.row !== report.headers.get("label")!.row;
      return place && needed && !isGrouped && report.period.kind === "Q3" ? { at: null, sheet: withCells(report.sheet, [[place, "Cột khác"]]) } : null;
    }),
  fault("HDR-003", "a column that the template does not have", (report) => {
      const place = report.headers.get("plan") ?? report.headers.get("compare");
      return place ? { at: addressOf(place), sheet: withCells(report.sheet, [[place, "Cán bộ theo dõi"]]) } : null;
    }),
  fault("HDR-004", "a column of figures named twice", (report) => {
      const [place, result] = [report.headers.get("plan"), report.headers.get("result")];
      return place && result && place.column > result.column ? { at: addressOf(place), sheet: withCells(report.sheet, [[place, "Kết quả"]]) } : null;
    }),
  fault("HDR-005", "a label with a typing error", (report, random) => {
      const code = pick(random, [...report.labels.keys()]);
      const place = report.labels.get(code)!;
      const { name } = report.ruleset.items.get(code)!;
      const typed = mistyped(name.vi, random);
      return typed === null ? null : { at: addressOf(place), item: code, sheet: withCells(report.sheet, [[place, typed]]) };
    }),
  fault("ROW-001", "an item's row left out", (report, random) => {
      const own = items(report, isRequired);
      if (own.length === 0 || report.figures.size < 2) return null;
      const item = pick(random, own);
      const { row } = report.labels.get(item.code)!;
      return { at: null, item: item.code, sheet: { ...report.sheet, rows: report.sheet.rows.map((cells, index) => (index === row ? [] : cells)) } };
    }),
  fault("ROW-002", "an item's row twice", (report, random) => {
      const own = items(report, isFigure);
      if (own.length === 0) return null;
      const item = pick(random, own);
      const { row, column } = report.labels.get(item.code)!;
      return { at: address(row + 1, column), item: item.code, sheet: withRow(report.sheet, row + 1, report.sheet.rows[row]!) };
    }),
  fault("ROW-003", "a row of no known item", (report, random) => {
      const { row, column } = report.labels.get(pick(random, [...report.labels.keys()]))!;
      const figure = [...report.figures.values()][0]!.column;
      const cells: CellSource[] = new Array<CellSource>(Math.max(column, figure) + 1).fill(null);
      cells[column] = pick(random, ["Số cuộc họp giao ban nội bộ phòng chuyên môn", "Tổng số xe ô tô công vụ đang sử dụng", "Số lượt khách tham quan trụ sở"]);
      cells[figure] = 3 + random(20);
      return { at: address(row + 1, column), sheet: withRow(report.sheet, row + 1, cells) };
    }),
  fault("ROW-004", "two items' numbers for each other", (report, random) => {
      const column = report.columns.get("number");
      const names = report.ruleset.catalogue.items.map(({ name }) => name.vi);
      const codes = [...report.labels.keys()];
      const shows = (code: string): boolean => [code, `${code}.`].some((text) => text === cellOf(report.sheet, { row: report.labels.get(code)!.row, column: column! }));
      if (column === undefined || codes.length < 8 || new Set(names).size < names.length || !codes.every(shows)) return null;
      const [first, second] = [pick(random, codes), pick(random, codes)];
      if (first === second) return null;
      const [one, other] = [report.labels.get(first)!, report.labels.get(second)!];
      return { at: addressOf(one), item: first, sheet: withCells(report.sheet, [[{ row: one.row, column }, second], [{ row: other.row, column }, first]]) };
    }),
  fault("SUB-003", "nothing filled in", (report) => {
      if (items(report, isRequired).length === 0) return null;
      const columns = (["result", "inPeriod", "yearToDate"] as const).flatMap((role) => report.columns.get(role) ?? []);
      const rows = [...report.figures.values(), ...report.rates.values()].map(({ row }) => row);
      return { at: null, sheet: withCells(report.sheet, rows.flatMap((row) => columns.map((column) => [{ row, column }, null] as const))) };
    }),
  fault("HDR-006", "figures of the quarter and of the year exchanged", (report) => {
      const [quarter, year] = [report.headers.get("inPeriod"), report.headers.get("yearToDate")];
      const both = items(report, (item, entry) => isFigure(item, entry) && Number(entry) > 10 && item.flow === "inPeriod" && item.aggregate === "sum");
      if (!quarter || !year || both.length < 4) return null;
      const rows = items(report, () => true).map(({ code }) => report.figures.get(code)!.row);
      const exchanged = rows.flatMap((row) => [[{ row, column: quarter.column }, cellOf(report.sheet, { row, column: year.column })], [{ row, column: year.column }, cellOf(report.sheet, { row, column: quarter.column })]] as const);
      return { at: new RegExp(`^${address(0, year.column).replace("1", "")}\\d+$`), sheet: withCells(report.sheet, exchanged) };
    }),
  fault("HDR-007", "the quarter pasted into the year's column", (report) => {
      const [quarter, year] = [report.headers.get("inPeriod"), report.headers.get("yearToDate")];
      const both = items(report, (item, entry) => isFigure(item, entry) && Number(entry) > 0 && item.flow !== "pointInTime" && item.aggregate === "sum");
      if (!quarter || !year || both.length < 6 || report.period.kind !== "Q3") return null;
      const rows = items(report, (item, entry) => isFigure(item, entry) && item.flow !== "pointInTime").map(({ code }) => report.figures.get(code)!.row);
      const own = rows.map((row) => [{ row, column: year.column }, cellOf(report.sheet, { row, column: quarter.column })] as const);
      return { at: new RegExp(`^${address(0, year.column).replace("1", "")}\\d+$`), sheet: withCells(report.sheet, own) };
    }),
  fault("HDR-008", "a column pasted one row too low", (report) => {
      const column = report.columns.get("result");
      const rows = [...report.figures.values()].map(({ row }) => row).sort((a, b) => a - b);
      if (column === undefined || rows.length < 8 || report.rates.size > 0 || report.sheet.merges.some(({ top }) => top >= rows[0]!)) return null;
      const moved = Array.from({ length: rows.at(-1)! - rows[0]! + 2 }, (_, index) => rows[0]! + index).map((row) => [{ row, column }, row === rows[0] ? null : cellOf(report.sheet, { row: row - 1, column })] as const);
      return { at: addressOf({ row: rows[0]!, column }), sheet: withCells(report.sheet, moved) };
    }),
];
