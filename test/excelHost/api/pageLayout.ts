/** Print set-up and page breaks of a sheet. */
import { invalidArgument } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { parseArea } from "../model/addresses";
import type { Sheet } from "../model/sheet";
import { ApiCollection, ApiObject, type Memory } from "./object";
import { RangeApi } from "./range";
import { RangeAreasApi } from "./rangeAreas";

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;
/** Excel's own, in points. */
const MARGINS: Readonly<Record<string, number>> = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };

export class PageLayoutApi extends ApiObject {
  readonly $class = "PageLayout";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super(host);
    for (const side of SIDES) {
      const set = (points: Json) => void this.sheet.state.set(`pageLayout.${side}Margin`, points);
      Object.defineProperty(this, `${side}Margin`, { get: () => this.sheet.state.get(`pageLayout.${side}Margin`) ?? MARGINS[side], set });
    }
  }
  override $memory(): Memory {
    return { map: this.sheet.state, prefix: "pageLayout." };
  }
  get headersFooters(): ApiObject {
    return new HeaderFooterGroupApi(this.$host, this.sheet);
  }
  get centerHorizontally(): Json {
    return this.sheet.state.get("pageLayout.centerHorizontally") ?? false;
  }
  set centerHorizontally(centred: Json) {
    this.sheet.state.set("pageLayout.centerHorizontally", centred);
  }
  get orientation(): Json {
    return this.sheet.state.get("pageLayout.orientation") ?? "Portrait";
  }
  set orientation(orientation: Json) {
    this.sheet.state.set("pageLayout.orientation", orientation);
  }
  get paperSize(): Json {
    return this.sheet.state.get("pageLayout.paperSize") ?? "Letter";
  }
  set paperSize(size: Json) {
    this.sheet.state.set("pageLayout.paperSize", size);
  }
  get zoom(): Json {
    return this.sheet.state.get("pageLayout.zoom") ?? { scale: 100, horizontalFitToPages: null, verticalFitToPages: null };
  }
  set zoom(zoom: Json) {
    this.sheet.state.set("pageLayout.zoom", zoom);
  }
  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const points = POINTS[unit];
    if (points === undefined) throw invalidArgument(unit);
    for (const side of SIDES) if (typeof margins[side] === "number") this.sheet.state.set(`pageLayout.${side}Margin`, Math.round(margins[side] * points * 100) / 100);
  }
  setPrintArea(area: RangeApi | string): void {
    this.keep("printArea", area);
  }
  setPrintTitleRows(rows: RangeApi | string): void {
    this.keep("printTitleRows", rows);
  }
  setPrintTitleColumns(columns: RangeApi | string): void {
    this.keep("printTitleColumns", columns);
  }
  getPrintAreaOrNullObject(): RangeAreasApi | null {
    const text = this.sheet.state.get("pageLayout.printArea");
    return typeof text === "string" ? new RangeAreasApi(this.$host, this.sheet, text.split(",").map((part) => parseArea(part).area)) : null;
  }
  getPrintTitleRowsOrNullObject(): RangeApi | null {
    return this.range("printTitleRows");
  }
  getPrintTitleColumnsOrNullObject(): RangeApi | null {
    return this.range("printTitleColumns");
  }
  private keep(name: string, range: RangeApi | string): void {
    const text = typeof range === "string" ? range : range.address;
    text.split(",").forEach((part) => parseArea(part));
    this.sheet.state.set(`pageLayout.${name}`, text.replaceAll("$", ""));
  }
  private range(name: string): RangeApi | null {
    const text = this.sheet.state.get(`pageLayout.${name}`);
    return typeof text === "string" ? new RangeApi(this.$host, this.sheet, parseArea(text).area) : null;
  }
}

/** Headers and footers of one kind of page: texts with Excel's codes. */
class HeaderFooterApi extends ApiObject {
  readonly $class = "HeaderFooter";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly path: string,
  ) {
    super(host);
    for (const place of ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"]) {
      const path = `${this.path}.${place}`;
      Object.defineProperty(this, place, { get: () => this.sheet.state.get(path) ?? "", set: (text: Json) => void this.sheet.state.set(path, text) });
    }
  }
}

const STATES: readonly Json[] = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"];

class HeaderFooterGroupApi extends ApiObject {
  readonly $class = "HeaderFooterGroup";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  override $memory(): Memory {
    return { map: this.sheet.state, prefix: "pageLayout.headersFooters." };
  }
  get state(): Json {
    return this.sheet.state.get("pageLayout.headersFooters.state") ?? "Default";
  }
  set state(state: Json) {
    if (!STATES.includes(state)) throw invalidArgument(JSON.stringify(state));
    this.sheet.state.set("pageLayout.headersFooters.state", state);
  }
  get firstPage(): ApiObject {
    return this.pages("firstPage");
  }
  get defaultForAllPages(): ApiObject {
    return this.pages("defaultForAllPages");
  }
  get evenPages(): ApiObject {
    return this.pages("evenPages");
  }
  get oddPages(): ApiObject {
    return this.pages("oddPages");
  }
  private pages(which: string): ApiObject {
    return new HeaderFooterApi(this.$host, this.sheet, `pageLayout.headersFooters.${which}`);
  }
}

class PageBreakApi extends ApiObject {
  readonly $class = "PageBreak";
  constructor(
    host: ExcelHost,
    readonly rowIndex: number,
    readonly columnIndex: number,
  ) {
    super(host);
    Object.defineProperty(this, "rowIndex", { get: () => rowIndex });
    Object.defineProperty(this, "columnIndex", { get: () => columnIndex });
  }
}

/** Rows or columns that begin a page: those that were set, not Excel's own. */
export class PageBreakCollectionApi extends ApiCollection<PageBreakApi> {
  readonly $class = "PageBreakCollection";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly along: "row" | "column",
  ) {
    super(host);
  }
  private get places(): number[] {
    return this.along === "row" ? this.sheet.rowBreaks : this.sheet.columnBreaks;
  }
  private at(place: number): PageBreakApi {
    return this.along === "row" ? new PageBreakApi(this.$host, place, 0) : new PageBreakApi(this.$host, 0, place);
  }
  $items(): readonly PageBreakApi[] {
    return this.places.map((place) => this.at(place));
  }
  add(range: RangeApi | string): PageBreakApi {
    const { top, left } = typeof range === "string" ? parseArea(range).area : range.$area;
    const place = this.along === "row" ? top : left;
    // No page begins before the first cell.
    if (place === 0) throw invalidArgument("a page break before the first cell");
    if (!this.places.includes(place)) this.places.push(place);
    return this.at(place);
  }
  removePageBreaks(): void {
    this.places.length = 0;
  }
}
