import type { SheetApart } from "../app/assess";
import type { UnusableTarget } from "../core/report/editedAssessment";
import type { PresetMessages } from "./presetMessages";

/** Indicators of the province by how they stand to their targets. */
export interface TargetTally {
  readonly met: number;
  readonly notMet: number;
  readonly notDue: number;
  readonly noData: number;
  /** Without occurrence alone they are not among the judged. */
  readonly judged: number;
  readonly noOccurrence: number;
}

/** Why a sheet's compliance goes to a sheet of its own. */
export type ApartReason = SheetApart["because"];

/** What the command says. */
export interface CliMessages {
  readonly help: string;
  readonly errors: {
    unknownCommand(name: string): string;
    unknownOption(text: string): string;
    missingOption(name: string): string;
    badPeriod(text: string): string;
    badDate(option: string, text: string): string;
    badThreshold(option: string, text: string, known: string): string;
    badChoice(option: string, text: string, choices: string): string;
    readonly noFiles: string;
    oneFile(command: string): string;
    notFound(path: string): string;
    noRuleset(name: string, folder: string): string;
    badRuleset(path: string): string;
    /** `sheet`: the sheet of the store, null where there is none; `missing`: columns that it lacks. */
    noStore(path: string, sheet: string | null, missing: readonly string[]): string;
    /** The file that is to be written over. */
    unreadableOut(path: string): string;
    readonly unreadableWorkbook: string;
    /** Before the errors of a catalogue or registry that are used all the same. */
    readonly faultyRuleset: string;
    cannotWrite(path: string): string;
    noReportToAssess(path: string): string;
    readonly onlyXlsx: string;
    unexpected(detail: string): string;
    readonly seeHelp: string;
  };
  readonly columns: {
    readonly code: string;
    readonly indicator: string;
    readonly result: string;
    readonly target: string;
    readonly status: string;
    /** `quarter`: whose figures alone are compared where the report covers more than it; else null. */
    lastQuarter(quarter: string | null): string;
    readonly need: string;
    readonly agency: string;
    readonly state: string;
    readonly file: string;
    readonly errors: string;
    readonly warnings: string;
  };
  reading(done: number, total: number): string;
  /** Of one sheet or of all: how many must be fixed, how many explained. */
  verdict(errors: number, warnings: number): string;
  /** Indicators whose target is held against an earlier figure that is not known. */
  noEarlier(indicators: readonly string[]): string;
  coverage(counts: { readonly received: number; readonly expected: number; readonly late: number; readonly missing: number; readonly rejected: number }): string;
  targets(tally: TargetTally): string;
  /** After a status: how many agencies are not in the figure. */
  lacking(count: number): string;
  readonly agenciesTitle: string;
  readonly indicatorsTitle: string;
  readonly findingsTitle: string;
  /** Warnings that are closed by an explanation. */
  explained(count: number): string;
  more(count: number): string;
  written(path: string): string;
  assessed(sheet: string, count: number): string;
  /** The report sheet is protected; `sheet` is the new one. */
  assessedApart(sheet: string, because: ApartReason): string;
  /** Targets edited on the sheet have stayed. */
  /** Of a summary workbook's `Đánh giá`; `unusable`: what stands in cells of targets and is none. */
  takenTargets(file: string, indicators: readonly string[]): string;
  unusableTarget(target: UnusableTarget): string;
  keptTargets(sheet: string, targets: readonly { readonly indicator: string; readonly cell: string }[]): string;
  readonly noAgency: string;
  readonly templates: {
    made(count: number, period: string): string;
    nothing(period: string): string;
    /** Over the paths that are not written over. */
    readonly filledIn: string;
    /** The agencies are known by the files alone. */
    readonly agenciesUnknown: string;
  };
  readonly followUps: {
    made(count: number, period: string): string;
    /** Over the paths of workbooks with explanations, which are not written over. */
    readonly answered: string;
    /** Explanations that a findings sheet has brought back. */
    taken(file: string, count: number): string;
    /** Rows of it that no explanation closes. */
    idle(file: string, count: number): string;
  };
  readonly presets: PresetMessages;
}
