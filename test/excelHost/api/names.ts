/** `workbook.names`. */
import { HostFault, itemNotFound } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { parseArea } from "../model/addresses";
import { ApiCollection, ApiObject } from "./object";
import { RangeApi } from "./range";

class NamedItemApi extends ApiObject {
  readonly $class = "NamedItem";
  constructor(
    host: ExcelHost,
    private readonly key: string,
  ) {
    super(host);
  }
  override $identity() {
    return { _Id: this.key };
  }
  private entry() {
    const entry = this.$host.book.names.get(this.key);
    if (!entry) throw itemNotFound(this.key);
    return entry;
  }
  get name(): Json {
    return this.key;
  }
  get formula(): string {
    return this.entry().formula;
  }
  set formula(formula: string) {
    this.entry().formula = formula;
  }
  get value(): Json {
    return this.entry().formula.replace(/^=/, "");
  }
  get type(): Json {
    return "Range";
  }
  get visible(): Json {
    return this.entry().visible;
  }
  set visible(visible: Json) {
    this.entry().visible = Boolean(visible);
  }
  getRange(): RangeApi {
    const { sheet, area } = parseArea(this.entry().formula.replace(/^=/, ""));
    const found = sheet === null ? undefined : this.$host.book.sheetNamed(sheet);
    if (!found) throw new HostFault("InvalidReference", this.key);
    return new RangeApi(this.$host, found, area);
  }
  delete(): void {
    this.$host.book.names.delete(this.key);
  }
}

export class NamedItemCollectionApi extends ApiCollection<NamedItemApi> {
  readonly $class = "NamedItemCollection";
  $items(): readonly NamedItemApi[] {
    return [...this.$host.book.names.keys()].map((key) => new NamedItemApi(this.$host, key));
  }
  add(name: string, reference: RangeApi | string): NamedItemApi {
    const formula = reference instanceof RangeApi ? `=${reference.address}` : String(reference);
    this.$host.book.names.set(name, { formula, visible: true });
    return new NamedItemApi(this.$host, name);
  }
  getItem(name: string): NamedItemApi {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound(name);
    return found;
  }
  getItemOrNullObject(name: string): NamedItemApi | null {
    const key = [...this.$host.book.names.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
    return key === undefined ? null : new NamedItemApi(this.$host, key);
  }
}
