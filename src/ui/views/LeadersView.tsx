import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Progress } from "../../app/pane";
import { useAction } from "../action";
import { usePane } from "../context";
import { provinceStandings } from "../logic/fromResults";
import { scoreOf } from "../logic/standing";
import { ErrorAlert } from "../parts/Alert";
import { ProvinceStandings } from "../parts/ProvinceStandings";
import { Verdict } from "../parts/Verdict";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Lãnh đạo: what is not met in the province, and the leaders' sheet. */
export function LeadersView(): ReactNode {
  const { say, services, language } = usePane();
  const session = useSession();
  const { ruleset, compilation, setNotice, setSummaryWritten, show } = session;
  const styles = useStyles();
  const action = useAction();
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const [making, setMaking] = useState<"sheets" | "report" | "letters">("sheets");

  if (ruleset === null) return <FirstRun id="leaders" />;
  if (!ruleset || !compilation) {
    return (
      <ViewFrame id="leaders" actions={<Button appearance="primary" disabledFocusable aria-describedby="leaders-empty">{say.actions.createReport}</Button>}>
        <p id="leaders-empty" className={styles.text}>{say.leaders.empty}</p>
        <Button onClick={() => show("intake")}>{say.actions.goTo(say.views.intake)}</Button>
      </ViewFrame>
    );
  }
  const create = (): void =>
    action.start(async () => {
      setMaking("sheets");
      const taken = await services.takeEditedTargets();
      session.refineRuleset(taken.ruleset);
      const current = taken.indicators.length === 0 ? compilation : await services.compile(session.submissions, { ...session.compileOptions, period: compilation.summary.period });
      if (current !== compilation) session.setCompilation(current);
      const { sheets, kept } = await services.writeSummary(current, "leaders", language);
      setSummaryWritten(true);
      setNotice({ text: (words) => words.compile.written(sheets, kept, taken.indicators), canUndo: true });
    });
  const draft = (): void =>
    action.start(async () => {
      setMaking("report");
      const file = await services.makeReport(compilation, language);
      setNotice({ text: (current) => current.leaders.drafted(file), canUndo: false });
    });
  const write = (): void =>
    action.start(async () => {
      setMaking("letters");
      const controller = new AbortController();
      stop.current = controller;
      try {
        const { count, file, cancelled } = await services.makeFollowUps(compilation, language, { onProgress: setProgress, signal: controller.signal });
        setNotice({ text: ({ leaders }) => (cancelled ? leaders.lettersStopped(count) : leaders.letters(count, file)), canUndo: false });
      } finally {
        stop.current = null;
        setProgress(null);
      }
    });
  const working = { sheets: say.compile.writing, report: say.leaders.drafting, letters: say.leaders.writingLetters };
  const standings = provinceStandings(compilation, ruleset);
  const score = scoreOf(standings);
  const { counts, period } = compilation.summary;
  const whole = counts.received === counts.expected;
  return (
    <ViewFrame
      id="leaders"
      actions={
        <>
          <Button appearance="primary" disabledFocusable={action.working} onClick={create}>
            {say.actions.createReport}
          </Button>
          <Button disabledFocusable={action.working} onClick={draft}>
            {say.actions.wordReport}
          </Button>
          <Button disabledFocusable={action.working} onClick={write}>
            {say.actions.followUp}
          </Button>
        </>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working && progress ? (
        <Working text={say.leaders.lettersWorking(progress.done, progress.total)} progress={progress} onStop={() => stop.current?.abort()} />
      ) : action.working ? (
        <Working text={working[making]} />
      ) : null}
      <Verdict tone={!whole ? "partial" : score.met === score.judged ? "good" : "bad"} about={`${ruleset.registry.province.name} · ${say.period(period)}`} text={say.leaders.verdict(score.met, score.judged)}>
        {say.leaders.coverage(counts)}
      </Verdict>
      <ProvinceStandings compilation={compilation} ruleset={ruleset} onError={action.fail} />
      <p className={styles.text}>{say.leaders.willWrite}</p>
    </ViewFrame>
  );
}
