import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { AgencyState, AgencyStatus } from "../../core/compile/types";
import { groupBy } from "../../core/group";
import type { Finding } from "../../core/rules/finding";
import { usePane } from "../context";
import { agencyName } from "../logic/names";
import { useSession } from "../session";
import type { Resubmission } from "../logic/resubmissions";
import { ChangeList } from "./ChangeList";
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

interface RowProps {
  readonly state: AgencyState;
  readonly findings: readonly Finding[];
  readonly resubmission: Resubmission | null;
}

function Row({ state, findings, resubmission }: RowProps) {
  const { say } = usePane();
  const { ruleset } = useSession();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const name = agencyName(ruleset?.registry, state.code);
  const usable = state.status === "received" || state.status === "late";
  const tally = usable ? say.intake.tally(state.errors, state.warnings) : say.intake.see;
  const changed = resubmission && resubmission.changes.length > 0 ? resubmission : null;
  return (
    <>
      <tr>
        <th scope="row" className={styles.cell}>
          {name}
          {state.file === null ? null : <span className={styles.note}>{state.file}</span>}
          {state.superseded.length === 0 ? null : <span className={styles.note}>{say.intake.superseded(state.superseded)}</span>}
          {resubmission === null ? null : <span className={styles.note}>{say.intake.resubmitted(resubmission.changes.length)}</span>}
        </th>
        <td className={styles.cell}>
          <span className={styles.state}>
            <StatusMark tone={TONES[state.status]} />
            {say.agencyStatuses[state.status]}
          </span>
        </td>
        <td className={styles.cell}>
          {findings.length === 0 && !changed ? (
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
            {changed ? <ChangeList resubmission={changed} /> : null}
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
  /** By agency: what its latest report changed; left out where that does not matter. */
  readonly resubmissions?: ReadonlyMap<string, Resubmission>;
}

/** How many agencies are drawn before a person asks for more. */
const PAGE = 40;

/** Every agency of the registry, its state and its findings. */
export function AgencyTable({ agencies, findings, resubmissions }: AgencyTableProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  const [drawn, setDrawn] = useState(PAGE);
  const own = useMemo(() => groupBy(findings, ({ agency }) => agency), [findings]);
  const rest = agencies.length - drawn;
  return (
    <>
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
          {agencies.slice(0, drawn).map((state) => (
            <Row key={state.code} state={state} findings={own.get(state.code) ?? []} resubmission={resubmissions?.get(state.code) ?? null} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <Button appearance="transparent" size="small" onClick={() => setDrawn(drawn + 2 * PAGE)}>
          {say.actions.more(rest)}
        </Button>
      ) : null}
    </>
  );
}
