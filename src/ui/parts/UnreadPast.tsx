import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../core/rules/finding";
import { usePane } from "../context";
import { useFindingWords } from "../findingWords";
import { Disclosure } from "./Disclosure";
import { FindingRow } from "./FindingRow";
import { moveByArrows } from "./listKeys";
import { StatusMark } from "./StatusMark";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface UnreadPastProps {
  readonly findings: readonly Finding[] | undefined;
  /** Of a finding in this workbook. */
  readonly onSelect: (finding: Finding) => void;
}

/** What of the earlier periods could not be read: apart from the report's own findings, as it is no fault of the report. */
export function UnreadPast({ findings = [], onSelect }: UnreadPastProps): ReactNode {
  return findings.length === 0 ? null : <Unread findings={findings} onSelect={onSelect} />;
}

/** Apart from the question whether there are any, as words need the ruleset that was looked back with. */
function Unread({ findings, onSelect }: Required<UnreadPastProps> & { readonly findings: readonly Finding[] }): ReactNode {
  const { say } = usePane();
  const word = useFindingWords();
  const styles = useStyles();
  const title = `${word(findings[0]!).title} (${say.number(findings.length)})`;
  return (
    <div onKeyDown={moveByArrows}>
      <Disclosure title={title} mark={<StatusMark tone="warn" />} openAtFirst>
        <ul className={styles.list} aria-label={title}>
          {findings.map((finding, index) => (
            <FindingRow key={index} elsewhere finding={finding} {...(finding.file === null ? { onSelect } : {})} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
