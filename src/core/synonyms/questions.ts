/** What only a person can tell: whose report a sheet is, which item a row is. */
import type { Agency, Registry } from "../agencies/types";
import { groupBy } from "../group";
import type { Finding, FindingFor } from "../rules/finding";
import type { Ruleset } from "../ruleset";
import { foldLabel } from "../text/fold";
import type { Answer } from "./settle";

export interface Question {
  readonly kind: Answer["kind"];
  /** The text that is to be told. */
  readonly text: string;
  /** Codes of agencies or items that it may mean, likeliest first. */
  readonly candidates: readonly string[];
  /** Where it stands: one finding a place. */
  readonly findings: readonly Finding[];
}

interface Place {
  readonly text: string | null;
  readonly cell: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
}

/** The text by which a report's agency is remembered: what the sheet says of it in a cell of its own, else the file's name, else the sheet's. */
export function agencyText({ text, cell, file, sheet }: Place): string {
  return (cell === null ? null : text) ?? file ?? sheet ?? "";
}

/** Each text that is to be told, once, in the order in which it is met. */
export function questionsOf(findings: readonly Finding[], ruleset: Ruleset): readonly Question[] {
  const unknown = findings.flatMap((finding): readonly { readonly finding: Finding; readonly kind: Question["kind"]; readonly text: string }[] => {
    if (finding.kind === "TPL-004") return [{ finding, kind: "agency", text: textOf(finding) }];
    // A name that several items have is told apart by sections and numbers, not by a synonym.
    if (finding.kind === "ROW-003" && ruleset.labels.exactly(finding.details.text).length === 0) return [{ finding, kind: "label", text: finding.details.text }];
    return [];
  });
  const named = unknown.filter(({ text }) => foldLabel(text) !== "");
  return [...groupBy(named, ({ kind, text }) => `${kind} ${foldLabel(text)}`).values()].map((group) => {
    const { kind, text, finding } = group[0]!;
    return { kind, text, candidates: candidatesOf(finding, text, ruleset), findings: group.map((each) => each.finding) };
  });
}

function textOf({ details, cell, file, sheet }: FindingFor<"TPL-004">): string {
  return agencyText({ text: details.text, cell, file, sheet });
}

function candidatesOf(finding: Finding, text: string, { registry }: Ruleset): readonly string[] {
  if (finding.kind !== "TPL-004" && finding.kind !== "ROW-003") return [];
  const told = finding.details.candidates;
  return finding.kind === "ROW-003" || told.length > 0 ? told : likelyAgencies(text, registry);
}

const MOST = 3;
const SMALL_WORDS = new Set(["và", "của", "các", "tỉnh"].map(foldLabel));

/** Agencies whose names share words with the text, or whose initials it gives (`Sở NN` for Nông nghiệp và Môi trường). */
function likelyAgencies(text: string, registry: Registry): readonly string[] {
  const words = wordsOf(text);
  const scored = registry.agencies.map((agency) => ({ agency, score: likeness(words, agency) })).filter(({ score }) => score > 0.3);
  return scored.sort((a, b) => b.score - a.score).slice(0, MOST).map(({ agency }) => agency.code);
}

function wordsOf(text: string): readonly string[] {
  return foldLabel(text).split(" ").filter((word) => !SMALL_WORDS.has(word));
}

function likeness(words: readonly string[], { name }: Agency): number {
  const own = wordsOf(name);
  const shared = words.filter((word) => own.includes(word)).length;
  const initials = own.map((word) => word.charAt(0)).join("");
  const abbreviated = words.some((word) => word.length > 1 && initials.includes(word) && !own.includes(word));
  return (shared + (abbreviated ? 1 : 0)) / Math.max(words.length, 2);
}
