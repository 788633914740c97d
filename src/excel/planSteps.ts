/** A sheet plan as steps: cells first, formats after, then what lies over them. */
import { columnWidthPoints } from "../core/report/columnWidths";
import { areaOfPlan, PLAN_FONT, type PlanCell, type SheetPlan } from "../core/report/sheetPlan";
import { assignBlock, formatCells, numberFormats, type Assigned } from "./blocks";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { drawCharts } from "./charts";
import { literal } from "./literal";
import { rangeOf, step, type Operation } from "./operations";
import { printSetup } from "./printing";
import type { KeyedCell } from "./rectangles";
import { addTable, columnWidths, freeze, highlightCells, mergeCells, rowHeights, validate } from "./sheetParts";

const TABLE_STYLE = "TableStyleLight1";

/** Draws the plan on a sheet of its name, whose cells there are empty. `takenNames`: tables that keep their names. */
export function drawPlan(plan: SheetPlan, takenNames: ReadonlySet<string>): readonly Operation[] {
  const { name } = plan;
  const styles = new Map(Object.entries(plan.styles));
  const formatOf = (cell: PlanCell) => (cell.style === undefined ? undefined : styles.get(cell.style));
  return [
    ...cellValues(plan),
    ...links(plan),
    ...planFont(plan),
    ...numberFormats(name, keyed(plan, (cell) => formatOf(cell)?.numberFormat)),
    ...formatCells(name, keyed(plan, (cell) => cell.style), styles),
    ...mergeCells(name, plan.merges),
    ...columnWidths(name, plan.columnWidths.map((characters, column) => [column, columnWidthPoints(characters)] as const)),
    ...rowHeights(name, plan.rowHeights),
    freeze(plan),
    ...highlightCells(name, plan.highlights),
    ...plan.validations.map((each) => validate(name, each)),
    ...(plan.print ? [printSetup(name, plan.print)] : []),
    ...(plan.tabColor === undefined ? [] : [tabColor(name, plan.tabColor)]),
    ...drawCharts(name, plan.charts ?? []),
    ...plan.tables.map((table) => addTable(name, { ...table, style: TABLE_STYLE }, !takenNames.has(table.name.toLowerCase()))),
  ];
}

function cellValues(plan: SheetPlan): readonly Operation[] {
  const area = areaOfPlan(plan);
  if (!area) return [];
  const rows = plan.rows.map((row) => Array.from({ length: area.right + 1 }, (_, column) => assignedOf(row[column])));
  return assignBlock(plan.name, 0, 0, rows);
}

function assignedOf(cell: PlanCell | null | undefined): Assigned {
  if (!cell) return null;
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === "string" ? literal(cell.value) || null : cell.value;
}

function* keyed(plan: SheetPlan, keyOf: (cell: PlanCell) => string | undefined): Generator<KeyedCell> {
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const key = cell ? keyOf(cell) : undefined;
      if (key !== undefined) yield { row, column, key };
    }
  }
}

/** All cells at once, before their own styles: what these do not name is the plan's. */
function planFont(plan: SheetPlan): readonly Operation[] {
  const area = areaOfPlan(plan);
  if (!area) return [];
  return [
    step(OBJECT_BYTES, (context) => {
      const { font } = rangeOf(context, plan.name, area).format;
      font.name = PLAN_FONT.font;
      font.size = PLAN_FONT.size;
    }),
  ];
}

/** Before formats: Excel draws links in a style of its own. */
function links(plan: SheetPlan): readonly Operation[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const target = cell?.link;
      if (target === undefined) return [];
      const area = { top: row, left: column, bottom: row, right: column };
      return [
        step(OBJECT_BYTES + bytesOf(target), (context) => {
          rangeOf(context, plan.name, area).hyperlink = { documentReference: target };
        }),
      ];
    }),
  );
}

function tabColor(sheet: string, color: string): Operation {
  return step(OBJECT_BYTES, (context) => {
    context.workbook.worksheets.getItem(sheet).tabColor = color;
  });
}
