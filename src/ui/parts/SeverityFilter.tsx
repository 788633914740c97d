import { makeStyles, tokens, ToggleButton } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../../core/rules/finding";
import { usePane } from "../context";
import { SEVERITIES, type SeverityCounts } from "../logic/severity";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalS },
});

interface SeverityFilterProps {
  readonly counts: SeverityCounts;
  /** Null: all. */
  readonly chosen: Severity | null;
  readonly onChoose: (severity: Severity | null) => void;
}

export function SeverityFilter({ counts, chosen, onChoose }: SeverityFilterProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  const button = (severity: Severity | null, name: string, count: number) => (
    <ToggleButton key={name} size="small" shape="circular" checked={chosen === severity} onClick={() => onChoose(severity)}>
      {`${name} ${say.number(count)}`}
    </ToggleButton>
  );
  return (
    <div role="group" aria-label={say.findings.filter} className={styles.root}>
      {button(null, say.findings.all, all)}
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => button(severity, say.severities[severity], counts[severity]))}
    </div>
  );
}
