import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RulesetIssue } from "../../app/rulesetSheets";
import { faultSentence } from "../../messages/catalogue";
import { usePane } from "../context";
import { RowBody } from "./RowBody";
import { StatusMark } from "./StatusMark";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  mark: { display: "flex", paddingTop: tokens.spacingVerticalXS },
  place: { ...typographyStyles.body1Strong, display: "block", color: tokens.colorBrandForeground1 },
});

/** A problem is always an error: what cannot be read cannot be used. */
const isError = (issue: RulesetIssue): boolean => issue.kind === "problem" || issue.fault.severity === "error";

interface IssueListProps {
  readonly issues: readonly RulesetIssue[];
  readonly onSelect: (sheet: string, cell: string) => void;
}

/** What is wrong with a catalogue on sheets: the verdict, then each place, which a press shows. */
export function IssueList({ issues, onSelect }: IssueListProps): ReactNode {
  const { say, language } = usePane();
  const styles = useStyles();
  const errors = issues.filter(isError).length;
  const sentence = (issue: RulesetIssue): string => {
    const text = issue.kind === "problem" ? say.problem({ ...issue.problem, path: "" }) : faultSentence(issue.fault, language);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return (
    <>
      <Verdict tone={errors > 0 ? "bad" : issues.length > 0 ? "warn" : "good"} text={say.catalogue.sheets.verdict(errors, issues.length - errors)} />
      {issues.length === 0 ? null : (
        <ul className={styles.list} aria-label={say.catalogue.sheets.issues}>
          {issues.map((issue, index) => {
            const { sheet, cell, place } = issue;
            return (
              <li key={index} className={styles.row}>
                <span className={styles.mark}>
                  <StatusMark tone={isError(issue) ? "bad" : "warn"} />
                </span>
                <RowBody onPress={sheet !== null && cell !== null ? () => onSelect(sheet, cell) : undefined}>
                  {place === "" ? null : <span className={styles.place}>{place}</span>}
                  {sentence(issue)}
                </RowBody>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
