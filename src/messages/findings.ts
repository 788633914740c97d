/** Findings as sentences: where, what stands there, what should, by how much it differs, how to mend it. */
import type { Finding, FindingFor, RuleId } from "../core/rules/finding";
import type { Ruleset } from "../core/ruleset";
import type { Words } from "./words";

/** What the sentences call things. */
export interface Names {
  /** `2.3 Hồ sơ đúng hạn`. */
  item(code: string): string;
  indicator(code: string): string;
  agency(code: string): string;
  items(codes: readonly string[]): string;
  agencies(codes: readonly string[]): string;
}

export interface Sentence {
  /** What was found, what is expected, by how much it differs. */
  readonly problem: string;
  /** How to mend it. */
  readonly mend: string;
}

export type Sentences = { readonly [R in RuleId]: (finding: FindingFor<R>, names: Names, words: Words) => Sentence };

export interface FindingTexts {
  readonly sentences: Sentences;
  /** The rule in a few words, over a group of its findings. */
  readonly titles: Readonly<Record<RuleId, string>>;
  readonly mend: string;
}

/** A finding in words: the parts, and the whole line. */
export interface WordedFinding extends Sentence {
  readonly title: string;
  /** `BM01!E14`, the file where there is no sheet, or empty. */
  readonly where: string;
  /** The item or agency concerned; empty where the problem names it. */
  readonly subject: string;
  /** `[VAL-003·E] BM01!E14 · 2.3 Hồ sơ đúng hạn — có … Sửa: …` */
  readonly message: string;
}

export function namesOf(ruleset: Ruleset, words: Words): Names {
  const { language } = words;
  const agencyNames = new Map(ruleset.registry.agencies.map((agency) => [agency.code, agency.name]));
  const item = (code: string): string => `${code} ${ruleset.items.get(code)?.name[language] ?? ""}`.trim();
  const agency = (code: string): string => agencyNames.get(code) ?? code;
  return {
    item,
    indicator: (code) => `${code} ${ruleset.indicators.get(code)?.name[language] ?? ""}`.trim(),
    agency,
    items: (codes) => codes.map(item).join("; "),
    agencies: (codes) => codes.map(agency).join(", "),
  };
}

export function wordFinding(finding: Finding, names: Names, words: Words, texts: FindingTexts): WordedFinding {
  const sentence = texts.sentences[finding.kind] as (finding: Finding, names: Names, words: Words) => Sentence;
  const { problem, mend } = sentence(finding, names, words);
  const where = placeOf(finding);
  const subject = finding.item !== null ? names.item(finding.item) : finding.sheet === null && finding.agency !== null ? names.agency(finding.agency) : "";
  const about = [where, subject].filter((part) => part !== "").join(" · ");
  const message = `[${finding.rule}·${finding.severity}] ${about}${about === "" ? "" : " — "}${problem} ${texts.mend}: ${mend}`;
  return { title: texts.titles[finding.kind], where, subject, problem, mend, message };
}

/** How much of a limited thing there is: bytes in MB, others counted. */
export function measured(amount: number, what: string, words: Words): string {
  return words.number(what.endsWith("Bytes") ? Math.round(amount / 1024 / 102.4) / 10 : amount);
}

function placeOf({ sheet, cell, file }: Finding): string {
  if (sheet === null) return file ?? "";
  return cell === null ? sheet : `${sheet}!${cell}`;
}
