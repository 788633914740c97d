import { address, areaAddress } from "../core/grid";
import { PAGE_NUMBER, PAGE_NUMBER_FROM_TOP, PLAN_FONT, type PlanCell, type SheetPlan } from "../core/report/sheetPlan";
import { cellXml, looksLikeFormula } from "./cellXml";
import { escapeXml } from "./splice";
import type { StyleEditor } from "./styleEditor";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MILLIMETRES_PER_INCH = 25.4;
/** Where breaks of a whole row and of a whole column end. */
const LAST_COLUMN = 16383;
const LAST_ROW = 1048575;

/** A worksheet part for the plan, to stand in a workbook that is there already. Tables of the plan stay plain cells. */
export function planSheetXml(plan: SheetPlan, styles: StyleEditor | null): string {
  const parts = [
    sheetProperties(plan),
    sheetView(plan),
    columns(plan),
    sheetData(plan, styles),
    plan.protected ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "",
    merges(plan),
    highlights(plan, styles),
    validations(plan),
    links(plan),
    pageSetup(plan),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${parts.join("")}</worksheet>`;
}

function sheetProperties(plan: SheetPlan): string {
  const tab = plan.tabColor === undefined ? "" : `<tabColor rgb="FF${plan.tabColor.replace("#", "").toUpperCase()}"/>`;
  const fit = plan.print === null || plan.print.pages !== undefined ? "" : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function sheetView({ freeze }: SheetPlan): string {
  if (freeze === null || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const split = `${freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : ""}${freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : ""}`;
  const pane = freeze.columns === 0 ? "bottomLeft" : freeze.rows === 0 ? "topRight" : "bottomRight";
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${address(freeze.rows, freeze.columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columns({ columnWidths }: SheetPlan): string {
  if (columnWidths.length === 0) return "";
  return `<cols>${columnWidths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`;
}

function sheetData(plan: SheetPlan, styles: StyleEditor | null): string {
  const rows = plan.rows.map((cells, row) => {
    const written = cells.map((cell, column) => (cell === null ? "" : planCell(plan, cell, row, column, styles))).join("");
    const height = plan.rowHeights.get(row);
    const own = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return written + own === "" ? "" : `<row r="${row + 1}"${own}>${written}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function planCell(plan: SheetPlan, cell: PlanCell, row: number, column: number, styles: StyleEditor | null): string {
  const format = { ...PLAN_FONT, ...(cell.style === undefined ? {} : plan.styles[cell.style]) };
  return cellXml("", row, column, styles?.styleFor(0, format, looksLikeFormula(cell.value)) ?? 0, cell);
}

function merges(plan: SheetPlan): string {
  if (plan.merges.length === 0) return "";
  return `<mergeCells count="${plan.merges.length}">${plan.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`;
}

function highlights(plan: SheetPlan, styles: StyleEditor | null): string {
  if (styles === null) return "";
  return plan.highlights
    .map(
      (highlight, index) =>
        `<conditionalFormatting sqref="${areaAddress(highlight.area)}"><cfRule type="expression" dxfId="${styles.differentialFor(highlight)}" priority="${index + 1}"><formula>${escapeXml(highlight.formula.replace(/^=/, ""))}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

function validations(plan: SheetPlan): string {
  if (plan.validations.length === 0) return "";
  const rules = plan.validations.map(({ area, kind, values, formula, min, max, message, lenient, prompt }) => {
    const bounded = formula === undefined && kind !== "list";
    const first = formula?.slice(1) ?? (kind === "list" ? `"${(values ?? []).join(",")}"` : String(min ?? max ?? 0));
    const operator = bounded ? ` operator="${min === undefined ? "lessThanOrEqual" : max === undefined ? "greaterThanOrEqual" : "between"}"` : "";
    const second = bounded && min !== undefined && max !== undefined ? `<formula2>${max}</formula2>` : "";
    const shown = prompt === undefined ? "" : ` showInputMessage="1" promptTitle="${escapeXml(prompt.title)}" prompt="${escapeXml(prompt.text)}"`;
    return `<dataValidation type="${kind}"${operator}${lenient ? ' errorStyle="warning"' : ""} allowBlank="1" showErrorMessage="1" error="${escapeXml(message)}"${shown} sqref="${areaAddress(area)}"><formula1>${escapeXml(first)}</formula1>${second}</dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function links(plan: SheetPlan): string {
  const found = plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.link === undefined ? [] : [`<hyperlink ref="${address(row, column)}" location="${escapeXml(cell.link)}"/>`])),
  );
  return found.length === 0 ? "" : `<hyperlinks>${found.join("")}</hyperlinks>`;
}

function pageSetup({ print }: SheetPlan): string {
  if (print === null) return "";
  const inches = (millimetres: number): string => (millimetres / MILLIMETRES_PER_INCH).toFixed(4);
  const { left, right, top, bottom } = print.margins;
  const { pages } = print;
  const size = pages === undefined ? `fitToWidth="${print.fitToWidth}" fitToHeight="${print.fitToHeight}"` : `scale="${pages.percent}"`;
  const breaks = (name: "rowBreaks" | "colBreaks", before: readonly number[] = [], end: number): string =>
    before.length === 0 ? "" : `<${name} count="${before.length}" manualBreakCount="${before.length}">${before.map((each) => `<brk id="${each}" max="${end}" man="1"/>`).join("")}</${name}>`;
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(PAGE_NUMBER_FROM_TOP)}" footer="${inches(PAGE_NUMBER_FROM_TOP)}"/>` +
    `<pageSetup paperSize="9" orientation="${print.orientation}" ${size}/>` +
    `<headerFooter differentFirst="1"><oddHeader>${escapeXml(`&C${PAGE_NUMBER}`)}</oddHeader></headerFooter>` +
    breaks("rowBreaks", pages?.rows, LAST_COLUMN) +
    breaks("colBreaks", pages?.columns, LAST_ROW)
  );
}
