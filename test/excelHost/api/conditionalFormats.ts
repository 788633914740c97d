/** Conditional formats: kept with their area, kind and whatever is set on them; never evaluated. */
import type { Area } from "../../../src/core/grid";
import { HostFault, itemNotFound } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { intersects, type ConditionalFormat, type Sheet } from "../model/sheet";
import { ApiCollection, ApiObject } from "./object";

class ConditionalFormatApi extends ApiObject {
  readonly $class = "ConditionalFormat";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly format: ConditionalFormat,
  ) {
    super(host);
  }
  override $identity() {
    return { Id: this.format.id };
  }
  override $memory() {
    return { map: this.format.state, prefix: "" };
  }
  get id(): Json {
    return this.format.id;
  }
  get type(): Json {
    return this.format.kind;
  }
  delete(): void {
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((other) => other !== this.format);
  }
}

export class ConditionalFormatCollectionApi extends ApiCollection<ConditionalFormatApi> {
  readonly $class = "ConditionalFormatCollection";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }
  $items(): readonly ConditionalFormatApi[] {
    return this.sheet.conditionalFormats.filter((format) => this.areas.some((area) => intersects(area, format.area))).map((format) => new ConditionalFormatApi(this.$host, this.sheet, format));
  }
  add(kind: string): ConditionalFormatApi {
    if (this.sheet.protected) throw new HostFault("AccessDenied", this.sheet.name);
    const made = this.areas.map((area): ConditionalFormat => ({ id: this.$host.book.newId(), kind, area, state: new Map() }));
    this.sheet.conditionalFormats.push(...made);
    return new ConditionalFormatApi(this.$host, this.sheet, made[0]!);
  }
  clearAll(): void {
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => !this.areas.some((area) => intersects(area, format.area)));
  }
  getItem(id: string): ConditionalFormatApi {
    const found = this.$items().find((item) => item.id === id);
    if (!found) throw itemNotFound(id);
    return found;
  }
  getItemAt(index: number): ConditionalFormatApi {
    const found = this.$items()[index];
    if (!found) throw itemNotFound(String(index));
    return found;
  }
}
