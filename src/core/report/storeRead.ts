/**
 * The table `tblDuLieu` read back: our own workbook, or one that staff have sorted, added to or saved with another program.
 * What cannot be read is told with its cell and left out; codes that catalogue or registry no longer have stay as they are.
 */
import { TIERS, type Item, type Tier } from "../catalogue/types";
import type { StoreRow } from "../compile/types";
import { address, cellIn, isCellError, type Cell, type Grid, type GridRow } from "../grid";
import { parsePeriod } from "../periods/period";
import { cellText } from "../reading/cellText";
import type { ReadingState } from "../reading/types";
import type { StoreProblem } from "../rules/finding";
import type { Ruleset } from "../ruleset";
import { dateOfSerial, isIsoDate } from "../text/date";
import { foldLabel } from "../text/fold";
import { parseNumber } from "../text/number";
import { readDay } from "../tables/days";
import { SHEETS, STORE_COLUMNS, STORE_STATES } from "./sheetNames";

export interface StoreFault {
  readonly problem: Exclude<StoreProblem, "columns">;
  /** On the sheet, such as `F57`. */
  readonly cell: string;
  /** What stands there. */
  readonly found: string;
}

export type StoreRead =
  | { readonly ok: true; readonly sheet: string; readonly rows: readonly StoreRow[]; readonly faults: readonly StoreFault[] }
  /** No sheet with the table's columns; `missing`: those that the likeliest sheet lacks, empty where there is no such sheet. */
  | { readonly ok: false; readonly sheet: string | null; readonly missing: readonly string[] };

const NAMES = ["period", "agency", "tier", "item", "state", "value", "counted", "file", "sheet", "cell", "received"] as const;
type Name = (typeof NAMES)[number];
/** Without these there is nothing to be read. */
const NEEDED: readonly Name[] = ["period", "agency", "item", "state", "value", "counted"];

const nameByHeader = new Map(STORE_COLUMNS.map((header, index) => [foldLabel(header), NAMES[index]!]));
const stateByWord = new Map(Object.entries(STORE_STATES).map(([state, word]) => [foldLabel(word), state as ReadingState]));

const COUNTED: ReadonlyMap<string, boolean> = new Map([["1", true], ["true", true], ["0", false], ["false", false]]);

/** Rows in which the header is looked for: staff may have put lines above it. */
const HEADER_WITHIN = 20;

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Name, number>;
}

/** The store in a workbook's sheets: on the sheet of its name, else on any that has its columns. */
export function readStore(grids: readonly Grid[], ruleset: Ruleset): StoreRead {
  const named = grids.filter(({ name }) => foldLabel(name) === foldLabel(SHEETS.store));
  const found = [...named, ...grids.filter((grid) => !named.includes(grid))].map((grid) => ({ grid, header: headerOf(grid) }));
  const whole = found.find(({ header }) => header !== null && NEEDED.every((name) => header.columns.has(name)));
  if (whole) return { ok: true, sheet: whole.grid.name, ...new RowReader(whole.grid, whole.header!, ruleset).read() };
  const [likeliest] = found.filter(({ grid }) => named.includes(grid));
  if (!likeliest) return { ok: false, sheet: null, missing: [] };
  const missing = NEEDED.filter((name) => !likeliest.header?.columns.has(name)).map((name) => STORE_COLUMNS[NAMES.indexOf(name)]!);
  return { ok: false, sheet: likeliest.grid.name, missing };
}

/** The row that names most of the columns; null where none names two. */
function headerOf(grid: Grid): Header | null {
  let best: Header | null = null;
  for (const row of grid.rows) {
    if (row.index >= HEADER_WITHIN) break;
    const columns = new Map<Name, number>();
    for (const cell of row.cells) {
      const name = typeof cell.value === "string" ? nameByHeader.get(foldLabel(cell.value)) : undefined;
      if (name !== undefined && !columns.has(name)) columns.set(name, cell.column);
    }
    if (columns.size > Math.max(1, best?.columns.size ?? 0)) best = { row: row.index, columns };
  }
  return best;
}

class RowReader {
  private readonly faults: StoreFault[] = [];
  private readonly seen = new Set<string>();
  private readonly tiers: ReadonlyMap<string, Tier>;

  constructor(
    private readonly grid: Grid,
    private readonly header: Header,
    private readonly ruleset: Ruleset,
  ) {
    this.tiers = new Map(ruleset.registry.agencies.map(({ code, tier }) => [code, tier]));
  }

  read(): { readonly rows: readonly StoreRow[]; readonly faults: readonly StoreFault[] } {
    const rows: StoreRow[] = [];
    for (const row of this.grid.rows) {
      if (row.index <= this.header.row || this.isBlank(row)) continue;
      const read = this.rowOf(row);
      if (typeof read === "object") {
        rows.push(read);
        continue;
      }
      const column = this.header.columns.get(read === "repeated" ? "item" : read)!;
      this.faults.push({ problem: read, cell: address(row.index, column), found: cellText(cellIn(row, column)) });
    }
    return { rows, faults: this.faults };
  }

  private isBlank(row: GridRow): boolean {
    return NEEDED.every((name) => this.text(row, name) === "");
  }

  private cell(row: GridRow, name: Name): Cell | undefined {
    const column = this.header.columns.get(name);
    return column === undefined ? undefined : cellIn(row, column);
  }

  private text(row: GridRow, name: Name): string {
    return cellText(this.cell(row, name));
  }

  /** The row, or what is wrong with it. */
  private rowOf(row: GridRow): StoreRow | StoreFault["problem"] {
    const [period, agency, item] = [this.text(row, "period"), this.text(row, "agency"), this.text(row, "item")];
    if (!parsePeriod(period)) return "period";
    if (agency === "") return "agency";
    if (item === "") return "item";
    const state = stateByWord.get(foldLabel(this.text(row, "state")));
    if (!state) return "state";
    const value = state === "value" ? this.value(row, this.ruleset.items.get(item)) : null;
    if (state === "value" && value === null) return "value";
    const counted = COUNTED.get(this.text(row, "counted").toLowerCase());
    if (counted === undefined) return "counted";
    const key = `${period}\u0000${agency}\u0000${item}`;
    if (this.seen.has(key)) return "repeated";
    this.seen.add(key);
    const [file, sheet, cell] = [this.plain(row, "file"), this.plain(row, "sheet"), this.plain(row, "cell")];
    return { period, agency, tier: this.tier(row, agency), item, state, value, counted, file, sheet, cell, received: this.received(row) };
  }

  /** Text as it stands, its spaces included. */
  private plain(row: GridRow, name: Name): string | null {
    const value = this.cell(row, name)?.value;
    return typeof value === "string" ? value || null : this.text(row, name) || null;
  }

  /** Null for what is no value of the item's kind, and for a figure that another program has made text which reads two ways. */
  private value(row: GridRow, item: Item | undefined): number | string | null {
    const value = this.cell(row, "value")?.value ?? null;
    if (value === null || isCellError(value)) return null;
    if (typeof value === "boolean") return Number(value);
    const kind = item?.kind;
    if (typeof value === "number") return kind === "date" ? (dateOfSerial(value) ?? value) : value;
    if (kind === undefined || kind === "text" || kind === "choice") return value;
    if (kind === "date") return isIsoDate(value) ? value : (readDay(value) ?? value);
    const parsed = parseNumber(value, kind === "yesNo" ? "number" : kind);
    return parsed && parsed.other === null ? parsed.value : null;
  }

  /** As written, else the registry's. */
  private tier(row: GridRow, agency: string): Tier {
    const text = this.text(row, "tier");
    return TIERS.find((tier) => tier === text) ?? this.tiers.get(agency) ?? "khac";
  }

  private received(row: GridRow): string | null {
    const value = this.cell(row, "received")?.value;
    return typeof value === "number" ? dateOfSerial(value) : typeof value === "string" ? readDay(value.trim()) : null;
  }
}
