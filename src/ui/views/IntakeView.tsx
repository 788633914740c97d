import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Progress } from "../../app/pane";
import type { FileSource } from "../../app/ports";
import type { Compilation } from "../../core/compile/types";
import { useAction } from "../action";
import { usePane } from "../context";
import { byNeed } from "../logic/agencies";
import { AgencyTable } from "../parts/AgencyTable";
import { ErrorAlert } from "../parts/Alert";
import { DropZone } from "../parts/DropZone";
import { FileButton } from "../parts/FileButton";
import { FindingGroups } from "../parts/FindingGroups";
import { PeriodPicker } from "../parts/PeriodPicker";
import { Verdict } from "../parts/Verdict";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";

export const WORKBOOK_TYPES = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
});

function IntakeResult({ compilation }: { readonly compilation: Compilation }) {
  const { say } = usePane();
  const styles = useStyles();
  const { counts, agencies, findings } = compilation.summary;
  const unplaced = findings.filter((finding) => finding.agency === null && finding.file !== null);
  const whole = counts.received === counts.expected;
  const trouble = counts.errors > 0 || counts.rejectedFiles > 0;
  return (
    <>
      <Verdict tone={trouble ? "bad" : whole ? "good" : "partial"} about={say.period(compilation.summary.period)} text={say.intake.verdict(counts)} />
      {unplaced.length > 0 ? (
        <section aria-label={say.intake.unplaced}>
          <h2 className={styles.heading}>{`${say.intake.unplaced} (${say.number(new Set(unplaced.map(({ file }) => file)).size)})`}</h2>
          <FindingGroups findings={unplaced} />
        </section>
      ) : null}
      <AgencyTable agencies={byNeed(agencies)} findings={findings} />
    </>
  );
}

/** Tiếp nhận: agencies' files in, who is late, missing or wrong out. */
export function IntakeView(): ReactNode {
  const { say, services } = usePane();
  const session = useSession();
  const { ruleset, period, submissions, compilation } = session;
  const styles = useStyles();
  const action = useAction();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [stoppedAt, setStoppedAt] = useState<Progress | null>(null);
  const [files, setFiles] = useState<readonly FileSource[]>([]);
  const stop = useRef<AbortController | null>(null);

  /** Reads `added` after what is there already. */
  const read = (added: Promise<readonly FileSource[]>, wanted: string, before: typeof submissions): void =>
    action.start(async () => {
      const chosen = await added;
      if (chosen.length === 0) return;
      const controller = new AbortController();
      stop.current = controller;
      let reached: Progress = { done: 0, total: chosen.length };
      const onProgress = (next: Progress): void => {
        reached = next;
        setProgress(next);
      };
      try {
        onProgress(reached);
        const result = await services.readFiles(chosen, { period: wanted, onProgress, signal: controller.signal });
        setStoppedAt(result.cancelled ? reached : null);
        const all = [...before, ...result.submissions];
        session.setSubmissions(all);
        setFiles((known) => (before.length === 0 ? chosen : [...known, ...chosen]));
        session.setCompilation(all.length === 0 ? null : await services.compile(all, { period: wanted, received: null, due: null, onError: "item" }));
      } finally {
        stop.current = null;
        setProgress(null);
      }
    });
  const changePeriod = (wanted: string | null): void => {
    if (wanted === null || wanted === period) return;
    session.setPeriod(wanted);
    // Each report is read for the period asked for.
    if (files.length > 0) read(Promise.resolve(files), wanted, []);
  };
  const clear = (): void => {
    session.setSubmissions([]);
    session.setCompilation(null);
    setFiles([]);
    setStoppedAt(null);
  };

  if (ruleset === null) return <FirstRun id="intake" />;
  const add = (chosen: Promise<readonly FileSource[]>): void => read(chosen, period, submissions);
  return (
    <ViewFrame
      id="intake"
      actions={
        <>
          <FileButton primary label={say.actions.chooseFiles} accept={WORKBOOK_TYPES} disabled={action.working || !ruleset} onFiles={(chosen) => add(Promise.resolve(chosen))} />
          {compilation && !action.working ? <Button onClick={() => session.show("compile")}>{say.actions.goTo(say.views.compile)}</Button> : null}
        </>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working ? (
        progress && progress.done < progress.total ? (
          <Working text={say.intake.working(progress.done, progress.total)} progress={progress} onStop={() => stop.current?.abort()} />
        ) : (
          <Working text={say.intake.judging} />
        )
      ) : null}
      {stoppedAt && !action.working ? <p role="status" className={styles.text}>{say.intake.stopped(stoppedAt.done, stoppedAt.total)}</p> : null}
      {compilation && !action.working ? <IntakeResult compilation={compilation} /> : null}
      <PeriodPicker label={say.intake.period} value={period} disabled={action.working} onChange={changePeriod} />
      <DropZone text={say.intake.drop} disabled={action.working || !ruleset} onFiles={add} />
      {submissions.length > 0 && !action.working ? (
        <Button appearance="subtle" onClick={clear}>
          {say.intake.clear}
        </Button>
      ) : null}
      {submissions.length === 0 && !action.working ? (
        <>
          <p className={styles.text}>{say.intake.empty}</p>
          {ruleset?.origin === "sample" ? <Button onClick={() => add(services.sampleFiles())}>{say.actions.readSample}</Button> : null}
        </>
      ) : null}
    </ViewFrame>
  );
}
