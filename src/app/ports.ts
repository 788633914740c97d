/** What the use cases need from their surroundings. Adapters: Office.js, files, the page's grid. */
import type { Grid, Workbook } from "../core/grid";
import type { CellFormat, SheetPlan } from "../core/report/sheetPlan";
import type { UnreadableReason } from "../core/rules/finding";

/** A file as somebody hands it in: its base name, and its bytes when they are asked for. */
export interface FileSource {
  readonly name: string;
  /** The same for the same file chosen again; left out where that cannot be told. */
  readonly id?: string;
  bytes(): Promise<Uint8Array>;
}

/** Why a file was not read: FIL-001, or FIL-002 where one of our limits (`what`) stands against it. */
export type FileFailure =
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason }
  | { readonly kind: "tooLarge"; readonly what: string; readonly size: number; readonly limit: number };

export type FileResult = { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly failure: FileFailure };

/** Reads a workbook of any format it knows, by its bytes. Never throws. */
export type FileReader = (name: string, bytes: Uint8Array) => Promise<FileResult>;

export interface WorkbookReader {
  /** Names of the workbook's sheets in their order. */
  sheetNames(): Promise<readonly string[]>;
  /** The sheets asked for (all by default), read in as few requests as fit. Unknown names are left out. */
  readSheets(names?: readonly string[]): Promise<readonly Grid[]>;
  /** The sheet in front. */
  readActiveSheet(): Promise<Grid>;
  /**
   * A sheet (null: the one in front) and the workbook's custom XML part of the namespace, null where there is none: in no
   * more requests than the sheet alone. `ItemNotFound` where there is no such sheet. `beside`: another sheet to be read with
   * it, null where there is none of that name, or none was asked for.
   */
  readReport(sheet: string | null, namespace: string, beside?: string): Promise<{ readonly grid: Grid; readonly xml: string | null; readonly beside: Grid | null }>;
}

/** A cell to set on a sheet that is there already. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** Null empties the cell. Text is written as text, whatever it begins with. */
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** A cell of the sheet whose look this one takes on before `format` is applied. */
  readonly like?: { readonly row: number; readonly column: number };
  readonly format?: CellFormat;
}

/** A cell shown on its sheet as one that a finding is about. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  /** `#RRGGBB`, laid over the cell's own fill. */
  readonly fill: string;
  /** Hung on the cell as a note or comment where the host has them and the cell bears none; null for a fill alone. */
  readonly note: string | null;
}

export interface SheetEdits {
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
  /**
   * The marks that the sheet is to bear from now on; absent: those it bears stay. Marks of ours from before go first, across sessions
   * too: their notes are taken off, and each cell gets back the fill it had unless somebody has given it another since. `[]` takes all away.
   */
  readonly marks?: readonly CellMark[];
  /** Columns to widen: index → characters. */
  readonly columnWidths?: ReadonlyMap<number, number>;
}

/** All that one action writes: one step, undone as one. */
export interface WorkbookChange {
  readonly label: string;
  /** Sheets made anew, or their cells rewritten where a sheet of that name is ours. */
  readonly plans: readonly SheetPlan[];
  readonly edits: readonly SheetEdits[];
  /** Custom XML parts by namespace, which travel with the file; null takes one away. */
  readonly xml?: ReadonlyMap<string, string | null>;
  /** Sheets of ours to take away; unknown ones are passed over. */
  readonly removals?: readonly string[];
  /** The sheet to show when done. */
  readonly activate?: string;
}

/** A step that a fault, or a pane that was closed, left half done in the workbook. */
export interface UnfinishedStep {
  /** The change's own. */
  readonly label: string;
  /** Names of the sheets that it writes to. */
  readonly sheets: readonly string[];
  /** Whether it was being taken back, and not written. */
  readonly undoing: boolean;
  /** Whether it can be finished; it can always be taken back. */
  readonly canFinish: boolean;
}

/** A step that was written whole and can be taken back. */
export interface DoneStep {
  /** The change's own. */
  readonly label: string;
  /** Names of the sheets that it wrote to. */
  readonly sheets: readonly string[];
}

/** Each change is one step of a journal that is kept in the workbook, so that it survives the pane and the program. */
export interface WorkbookWriter {
  /**
   * Writes the whole change or reports a HostError: a plain one where nothing was written, an InterruptedWrite where a part may be and
   * `pending` tells of it. Refused (`UnfinishedStep`) while a step stands unfinished.
   */
  apply(change: WorkbookChange): Promise<void>;
  /** Takes back the last step, an unfinished one too; false where there is none. After a fault it can be asked for again. */
  undo(): Promise<boolean>;
  /** The step that stands unfinished; null where the workbook is whole. */
  pending(): Promise<UnfinishedStep | null>;
  /** The whole step that `undo` would take back, from this session or an earlier one; null where there is none. */
  lastDone(): Promise<DoneStep | null>;
  /** Writes what an unfinished step left out; false where there is none. */
  finish(): Promise<boolean>;
}

export interface SelectionPort {
  /** Shows the sheet and selects the address on it. */
  select(sheet: string, address: string): Promise<void>;
}

export interface ChangesPort {
  /** Calls back whenever cells of the sheet are edited, until what it gives is called. */
  watch(sheet: string, onChange: () => void): Promise<() => Promise<void>>;
}

export interface SettingsStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
}

export interface Clock {
  /** Today, `YYYY-MM-DD`, in the user's own calendar. */
  today(): string;
  /** The minute, `YYYY-MM-DDTHH:MM`, there. */
  now(): string;
}

/** What a host says when it cannot do what was asked. `code` is Office.js's own where it has one. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "HostError";
  }
}

/** A fault after writing had begun: a part may be written. `finish` writes the rest, `undo` puts back what was there before. */
export class InterruptedWrite extends HostError {}
