import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useAction } from "../action";
import { usePane } from "../context";
import { byNeed } from "../logic/agencies";
import { AgencyTable } from "../parts/AgencyTable";
import { ErrorAlert } from "../parts/Alert";
import { EarlierSource } from "../parts/EarlierSource";
import { Verdict } from "../parts/Verdict";
import { Working } from "../parts/Working";
import { useSession, type SummaryOptions } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Each report is read for one period, so the period changes where reports are read.
  period: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  options: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Tổng hợp: from the reports read to the summary's sheets. */
export function CompileView(): ReactNode {
  const { say, services, language } = usePane();
  const session = useSession();
  const { ruleset, period, submissions, compilation } = session;
  const styles = useStyles();
  const action = useAction();
  const { compileOptions: options } = session;
  const setOptions = (change: Partial<SummaryOptions>): void => session.setCompileOptions({ ...options, ...change });
  const [step, setStep] = useState<"compile" | "write">("compile");
  const [written, setWritten] = useState(false);

  const compile = (): void =>
    action.start(async () => {
      setStep("compile");
      setWritten(false);
      const taken = await services.takeEditedTargets();
      session.refineRuleset(taken.ruleset);
      const result = await services.compile(submissions, { ...options, period });
      session.setCompilation(result);
      setStep("write");
      const { sheets, kept } = await services.writeSummary(result, "summary", language);
      setWritten(true);
      session.setSummaryWritten(true);
      session.setNotice({ text: (current) => current.compile.written(sheets, kept, taken.indicators), canUndo: true });
    });

  if (ruleset === null) return <FirstRun id="compile" />;
  if (submissions.length === 0) {
    return (
      <ViewFrame id="compile" actions={<Button appearance="primary" disabledFocusable aria-describedby="compile-empty">{say.actions.compile}</Button>}>
        <p id="compile-empty" className={styles.text}>{say.compile.empty}</p>
        <Button onClick={() => session.show("intake")}>{say.actions.goTo(say.views.intake)}</Button>
      </ViewFrame>
    );
  }
  const counts = compilation?.summary.counts;
  const whole = counts !== undefined && counts.received === counts.expected;
  const absent = compilation?.summary.agencies.filter((state) => state.status === "missing" || state.status === "rejected") ?? [];
  return (
    <ViewFrame
      id="compile"
      actions={
        <Button appearance="primary" disabledFocusable={action.working} onClick={compile}>
          {say.actions.compile}
        </Button>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working ? <Working text={step === "compile" ? say.compile.working : say.compile.writing} /> : null}
      {written && counts ? (
        <Verdict tone={whole ? "good" : "partial"} text={say.compile.verdict(counts)}>
          {whole ? say.compile.complete : say.compile.partial}
        </Verdict>
      ) : (
        <Verdict tone="info" text={say.compile.ready(submissions.filter(({ status, answers }) => status !== "rejected" && answers === undefined).length)} />
      )}
      {written && absent.length > 0 ? <AgencyTable agencies={byNeed(absent)} findings={compilation?.summary.findings ?? []} /> : null}
      <div className={styles.period}>
        <span>{`${say.check.period}: ${say.period(period)}`}</span>
        <Button size="small" onClick={() => session.show("intake")}>
          {say.compile.changePeriod}
        </Button>
      </div>
      {ruleset ? <EarlierSource action={action} onChanged={() => setWritten(false)} /> : null}
      <p className={styles.text}>{say.compile.willWrite}</p>
      <div className={styles.options}>
        <Field label={say.compile.onError}>
          <RadioGroup value={options.onError} disabled={action.working} onChange={(_, data) => setOptions({ onError: data.value === "agency" ? "agency" : "item" })}>
            <Radio value="item" label={say.compile.onErrorItem} />
            <Radio value="agency" label={say.compile.onErrorAgency} />
          </RadioGroup>
        </Field>
        <Field label={say.compile.due} hint={say.compile.dueHint}>
          <Input type="date" value={options.due ?? ""} disabled={action.working} onChange={(_, data) => setOptions({ due: data.value || null })} />
        </Field>
        <Field label={say.compile.received} hint={say.compile.receivedHint}>
          <Input type="date" value={options.received ?? ""} disabled={action.working} onChange={(_, data) => setOptions({ received: data.value || null })} />
        </Field>
      </div>
    </ViewFrame>
  );
}
