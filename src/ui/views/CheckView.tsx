import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { CheckedSubmission } from "../../core/reading/types";
import type { Finding } from "../../core/rules/finding";
import { useAction } from "../action";
import { usePane } from "../context";
import { agencyName } from "../logic/names";
import { fixable } from "../logic/groups";
import { countSeverities } from "../logic/severity";
import { ErrorAlert } from "../parts/Alert";
import { FindingGroups } from "../parts/FindingGroups";
import { FixPreview } from "../parts/FixPreview";
import { PeriodPicker } from "../parts/PeriodPicker";
import { Verdict } from "../parts/Verdict";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

function CheckVerdict({ submission }: { readonly submission: CheckedSubmission }) {
  const { say } = usePane();
  const { ruleset } = useSession();
  const counts = countSeverities(submission.findings);
  const about = [
    submission.agency === null ? say.check.unknownAgency : agencyName(ruleset?.registry, submission.agency),
    submission.period === null ? say.check.unknownPeriod : say.period(submission.period),
    submission.sheet === null ? "" : say.check.sheet(submission.sheet),
  ]
    .filter(Boolean)
    .join(" · ");
  const errors = counts.B + counts.E;
  if (submission.status === "rejected") return <Verdict tone="bad" about={about} text={say.check.unusable} />;
  if (errors + counts.W === 0) return <Verdict tone="good" about={about} text={say.check.clean}>{say.check.cleanNext}</Verdict>;
  return <Verdict tone={errors > 0 ? "bad" : "warn"} about={about} text={say.check.verdict(errors, counts.W)} />;
}

/** Tự kiểm tra: the sheet in front, its findings, and the fixes that are safe. */
export function CheckView(): ReactNode {
  const { say, services } = usePane();
  const { ruleset, setNotice, undone } = useSession();
  const styles = useStyles();
  const action = useAction();
  const [period, setPeriod] = useState<string | null>(null);
  const [submission, setSubmission] = useState<CheckedSubmission | null>(null);
  const [preview, setPreview] = useState<readonly Finding[] | null>(null);

  const check = (): void =>
    action.start(async () => {
      setPreview(null);
      setSubmission(await services.checkSheet(null, period));
    });
  const select = (finding: Finding): void => {
    services.select(finding.sheet!, finding.cell!).then(action.dismiss, action.fail);
  };
  const fix = (findings: readonly Finding[]): void =>
    action.start(async () => {
      setPreview(null);
      const cells = await services.applyFixes(findings);
      const sheet = cells[0]?.sheet;
      if (sheet === undefined) return;
      setNotice({ text: (current) => current.findings.fixed(cells.map(({ cell }) => cell), sheet), canUndo: true });
      setSubmission(await services.checkSheet(sheet, period));
    });

  // What was written has been taken back: the sheet that is shown here may read otherwise now.
  const seen = useRef(undone);
  useEffect(() => {
    if (seen.current === undone) return;
    seen.current = undone;
    if (submission?.sheet == null) return;
    services.checkSheet(submission.sheet, period).then(setSubmission, action.fail);
  }, [undone, submission, services, period, action.fail]);

  if (ruleset === null) return <FirstRun id="check" />;
  const fixes = fixable(submission?.findings ?? []);
  return (
    <ViewFrame
      id="check"
      actions={
        <>
          <Button appearance="primary" disabledFocusable={action.working || !ruleset} onClick={check}>
            {say.actions.check}
          </Button>
          {fixes.length > 1 && preview === null ? (
            <Button disabledFocusable={action.working} onClick={() => setPreview(fixes)}>
              {say.findings.fixAll(fixes.length)}
            </Button>
          ) : null}
        </>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working ? <Working text={say.check.working} /> : null}
      {submission ? <CheckVerdict submission={submission} /> : <p className={styles.text}>{say.check.intro}</p>}
      <PeriodPicker label={say.check.period} value={period} automatic={say.check.periodOfTitle} disabled={action.working} onChange={setPeriod} />
      {submission?.protected ? <p className={styles.text}>{say.check.protected}</p> : null}
      {preview ? <FixPreview findings={preview} onWrite={() => fix(preview)} onCancel={() => setPreview(null)} /> : null}
      {submission ? (
        <FindingGroups findings={submission.findings} onSelect={select} onFix={(findings) => (findings.length > 1 ? setPreview(findings) : fix(findings))} />
      ) : null}
    </ViewFrame>
  );
}
