/** `range.format` and what lies under it, over one or more areas of a sheet. */
import type { Area } from "../../../src/core/grid";
import { HostFault } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type Sheet } from "../model/sheet";
import { setStyle, uniformStyle } from "../model/styles";
import { excelSchema } from "../schema";
import { ApiObject } from "./object";
import { refuseProtected, styledArea } from "./rangeRules";

/** One object under `format`, whose properties are the cells' own. */
class StyleApi extends ApiObject {
  constructor(
    host: ExcelHost,
    protected readonly sheet: Sheet,
    protected readonly areas: readonly Area[],
    readonly $class: string,
    private readonly prefix: string,
  ) {
    super(host);
    for (const [name, member] of excelSchema().get($class)?.members ?? []) {
      if (member.kind !== "property" || member.type.startsWith("Excel.") && excelSchema().has(member.type.slice(6))) continue;
      if (name in this || member.type.endsWith("RequestContext")) continue;
      Object.defineProperty(this, name, { get: () => this.read(prefix + name), set: (value: Json) => this.write(prefix + name, value), configurable: true });
    }
  }
  protected read(path: string): Json {
    const values = this.areas.map((area) => uniformStyle(this.sheet, styledArea(this.sheet, area), path));
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  }
  protected write(path: string, value: Json): void {
    refuseProtected(this.sheet);
    for (const area of this.areas) setStyle(this.sheet, styledArea(this.sheet, area), path, value);
  }
  /** Fill and borders are emptied so. */
  clear(): void {
    if (this.prefix !== "fill.") throw new HostFault("InvalidOperation", this.$class);
    this.write("fill.color", "#FFFFFF");
    this.write("fill.pattern", "None");
  }
}

export class RangeFormatApi extends StyleApi {
  constructor(host: ExcelHost, sheet: Sheet, areas: readonly Area[]) {
    super(host, sheet, areas, "RangeFormat", "");
  }
  get fill(): ApiObject {
    return new StyleApi(this.$host, this.sheet, this.areas, "RangeFill", "fill.");
  }
  get font(): ApiObject {
    return new StyleApi(this.$host, this.sheet, this.areas, "RangeFont", "font.");
  }
  get protection(): ApiObject {
    return new StyleApi(this.$host, this.sheet, this.areas, "FormatProtection", "protection.");
  }
  get borders(): ApiObject {
    return new RangeBorderCollectionApi(this.$host, this.sheet, this.areas);
  }
  /** Points. */
  get columnWidth(): Json {
    return same(this.columns().map((column) => this.sheet.columnWidths.get(column) ?? DEFAULT_WIDTH));
  }
  set columnWidth(width: Json) {
    refuseProtected(this.sheet);
    for (const column of this.columns()) this.sheet.columnWidths.set(column, Number(width));
  }
  get rowHeight(): Json {
    return same(this.rows().map((row) => this.sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT));
  }
  set rowHeight(height: Json) {
    refuseProtected(this.sheet);
    for (const row of this.rows()) this.sheet.rowHeights.set(row, Number(height));
  }
  autofitColumns(): void {}
  autofitRows(): void {
    for (const row of this.rows()) this.sheet.rowHeights.delete(row);
  }
  private columns(): readonly number[] {
    return this.areas.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, at) => left + at));
  }
  private rows(): readonly number[] {
    const areas = this.areas.map((area) => styledArea(this.sheet, area));
    return areas.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, at) => top + at));
  }
}

const same = (values: readonly number[]): Json => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);

class RangeBorderCollectionApi extends ApiObject {
  readonly $class = "RangeBorderCollection";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }
  getItem(index: string): ApiObject {
    const sides = SIDES[index];
    if (!sides) throw new HostFault("InvalidArgument", index);
    return new RangeBorderApi(this.$host, this.sheet, this.areas, index, sides);
  }
}

type Side = "top" | "bottom" | "left" | "right";
/** Which side of which cells each of Excel's borders is. */
const SIDES: Readonly<Record<string, readonly { readonly side: Side; readonly of: (area: Area) => Area }[]>> = {
  EdgeTop: [{ side: "top", of: (area) => ({ ...area, bottom: area.top }) }],
  EdgeBottom: [{ side: "bottom", of: (area) => ({ ...area, top: area.bottom }) }],
  EdgeLeft: [{ side: "left", of: (area) => ({ ...area, right: area.left }) }],
  EdgeRight: [{ side: "right", of: (area) => ({ ...area, left: area.right }) }],
  InsideHorizontal: [
    { side: "bottom", of: (area) => ({ ...area, bottom: area.bottom - 1 }) },
    { side: "top", of: (area) => ({ ...area, top: area.top + 1 }) },
  ],
  InsideVertical: [
    { side: "right", of: (area) => ({ ...area, right: area.right - 1 }) },
    { side: "left", of: (area) => ({ ...area, left: area.left + 1 }) },
  ],
};

class RangeBorderApi extends ApiObject {
  readonly $class = "RangeBorder";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    private readonly index: string,
    private readonly sides: (typeof SIDES)[string],
  ) {
    super(host);
  }
  get sideIndex(): Json {
    return this.index;
  }
  get style(): Json {
    return this.read("style");
  }
  set style(value: Json) {
    this.write("style", value);
  }
  get color(): Json {
    return this.read("color");
  }
  set color(value: Json) {
    this.write("color", value);
  }
  get weight(): Json {
    return this.read("weight");
  }
  set weight(value: Json) {
    this.write("weight", value);
  }
  private read(name: string): Json {
    const [first] = this.sides;
    return uniformStyle(this.sheet, first!.of(this.areas[0]!), `borders.${first!.side}.${name}`);
  }
  private write(name: string, value: Json): void {
    refuseProtected(this.sheet);
    for (const area of this.areas) for (const { side, of } of this.sides) setStyle(this.sheet, of(area), `borders.${side}.${name}`, value);
  }
}
