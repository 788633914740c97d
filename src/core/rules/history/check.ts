/** Figures held against those of earlier periods: the rules HIS, where a store of earlier periods is given. */
import type { Agency } from "../../agencies/types";
import type { Thresholds } from "../../catalogue/thresholds";
import type { Item } from "../../catalogue/types";
import { isFigure } from "../../compliance/evaluate";
import { operandsOf } from "../../compliance/operands";
import { toNumber } from "../../decimal";
import { previousReading } from "../../history/compared";
import type { History } from "../../history/history";
import { parsePeriod } from "../../periods/period";
import type { CheckedSubmission } from "../../reading/types";
import type { Ruleset } from "../../ruleset";
import { excludedItems, withFindings } from "../check";
import type { Finding } from "../finding";
import type { HistoryContext, HistoryRule, Peers } from "./context";
import { checkCumulative } from "./cumulative";
import { checkJumps } from "./jump";
import { checkOpenings } from "./opening";
import { checkOutliers } from "./outliers";
import { historySettings } from "./settings";
import { checkUnchanged } from "./unchanged";

export interface HistoryOptions {
  readonly past: History;
  /** The reports that stand, one an agency: whose figures are held against each other; empty for one agency alone. */
  readonly peers?: readonly CheckedSubmission[];
  /** In place of the catalogue's. */
  readonly thresholds?: Thresholds;
  /** False where the earlier figures are not those of reports but derived: rules that hold a report against the one before are then silent. Default true. */
  readonly reported?: boolean;
}

/** Applies the rules to submissions that are checked already. A sheet that cannot be used is left as it is. */
export function checkHistory(submissions: readonly CheckedSubmission[], ruleset: Ruleset, { past, peers = [], thresholds = {}, reported = true }: HistoryOptions): readonly CheckedSubmission[] {
  if (past.periods.length === 0) return submissions;
  const agencies = new Map(ruleset.registry.agencies.map((agency) => [agency.code, agency]));
  const settings = historySettings({ ...ruleset.catalogue.thresholds, ...thresholds });
  const peersOf = peerFigures(peers, ruleset, agencies);
  return submissions.map((submission) => {
    const agency = agencies.get(submission.agency ?? "");
    const period = submission.period === null ? null : parsePeriod(submission.period);
    if (!agency || !period || submission.status === "rejected") return submission;
    const faulty = excludedItems(submission.findings);
    const operandOf = operandsOf(submission.readings, ruleset.items, faulty);
    const context: HistoryContext = {
      past, submission, agency, period, operandOf, settings,
      origin: { file: submission.file, sheet: submission.sheet?.trim() ?? null, agency: agency.code },
      items: ruleset.catalogue.items.filter(({ code, kind }) => kind !== "date" && isFigure(operandOf(code))),
      peersOf: (item) => peersOf(item, agency),
    };
    const beside = <F extends Finding>(found: F): F => {
      const item = found.item === null ? undefined : ruleset.items.get(found.item);
      const previous = item ? previousReading(past, agency.code, item, period) : null;
      const consequences = found.consequences.map(beside);
      return { ...found, consequences, ...(previous ? { previous } : {}) };
    };
    const found = [...singleFigures(context), ...(reported ? [...checkOpenings(context, ruleset), ...checkUnchanged(context)] : [])];
    const told = { ...submission, findings: submission.findings.map(beside) };
    return found.length > 0 ? withFindings(told, found.map(beside), ruleset) : told;
  });
}

/** Rules over single figures, the surest first: a figure is told once. */
const SINGLE: readonly HistoryRule[] = [checkCumulative, checkOutliers, checkJumps];

function singleFigures(context: HistoryContext): readonly Finding[] {
  const found: Finding[] = [];
  let { items } = context;
  for (const rule of SINGLE) {
    found.push(...rule({ ...context, items }));
    const told = new Set(found.map(({ item }) => item));
    items = items.filter(({ code }) => !told.has(code));
  }
  return found;
}

/** Figures of an item by the agencies of an agency's tier, sorted once for all that ask. */
function peerFigures(peers: readonly CheckedSubmission[], { items }: Ruleset, agencies: ReadonlyMap<string, Agency>): (item: Item, agency: Agency) => Peers {
  const reporting = peers.flatMap((submission) => {
    const agency = agencies.get(submission.agency ?? "");
    return agency ? [{ agency, operandOf: operandsOf(submission.readings, items, excludedItems(submission.findings)) }] : [];
  });
  const sorted = new Map<string, { readonly figures: readonly number[]; readonly places: ReadonlyMap<string, number> }>();
  const ofTier = (item: Item, tier: Agency["tier"]) => {
    const key = `${tier}\n${item.code}`;
    let known = sorted.get(key);
    if (!known) {
      const found = reporting.flatMap(({ agency, operandOf }) => {
        const operand = agency.tier === tier ? operandOf(item.code) : "missing";
        return isFigure(operand) ? [{ code: agency.code, value: toNumber(operand) }] : [];
      });
      found.sort((a, b) => a.value - b.value);
      sorted.set(key, (known = { figures: found.map(({ value }) => value), places: new Map(found.map(({ code }, place) => [code, place])) }));
    }
    return known;
  };
  return (item, agency) => {
    const { figures, places } = ofTier(item, agency.tier);
    return { figures, own: places.get(agency.code) ?? -1 };
  };
}
