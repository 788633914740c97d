/** Single reports held against the periods before their own, as the sender and the receiver of one see it before anything is compiled. */
import type { Agency } from "../agencies/types";
import type { Thresholds } from "../catalogue/thresholds";
import { concerns, partsOf } from "../compliance/agency";
import { figureOf, targetFor } from "../compliance/judge";
import { operandsOf } from "../compliance/operands";
import { History } from "../history/history";
import { dataWindow, parsePeriod, type Period } from "../periods/period";
import type { CheckedSubmission, EarlierFigures } from "../reading/types";
import { excludedItems } from "../rules/check";
import { checkHistory } from "../rules/history/check";
import type { Ruleset } from "../ruleset";
import { withExplanations } from "../selfCheck/explain";
import { Comparisons } from "./comparisons";
import type { StoreRow } from "./types";

interface Past {
  readonly agency: Agency;
  readonly period: Period;
  readonly history: History;
  /** Whether its figures are those of reports. */
  readonly reported: boolean;
}

/** The store of earlier periods; where it is empty, what a sheet says itself of the quarter before. */
export class EarlierPeriods {
  private readonly histories = new Map<string, History>();

  constructor(
    private readonly rows: readonly StoreRow[],
    private readonly ruleset: Ruleset,
    /** In place of the catalogue's. */
    private readonly thresholds: Thresholds = {},
  ) {}

  /** The report by the rules HIS and its relative targets, with earlier values beside its findings; its sender's explanations close these too. */
  hold(submission: CheckedSubmission): CheckedSubmission {
    const past = this.before(submission);
    if (!past) return submission;
    const { history, reported } = past;
    const [held] = checkHistory([submission], this.ruleset, { past: history, reported, thresholds: this.thresholds });
    return withExplanations(judged(held!, past, this.ruleset), { explanations: submission.explanations ?? [] });
  }

  /** Its relative targets alone, held against the earlier figures. `targets`: the ruleset with targets as they are to be judged by. */
  judge(submission: CheckedSubmission, targets: Ruleset = this.ruleset): CheckedSubmission {
    const past = this.before(submission);
    return past ? judged(submission, past, targets) : submission;
  }

  private before({ agency: code, period: id, earlier }: CheckedSubmission): Past | null {
    const agency = this.ruleset.registry.agencies.find((known) => known.code === code);
    const period = id === null ? null : parsePeriod(id);
    if (!agency || !period) return null;
    const stored = this.stored(period);
    if (stored.periods.length > 0) return { agency, period, history: stored, reported: true };
    return earlier ? { agency, period, history: this.said(agency, earlier, period), reported: false } : null;
  }

  private stored(period: Period): History {
    let history = this.histories.get(period.id);
    if (!history) this.histories.set(period.id, (history = new History(this.rows.filter((row) => row.period !== period.id), this.ruleset, dataWindow(period).to)));
    return history;
  }

  /** As if the agency had always been: whose figures they were then, its template has taken together. */
  private said(agency: Agency, { period: quarter, values }: EarlierFigures, period: Period): History {
    const always = { ...agency, from: null, to: null, successor: null };
    const rows = [...values].map(([item, value]): StoreRow => ({
      period: quarter, agency: agency.code, tier: agency.tier, item, state: "value", value, counted: true, file: null, sheet: null, cell: null, received: null,
    }));
    return new History(rows, { ...this.ruleset, registry: { ...this.ruleset.registry, agencies: [always] } }, dataWindow(period).to);
  }
}

function judged(submission: CheckedSubmission, { agency, period, history }: Past, targets: Ruleset): CheckedSubmission {
  if (submission.status === "rejected") return submission;
  const comparisons = new Comparisons(history, targets, period);
  const operandOf = operandsOf(submission.readings, targets.items, excludedItems(submission.findings));
  const indicators = new Map(submission.indicators);
  for (const indicator of targets.catalogue.indicators) {
    const target = targetFor(indicator, agency, period);
    if (target?.compareWith == null || !concerns(indicator, agency, period, targets)) continue;
    const parts = partsOf(indicator, operandOf);
    if (typeof parts === "object") indicators.set(indicator.code, figureOf(parts, target, period, comparisons.reference(indicator, [agency])));
  }
  return { ...submission, indicators };
}
