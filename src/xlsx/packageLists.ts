import { attributesOf, editable, rootPrefix } from "./partTools";
import { escapeXml, splice } from "./splice";
import { END, OPEN, XmlScanner } from "./xmlScanner";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

export interface ListChange {
  /** Whether an entry with these attributes goes. */
  readonly drop: (attributes: ReadonlyMap<string, string>) => boolean;
  /** Entries to add, as attributes. */
  readonly add: readonly ReadonlyMap<string, string>[];
}

/** Changes a relationships part. */
export function changeRelationships(part: Uint8Array, change: ListChange): Uint8Array {
  return changeList(part, "Relationship", change);
}

/** Changes the overrides of `[Content_Types].xml`. */
export function changeContentTypes(part: Uint8Array, change: ListChange): Uint8Array {
  return changeList(part, "Override", change);
}

/** The relationship type of that last segment, in the dialect that the part's other relationships are written in. */
export function relationshipType(part: Uint8Array, segment: string): string {
  return `${new TextDecoder().decode(part).includes(RELATIONSHIPS_STRICT) ? RELATIONSHIPS_STRICT : RELATIONSHIPS}/${segment}`;
}

/** An id that no relationship of the part has. */
export function freeId(taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1) {
    if (!taken.has(`rId${number}`)) return `rId${number}`;
  }
}

function changeList(part: Uint8Array, element: string, { drop, add }: ListChange): Uint8Array {
  const bytes = editable(part);
  const prefix = rootPrefix(bytes);
  const scanner = new XmlScanner(bytes, null);
  const splices: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let close = bytes.length;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) {
      close = scanner.tagStart;
      continue;
    }
    const start = scanner.tagStart;
    if (!scanner.is(element) || !drop(attributesOf(scanner))) continue;
    scanner.skip();
    splices.push({ start, end: scanner.position, text: "" });
  }
  const added = add.map((attributes) => `<${prefix}${element}${[...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("")}/>`);
  return splice(bytes, [...splices, { start: close, end: close, text: added.join("") }]);
}
