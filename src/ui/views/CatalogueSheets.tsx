import { Button, Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PresetChoice, RulesetImport, RulesetInUse } from "../../app/pane";
import type { RulesetIssue } from "../../app/rulesetSheets";
import type { Action } from "../action";
import { usePane } from "../context";
import { IssueList } from "../parts/IssueList";
import { useSession } from "../session";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Titles of directives are longer than the pane is wide.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CatalogueSheetsProps {
  readonly action: Action;
  /** What came of choosing a preset. */
  readonly onImported: (result: RulesetImport) => void;
  readonly onAdopted: (ruleset: RulesetInUse) => void;
}

/** A catalogue, one in use or a preset, onto the workbook's sheets; checked there, and taken into use from there. */
export function CatalogueSheets({ action, onImported, onAdopted }: CatalogueSheetsProps): ReactNode {
  const { say, language, services } = usePane();
  const { ruleset, setNotice } = useSession();
  const styles = useStyles();
  const [presets, setPresets] = useState<readonly PresetChoice[]>([]);
  const [chosen, setChosen] = useState("");
  const [issues, setIssues] = useState<readonly RulesetIssue[] | null>(null);
  const { sheets } = say.catalogue;
  const { fail } = action;

  useEffect(() => {
    let shown = true;
    services.catalogues.presets().then((known) => shown && setPresets(known), (error: unknown) => shown && fail(error));
    return () => {
      shown = false;
    };
  }, [services, fail]);

  const preset = chosen === "" ? (ruleset ? null : presets[0]?.id) : chosen;
  const write = (id: string | null): void =>
    action.start(async () => {
      const written = await services.catalogues.write(id, language);
      setIssues(null);
      setNotice({ text: (current) => current.catalogue.sheets.written(written.sheets), canUndo: true });
    });
  const check = (): void => action.start(async () => setIssues(await services.catalogues.check(language)));
  const adopt = (): void =>
    action.start(async () => {
      const adopted = await services.catalogues.adopt(language);
      setIssues(adopted.issues);
      if (adopted.ruleset) onAdopted(adopted.ruleset);
      setNotice({ text: (current) => (adopted.ruleset ? current.catalogue.sheets.adopted : current.catalogue.sheets.notAdopted), canUndo: false });
    });
  const button = (label: string, onClick: () => void): ReactNode => (
    <Button disabledFocusable={action.working} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <section className={styles.section} aria-label={sheets.title}>
      <h2 className={styles.title}>{sheets.title}</h2>
      <p className={styles.text}>{sheets.note}</p>
      <Field label={sheets.choice}>
        <Select className={styles.select} value={preset ?? ""} disabled={action.working} onChange={(_, data) => setChosen(data.value)}>
          {ruleset ? <option value="">{sheets.inUse}</option> : null}
          {presets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        {preset === undefined ? null : button(say.actions.writeSheets, () => write(preset))}
        {typeof preset === "string" ? button(say.actions.usePreset, () => action.start(async () => onImported(await services.catalogues.usePreset(preset)))) : null}
        {button(say.actions.checkSheets, check)}
        {button(say.actions.adoptSheets, adopt)}
      </div>
      {issues ? <IssueList issues={issues} onSelect={(sheet, cell) => void services.select(sheet, cell).catch(fail)} /> : null}
    </section>
  );
}
