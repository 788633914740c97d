/** How the rules fare on planted faults: found at their cell or not, and what else is raised. */
import { checkWorkbook } from "../../src/app/check";
import { fixEdits, isFixable } from "../../src/app/fixes";
import type { CellEdit } from "../../src/app/ports";
import { withConsequences } from "../../src/core/rules/causes";
import type { Finding } from "../../src/core/rules/finding";
import type { Workbook } from "../../src/core/grid";
import { MUTATORS } from "./mutations";
import { workbookOf, type Mutant } from "./planting";

export interface Outcome {
  readonly mutant: Mutant;
  readonly found: boolean;
  /** Findings of severity B and E at other places than the fault's, those that stand under it apart. */
  readonly additional: readonly Finding[];
  /** Everything raised, roots alone. */
  readonly raised: readonly Finding[];
}

export function checked({ report: { ruleset, file, period } }: Mutant, workbook: Workbook): readonly Finding[] {
  return checkWorkbook(workbook, file, ruleset, period.id).flatMap(({ findings }) => findings);
}

function isAt(finding: Finding, { rule, at, item }: Mutant): boolean {
  if (finding.rule !== rule || (item !== null && finding.item !== item && !finding.items.includes(item))) return false;
  return at === null ? finding.cell === null : typeof at === "string" ? finding.cell === at : finding.cell !== null && at.test(finding.cell);
}

/** What is raised for the mutant, in the workbook given or in its own grid. */
export function outcome(mutant: Mutant, workbook: Workbook = workbookOf(mutant)): Outcome {
  const raised = checked(mutant, workbook);
  const found = raised.some((root) => withConsequences([root]).some((finding) => isAt(finding, mutant)));
  const additional = raised.filter((finding) => {
    const grave = finding.severity === "B" || finding.severity === "E";
    return grave && !withConsequences([finding]).some((each) => isAt(each, mutant)) && (typeof mutant.at !== "string" || finding.cell !== mutant.at);
  });
  return { mutant, found, additional, raised };
}

/** The mutant's workbook after the edits, formats set anew as the writers do. */
export function edited(workbook: Workbook, edits: readonly CellEdit[]): Workbook {
  const [grid, ...others] = workbook.grids;
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const rows = grid!.rows.map((row) => {
    const own = byRow.get(row.index);
    if (!own) return row;
    const cells = row.cells.map((cell) => {
      const edit = own.find(({ column }) => column === cell.column);
      return edit ? { ...cell, value: edit.value, formula: null, style: { ...cell.style, format: edit.format?.numberFormat ?? cell.style.format } } : cell;
    });
    return { ...row, cells };
  });
  return { ...workbook, grids: [{ ...grid!, rows }, ...others] };
}

export interface Mended {
  readonly finding: Finding;
  readonly gone: boolean;
  /** Errors that were not there before. */
  readonly added: readonly Finding[];
}

/** The mend of the planted fault and a few others that are offered on the mutant, each applied alone. */
export function mends(mutant: Mutant): readonly Mended[] {
  const workbook = workbookOf(mutant);
  const before = withConsequences(checked(mutant, workbook));
  const same = (a: Finding, b: Finding): boolean => a.rule === b.rule && a.cell === b.cell;
  const offered = before.filter(isFixable);
  const tried = [...offered.filter((finding) => isAt(finding, mutant)), ...offered.filter((finding) => !isAt(finding, mutant)).slice(0, 2)];
  return tried.flatMap((finding) => {
    const [sheet] = fixEdits([finding]);
    if (!sheet || finding.fix === null) return [];
    const after = withConsequences(checked(mutant, edited(workbook, sheet.edits)));
    const added = after.filter((each) => (each.severity === "E" || each.severity === "B") && !before.some((old) => same(old, each)));
    return [{ finding, gone: !after.some((each) => same(each, finding)), added }];
  });
}

export interface RuleFigures {
  readonly rule: string;
  readonly fault: string;
  readonly planted: number;
  readonly found: number;
  readonly withoutAdditional: number;
  /** Other rules raised beside the fault, by how often, information apart. */
  readonly others: ReadonlyMap<string, number>;
}

/** One line for each mutator. */
export function figures(outcomes: readonly Outcome[]): readonly RuleFigures[] {
  return MUTATORS.map(({ rule, fault }) => {
    const own = outcomes.filter(({ mutant }) => mutant.fault === fault);
    const others = new Map<string, number>();
    for (const { mutant, raised } of own) {
      const rules = new Set(raised.filter((finding) => finding.severity !== "I" && finding.rule !== mutant.rule).map((finding) => finding.rule.replace(/^REL-1\d\d$/, "REL-CHECK")));
      for (const other of rules) others.set(other, (others.get(other) ?? 0) + 1);
    }
    return {
      rule, fault, planted: own.length, found: own.filter(({ found }) => found).length,
      withoutAdditional: own.filter(({ additional }) => additional.length === 0).length, others,
    };
  });
}

const share = (part: number, of: number): string => (of === 0 ? "–" : `${((100 * part) / of).toFixed(1)} %`);

/** The table of docs/rules.md. */
export function figuresTable(outcomes: readonly Outcome[]): string {
  const found = outcomes.filter((each) => each.found).length;
  const quiet = outcomes.filter(({ additional }) => additional.length === 0).length;
  return [
    `${String(outcomes.length)} mutants: ${share(found, outcomes.length)} of the planted faults found at their cell, no additional error on ${share(quiet, outcomes.length)}.`,
    "",
    "| Rule | Planted | | Found at its cell | No additional error | Also raised |",
    "|---|---|---|---|---|---|",
    ...figures(outcomes).map(({ rule, fault, planted, found: hits, withoutAdditional, others }) => {
      const also = [...others].sort((a, b) => b[1] - a[1]).map(([other, count]) => `${other} ×${String(count)}`);
      return `| ${rule} | ${fault} | ${String(planted)} | ${share(hits, planted)} | ${share(withoutAdditional, planted)} | ${also.join(", ")} |`;
    }),
  ].join("\n");
}
