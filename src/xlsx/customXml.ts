import { guarded } from "./failure";
import type { Package } from "./package";
import type { Relationship } from "./relationships";
import { toUtf8 } from "./xmlText";

/** Parts of ours are small, and few; what else is there is not even inflated. */
const MOST_BYTES = 1_000_000;
const MOST_PARTS = 50;

/**
 * The texts of the workbook's custom XML parts that name a namespace asked for, the first of each. They are no part of
 * the report: one that is damaged is passed over.
 */
export function readCustomXml(source: Package, links: readonly Relationship[], namespaces: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...findCustomXml(source, links, namespaces)].map(([namespace, { text }]) => [namespace, text]));
}

/** The same with the names of the parts. */
export function findCustomXml(source: Package, links: readonly Relationship[], namespaces: readonly string[]): ReadonlyMap<string, { readonly part: string; readonly text: string }> {
  const found = new Map<string, { readonly part: string; readonly text: string }>();
  const sizes = new Map(source.entries.map(({ name, size }) => [name.toLowerCase(), size]));
  const parts = links.filter(({ type, external }) => type === "customXml" && !external).slice(0, MOST_PARTS);
  for (const { target } of parts) {
    if ((sizes.get(target.toLowerCase()) ?? Infinity) > MOST_BYTES) continue;
    const read = guarded(() => source.part(target));
    if (!read.ok || read.value === null) continue;
    const text = new TextDecoder().decode(toUtf8(read.value));
    const namespace = namespaces.find((each) => !found.has(each) && declares(text, each));
    if (namespace !== undefined) found.set(namespace, { part: target, text });
  }
  return found;
}

/** Whether the document's first element names the namespace; deeper down it may be quoted by others' parts. */
function declares(text: string, namespace: string): boolean {
  const root = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<([^>]*)>/.exec(text)?.[1] ?? "";
  return root.includes(`"${namespace}"`) || root.includes(`'${namespace}'`);
}
