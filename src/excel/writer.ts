/** Writes a change to the open workbook as one step of the journal: it can be taken back, and finished where it was interrupted. */
import { HostError, InterruptedWrite, type WorkbookChange, type WorkbookWriter } from "../app/ports";
import { readCells } from "./backup";
import { changeSteps, placesOf, prepare, sheetsOf } from "./changeSteps";
import { keepJournal, lastDone, newStepId, openStep, pendingStep, readJournal, readRecord, tidyRecords, unfinishedStep, withoutStep, withState, withStep, type Journal, type JournalStep } from "./journal";
import { lookAround, type Places, type Surroundings } from "./lookAround";
import { run } from "./operations";
import { formatRecord, parseRecord, type StepRecord } from "./stepRecord";
import { dissolveTables, makeSheets, stepsBack, tablesInTheWay, type Before } from "./undo";
import { readXmlParts, xmlSteps } from "./xmlParts";

/** Somebody has taken our records out of the workbook, as Excel's document inspector does. */
const RECORD_LOST = "RecordLost";

/** A step whose record is at hand. */
interface Held extends StepRecord {
  readonly id: string;
}

/**
 * Sheets of a plan's name are rewritten cell by cell, so that Excel's own undo and links to them survive. A protected sheet is refused
 * (`AccessDenied`) and a missing one (`ItemNotFound`) before anything is written, and so is any change while a step stands unfinished
 * (`UnfinishedStep`).
 */
export function excelWriter(): WorkbookWriter {
  /** The last step of this session, whose record need not be read again. */
  let held: Held | null = null;
  /** The step that an undo of this session was taking back when it failed. */
  let failedUndo: string | null = null;

  const recordOf = async (step: JournalStep): Promise<StepRecord> => {
    if (held?.id === step.id) return held;
    const text = await readRecord(step);
    const record = text === null ? null : parseRecord(text);
    if (!record) throw new HostError(RECORD_LOST, false);
    held = { id: step.id, ...record };
    return record;
  };

  return {
    apply: async (change) => {
      const now = await lookAround(sheetsOf(change));
      if (unfinishedStep(now.journal)) throw new HostError("UnfinishedStep", false);
      refuse(change, now);
      const before = { ...prepare(change, now), cells: await readCells(placesOf(change, now)), xml: await readXmlParts([...(change.xml ?? new Map()).keys()]) };
      const { text, hasChange } = formatRecord(before, change);
      const step: JournalStep = { id: newStepId(), label: change.label, state: "open", sheets: namesOf(change), hasChange, length: text.length };
      try {
        await openStep(now.journal, step, text);
      } catch (error) {
        await unopened(error, step);
      }
      held = { id: step.id, before, change };
      failedUndo = null;
      const journal = withStep(now.journal, step);
      await settled(step, "done", () => write(change, before, now, journal, step));
      await tidyRecords(withState(journal, step.id, "done"));
    },

    undo: async () => {
      const failed = failedUndo;
      failedUndo = null;
      const at = held && (await lookAround(placesBack(held.before)));
      const journal = at?.journal ?? (await readJournal());
      const step = journal.steps.at(-1);
      // The one before had its answer lost: what was asked for is done.
      if (failed !== null && step?.id !== failed) return true;
      if (!step) return false;
      const { before } = await recordOf(step).catch(async (error: unknown) => {
        // Nothing can be put back any more: the step must not stand in the way of others.
        if (error instanceof HostError && error.code === RECORD_LOST) await run([keepJournal(withoutStep(journal, step.id))]);
        throw error;
      });
      const now = at && held?.id === step.id && at.journal.steps.at(-1)?.id === step.id ? at : await lookAround(placesBack(before));
      if (writtenBack(before).some((name) => now.sheets.get(name)?.protected)) throw new HostError("AccessDenied", false);
      failedUndo = step.id;
      await settled(step, "gone", async () => {
        const begin = keepJournal(withState(journal, step.id, "undoing"));
        const first = [...makeSheets(before.removed.map(({ sheet }) => sheet.name), now), ...dissolveTables(tablesInTheWay(before, now))];
        if (first.length > 0) await run([{ ...begin, repeatable: false }, ...first]);
        await run([begin, ...stepsBack(before, now), ...(await xmlSteps(before.xml))], keepJournal(withoutStep(journal, step.id)));
      });
      failedUndo = null;
      held = null;
      return true;
    },

    pending: () => pendingStep(held?.id),

    lastDone,

    finish: async () => {
      const journal = await readJournal();
      const step = unfinishedStep(journal);
      if (!step) return false;
      const { before, change } = await recordOf(step);
      if (!change) throw new HostError("NothingToFinish", false);
      const now = await lookAround(sheetsOf(change));
      refuse(change, now);
      await settled(step, "done", () => write(change, before, now, journal, step));
      failedUndo = null;
      return true;
    },
  };
}

const namesOf = ({ plans, edits, removals = [] }: WorkbookChange): readonly string[] => [...new Set([...plans.map((plan) => plan.name), ...edits.map((each) => each.sheet), ...removals])];

const writtenBack = ({ made, rewritten, removed, cells, marked }: Before): readonly string[] => [
  ...made.map(({ name }) => name),
  ...[...rewritten, ...removed].map(({ sheet }) => sheet.name),
  ...cells.filter(({ scope }) => scope !== "look").map(({ sheet }) => sheet),
  ...marked,
];

/** Where a step is to be taken back, and the sheet that was in front. */
const placesBack = ({ active, made, rewritten, removed, cells, marked }: Before): Places => ({
  drawn: [...made.map(({ name }) => name), ...[...rewritten, ...removed].map(({ sheet }) => sheet.name)],
  edited: [active, ...cells.map(({ sheet }) => sheet)],
  marked,
});

function refuse(change: WorkbookChange, { sheets }: Surroundings): void {
  if (change.edits.some((each) => !sheets.has(each.sheet))) throw new HostError("ItemNotFound", false);
  if (namesOf(change).some((name) => sheets.get(name)?.protected)) throw new HostError("AccessDenied", false);
}

/** Writes the change, or what is left of it. The step is done in the request that writes its end. */
async function write(change: WorkbookChange, before: Before, now: Surroundings, journal: Journal, step: JournalStep): Promise<void> {
  const { first, rest } = changeSteps(change, before, now);
  await run(first);
  await run([...rest, ...(await xmlSteps(change.xml ?? new Map()))], keepJournal(withState(journal, step.id, "done")));
}

/**
 * Does the work, after which the step is `done` or, taken back, gone. A fault is none where the journal says that it came to that all
 * the same, and a plain one where nothing was begun: a step that is done has not begun to be taken back.
 */
async function settled(step: JournalStep, end: "done" | "gone", work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const journal = await readJournal().catch(() => null);
    const state = journal && (journal.steps.find(({ id }) => id === step.id)?.state ?? "gone");
    if (state === end) return;
    if (state === "done") throw error;
    throw new InterruptedWrite(error.code, error.retryable, { cause: error });
  }
}

/** Nothing but the record can be written: it is taken back, or stands as an unfinished step. */
async function unopened(error: unknown, step: JournalStep): Promise<never> {
  if (!(error instanceof HostError)) throw error;
  try {
    const journal = await readJournal();
    if (journal.steps.some(({ id }) => id === step.id)) await run([keepJournal(withoutStep(journal, step.id))]);
  } catch {
    throw new InterruptedWrite(error.code, error.retryable, { cause: error });
  }
  throw error;
}
