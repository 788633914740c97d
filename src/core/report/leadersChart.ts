import type { SheetDraft } from "./draft";
import { LEADERS_COLUMNS as AT, LEADERS_LAST_COLUMN as LAST } from "./leadersLayout";
import { SHEETS } from "./sheetNames";
import type { PlanChart } from "./sheetPlan";

interface Beside extends Pick<PlanChart, "kind" | "title" | "valueTitle" | "numberFormat" | "minimum" | "maximum"> {
  /** The table's header row, where the chart begins. */
  readonly head: number;
  readonly rows: { readonly top: number; readonly bottom: number };
  readonly series: readonly { readonly name: string; readonly column: number }[];
  /** The column that names what is compared; the names' where none is given. */
  readonly categories?: number;
}

/** Rows that a chart needs to be read. */
const LEAST_ROWS = 9;
/** From dark to light, so that they differ in print without colour. */
const SHADES = ["#1F4E79", "#8FAADC", "#D9D9D9"];
/** Lines differ by dashes and markers; thin as they are, all are dark. */
const LINE_SHADES = ["#1F4E79", "#2E75B6", "#595959"];

/** A chart in the free columns beside a table of the sheet's left half; gives the first row below both. */
export function chartBeside(draft: SheetDraft, { head, rows, series, categories = AT.indicator, ...rest }: Beside): number {
  const bottom = Math.max(rows.bottom, head + LEAST_ROWS - 1);
  const column = (at: number) => ({ sheet: SHEETS.leaders, area: { ...rows, left: at, right: at } });
  const shades = rest.kind === "line" ? LINE_SHADES : SHADES;
  draft.chart({
    ...rest,
    anchor: { top: head, bottom, left: AT.result, right: LAST },
    categories: column(categories),
    series: series.map(({ name, column: at }, index) => ({ name, values: column(at), ...(shades[index] === undefined ? {} : { color: shades[index] }) })),
  });
  return bottom + 1;
}
