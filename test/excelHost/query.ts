/** Answers `load`: which properties of an object, or of a collection's items, and of what they lead to. */
import { ApiCollection, ApiObject, NullObject, readMember } from "./api/object";
import type { Json } from "./json";
import type { QueryInfo } from "./wire";

/** What follows each first name: `{ format: ["fill/color"], values: [] }`. */
type Selection = ReadonlyMap<string, readonly string[]>;

/** The object's state as the client takes it in; null for a null object. */
export function query(object: ApiObject, info: QueryInfo): Json {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/`)].flatMap((path) => path.split(",")).map((path) => path.trim());
  return describe(object, paths, info.Top ?? undefined, info.Skip ?? undefined);
}

function describe(object: ApiObject, paths: readonly string[], top?: number, skip = 0): Json {
  if (object instanceof NullObject) return null;
  if (object instanceof ApiCollection) {
    const items = object.$items().slice(skip, top === undefined ? undefined : skip + top);
    const own: Record<string, Json> = paths.includes("count") ? { Count: items.length } : {};
    const inner = paths.filter((path) => path !== "count").map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== "");
    return { ...own, ...object.$identity(), _Items: items.map((item) => describe(item, inner)) };
  }
  const answer: Record<string, Json> = { ...object.$identity() };
  for (const [name, inner] of select(object, paths)) {
    const value = readMember(object, name);
    answer[pascal(name)] = value instanceof ApiObject ? describe(value, inner) : (value as Json);
  }
  return answer;
}

function select(object: ApiObject, paths: readonly string[]): Selection {
  const named = paths.filter((path) => path !== "" && path !== "$none");
  if (paths.length === 0 || named.includes("$all")) return new Map(object.$scalars().map((name) => [name, []]));
  const selection = new Map<string, string[]>();
  for (const path of named) {
    const slash = path.indexOf("/");
    const name = camel(slash < 0 ? path : path.slice(0, slash));
    const inner = selection.get(name) ?? [];
    if (slash >= 0 && slash < path.length - 1) inner.push(path.slice(slash + 1));
    selection.set(name, inner);
  }
  return selection;
}

export const pascal = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
export const camel = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
