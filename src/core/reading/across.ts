/**
 * Tables with items across their columns: agencies down the rows (one sheet for many), or fields of one agency with a total
 * row, as form II.06a/VPCP/KSTT has them. A column is the item that its header's texts name, from the top or from further down.
 */
import type { AgencyNames } from "../agencies/registry";
import type { Item } from "../catalogue/types";
import { address, cellIn, rowAt, type Grid, type GridRow } from "../grid";
import { foldLabel, withoutBrackets } from "../text/fold";
import { cellText } from "./cellText";
import { ROW_NAMES } from "./columns";
import { mergedArea, unitAbove, type Header } from "./header";
import type { AgencyIdentity } from "./identity";
import type { LabelIndex } from "./labels";
import type { ItemMatch } from "./matching";
import type { Place } from "./partColumns";
import { looksLikeFigure, type BodyRow } from "./rows";

/** Rows in which the header is looked for, its rows at most, and the columns that must be items. */
const SEARCHED_ROWS = 60;
const DEEPEST = 4;
const FEWEST_ITEMS = 2;
const MOST_COLUMNS = 256;

/** One row of the table that is an agency's figures. */
export interface AcrossRow {
  readonly header: Header;
  /** The agency that the row names; null where the sheet says whose it is. */
  readonly who: AgencyIdentity | null;
  readonly row: BodyRow;
  readonly matches: readonly ItemMatch[];
  readonly places: readonly Place[];
}

export interface AcrossTable {
  readonly header: Header;
  readonly rows: readonly AcrossRow[];
  /** Rows of fields without a total row: none of them is the agency's figure. */
  readonly withoutTotal: number;
}

interface ItemColumn {
  readonly column: number;
  readonly item: Item;
  readonly by: ItemMatch["by"];
  readonly name: string;
  readonly cell: string;
}

/** The first such table of the sheet; null where there is none. */
export function acrossTableOf(grid: Grid, labels: LabelIndex, names: AgencyNames): AcrossTable | null {
  for (const row of grid.rows) {
    if (row.index > SEARCHED_ROWS) return null;
    for (const cell of row.cells) {
      if (typeof cell.value !== "string" || cell.value.length > 60 || !ROW_NAMES.has(foldLabel(withoutBrackets(cell.value)))) continue;
      const table = tableAt(grid, row.index, cell.column, labels, names);
      if (table) return table;
    }
  }
  return null;
}

function tableAt(grid: Grid, top: number, labelColumn: number, labels: LabelIndex, names: AgencyNames): AcrossTable | null {
  const bottom = headerBottom(grid, top, labelColumn);
  const last = Math.min(MOST_COLUMNS, Math.max(...[top, bottom].flatMap((index) => rowAt(grid, index)?.cells.map(({ column }) => mergedArea(grid, index, column).right) ?? [])));
  const columns: ItemColumn[] = [];
  const extra: { name: string; cell: string }[] = [];
  let remark: number | undefined;
  for (let column = labelColumn + 1; column <= last; column += 1) {
    const path = pathOf(grid, top, bottom, column);
    const found = itemOf(path.texts, labels);
    const name = path.texts.join(" › ");
    if (found && !columns.some(({ item }) => item === found.item)) columns.push({ column, name, cell: path.cell, ...found });
    else if (foldLabel(name) === foldLabel("Ghi chú")) remark = column;
    else if (name !== "") extra.push({ name, cell: path.cell });
  }
  if (columns.length < FEWEST_ITEMS) return null;
  const roles = new Map([["label", labelColumn] as const, ...(remark === undefined ? [] : [["remark", remark] as const])]);
  const header: Header = { agency: null, top, bottom, firstColumn: rowAt(grid, top)!.cells[0]!.column, lastColumn: last, columns: roles, unit: unitAbove(grid, top), extra, repeated: [] };
  return { header, ...rowsOf(grid, header, columns, names) };
}

/** Header rows go down while the column of names is blank and no number stands beside it. */
function headerBottom(grid: Grid, top: number, labelColumn: number): number {
  let bottom = Math.min(mergedArea(grid, top, labelColumn).bottom, top + DEEPEST - 1);
  for (; bottom < top + DEEPEST - 1; bottom += 1) {
    const next = rowAt(grid, bottom + 1);
    if (!next || cellText(cellIn(next, labelColumn)) !== "" || next.cells.some(({ value }) => typeof value === "number") || next.cells.every((cell) => cellText(cell) === "")) break;
  }
  return bottom;
}

/** The texts over a column from the top, each once, without what stands in brackets; and the lowest one's cell. */
function pathOf(grid: Grid, top: number, bottom: number, column: number): { readonly texts: readonly string[]; readonly cell: string } {
  const texts: string[] = [];
  let cell = address(top, column);
  for (let row = top; row <= bottom; row += 1) {
    const area = mergedArea(grid, row, column);
    const text = withoutBrackets(cellText(cellIn(rowAt(grid, area.top), area.left))).trim();
    if (text === "" || (area.top < row && area.top >= top)) continue;
    texts.push(text);
    cell = address(area.top, area.left);
  }
  return { texts, cell };
}

/** The one item that the whole path names, else what is left of it from further down. */
function itemOf(path: readonly string[], labels: LabelIndex): { readonly item: Item; readonly by: ItemMatch["by"] } | null {
  const names = path.map((_, index) => path.slice(index).join(" "));
  for (const name of names) {
    const [item, ...others] = labels.exactly(name);
    if (item) return others.length === 0 ? { item, by: "label" } : null;
  }
  for (const name of names) {
    const item = labels.nearly(name);
    if (item) return { item, by: "nearLabel" };
  }
  return null;
}

function rowsOf(grid: Grid, header: Header, columns: readonly ItemColumn[], names: AgencyNames): Pick<AcrossTable, "rows" | "withoutTotal"> {
  const filled = grid.rows.flatMap((row) => {
    const named = row.index > header.bottom ? nameOfRow(row, header) : null;
    return named && columns.some(({ column }) => looksLikeFigure(cellIn(row, column))) ? [{ ...named, row, found: names.shortly(named.label) }] : [];
  });
  const agencies = filled.filter(({ found }) => found.length > 0);
  const totals = filled.filter(({ label }) => isTotal(label));
  const chosen = agencies.length > 0 ? filled.filter(({ label }) => !isTotal(label)) : totals.length > 0 ? totals.slice(-1) : filled.length === 1 ? filled : [];
  const rows = chosen.map(({ row, label, cell, found }, index): AcrossRow => {
    const own: Header = index === 0 ? header : { ...header, extra: [] };
    const body = (name: string, labelCell: string): BodyRow => ({ header: own, index: row.index, row, label: name, labelCell, number: "", numericNumber: false, hasFigure: true });
    const who = agencies.length === 0 ? null : { agency: found.length === 1 ? found[0]! : null, candidates: found, text: label, cell };
    return {
      header: own, who, row: body(label, cell),
      matches: columns.map(({ item, by, name, cell: headerCell }) => ({ kind: "item", row: body(name, headerCell), item, by })),
      places: columns.map(({ item, column }) => ({ item, row: body(label, cell), column })),
    };
  });
  return { rows, withoutTotal: chosen.length === 0 ? filled.length : 0 };
}

/** What a row is called: in the column of names, else left of it, as total rows are. Numbering rows have no name. */
function nameOfRow(row: GridRow, header: Header): { readonly label: string; readonly cell: string } | null {
  const labelColumn = header.columns.get("label")!;
  for (let column = labelColumn; column >= header.firstColumn; column -= 1) {
    const label = cellText(cellIn(row, column));
    if (/\p{L}{2}/u.test(label)) return { label, cell: address(row.index, column) };
  }
  return null;
}

const TOTALS = ["Tổng", "Cộng"].map(foldLabel);

function isTotal(label: string): boolean {
  const folded = foldLabel(label);
  return TOTALS.some((word) => folded === word || folded.startsWith(`${word} `));
}
