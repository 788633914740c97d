/** What the views share while the pane is open: the ruleset, the reports read, what was compiled and written last. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { CompileOptions, EarlierWorkbook, RulesetInUse } from "../app/pane";
import type { FileSource, UnfinishedStep } from "../app/ports";
import type { Compilation } from "../core/compile/types";
import type { CheckedSubmission } from "../core/reading/types";
import type { PaneMessages, ViewId } from "../messages/paneMessages";
import { usePane } from "./context";
import { currentPeriod } from "./logic/periods";

/** The line that tells what was written; it stays until the next action. */
export interface Notice {
  text(say: PaneMessages): string;
  readonly canUndo: boolean;
}

/** What was taken in together: one file's submissions, or those of this workbook's own sheets, whose source is null. */
export interface Report {
  readonly source: FileSource | null;
  readonly submissions: readonly CheckedSubmission[];
}

export function submissionsOf(reports: readonly Report[]): readonly CheckedSubmission[] {
  return reports.flatMap(({ submissions }) => submissions);
}

export type SummaryOptions = Omit<CompileOptions, "period">;
const PLAIN: SummaryOptions = { received: null, due: null, onError: "item" };

export interface Session {
  /** Undefined while it is being looked up; null on the first run. */
  readonly ruleset: RulesetInUse | null | undefined;
  /** Another ruleset: what was read by the one before goes. */
  setRuleset(ruleset: RulesetInUse): void;
  /** The same ruleset, changed in something that the reports read stay true to or are read again for. */
  refineRuleset(ruleset: RulesetInUse): void;
  /** The period that files are taken in for. */
  readonly period: string;
  setPeriod(period: string): void;
  readonly reports: readonly Report[];
  setReports(reports: readonly Report[]): void;
  /** All that the reports hold. */
  readonly submissions: readonly CheckedSubmission[];
  /** Of the submissions as they stand; null before. */
  readonly compilation: Compilation | null;
  setCompilation(compilation: Compilation | null): void;
  /** The earlier summary workbook that was chosen to look back at; null for none. */
  readonly earlier: EarlierWorkbook | null;
  setEarlier(workbook: EarlierWorkbook | null): void;
  /** How the reports are compiled. */
  readonly compileOptions: SummaryOptions;
  setCompileOptions(options: SummaryOptions): void;
  /** Whether the compilation stands on the summary's sheets. */
  readonly summaryWritten: boolean;
  setSummaryWritten(written: boolean): void;
  readonly notice: Notice | null;
  setNotice(notice: Notice | null): void;
  /** A write that stands half done; null where the workbook is whole. */
  readonly unfinished: UnfinishedStep | null;
  /** Asks the workbook again. `known`: that there is one is certain, whatever the workbook says of it. */
  lookForUnfinished(known?: boolean): void;
  readonly view: ViewId;
  show(view: ViewId): void;
  /** Counts writes taken back, so that a view can look again at the sheet it shows. */
  readonly undone: number;
  countUndo(): void;
}

/** Excel does not answer: what it was can be told later, the ways out now. */
const SOME_STEP: UnfinishedStep = { label: "", sheets: [], undoing: false, canFinish: true };

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ view: first, children }: { readonly view: ViewId; readonly children: ReactNode }): ReactNode {
  const { services } = usePane();
  const [ruleset, setRuleset] = useState<RulesetInUse | null | undefined>(undefined);
  const [chosenPeriod, setPeriod] = useState<string | null>(null);
  const [reports, setReports] = useState<readonly Report[]>([]);
  const submissions = useMemo(() => submissionsOf(reports), [reports]);
  const [compilation, setCompilation] = useState<Compilation | null>(null);
  const [compileOptions, setCompileOptions] = useState<SummaryOptions>(PLAIN);
  const [earlier, setEarlier] = useState<EarlierWorkbook | null>(null);
  const [summaryWritten, setSummaryWritten] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [view, show] = useState<ViewId>(first);
  const [undone, setUndone] = useState(0);
  const [unfinished, setUnfinished] = useState<UnfinishedStep | null>(null);

  useEffect(() => {
    let stale = false;
    services.ruleset().then(
      (known) => !stale && setRuleset((current) => current ?? known),
      () => !stale && setRuleset((current) => current ?? null),
    );
    // A period chosen in the meantime is a person's own.
    services.intakePeriod().then(
      (known) => !stale && setPeriod((current) => current ?? known),
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [services]);

  const lookForUnfinished = useCallback(
    (known = false) => void services.unfinished().then(setUnfinished, () => setUnfinished((current) => current ?? (known ? SOME_STEP : null))),
    [services],
  );
  useEffect(() => lookForUnfinished(), [lookForUnfinished]);
  // Of an earlier session, or of the page that a button of the ribbon has replaced: the way back is to stay in view.
  useEffect(() => {
    let stale = false;
    void services.lastWrite().then(
      (step) => !stale && step && setNotice((current) => current ?? { text: (say) => say.unfinished.lastWrite(step.label, step.sheets), canUndo: true }),
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [services]);

  const session = useMemo<Session>(
    () => ({
      ruleset,
      setRuleset(next) {
        setRuleset(next);
        setReports([]);
        setCompilation(null);
      },
      refineRuleset: setRuleset,
      period: chosenPeriod ?? currentPeriod(services.today(), ruleset?.catalogue ?? null),
      setPeriod,
      reports,
      setReports,
      submissions,
      compilation,
      setCompilation(next) {
        setCompilation(next);
        setSummaryWritten(false);
      },
      earlier,
      setEarlier,
      compileOptions,
      setCompileOptions,
      summaryWritten,
      setSummaryWritten,
      notice,
      setNotice,
      unfinished,
      lookForUnfinished,
      view,
      show,
      undone,
      countUndo() {
        setUndone((count) => count + 1);
        setSummaryWritten(false);
      },
    }),
    [ruleset, chosenPeriod, services, reports, submissions, compilation, earlier, compileOptions, summaryWritten, notice, unfinished, lookForUnfinished, view, undone],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("Rendered outside the session");
  return session;
}
