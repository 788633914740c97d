/** Reads plain JSON into typed data and says where it is wrong, all of it at once. */
import { cleanText } from "./text/fold";

/** What is wrong with a document of ours, as data. `path` is a JSON path such as `items[3].kind`, or a cell such as `Cơ quan!B7`. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  /** What stands there, as JSON writes it; null where nothing does. */
  readonly found: string | null;
  /** What may stand there: a type, or the values allowed. */
  readonly expected: string;
}

export type ProblemCode = "json" | "schema" | "missing" | "type" | "choice" | "expression" | "date" | "unknownCode" | "repeated" | "empty" | SheetProblemCode;

/** A sheet, a table on it or a column of it that is not there. */
type SheetProblemCode = "sheet" | "table" | "column";

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Text as JSON, a cell and a screen can all carry it: NFC, on one line, without control characters and halves of pairs. */
function carried(text: string): string {
  return cleanText(text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ")).normalize("NFC");
}

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A place in a document, with the problems found so far. Reading goes on after a problem with a harmless value. */
export class Place {
  constructor(
    readonly value: unknown,
    readonly path: string,
    readonly problems: Problem[],
  ) {}

  /** A place that is read twice is told once. */
  report(code: ProblemCode, expected: string): void {
    if (this.problems.some((problem) => problem.path === this.path)) return;
    this.problems.push({ path: this.path, code: this.value === undefined ? "missing" : code, found: shown(this.value), expected });
  }

  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The member of that name; undefined inside where the object has none of its own. */
  at(name: string): Place {
    const object = this.value;
    const own = typeof object === "object" && object !== null && !Array.isArray(object) && Object.hasOwn(object, name);
    return new Place(own ? (object as Record<string, unknown>)[name] : undefined, this.path ? `${this.path}.${name}` : name, this.problems);
  }

  isObject(): boolean {
    const object = typeof this.value === "object" && this.value !== null && !Array.isArray(this.value);
    if (!object) this.report("type", "object");
    return object;
  }

  keys(): readonly string[] {
    return this.present && this.isObject() ? Object.keys(this.value as object) : [];
  }

  list(options: { readonly optional?: boolean } = {}): readonly Place[] {
    if (options.optional && !this.present) return [];
    if (!Array.isArray(this.value)) {
      this.report("type", "list");
      return [];
    }
    return this.value.map((item: unknown, index) => new Place(item, `${this.path}[${index}]`, this.problems));
  }

  text(fallback?: string): string {
    if (fallback !== undefined && !this.present) return fallback;
    if (typeof this.value === "string") return carried(this.value);
    this.report("type", "text");
    return "";
  }

  /** Text that may not be blank. */
  name(): string {
    const text = this.text();
    if (text === "" && typeof this.value === "string") this.report("empty", "text");
    return text;
  }

  /** Blank text is none. */
  textOrNull(): string | null {
    return (this.present && this.text()) || null;
  }

  numberOrNull(): number | null {
    if (!this.present) return null;
    // No document tells -0 from 0.
    if (typeof this.value === "number" && Number.isFinite(this.value)) return this.value || 0;
    this.report("type", "number");
    return null;
  }

  boolean(fallback: boolean): boolean {
    if (!this.present) return fallback;
    if (typeof this.value === "boolean") return this.value;
    this.report("type", "true | false");
    return fallback;
  }

  choice<T extends string>(values: readonly T[], fallback?: T): T {
    if (fallback !== undefined && !this.present) return fallback;
    const known = values.find((value) => value === this.value);
    if (known === undefined) this.report("choice", values.join(" | "));
    return known ?? fallback ?? values[0]!;
  }
}

/** Parses text and reads it by `read`, which reports into the place's problems. */
export function readJson<T>(text: string, schema: string, read: (root: Place) => T): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { ok: false, problems: [{ path: "", code: "json", found: shown(text.slice(0, 60)), expected: "JSON" }] };
  }
  return readDocument(value, schema, read);
}

/** Reads a document that is parsed already. */
export function readDocument<T>(value: unknown, schema: string, read: (root: Place) => T): Result<T> {
  const problems: Problem[] = [];
  const root = new Place(value, "", problems);
  if (!root.isObject()) return { ok: false, problems };
  if (root.at("schema").value !== schema) {
    root.at("schema").report("schema", schema);
    return { ok: false, problems };
  }
  const result = read(root);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: result };
}
