/** Colours that repeat what status words say: dark text on a pale ground, readable in print without colour. */
import type { AgencyStatus } from "../compile/types";
import type { Status } from "../compliance/types";
import type { Area } from "../grid";
import { columnName } from "../grid";
import type { Severity } from "../rules/finding";
import { literal } from "./formula";
import type { SheetLabels } from "./labels";
import { riskWords } from "./riskFormula";
import type { PlanHighlight } from "./sheetPlan";

interface Tint {
  readonly color: string;
  readonly fill: string;
  readonly bold?: boolean;
}

const GREEN: Tint = { color: "#1E5B2E", fill: "#DDF0E0" };
const RED: Tint = { color: "#9C1C1C", fill: "#FBE0DE", bold: true };
const AMBER: Tint = { color: "#7A4B00", fill: "#FFF0D1" };
const BLUE: Tint = { color: "#1F4E79", fill: "#E3EEF8" };
const GREY: Tint = { color: "#595959", fill: "#EDEDED" };

const STATUS_TINTS: Readonly<Record<Status, Tint>> = {
  met: GREEN,
  exceeded: GREEN,
  notMet: RED,
  notDue: BLUE,
  noOccurrence: GREY,
  noData: AMBER,
  notApplicable: GREY,
};

const AGENCY_TINTS: Readonly<Record<AgencyStatus, Tint>> = { received: GREEN, late: AMBER, missing: RED, rejected: RED };
const SEVERITY_TINTS: Readonly<Record<Severity, Tint>> = { B: RED, E: RED, W: AMBER, I: GREY };

/** A rule for each word that the area's first column may hold; `formulaFor` makes its condition. */
function rules(area: Area, words: readonly (readonly [string, Tint])[]): readonly PlanHighlight[] {
  const first = `${columnName(area.left)}${area.top + 1}`;
  return words.map(([word, tint]) => ({ area, formula: `=${first}=${literal(word)}`, ...tint }));
}

/** Colours cells that hold a status word and nothing more. */
export function statusHighlights(area: Area, labels: SheetLabels): readonly PlanHighlight[] {
  return rules(area, entries(STATUS_TINTS).map(([status, tint]) => [labels.statuses[status], tint] as const));
}

/** Colours the states of duties: overdue is what staff have not noted as done. */
export function dutyHighlights(area: Area, { assessment }: SheetLabels): readonly PlanHighlight[] {
  const { states } = assessment.duties;
  return rules(area, [[states.done, GREEN], [states.overdue, RED], [states.soon, AMBER], [states.notDue, BLUE]]);
}

/** Colours status words of several agencies; amber, never green, in rows where `complete` (of the area's first row) does not hold. */
export function coverageHighlights(area: Area, complete: string, labels: SheetLabels): readonly PlanHighlight[] {
  const status = `$${columnName(area.left)}${area.top + 1}`;
  const partial = entries(STATUS_TINTS).flatMap(([key, tint]) => {
    return tint === GREEN ? [{ area, formula: `=AND(${status}=${literal(labels.statuses[key])},NOT(${complete}))`, ...AMBER }] : [];
  });
  return [...partial, ...statusHighlights(area, labels)];
}

/**
 * Colours a conclusion (“Đạt, thiếu 2 cơ quan”) by the status word it begins with; amber, never green, where agencies are
 * missing from the figures or the target is at risk.
 */
export function conclusionHighlights(area: Area, labels: SheetLabels): readonly PlanHighlight[] {
  const conclusion = `$${columnName(area.left)}${area.top + 1}`;
  const risks = (["nearTarget", "behindPace"] as const).map((risk) => riskWords(risk, labels));
  const atRisk = risks.map((words) => ({ area, formula: `=LEFT(${conclusion},${words.length})=${literal(words)}`, ...AMBER }));
  const rest = entries(STATUS_TINTS).flatMap(([status, tint]) => {
    const word = labels.statuses[status];
    const partial = `${word}${labels.lacking.before}`;
    return [
      { area, formula: `=${conclusion}=${literal(word)}`, ...tint },
      { area, formula: `=LEFT(${conclusion},${partial.length})=${literal(partial)}`, ...(tint === GREEN ? AMBER : tint) },
    ];
  });
  return [...atRisk, ...rest];
}

export function agencyStatusHighlights(area: Area, labels: SheetLabels): readonly PlanHighlight[] {
  return rules(area, entries(AGENCY_TINTS).map(([status, tint]) => [labels.agencyStatuses[status], tint] as const));
}

export function severityHighlights(area: Area, labels: SheetLabels): readonly PlanHighlight[] {
  return rules(area, entries(SEVERITY_TINTS).map(([severity, tint]) => [labels.severities[severity], tint] as const));
}

/** Amber wherever the area's first cell does not hold `word`. */
export function warnUnless(area: Area, word: string): readonly PlanHighlight[] {
  return [{ area, formula: `=${columnName(area.left)}${area.top + 1}<>${literal(word)}`, ...RED }];
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(record) as unknown as readonly (readonly [K, V])[];
}
