/** Sheet plans → the bytes of an .xlsx file. */
import type { NamedRange } from "hucre";
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { address, areaAddress, columnName } from "../core/grid";
import { PAGE_NUMBER, PAGE_NUMBER_FROM_TOP, PLAN_FONT, type PlanPrint, type SheetPlan } from "../core/report/sheetPlan";
import { cellOf } from "./writeCell";
import { chartOf } from "./writeCharts";
import { conditionalRules } from "./writeHighlights";
import { styleTable } from "./writeStyles";
import { validationOf } from "./writeValidations";

export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  /** ISO 8601; the file's bytes depend on it and on the plans alone. */
  readonly savedAt: string;
  /** Custom document properties, by which the file is known again. */
  readonly custom?: ReadonlyMap<string, string>;
}

/** Draws the plans as a workbook with the first sheet in front. Formulas keep the values that the plans give them. */
export async function writeWorkbook(plans: readonly SheetPlan[], properties: WorkbookProperties): Promise<Uint8Array> {
  const saved = new Date(properties.savedAt);
  return writeXlsx({
    sheets: plans.map(sheetOf),
    namedRanges: plans.flatMap(printNames),
    defaultFont: { name: PLAN_FONT.font, size: PLAN_FONT.size },
    properties: {
      title: properties.title,
      creator: properties.creator,
      created: saved,
      modified: saved,
      ...(properties.custom === undefined ? {} : { custom: Object.fromEntries(properties.custom) }),
    },
  });
}

function sheetOf(plan: SheetPlan): WriteSheet {
  const styles = styleTable(plan.styles);
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  plan.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell !== null) cells.set(`${rowIndex},${column}`, cellOf(cell, address(rowIndex, column), styles));
    });
  });
  return {
    name: plan.name,
    // Rows exist so that cells find their place; `cells` holds all there is.
    rows: plan.rows.map(() => []),
    cells,
    columns: columnsOf(plan),
    rowDefs: rowsOf(plan),
    ...(plan.hidden?.sheet === "hidden" && { hidden: true }),
    ...(plan.hidden?.sheet === "veryHidden" && { veryHidden: true }),
    merges: plan.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    ...(plan.freeze === null ? {} : { freezePane: plan.freeze }),
    tables: plan.tables.map(({ name, area }) => ({
      name,
      range: areaAddress(area),
      columns: plan.rows[area.top]!.slice(area.left, area.right + 1).map((cell) => ({ name: String(cell?.value ?? "") })),
      style: "TableStyleLight1",
    })),
    conditionalRules: conditionalRules(plan.highlights),
    dataValidations: plan.validations.map(validationOf),
    ...(plan.charts === undefined ? {} : { charts: plan.charts.map(chartOf) }),
    ...(plan.protected ? { protection: PROTECTION } : {}),
    ...(plan.print === null ? {} : pageOf(plan.print)),
    view: { showGridLines: plan.print === null, ...(plan.tabColor === undefined ? {} : { tabColor: { rgb: plan.tabColor.slice(1) } }) },
  };
}

/** Staff may still make columns and rows fit. No password: it keeps labels from slips of the hand, not from anybody. */
const PROTECTION = { sheet: true, formatColumns: true, formatRows: true } as const;

const MILLIMETRES_PER_INCH = 25.4;

function pageOf({ orientation, fitToWidth, fitToHeight, margins, pages }: PlanPrint): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks"> {
  const inches = (millimetres: number): number => Math.round((millimetres / MILLIMETRES_PER_INCH) * 1000) / 1000;
  return {
    pageSetup: {
      paperSize: "a4",
      orientation,
      ...(pages === undefined ? { fitToPage: true, fitToWidth, fitToHeight } : { scale: pages.percent }),
      horizontalCentered: true,
      margins: { top: inches(margins.top), bottom: inches(margins.bottom), left: inches(margins.left), right: inches(margins.right), header: inches(PAGE_NUMBER_FROM_TOP), footer: inches(PAGE_NUMBER_FROM_TOP) },
    },
    // The number of a break is that of the row or column before it, counted from 1.
    ...(pages === undefined ? {} : { rowBreaks: pages.rows.map((row) => row - 1), colBreaks: pages.columns.map((column) => column - 1) }),
    headerFooter: { oddHeader: `&C${PAGE_NUMBER}`, differentFirst: true },
  };
}

/**
 * Print area and titles as the names that Excel keeps them under, with the sheet's name quoted: hucre's own print settings
 * write it bare, which breaks on every name with a space.
 */
function printNames({ name, print }: SheetPlan): readonly NamedRange[] {
  if (print === null) return [];
  const prefix = `'${name.replaceAll("'", "''")}'!`;
  const names: NamedRange[] = [];
  if (print.area !== null) {
    const { top, left, bottom, right } = print.area;
    names.push({ name: "_xlnm.Print_Area", scope: name, range: `${prefix}$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}` });
  }
  const titles: string[] = [];
  if (print.titleColumns !== undefined) titles.push(`${prefix}$${columnName(print.titleColumns.left)}:$${columnName(print.titleColumns.right)}`);
  if (print.titleRows !== null) titles.push(`${prefix}$${print.titleRows.top + 1}:$${print.titleRows.bottom + 1}`);
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", scope: name, range: titles.join(",") });
  return names;
}

function columnsOf({ columnWidths, hidden }: SheetPlan): NonNullable<WriteSheet["columns"]> {
  const columns: { width?: number; hidden?: boolean }[] = columnWidths.map((width) => ({ width }));
  for (const column of hidden?.columns ?? []) {
    while (columns.length <= column) columns.push({});
    columns[column] = { ...columns[column], hidden: true };
  }
  return columns;
}

function rowsOf({ rowHeights, hidden }: SheetPlan): NonNullable<WriteSheet["rowDefs"]> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>([...rowHeights].map(([row, height]) => [row, { height }]));
  for (const row of hidden?.rows ?? []) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}
