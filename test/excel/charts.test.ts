/** Charts of plans on sheets of the open workbook. */
import type { PlanChart } from "../../src/core/report/sheetPlan";
import type { ExcelHost } from "../excelHost/host";
import { snapshot } from "../excelHost/snapshot";
import { aChange, aPlan, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const column = (left: number, bottom = 3) => ({ sheet: "Số liệu", area: { top: 1, left, bottom, right: left } });
const RATES: PlanChart = {
  kind: "bar", title: "Tỷ lệ theo cơ quan", anchor: { top: 4, left: 1, bottom: 12, right: 6 }, categories: column(0),
  series: [{ name: "Kết quả", values: column(1), color: "#1F6F54" }, { name: "Mục tiêu", values: column(2) }],
  categoryTitle: "Cơ quan", valueTitle: "Tỷ lệ (%)", numberFormat: "0", minimum: 0, maximum: 100,
};
const DATA = aSheet("Số liệu", { A1: "Cơ quan", B1: "Kết quả", C1: "Mục tiêu", A2: "Sở Y tế", B2: 82, C2: 90, A3: "Xã A", B3: 60, C3: 80, A4: "Xã B", B4: 88, C4: 80 });
const leaders = (charts: readonly PlanChart[]) => aPlan("Lãnh đạo", [[{ value: "Báo cáo" }]], { charts });

const chartsOn = (host: ExcelHost, name: string) =>
  (host.book.sheetNamed(name)?.charts ?? []).map(({ name: chart, kind, position, series, state }) => ({ chart, kind, position, title: state.get("title.text"), series: series.map((each) => [each.name, each.values, each.categories]) }));

const DRAWN = {
  chart: "cchc-chart-1", kind: "BarClustered", position: ["B5", "G13"], title: "Tỷ lệ theo cơ quan",
  series: [["Kết quả", "'Số liệu'!B2:B4", "'Số liệu'!A2:A4"], ["Mục tiêu", "'Số liệu'!C2:C4", "'Số liệu'!A2:A4"]],
};

test("a plan's chart is drawn over its cells from the cells that it names", async () => {
  const { host, writer } = await openInExcel([DATA]);
  await writer.apply(aChange({ plans: [leaders([RATES])] }));
  expect(chartsOn(host, "Lãnh đạo")).toEqual([DRAWN]);
});

test("the axis of figures begins and ends where the plan says so", async () => {
  const { host, writer } = await openInExcel([DATA]);
  const { minimum: _, maximum: __, ...free } = RATES;
  await writer.apply(aChange({ plans: [leaders([RATES, free])] }));
  const axis = (end: "minimum" | "maximum") => host.book.sheetNamed("Lãnh đạo")!.charts.map(({ state }) => state.get(`axes.valueAxis.${end}`));
  expect([axis("minimum"), axis("maximum")]).toEqual([[0, undefined], [100, undefined]]);
});

test("lines are told apart by dashes and markers, bars each bear their name", async () => {
  const { host, writer } = await openInExcel([DATA]);
  await writer.apply(aChange({ plans: [leaders([{ ...RATES, kind: "line" }, RATES])] }));
  const [line, bar] = host.book.sheetNamed("Lãnh đạo")!.charts;
  expect(line!.series.map(({ state }) => [state.get("format.line.lineStyle"), state.get("markerStyle"), state.get("format.line.color")])).toEqual([["Continuous", "Circle", "#1F6F54"], ["Dash", "Square", undefined]]);
  expect([line, bar].map((chart) => chart!.state.get("axes.categoryAxis.tickLabelSpacing"))).toEqual([undefined, 1]);
});

test("writing again draws the charts anew and leaves those of staff alone", async () => {
  const { host, writer } = await openInExcel([DATA]);
  await writer.apply(aChange({ plans: [leaders([RATES])] }));
  host.book.sheetNamed("Lãnh đạo")!.charts.push({ id: "{staff}", name: "Biểu đồ của phòng", kind: "Pie", series: [], position: ["H1", "K9"], state: new Map() });
  await writer.apply(aChange({ plans: [leaders([{ ...RATES, kind: "pie", series: RATES.series.slice(0, 1) }, { ...RATES, kind: "line" }])] }));
  expect(chartsOn(host, "Lãnh đạo").map(({ chart, kind }) => [chart, kind])).toEqual([["Biểu đồ của phòng", "Pie"], ["cchc-chart-1", "Pie"], ["cchc-chart-2", "LineMarkers"]]);
});

test("undo puts back the charts that stood there, also in a workbook opened anew", async () => {
  const { host, writer, reopened } = await openInExcel([DATA]);
  await writer.apply(aChange({ plans: [leaders([RATES])] }));
  const before = snapshot(host);
  await writer.apply(aChange({ plans: [leaders([])] }));
  expect(chartsOn(host, "Lãnh đạo")).toEqual([]);
  await host.idle();
  const again = await reopened();
  await (again as Awaited<ReturnType<typeof openInExcel>>).writer.undo();
  expect(snapshot(host)).toEqual(before);
});
