import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import type { Assessment } from "../../app/pane";
import type { TargetOverride } from "../../core/catalogue/overrides";
import { parsePeriod } from "../../core/periods/period";
import { useAction } from "../action";
import { usePane } from "../context";
import { agencyStandings, provinceStandings } from "../logic/fromResults";
import { agencyName } from "../logic/names";
import { scoreOf } from "../logic/standing";
import { ErrorAlert } from "../parts/Alert";
import { EarlierSource } from "../parts/EarlierSource";
import { FindingGroups } from "../parts/FindingGroups";
import { PeriodPicker } from "../parts/PeriodPicker";
import { ProvinceStandings } from "../parts/ProvinceStandings";
import { StandingList } from "../parts/StandingList";
import { TargetList } from "../parts/TargetList";
import { UnreadPast } from "../parts/UnreadPast";
import { Verdict } from "../parts/Verdict";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
});

/** Đánh giá: the province's compliance; rate, target and status on the agency's own sheet; the targets. */
export function AssessView(): ReactNode {
  const { say, services } = usePane();
  const session = useSession();
  const { ruleset, setNotice, compilation } = session;
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

  const setTarget = (override: TargetOverride): void =>
    action.start(async () => {
      session.refineRuleset(await services.setTarget(override));
      if (session.submissions.length > 0) session.setCompilation(await services.compile(session.submissions, { ...session.compileOptions, period: session.period }));
      // What stands on the sheet was judged by the target before.
      setAssessment(null);
      setNotice({ text: (current) => current.targets.set(override.indicator), canUndo: false });
    });

  if (ruleset === null) return <FirstRun id="assess" />;
  const assessedPeriod = assessment?.period == null ? null : parsePeriod(assessment.period);
  const agencies = assessment && assessedPeriod && ruleset ? assessment.agencies.map((each) => ({ agency: each.agency, standings: agencyStandings(each, assessedPeriod, ruleset, assessment.keptTargets) })) : [];
  const score = scoreOf(agencies.flatMap(({ standings }) => standings));
  const provinceScore = scoreOf(compilation && ruleset ? provinceStandings(compilation, ruleset) : []);
  const whole = compilation !== null && compilation.summary.counts.received === compilation.summary.counts.expected;
  const about = assessment
    ? [
        assessment.agencies.length === 0 ? say.check.unknownAgency : assessment.agencies.map(({ agency }) => agencyName(ruleset?.registry, agency)).join(", "),
        assessment.period === null ? say.check.unknownPeriod : say.period(assessment.period),
        say.check.sheet(assessment.sheet),
      ].join(" · ")
    : "";
  // What was just asked for comes first: the sheet's own, once it is assessed.
  const province = ruleset && compilation ? (
    <section aria-label={say.assess.province}>
      <Verdict
        tone={!whole ? "partial" : provinceScore.judged === 0 ? "info" : provinceScore.met === provinceScore.judged ? "good" : "bad"}
        about={`${say.assess.province} · ${say.period(compilation.summary.period)}`}
        text={say.leaders.verdict(provinceScore.met, provinceScore.judged)}
      >
        {say.leaders.coverage(compilation.summary.counts)}
      </Verdict>
      <ProvinceStandings compilation={compilation} ruleset={ruleset} onError={action.fail} />
    </section>
  ) : null;
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
      {assessment === null ? province : null}
      <h2 className={styles.heading}>{say.assess.sheet}</h2>
      {assessment === null ? (
        <p className={styles.text}>{say.assess.intro}</p>
      ) : assessment.written === null ? (
        <Verdict tone="bad" about={about} text={say.assess.notWritten} />
      ) : score.judged === 0 ? (
        <Verdict tone="info" about={about} text={say.assess.nothing} />
      ) : (
        <Verdict tone={score.met === score.judged ? "good" : score.noData > 0 ? "partial" : "bad"} about={about} text={say.assess.verdict(score.met, score.judged, score.noData)} />
      )}
      {assessment && assessment.keptTargets.length > 0 ? <p className={styles.text}>{say.assess.kept(assessment.keptTargets)}</p> : null}
      {blocking.length > 0 ? <FindingGroups findings={blocking} onSelect={(finding) => select(finding.cell)} /> : null}
      {agencies.map(({ agency, standings }, index) => (
        <Fragment key={index}>
          {agencies.length > 1 ? <h3 className={styles.heading}>{agencyName(ruleset?.registry, agency)}</h3> : null}
          <StandingList standings={standings} onSelect={(standing) => select(standing.cell)} />
        </Fragment>
      ))}
      <UnreadPast findings={assessment?.unread} onSelect={({ sheet, cell }) => void services.select(sheet!, cell!).then(action.dismiss, action.fail)} />
      {assessment === null ? null : province}
      <PeriodPicker label={say.check.period} value={period} automatic={say.check.periodOfTitle} disabled={action.working} onChange={setPeriod} />
      {ruleset ? <EarlierSource action={action} onChanged={() => setAssessment(null)} /> : null}
      <p className={styles.text}>{say.assess.willWrite}</p>
      {ruleset ? <TargetList ruleset={ruleset} disabled={action.working} onSet={setTarget} /> : null}
      {ruleset && !compilation ? (
        <>
          <p className={styles.text}>{say.assess.noProvince}</p>
          <div>
            <Button onClick={() => session.show("intake")}>{say.actions.goTo(say.views.intake)}</Button>
          </div>
        </>
      ) : null}
    </ViewFrame>
  );
}
