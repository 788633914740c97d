import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Compilation } from "../../core/compile/types";
import { questionsOf } from "../../core/synonyms/questions";
import type { Answer } from "../../core/synonyms/settle";
import { useAction } from "../action";
import { usePane } from "../context";
import { byNeed } from "../logic/agencies";
import { resubmissions } from "../logic/resubmissions";
import { AgencyTable } from "../parts/AgencyTable";
import { ErrorAlert } from "../parts/Alert";
import { DropZone } from "../parts/DropZone";
import { FileButton } from "../parts/FileButton";
import { FindingGroups } from "../parts/FindingGroups";
import { PeriodPicker } from "../parts/PeriodPicker";
import { Questions } from "../parts/Questions";
import { Verdict } from "../parts/Verdict";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";
import { useIntake } from "./useIntake";

export const WORKBOOK_TYPES = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  others: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
});

function IntakeResult({ compilation, questions }: { readonly compilation: Compilation; readonly questions: ReactNode }) {
  const { say } = usePane();
  const { submissions } = useSession();
  const styles = useStyles();
  const resubmitted = useMemo(() => resubmissions(submissions), [submissions]);
  const { counts, agencies, findings } = compilation.summary;
  const unplaced = findings.filter((finding) => finding.agency === null && finding.file !== null);
  const whole = counts.received === counts.expected;
  const trouble = counts.errors > 0 || counts.rejectedFiles > 0;
  return (
    <>
      <Verdict tone={trouble ? "bad" : whole ? "good" : "partial"} about={say.period(compilation.summary.period)} text={say.intake.verdict(counts)} />
      {questions}
      {unplaced.length > 0 ? (
        <section aria-label={say.intake.unplaced}>
          <h2 className={styles.heading}>{`${say.intake.unplaced} (${say.number(new Set(unplaced.map(({ file }) => file)).size)})`}</h2>
          <FindingGroups findings={unplaced} />
        </section>
      ) : null}
      <AgencyTable agencies={byNeed(agencies)} findings={findings} resubmissions={resubmitted} />
    </>
  );
}

/** Tiếp nhận: agencies' reports in, who is late, missing or wrong out. */
export function IntakeView(): ReactNode {
  const { say, services } = usePane();
  const session = useSession();
  const { ruleset, period, submissions, compilation } = session;
  const styles = useStyles();
  const action = useAction();
  const work = useIntake(action);
  const { progress, stoppedAt } = work;
  const questions = useMemo(() => (ruleset ? questionsOf(submissions.flatMap(({ findings }) => findings), ruleset) : []), [submissions, ruleset]);

  const settle = (answers: readonly Answer[]): void => {
    const answered = new Set(questions.filter(({ kind, text }) => answers.some((answer) => answer.kind === kind && answer.text === text)).flatMap(({ findings }) => findings));
    work.answer(answers, "settle", ({ findings }) => findings.some((finding) => answered.has(finding)));
  };

  if (ruleset === null) return <FirstRun id="intake" />;
  const idle = !action.working;
  return (
    <ViewFrame
      id="intake"
      actions={
        <>
          <FileButton primary label={say.actions.chooseFiles} accept={WORKBOOK_TYPES} disabled={!idle || !ruleset} onFiles={(chosen) => work.addFiles(Promise.resolve(chosen))} />
          {compilation && idle ? <Button onClick={() => session.show("compile")}>{say.actions.goTo(say.views.compile)}</Button> : null}
        </>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working ? (
        progress && progress.done < progress.total ? (
          <Working text={say.intake.working(progress.done, progress.total)} progress={progress} onStop={work.stop} />
        ) : (
          <Working text={say.intake.judging} />
        )
      ) : null}
      {stoppedAt && idle ? <p role="status" className={styles.text}>{say.intake.stopped(stoppedAt.done, stoppedAt.total)}</p> : null}
      {compilation && idle ? <IntakeResult compilation={compilation} questions={<Questions questions={questions} onSettle={settle} />} /> : null}
      <PeriodPicker label={say.intake.period} value={period} disabled={action.working} onChange={(wanted) => wanted !== null && work.changePeriod(wanted)} />
      <DropZone text={say.intake.drop} disabled={action.working || !ruleset} onFiles={work.addFiles} />
      {submissions.length === 0 && idle ? <p className={styles.text}>{say.intake.empty}</p> : null}
      {idle && ruleset ? (
        <div className={styles.others}>
          {submissions.length === 0 && ruleset.origin === "sample" ? <Button onClick={() => work.addFiles(services.sampleFiles())}>{say.actions.readSample}</Button> : null}
          <Button onClick={work.addSheets}>{say.actions.readSheets}</Button>
          {submissions.length > 0 ? (
            <Button appearance="subtle" onClick={work.clear}>
              {say.intake.clear}
            </Button>
          ) : null}
        </div>
      ) : null}
    </ViewFrame>
  );
}
