/**
 * What self-check leaves in the workbook, and its receiver reads from the file: explanations, stamps, and where marks
 * are. One custom XML part of a namespace of ours, whose text is JSON; see docs/formats.md. It comes with files from
 * anywhere: what does not read is none, and there is a bound to everything.
 */
import { readDocument, type Place } from "../json";

export const SELF_CHECK_NAMESPACE = "urn:tong-hop-cchc:self-check:1";

/** Why a finding is right all the same. */
export interface Explanation {
  /** What is explained: `findingKey`. */
  readonly key: string;
  readonly text: string;
  /** When it was written, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
}

/** That a sheet's content was clean. */
export interface Stamp {
  readonly agency: string;
  readonly period: string;
  readonly catalogue: { readonly id: string; readonly version: string };
  readonly at: string;
  /** What passed, by `stamp.ts`. */
  readonly digest: string;
}

export interface SelfCheckDocument {
  readonly explanations: readonly Explanation[];
  /** One for each agency and period. */
  readonly stamps: readonly Stamp[];
  /** The sheet that bears marks, and the sheet that lists them; null where none does. */
  readonly marks: { readonly sheet: string; readonly list: string } | null;
}

export const NO_SELF_CHECK: SelfCheckDocument = { explanations: [], stamps: [], marks: null };

const SCHEMA = "cchc/self-check@1";
/** Characters of the part, entries of a list, characters of an explanation. */
const MOST = { part: 1_000_000, entries: 5_000 } as const;
export const EXPLANATION_LENGTH = 1_000;

const PART = /^\s*(?:<\?xml[^>]*\?>\s*)?<selfCheck\s+xmlns\s*=\s*["']urn:tong-hop-cchc:self-check:1["']\s*>([^<]*)<\/selfCheck>\s*$/;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The document in the part's text; an empty one where there is none or it cannot be read. */
export function parseSelfCheck(xml: string | null): SelfCheckDocument {
  const text = xml === null || xml.length > MOST.part ? undefined : PART.exec(xml)?.[1];
  const value = text === undefined ? null : parsedJson(text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => reference(whole, hex, decimal, name)));
  const result = readDocument(value, SCHEMA, readRoot);
  return result.ok ? result.value : NO_SELF_CHECK;
}

function reference(whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

function moment(place: Place): string {
  const text = place.text();
  if (!MOMENT.test(text)) place.report("date", "YYYY-MM-DDTHH:MM");
  return text;
}

function readRoot(root: Place): SelfCheckDocument {
  const listed = (name: string): readonly Place[] => root.at(name).list({ optional: true }).slice(0, MOST.entries);
  const marks = root.at("marks");
  return {
    explanations: listed("explanations").map((each) => ({ key: each.at("key").name(), text: each.at("text").name().slice(0, EXPLANATION_LENGTH), at: moment(each.at("at")) })),
    stamps: listed("stamps").map((each) => ({
      agency: each.at("agency").name(),
      period: each.at("period").name(),
      catalogue: { id: each.at("catalogue").at("id").name(), version: each.at("catalogue").at("version").name() },
      at: moment(each.at("at")),
      digest: each.at("digest").name(),
    })),
    marks: marks.present ? { sheet: marks.at("sheet").name(), list: marks.at("list").name() } : null,
  };
}

/** The part's text; null where there is nothing to keep. */
export function serialiseSelfCheck(document: SelfCheckDocument): string | null {
  if (document.explanations.length === 0 && document.stamps.length === 0 && document.marks === null) return null;
  const json = JSON.stringify({ schema: SCHEMA, ...document });
  const escaped = json.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);
  return `<selfCheck xmlns="${SELF_CHECK_NAMESPACE}">${escaped}</selfCheck>`;
}
