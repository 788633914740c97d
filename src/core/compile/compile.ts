/** All submissions of a period → totals, compliance, coverage, findings. Contract §7.2. */
import { activeOn } from "../agencies/registry";
import type { Thresholds } from "../catalogue/thresholds";
import { History } from "../history/history";
import { dataWindow, defaultDue, parsePeriod, type Period } from "../periods/period";
import { comparePeriods } from "../periods/span";
import type { CheckedSubmission } from "../reading/types";
import { groupBy } from "../group";
import type { Finding } from "../rules/finding";
import { checkHistory } from "../rules/history/check";
import { tally } from "../rules/tally";
import type { Ruleset } from "../ruleset";
import { withExplanations } from "../selfCheck/explain";
import { chooseStanding } from "./choose";
import { Comparisons } from "./comparisons";
import { earlierStandings } from "./earlierStandings";
import { compilationFindings } from "./findings";
import { summariseIndicator } from "./indicators";
import { memberOf, partyOf, type Party } from "./party";
import { quartersOf } from "./quarters";
import { storeRows } from "./store";
import { Shares, type Member } from "./shares";
import { summariseItem } from "./totals";
import type { AgencyState, AgencyStatus, Compilation, Counts, EarlierStanding, StoreRow } from "./types";

export interface CompileOptions {
  readonly period: Period;
  /** When all files of this run were received, `YYYY-MM-DD`; null takes the date written in each sheet. */
  readonly received: string | null;
  /** When reports were due, `YYYY-MM-DD`; null takes the 20th of the period's last month. */
  readonly due: string | null;
  /** What an error leaves out: the item for that agency, or the agency. */
  readonly onError: "item" | "agency";
  /** The store as it was: rows of other periods are kept and compared with, those of this period give way to what is compiled. */
  readonly previous: readonly StoreRow[];
  /** What was found in reading that store. */
  readonly previousFindings?: readonly Finding[];
  /** When a figure is asked about for its difference from earlier ones, in place of the catalogue's. */
  readonly thresholds?: Thresholds;
}

/**
 * Compiles checked submissions. The order in which they are given does not matter. Submissions of agencies that the
 * registry does not have active in the period are told as findings and count as rejected files. Findings sheets that came back
 * are no reports: what they explain is closed.
 */
export function compile(taken: readonly CheckedSubmission[], ruleset: Ruleset, options: CompileOptions): Compilation {
  const { period } = options;
  const { to: lastDay } = dataWindow(period);
  const active = activeOn(ruleset.registry, lastDay);
  const due = options.due ?? defaultDue(period);
  const kept = options.previous.filter((row) => row.period !== period.id);
  const past = new History(kept, ruleset, lastDay);
  const sheets = taken.filter(({ answers }) => answers === undefined);
  const explanations = taken.flatMap(({ answers }) => answers ?? []);
  const judged = checkHistory(sheets, ruleset, { past, peers: standingOf(sheets), thresholds: options.thresholds ?? {} });
  const submissions = judged.map((submission) => withExplanations(submission, { explanations: [...(submission.explanations ?? []), ...explanations] }));
  const sent = groupBy(submissions, (submission) => submission.agency);
  const dates = { received: options.received, due, known: receivedBefore(options.previous, period) };
  const parties = active.map((agency) => partyOf(agency, sent.get(agency.code) ?? [], dates));
  const members = parties.map((party) => memberOf(party, ruleset, options.onError));
  const { items, indicators } = ruleset.catalogue;
  const shares = new Shares(items, members, period);
  const own = compilationFindings(parties, members, shares, { due, onError: options.onError, items });
  const history = historyOf(kept, members, ruleset, period);
  const comparisons = new Comparisons(history, ruleset, period);
  const looksBack = past.periods.length > 0;
  const quarters = looksBack ? quartersOf({ history, ruleset, period, agencies: active }) : null;
  const before = looksBack ? earlierStandings(active, history, ruleset, period) : null;
  const superseded = new Set(parties.flatMap((party) => party.choice?.superseded ?? []));
  const standing = inOrder(submissions.filter((submission) => !superseded.has(submission)));
  const counted = [...standing.flatMap((submission) => submission.findings), ...own, ...(options.previousFindings ?? [])];
  const replaced = inOrder([...superseded]).flatMap((submission) => submission.findings);
  return {
    summary: {
      catalogue: { id: ruleset.catalogue.id, version: ruleset.catalogue.version },
      period: period.id,
      ...(looksBack ? { previous: past.periods.map(({ id }) => id) } : {}),
      ...(quarters ? { quarters: quarters.states } : {}),
      counts: countsOf(parties, submissions, counted),
      agencies: parties.map((party) => stateOf(party, before?.get(party.agency.code))),
      items: items.map((item) => summariseItem(item, members, shares.of(item.code), looksBack ? comparisons : null)),
      indicators: indicators.map((indicator) => summariseIndicator(indicator, members, { period, ruleset, shares, comparisons, looksBack, quarters })),
      findings: [...counted, ...replaced],
    },
    rows: inTime(kept, storeRows(members, ruleset, period)),
    submissions: members.flatMap((member) => member.submission ?? []),
  };
}

/** What was reported before, and what is reported now. */
function historyOf(rows: readonly StoreRow[], members: readonly Member[], ruleset: Ruleset, period: Period): History {
  const operands = new Map(members.map(({ agency, operandOf }) => [agency.code, operandOf]));
  return new History(rows, ruleset, dataWindow(period).to, { period, operandsOf: (agency) => operands.get(agency) ?? null });
}

/** The report that stands for each agency, before earlier periods are looked at. */
function standingOf(submissions: readonly CheckedSubmission[]): readonly CheckedSubmission[] {
  const usable = submissions.filter(({ agency, status }) => agency !== null && status !== "rejected");
  return [...groupBy(usable, ({ agency }) => agency).values()].map((sent) => chooseStanding(sent).standing);
}

/** When agencies' first usable reports of the period came in, by the store. */
function receivedBefore(rows: readonly StoreRow[], period: Period): (agency: string) => string | null {
  const dates = new Map(rows.flatMap((row) => (row.period === period.id && row.received !== null ? [[row.agency, row.received]] : [])));
  return (agency) => dates.get(agency) ?? null;
}

/** Periods in the order of time, rows of one as they are. */
function inTime(kept: readonly StoreRow[], own: readonly StoreRow[]): readonly StoreRow[] {
  if (kept.length === 0) return own;
  const rows = [...kept, ...own];
  const periods = new Map([...new Set(rows.map((row) => row.period))].map((id) => [id, parsePeriod(id)]));
  const order = [...periods].sort(([a, one], [b, other]) => (one && other ? comparePeriods(one, other) : a < b ? -1 : 1)).map(([id]) => id);
  const groups = groupBy(rows, (row) => row.period);
  return order.flatMap((id) => groups.get(id)!);
}

function stateOf({ agency, status, choice, rejected, received }: Party, before: EarlierStanding | undefined): AgencyState {
  const shown = choice?.standing ?? inOrder(rejected)[0] ?? null;
  return {
    code: agency.code,
    tier: agency.tier,
    status,
    file: shown?.file ?? null,
    sheet: shown?.sheet?.trim() ?? null,
    superseded: choice?.superseded.flatMap((submission) => submission.file ?? []) ?? [],
    received,
    ...tally(shown?.findings ?? []),
    ...(before ? { before } : {}),
  };
}

function countsOf(parties: readonly Party[], submissions: readonly CheckedSubmission[], findings: readonly Finding[]): Counts {
  const having = (...statuses: readonly AgencyStatus[]): number => parties.filter((party) => statuses.includes(party.status)).length;
  return {
    expected: parties.length,
    received: having("received", "late"),
    late: having("late"),
    missing: having("missing"),
    rejected: having("rejected"),
    rejectedFiles: rejectedFiles(submissions, parties),
    ...tally(findings),
  };
}

/** Files of which no sheet can be used. */
function rejectedFiles(submissions: readonly CheckedSubmission[], parties: readonly Party[]): number {
  const usable = new Set(parties.flatMap(({ choice }) => (choice ? [choice.standing, ...choice.superseded] : [])));
  const files = new Map<string, boolean>();
  for (const submission of submissions) {
    const name = submission.file ?? submission.sheet ?? "";
    files.set(name, (files.get(name) ?? false) || usable.has(submission));
  }
  return [...files.values()].filter((isUsable) => !isUsable).length;
}

/** By file and sheet, so that the order in which files come does not show. */
function inOrder(submissions: readonly CheckedSubmission[]): readonly CheckedSubmission[] {
  const key = (submission: CheckedSubmission): string => `${submission.file ?? ""}\u0000${submission.sheet ?? ""}`;
  return [...submissions].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
