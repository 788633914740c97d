/** `workbook.settings`: travel with the file. */
import { itemNotFound } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { ApiCollection, ApiObject } from "./object";

class SettingApi extends ApiObject {
  readonly $class = "Setting";
  constructor(
    host: ExcelHost,
    private readonly name: string,
  ) {
    super(host);
  }
  override $identity() {
    return { _Id: this.name };
  }
  get key(): Json {
    return this.name;
  }
  get value(): Json {
    return this.$host.book.settings.get(this.name) ?? null;
  }
  set value(value: Json) {
    this.$host.book.settings.set(this.name, value);
  }
  delete(): void {
    this.$host.book.settings.delete(this.name);
  }
}

export class SettingCollectionApi extends ApiCollection<SettingApi> {
  readonly $class = "SettingCollection";
  $items(): readonly SettingApi[] {
    return [...this.$host.book.settings.keys()].map((key) => new SettingApi(this.$host, key));
  }
  add(key: string, value: Json): SettingApi {
    this.$host.book.settings.set(key, value);
    return new SettingApi(this.$host, key);
  }
  getItem(key: string): SettingApi {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(key);
    return found;
  }
  getItemOrNullObject(key: string): SettingApi | null {
    return this.$host.book.settings.has(key) ? new SettingApi(this.$host, key) : null;
  }
}
