import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { CheckedSheet } from "../../app/pane";
import type { Finding } from "../../core/rules/finding";
import { questionsOf } from "../../core/synonyms/questions";
import { usePane } from "../context";
import { useFindingWords } from "../findingWords";
import { fixable } from "../logic/groups";
import { stampedAt } from "../logic/stamp";
import { ErrorAlert } from "../parts/Alert";
import { CheckVerdict } from "../parts/CheckVerdict";
import { EarlierSource } from "../parts/EarlierSource";
import { ExplanationEditor } from "../parts/ExplanationEditor";
import { FindingGroups } from "../parts/FindingGroups";
import { FixPreview } from "../parts/FixPreview";
import { Questions } from "../parts/Questions";
import { PeriodPicker } from "../parts/PeriodPicker";
import { UnreadPast } from "../parts/UnreadPast";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { FirstRun } from "./FirstRun";
import { useSheetCheck, type SheetCheck } from "./useSheetCheck";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Tự kiểm tra: the sheet in front, its findings, and what can be done about them. */
export function CheckView(): ReactNode {
  const { ruleset } = useSession();
  return ruleset === null ? <FirstRun id="check" /> : <SheetUnderCheck />;
}

function SheetUnderCheck(): ReactNode {
  const { say } = usePane();
  const { ruleset } = useSession();
  const styles = useStyles();
  const [period, setPeriod] = useState<string | null>(null);
  const [preview, setPreview] = useState<readonly Finding[] | null>(null);
  const [explaining, setExplaining] = useState<Finding | null>(null);
  const sheetCheck = useSheetCheck(period);
  const { action, sheet, stale } = sheetCheck;
  const questions = useMemo(() => (sheet && ruleset ? questionsOf(sheet.findings, ruleset) : []), [sheet, ruleset]);
  const begin = (run: () => void): void => {
    setPreview(null);
    setExplaining(null);
    run();
  };
  return (
    <ViewFrame id="check" actions={<CheckActions of={sheetCheck} ready={Boolean(ruleset)} previewing={preview !== null} begin={begin} onPreview={setPreview} />}>
      <ErrorAlert error={action.error} />
      {action.working ? <Working text={say.check.working} /> : null}
      {sheet ? <CheckVerdict sheet={sheet} stale={stale} /> : <p className={styles.text}>{say.check.intro}</p>}
      <PeriodPicker label={say.check.period} value={period} automatic={say.check.periodOfTitle} disabled={action.working} onChange={setPeriod} />
      {ruleset ? <EarlierSource action={action} onChanged={sheetCheck.again} /> : null}
      {sheet !== null && canMark(sheet) && !sheet.protected ? <p className={styles.text}>{say.check.willMark}</p> : null}
      {sheet?.protected ? <p className={styles.text}>{say.check.protected}</p> : null}
      <Questions questions={questions} onSettle={(answers) => begin(() => sheetCheck.settle(answers))} />
      {preview && !stale ? <FixPreview findings={preview} onWrite={() => begin(() => sheetCheck.fix(preview))} onCancel={() => setPreview(null)} /> : null}
      {sheet ? (
        <FindingGroups
          findings={sheet.findings}
          onSelect={sheetCheck.select}
          // The cells may hold other things by now than the mends are for.
          {...(stale ? {} : { onFix: (findings: readonly Finding[]) => (findings.length > 1 ? setPreview(findings) : begin(() => sheetCheck.fix(findings))) })}
          onExplain={setExplaining}
          below={(finding) => (finding === explaining ? <Explaining finding={finding} onSave={(text, inRemark) => begin(() => sheetCheck.explain(finding, text, inRemark))} onCancel={() => setExplaining(null)} /> : null)}
        />
      ) : null}
      <UnreadPast findings={sheet?.unread} onSelect={sheetCheck.select} />
    </ViewFrame>
  );
}

const canMark = ({ status, marked }: CheckedSheet): boolean => status !== "rejected" && status !== "clean" && !marked;

interface ExplainingProps {
  readonly finding: Finding;
  readonly onSave: (text: string, inRemark: boolean) => void;
  readonly onCancel: () => void;
}

function Explaining({ finding, onSave, onCancel }: ExplainingProps): ReactNode {
  const word = useFindingWords();
  return <ExplanationEditor subject={finding.cell ?? word(finding).subject} before={finding.explanation ?? ""} onSave={onSave} onCancel={onCancel} />;
}

interface CheckActionsProps {
  readonly of: SheetCheck;
  readonly ready: boolean;
  readonly previewing: boolean;
  readonly begin: (run: () => void) => void;
  readonly onPreview: (findings: readonly Finding[]) => void;
}

/** One main button: to check, or to stamp what is clean and not stamped yet. */
function CheckActions({ of: { action, sheet, stale, ...act }, ready, previewing, begin, onPreview }: CheckActionsProps): ReactNode {
  const { say } = usePane();
  const busy = action.working;
  const fixes = stale ? [] : fixable(sheet?.findings ?? []);
  const canStamp = sheet?.status === "clean" && !stale && stampedAt(sheet.findings) === null;
  return (
    <>
      {canStamp ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => begin(act.stamp)}>
          {say.actions.stamp}
        </Button>
      ) : null}
      <Button appearance={canStamp ? "secondary" : "primary"} disabledFocusable={busy || !ready} onClick={() => begin(act.check)}>
        {sheet ? say.actions.recheck : say.actions.check}
      </Button>
      {fixes.length > 1 ? (
        <Button disabledFocusable={busy || previewing} onClick={() => onPreview(fixes)}>
          {say.findings.fixAll(fixes.length)}
        </Button>
      ) : null}
      {sheet !== null && canMark(sheet) ? (
        <Button disabledFocusable={busy} onClick={() => begin(act.mark)}>
          {say.actions.mark}
        </Button>
      ) : null}
      {sheet?.marked ? (
        <Button disabledFocusable={busy} onClick={() => begin(act.unmark)}>
          {say.actions.unmark}
        </Button>
      ) : null}
    </>
  );
}
