/** Formats of plans and edits as the spreadsheet's styles, and back. */
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData, type Nullable } from "@univerjs/core";
import type { CellFormat } from "../core/report/sheetPlan";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const SIDE = { s: BorderStyleTypes.THIN, cl: { rgb: "#A6A6A6" } } as const;
const FRAME: IBorderData = { t: SIDE, r: SIDE, b: SIDE, l: SIDE };
/** Pixels that one step of indentation takes. */
const INDENT = 9;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export function styleOfFormat(format: CellFormat): IStyleData {
  const { bold, italic, underline, font, size, color, fill, horizontal, vertical, wrap, indent, border, numberFormat } = format;
  return {
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(underline !== undefined && { ul: { s: flag(underline) } }),
    ...(font !== undefined && { ff: font }),
    ...(size !== undefined && { fs: size }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indent !== undefined && { pd: { l: indent * INDENT } }),
    ...(border === true && { bd: FRAME }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}

/** What a saved file is told of a cell's look: as much as a plan can say. */
export function formatOfStyle(style: IStyleData): CellFormat {
  const horizontal = nameOf(HORIZONTAL, style.ht);
  const vertical = nameOf(VERTICAL, style.vt);
  const indent = Math.round((style.pd?.l ?? 0) / INDENT);
  return {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style.ff && { font: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...colour("color", style.cl?.rgb),
    ...colour("fill", style.bg?.rgb),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(style.bd && hasBorder(style.bd) && { border: true }),
    ...(style.n?.pattern && style.n.pattern !== "General" && { numberFormat: style.n.pattern }),
  };
}

function nameOf<N extends string>(names: Readonly<Record<N, number>>, value: Nullable<number>): N | null {
  return (Object.keys(names) as N[]).find((name) => names[name] === value) ?? null;
}

/** `#RGB`, `#RRGGBB` and `rgb(…)`, as the spreadsheet's own tools write them, as `#RRGGBB`; nothing where it is none of them. */
function colour(key: "color" | "fill", text: Nullable<string>): Partial<Record<"color" | "fill", string>> {
  const value = text ? hexColour(text) : null;
  return value === null ? {} : { [key]: value };
}

export function hexColour(text: string): string | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  return parts ? `#${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase() : null;
}

const hasBorder = ({ t, r, b, l }: IBorderData): boolean => [t, r, b, l].some((side) => side && side.s !== BorderStyleTypes.NONE);
