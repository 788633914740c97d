import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AgencyState, AgencyStatus } from "../../core/compile/types";
import type { Finding } from "../../core/rules/finding";
import { usePane } from "../context";
import { agencyName } from "../logic/names";
import { useSession } from "../session";
import { FindingGroups } from "./FindingGroups";
import { StatusMark, type Tone } from "./StatusMark";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: { ...typographyStyles.caption1Strong, textAlign: "start", color: tokens.colorNeutralForeground2, padding: tokens.spacingHorizontalXS },
  cell: { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`, textAlign: "start", verticalAlign: "top", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
  details: { padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
  state: { display: "flex", gap: tokens.spacingHorizontalXS },
  toggle: {
    ...typographyStyles.body1,
    padding: 0,
    minHeight: "24px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  note: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

const TONES: Readonly<Record<AgencyStatus, Tone>> = { received: "good", late: "warn", missing: "warn", rejected: "bad" };

function Row({ state, findings }: { readonly state: AgencyState; readonly findings: readonly Finding[] }) {
  const { say } = usePane();
  const { ruleset } = useSession();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const name = agencyName(ruleset?.registry, state.code);
  const usable = state.status === "received" || state.status === "late";
  const tally = usable ? say.intake.tally(state.errors, state.warnings) : say.intake.see;
  return (
    <>
      <tr>
        <th scope="row" className={styles.cell}>
          {name}
          {state.file === null ? null : <span className={styles.note}>{state.file}</span>}
          {state.superseded.length === 0 ? null : <span className={styles.note}>{say.intake.superseded(state.superseded)}</span>}
        </th>
        <td className={styles.cell}>
          <span className={styles.state}>
            <StatusMark tone={TONES[state.status]} />
            {say.agencyStatuses[state.status]}
          </span>
        </td>
        <td className={styles.cell}>
          {findings.length === 0 ? (
            usable && tally
          ) : (
            <button type="button" className={styles.toggle} aria-expanded={open} aria-label={`${name}: ${tally}`} onClick={() => setOpen(!open)}>
              {tally}
            </button>
          )}
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={3} className={styles.details}>
            <FindingGroups findings={findings} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

interface AgencyTableProps {
  /** In the order they are to be seen. */
  readonly agencies: readonly AgencyState[];
  readonly findings: readonly Finding[];
}

/** Every agency of the registry, its state and its findings. */
export function AgencyTable({ agencies, findings }: AgencyTableProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={say.intake.agencies}>
      <colgroup>
        <col style={{ width: "40%" }} />
        <col style={{ width: "34%" }} />
        <col style={{ width: "26%" }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{say.intake.agency}</th>
          <th scope="col" className={styles.head}>{say.intake.state}</th>
          <th scope="col" className={styles.head}>{say.intake.findings}</th>
        </tr>
      </thead>
      <tbody>
        {agencies.map((state) => (
          <Row key={state.code} state={state} findings={findings.filter((finding) => finding.agency === state.code)} />
        ))}
      </tbody>
    </table>
  );
}
