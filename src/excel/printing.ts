/** How a sheet is printed: as a plan says, and as it was before. */
import { areaAddress, columnName } from "../core/grid";
import { PAGE_NUMBER, PAGE_NUMBER_FROM_TOP, type PlanPrint } from "../core/report/sheetPlan";
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
  /** Rows that do; this and what follows was not recorded by older versions. */
  readonly rowBreaks?: readonly number[];
  readonly centred?: boolean;
  /** What stands centred in the top margin, on the first page and on the others, and whether these differ. */
  readonly header?: { readonly state: string; readonly first: string; readonly others: string };
}

/** Everything that a plan sets of it. */
export function askPrint(sheet: Excel.Worksheet): () => PrintBefore | null {
  const { pageLayout } = sheet;
  pageLayout.load("orientation,paperSize,zoom,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,centerHorizontally");
  const { headersFooters } = pageLayout;
  headersFooters.load("state");
  const [first, others] = [headersFooters.firstPage.load("centerHeader"), headersFooters.defaultForAllPages.load("centerHeader")];
  const area = pageLayout.getPrintAreaOrNullObject().load("address");
  const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
  const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
  const columnBreaks = sheet.verticalPageBreaks.load("items/columnIndex");
  const rowBreaks = sheet.horizontalPageBreaks.load("items/rowIndex");
  return () => {
    if (sheet.isNullObject) return null;
    const { orientation, paperSize, zoom, topMargin: top, bottomMargin: bottom, leftMargin: left, rightMargin: right, headerMargin: header } = pageLayout;
    return {
      orientation,
      paperSize,
      zoom: Object.fromEntries(Object.entries(zoom ?? {}).filter(([, value]) => value !== null && value !== undefined)),
      margins: { top, bottom, left, right, header },
      area: area.isNullObject ? null : local(area.address),
      titleRows: rows.isNullObject ? null : local(rows.address),
      titleColumns: columns.isNullObject ? null : local(columns.address),
      columnBreaks: columnBreaks.items.map((each) => each.columnIndex),
      rowBreaks: rowBreaks.items.map((each) => each.rowIndex),
      centred: pageLayout.centerHorizontally,
      header: { state: headersFooters.state, first: first.centerHeader, others: others.centerHeader },
    };
  };
}

const local = (addresses: string) => addresses.split(",").map((each) => each.slice(each.lastIndexOf("!") + 1)).join();

export function printSetup(sheet: string, print: PlanPrint): Operation {
  const { pages } = print;
  const breaks = { rows: pages?.rows ?? [], columns: pages?.columns ?? [] };
  return step((5 + 2 * (breaks.rows.length + breaks.columns.length)) * OBJECT_BYTES, (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { pageLayout } = worksheet;
    pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = pages ? { scale: pages.percent } : { horizontalFitToPages: print.fitToWidth, ...(print.fitToHeight > 0 && { verticalFitToPages: print.fitToHeight }) };
    const { top, bottom, left, right } = print.margins;
    pageLayout.setPrintMargins("Centimeters", { top: top / 10, bottom: bottom / 10, left: left / 10, right: right / 10, header: PAGE_NUMBER_FROM_TOP / 10 });
    pageLayout.centerHorizontally = true;
    writeHeader(pageLayout, { state: "FirstAndDefault", first: "", others: PAGE_NUMBER });
    if (print.area) pageLayout.setPrintArea(areaAddress(print.area));
    if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`);
    if (print.titleColumns) pageLayout.setPrintTitleColumns(`$${columnName(print.titleColumns.left)}:$${columnName(print.titleColumns.right)}`);
    breakPages(worksheet, breaks);
  });
}

/** What cannot be unset (an area where there was none before) is set to what Excel takes for none. */
export function restorePrint(sheet: string, before: PrintBefore): Operation {
  const breaks = { rows: before.rowBreaks ?? [], columns: before.columnBreaks };
  return step((6 + 2 * (breaks.rows.length + breaks.columns.length)) * OBJECT_BYTES, (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { pageLayout } = worksheet;
    pageLayout.orientation = before.orientation as Excel.PageOrientation;
    pageLayout.paperSize = before.paperSize as Excel.PaperType;
    pageLayout.zoom = before.zoom;
    pageLayout.setPrintMargins("Points", before.margins);
    if (before.centred !== undefined) pageLayout.centerHorizontally = before.centred;
    if (before.header) writeHeader(pageLayout, before.header);
    if (before.area !== null) pageLayout.setPrintArea(before.area);
    if (before.titleRows !== null) pageLayout.setPrintTitleRows(before.titleRows);
    if (before.titleColumns !== null) pageLayout.setPrintTitleColumns(before.titleColumns);
    breakPages(worksheet, breaks);
  });
}

function writeHeader({ headersFooters }: Excel.PageLayout, { state, first, others }: NonNullable<PrintBefore["header"]>): void {
  headersFooters.state = state as Excel.HeaderFooterState;
  headersFooters.firstPage.centerHeader = first;
  headersFooters.defaultForAllPages.centerHeader = others;
}

function breakPages({ horizontalPageBreaks, verticalPageBreaks }: Excel.Worksheet, before: { readonly rows: readonly number[]; readonly columns: readonly number[] }): void {
  horizontalPageBreaks.removePageBreaks();
  for (const row of before.rows) horizontalPageBreaks.add(`A${row + 1}`);
  verticalPageBreaks.removePageBreaks();
  for (const column of before.columns) verticalPageBreaks.add(`${columnName(column)}1`);
}
