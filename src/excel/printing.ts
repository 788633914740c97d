/** How a sheet is printed: as a plan says, and as it was before. */
import { areaAddress, columnName } from "../core/grid";
import type { PlanPrint } from "../core/report/sheetPlan";
import { OBJECT_BYTES } from "./bytes";
import { step, type Operation } from "./operations";

/** A sheet's print set-up as Excel tells it: margins in points, addresses without the sheet's name. */
export interface PrintBefore {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly margins: Excel.PageLayoutMarginOptions;
  readonly area: string | null;
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
  /** Columns that begin a page. */
  readonly columnBreaks: readonly number[];
}

/** Everything that a plan sets of it. */
export function askPrint(sheet: Excel.Worksheet): () => PrintBefore | null {
  const { pageLayout } = sheet;
  pageLayout.load("orientation,paperSize,zoom,topMargin,bottomMargin,leftMargin,rightMargin");
  const area = pageLayout.getPrintAreaOrNullObject().load("address");
  const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
  const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
  const breaks = sheet.verticalPageBreaks.load("items/columnIndex");
  return () => {
    if (sheet.isNullObject) return null;
    const { orientation, paperSize, zoom, topMargin: top, bottomMargin: bottom, leftMargin: left, rightMargin: right } = pageLayout;
    return {
      orientation,
      paperSize,
      zoom: Object.fromEntries(Object.entries(zoom ?? {}).filter(([, value]) => value !== null && value !== undefined)),
      margins: { top, bottom, left, right },
      area: area.isNullObject ? null : local(area.address),
      titleRows: rows.isNullObject ? null : local(rows.address),
      titleColumns: columns.isNullObject ? null : local(columns.address),
      columnBreaks: breaks.items.map((each) => each.columnIndex),
    };
  };
}

const local = (addresses: string) => addresses.split(",").map((each) => each.slice(each.lastIndexOf("!") + 1)).join();

export function printSetup(sheet: string, print: PlanPrint): Operation {
  return step((2 + 2 * (print.columnPages?.before.length ?? 0)) * OBJECT_BYTES, (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { pageLayout } = worksheet;
    pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = print.columnPages ? { scale: print.columnPages.percent } : { horizontalFitToPages: print.fitToWidth, ...(print.fitToHeight > 0 && { verticalFitToPages: print.fitToHeight }) };
    const { top, bottom, left, right } = print.margins;
    pageLayout.setPrintMargins("Centimeters", { top: top / 10, bottom: bottom / 10, left: left / 10, right: right / 10 });
    if (print.area) pageLayout.setPrintArea(areaAddress(print.area));
    if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`);
    if (print.titleColumns) pageLayout.setPrintTitleColumns(`$${columnName(print.titleColumns.left)}:$${columnName(print.titleColumns.right)}`);
    breakColumns(worksheet, print.columnPages?.before ?? []);
  });
}

/** What cannot be unset (an area where there was none before) is set to what Excel takes for none. */
export function restorePrint(sheet: string, before: PrintBefore): Operation {
  return step((3 + 2 * before.columnBreaks.length) * OBJECT_BYTES, (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { pageLayout } = worksheet;
    pageLayout.orientation = before.orientation as Excel.PageOrientation;
    pageLayout.paperSize = before.paperSize as Excel.PaperType;
    pageLayout.zoom = before.zoom;
    pageLayout.setPrintMargins("Points", before.margins);
    if (before.area !== null) pageLayout.setPrintArea(before.area);
    if (before.titleRows !== null) pageLayout.setPrintTitleRows(before.titleRows);
    if (before.titleColumns !== null) pageLayout.setPrintTitleColumns(before.titleColumns);
    breakColumns(worksheet, before.columnBreaks);
  });
}

function breakColumns(worksheet: Excel.Worksheet, before: readonly number[]): void {
  worksheet.verticalPageBreaks.removePageBreaks();
  for (const column of before) worksheet.verticalPageBreaks.add(`${columnName(column)}1`);
}
