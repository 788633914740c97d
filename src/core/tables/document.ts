/** From the tables found on a sheet to the document's own reader, and from its problems back to cells. */
import type { Grid } from "../grid";
import type { Problem, Result } from "../json";
import { place, type FoundTable, type ReadRow } from "./read";
import type { Form, Table, TableWords } from "./types";

/** What a sheet says, and where: problems name cells (`Bộ chỉ tiêu!D12`). */
export interface SheetRead<T> {
  readonly result: Result<T>;
  /** The cell that holds what stands at a JSON path of the document, or that of the nearest member around it. */
  placeOf(path: string): string;
}

/** Tables and columns without which nothing can be read, and which are not there. */
export function missingParts(grid: Grid, tables: Readonly<Record<string, Table>>, found: ReadonlyMap<string, FoundTable>, words: TableWords): readonly Problem[] {
  return Object.entries(tables).flatMap(([key, table]): readonly Problem[] => {
    const its = words.tables[key]!;
    const at = found.get(key);
    if (!at) return table.needed ? [{ path: grid.name, code: "table", found: null, expected: its.title }] : [];
    const missing = Object.entries(table.columns).filter(([name, { needed }]) => needed && !at.columns.has(name));
    return missing.map(([name]) => ({ path: place(grid, at.header, at.left), code: "column", found: null, expected: its.columns[name]!.name }));
  });
}

/** Where the members of a document stand. */
export class Places {
  private readonly places = new Map<string, string>();
  private readonly expected = new Map<string, string>();

  constructor(
    root: string,
    private readonly words: TableWords,
  ) {
    this.places.set("", root);
  }

  set(path: string, cell: string): void {
    this.places.set(path, cell);
  }

  /** All cells of a row whose record stands at `path`, or, where `group` is given, the record's member of that name does. */
  add(path: string, row: ReadRow, table: Table, group = ""): void {
    const forms = new Map(Object.values(table.columns).map(({ member, form }) => [member, form]));
    for (const [member, cell] of row.cells) {
      if (!member.startsWith(group)) continue;
      const at = [path, member.slice(group.length).replace(/^\./, "")].filter((part) => part !== "").join(".");
      this.places.set(at, cell);
      const form = forms.get(member);
      const expected = form && expectedIn(form, this.words);
      if (expected !== undefined) this.expected.set(at, expected);
    }
  }

  readonly placeOf = (path: string): string => {
    for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("."), at.lastIndexOf("[")))) {
      const found = this.places.get(at);
      if (found !== undefined) return found;
    }
    return this.places.get("")!;
  };

  /** The problem with its cell, and with what the sheet, not the JSON, would have there. */
  readonly placed = (problem: Problem): Problem => ({
    ...problem,
    path: this.placeOf(problem.path),
    expected: this.expected.get(problem.path) ?? problem.expected,
  });
}

function expectedIn(form: Form, words: TableWords): string | undefined {
  if (form.kind === "yesNo") return `${words.yes} | ${words.no}`;
  if (form.kind === "numberOrDay") return "number | day";
  if (form.kind === "date") return form.yearly ? "31/12/2026 | 31/12" : "31/12/2026";
  if (form.kind !== "choice") return undefined;
  return form.codes.map((code) => (form.words === null ? code : (words.choices[form.words]?.[code] ?? code))).join(" | ");
}
