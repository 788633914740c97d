import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Assessment } from "../../app/pane";
import { useAction } from "../action";
import { usePane } from "../context";
import { agencyStandings } from "../logic/fromResults";
import { agencyName } from "../logic/names";
import { scoreOf } from "../logic/standing";
import { ErrorAlert } from "../parts/Alert";
import { FindingGroups } from "../parts/FindingGroups";
import { PeriodPicker } from "../parts/PeriodPicker";
import { StandingList } from "../parts/StandingList";
import { Verdict } from "../parts/Verdict";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Đánh giá: rate, target and status on the agency's own sheet. */
export function AssessView(): ReactNode {
  const { say, services } = usePane();
  const { ruleset, setNotice } = useSession();
  const styles = useStyles();
  const action = useAction();
  const [period, setPeriod] = useState<string | null>(null);
  const [assessment, setAssessment] = useState<Assessment | null>(null);

  const assess = (): void =>
    action.start(async () => {
      const result = await services.assessActiveSheet(period);
      setAssessment(result);
      const { written } = result;
      if (written) setNotice({ text: (current) => current.assess.written(written.sheet, written.area), canUndo: true });
    });
  const select = (cell: string | null): void => {
    const sheet = assessment?.written?.sheet ?? assessment?.sheet;
    if (sheet !== undefined && cell !== null) services.select(sheet, cell).then(action.dismiss, action.fail);
  };

  if (ruleset === null) return <FirstRun id="assess" />;
  const standings = assessment && ruleset ? agencyStandings(assessment, ruleset) : [];
  const score = scoreOf(standings);
  const about = assessment
    ? [
        assessment.agency === null ? say.check.unknownAgency : agencyName(ruleset?.registry, assessment.agency),
        assessment.period === null ? say.check.unknownPeriod : say.period(assessment.period),
        say.check.sheet(assessment.sheet),
      ].join(" · ")
    : "";
  const blocking = assessment?.findings.filter(({ severity }) => severity === "B") ?? [];
  return (
    <ViewFrame
      id="assess"
      actions={
        <Button appearance="primary" disabledFocusable={action.working || !ruleset} onClick={assess}>
          {say.actions.assess}
        </Button>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working ? <Working text={say.assess.working} /> : null}
      {assessment === null ? (
        <p className={styles.text}>{say.assess.intro}</p>
      ) : assessment.written === null ? (
        <Verdict tone="bad" about={about} text={say.assess.notWritten} />
      ) : score.judged === 0 ? (
        <Verdict tone="info" about={about} text={say.assess.nothing} />
      ) : (
        <Verdict tone={score.met === score.judged ? "good" : score.noData > 0 ? "partial" : "bad"} about={about} text={say.assess.verdict(score.met, score.judged, score.noData)} />
      )}
      {blocking.length > 0 ? <FindingGroups findings={blocking} onSelect={(finding) => select(finding.cell)} /> : null}
      <StandingList standings={standings} onSelect={(standing) => select(standing.cell)} />
      <PeriodPicker label={say.check.period} value={period} automatic={say.check.periodOfTitle} disabled={action.working} onChange={setPeriod} />
      <p className={styles.text}>{say.assess.willWrite}</p>
    </ViewFrame>
  );
}
