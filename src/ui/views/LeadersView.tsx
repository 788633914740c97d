import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Progress } from "../../app/pane";
import type { Compilation } from "../../core/compile/types";
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
  /** With the targets that were edited on `Đánh giá` since: whatever is made of the compilation is made of what the sheet says. */
  const takeUp = async (): Promise<{ readonly current: Compilation; readonly edited: readonly string[] }> => {
    const { ruleset: known, indicators: edited } = await services.takeEditedTargets();
    session.refineRuleset(known);
    if (edited.length === 0) return { current: compilation, edited };
    const current = await services.compile(session.submissions, { ...session.compileOptions, period: compilation.summary.period });
    session.setCompilation(current);
    return { current, edited };
  };
  const create = (): void =>
    action.start(async () => {
      setMaking("sheets");
      const { current, edited } = await takeUp();
      const { sheets, kept } = await services.writeSummary(current, "leaders", language);
      setSummaryWritten(true);
      setNotice({ text: (words) => words.compile.written(sheets, kept, edited), canUndo: true });
    });
  const draft = (): void =>
    action.start(async () => {
      setMaking("report");
      const { current, edited } = await takeUp();
      const file = await services.makeReport(current, language);
      setNotice({ text: ({ leaders }) => leaders.drafted(file, edited), canUndo: false });
    });
  const write = (): void =>
    action.start(async () => {
      setMaking("letters");
      const controller = new AbortController();
      stop.current = controller;
      try {
        const { current, edited } = await takeUp();
        const { count, file, cancelled } = await services.makeFollowUps(current, language, { onProgress: setProgress, signal: controller.signal });
        setNotice({ text: ({ leaders }) => (cancelled ? leaders.lettersStopped(count, edited) : leaders.letters(count, file, edited)), canUndo: false });
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
      <Verdict tone={!whole ? "partial" : score.judged === 0 ? "info" : score.met === score.judged ? "good" : "bad"} about={`${ruleset.registry.province.name} · ${say.period(period)}`} text={say.leaders.verdict(score.met, score.judged)}>
        {say.leaders.coverage(counts)}
      </Verdict>
      <ProvinceStandings compilation={compilation} ruleset={ruleset} onError={action.fail} />
      <p className={styles.text}>{say.leaders.willWrite}</p>
    </ViewFrame>
  );
}
