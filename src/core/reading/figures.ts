/** What one cell says of one item. Contract §5, “Figures” and “States”. */
import type { Item } from "../catalogue/types";
import { isCellError, type Cell } from "../grid";
import type { FindingDetails, Fix } from "../rules/finding";
import { dateOfSerial, parseDate, writtenDate } from "../text/date";
import { foldLabel } from "../text/fold";
import { findNumber, parseNumber, parseRatio, type FigureKind, type ParsedNumber, type Ratio } from "../text/number";
import { displayDate, formatDecimals, isDateFormat, isPercentFormat } from "../text/numberFormat";
import { cellText, unicodeText } from "./cellText";
import { figureToken, yesNo } from "./tokens";
import type { FigureProblem, Reading, ReadingState } from "./types";

export interface Figure {
  readonly state: ReadingState;
  readonly value: Reading["value"];
  readonly parts: Reading["parts"];
  readonly raw: string;
  readonly problems: readonly FigureProblem[];
  /** Whether spaces, no-break or invisible characters stood around the figure. */
  readonly tidied: boolean;
  /** Digits after the decimal mark, as shown: what the figure was rounded to; null where that is not known. */
  readonly decimals: number | null;
  /** The day that a cell formatted as a date holds, `YYYY-MM-DD`, where a figure is asked for. */
  readonly day: string | null;
}

const NOTHING: Omit<Figure, "state" | "raw"> = { value: null, parts: null, problems: [], tidied: false, decimals: null, day: null };

/** The subset of an item that decides how its cell is read. */
export type FigureItem = Pick<Item, "kind" | "choices" | "min" | "max" | "unit">;

/** Reads a cell as the item's figure. An empty or absent cell is missing. A formula is never replaced by a mend. */
export function readFigure(cell: Cell | undefined, item: FigureItem): Figure {
  const figure = readCell(cell, item);
  const offered = cell?.formula != null && figure.problems.some(({ fix }) => fix !== null);
  return offered ? { ...figure, problems: figure.problems.map((problem) => ({ ...problem, fix: null })) } : figure;
}

/** No figure comes near it. */
const GREATEST = 1e300;

function readCell(cell: Cell | undefined, item: FigureItem): Figure {
  if (!cell || cell.value === null) return { ...NOTHING, state: "missing", raw: "" };
  const { value } = cell;
  if (isCellError(value)) {
    return { ...NOTHING, state: "invalid", raw: value.error, problems: [{ rule: "VAL-005", details: { error: value.error }, fix: null }] };
  }
  if (typeof value === "string") return readText(unicodeText(value, cell.style.font), cellText(cell), cell.style.format, item);
  if (typeof value === "boolean") return readBoolean(value, item);
  // At the end of what numbers can hold, rounding and percentages come to infinity.
  if (Math.abs(value) > GREATEST) return notANumber(cellText(cell), "text");
  return readNumber(Number(value.toPrecision(15)), cell.style.format, cellText(cell), item);
}

function invalid(raw: string, problem: FigureProblem): Figure {
  return { ...NOTHING, state: "invalid", raw, problems: [problem] };
}

function notANumber(raw: string, reason: FindingDetails["VAL-003"]["reason"], parsed: number | null = null, fix: Fix | null = null): Figure {
  return invalid(raw, { rule: "VAL-003", details: { parsed, reason }, fix });
}

/** The number to enter in a cell of that format so that it is read as `value`; null where no number would be. */
export function settingOf(value: number, format: string, kind: Item["kind"]): Fix | null {
  if (isDateFormat(format)) return null;
  if (!isPercentFormat(format)) return { kind: "setValue", value };
  return kind === "percent" || kind === "number" ? { kind: "setValue", value: Number((value / 100).toPrecision(15)) } : null;
}

function readBoolean(value: boolean, item: FigureItem): Figure {
  const raw = value ? "TRUE" : "FALSE";
  return item.kind === "yesNo" ? { ...NOTHING, state: "value", value, raw } : notANumber(raw, "text");
}

/** Apostrophes and points around a figure: left over from typing text, from imports, from slips of the key. */
const STRAY = /^[\s'’‘`´;]+|[\s'’‘`´.,;]+$/g;

function readText(source: string, raw: string, format: string, item: FigureItem): Figure {
  if (raw === "") return { ...NOTHING, state: "missing", raw };
  const answer = item.kind === "yesNo" ? yesNo(raw) : null;
  if (answer !== null) return { ...NOTHING, state: "value", value: answer, raw };
  const token = item.kind === "text" && raw !== "-" ? null : figureToken(raw);
  if (token) return { ...NOTHING, state: token, raw };
  switch (item.kind) {
    case "yesNo":
      return invalid(raw, outOfList(null));
    case "choice":
      return readChoice(raw, item);
    case "date":
      return readDate(raw);
    case "text":
      return { ...NOTHING, state: "value", value: raw, raw };
    default: {
      const bare = raw.replace(STRAY, "");
      if (bare === "") return { ...NOTHING, state: "missing", raw };
      const isNumber = bare !== raw && parseNumber(bare, item.kind) !== null;
      return { ...readNumberText(isNumber ? bare : raw, format, item, item.kind), raw, tidied: isNumber || source !== raw };
    }
  }
}

function outOfList(limit: string | null): FigureProblem {
  return { rule: "VAL-006", details: { constraint: "choice", limit, suggestion: null }, fix: null };
}

function readChoice(raw: string, item: FigureItem): Figure {
  const choice = item.choices.find((known) => foldLabel(known) === foldLabel(raw));
  return choice === undefined ? invalid(raw, outOfList(item.choices.join(", "))) : { ...NOTHING, state: "value", value: choice, raw };
}

/** `13/25/2026` can only be the English order: the day is then beyond doubt. */
function readDate(raw: string): Figure {
  const date = parseDate(raw);
  if (date !== null) return { ...NOTHING, state: "value", value: date, raw };
  const english = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(raw);
  const swapped = english && parseDate(`${english[3]}/${english[1]}/${english[4]}`);
  return notANumber(raw, "day", null, swapped ? { kind: "setValue", value: writtenDate(swapped) } : null);
}

function readNumberText(raw: string, format: string, item: FigureItem, kind: FigureKind): Figure {
  const ratio = parseRatio(raw);
  if (ratio) return kind === "percent" ? readRatio(ratio, raw, item) : notANumber(raw, "ratio");
  const parsed = parseNumber(raw, kind);
  if (parsed) return numberFromText(parsed, raw, item, kind);
  if (parseDate(raw) !== null) return notANumber(raw, "date");
  const found = findNumber(raw, kind);
  if (!found) return notANumber(raw, "text", numberBeforeNote(raw, kind));
  if (found.percentSign && kind !== "percent") return notANumber(raw, "text");
  const scaled = isScaled(found.words) && !foldLabel(item.unit).startsWith(foldLabel(found.words).split(" ")[0]!);
  if (scaled) return notANumber(raw, found.why);
  return notANumber(raw, found.why, found.value, found.other === null ? settingOf(found.value, format, kind) : null);
}

/** The number that a note follows, as in `12 (3 hồ sơ quá hạn)`: to be suggested, as the note may change it. */
function numberBeforeNote(raw: string, kind: FigureKind): number | null {
  const before = /^([\d.,\u00a0 ]*\d\s*%?)\s*[([;:–]/.exec(raw)?.[1];
  const parsed = before === undefined ? null : parseNumber(before, kind);
  return parsed && parsed.other === null && (kind === "percent" || !parsed.percentSign) ? parsed.value : null;
}

/** Words that multiply the number before them: what stands there is then not the figure. */
function isScaled(words: string): boolean {
  return /^(?:triệu|tr|tỷ|tỉ|nghìn|ngàn|ngìn|trăm|chục|tá|k)(?![\p{L}])/iu.test(words.normalize("NFC"));
}

function numberFromText(parsed: ParsedNumber, raw: string, item: FigureItem, kind: FigureKind): Figure {
  if (parsed.percentSign && kind !== "percent") return notANumber(raw, "unit");
  const ambiguous: readonly FigureProblem[] =
    parsed.other === null ? [] : [{ rule: "VAL-004", details: { taken: parsed.value, other: parsed.other }, fix: null }];
  return bounded(parsed.value, raw, item, [...ambiguous, ...scaleDoubt(parsed.value, parsed.percentSign, kind)], parsed.decimals);
}

function readRatio(ratio: Ratio, raw: string, item: FigureItem): Figure {
  if (ratio.denominator === 0) return notANumber(raw, "ratio");
  return { ...bounded((100 * ratio.numerator) / ratio.denominator, raw, item, [], null), parts: ratio };
}

function readNumber(value: number, format: string, raw: string, item: FigureItem): Figure {
  if (isDateFormat(format)) return readSerial(value, format, item);
  if (isPercentFormat(format)) return readPercentage(value, format, item);
  switch (item.kind) {
    case "yesNo":
      return value === 1 || value === 0 ? { ...NOTHING, state: "value", value: value === 1, raw } : invalid(raw, outOfList(null));
    case "choice":
      return readChoice(raw, item);
    case "date":
      return notANumber(raw, "day");
    case "text":
      return { ...NOTHING, state: "value", value: raw, raw };
    default:
      return bounded(value, String(value), item, scaleDoubt(value, false, item.kind), formatDecimals(format));
  }
}

/** A day in place of a figure is most often a ratio that Excel turned into a date: never a number. */
function readSerial(value: number, format: string, item: FigureItem): Figure {
  const date = dateOfSerial(value);
  const raw = displayDate(value, format) ?? date ?? String(value);
  if (item.kind === "date" && date !== null) return { ...NOTHING, state: "value", value: date, raw };
  if (item.kind === "text") return { ...NOTHING, state: "value", value: raw, raw };
  return { ...notANumber(raw, "date"), day: date };
}

function readPercentage(value: number, format: string, item: FigureItem): Figure {
  const percent = Number((value * 100).toPrecision(15));
  const raw = `${percent}%`;
  if (item.kind === "percent" || item.kind === "number") return bounded(percent, raw, item, [], formatDecimals(format));
  return item.kind === "text" ? { ...NOTHING, state: "value", value: raw, raw } : notANumber(raw, "unit");
}

/** 0.95 where 95 may be meant. */
function scaleDoubt(value: number, percentSign: boolean, kind: FigureKind): readonly FigureProblem[] {
  const doubtful = kind === "percent" && !percentSign && value > 0 && value <= 1;
  return doubtful ? [{ rule: "VAL-007", details: { value, percent: Number((value * 100).toPrecision(15)) }, fix: null }] : [];
}

function bounded(value: number, raw: string, item: FigureItem, problems: readonly FigureProblem[], decimals: number | null): Figure {
  const beyond = beyondBounds(value, item);
  return { ...NOTHING, state: "value", value, raw, problems: beyond ? [...problems, beyond] : problems, decimals };
}

function beyondBounds(value: number, item: FigureItem): FigureProblem | null {
  const whole = item.kind === "count";
  const problem = (constraint: FindingDetails["VAL-006"]["constraint"], limit: number | null, suggestion: number | null = null): FigureProblem => ({
    rule: "VAL-006",
    details: { constraint, limit, suggestion },
    fix: null,
  });
  if (value < 0 && (whole || item.kind === "money" || item.min === 0)) return item.kind === "percent" ? percentBeyond(0) : problem("negative", 0);
  if (whole && !Number.isInteger(value)) {
    const thousands = Number((value * 1000).toPrecision(15));
    return problem("fraction", null, Number.isInteger(thousands) && value < 1000 ? thousands : null);
  }
  if (item.max !== null && value > item.max) return item.kind === "percent" ? percentBeyond(item.max) : problem("maximum", item.max);
  if (item.min !== null && value < item.min) return item.kind === "percent" ? percentBeyond(item.min) : problem("minimum", item.min);
  return null;
}

function percentBeyond(limit: number): FigureProblem {
  return { rule: "VAL-008", details: { limit }, fix: null };
}
