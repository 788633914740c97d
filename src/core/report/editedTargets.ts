/**
 * Targets that people edit on sheets of ours. What was written stands in the status formula beside the target's cell, and
 * moves with it: `IF(OR(LEN(G12)=0,N("CCHC 80 TT-01 SNV")<>0),…`. A cell that says otherwise was edited. Contract §8.1.
 */
import type { Agency } from "../agencies/types";
import type { Indicator } from "../catalogue/types";
import { targetFor, type TargetInForce } from "../compliance/judge";
import { cellAt, parseAddress, type Cell, type Grid } from "../grid";
import { cellText } from "../reading/cellText";
import type { Period } from "../periods/period";
import { withIndicators, type Ruleset } from "../ruleset";
import { literal } from "./formula";

/** Begins the text that stands in every formula of ours and adds nothing: by it a second run knows what the first wrote. */
const MARKED = 'N("CCHC';
/** What is written where there is no target, and where it is an earlier period's figure. */
const [NONE, EARLIER] = ["none", "earlier"] as const;
const STATUS = /^=IF\(OR\(LEN\(\$?([A-Z]+)\$?(\d+)\)=0,N\("CCHC (\S+) ((?:[^"]|"")+)"\)<>0\)/;
/** As earlier runs wrote it: what the target was is not known. */
const TARGET_CELL = /^=IF\(OR\((?:LEN\()?\$?([A-Z]+)\$?(\d+)(?:\)=0|=""),/;

/** Stands in formulas without a target. */
export const MARK = `${MARKED}")`;

/**
 * `N("CCHC 80 TT-01 SNV")`: the target that was written for an agency's indicator, adding nothing to the formula that it stands in.
 * `against`: the earlier figure that was written for a relative one.
 */
export function targetMark(indicator: string, agency: string, target: TargetInForce | null, against?: number): string {
  const written = target === null ? NONE : (target.value ?? (against === undefined ? EARLIER : `${EARLIER}=${against}`));
  return `N(${literal(`CCHC ${written} ${lineOf(indicator, agency)}`)})`;
}

function lineOf(indicator: string, agency: string): string {
  return `${indicator} ${agency}`;
}

export function isOurs(formula: string | null | undefined): boolean {
  return formula?.includes(MARKED) ?? false;
}

/** Address of the target's cell that a status formula of ours refers to; null for other formulas. */
export function targetCellOf(formula: string): string | null {
  const found = isOurs(formula) ? TARGET_CELL.exec(formula) : null;
  return found && `${found[1]}${found[2]}`;
}

/** A target's cell that no longer says what was written into it. */
export interface EditedTarget {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly formula: string | null;
}

/** An agency's edited targets, by indicator. */
export type EditedTargets = ReadonlyMap<string, EditedTarget>;

/** What was edited on a sheet, of the agency and these indicators. */
export function editedTargetsOf(grid: Grid, { code }: Agency, { catalogue }: Ruleset): EditedTargets {
  const lines = editedLines(grid);
  return new Map(
    catalogue.indicators.flatMap((indicator): readonly [string, EditedTarget][] => {
      const edited = lines.get(lineOf(indicator.code, code));
      return edited ? [[indicator.code, edited]] : [];
    }),
  );
}

/** Every edited target of the sheet, by indicator and agency. An emptied cell is none: it is filled again. */
export function editedLines(grid: Grid): ReadonlyMap<string, EditedTarget> {
  const edited = new Map<string, EditedTarget>();
  for (const { cells } of grid.rows) {
    for (const { formula } of cells) {
      const [, column, row, written, quoted] = STATUS.exec(formula ?? "") ?? [];
      if (written === undefined || quoted === undefined) continue;
      const place = parseAddress(`${column}${row}`)!;
      const cell = cellAt(grid, place.row, place.column);
      const line = quoted.replaceAll('""', '"');
      if (cell && !edited.has(line) && isEdited(cell, written)) edited.set(line, { ...place, value: plain(cell.value), formula: cell.formula });
    }
  }
  return edited;
}

function plain(value: Cell["value"]): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function isEdited(cell: Cell, written: string): boolean {
  if (cell.formula !== null) return true;
  if (cellText(cell) === "") return false;
  if (written === NONE) return true;
  if (written === EARLIER) return typeof cell.value === "number";
  const figure = written.startsWith(`${EARLIER}=`) ? written.slice(EARLIER.length + 1) : written;
  return cell.value !== Number(figure);
}

/** The target in force on the sheet: the indicator's own for the agency, with what was edited in its place. Words cannot be held against. */
export function targetOnSheet(indicator: Indicator, agency: Agency, period: Period, edited: EditedTargets): TargetInForce | null {
  const own = targetFor(indicator, agency, period);
  const cell = edited.get(indicator.code);
  if (!cell) return own;
  const value = typeof cell.value === "number" ? cell.value : null;
  return { from: null, due: own?.due ?? null, comparator: own?.comparator ?? ">=", value, compareWith: null };
}

/** The ruleset with an agency's targets as its sheet has them. */
export function withTargetsOnSheet(ruleset: Ruleset, agency: Agency, period: Period, edited: EditedTargets): Ruleset {
  const indicators = ruleset.catalogue.indicators.map((indicator) =>
    edited.has(indicator.code) ? { ...indicator, targetByAgency: { ...indicator.targetByAgency, [agency.code]: targetOnSheet(indicator, agency, period, edited) } } : indicator,
  );
  return withIndicators(ruleset, indicators);
}
