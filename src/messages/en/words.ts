import type { Need } from "../../core/compliance/types";
import type { Problem } from "../../core/json";
import { decimalsShown } from "../../core/report/narrative/decimals";
import { saidOf, type NeedSaid } from "../../core/report/needWords";
import type { Words } from "../words";

const exact = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const PERIODS: Readonly<Record<string, string>> = {
  Q1: "Quarter I",
  Q2: "Quarter II",
  H1: "First half",
  Q3: "Quarter III",
  "9M": "First nine months",
  Q4: "Quarter IV",
  Y: "Year",
};

function period(id: string): string {
  const name = PERIODS[id.slice(5)];
  return name === undefined ? id : `${name} ${id.slice(5) === "Y" ? "" : "of "}${id.slice(0, 4)}`;
}

/** The same inside a sentence: a year by its number alone. */
export function inSentence(id: string): string {
  return id.slice(5) === "Y" ? id.slice(0, 4) : period(id);
}

function percent(value: number, against?: number): string {
  return `${new Intl.NumberFormat("en-GB", { maximumFractionDigits: decimalsShown(value, against, 2) }).format(value)}%`;
}

function date(day: string): string {
  const [year, month, ofMonth] = day.split("-").map(Number);
  return `${ofMonth} ${months[month! - 1]} ${year}`;
}

function problem({ path, code, found, expected }: Problem): string {
  const at = path === "" ? "" : `${path}: `;
  const stands = found === null ? "" : `, is ${found}`;
  switch (code) {
    case "json": return "The file is not valid JSON: open it in a text editor and check its brackets and commas.";
    case "schema": return `${at}must be “${expected}”${stands}.`;
    case "missing": return `${at}is missing; ${expected} is needed.`;
    case "unknownCode": return `${at}a code that the catalogue or the list of agencies does not have${stands}.`;
    case "repeated": return `${at}stands above already${stands}; a code is used once.`;
    case "empty": return `${at}may not be blank.`;
    case "date": return `${at}must be a date written ${expected}${stands}.`;
    case "expression": return `${at}cannot be read${stands}; use a number, or codes joined by + and -.`;
    case "sheet": return `${at}the sheet “${expected}” is not there.`;
    case "table": return `${at}the table “${expected}” is not there: keep its title above its header.`;
    case "column": return `${at}the table has no column “${expected}”: keep the columns' names.`;
    case "type":
    case "choice": return `${at}must be ${expected}${stands}.`;
  }
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^yes \| no$/, "Có (yes) or Không (no)"],
  [/^count\b/, "a whole number"],
  [/^money\b/, "an amount"],
  [/^percent\b/, "a percentage"],
  [/^number\b/, "a number"],
  [/^date\b/, "a date such as 31/12/2026"],
  [/^text\b/, "text"],
];

function expected(text: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(text));
  if (!kind) return text;
  return text
    .replace(kind[0], kind[1])
    .replace(/(-?[\d.]+)\.\.(-?[\d.]+)/, "from $1 to $2")
    .replace(">=", "≥")
    .replace("<=", "≤");
}

function trend(change: number, isRate: boolean, better: boolean | null): string {
  const judged = better === null ? "" : better ? " (better)" : " (worse)";
  const by = `${exact.format(Number(Math.abs(change).toFixed(decimalsShown(change, undefined, 2))))}${isRate ? " points" : ""}`;
  return change === 0 ? "→ unchanged" : `${change > 0 ? "↑ up" : "↓ down"} ${by}${judged}`;
}

const NEEDS: Readonly<Record<NeedSaid, (amount: string) => string>> = {
  deliver: (amount) => `${amount} more needed`,
  reduce: (amount) => `to fall by ${amount}`,
  atMost: (amount) => `${amount} more at most`,
  outOfReach: (amount) => `hard to reach, ${amount} short`,
  excess: (amount) => `hard to reach, ${amount} too many`,
};

function need({ amount, period: next, assumption, assumed, ...rest }: Need, unit: string | null): string {
  const base = assumed === null ? "" : `; denominator ${exact.format(assumed)}${assumption === "asLastQuarter" ? ", growing as this quarter" : ", unchanged"}`;
  return `${NEEDS[saidOf(rest)](`${exact.format(amount)} ${unit ?? (amount === 1 ? "agency" : "agencies")}`)} by ${inSentence(next)}${base}`;
}

export const enWords: Words = {
  language: "en",
  number: (value) => exact.format(value),
  percent,
  date,
  moment: (at) => `on ${date(at.slice(0, 10))}${at.length > 10 ? ` at ${at.slice(11, 16)}` : ""}`,
  period,
  quoted: (text) => `“${text}”`,
  statuses: {
    met: "Met",
    exceeded: "Exceeded",
    notMet: "Not met",
    notDue: "Not due yet",
    noOccurrence: "No occurrence",
    noData: "No data",
    notApplicable: "Not applicable",
  },
  severities: { B: "Unusable", E: "Must fix", W: "Fix or explain", I: "For information" },
  agencyStatuses: { received: "Received", late: "Late", missing: "Missing", rejected: "Unusable" },
  submissionStatuses: { clean: "Clean", warnings: "To be explained", errors: "Has errors", rejected: "Unusable" },
  tiers: { so: "Department", huyen: "District", xa: "Commune", phong: "District office", khac: "Other body" },
  risks: { nearTarget: "at risk (near its target)", behindPace: "at risk (behind its pace)" },
  trend,
  need,
  problem,
  expected,
};
