/** Charts: where they lie and what they are drawn from; anything else that is set on them is remembered. */
import { HostFault, invalidArgument, itemNotFound } from "../errors";
import type { ExcelHost } from "../host";
import type { ChartSeries, Sheet, SheetChart } from "../model/sheet";
import { ApiCollection, ApiObject } from "./object";
import { RangeApi } from "./range";

class ChartSeriesApi extends ApiObject {
  readonly $class = "ChartSeries";
  constructor(
    host: ExcelHost,
    private readonly series: ChartSeries,
  ) {
    super(host);
  }
  override $memory() {
    return { map: this.series.state, prefix: "" };
  }
  get name(): string {
    return this.series.name;
  }
  set name(name: string) {
    this.series.name = name;
  }
  setValues(range: RangeApi): void {
    this.series.values = range.address;
  }
  setXAxisValues(range: RangeApi): void {
    this.series.categories = range.address;
  }
}

class ChartSeriesCollectionApi extends ApiCollection<ChartSeriesApi> {
  readonly $class = "ChartSeriesCollection";
  constructor(
    host: ExcelHost,
    private readonly chart: SheetChart,
  ) {
    super(host);
  }
  $items(): readonly ChartSeriesApi[] {
    return this.chart.series.map((series) => new ChartSeriesApi(this.$host, series));
  }
  getItemAt(index: number): ChartSeriesApi {
    const found = this.$items()[index];
    if (!found) throw itemNotFound(String(index));
    return found;
  }
  add(name: string | null): ChartSeriesApi {
    const series: ChartSeries = { name: name ?? "", values: "", categories: "", state: new Map() };
    this.chart.series.push(series);
    return new ChartSeriesApi(this.$host, series);
  }
}

class ChartApi extends ApiObject {
  readonly $class = "Chart";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly chart: SheetChart,
  ) {
    super(host);
  }
  override $identity() {
    return { Id: this.chart.id };
  }
  override $memory() {
    return { map: this.chart.state, prefix: "" };
  }
  get id(): string {
    return this.chart.id;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(name: string) {
    this.chart.name = name;
  }
  get series(): ApiObject {
    return new ChartSeriesCollectionApi(this.$host, this.chart);
  }
  setPosition(from: RangeApi | string, to: RangeApi | string | null): void {
    const address = (cell: RangeApi | string | null) => (cell instanceof RangeApi ? cell.address : (cell ?? ""));
    this.chart.position = [address(from), address(to)];
  }
  delete(): void {
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.chart);
  }
}

export class ChartCollectionApi extends ApiCollection<ChartApi> {
  readonly $class = "ChartCollection";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  $items(): readonly ChartApi[] {
    return this.sheet.charts.map((chart) => new ChartApi(this.$host, this.sheet, chart));
  }
  /** One series for each column, or each row, of the source. */
  add(kind: string, source: RangeApi, by: string | null): ChartApi {
    if (this.sheet.protected) throw new HostFault("AccessDenied", this.sheet.name);
    if (!(source instanceof RangeApi)) throw invalidArgument("a chart's source");
    const count = by === "Rows" ? source.rowCount : source.columnCount;
    const series = Array.from({ length: count }, (_, at): ChartSeries => ({ name: `Series${at + 1}`, values: (by === "Rows" ? source.getRow(at) : source.getColumn(at)).address, categories: "", state: new Map() }));
    const chart: SheetChart = { id: this.$host.book.newId(), name: `Chart ${this.sheet.charts.length + 1}`, kind, series, position: ["", ""], state: new Map() };
    this.sheet.charts.push(chart);
    return new ChartApi(this.$host, this.sheet, chart);
  }
  getItem(key: string): ChartApi {
    const found = this.$items().find((chart) => chart.id === key || chart.name === key);
    if (!found) throw itemNotFound(key);
    return found;
  }
}
