import type { CellFormat } from "../core/report/sheetPlan";
import { escapeXml } from "./splice";

/** An element of a style table: its child elements by local name, each as written. */
export type Children = Map<string, string>;

/** Excel wants the parts of a font in this order. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** `#RRGGBB` as the format writes it. */
function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** The font with what the format says of it laid over. */
export function fontXml(p: string, base: Children, format: CellFormat): string {
  const parts = new Map(base);
  const flag = (name: string, on: boolean | undefined): void => {
    if (on === true) parts.set(name, `<${p}${name}/>`);
    else if (on === false) parts.delete(name);
  };
  flag("b", format.bold);
  flag("i", format.italic);
  flag("u", format.underline);
  if (format.font !== undefined) {
    parts.set("name", `<${p}name val="${escapeXml(format.font)}"/>`);
    // A theme's font would outweigh the name.
    parts.delete("scheme");
  }
  if (format.size !== undefined) parts.set("sz", `<${p}sz val="${format.size}"/>`);
  if (format.color !== undefined) parts.set("color", `<${p}color rgb="${argb(format.color)}"/>`);
  const known = FONT_ORDER.flatMap((name) => parts.get(name) ?? []);
  const others = [...parts].filter(([name]) => !FONT_ORDER.includes(name)).map(([, xml]) => xml);
  return `<${p}font>${[...known, ...others].join("")}</${p}font>`;
}

export function touchesFont(format: CellFormat): boolean {
  return [format.font, format.bold, format.italic, format.underline, format.size, format.color].some((part) => part !== undefined);
}

export function fillXml(p: string, color: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

export function borderXml(p: string): string {
  const sides = ["left", "right", "top", "bottom"].map((side) => `<${p}${side} style="thin"><${p}color auto="1"/></${p}${side}>`);
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

/** A differential format, for highlights. */
export function differentialXml(p: string, look: { readonly color: string; readonly fill: string; readonly bold?: boolean }): string {
  const bold = look.bold === true ? `<${p}b/>` : "";
  return `<${p}dxf><${p}font>${bold}<${p}color rgb="${argb(look.color)}"/></${p}font><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(look.fill)}"/><${p}bgColor rgb="${argb(look.fill)}"/></${p}patternFill></${p}fill></${p}dxf>`;
}

/** Attributes of `alignment` with what the format says laid over. */
export function alignmentAttributes(base: ReadonlyMap<string, string>, format: CellFormat): Map<string, string> {
  const attributes = new Map(base);
  if (format.horizontal !== undefined) attributes.set("horizontal", format.horizontal);
  if (format.vertical !== undefined) attributes.set("vertical", format.vertical === "middle" ? "center" : format.vertical);
  if (format.wrap !== undefined) attributes.set("wrapText", format.wrap ? "1" : "0");
  if (format.indent !== undefined) attributes.set("indent", String(format.indent));
  return attributes;
}

export function elementXml(name: string, attributes: ReadonlyMap<string, string>, content = ""): string {
  const written = [...attributes].map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`).join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
