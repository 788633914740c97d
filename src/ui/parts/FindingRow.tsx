import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../core/rules/finding";
import type { PaneMessages } from "../../messages/paneMessages";
import { usePane } from "../context";
import { useFindingWords } from "../findingWords";
import { RowBody } from "./RowBody";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, paddingLeft: "20px" },
  place: { ...typographyStyles.body1Strong, display: "block" },
  cell: { color: tokens.colorBrandForeground1 },
  sentence: { display: "block", color: tokens.colorNeutralForeground2 },
  // What was reported before stands apart from what is said of it.
  earlier: { display: "block", color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXXS} 0`, paddingLeft: tokens.spacingHorizontalSNudge, borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  mend: { display: "block" },
  fix: { flexShrink: 0, marginTop: tokens.spacingVerticalXS },
});

/** A cell's content as people see it. */
function shown(value: Finding["found"], say: PaneMessages): string {
  if (value === null || value === "") return say.findings.empty;
  if (typeof value === "boolean") return value ? say.findings.yes : say.findings.no;
  return typeof value === "number" ? say.number(value) : say.quoted(value);
}

/** “1.250 hs” → 1.250: what a fix will write. */
export function changeText(finding: Finding, say: PaneMessages): string {
  return finding.fix === null ? "" : say.findings.change(shown(finding.found, say), shown(finding.fix.value, say));
}

/** What can be done with a finding; left out where its sheet is not in this workbook. */
export interface FindingActions {
  readonly onSelect?: (finding: Finding) => void;
  readonly onFix?: (findings: readonly Finding[]) => void;
  readonly onExplain?: (finding: Finding) => void;
  /** Under its row. */
  readonly below?: (finding: Finding) => ReactNode;
}

interface FindingRowProps extends FindingActions {
  readonly finding: Finding;
  /** Its place names the sheet too: another than the one that is looked at. */
  readonly elsewhere?: boolean;
}

export function FindingRow({ finding, elsewhere = false, onSelect, onFix, onExplain, below }: FindingRowProps): ReactNode {
  const { say } = usePane();
  const { where, subject, problem, mend, earlier } = useFindingWords()(finding);
  const styles = useStyles();
  const place = [finding.file, elsewhere ? where : (finding.cell ?? finding.sheet)].filter((part) => part !== null).join(" · ");
  const mends = finding.fix !== null && onFix !== undefined;
  const about = finding.cell ?? subject;
  return (
    <li>
      <div className={styles.row}>
        <RowBody onPress={onSelect && finding.cell !== null && finding.sheet !== null ? () => onSelect(finding) : undefined}>
          {place === "" && subject === "" ? null : (
            <span className={styles.place}>
              <span className={styles.cell}>{place}</span> {subject}
            </span>
          )}
          <span className={styles.sentence}>{capitalised(problem)}</span>
          {earlier === "" ? null : <span className={styles.earlier}>{earlier}</span>}
          <span className={styles.mend}>{finding.explanation !== null ? say.findings.explanation(finding.explanation) : mends ? changeText(finding, say) : capitalised(mend)}</span>
        </RowBody>
        {mends ? (
          <Button size="small" className={styles.fix} aria-label={`${say.actions.fix} ${finding.cell ?? ""}: ${changeText(finding, say)}`} onClick={() => onFix([finding])}>
            {say.actions.fix}
          </Button>
        ) : finding.severity === "W" && onExplain ? (
          <Button size="small" className={styles.fix} aria-label={`${say.actions.explain} ${about}`} onClick={() => onExplain(finding)}>
            {say.actions.explain}
          </Button>
        ) : null}
      </div>
      {below?.(finding)}
    </li>
  );
}

/** The catalogue of sentences has them follow a place; here each stands on a line of its own. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
