/**
 * The journal of our writes, kept in the workbook (docs/adr/0007): a short index among its settings says which steps there are and
 * how each stands; what a step needs to be taken back or finished is a record in custom XML parts.
 */
import type { DoneStep, UnfinishedStep } from "../app/ports";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { inExcel } from "./hostError";
import { run, step, type Operation } from "./operations";
import { deleteTexts, readText, storeText } from "./longText";

export const JOURNAL_KEY = "cchc.journal";
const NAMESPACE = "urn:cchc:journal:";

/** `open`: being written. `done`: whole. `undoing`: being taken back. */
type StepState = "open" | "done" | "undoing";

export interface JournalStep {
  readonly id: string;
  /** The change's own. */
  readonly label: string;
  readonly state: StepState;
  /** Names of the sheets that it writes to. */
  readonly sheets: readonly string[];
  /** Whether its record holds the change itself, and not only what was there before. */
  readonly hasChange: boolean;
  /** Length of its record. */
  readonly length: number;
}

export interface Journal {
  /** Oldest first; only the last may be other than done. */
  readonly steps: readonly JournalStep[];
  /** Length of the records that may be deleted. */
  readonly stale: number;
}

/** How many steps can be taken back one after the other, and how long the records of all but the last may be together. */
const MAX_STEPS = 5;
const MAX_LENGTH = 4_000_000;
/** Records that nobody needs are deleted once they are worth a request. */
const STALE_LENGTH = 1_000_000;

/** What the setting says; an empty journal where it is missing or not ours. */
export function parseJournal(text: string | null): Journal {
  try {
    const found = JSON.parse(text ?? "") as Partial<Journal> | null;
    if (Array.isArray(found?.steps)) return { steps: found.steps, stale: found.stale ?? 0 };
  } catch {
    // Not ours.
  }
  return { steps: [], stale: 0 };
}

export const unfinishedStep = ({ steps }: Journal): JournalStep | null => {
  const last = steps.at(-1);
  return last && last.state !== "done" ? last : null;
};

export const newStepId = (): string => Math.random().toString(36).slice(2, 12);

/** With the step at the end; older ones leave where they are too many or too long. */
export function withStep(journal: Journal, added: JournalStep): Journal {
  let steps = [...journal.steps, added];
  let { stale } = journal;
  const length = () => steps.slice(0, -1).reduce((sum, each) => sum + each.length, 0);
  while (steps.length > 1 && (steps.length > MAX_STEPS || length() > MAX_LENGTH)) {
    stale += steps[0]!.length;
    steps = steps.slice(1);
  }
  return { steps, stale };
}

export const withState = (journal: Journal, id: string, state: StepState): Journal => ({
  ...journal,
  steps: journal.steps.map((each) => (each.id === id ? { ...each, state } : each)),
});

export function withoutStep({ steps, stale }: Journal, id: string): Journal {
  const gone = steps.find((each) => each.id === id);
  return { steps: steps.filter((each) => each !== gone), stale: stale + (gone?.length ?? 0) };
}

export function keepJournal(journal: Journal): Operation {
  const text = JSON.stringify(journal);
  return step(OBJECT_BYTES + bytesOf(text), (context) => void context.workbook.settings.add(JOURNAL_KEY, text));
}

export function readJournal(): Promise<Journal> {
  return inExcel(true, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(JOURNAL_KEY).load("value");
    await context.sync();
    return parseJournal(setting.isNullObject ? null : String(setting.value));
  });
}

/** The step that was interrupted; `held` is the one whose change is at hand without its record. */
export async function pendingStep(held?: string): Promise<UnfinishedStep | null> {
  const step = unfinishedStep(await readJournal());
  return step && { label: step.label, sheets: step.sheets, undoing: step.state === "undoing", canFinish: step.hasChange || held === step.id };
}

/** The last step, where it is whole. */
export async function lastDone(): Promise<DoneStep | null> {
  const step = (await readJournal()).steps.at(-1);
  return step?.state === "done" ? { label: step.label, sheets: step.sheets } : null;
}

/** Keeps the record, and only then the index that names it: a fault in between leaves a record that nobody asks for. */
export async function openStep(journal: Journal, opened: JournalStep, record: string): Promise<void> {
  await run([...storeText(NAMESPACE + opened.id, record)], keepJournal(withStep(journal, opened)));
}

/** The step's record; null where it is not whole. */
export const readRecord = ({ id }: JournalStep): Promise<string | null> => readText(NAMESPACE + id);

/** Deletes records that no step needs, now and then. A fault costs nothing but their room. */
export async function tidyRecords(journal: Journal): Promise<void> {
  if (journal.stale < STALE_LENGTH) return;
  try {
    await deleteTexts(NAMESPACE, new Set(journal.steps.map(({ id }) => NAMESPACE + id)));
    await run([keepJournal({ ...journal, stale: 0 })]);
  } catch {
    // The next step tries again.
  }
}
