import { address, type Area } from "../grid";
import { SheetDraft, landscape } from "../report/draft";
import type { PlanPrint, SheetPlan } from "../report/sheetPlan";
import { firstColumns, GAP_WIDTH, LAYOUT } from "./layout";
import type { Column, Table, TableRecord, Tables, TableWords } from "./types";
import { writeForm, type WritingContext } from "./writeForms";

/** Rows below a table for which its lists of values hold as well. */
const ROOM = 500;

export interface TablesInput<T extends Tables> {
  readonly sheet: string;
  readonly tables: T;
  readonly records: { readonly [K in keyof T]: readonly TableRecord[] };
  readonly words: TableWords<T>;
  /** Codes of items, which an expression may name. */
  readonly codes: ReadonlySet<string>;
  /** Keys of the tables that begin a new page. */
  readonly pages: readonly (keyof T & string)[];
}

/** The tables side by side under their titles, hints and headers, which stay in view; the plan's tables are Excel's own. */
export function tablesPlan<T extends Tables>(input: TablesInput<T>): SheetPlan {
  const { sheet, tables, records, pages } = input;
  const words: TableWords = input.words;
  const starts = firstColumns(tables);
  const draft = new SheetDraft(sheet, columnWidths(tables));
  draft.set(LAYOUT.title, 0, words.title, "title");
  draft.set(LAYOUT.note, 0, words.note, "subtitle");
  for (const [key, table] of Object.entries(tables)) {
    drawTable(draft, { table, left: starts.get(key)!, words: words.tables[key]!, records: records[key]!, context: { words, codes: input.codes } });
  }
  drawLinks(draft, input, starts);
  const area = { top: 0, left: 0, bottom: draft.height - 1, right: columnWidths(tables).length - 1 };
  const titles = { top: LAYOUT.tableTitle, bottom: LAYOUT.header };
  const print: PlanPrint = { ...landscape(area, titles, pages.length + 1), pages: { percent: 50, rows: [], columns: pages.map((key) => starts.get(key)!) } };
  return draft.done({ freeze: { rows: LAYOUT.firstRow, columns: 0 }, print: pages.length > 0 ? print : landscape(area, titles), tabColor: "#7F7F7F" });
}

function columnWidths(tables: Tables): readonly number[] {
  return Object.values(tables).flatMap(({ columns }, index) => [...(index > 0 ? [GAP_WIDTH] : []), ...Object.values(columns).map(({ width }) => width)]);
}

interface DrawnTable {
  readonly table: Table;
  readonly left: number;
  readonly words: TableWords["tables"][string];
  readonly records: readonly TableRecord[];
  readonly context: WritingContext;
}

function drawTable(draft: SheetDraft, { table, left, words, records, context }: DrawnTable): void {
  const columns = Object.entries(table.columns);
  const bottom = LAYOUT.firstRow + Math.max(records.length, 1) - 1;
  draft.set(LAYOUT.tableTitle, left, words.title, "heading");
  columns.forEach(([key, column], index) => {
    const at = left + index;
    const { name, hint } = words.columns[key]!;
    if (hint !== "") draft.set(LAYOUT.hint, at, hint, "hint");
    draft.set(LAYOUT.header, at, name, "head");
    // A table of Excel's has at least one row, be it a blank one.
    for (let row = 0; row < Math.max(records.length, 1); row++) {
      const value = writeForm(column.form, records[row] && memberOf(records[row], column.member), context);
      draft.set(LAYOUT.firstRow + row, at, value, isNumeric(column.form, value) ? "fieldNumber" : "field");
    }
    validate(draft, column, { top: LAYOUT.firstRow, left: at, bottom: bottom + ROOM, right: at }, context.words);
  });
  draft.table({ name: table.name, area: { top: LAYOUT.header, left, bottom, right: left + columns.length - 1 } });
}

function isNumeric({ kind }: Column["form"], value: unknown): boolean {
  return kind === "number" || (kind === "numberOrDay" && typeof value !== "string");
}

function validate(draft: SheetDraft, { form }: Column, area: Area, words: TableWords): void {
  const message = words.chooseFromList;
  if (form.kind === "yesNo") draft.validate({ area, kind: "list", values: [words.yes, words.no], message });
  if (form.kind === "choice") {
    const { words: name, codes } = form;
    draft.validate({ area, kind: "list", values: name === null ? codes : codes.map((code) => words.choices[name]?.[code] ?? code), message });
  }
}

/** Points: two lines of what leads to a table. */
const LINKS_HEIGHT = 31;

/** What leads to each table stands in a row of its own above the first ones. */
function drawLinks<T extends Tables>(draft: SheetDraft, { sheet, tables, words }: TablesInput<T>, starts: ReadonlyMap<string, number>): void {
  const keys = Object.keys(tables);
  if (keys.length < 2) return;
  const occupied = Object.entries(tables).flatMap(([key, { columns }]) => Object.keys(columns).map((_, index) => starts.get(key)! + index));
  draft.rowHeight(LAYOUT.links, LINKS_HEIGHT);
  keys.forEach((key, index) => {
    const target = `'${sheet}'!${address(LAYOUT.header, starts.get(key)!)}`;
    draft.link(LAYOUT.links, occupied[index]!, `→ ${words.tables[key]!.title}`, target, "link");
  });
}

/** `target.value` of a record. */
function memberOf(record: unknown, member: string): unknown {
  return member.split(".").reduce<unknown>((object, name) => (object === null || object === undefined ? undefined : (object as TableRecord)[name]), record);
}
