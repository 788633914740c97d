/** What saving the page's spreadsheet comes to: edits of the file it was opened from, or a new file. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, IStyleData, IWorkbookData, IWorksheetData, Nullable, Styles, Worksheet } from "@univerjs/core";
import type { CellEdit, SheetEdits } from "../app/ports";
import type { Cell, Grid } from "../core/grid";
import { isCellError } from "../core/grid";
import type { CellFormat, SheetPlan } from "../core/report/sheetPlan";
import { charactersOfPixels, linesOf } from "./measures";
import type { OpenBook } from "./openBook";
import { readSheet } from "./reader";
import { formatOfStyle } from "./styles";
import { planOfSheet } from "./sheetPlan";

/** Why a file cannot be edited in place. */
export type Restructuring = "newWorkbook" | "otherFormat" | "sheetsChanged" | "linesChanged" | "mergesChanged";

export type Saving =
  | { readonly kind: "inPlace"; readonly edits: readonly SheetEdits[]; readonly plans: readonly SheetPlan[] }
  | { readonly kind: "anew"; readonly plans: readonly SheetPlan[]; readonly reasons: readonly Restructuring[] };

/** The workbook as it was when it was opened from a file; a copy that nobody changes. */
export interface Opened {
  readonly snapshot: IWorkbookData;
  /** Whether rows or columns have been inserted, deleted or moved since. */
  readonly linesChanged: boolean;
}

/** `opened` null: the workbook was never a file that can be edited. Sheets made since are added to it as plans. */
export function savingOf(book: OpenBook, opened: Opened | null): Saving {
  const plans = (sheets: readonly Worksheet[]): readonly SheetPlan[] => sheets.map((sheet) => planOfSheet(book, sheet));
  if (!opened) return { kind: "anew", plans: plans(book.sheets), reasons: ["newWorkbook"] };
  const before = opened.snapshot.sheetOrder.map((id) => opened.snapshot.sheets[id]!);
  const own = book.sheets.filter((sheet) => opened.snapshot.sheets[sheet.getSheetId()]);
  const reasons: Restructuring[] = [];
  if (own.length !== before.length || own.some((sheet, at) => changedAsSheet(sheet, before[at]!))) reasons.push("sheetsChanged");
  if (opened.linesChanged) reasons.push("linesChanged");
  if (own.some((sheet) => changedMerges(sheet, opened.snapshot.sheets[sheet.getSheetId()]!))) reasons.push("mergesChanged");
  if (reasons.length > 0) return { kind: "anew", plans: plans(book.sheets), reasons };
  const edits = own.map((sheet, at) => editsOf(book, sheet, before[at]!, opened.snapshot.styles)).filter((each) => each.edits.length > 0 || (each.columnWidths?.size ?? 0) > 0);
  return { kind: "inPlace", edits, plans: plans(book.sheets.filter((sheet) => !own.includes(sheet))) };
}

function changedAsSheet(sheet: Worksheet, before: Partial<IWorksheetData>): boolean {
  return sheet.getSheetId() !== before.id || sheet.getName() !== before.name || sheet.isSheetHidden() !== before.hidden;
}

function changedMerges(sheet: Worksheet, before: Partial<IWorksheetData>): boolean {
  const keys = (ranges: readonly IRange[]): string => ranges.map(({ startRow, startColumn, endRow, endColumn }) => `${startRow} ${startColumn} ${endRow} ${endColumn}`).sort().join();
  return keys(sheet.getMergeData()) !== keys(before.mergeData ?? []);
}

function editsOf(book: OpenBook, sheet: Worksheet, before: Partial<IWorksheetData>, styles: IWorkbookData["styles"]): SheetEdits {
  const now = cellsOf(readSheet(book, sheet));
  const then = before.cellData ?? {};
  const edits: CellEdit[] = [];
  const look = lookChange(book.workbook.getStyles(), styles);
  forBoth(sheet.getCellMatrix().getMatrix(), then, (row, column, data, old) => {
    const cell = now.get(`${row} ${column}`) ?? null;
    const format = look(data, old);
    if (!format && sameContent(data, old)) return;
    edits.push({ row, column, ...contentOf(cell), ...(format && { format }) });
  });
  const widths = linesOf(sheet.getConfig().columnData).flatMap(([column, { w: width }]): readonly [number, number][] =>
    width === undefined || width === before.columnData?.[column]?.w ? [] : [[column, charactersOfPixels(width)]],
  );
  return { sheet: sheet.getName(), edits, columnWidths: new Map(widths) };
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Every cell that either has. */
function forBoth(now: Matrix, then: Matrix, visit: (row: number, column: number, data: Nullable<ICellData>, old: Nullable<ICellData>) => void): void {
  for (const row of keysOf(now, then)) {
    for (const column of keysOf(now[row] ?? {}, then[row] ?? {})) visit(row, column, now[row]?.[column], then[row]?.[column]);
  }
}

const keysOf = (a: object, b: object): readonly number[] => [...new Set([...Object.keys(a), ...Object.keys(b)])].map(Number);

const cellsOf = (grid: Grid): ReadonlyMap<string, Cell> => new Map(grid.rows.flatMap(({ index, cells }) => cells.map((cell) => [`${index} ${cell.column}`, cell] as const)));

/** A formula that runs over several cells is kept by its first one, so its text may move without a change. */
function sameContent(a: Nullable<ICellData>, b: Nullable<ICellData>): boolean {
  const same = (one: unknown, other: unknown): boolean => (one ?? null) === (other ?? null);
  return same(a?.v === "" ? null : a?.v, b?.v === "" ? null : b?.v) && same(a?.f || null, b?.f || null) && same(a?.si, b?.si) && same(a?.p?.body?.dataStream, b?.p?.body?.dataStream) && (same(a?.v, null) || same(a?.t, b?.t));
}

function contentOf(cell: Cell | null): Pick<CellEdit, "value" | "formula"> {
  const value = cell?.value ?? null;
  return { value: isCellError(value) ? value.error : value, ...(cell?.formula != null && { formula: cell.formula }) };
}

/** What of a cell's look is new; null where nothing is that a file can be told. */
function lookChange(styles: Styles, before: IWorkbookData["styles"]): (data: Nullable<ICellData>, old: Nullable<ICellData>) => CellFormat | null {
  const known = new Map<string, CellFormat>();
  const formatOf = (style: Nullable<IStyleData>): CellFormat => {
    const key = JSON.stringify(style ?? null);
    let format = known.get(key);
    if (!format) known.set(key, (format = style ? formatOfStyle(style) : {}));
    return format;
  };
  const resolved = (old: Nullable<ICellData>): Nullable<IStyleData> => (typeof old?.s === "string" ? before[old.s] : old?.s);
  return (data, old) => {
    const [now, then] = [formatOf(styles.getStyleByCell(data)), formatOf(resolved(old))];
    const changed = (Object.keys({ ...then, ...now }) as (keyof CellFormat)[]).filter((key) => now[key] !== then[key]);
    return changed.length === 0 ? null : (Object.fromEntries(changed.flatMap((key) => (now[key] ?? PLAIN[key]) === undefined ? [] : [[key, now[key] ?? PLAIN[key]]])));
  };
}

/** What a property that was taken away becomes. */
const PLAIN: Readonly<Partial<CellFormat>> = { bold: false, italic: false, underline: false, wrap: false, border: false, indent: 0, color: "#000000", fill: "#FFFFFF", horizontal: "left", vertical: "bottom", numberFormat: "General" };
