/** What the pane says, in one language. Findings' sentences and the catalogue's words are elsewhere. */
import type { Counts } from "../core/compile/types";
import type { Comparator } from "../core/catalogue/types";
import type { Words } from "./words";

export const VIEWS = ["check", "intake", "compile", "assess", "leaders", "catalogue"] as const;
export type ViewId = (typeof VIEWS)[number];

export interface PaneMessages extends Words {
  readonly product: string;
  readonly views: Readonly<Record<ViewId, string>>;
  readonly viewsLabel: string;
  readonly languageLabel: string;

  readonly actions: {
    readonly check: string;
    readonly recheck: string;
    readonly explain: string;
    readonly mark: string;
    readonly unmark: string;
    readonly stamp: string;
    readonly chooseFiles: string;
    readonly compile: string;
    readonly assess: string;
    readonly createReport: string;
    readonly wordReport: string;
    readonly followUp: string;
    readonly undo: string;
    readonly stop: string;
    readonly retry: string;
    readonly cancel: string;
    readonly fix: string;
    readonly why: string;
    more(count: number): string;
    goTo(view: string): string;
    readonly trySample: string;
    readonly useSample: string;
    readonly chooseRuleset: string;
    readonly readSample: string;
    readonly readSheets: string;
    readonly makeTemplates: string;
    readonly writeSheets: string;
    readonly usePreset: string;
    readonly checkSheets: string;
    readonly adoptSheets: string;
  };
  readonly firstRun: { readonly title: string; readonly body: string; readonly steps: readonly string[]; readonly choose: string };
  readonly working: { readonly opening: string; readonly undoing: string };
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly errors: {
    readonly cellEdit: string;
    readonly protected: string;
    readonly busy: string;
    readonly tooLarge: string;
    readonly offline: string;
    readonly noSheet: string;
    host(code: string): string;
    readonly unexpected: string;
    readonly session: string;
    readonly unfinished: string;
    readonly recordLost: string;
  };
  readonly unfinished: {
    /** `label`: the change's own, as the services name it. */
    told(label: string, sheets: readonly string[], undoing: boolean): string;
    /** Of a whole write that can be taken back. */
    lastWrite(label: string, sheets: readonly string[]): string;
    readonly onlyUndo: string;
    readonly finish: string;
    readonly undo: string;
    readonly finished: string;
  };
  readonly check: {
    readonly intro: string;
    readonly period: string;
    readonly periodOfTitle: string;
    readonly working: string;
    readonly clean: string;
    cleanExplained(count: number): string;
    readonly cleanNext: string;
    stampedNext(when: string): string;
    readonly stale: string;
    readonly staleNext: string;
    readonly willMark: string;
    marked(cells: number, sheet: string, list: string): string;
    listed(list: string): string;
    readonly unmarked: string;
    stamped(when: string): string;
    readonly notStamped: string;
    /** `remark`: address of the remark's cell written to. */
    explained(sheet: string, remark: string | null): string;
    readonly explanationRemoved: string;
    readonly notExplained: string;
    verdict(errors: number, warnings: number): string;
    readonly unusable: string;
    readonly unknownAgency: string;
    readonly unknownPeriod: string;
    sheet(name: string): string;
    readonly protected: string;
  };
  /** Earlier periods, and the workbook that they are taken from. */
  readonly earlier: {
    readonly title: string;
    readonly own: string;
    /** `periods`: in words, in the order of time. */
    chosen(file: string, periods: readonly string[]): string;
    readonly choose: string;
    readonly drop: string;
    refused(file: string): string;
    readonly noStore: string;
    columns(sheet: string, missing: readonly string[]): string;
    empty(sheet: string): string;
  };
  readonly findings: {
    readonly label: string;
    readonly filter: string;
    readonly all: string;
    readonly none: string;
    consequences(count: number): string;
    readonly explained: string;
    explanation(text: string): string;
    explainLabel(subject: string): string;
    readonly explainInRemark: string;
    readonly explainSave: string;
    readonly explainRemove: string;
    fixGroup(count: number): string;
    fixAll(count: number): string;
    previewTitle(count: number): string;
    writeFixes(count: number): string;
    fixed(cells: readonly string[], sheet: string): string;
    change(before: string, after: string): string;
    readonly empty: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly intake: {
    readonly drop: string;
    readonly period: string;
    readonly empty: string;
    working(done: number, total: number): string;
    readonly judging: string;
    stopped(done: number, total: number): string;
    verdict(counts: Counts): string;
    readonly agencies: string;
    readonly agency: string;
    readonly state: string;
    readonly findings: string;
    tally(errors: number, warnings: number): string;
    readonly see: string;
    superseded(files: readonly string[]): string;
    readonly unplaced: string;
    readonly clear: string;
    /** That this workbook has no report. */
    readonly noSheets: string;
    resubmitted(changes: number): string;
    changed(changes: number, before: string): string;
  };
  readonly questions: {
    readonly title: string;
    readonly note: string;
    agency(text: string): string;
    label(text: string): string;
    place(place: string, places: number): string;
    readonly choose: string;
    readonly candidates: string;
    readonly all: string;
    readonly noItem: string;
    settle(answers: number): string;
    remembered(count: number): string;
    readonly forget: string;
  };
  readonly compile: {
    readonly changePeriod: string;
    readonly received: string;
    readonly due: string;
    readonly dueHint: string;
    readonly receivedHint: string;
    readonly onError: string;
    readonly onErrorItem: string;
    readonly onErrorAgency: string;
    readonly empty: string;
    ready(reports: number): string;
    readonly willWrite: string;
    readonly working: string;
    readonly writing: string;
    verdict(counts: Counts): string;
    readonly complete: string;
    readonly partial: string;
    /** `kept`: sheets that staff are editing and that stay as they are. */
    /** `taken`: indicators whose targets were edited on `Đánh giá`. */
    written(sheets: readonly string[], kept: readonly string[], taken: readonly string[]): string;
  };
  readonly assess: {
    readonly intro: string;
    readonly willWrite: string;
    readonly working: string;
    verdict(met: number, judged: number, missing: number): string;
    readonly nothing: string;
    written(sheet: string, area: string | null): string;
    /** Targets edited on the sheet have stayed. */
    kept(targets: readonly { readonly indicator: string; readonly cell: string }[]): string;
    readonly notWritten: string;
    readonly province: string;
    readonly sheet: string;
    readonly noProvince: string;
  };
  readonly standing: {
    readonly noTarget: string;
    readonly label: string;
    group(name: string, count: number): string;
    target(comparator: Comparator, value: string): string;
    readonly targetPrevious: string;
    /** Of figures without an earlier one to be held against. */
    readonly lacksEarlier: string;
    short(by: string): string;
    over(by: string): string;
    readonly numerator: string;
    readonly denominator: string;
    coverage(reported: number, expected: number): string;
    /** Of a day, by so many days. */
    late(days: number): string;
    early(days: number): string;
    points(value: number): string;
    readonly inside: string;
    insideList(count: number): string;
    outside(count: number): string;
  };
  readonly targets: {
    title(count: number, changed: number): string;
    readonly change: string;
    edit(code: string): string;
    readonly judged: string;
    readonly notJudged: string;
    readonly province: string;
    own(target: string): string;
    readonly ownNone: string;
    sign(comparator: Comparator): string;
    comparator(scope: string): string;
    value(scope: string): string;
    readonly notNumber: string;
    readonly notDay: string;
    readonly save: string;
    readonly revert: string;
    changed(own: string): string;
    set(code: string): string;
  };
  readonly leaders: {
    readonly empty: string;
    verdict(met: number, judged: number): string;
    coverage(counts: Counts): string;
    readonly willWrite: string;
    readonly drafting: string;
    /** A Word document was handed out. */
    /** `taken`, here and below: indicators whose targets were edited on `Đánh giá`. */
    drafted(file: string, taken: readonly string[]): string;
    readonly writingLetters: string;
    /** Letters were handed out; 0: no agency owes anything. */
    lettersWorking(done: number, total: number): string;
    letters(count: number, file: string, taken: readonly string[]): string;
    lettersStopped(done: number, taken: readonly string[]): string;
  };
  readonly catalogue: {
    readonly intro: string;
    readonly inUse: string;
    readonly version: string;
    readonly basis: string;
    readonly province: string;
    readonly sampleNote: string;
    readonly counts: string;
    items(count: number): string;
    indicators(count: number): string;
    checks(count: number): string;
    agencies(count: number): string;
    basisLine(document: string, date: string | null, issuer: string): string;
    readonly imported: string;
    missing(which: "catalogue" | "registry"): string;
    readonly invalid: string;
    readonly notRuleset: string;
    readonly hint: string;
    readonly sheets: {
      readonly title: string;
      readonly note: string;
      readonly choice: string;
      readonly inUse: string;
      readonly working: string;
      written(sheets: readonly string[]): string;
      readonly adopted: string;
      readonly notAdopted: string;
      verdict(errors: number, warnings: number): string;
      readonly issues: string;
    };
    readonly templatesPeriod: string;
    templatesWorking(done: number, total: number): string;
    templatesMade(count: number, file: string): string;
    templatesNone(period: string): string;
    templatesStopped(done: number): string;
  };
}
