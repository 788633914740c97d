import type { Area } from "../grid";
import type { CellFormat, PlanCell, PlanChart, PlanHighlight, PlanPrint, PlanTable, PlanValidation, SheetPlan } from "./sheetPlan";
import { wrappedHeights } from "./rowHeights";
import { STYLES, type StyleName } from "./styles";

type Value = PlanCell["value"];

/** A sheet plan while it is being drawn up. Cells may be set in any order; a later one replaces an earlier. */
export class SheetDraft {
  private readonly cells: (PlanCell | null)[][] = [];
  private readonly merges: Area[] = [];
  private readonly heights = new Map<number, number>();
  private readonly tables: PlanTable[] = [];
  private readonly highlights: PlanHighlight[] = [];
  private readonly validations: PlanValidation[] = [];
  private readonly charts: PlanChart[] = [];

  constructor(
    private readonly name: string,
    private readonly columnWidths: readonly number[],
  ) {}

  /** Rows drawn so far. */
  get height(): number {
    return this.cells.length;
  }

  private put(row: number, column: number, cell: PlanCell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row]!;
    while (line.length < column) line.push(null);
    line[column] = cell;
  }

  set(row: number, column: number, value: Value, style: StyleName): void {
    this.put(row, column, { value, style });
  }

  /** `formula` begins with `=`; `value` is what it must give. */
  formula(row: number, column: number, formula: string, value: Value, style: StyleName): void {
    this.put(row, column, { value, formula, style });
  }

  /** A formula whose conditions run over whole ranges. */
  arrayFormula(row: number, column: number, formula: string, value: Value, style: StyleName): void {
    this.put(row, column, { value, formula, array: true, style });
  }

  /** A text that leads to `target`, an address inside the workbook. */
  link(row: number, column: number, text: string, target: string, style: StyleName): void {
    this.put(row, column, { value: text, link: target, style });
  }

  /** Values side by side from `column` on. */
  line(row: number, column: number, values: readonly Value[], style: StyleName): void {
    values.forEach((value, index) => this.set(row, column + index, value, style));
  }

  /** One value over a merged area; every cell under it has the style, so that borders close. */
  span(area: Area, value: Value, style: StyleName, formula?: string): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) this.set(row, column, null, style);
    }
    this.put(area.top, area.left, formula === undefined ? { value, style } : { value, formula, style });
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  rowHeight(row: number, points: number): void {
    this.heights.set(row, points);
  }

  table(table: PlanTable): void {
    this.tables.push(table);
  }

  highlight(highlights: readonly PlanHighlight[]): void {
    this.highlights.push(...highlights);
  }

  validate(validation: PlanValidation): void {
    this.validations.push(validation);
  }

  chart(chart: PlanChart): void {
    this.charts.push(chart);
  }

  done(rest: { readonly freeze: SheetPlan["freeze"]; readonly print: PlanPrint; readonly tabColor: string; readonly protected?: boolean }): SheetPlan {
    const used = new Set(this.cells.flatMap((row) => row.flatMap((cell) => (cell?.style === undefined ? [] : [cell.style]))));
    const styles: Record<string, CellFormat> = {};
    for (const name of Object.keys(STYLES) as StyleName[]) if (used.has(name)) styles[name] = STYLES[name];
    return {
      name: this.name,
      // A hole left by setting cells out of order is an empty cell.
      rows: this.cells.map((row) => Array.from(row, (cell) => cell ?? null)),
      merges: this.merges,
      columnWidths: this.columnWidths,
      rowHeights: new Map([...wrappedHeights(this.cells, { columnWidths: this.columnWidths, merges: this.merges, formats: STYLES }), ...this.heights]),
      tables: this.tables,
      highlights: this.highlights,
      validations: this.validations,
      ...(this.charts.length === 0 ? {} : { charts: this.charts }),
      styles,
      ...rest,
    };
  }
}

/** A4 landscape, one page wide, margins of NĐ 30/2020/NĐ-CP, Phụ lục I (the binding edge is the top one when turned). */
export function landscape(area: Area, titleRows: PlanPrint["titleRows"], pagesWide = 1): PlanPrint {
  return { orientation: "landscape", fitToWidth: pagesWide, fitToHeight: 0, area, titleRows, margins: { top: 20, bottom: 20, left: 20, right: 15 } };
}
