/** Duties that staff have noted as done: read from rows, and how each stands. */
import type { Catalogue, Tier } from "../catalogue/types";
import { defaultReviewDay, dutyLines, dutyState, type DutyLine, type DutyState } from "../compliance/duties";
import { parsePeriod, type Period } from "../periods/period";
import { dateOfSerial, parseDate, serialOf } from "../text/date";
import { foldLabel } from "../text/fold";
import type { FilledCell, FilledRow } from "./rows";
import type { Filled, FilledDone, FilledDuty, FilledFault, ReviewDay } from "./types";

const SEPARATOR = "|";
const NOBODY = "-";

/** What stands in the cell of a duty that is done, beside days: our own words, and what people write. */
const DONE = new Set(["Đã xong", "xong", "xong rồi", "rồi", "đã hoàn thành", "hoàn thành", "đã làm", "có", "x", "done", "yes"].map(foldLabel));
const NOT_DONE = new Set(["chưa", "chưa xong", "chưa hoàn thành", "chưa làm", "không", "not done", "not yet", "no"].map(foldLabel));

/** Days that a done duty may bear, as serials: of this century. */
export const DONE_DAYS = { from: 36_526, to: 73_050 } as const;

/** By which a duty's row is known again. */
export function dutyKey({ code, agency, instance }: Pick<FilledDuty, "code" | "agency" | "instance">): string {
  return [instance, agency ?? NOBODY, code].join(SEPARATOR);
}

/** What the rows hold, each duty, agency and time once; the first row that says something holds, another that says otherwise is a fault. */
export function readDuties(rows: readonly FilledRow[]): { readonly duties: readonly FilledDuty[]; readonly faults: readonly FilledFault[] } {
  const faults: FilledFault[] = [];
  const found = new Map<string, FilledDuty>();
  const first = new Map<string, string>();
  for (const { key, sheet, cells } of onceEach(rows)) {
    const [instance, agency, ...rest] = key.split(SEPARATOR);
    const [doneCell, noteCell, stateCell] = cells;
    if (instance === undefined || agency === undefined || rest.length === 0 || !doneCell || !noteCell) continue;
    // Written over the formula of the state: what says that it is done, else a remark.
    const typed = stateCell && !stateCell.cell?.formula && doneOf(doneCell) === null ? doneOf(stateCell) : null;
    const done = typed === null || typed.kind === "text" ? doneOf(doneCell) : typed;
    const note = noteCell.text || (typed?.kind === "text" ? typed.text : null);
    if (done === null && note === null) continue;
    const code = rest.join(SEPARATOR);
    const place = { code, sheet };
    if (done?.kind === "text" && !NOT_DONE.has(foldLabel(done.text))) faults.push({ ...place, problem: "day", part: "done", cell: doneCell.address, found: done.text, limit: null });
    const before = found.get(key);
    if (before && done && before.done && said(done) !== said(before.done)) faults.push({ ...place, problem: "other", part: "done", cell: doneCell.address, found: doneCell.text, limit: first.get(key) ?? null });
    if (before && note && before.note && note !== before.note) faults.push({ ...place, problem: "other", part: "note", cell: noteCell.address, found: note, limit: before.note });
    if (done && !before?.done) first.set(key, doneCell.text);
    found.set(key, { code, agency: agency === NOBODY ? null : agency, instance, done: before?.done ?? done, note: before?.note ?? note });
  }
  return { duties: [...found.values()], faults };
}

/** A row has two formulas that name its cells, of which one names its state besides. */
function onceEach(rows: readonly FilledRow[]): readonly FilledRow[] {
  const found = new Map<string, FilledRow>();
  for (const row of rows) {
    const id = [row.sheet, row.cells[0]?.address, row.key].join("\n");
    if (row.cells.length > (found.get(id)?.cells.length ?? 0)) found.set(id, row);
  }
  return [...found.values()];
}

function doneOf({ cell, text }: FilledCell): FilledDone | null {
  if (!cell || text === "") return null;
  const day = typeof cell.value === "number" ? dateOfSerial(cell.value) : parseDate(text);
  const serial = serialOf(day);
  if (day !== null && serial !== null && serial >= DONE_DAYS.from && serial <= DONE_DAYS.to) return { kind: "day", day };
  // Folding leaves nothing of signs, so that a question mark would be a tick.
  return text === "✓" || DONE.has(foldLabel(text)) ? { kind: "word" } : { kind: "text", text };
}

const said = (done: FilledDone): string => (done.kind === "word" ? "" : done.kind === "day" ? done.day : done.text);

/** The day on which duties are looked at, where staff set another than the period's own, which is written where they did not. */
export function readReviewDay(rows: readonly FilledRow[]): { readonly reviewDay: ReviewDay | null; readonly faults: readonly FilledFault[] } {
  const [row] = rows;
  const [cell] = row?.cells ?? [];
  if (!row || !cell || cell.text === "") return { reviewDay: null, faults: [] };
  const done = doneOf(cell);
  if (done?.kind === "day") return { reviewDay: done.day === ownReviewDay(row.key) ? null : { period: row.key, day: done.day, text: null }, faults: [] };
  const fault: FilledFault = { problem: "day", part: "reviewDay", code: row.key, sheet: row.sheet, cell: cell.address, found: cell.text, limit: null };
  return { reviewDay: { period: row.key, day: null, text: cell.text }, faults: [fault] };
}

function ownReviewDay(period: string): string | null {
  const parsed = parsePeriod(period);
  return parsed && defaultReviewDay(parsed);
}

/** The duties of both; where both say something of one, `own`. */
export function joinDuties(own: readonly FilledDuty[], other: readonly FilledDuty[]): readonly FilledDuty[] {
  const found = new Map(own.map((duty) => [dutyKey(duty), duty]));
  for (const duty of other) {
    const before = found.get(dutyKey(duty));
    found.set(dutyKey(duty), before ? { ...before, done: before.done ?? duty.done, note: before.note ?? duty.note } : duty);
  }
  return [...found.values()];
}

/** What was noted of a line. A duty of one agency alone is known whoever leads it by now. */
export function noteOf({ duties }: Filled, line: DutyLine): FilledDuty | undefined {
  const own = duties.filter(({ code, instance }) => code === line.duty.code && instance === line.instance);
  return own.find(({ agency }) => agency === line.agency) ?? (line.duty.appliesTo.length === 0 ? own[0] : undefined);
}

/** How a duty stands: contract §7.2, added field `duties`. */
export interface DutyResult {
  readonly code: string;
  readonly agency: string | null;
  readonly due: string | null;
  /** Null for a duty without a date that is not done. */
  readonly state: DutyState | null;
  /** The day on which it was done; null where it is not, or no day is noted. */
  readonly done: string | null;
  readonly note: string | null;
}

/** Every duty that has a line in the period, by what is noted of it. */
export function dutyResults(catalogue: Catalogue, agencies: readonly { readonly code: string; readonly tier: Tier }[], filled: Filled, period: Period): readonly DutyResult[] {
  const day = reviewDayOf(filled, period);
  return dutyLines(catalogue, agencies, period).map((line) => {
    const noted = noteOf(filled, line);
    return { code: line.duty.code, agency: line.agency, due: line.due, state: dutyState(line.due, day, isDone(noted)), done: noted?.done?.kind === "day" ? noted.done.day : null, note: noted?.note ?? null };
  });
}

export function isDone(noted: FilledDuty | undefined): boolean {
  return noted?.done?.kind === "day" || noted?.done?.kind === "word";
}

export function reviewDayOf({ reviewDay }: Filled, period: Period): string {
  return (reviewDay?.period === period.id ? reviewDay.day : null) ?? defaultReviewDay(period);
}
