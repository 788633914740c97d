/** Charts of a plan as hucre draws them: native charts that follow the cells. */
import type { SheetChart } from "hucre";
import { columnName } from "../core/grid";
import { PLAN_FONT, type PlanChart, type PlanRange } from "../core/report/sheetPlan";

const SERIES_COLORS = ["44688F", "C07830", "5B8C5A", "7F7F7F"] as const;
/** What tells lines apart in print without colour. */
const DASHES = ["solid", "dash", "sysDot", "lgDashDot"] as const;
const MARKERS = ["circle", "square", "triangle", "diamond"] as const;

const TITLE = { titleFontFamily: PLAN_FONT.font, titleFontSize: 13, titleBold: true, legendFontFamily: PLAN_FONT.font } as const;
const AXIS = { majorTickMark: "out", minorTickMark: "none", labelFontFamily: PLAN_FONT.font, axisTitleFontFamily: PLAN_FONT.font } as const;

export function chartOf({ kind, title, anchor, categories, series, categoryTitle, valueTitle, numberFormat, minimum, maximum }: PlanChart): SheetChart {
  const axisFormat = numberFormat === undefined ? {} : { numberFormat: { formatCode: numberFormat } };
  const scale = { ...(minimum === undefined ? {} : { min: minimum }), ...(maximum === undefined ? {} : { max: maximum }) };
  return {
    type: kind,
    title,
    ...TITLE,
    // The far corner is the top left of the cell after the last.
    anchor: { from: { row: anchor.top, col: anchor.left }, to: { row: anchor.bottom + 1, col: anchor.right + 1 } },
    series: series.map(({ name, values, color }, at) => ({
      name,
      values: rangeText(values),
      categories: rangeText(categories),
      // The slices of a pie are told apart by Excel's own colours.
      ...(kind === "pie" ? {} : { color: color?.slice(1) ?? SERIES_COLORS[at % SERIES_COLORS.length]! }),
      ...(kind === "line" ? { stroke: { dash: DASHES[at % DASHES.length]!, width: 2 }, marker: { symbol: MARKERS[at % MARKERS.length]!, size: 7 } } : {}),
    })),
    legend: kind === "pie" || series.length > 1 ? "bottom" : false,
    ...(kind === "line" ? { showLineMarkers: true } : {}),
    ...(kind === "pie"
      ? {}
      : {
          axes: {
            // A bar chart begins at the bottom: the first row of the cells is to stand on top, and the figures below.
            x: { ...AXIS, ...(categoryTitle === undefined ? {} : { title: categoryTitle }), ...(kind === "bar" ? { reverse: true } : {}) },
            y: { ...AXIS, ...(valueTitle === undefined ? {} : { title: valueTitle }), ...axisFormat, ...(Object.keys(scale).length === 0 ? {} : { scale }), gridlines: { major: true }, ...(kind === "bar" ? { crosses: "max" as const } : {}) },
          },
        }),
  };
}

/** `'Tổng hợp'!$B$2:$B$10` */
function rangeText({ sheet, area: { top, left, bottom, right } }: PlanRange): string {
  return `'${sheet.replaceAll("'", "''")}'!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}
