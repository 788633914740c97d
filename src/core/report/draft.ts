import type { Area } from "../grid";
import type { CellFormat, PlanCell, PlanChart, PlanHighlight, PlanPrint, PlanTable, PlanValidation, SheetPlan } from "./sheetPlan";
import { paperFor, pageStarts, type Paper, type Rows } from "./pages";
import { plainHeight, wrappedHeight } from "./rowHeights";
import { isDateFormat } from "../text/numberFormat";
import { numberWidth } from "./numberWidths";
import { DATE, STYLES, type StyleName } from "./styles";

type Value = PlanCell["value"];

/** Characters in which a day has room. */
const DAY_WIDTH = 12;

/** A look by its name, or one with a number format of its own. */
export type DraftStyle = StyleName | { readonly like: StyleName; readonly numberFormat: string };

/** How many rows below it a row stays with, by the style of its first cell: a title is never the last on its page. */
const STAYS_WITH: Readonly<Partial<Record<string, number>>> = { heading: 2, head: 2, strong: 1, band: 1 } satisfies Partial<Record<StyleName, number>>;

/** A sheet plan while it is being drawn up. Cells may be set in any order; a later one replaces an earlier. */
export class SheetDraft {
  private readonly cells: (PlanCell | null)[][] = [];
  /** By the row and column at which they begin. */
  private readonly merges = new Map<string, Area>();
  private readonly heights = new Map<number, number>();
  /** Heights by what stands in the rows, worked out when asked for. */
  private readonly measured = new Map<number, number | null>();
  private readonly kept: Rows[] = [];
  private readonly begins = new Set<number>();
  private paged = false;
  private widths: readonly number[];
  private readonly formats: Record<string, CellFormat> = { ...STYLES };
  private readonly tables: PlanTable[] = [];
  private readonly highlights: PlanHighlight[] = [];
  private readonly validations: PlanValidation[] = [];
  private readonly charts: PlanChart[] = [];

  constructor(
    private readonly name: string,
    columnWidths: readonly number[],
  ) {
    this.widths = columnWidths;
  }

  /** Rows drawn so far. */
  get height(): number {
    return this.cells.length;
  }

  private styled(style: DraftStyle): string {
    if (typeof style === "string") return style;
    const name = `${style.like} ${style.numberFormat}`;
    this.formats[name] ??= { ...STYLES[style.like], numberFormat: style.numberFormat };
    return name;
  }

  private put(row: number, column: number, cell: PlanCell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row]!;
    while (line.length < column) line.push(null);
    line[column] = cell;
    this.measured.delete(row);
  }

  set(row: number, column: number, value: Value, style: DraftStyle): void {
    this.put(row, column, { value, style: this.styled(style) });
  }

  /** `formula` begins with `=`; `value` is what it must give. */
  formula(row: number, column: number, formula: string, value: Value, style: DraftStyle): void {
    this.put(row, column, { value, formula, style: this.styled(style) });
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
    if (area.top !== area.bottom || area.left !== area.right) this.merges.set(`${area.top},${area.left}`, area);
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

  /** Takes back the row and all below it: cells and merged areas. */
  cutOff(row: number): void {
    this.cells.length = Math.min(this.cells.length, row);
    for (const [key, area] of this.merges) if (area.top >= row) this.merges.delete(key);
    for (const measured of [...this.measured.keys()]) if (measured >= row) this.measured.delete(measured);
  }

  /** The columns' widths, each at least what its numbers need; a merged number widens its last column. */
  fittedWidths(): readonly number[] {
    const widths = [...this.widths];
    /** Whole numbers up to which a column has room whatever their style. */
    const safe = widths.map((width) => 10 ** Math.max(0, Math.floor((width - 3) / 1.5)));
    const merged: { readonly span: Area; readonly needed: number }[] = [];
    this.cells.forEach((cells, row) => cells.forEach((cell, column) => {
      if (typeof cell?.value !== "number" || widths[column] === undefined) return;
      const format = this.formats[cell.style ?? ""] ?? {};
      const { numberFormat = "General" } = format;
      // Most numbers, told without being written out; decimals under General are cut to what there is room for.
      if (numberFormat === DATE ? widths[column] >= DAY_WIDTH : Math.abs(cell.value) < safe[column]! && (numberFormat === "General" || (Number.isInteger(cell.value) && !isDateFormat(numberFormat)))) return;
      const needed = numberWidth(cell.value, format);
      const span = this.merges.get(`${row},${column}`);
      if (span && span.right > column) merged.push({ span, needed });
      else widths[column] = Math.max(widths[column], needed);
    }));
    for (const { span, needed } of merged) {
      const before = widths.slice(span.left, span.right).reduce((sum, width) => sum + width, 0);
      widths[span.right] = Math.max(widths[span.right]!, needed - before);
    }
    return widths;
  }

  private widen(): void {
    const widths = this.fittedWidths();
    if (widths.every((width, column) => width === this.widths[column])) return;
    this.widths = widths;
    this.measured.clear();
  }

  /** Rows that are printed on one page. */
  keep(rows: Rows): void {
    this.kept.push(rows);
  }

  /** A row that begins a page. */
  beginPage(row: number): void {
    this.begins.add(row);
  }

  /** Points of all rows down to `bottom`. */
  heightTo(bottom: number): number {
    return this.allHeights(bottom).reduce((sum, height) => sum + height, 0);
  }

  /** The row that begins the last page of what is drawn so far. */
  lastPageStart(paper: Paper): number {
    return this.startsTo(this.cells.length - 1, paper, 0).at(-1) ?? 0;
  }

  /** The print set-up with its pages planned: at the scale of `paper`, or of what its columns need. */
  pages(print: PlanPrint & { readonly area: Area }, given?: Paper): PlanPrint {
    this.widen();
    this.paged = true;
    const paper = given ?? paperFor(this.widths, print);
    const repeated = print.titleRows === null ? 0 : this.allHeights(print.titleRows.bottom).slice(print.titleRows.top).reduce((sum, height) => sum + height, 0);
    return { ...print, pages: { percent: paper.percent, rows: this.startsTo(print.area.bottom, paper, repeated), columns: [] } };
  }

  private startsTo(bottom: number, { height: room }: Paper, repeated: number): readonly number[] {
    const titles = this.cells.flatMap((row, top): readonly Rows[] => {
      const below = STAYS_WITH[row[0]?.style ?? ""];
      return below === undefined ? [] : [{ top, bottom: top + below }];
    });
    const kept = [...this.kept, ...this.merges.values(), ...this.charts.map(({ anchor }) => anchor), ...titles];
    return pageStarts({ heights: this.allHeights(bottom), kept, begins: [...this.begins], room, repeated });
  }

  private allHeights(bottom: number): readonly number[] {
    return Array.from({ length: bottom + 1 }, (_, row) => this.heightOf(row) ?? plainHeight(this.cells[row] ?? [], this.formats));
  }

  private heightOf(row: number): number | null {
    const set = this.heights.get(row);
    if (set !== undefined) return set;
    let height = this.measured.get(row);
    if (height === undefined) {
      const spanAt = (column: number) => this.merges.get(`${row},${column}`);
      height = wrappedHeight(this.cells[row] ?? [], { columnWidths: this.widths, spanAt, formats: this.formats });
      this.measured.set(row, height);
    }
    return height;
  }

  /** Where pages are planned every row has its height said, so that they end as planned. */
  private rowHeights(print: PlanPrint): ReadonlyMap<number, number> {
    if (this.paged) return new Map(this.allHeights(Math.max(this.cells.length - 1, print.area?.bottom ?? 0)).entries());
    const rows = [...new Set([...this.cells.keys(), ...this.heights.keys()])];
    return new Map(rows.flatMap((row) => {
      const height = this.heightOf(row);
      return height === null ? [] : [[row, height] as const];
    }));
  }

  done(rest: { readonly freeze: SheetPlan["freeze"]; readonly print: PlanPrint; readonly tabColor: string; readonly protected?: boolean }): SheetPlan {
    this.widen();
    const used = new Set(this.cells.flatMap((row) => row.flatMap((cell) => (cell?.style === undefined ? [] : [cell.style]))));
    const styles: Record<string, CellFormat> = {};
    for (const [name, format] of Object.entries(this.formats)) if (used.has(name)) styles[name] = format;
    return {
      name: this.name,
      // A hole left by setting cells out of order is an empty cell.
      rows: this.cells.map((row) => Array.from(row, (cell) => cell ?? null)),
      merges: [...this.merges.values()],
      columnWidths: this.widths,
      rowHeights: this.rowHeights(rest.print),
      tables: this.tables,
      highlights: this.highlights,
      validations: this.validations,
      ...(this.charts.length === 0 ? {} : { charts: this.charts }),
      styles,
      ...rest,
    };
  }
}

/** A4 landscape with the margins of NĐ 30/2020/NĐ-CP, Phụ lục I (the binding edge is the top one when turned), in millimetres. */
export const LANDSCAPE = { orientation: "landscape", margins: { top: 20, bottom: 20, left: 20, right: 15 } } as const;

/** `LANDSCAPE`, fitted to a width. */
export function landscape(area: Area, titleRows: PlanPrint["titleRows"], pagesWide = 1): PlanPrint & { readonly area: Area } {
  return { ...LANDSCAPE, fitToWidth: pagesWide, fitToHeight: 0, area, titleRows };
}
