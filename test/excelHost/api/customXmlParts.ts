/** `workbook.customXmlParts`: travel with the file. Ids are the host's; a namespace may have any number of parts. */
import { HostFault, itemNotFound } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { ApiCollection, ApiObject } from "./object";

/** The namespace of a document's first element. Excel refuses what is no XML. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?xml[^?]*\?>)?\s*<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/.exec(xml);
  if (!root) throw new HostFault("InvalidArgument", `Not XML: ${xml.slice(0, 60)}`);
  const name = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  const declared = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return declared?.[1] ?? declared?.[2] ?? "";
}

class CustomXmlPartApi extends ApiObject {
  readonly $class = "CustomXmlPart";
  constructor(
    host: ExcelHost,
    private readonly key: string,
  ) {
    super(host);
  }
  override $identity() {
    return { Id: this.key };
  }
  private xml(): string {
    const xml = this.$host.book.xmlParts.get(this.key);
    if (xml === undefined) throw itemNotFound(this.key);
    return xml;
  }
  get id(): Json {
    return this.key;
  }
  get namespaceUri(): Json {
    return namespaceOf(this.xml());
  }
  getXml(): string {
    return this.xml();
  }
  setXml(xml: string): void {
    this.xml();
    namespaceOf(xml);
    this.$host.book.xmlParts.set(this.key, xml);
  }
  delete(): void {
    this.$host.book.xmlParts.delete(this.key);
  }
}

abstract class Parts extends ApiCollection<CustomXmlPartApi> {
  protected ids(): readonly string[] {
    return [...this.$host.book.xmlParts.keys()];
  }
  $items(): readonly CustomXmlPartApi[] {
    return this.ids().map((id) => new CustomXmlPartApi(this.$host, id));
  }
  getItem(id: string): CustomXmlPartApi {
    const found = this.getItemOrNullObject(id);
    if (!found) throw itemNotFound(id);
    return found;
  }
  getItemOrNullObject(id: string): CustomXmlPartApi | null {
    return this.ids().includes(id) ? new CustomXmlPartApi(this.$host, id) : null;
  }
}

class CustomXmlPartScopedCollectionApi extends Parts {
  readonly $class = "CustomXmlPartScopedCollection";
  constructor(
    host: ExcelHost,
    private readonly namespace: string,
  ) {
    super(host);
  }
  protected override ids(): readonly string[] {
    return super.ids().filter((id) => namespaceOf(this.$host.book.xmlParts.get(id)!) === this.namespace);
  }
  getOnlyItem(): CustomXmlPartApi {
    const items = this.$items();
    if (items.length !== 1) throw new HostFault("GeneralException", `${items.length} parts of ${this.namespace}`);
    return items[0]!;
  }
  getOnlyItemOrNullObject(): CustomXmlPartApi | null {
    const items = this.$items();
    return items.length === 1 ? items[0]! : null;
  }
}

export class CustomXmlPartCollectionApi extends Parts {
  readonly $class = "CustomXmlPartCollection";
  add(xml: string): CustomXmlPartApi {
    namespaceOf(xml);
    const id = this.$host.book.newId();
    this.$host.book.xmlParts.set(id, xml);
    return new CustomXmlPartApi(this.$host, id);
  }
  getByNamespace(namespace: string): CustomXmlPartScopedCollectionApi {
    return new CustomXmlPartScopedCollectionApi(this.$host, namespace);
  }
}
