import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Reading } from "../../core/reading/types";
import { usePane } from "../context";
import { placeOf } from "../logic/names";
import type { Resubmission } from "../logic/resubmissions";
import { useSession } from "../session";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalXS} 0` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  place: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

/** What a resubmission changed: each item's figure before and after, with its cells. */
export function ChangeList({ resubmission: { before, after, changes } }: { readonly resubmission: Resubmission }): ReactNode {
  const { say, language } = usePane();
  const { ruleset } = useSession();
  const styles = useStyles();
  const shown = (reading: Reading | null): string => (reading === null || reading.raw === "" ? say.findings.empty : reading.raw);
  const title = say.intake.changed(changes.length, placeOf(before));
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {changes.map((change) => (
          <li key={change.item}>
            {`${change.item} ${ruleset?.items.get(change.item)?.name[language] ?? ""}: ${say.findings.change(shown(change.before), shown(change.after))}`}
            <span className={styles.place}>{say.findings.change(change.before?.cell ?? placeOf(before), `${placeOf(after)} · ${change.after?.cell ?? ""}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
