/** Compliance on agencies' own report sheets: read, judge, and what to write. Contract §8.1. */
import type { EarlierPeriods } from "../core/compile/earlierPeriods";
import type { TargetInForce } from "../core/compliance/judge";
import { address, type Grid } from "../core/grid";
import { groupBy } from "../core/group";
import { parsePeriod } from "../core/periods/period";
import type { CheckedSubmission } from "../core/reading/types";
import { editedTargetsOf, targetOnSheet, withTargetsOnSheet } from "../core/report/editedTargets";
import { assessmentEdits, type InPlaceEdits, type InPlaceInput } from "../core/report/inPlace";
import { apartNames, assessmentPlan, isApart } from "../core/report/inPlaceApart";
import type { SheetLabels } from "../core/report/labels";
import type { SheetPlan } from "../core/report/sheetPlan";
import { withFindings } from "../core/rules/check";
import type { Ruleset } from "../core/ruleset";
import { checkWorkbook } from "./check";

/** A target that was edited on the sheet that is written to. */
export interface KeptTarget {
  readonly agency: string;
  readonly indicator: string;
  readonly cell: string;
  /** As it is judged by: without a value where the cell holds words, which nothing is held against. */
  readonly target: TargetInForce;
}

export interface AssessedSheet {
  /** The reports on the sheet; more than one where it holds several agencies'. */
  readonly submissions: readonly CheckedSubmission[];
  /** What to write beside the sheet's figures; null where that cannot be. */
  readonly edits: InPlaceEdits | null;
  /**
   * The sheet that the results go to instead: of a protected sheet, of one that holds several agencies' reports, and of one
   * that has no rows or no columns for them. Both are null where the sheet is no usable report: its findings say why.
   */
  readonly apart: SheetApart | null;
  /** They stay, and are judged by. */
  readonly keptTargets: readonly KeptTarget[];
}

/** A sheet of its own, and why the results go there. */
export interface SheetApart {
  readonly plan: SheetPlan;
  readonly because: "protected" | "severalReports" | "noRoom";
}

/** What sheets are judged by, and how that is worded on them. */
export interface AssessOptions {
  readonly ruleset: Ruleset;
  readonly labels: SheetLabels;
  /** What relative targets are held against. */
  readonly earlier: EarlierPeriods;
}

/** What else is in the workbook of a single sheet. */
interface Beside {
  /** The sheet that bears the name of the one apart, where there is one: what was edited there stays. */
  readonly former?: Grid | undefined;
  /** Names of sheets that are somebody else's. */
  readonly foreign?: readonly string[];
}

/** `period` null takes the one that the sheet's title names. */
export function assessSheet(grid: Grid, period: string | null, options: AssessOptions, { former, foreign = [] }: Beside = {}): AssessedSheet {
  const { ruleset, labels, earlier } = options;
  const workbook = { grids: [grid], savedAt: null, properties: new Map<string, string>(), hasExternalLinks: false };
  const submissions = checkWorkbook(workbook, null, ruleset, period).map((submission) => earlier.hold(submission));
  const [name] = apartNames([grid.name], labels, foreign);
  return submissions.length === 0 ? { submissions, edits: null, apart: null, keptTargets: [] } : assessGrid(grid, { name: name!, former }, submissions, options);
}

/** As `assessSheet`, for every sheet of a workbook that holds one of the submissions. */
export function assessReports(grids: readonly Grid[], submissions: readonly CheckedSubmission[], options: AssessOptions): readonly AssessedSheet[] {
  const bySheet = groupBy(submissions, ({ sheet }) => sheet);
  const foreign = grids.filter((grid) => !isApart(grid)).map(({ name }) => name);
  const names = apartNames(grids.map(({ name }) => name), options.labels, foreign);
  return grids.flatMap((grid, index) => {
    const own = bySheet.get(grid.name);
    const name = names[index]!;
    return own ? [assessGrid(grid, { name, former: grids.find((each) => each.name === name) }, own.map((submission) => options.earlier.hold(submission)), options)] : [];
  });
}

interface Place {
  readonly name: string;
  readonly former: Grid | undefined;
}

function assessGrid(grid: Grid, { name, former }: Place, submissions: readonly CheckedSubmission[], options: AssessOptions): AssessedSheet {
  const inputsOver = (written: Grid | undefined): readonly (InPlaceInput | null)[] => submissions.map((submission) => inputOf(grid, written, submission, options));
  const result = (inputs: readonly (InPlaceInput | null)[], to: Pick<AssessedSheet, "edits" | "apart">): AssessedSheet => ({
    submissions: submissions.map((checked, index) => inputs[index]?.submission ?? checked),
    ...to,
    keptTargets: inputs.flatMap((input) => (input ? keptTargets(input) : [])),
  });
  const [only] = submissions.length === 1 && !grid.protected ? inputsOver(grid) : [];
  const edits = only ? assessmentEdits(only) : null;
  if (only && edits) return result([only], { edits, apart: null });
  const inputs = inputsOver(former);
  const [first, ...others] = inputs.flatMap((input) => input ?? []);
  if (!first) return result(inputs, { edits: null, apart: null });
  const because = grid.protected ? "protected" : submissions.length > 1 ? "severalReports" : "noRoom";
  return result(inputs, { edits: null, apart: { plan: assessmentPlan(name, [first, ...others]), because } });
}

/** Null where the report cannot be judged: no known agency or period, or nothing read. `written`: the sheet with the lines of a former run. */
function inputOf(grid: Grid, written: Grid | undefined, checked: CheckedSubmission, { ruleset, labels, earlier }: AssessOptions): InPlaceInput | null {
  const agency = ruleset.registry.agencies.find(({ code }) => code === checked.agency);
  const period = checked.period === null ? null : parsePeriod(checked.period);
  const { layout, readings, statedRates, status } = checked;
  if (!agency || !period || layout === null || status === "rejected" || readings.size + statedRates.length === 0) return null;
  const edited = written ? editedTargetsOf(written, agency, ruleset) : new Map();
  const targets = withTargetsOnSheet(ruleset, agency, period, edited);
  const submission = edited.size === 0 ? checked : earlier.judge(withFindings(checked, [], targets), targets);
  return { grid, submission, layout, ruleset, edited, agency, period, labels };
}

function keptTargets({ edited, ruleset, agency, period }: InPlaceInput): readonly KeptTarget[] {
  return [...edited].flatMap(([code, { row, column }]) => {
    const indicator = ruleset.indicators.get(code);
    const target = indicator && targetOnSheet(indicator, agency, period, edited);
    return target ? [{ agency: agency.code, indicator: code, cell: address(row, column), target }] : [];
  });
}
