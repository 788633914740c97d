import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { withConsequences } from "../../core/rules/causes";
import type { Finding, Severity } from "../../core/rules/finding";
import { usePane } from "../context";
import { useFindingWords } from "../findingWords";
import { fixable, groupFindings, type FindingGroup } from "../logic/groups";
import { countSeverities, SEVERITIES } from "../logic/severity";
import { Disclosure } from "./Disclosure";
import { FindingRow } from "./FindingRow";
import { moveByArrows } from "./listKeys";
import { SeverityFilter } from "./SeverityFilter";
import { StatusMark, type Tone } from "./StatusMark";

/** How many findings of a group are drawn before a person asks for more. */
const PAGE = 30;
const TONES: Readonly<Record<Severity, Tone>> = { B: "bad", E: "bad", W: "warn", I: "info" };

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  more: { marginLeft: "20px" },
  consequences: { marginLeft: "20px" },
  fixAll: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly label: string;
  readonly onSelect?: ((finding: Finding) => void) | undefined;
  readonly onFix?: ((findings: readonly Finding[]) => void) | undefined;
}

function FindingList({ findings, label, onSelect, onFix }: FindingListProps) {
  const { say } = usePane();
  const styles = useStyles();
  const [drawn, setDrawn] = useState(PAGE);
  const rest = findings.length - drawn;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {findings.slice(0, drawn).map((finding, index) => (
          <FindingRow key={index} finding={finding} {...(onSelect ? { onSelect } : {})} {...(onFix ? { onFix: (one: Finding) => onFix([one]) } : {})} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button className={styles.more} appearance="transparent" size="small" onClick={() => setDrawn(drawn + 10 * PAGE)}>
          {say.actions.more(rest)}
        </Button>
      ) : null}
    </>
  );
}

interface FindingGroupsProps {
  readonly findings: readonly Finding[];
  readonly onSelect?: (finding: Finding) => void;
  readonly onFix?: (findings: readonly Finding[]) => void;
}

function Group({ group, onSelect, onFix, openAtFirst }: Omit<FindingGroupsProps, "findings"> & { readonly group: FindingGroup; readonly openAtFirst: boolean }) {
  const { say } = usePane();
  const word = useFindingWords();
  const styles = useStyles();
  const title = `${word(group.findings[0]!).title} (${say.number(group.findings.length)})`;
  const fixes = onFix ? fixable(group.findings) : [];
  const consequences = withConsequences(group.findings.flatMap((finding) => finding.consequences));
  return (
    <Disclosure
      title={title}
      mark={<StatusMark tone={TONES[group.severity]} />}
      openAtFirst={openAtFirst}
      action={
        fixes.length > 1 ? (
          <Button size="small" className={styles.fixAll} onClick={() => onFix?.(fixes)} aria-label={`${say.findings.fixGroup(fixes.length)}: ${title}`}>
            {say.findings.fixGroup(fixes.length)}
          </Button>
        ) : null
      }
    >
      <FindingList findings={group.findings} label={title} onSelect={onSelect} onFix={onFix} />
      {consequences.length > 0 ? (
        <div className={styles.consequences}>
          <Disclosure level={3} title={say.findings.consequences(consequences.length)} openAtFirst={false}>
            <FindingList findings={consequences} label={say.findings.consequences(consequences.length)} onSelect={onSelect} onFix={onFix} />
          </Disclosure>
        </div>
      ) : null}
    </Disclosure>
  );
}

/** Findings by their root cause or rule, gravest first, with a filter where there is a choice. Information alone stays folded. */
export function FindingGroups({ findings, onSelect, onFix }: FindingGroupsProps): ReactNode {
  const { say } = usePane();
  const [severity, setSeverity] = useState<Severity | null>(null);
  const counts = countSeverities(findings);
  const kinds = SEVERITIES.filter((each) => counts[each] > 0);
  const chosen = severity !== null && kinds.includes(severity) ? severity : null;
  const groups = groupFindings(chosen === null ? findings : findings.filter((finding) => finding.severity === chosen));
  if (findings.length === 0) return null;
  return (
    <div role="region" aria-label={say.findings.label} onKeyDown={moveByArrows}>
      {kinds.length > 1 ? <SeverityFilter counts={counts} chosen={chosen} onChoose={setSeverity} /> : null}
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          openAtFirst={group.severity !== "I" && groups.length < 12}
          {...(onSelect ? { onSelect } : {})}
          {...(onFix ? { onFix } : {})}
        />
      ))}
    </div>
  );
}
