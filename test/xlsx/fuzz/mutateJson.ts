/** Changes to catalogues and registries: any value for any other, names that reach for JavaScript's own, members doubled and taken out. */
import { mutateBytes, oneOf, type Random } from "./mutateBytes";

const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "", "1.1.1", "expected"];
const VALUES: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, 1e308, -0, 9007199254740993, "", " ", "__proto__", "constructor", "1.1.1", "1.1.1+1.1.1", "1.1.1-", "+", "expected", "expected+expected", "2026-02-30", "--02-30", "--13-01", "9999-12-31",
  "so", "agency:__proto__", "agency:", "sum", "countYes", "yesNo", "percent", ">=", "both", "x".repeat(5000), "\ud800", "\u0000", "ộ".normalize("NFD"), [], [[]], {}, { vi: "x" }, ["so", "so"], [null], { value: null },
];

type Json = null | boolean | number | string | Json[] | JsonObject;
type JsonObject = { [name: string]: Json };

/** The text of a document with one to four places changed. */
export function mutateJson(text: string, random: Random): string {
  if (random(12) === 0) return Buffer.from(mutateBytes(Buffer.from(text), random)).toString("utf8");
  const root = { document: JSON.parse(text) as Json };
  for (let left = 1 + random(4); left > 0; left -= 1) changeSomewhere(root, random);
  // A member called `__proto__` is one like any other in JSON, but could not be set on an object here.
  return JSON.stringify(root.document).replaceAll('"@proto@"', '"__proto__"');
}

function changeSomewhere(root: { document: Json }, random: Random): void {
  let holder: Json[] | JsonObject = root;
  for (;;) {
    const keys: readonly string[] = Object.keys(holder);
    if (keys.length === 0) return;
    const key: string = oneOf(random, keys);
    const inner: Json = (holder as JsonObject)[key]!;
    if (inner !== null && typeof inner === "object" && (holder === root || random(4) > 0)) {
      holder = inner;
      continue;
    }
    change(holder, key, random);
    return;
  }
}

function change(holder: Json[] | JsonObject, key: string, random: Random): void {
  const value = (random(6) === 0 ? oneOf(random, NAMES) : oneOf(random, VALUES)) as Json;
  if (Array.isArray(holder)) {
    const at = Number(key);
    if (random(3) === 0) holder.splice(at, 1);
    else if (random(2) === 0) holder.splice(at, 0, structuredClone(holder[random(holder.length)]!));
    else holder[at] = structuredClone(value);
    return;
  }
  const kind = random(4);
  if (kind === 0) delete holder[key];
  else if (kind === 1) holder[oneOf(random, NAMES).replace("__proto__", "@proto@")] = structuredClone(value);
  else holder[key] = structuredClone(value);
}
