import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RulesetInUse, RulesetImport } from "../../app/pane";
import type { FileSource } from "../../app/ports";
import type { CheckedSubmission } from "../../core/reading/types";
import type { Answer } from "../../core/synonyms/settle";
import { useAction } from "../action";
import { usePane } from "../context";
import { Alert, ErrorAlert } from "../parts/Alert";
import { EarlierSource } from "../parts/EarlierSource";
import { FileButton } from "../parts/FileButton";
import { SynonymList } from "../parts/SynonymList";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";
import { CatalogueSheets } from "./CatalogueSheets";
import { useIntake } from "./useIntake";
import { useTemplates } from "./useTemplates";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  facts: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "20px" },
});

function Facts({ ruleset }: { readonly ruleset: RulesetInUse }) {
  const { say, language } = usePane();
  const styles = useStyles();
  const { catalogue, registry } = ruleset;
  const fact = (term: string, lines: readonly string[]) => (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </dd>
    </>
  );
  return (
    <section aria-label={say.catalogue.inUse}>
      <h2 className={styles.title}>{catalogue.title[language]}</h2>
      <dl className={styles.facts}>
        {fact(say.catalogue.version, [`${catalogue.id} ${catalogue.version}`])}
        {fact(say.catalogue.province, [registry.province.name])}
        {fact(say.catalogue.counts, [
          say.catalogue.items(catalogue.items.length),
          say.catalogue.indicators(catalogue.indicators.length),
          ...(catalogue.checks.length > 0 ? [say.catalogue.checks(catalogue.checks.length)] : []),
          say.catalogue.agencies(registry.agencies.length),
        ])}
        {catalogue.basis.length > 0 ? fact(say.catalogue.basis, catalogue.basis.map(({ document, date, issuer }) => say.catalogue.basisLine(document, date, issuer))) : null}
      </dl>
    </section>
  );
}

function ImportFailure({ result }: { readonly result: Exclude<RulesetImport, { ok: true }> }) {
  const { say } = usePane();
  const styles = useStyles();
  if (result.kind === "incomplete") return <Alert>{say.catalogue.missing(result.missing)}</Alert>;
  return (
    <Alert>
      <b>{say.catalogue.invalid}</b>
      {result.files.map(({ file, problems }) => (
        <div key={file}>
          {file}
          <ul className={styles.list}>
            {problems.length === 0 ? <li>{say.catalogue.notRuleset}</li> : problems.slice(0, 20).map((problem, index) => <li key={index}>{say.problem(problem)}</li>)}
          </ul>
        </div>
      ))}
    </Alert>
  );
}

/** Whether a report may have been read by the answer. */
function mayUse({ agency, readings }: CheckedSubmission, answer: Answer): boolean {
  if (answer.kind === "agency") return agency === answer.agency;
  return answer.item === null || readings.has(answer.item);
}

/** Bộ chỉ tiêu: what reports are judged by, and another in its place. */
export function CatalogueView(): ReactNode {
  const { say, language, services } = usePane();
  const { ruleset, setRuleset, setNotice } = useSession();
  const styles = useStyles();
  const action = useAction();
  const templates = useTemplates(action);
  const work = useIntake(action);
  const [failure, setFailure] = useState<Exclude<RulesetImport, { ok: true }> | null>(null);

  const take = (next: RulesetInUse): void => {
    setFailure(null);
    setRuleset(next);
    setNotice({ text: (current) => current.catalogue.imported, canUndo: false });
  };
  const imported = (result: RulesetImport): void => {
    if (result.ok) take(result.ruleset);
    else setFailure(result);
  };
  const choose = (files: readonly FileSource[]): void => action.start(async () => imported(await services.importRuleset(files, language)));
  const adopted = (next: RulesetInUse): void => {
    setFailure(null);
    setRuleset(next);
  };
  return (
    <ViewFrame
      id="catalogue"
      actions={
        <>
          {ruleset ? templates.button : null}
          <FileButton primary={!ruleset} label={say.actions.chooseRuleset} accept=".json,application/json,.xlsx,.xlsm,.xlsb,.xls,.ods" disabled={action.working} onFiles={choose} />
          {ruleset?.origin === "sample" ? null : (
            <Button disabledFocusable={action.working} onClick={() => action.start(async () => take(await services.useSample()))}>
              {say.actions.useSample}
            </Button>
          )}
        </>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working ? (templates.progress ?? <Working text={say.working.opening} />) : null}
      {failure ? <ImportFailure result={failure} /> : null}
      {ruleset ? <Facts ruleset={ruleset} /> : null}
      {ruleset ? templates.period : null}
      {ruleset ? <EarlierSource action={action} /> : null}
      {ruleset ? templates.unread : null}
      <SynonymList disabled={action.working} onForget={(answer) => work.answer([answer], "forget", (submission) => mayUse(submission, answer))} />
      <CatalogueSheets action={action} onImported={imported} onAdopted={adopted} />
      {ruleset?.origin === "sample" ? <p className={styles.text}>{say.catalogue.sampleNote}</p> : null}
      <p className={styles.text}>{`${say.catalogue.intro} ${say.catalogue.hint}`}</p>
    </ViewFrame>
  );
}
