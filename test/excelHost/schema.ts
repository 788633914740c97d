/**
 * What Microsoft's typings say of every class of the Excel API: in which requirement set each member came
 * (`[Api set: ExcelApi 1.9]`) and what it is. Read from the installed package, once a process.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface SchemaMember {
  readonly kind: "property" | "method";
  /** The type that it has or returns, as the typings write it. */
  readonly type: string;
  /** Requirement set, such as `ExcelApi`; null where the typings name none. */
  readonly set: string | null;
  readonly version: string;
}

export interface SchemaClass {
  readonly name: string;
  readonly members: ReadonlyMap<string, SchemaMember>;
}

let cached: ReadonlyMap<string, SchemaClass> | null = null;

/** Every class of the `Excel` namespace by name. */
export function excelSchema(): ReadonlyMap<string, SchemaClass> {
  cached ??= parse(readTypings());
  return cached;
}

function readTypings(): string {
  const folder = dirname(require.resolve("@types/office-js/package.json"));
  const text = readFileSync(join(folder, "index.d.ts"), "utf8");
  const start = text.indexOf("\ndeclare namespace Excel {");
  const end = text.indexOf("\n    namespace Interfaces {", start);
  return text.slice(start, end);
}

const CLASS = /^ {4}class (\w+) extends OfficeExtension\.ClientObject/;
const PROPERTY = /^ {8}(?:readonly )?(\w+)\??: (.+);$/;
const METHOD = /^ {8}(\w+)\(.*\): (.+);$/;
const API_SET = /\[Api set: (\w+) ([\d.]+)/;

function parse(text: string): ReadonlyMap<string, SchemaClass> {
  const classes = new Map<string, SchemaClass>();
  let members: Map<string, SchemaMember> | null = null;
  let set: { readonly set: string; readonly version: string } | null = null;
  for (const line of text.split("\n")) {
    const opened = CLASS.exec(line);
    if (opened) {
      members = new Map();
      classes.set(opened[1]!, { name: opened[1]!, members });
      set = null;
      continue;
    }
    if (line === "    }") members = null;
    if (!members) continue;
    const tag = API_SET.exec(line);
    if (tag) set = { set: tag[1]!, version: tag[2]! };
    const method = METHOD.exec(line);
    const found = method ?? PROPERTY.exec(line);
    if (!found) continue;
    const name = found[1]!;
    // Of overloads the earliest counts.
    if (!members.has(name)) members.set(name, { kind: method ? "method" : "property", type: found[2]!, set: set?.set ?? null, version: set?.version ?? "1.1" });
    set = null;
  }
  return classes;
}

/** Whether version `a` (`1.10`) is later than `b` (`1.9`). */
export function isLater(a: string, b: string): boolean {
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor > bMajor || (aMajor === bMajor && aMinor > bMinor);
}
