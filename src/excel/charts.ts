/** Charts of a plan: drawn over cells, told from other people's by their names. */
import { areaAddress } from "../core/grid";
import type { PlanChart, PlanRange } from "../core/report/sheetPlan";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { rangeOf, step, type Operation } from "./operations";

/** How the names of our charts begin. */
export const CHART_PREFIX = "cchc-chart-";

const KINDS = { column: "ColumnClustered", bar: "BarClustered", line: "LineMarkers", pie: "Pie" } as const;

const DASHES = ["Continuous", "Dash", "RoundDot", "DashDot"] as const;
const MARKERS = ["Circle", "Square", "Triangle", "Diamond"] as const;

export const deleteCharts = (sheet: string, names: readonly string[]): readonly Operation[] =>
  names.map((name) => step(OBJECT_BYTES, (context) => void context.workbook.worksheets.getItem(sheet).charts.getItem(name).delete(), false));

export const drawCharts = (sheet: string, charts: readonly PlanChart[]): readonly Operation[] => charts.map((chart, at) => drawChart(sheet, chart, `${CHART_PREFIX}${at + 1}`));

function drawChart(sheet: string, plan: PlanChart, name: string): Operation {
  const queue = (context: Excel.RequestContext) => {
    const at = ({ sheet: other, area }: PlanRange) => rangeOf(context, other, area);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const [first, ...others] = plan.series;
    if (!first) return;
    const chart = worksheet.charts.add(KINDS[plan.kind], at(first.values), isColumn(first.values) ? "Columns" : "Rows");
    chart.name = name;
    chart.title.text = plan.title;
    chart.setPosition(areaAddress({ ...plan.anchor, bottom: plan.anchor.top, right: plan.anchor.left }), areaAddress({ ...plan.anchor, top: plan.anchor.bottom, left: plan.anchor.right }));
    for (const [index, series] of [first, ...others].entries()) {
      const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
      drawn.name = series.name;
      if (index > 0) drawn.setValues(at(series.values));
      drawn.setXAxisValues(at(plan.categories));
      if (plan.kind === "line") drawLine(drawn, index, series.color);
      else if (series.color !== undefined) drawn.format.fill.setSolidColor(series.color);
    }
    chart.legend.visible = plan.kind === "pie" || plan.series.length > 1;
    if (plan.kind === "pie") return;
    const { categoryAxis, valueAxis } = chart.axes;
    if (plan.categoryTitle !== undefined) categoryAxis.title.text = plan.categoryTitle;
    if (plan.valueTitle !== undefined) valueAxis.title.text = plan.valueTitle;
    if (plan.numberFormat !== undefined) valueAxis.numberFormat = plan.numberFormat;
    if (plan.minimum !== undefined) valueAxis.minimum = plan.minimum;
    if (plan.maximum !== undefined) valueAxis.maximum = plan.maximum;
    // A bar chart begins at the bottom: the first row of the cells is to stand on top.
    if (plan.kind === "bar") categoryAxis.reversePlotOrder = true;
    // Every bar bears its name.
    if (plan.kind === "bar") categoryAxis.tickLabelSpacing = 1;
  };
  return step(10 * OBJECT_BYTES * (1 + plan.series.length) + bytesOf(plan.title), queue, false);
}

/** Lines are told apart by dashes and markers, also in print without colour. */
function drawLine(series: Excel.ChartSeries, index: number, color: string | undefined): void {
  series.format.line.lineStyle = DASHES[index % DASHES.length]!;
  series.markerStyle = MARKERS[index % MARKERS.length]!;
  if (color === undefined) return;
  series.format.line.color = color;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

const isColumn = ({ area }: PlanRange) => area.left === area.right;
