/**
 * Targets edited on the sheet `Đánh giá`, as overrides. What was written stands in each row's status formula, as on agencies'
 * own sheets: `IF(OR(LEN(E6)=0,LEN(D6)=0,N("CCHC >=90 province SO-01")<>0),…`.
 */
import { COMPARATORS, TIERS, type Comparator } from "../catalogue/types";
import { withOverriding, type OverrideScope, type TargetOverride, type TargetOverrides } from "../catalogue/overrides";
import { cellIn, type Cell, type Grid } from "../grid";
import { ASSESSMENT_COLUMNS as AT, type Scope } from "./assessmentLayout";
import { literal } from "./formula";
import type { SheetLabels } from "./labels";

const NONE = "none";
const MARK = /,N\("CCHC (none|(<=|>=|<|>|=)(\S+)) (\S+) ((?:[^"]|"")+)"\)<>0\)/;
/** A tier's cell that follows the province's. */
const FOLLOWS = /^=IF\((?:LEN\(\$?[A-Z]+\$?\d+\)=0|\$?[A-Z]+\$?\d+=""),"",\$?[A-Z]+\$?\d+\)$/;
const SCOPES: readonly OverrideScope[] = ["province", ...TIERS];

/** `value`: what stands in the target's cell; null where there is no target. */
export function assessmentMark(indicator: string, scope: Scope, comparator: Comparator | null, value: string | number | null): string {
  const written = comparator === null || value === null ? NONE : `${comparator}${typeof value === "number" ? value : "text"}`;
  return `N(${literal(`CCHC ${written} ${scope} ${indicator}`)})`;
}

/** The overlay with what was edited on the sheet since it was written; the same one where nothing was. An emptied target is filled again. */
export function withEditedAssessment(targets: TargetOverrides, grid: Grid, labels: SheetLabels): TargetOverrides {
  return editsOf(grid, labels).reduce((overlay, { indicator, scope, comparator, value }) => {
    const before = overlay.overrides.find((each) => each.indicator === indicator);
    const override: TargetOverride = { indicator, judged: true, targets: { ...before?.targets, [scope]: { comparator, value } } };
    return withOverriding(overlay, override);
  }, targets);
}

interface Edit {
  readonly indicator: string;
  readonly scope: OverrideScope;
  readonly comparator: Comparator;
  readonly value: number;
}

function editsOf(grid: Grid, labels: SheetLabels): readonly Edit[] {
  return grid.rows.flatMap((row): readonly Edit[] => {
    const [, , sign, written, scopeText, quoted] = MARK.exec(cellIn(row, AT.status)?.formula ?? "") ?? [];
    const scope = SCOPES.find((known) => known === scopeText);
    const target = cellIn(row, AT.target);
    if (quoted === undefined || scope === undefined || typeof target?.value !== "number") return [];
    const shown = comparatorOf(cellIn(row, AT.comparator), labels);
    const signEdited = shown !== null && sign !== undefined && shown !== sign && !follows(cellIn(row, AT.comparator));
    const valueEdited = !follows(target) && target.value !== Number(written);
    if (!signEdited && !valueEdited) return [];
    return [{ indicator: quoted.replaceAll('""', '"'), scope, comparator: shown ?? ">=", value: target.value }];
  });
}

function follows(cell: Cell | undefined): boolean {
  return cell?.formula != null && FOLLOWS.test(cell.formula);
}

function comparatorOf(cell: Cell | undefined, { comparators }: SheetLabels): Comparator | null {
  return COMPARATORS.find((known) => cell?.value === comparators[known] || cell?.value === known) ?? null;
}
