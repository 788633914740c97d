/** Findings as sentences: where, what stands there, what should, by how much it differs, how to mend it. */
import type { Item } from "../core/catalogue/types";
import type { Finding, FindingFor, PreviousReading, RuleId } from "../core/rules/finding";
import { dateOfSerial } from "../core/text/date";
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
  /** The catalogue's item; undefined for a code that it does not have. */
  known(code: string): Item | undefined;
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
  /** Of VAL-003, where a day is asked for. */
  readonly dayTitle: string;
  readonly mend: string;
  /** What the item came to a quarter before; `toDate`: since that year's beginning. */
  earlier(period: string, value: string, toDate: boolean): string;
  readonly yes: string;
  readonly no: string;
}

/** A finding in words: the parts, and the whole line. */
export interface WordedFinding extends Sentence {
  readonly title: string;
  /** `BM01!E14`, the file where there is no sheet, or empty. */
  readonly where: string;
  /** The item or agency concerned; empty where the problem names it. */
  readonly subject: string;
  /** `Quý II năm 2026: 120 hồ sơ`; empty where it is not known, or the problem says it. */
  readonly earlier: string;
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
    known: (code) => ruleset.items.get(code),
  };
}

export function wordFinding(finding: Finding, names: Names, words: Words, texts: FindingTexts): WordedFinding {
  const sentence = texts.sentences[finding.kind] as (finding: Finding, names: Names, words: Words) => Sentence;
  const { problem, mend } = sentence(finding, names, words);
  const where = placeOf(finding);
  const subject = finding.item !== null ? names.item(finding.item) : finding.sheet === null && finding.agency !== null ? names.agency(finding.agency) : "";
  const about = [where, subject].filter((part) => part !== "").join(" · ");
  const message = `[${finding.rule}·${finding.severity}] ${about}${about === "" ? "" : " — "}${problem} ${texts.mend}: ${mend}`;
  return { title: finding.kind === "VAL-003" && finding.details.reason === "day" ? texts.dayTitle : texts.titles[finding.kind], where, subject, problem, mend, earlier: earlierOf(finding, names, words, texts), message };
}

function earlierOf(finding: Finding, names: Names, words: Words, texts: FindingTexts): string {
  const { previous, item: code } = finding;
  const item = code === null ? undefined : names.known(code);
  if (!previous || !item || saysItself(finding, previous)) return "";
  return texts.earlier(words.period(previous.period), shownFigure(previous.value, item, words, texts), item.flow === "yearToDate");
}

/** Whether the finding's own sentence holds the earlier figure. */
function saysItself(finding: Finding, { period, value }: PreviousReading): boolean {
  switch (finding.kind) {
    case "HIS-001": return finding.details.previous === value;
    case "HIS-002": return finding.details.period === period;
    default: return false;
  }
}

/** `120 hồ sơ`, `64,5 %`, `Có`. */
function shownFigure(value: number, { kind, unit }: Item, words: Words, { yes, no }: FindingTexts): string {
  if (kind === "yesNo") return value === 1 ? yes : no;
  if (kind === "date") return words.date(dateOfSerial(value) ?? String(value));
  return kind === "percent" ? words.percent(value) : `${words.number(value)} ${unit}`.trim();
}

/** How much of a limited thing there is: bytes in MB, others counted. */
export function measured(amount: number, what: string, words: Words): string {
  return words.number(what.endsWith("Bytes") ? Math.round(amount / 1024 / 102.4) / 10 : amount);
}

function placeOf({ sheet, cell, file }: Finding): string {
  if (sheet === null) return file ?? "";
  return cell === null ? sheet : `${sheet}!${cell}`;
}
