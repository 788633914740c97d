/** What the views share while the pane is open: the ruleset, the reports read, what was compiled and written last. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { RulesetInUse } from "../app/pane";
import type { UnfinishedStep } from "../app/ports";
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

export interface Session {
  /** Undefined while it is being looked up; null on the first run. */
  readonly ruleset: RulesetInUse | null | undefined;
  setRuleset(ruleset: RulesetInUse): void;
  /** The period that files are taken in for. */
  readonly period: string;
  setPeriod(period: string): void;
  readonly submissions: readonly CheckedSubmission[];
  setSubmissions(submissions: readonly CheckedSubmission[]): void;
  /** Of the submissions as they stand; null before. */
  readonly compilation: Compilation | null;
  setCompilation(compilation: Compilation | null): void;
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
  const [submissions, setSubmissions] = useState<readonly CheckedSubmission[]>([]);
  const [compilation, setCompilation] = useState<Compilation | null>(null);
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
    return () => {
      stale = true;
    };
  }, [services]);

  const lookForUnfinished = useCallback(
    (known = false) => void services.unfinished().then(setUnfinished, () => setUnfinished((current) => current ?? (known ? SOME_STEP : null))),
    [services],
  );
  useEffect(() => lookForUnfinished(), [lookForUnfinished]);

  const session = useMemo<Session>(
    () => ({
      ruleset,
      setRuleset(next) {
        setRuleset(next);
        setSubmissions([]);
        setCompilation(null);
      },
      period: chosenPeriod ?? currentPeriod(services.today(), ruleset?.catalogue ?? null),
      setPeriod,
      submissions,
      setSubmissions,
      compilation,
      setCompilation,
      notice,
      setNotice,
      unfinished,
      lookForUnfinished,
      view,
      show,
      undone,
      countUndo: () => setUndone((count) => count + 1),
    }),
    [ruleset, chosenPeriod, services, submissions, compilation, notice, unfinished, lookForUnfinished, view, undone],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("Rendered outside the session");
  return session;
}
