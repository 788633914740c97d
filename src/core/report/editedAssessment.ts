/**
 * Targets edited on the sheet `Đánh giá`, as overrides. What was written stands in each row's status formula, as on agencies'
 * own sheets: `IF(OR(LEN(E6)=0,LEN(D6)=0,N("CCHC >=90 province SO-01")<>0),…`. One that was set in place of the catalogue's
 * says so: `CCHC >=89 set province SO-01`.
 */
import { isJudgedOnDay } from "../catalogue/expression";
import { withOverriding, type OverrideScope, type TargetOverride, type TargetOverrides } from "../catalogue/overrides";
import { COMPARATORS, TIERS, type Catalogue, type Comparator } from "../catalogue/types";
import { address, cellIn, type Cell, type Grid } from "../grid";
import { dateOfSerial, parseDate } from "../text/date";
import { ASSESSMENT_COLUMNS as AT, type Scope } from "./assessmentLayout";
import { literal } from "./formula";
import type { SheetLabels } from "./labels";

const NONE = "none";
const WORDS = "text";
const MARK = /,N\("CCHC (none|(<=|>=|<|>|=)(\S+)) (set )?(\S+) ((?:[^"]|"")+)"\)<>0\)/;
/** A tier's cell that follows the province's. */
const FOLLOWS = /^=IF\((?:LEN\(\$?[A-Z]+\$?\d+\)=0|\$?[A-Z]+\$?\d+=""),"",\$?[A-Z]+\$?\d+\)$/;
const SCOPES: readonly OverrideScope[] = ["province", ...TIERS];

/** Days before are no target's: a figure was written where a day is asked for. */
const FIRST_DAY = "2000-01-01";

/** `value`: what stands in the target's cell; null where there is no target. `isSet`: in place of the catalogue's. */
export function assessmentMark(indicator: string, scope: Scope, comparator: Comparator | null, value: string | number | null, isSet = false): string {
  const written = comparator === null || value === null ? NONE : `${comparator}${typeof value === "number" ? value : WORDS}`;
  return `N(${literal(`CCHC ${written} ${isSet ? "set " : ""}${scope} ${indicator}`)})`;
}

/** A target's cell that holds what no target can be: it stays the catalogue's. */
export interface UnusableTarget {
  readonly indicator: string;
  readonly cell: string;
  readonly found: string;
  /** Whether a day is asked for, not a number. */
  readonly isDay: boolean;
}

/**
 * The overlay with what was edited on the sheet since it was written; the same one where nothing was. An emptied target is filled
 * again. `which`: `all` has those besides that had been set when it was written.
 */
export function withEditedAssessment(targets: TargetOverrides, grid: Grid, labels: SheetLabels, catalogue: Catalogue, which: "edited" | "all" = "edited"): TargetOverrides {
  return linesOf(grid, labels, catalogue).reduce((overlay, { indicator, scope, comparator, value, edited }) => {
    if (value === null || (!edited && which === "edited")) return overlay;
    const before = overlay.overrides.find((each) => each.indicator === indicator);
    const override: TargetOverride = { indicator, judged: true, targets: { ...before?.targets, [scope]: { comparator, value } } };
    return withOverriding(overlay, override);
  }, targets);
}

/** What stands in targets' cells of the sheet and cannot be held against. */
export function unusableTargets(grid: Grid, labels: SheetLabels, catalogue: Catalogue): readonly UnusableTarget[] {
  return linesOf(grid, labels, catalogue).flatMap(({ indicator, cell, found, value, isDay }) => (value === null ? [{ indicator, cell, found, isDay }] : []));
}

/** A line whose target was edited, or had been set. */
interface Line {
  readonly indicator: string;
  readonly scope: OverrideScope;
  readonly comparator: Comparator;
  /** Null where what stands there is no target. */
  readonly value: number | string | null;
  readonly edited: boolean;
  readonly cell: string;
  readonly found: string;
  readonly isDay: boolean;
}

function linesOf(grid: Grid, labels: SheetLabels, catalogue: Catalogue): readonly Line[] {
  const isDayOf = new Map(catalogue.indicators.map((indicator) => [indicator.code, isJudgedOnDay(indicator, catalogue)]));
  return grid.rows.flatMap((row): readonly Line[] => {
    const [, , sign, written, set, scopeText, quoted] = MARK.exec(cellIn(row, AT.status)?.formula ?? "") ?? [];
    const scope = SCOPES.find((known) => known === scopeText);
    const target = cellIn(row, AT.target);
    const indicator = quoted?.replaceAll('""', '"');
    const isDay = indicator === undefined ? undefined : isDayOf.get(indicator);
    if (indicator === undefined || isDay === undefined || scope === undefined || !target) return [];
    const found = typeof target.value === "string" ? target.value.trim() : target.value;
    // Words of ours stand where the figure of the period before is not known.
    if (found === "" || (typeof found !== "number" && (typeof found !== "string" || written === WORDS))) return [];
    const shown = comparatorOf(cellIn(row, AT.comparator), labels);
    const signEdited = shown !== null && sign !== undefined && shown !== sign && !follows(cellIn(row, AT.comparator));
    const edited = signEdited || (!follows(target) && found !== Number(written));
    if (!edited && (set === undefined || follows(target))) return [];
    const cell = `${grid.name}!${address(row.index, AT.target)}`;
    return [{ indicator, scope, comparator: shown ?? ">=", value: targetIn(found, isDay), edited, cell, found: String(found), isDay }];
  });
}

/** The figure or the day that a cell holds; null for what is neither. */
function targetIn(found: number | string, isDay: boolean): number | string | null {
  if (!isDay) return typeof found === "number" ? found : null;
  const day = typeof found === "number" ? dateOfSerial(found) : parseDate(found);
  return day === null || day < FIRST_DAY ? null : day;
}

function follows(cell: Cell | undefined): boolean {
  return cell?.formula != null && FOLLOWS.test(cell.formula);
}

function comparatorOf(cell: Cell | undefined, { comparators }: SheetLabels): Comparator | null {
  return COMPARATORS.find((known) => cell?.value === comparators[known] || cell?.value === known) ?? null;
}
