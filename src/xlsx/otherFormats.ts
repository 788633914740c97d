import type { Area, Cell, CellStyle, CellValue, Grid, GridRow, Visibility, Workbook } from "../core/grid";
import { holdTo, unreadable } from "./failure";
import { dateToSerial } from "./serials";
import type { Cell as OtherCell, CellValue as OtherValue, Sheet as OtherSheet } from "hucre";

/** Reads what only the `hucre` library understands. It is loaded when the first such file comes. */
export async function readWithLibrary(bytes: Uint8Array, password: string | undefined): Promise<Workbook> {
  const library = await import("hucre");
  try {
    const workbook = await library.read(bytes, { readStyles: true, ...(password === undefined ? {} : { password }) });
    if (workbook.sheets.length === 0) throw unreadable("noSheets");
    const used = { cells: 0 };
    return {
      grids: workbook.sheets.map((sheet) => toGrid(sheet, used)),
      savedAt: workbook.properties?.modified?.toISOString() ?? null,
      properties: new Map(Object.entries(workbook.properties?.custom ?? {}).map(([name, value]) => [name, String(value)])),
      hasExternalLinks: (workbook.externalLinks?.length ?? 0) > 0,
    };
  } catch (error) {
    if (error instanceof library.EncryptedFileError || error instanceof library.DecryptionError) throw unreadable("password");
    throw error;
  }
}

function toGrid(sheet: OtherSheet, used: { cells: number }): Grid {
  const styles = new Map<string, CellStyle>();
  const rows: GridRow[] = [];
  sheet.rows.forEach((values: readonly OtherValue[] | null | undefined, index) => {
    const cells: Cell[] = [];
    values?.forEach((value, column) => {
      const cell = toCell(column, value, sheet.cells?.get(`${index},${column}`), styles);
      if (cell === null) return;
      holdTo("cells", ++used.cells);
      cells.push(cell);
    });
    if (cells.length > 0) rows.push({ index, cells });
  });
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet),
    rows,
    merges: (sheet.merges ?? []).map((merge): Area => ({ top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol })),
    hiddenRows: new Set([...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([index]) => index)),
    hiddenColumns: new Set((sheet.columns ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : []))),
    protected: sheet.protection !== undefined && (sheet.protection as { readonly sheet?: boolean }).sheet !== false,
  };
}

function visibilityOf(sheet: OtherSheet): Visibility {
  if (sheet.veryHidden === true) return "veryHidden";
  return sheet.hidden === true ? "hidden" : "visible";
}

function toCell(column: number, raw: OtherValue | undefined, detail: OtherCell | undefined, styles: Map<string, CellStyle>): Cell | null {
  const formula = detail?.formula === undefined ? null : `=${detail.formula}`;
  const value = toValue(raw ?? null, detail);
  if (formula === null && (value === null || value === "")) return null;
  const format = detail?.style?.numFmt ?? (raw instanceof Date ? "yyyy-mm-dd" : "General");
  const font = detail?.style?.font?.name ?? null;
  const key = `${format}\u0000${font ?? ""}`;
  let style = styles.get(key);
  if (style === undefined) styles.set(key, (style = { format, font }));
  return { column, value, formula, style };
}

function toValue(raw: OtherValue, detail: OtherCell | undefined): CellValue {
  if (raw instanceof Date) return dateToSerial(raw);
  if (typeof raw === "string" && detail?.type === "error") return { error: raw };
  return raw;
}
