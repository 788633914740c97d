import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding } from "../../core/rules/finding";
import type { PaneMessages } from "../../messages/paneMessages";
import { usePane } from "../context";
import { RowBody } from "./RowBody";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, paddingLeft: "20px" },
  place: { ...typographyStyles.body1Strong, display: "block" },
  cell: { color: tokens.colorBrandForeground1 },
  sentence: { display: "block", color: tokens.colorNeutralForeground2 },
  change: { display: "block" },
  fix: { flexShrink: 0, marginTop: tokens.spacingVerticalXS },
});

/** A cell's content as people see it. */
export function shown(value: Finding["found"], say: PaneMessages): string {
  if (value === null || value === "") return say.findings.empty;
  if (typeof value === "boolean") return value ? say.findings.yes : say.findings.no;
  return typeof value === "number" ? say.number(value) : say.quoted(value);
}

/** “1.250 hs” → 1.250: what a fix will write. */
export function changeText(finding: Finding, say: PaneMessages): string {
  return finding.fix === null ? "" : say.findings.change(shown(finding.found, say), shown(finding.fix.value, say));
}

interface FindingRowProps {
  readonly finding: Finding;
  /** Left out where its sheet is not in this workbook. */
  readonly onSelect?: (finding: Finding) => void;
  readonly onFix?: (finding: Finding) => void;
}

export function FindingRow({ finding, onSelect, onFix }: FindingRowProps) {
  const { say, words } = usePane();
  const styles = useStyles();
  const place = [finding.file, finding.cell ?? finding.sheet].filter((part) => part !== null).join(" · ");
  return (
    <li className={styles.row}>
      <RowBody onPress={onSelect && finding.cell !== null && finding.sheet !== null ? () => onSelect(finding) : undefined}>
        {place === "" && finding.item === null ? null : (
          <span className={styles.place}>
            <span className={styles.cell}>{place}</span>
            {finding.item === null ? "" : ` ${finding.item}`}
          </span>
        )}
        <span className={styles.sentence}>{words.sentence(finding)}</span>
        {finding.fix && onFix ? <span className={styles.change}>{changeText(finding, say)}</span> : null}
      </RowBody>
      {finding.fix && onFix ? (
        <Button size="small" className={styles.fix} aria-label={`${say.actions.fix} ${finding.cell ?? ""}: ${changeText(finding, say)}`} onClick={() => onFix(finding)}>
          {say.actions.fix}
        </Button>
      ) : null}
    </li>
  );
}
