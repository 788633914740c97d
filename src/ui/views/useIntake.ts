import { useRef, useState } from "react";
import type { Progress } from "../../app/pane";
import type { FileSource } from "../../app/ports";
import type { CheckedSubmission } from "../../core/reading/types";
import type { Answer } from "../../core/synonyms/settle";
import type { Action } from "../action";
import { usePane } from "../context";
import { submissionsOf, useSession, type Report } from "../session";

export interface IntakeWork {
  /** Null where no files are being read. */
  readonly progress: Progress | null;
  /** How far the last reading came that was stopped; null where it came to its end. */
  readonly stoppedAt: Progress | null;
  stop(): void;
  /** Takes files in, in place of those that are the very same. */
  addFiles(files: Promise<readonly FileSource[]>): void;
  /** Takes the sheets of this workbook in. */
  addSheets(): void;
  changePeriod(period: string): void;
  /** Remembers answers (or forgets them), and reads again what they concern. */
  answer(answers: readonly Answer[], what: "settle" | "forget", concerns: (submission: CheckedSubmission) => boolean): void;
  clear(): void;
}

/** Reports taken in: read, read again, judged together. The reports themselves are the session's. */
export function useIntake(action: Action): IntakeWork {
  const { services } = usePane();
  const session = useSession();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [stoppedAt, setStoppedAt] = useState<Progress | null>(null);
  const stopper = useRef<AbortController | null>(null);

  const readFiles = async (files: readonly FileSource[], period: string): Promise<readonly Report[]> => {
    const controller = new AbortController();
    stopper.current = controller;
    let reached: Progress = { done: 0, total: files.length };
    const onProgress = (next: Progress): void => {
      reached = next;
      setProgress(next);
    };
    try {
      onProgress(reached);
      const result = await services.readFiles(files, { period, onProgress, signal: controller.signal });
      setStoppedAt(result.cancelled ? reached : null);
      return result.files;
    } finally {
      stopper.current = null;
      setProgress(null);
    }
  };
  const keep = async (reports: readonly Report[], period: string): Promise<void> => {
    session.setReports(reports);
    const submissions = submissionsOf(reports);
    session.setCompilation(submissions.length === 0 ? null : await services.compile(submissions, { ...session.compileOptions, period }));
  };
  /** Reads again those that `concerns` picks; the others stay as they are, each at its place. */
  const readAgain = async (period: string, concerns: (report: Report) => boolean): Promise<void> => {
    const files = session.reports.flatMap((report) => (report.source !== null && concerns(report) ? [report.source] : []));
    const read = files.length === 0 ? [] : await readFiles(files, period);
    const sheets = session.reports.some((report) => report.source === null && concerns(report)) ? await services.readSheets(period) : null;
    const renewed = session.reports.flatMap((report): readonly Report[] => {
      if (!concerns(report)) return [report];
      if (report.source === null) return sheets === null ? [report] : [{ source: null, submissions: sheets }];
      const again = read.find(({ source }) => source === report.source);
      // Stopped before its turn: what it said is still true, but for another period.
      return again ? [again] : period === session.period ? [report] : [];
    });
    await keep(renewed, period);
  };

  return {
    progress,
    stoppedAt,
    stop: () => stopper.current?.abort(),
    addFiles: (added) =>
      action.start(async () => {
        const chosen = await added;
        if (chosen.length === 0) return;
        const again = new Set(chosen.flatMap(({ id }) => id ?? []));
        const others = session.reports.filter(({ source }) => source?.id === undefined || !again.has(source.id));
        const read = await readFiles(chosen, session.period);
        await keep([...others, ...read], session.period);
        await services.rememberIntakePeriod(session.period);
      }),
    addSheets: () =>
      action.start(async () => {
        const submissions = await services.readSheets(session.period);
        setStoppedAt(null);
        if (submissions.length === 0) return session.setNotice({ text: (say) => say.intake.noSheets, canUndo: false });
        await keep([...session.reports.filter(({ source }) => source !== null), { source: null, submissions }], session.period);
        await services.rememberIntakePeriod(session.period);
      }),
    changePeriod: (period) => {
      if (period === session.period) return;
      session.setPeriod(period);
      // Each report is read for the period asked for.
      if (session.reports.length > 0) action.start(() => readAgain(period, () => true));
    },
    answer: (answers, what, concerns) =>
      action.start(async () => {
        session.refineRuleset(await services.synonyms[what](answers));
        await readAgain(session.period, ({ submissions }) => submissions.some(concerns));
      }),
    clear: () => {
      session.setReports([]);
      session.setCompilation(null);
      setStoppedAt(null);
    },
  };
}
