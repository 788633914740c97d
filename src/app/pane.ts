/**
 * What the task pane asks of the application: types alone. The pane's components know these services and nothing of
 * Excel; `src/taskpane` joins them to the use cases and to Office.js. Every promise may reject with a `HostError`.
 */
import type { TargetOverride, TargetOverrides } from "../core/catalogue/overrides";
import type { Catalogue, LocalText } from "../core/catalogue/types";
import type { Compilation } from "../core/compile/types";
import type { Figure } from "../core/compliance/types";
import type { Problem } from "../core/json";
import type { CheckedSubmission } from "../core/reading/types";
import type { Ruleset } from "../core/ruleset";
import type { Finding } from "../core/rules/finding";
import type { Answer } from "../core/synonyms/settle";
import type { KeptTarget } from "./assess";
import type { TakenFile } from "./intake";
import type { DoneStep, FileSource, UnfinishedStep } from "./ports";
import type { RulesetIssue } from "./rulesetSheets";

export type Language = "vi" | "en";

/** What reports are judged by: the catalogue and the agencies that report. */
export interface RulesetInUse extends Ruleset {
  readonly origin: "sample" | "files";
  /** The catalogue without what was set in its targets' place; `catalogue` has them set. */
  readonly own: Catalogue;
  readonly targets: TargetOverrides;
}

/** Why a chosen file cannot be used as catalogue or registry. */
export interface RulesetProblem {
  readonly file: string;
  /** Empty where the file is neither a catalogue nor a registry. */
  readonly problems: readonly Problem[];
}

export type RulesetImport =
  | { readonly ok: true; readonly ruleset: RulesetInUse }
  /** A catalogue without a registry, or the other way round, and none known yet. */
  | { readonly ok: false; readonly kind: "incomplete"; readonly missing: "catalogue" | "registry" }
  | { readonly ok: false; readonly kind: "invalid"; readonly files: readonly RulesetProblem[] };

/** One cell that a fix has changed. */
export interface MendedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: Finding["found"];
  readonly after: string | number | boolean;
}

/** How far a reading of many files has come, in files. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How long work is followed, and stopped. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export interface IntakeOptions extends Watch {
  readonly period: string;
}

/** What the files held; where reading was stopped, what had been read until then. */
export interface IntakeResult {
  readonly files: readonly TakenFile[];
  readonly cancelled: boolean;
}

export interface CompileOptions {
  readonly period: string;
  /** `YYYY-MM-DD`; null: what the sheets say. */
  readonly received: string | null;
  /** `YYYY-MM-DD`; null: the period's own. */
  readonly due: string | null;
  readonly onError: "item" | "agency";
}

/** Where one action wrote. */
export interface Written {
  readonly sheets: readonly string[];
}

export interface SummaryWritten extends Written {
  /** Sheets of catalogue and agencies that say otherwise than what is in use: staff are editing them, so they stay as they are. */
  readonly kept: readonly string[];
}

export interface EditedTargetsTaken {
  readonly ruleset: RulesetInUse;
  /** Whose targets were edited; empty where none was. */
  readonly indicators: readonly string[];
}

/** One indicator as it now stands on the agency's sheet. */
export interface AssessedIndicator extends Figure {
  readonly code: string;
  /** Address of its rate on the sheet; null where it has none there. */
  readonly cell: string | null;
}

/** One agency's indicators as they now stand. */
export interface AssessedAgency {
  readonly agency: string;
  readonly indicators: readonly AssessedIndicator[];
}

/** Compliance in place: contract §8.1. */
export interface Assessment {
  readonly sheet: string;
  /** Those that the sheet holds a report of; none where nobody is known. */
  readonly agencies: readonly AssessedAgency[];
  readonly period: string | null;
  /** Null where nothing could be written: `findings` says why. */
  readonly written: { readonly sheet: string; readonly area: string | null } | null;
  /** Targets edited on the sheet that is written to: they stay. */
  readonly keptTargets: readonly KeptTarget[];
  readonly findings: readonly Finding[];
  /** As of a checked sheet. Absent for nothing. */
  readonly unread?: readonly Finding[];
}

/** Templates made and handed out as one file. */
export interface MadeTemplates {
  /** How many agencies have one; 0 where nobody has anything to report for the period, and then there is no file. */
  readonly count: number;
  readonly file: string;
  readonly cancelled: boolean;
  /** As of a checked sheet. Absent for nothing. */
  readonly unread?: readonly Finding[];
}

/** Letters to agencies, handed out as one file. */
export interface MadeFollowUps {
  /** How many agencies have one; 0 where none owes anything, and then there is no file. */
  readonly count: number;
  readonly file: string;
  /** Stopped before the end: nothing was saved. */
  readonly cancelled: boolean;
}

/** The sheet that is shown when the summary has been written. */
export type SummarySheet = "leaders" | "summary";

/** A catalogue that comes with the program. */
export interface PresetChoice {
  readonly id: string;
  readonly title: LocalText;
}

/** The sheets in use from now on, or, where they cannot be read, why not. Faults of a catalogue that reads well do not stop it. */
export interface RulesetAdoption {
  readonly ruleset: RulesetInUse | null;
  readonly issues: readonly RulesetIssue[];
}

/** Catalogues of the program's own and on this workbook's sheets. */
export interface CatalogueServices {
  presets(): Promise<readonly PresetChoice[]>;
  /** Uses a preset with the agencies that are known, and remembers it. */
  usePreset(id: string): Promise<RulesetImport>;
  /** Writes a preset (null: the catalogue in use) and the agencies onto their sheets as one step, and shows the first. */
  write(preset: string | null, language: Language): Promise<Written>;
  /** What is wrong with the sheets; empty where nothing is. */
  check(language: Language): Promise<readonly RulesetIssue[]>;
  /** Uses what the sheets say, and remembers it. */
  adopt(language: Language): Promise<RulesetAdoption>;
}

/** An earlier summary workbook that is looked back at. */
export interface EarlierWorkbook {
  readonly file: string;
  /** In the order of time. */
  readonly periods: readonly string[];
}

export type EarlierRefusal =
  /** It cannot be opened. */
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] }
  | { readonly kind: "noStore" }
  /** Its sheet `Dữ liệu` lacks columns, or has no row that can be read. */
  | { readonly kind: "columns"; readonly sheet: string; readonly missing: readonly string[] }
  | { readonly kind: "empty"; readonly sheet: string };

export type EarlierChoice = { readonly ok: true; readonly workbook: EarlierWorkbook } | { readonly ok: false; readonly file: string; readonly why: EarlierRefusal };

/** Earlier periods beside those that this workbook keeps itself. */
export interface EarlierServices {
  /** Looks back at this workbook too, for the periods that the open one does not have, until another is chosen or it is dropped; a refused choice changes nothing. */
  choose(file: FileSource): Promise<EarlierChoice>;
  drop(): void;
}

/** A sheet of this workbook, checked. */
export interface CheckedSheet extends CheckedSubmission {
  /** Whether its cells bear marks of findings. */
  readonly marked?: boolean;
  /** What of the earlier periods it is held against cannot be read (HIS-006): no findings of the sheet itself, and nothing its sender answers for. Absent for nothing. */
  readonly unread?: readonly Finding[];
}

export interface Explained {
  /** False where the sheet no longer says what was to be explained. */
  readonly done: boolean;
  /** Address of the remark's cell that says it too; null where none does. */
  readonly remark: string | null;
}

export interface Marked {
  readonly cells: number;
  /** The sheet that lists the findings. */
  readonly list: string;
  /** Whether the cells could not be marked. */
  readonly protected: boolean;
}

export interface Stamped {
  /** `YYYY-MM-DDTHH:MM`; null where the sheet is not clean, and nothing was written. */
  readonly at: string | null;
}

/** What self-check leaves in this workbook, each as one step. `sheet` null: the one in front; `period` null: its title's. */
export interface SelfCheckServices {
  /** Keeps why a warning is right all the same (an empty text takes it back), and says so in the sheet's own remark where that is empty and asked for. */
  explain(sheet: string | null, period: string | null, finding: Finding, text: string, inRemark: boolean): Promise<Explained>;
  /** Marks the findings' cells and lists them on a sheet of their own, which is shown if asked for. Marks from before are made anew. */
  mark(sheet: string | null, period: string | null, language: Language, show?: boolean): Promise<Marked>;
  /** Gives the cells their own look back and takes the list away. */
  unmark(): Promise<void>;
  /** Calls back whenever cells of the sheet are edited, until what it gives is called. */
  watch(sheet: string, onChange: () => void): Promise<() => Promise<void>>;
  /** Stamps a clean sheet's content. */
  stamp(sheet: string | null, period: string | null): Promise<Stamped>;
}

export interface SynonymServices {
  /** Gives the ruleset that the answers are part of. */
  settle(answers: readonly Answer[]): Promise<RulesetInUse>;
  forget(answers: readonly Answer[]): Promise<RulesetInUse>;
}

export interface PaneServices {
  /** Today, `YYYY-MM-DD`. */
  today(): string;
  /** What this workbook remembers; null on the first run. */
  ruleset(): Promise<RulesetInUse | null>;
  useSample(): Promise<RulesetInUse>;
  /** Takes a catalogue, a registry or both, joins them to what is known, and remembers them with the workbook. */
  importRuleset(files: readonly FileSource[], language: Language): Promise<RulesetImport>;
  readonly catalogues: CatalogueServices;
  /** The sample province's reports. */
  sampleFiles(): Promise<readonly FileSource[]>;

  /** Checks a sheet of this workbook (null: the one in front); period null: the one its title names. */
  checkSheet(sheet: string | null, period: string | null): Promise<CheckedSheet>;
  readonly selfCheck: SelfCheckServices;
  readonly earlier: EarlierServices;
  /** Shows a cell or range of a sheet of this workbook. */
  select(sheet: string, cell: string): Promise<void>;
  /** Writes the fixes of these findings as one step. */
  applyFixes(findings: readonly Finding[]): Promise<readonly MendedCell[]>;
  /** Takes back the last write; false where there is none. */
  undo(): Promise<boolean>;
  /** The write that stands half done in this workbook, from this session or an earlier one; null where there is none. */
  unfinished(): Promise<UnfinishedStep | null>;
  /** The whole write that `undo` would take back, from this session or an earlier one; null where there is none. */
  lastWrite(): Promise<DoneStep | null>;
  /** Writes what it left out; `undo` takes it back instead. False where there is none. */
  finish(): Promise<boolean>;

  /** Reads and checks files beside the pane; a broken one is a rejected submission. */
  readFiles(files: readonly FileSource[], options: IntakeOptions): Promise<IntakeResult>;
  /** Reads and checks the sheets of this workbook; those that are no report are passed over, also where none is. */
  readSheets(period: string): Promise<readonly CheckedSubmission[]>;
  /** What was settled once: remembered with the workbook, and used from then on. */
  readonly synonyms: SynonymServices;
  /** Sets an indicator's target for this workbook, or takes the catalogue's own again; remembered, and used from then on. */
  setTarget(override: TargetOverride): Promise<RulesetInUse>;
  /** Takes up the targets edited on `Đánh giá` since it was written, as if each had been set: to be asked before it is written anew. */
  takeEditedTargets(): Promise<EditedTargetsTaken>;
  /** Shows an agency's figure of an indicator on the summary's sheet `Theo cơ quan`. */
  showFigure(compilation: Compilation, agency: string, indicator: string): Promise<void>;
  /** The period that reports were last taken in for in this workbook; null where there were none. */
  intakePeriod(): Promise<string | null>;
  rememberIntakePeriod(period: string): Promise<void>;
  compile(submissions: readonly CheckedSubmission[], options: CompileOptions): Promise<Compilation>;
  /** Writes the summary's sheets as one step and shows one of them. */
  writeSummary(compilation: Compilation, show: SummarySheet, language: Language): Promise<SummaryWritten>;
  /** Drafts the period's report as a Word document and hands it out to be saved; gives the file's name. */
  makeReport(compilation: Compilation, language: Language): Promise<string>;
  /** Makes a letter and, where there is something to explain, a workbook for each agency that owes something; hands them out as one zip. */
  makeFollowUps(compilation: Compilation, language: Language, watch: Watch): Promise<MadeFollowUps>;

  /** Writes rate, target and status onto the sheet in front as one step; period null: the one its title names. */
  assessActiveSheet(period: string | null): Promise<Assessment>;

  /** Makes a report template for each agency of the period and hands them out as one zip to be saved. */
  makeTemplates(options: IntakeOptions): Promise<MadeTemplates>;
}
