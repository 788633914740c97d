import type { Package } from "./package";
import { toUtf8 } from "./xmlText";
import { END, XmlScanner } from "./xmlScanner";

export interface Relationship {
  readonly id: string;
  /** The last segment of the type, which transitional and strict files share: `worksheet`. */
  readonly type: string;
  /** Name of the part, from the package's root and without a leading slash; an address where external. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part (of the package itself: the empty name), in their order. */
export function readRelationships(source: Package, part: string): readonly Relationship[] {
  const bytes = source.indexPart(relationshipsPart(part));
  if (bytes === null) return [];
  const scanner = new XmlScanner(toUtf8(bytes), null);
  const relationships: Relationship[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (!scanner.is("Relationship")) continue;
    const external = scanner.attribute("TargetMode") === "External";
    const target = scanner.attribute("Target") ?? "";
    const type = scanner.attribute("Type") ?? "";
    relationships.push({
      id: scanner.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return relationships;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as seen from the part that names it: absolute, relative, with `..` or with `\`. */
function resolveTarget(part: string, target: string): string {
  const path = decodePercents(target.replaceAll("\\", "/"));
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function decodePercents(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
