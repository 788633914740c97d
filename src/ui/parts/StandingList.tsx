import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { Target } from "../../core/catalogue/types";
import type { Status } from "../../core/compliance/types";
import { writtenDay } from "../../core/tables/days";
import { dateOfSerial, writtenSerial } from "../../core/text/date";
import type { PaneMessages } from "../../messages/paneMessages";
import { usePane } from "../context";
import { groupStandings, judgedValue, shortfall, type Standing } from "../logic/standing";
import { Disclosure } from "./Disclosure";
import { moveByArrows } from "./listKeys";
import { RowBody } from "./RowBody";
import { StatusMark, type Tone } from "./StatusMark";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { paddingLeft: "20px", display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1Strong, display: "block" },
  figures: { display: "block", color: tokens.colorNeutralForeground2 },
  why: { flexShrink: 0, flexBasis: "100%", margin: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

const TONES: Readonly<Record<Status, Tone>> = {
  met: "good", exceeded: "good", notMet: "bad", noData: "warn", notDue: "info", noOccurrence: "info", notApplicable: "info",
};

function statusName(status: Status | null, say: PaneMessages): string {
  return status === null ? say.standing.noTarget : say.statuses[status];
}

/** A value in the indicator's unit; a percentage with as many decimals as tell it from what it is held `against`. */
function inUnit(value: number | string, unit: string, say: PaneMessages, against?: number | null): string {
  if (typeof value === "string") return writtenDay(value);
  return unit === "%" ? say.percent(value, against ?? undefined) : `${say.number(value)} ${unit}`.trim();
}

/** `≥ 20 %`, or that it is held against the period before. */
export function targetWords(target: Target, unit: string, say: PaneMessages): string {
  return target.value === null ? say.standing.targetPrevious : say.standing.target(target.comparator, inUnit(target.value, unit, say));
}

/** `thiếu 2,7 điểm %`, `muộn 5 ngày`; empty where nothing lacks. */
function gapWords(standing: Standing, say: PaneMessages): string {
  const gap = shortfall(standing);
  if (!gap) return "";
  if (standing.isDay) return say.standing[gap.kind === "over" ? "late" : "early"](gap.by);
  const { unit } = standing.indicator;
  return say.standing[gap.kind](unit === "%" ? say.standing.points(gap.by) : inUnit(gap.by, unit, say));
}

/** 17,3 % · mục tiêu ≥ 20 % · thiếu 2,7 điểm %: whatever of it is known. */
function figuresText(standing: Standing, say: PaneMessages): string {
  const { indicator: { unit }, isDay, target, coverage } = standing;
  const value = judgedValue(standing);
  return [
    value === null ? "" : isDay ? writtenSerial(value) : inUnit(value, unit, say, target?.value),
    target ? targetWords(isDay ? { ...target, value: target.value && dateOfSerial(target.value) } : target, unit, say) : "",
    gapWords(standing, say),
    standing.outlook?.risk ? say.risks[standing.outlook.risk] : "",
    coverage && !coverage.complete ? say.standing.coverage(coverage.reported, coverage.expected) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

interface StandingRowProps {
  readonly standing: Standing;
  readonly onSelect?: (standing: Standing) => void;
  readonly more?: (standing: Standing) => ReactNode;
}

function Row({ standing, onSelect, more }: StandingRowProps) {
  const { say, language } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const why = useId();
  const { indicator, isDay, numerator, denominator, coverage } = standing;
  const name = `${indicator.code} ${indicator.name[language]}`;
  const part = (term: string, text: string, value: number | null) => (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{`${value === null ? say.statuses.noData : isDay ? writtenSerial(value) : say.number(value)} (${text})`}</dd>
    </>
  );
  return (
    <li className={styles.row}>
      <RowBody onPress={onSelect && standing.cell !== null ? () => onSelect(standing) : undefined}>
        <span className={styles.name}>{name}</span>
        <span className={styles.figures}>{figuresText(standing, say)}</span>
      </RowBody>
      <Button size="small" appearance="subtle" aria-expanded={open} aria-controls={why} aria-label={`${say.actions.why} ${name}`} onClick={() => setOpen(!open)}>
        {say.actions.why}
      </Button>
      <dl id={why} hidden={!open} className={open ? styles.why : undefined} style={{ marginTop: 0 }}>
        {open ? (
          <>
            {part(say.standing.numerator, indicator.numerator.text, numerator)}
            {indicator.denominator ? part(say.standing.denominator, indicator.denominator.text, denominator) : null}
            {coverage ? (
              <>
                <dt className={styles.term}>{say.standing.inside}</dt>
                <dd className={styles.value}>{`${say.number(coverage.reported)}/${say.number(coverage.expected)}`}</dd>
              </>
            ) : null}
          </>
        ) : null}
      </dl>
      {open ? more?.(standing) : null}
    </li>
  );
}

interface StandingListProps {
  readonly standings: readonly Standing[];
  readonly onSelect?: (standing: Standing) => void;
  /** What “Vì sao?” shows below numerator and denominator. */
  readonly more?: (standing: Standing) => ReactNode;
}

/** Indicators by their standing: what is not met first. */
export function StandingList({ standings, onSelect, more }: StandingListProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  if (standings.length === 0) return null;
  return (
    <div role="region" aria-label={say.standing.label} onKeyDown={moveByArrows}>
      {groupStandings(standings).map(({ status, lacksEarlier, standings: group }) => {
        const title = say.standing.group(lacksEarlier ? say.standing.lacksEarlier : statusName(status, say), group.length);
        const partial = group.some((standing) => standing.coverage?.complete === false);
        const tone = status === null ? "info" : TONES[status] === "good" && partial ? "partial" : TONES[status];
        return (
          <Disclosure key={lacksEarlier ? "lacksEarlier" : (status ?? "none")} title={title} mark={<StatusMark tone={tone} />} openAtFirst={status === "notMet" || status === "noData" || group.some(({ outlook }) => outlook?.risk === "behindPace")}>
            <ul className={styles.list} aria-label={title}>
              {group.map((standing) => (
                <Row key={standing.indicator.code} standing={standing} {...(onSelect ? { onSelect } : {})} {...(more ? { more } : {})} />
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
}
