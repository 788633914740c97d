import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Compilation, IndicatorSummary } from "../../core/compile/types";
import { needUnit } from "../../core/report/needWords";
import { writtenSerial } from "../../core/text/date";
import type { PaneMessages } from "../../messages/paneMessages";
import { usePane } from "../context";
import { agencyName, placeOf } from "../logic/names";
import { useSession } from "../session";
import { RowBody } from "./RowBody";

/** How many agencies are drawn before a person asks for more. */
const PAGE = 20;

const useStyles = makeStyles({
  root: { flexBasis: "100%", paddingBottom: tokens.spacingVerticalS },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  place: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
});

type AgencyFigure = IndicatorSummary["agencies"][number];

function figureText({ numerator, denominator, percent }: AgencyFigure, isDay: boolean, say: PaneMessages): string {
  if (numerator === null) return "";
  if (isDay) return writtenSerial(numerator);
  return denominator === null ? say.number(numerator) : `${say.number(numerator)}/${say.number(denominator)}${percent === null ? "" : ` = ${say.percent(percent)}`}`;
}

/** What its own target asks of the agency's next report; a need of nothing more is none. */
function needText({ status, outlook }: AgencyFigure, unit: string | null, say: PaneMessages): string {
  const need = outlook?.need;
  if (!need || (need.kind === "deliver" && need.amount === 0)) return "";
  return `${say.statuses[status!]}: ${say.need(need, unit)}`;
}

interface Row {
  readonly code: string;
  readonly figure: string;
  readonly need: string;
  readonly place: string;
}

function List({ title, rows, onSelect }: { readonly title: string; readonly rows: readonly Row[]; readonly onSelect: ((agency: string) => void) | null }) {
  const { say } = usePane();
  const { ruleset } = useSession();
  const styles = useStyles();
  const [drawn, setDrawn] = useState(PAGE);
  if (rows.length === 0) return null;
  const rest = rows.length - drawn;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {rows.slice(0, drawn).map(({ code, figure, need, place }) => (
          <li key={code}>
            <RowBody onPress={onSelect ? () => onSelect(code) : undefined}>
              {[agencyName(ruleset?.registry, code), figure].filter(Boolean).join(": ")}
              {[need, place].map((line) => (line === "" ? null : <span key={line} className={styles.place}>{line}</span>))}
            </RowBody>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button appearance="transparent" size="small" onClick={() => setDrawn(drawn + 5 * PAGE)}>
          {say.actions.more(rest)}
        </Button>
      ) : null}
    </>
  );
}

interface FigureAgenciesProps {
  readonly compilation: Compilation;
  readonly indicator: string;
  /** Whether its figures are days. */
  readonly isDay: boolean;
  /** Shows an agency's figure on the summary's sheet; null while that is not written. */
  readonly onSelect: ((agency: string) => void) | null;
}

/** The agencies inside a figure of the province, each with its own and where it comes from, and those outside with the reason. */
export function FigureAgencies({ compilation: { summary }, indicator, isDay, onSelect }: FigureAgenciesProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  const catalogue = useSession().ruleset?.catalogue;
  const known = catalogue?.indicators.find(({ code }) => code === indicator);
  const unit = known && catalogue ? needUnit(known, catalogue) : "";
  const figures = summary.indicators.find(({ code }) => code === indicator)?.agencies ?? [];
  const states = new Map(summary.agencies.map((state) => [state.code, state]));
  const concerned = figures.filter(({ status }) => status !== "notApplicable");
  const inside = concerned.filter(({ numerator }) => numerator !== null);
  const outside = concerned.filter(({ numerator }) => numerator === null);
  const reason = (code: string): string => {
    const status = states.get(code)?.status;
    return status === "missing" || status === "rejected" ? say.agencyStatuses[status] : say.statuses.noData;
  };
  const rowOf = (figure: AgencyFigure, text: string): Row => {
    const state = states.get(figure.agency);
    return { code: figure.agency, figure: text, need: needText(figure, unit, say), place: state ? placeOf(state) : "" };
  };
  return (
    <div className={styles.root}>
      <List title={say.standing.outside(outside.length)} rows={outside.map((figure) => rowOf(figure, reason(figure.agency)))} onSelect={onSelect} />
      <List title={say.standing.insideList(inside.length)} rows={inside.map((figure) => rowOf(figure, figureText(figure, isDay, say)))} onSelect={onSelect} />
    </div>
  );
}
