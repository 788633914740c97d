import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { withConsequences } from "../../core/rules/causes";
import type { Finding, Severity } from "../../core/rules/finding";
import { usePane } from "../context";
import { useFindingWords } from "../findingWords";
import { fixable, groupFindings, type FindingGroup } from "../logic/groups";
import { countSeverities, openSeverity, SEVERITIES } from "../logic/severity";
import { Disclosure } from "./Disclosure";
import { FindingRow, type FindingActions } from "./FindingRow";
import { mainAction, useKeptFocus } from "./keptFocus";
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

function FindingList({ findings, label, ...actions }: FindingActions & { readonly findings: readonly Finding[]; readonly label: string }) {
  const { say } = usePane();
  const styles = useStyles();
  const [drawn, setDrawn] = useState(PAGE);
  const rest = findings.length - drawn;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {findings.slice(0, drawn).map((finding, index) => (
          <FindingRow key={index} finding={finding} {...actions} />
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

function Group({ group, openAtFirst, ...actions }: FindingActions & { readonly group: FindingGroup; readonly openAtFirst: boolean }) {
  const { say } = usePane();
  const word = useFindingWords();
  const styles = useStyles();
  const { onFix } = actions;
  const title = `${group.explained ? say.findings.explained : word(group.findings[0]!).title} (${say.number(group.findings.length)})`;
  const fixes = onFix ? fixable(group.findings) : [];
  const consequences = withConsequences(group.findings.flatMap((finding) => finding.consequences));
  return (
    <Disclosure
      title={title}
      mark={<StatusMark tone={group.explained ? "good" : TONES[group.severity]} />}
      openAtFirst={openAtFirst}
      action={
        fixes.length > 1 ? (
          <Button size="small" className={styles.fixAll} onClick={() => onFix?.(fixes)} aria-label={`${say.findings.fixGroup(fixes.length)}: ${title}`}>
            {say.findings.fixGroup(fixes.length)}
          </Button>
        ) : null
      }
    >
      <FindingList findings={group.findings} label={title} {...actions} />
      {consequences.length > 0 ? (
        <div className={styles.consequences}>
          <Disclosure level={3} title={say.findings.consequences(consequences.length)} openAtFirst={false}>
            <FindingList findings={consequences} label={say.findings.consequences(consequences.length)} {...actions} />
          </Disclosure>
        </div>
      ) : null}
    </Disclosure>
  );
}

/** Findings by their root cause or rule, gravest first, with a filter where there is a choice. Information alone stays folded. */
export function FindingGroups({ findings, ...actions }: FindingActions & { readonly findings: readonly Finding[] }): ReactNode {
  const { say } = usePane();
  const [severity, setSeverity] = useState<Severity | null>(null);
  const counts = countSeverities(findings);
  const kinds = SEVERITIES.filter((each) => counts[each] > 0);
  const chosen = severity !== null && kinds.includes(severity) ? severity : null;
  const groups = groupFindings(chosen === null ? findings : findings.filter((finding) => openSeverity(finding) === chosen));
  const region = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(region, findings, mainAction);
  if (findings.length === 0) return null;
  return (
    <div role="region" aria-label={say.findings.label} ref={region} onKeyDown={moveByArrows} {...keptFocus}>
      {kinds.length > 1 ? <SeverityFilter counts={counts} chosen={chosen} onChoose={setSeverity} /> : null}
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          openAtFirst={group.severity !== "I" && groups.length < 12}
          {...actions}
        />
      ))}
    </div>
  );
}
