import type { CellFormat } from "../core/report/sheetPlan";
import { holdTo } from "./failure";
import { builtInFormatId } from "./numberFormats";
import { editable, rootPrefix } from "./partTools";
import { escapeXml, splice, type Splice } from "./splice";
import { findStyleTables, type StyleElement, type StyleTable } from "./styleTables";
import { alignmentAttributes, borderXml, differentialXml, elementXml, fillXml, fontXml, touchesFont } from "./styleXml";

/** Ids below are the format's own. */
const FIRST_CUSTOM_FORMAT = 164;

interface Growth {
  readonly table: StyleTable | undefined;
  readonly name: string;
  readonly added: string[];
}

/** Adds cell formats to a style part: what stands there keeps its place and index. */
export class StyleEditor {
  private readonly bytes: Uint8Array;
  private readonly prefix: string;
  private readonly contentStart: number;
  private readonly growths = new Map<string, Growth>();
  private readonly made = new Map<string, number>();

  /** Throws a ReadFault where the bytes are no style part. */
  constructor(part: Uint8Array) {
    this.bytes = editable(part);
    this.prefix = rootPrefix(this.bytes);
    const { tables, contentStart } = findStyleTables(this.bytes);
    this.contentStart = contentStart;
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]) {
      this.growths.set(name, { name, table: tables.get(name), added: [] });
    }
  }

  /** The index itself, or 0 where there is no cell format of that index: an empty cell may name any, a cell that holds something may not. */
  known(index: number): number {
    return index < this.elements("cellXfs").length + this.growths.get("cellXfs")!.added.length ? index : 0;
  }

  /** Index of the cell format that is `base` with the format laid over; `quoted` marks text that begins like a formula. */
  styleFor(base: number, format: CellFormat, quoted: boolean): number {
    if (Object.keys(format).length === 0 && !quoted) return base;
    return this.once(`xf ${base} ${quoted} ${JSON.stringify(format)}`, () => {
      const xf = this.elements("cellXfs")[base];
      const attributes = new Map(xf?.attributes ?? [["numFmtId", "0"], ["fontId", "0"], ["fillId", "0"], ["borderId", "0"], ["xfId", "0"]]);
      this.layOver(attributes, format);
      if (quoted) attributes.set("quotePrefix", "1");
      const alignment = alignmentAttributes(xf?.children.get("alignment")?.attributes ?? new Map(), format);
      if (alignment.size > 0) attributes.set("applyAlignment", "1");
      const protection = new Map(xf?.children.get("protection")?.attributes ?? []);
      if (format.unlocked !== undefined) {
        protection.set("locked", format.unlocked ? "0" : "1");
        attributes.set("applyProtection", "1");
      }
      const children = [alignment.size > 0 ? elementXml(`${this.prefix}alignment`, alignment) : "", protection.size > 0 ? elementXml(`${this.prefix}protection`, protection) : "", xf?.children.get("extLst")?.xml ?? ""];
      return this.add("cellXfs", elementXml(`${this.prefix}xf`, attributes, children.join("")));
    });
  }

  /** Index of a differential format, for highlights. */
  differentialFor(look: { readonly color: string; readonly fill: string; readonly bold?: boolean }): number {
    const xml = differentialXml(this.prefix, look);
    return this.once(`dxf ${xml}`, () => this.add("dxfs", xml));
  }

  /** Whether anything was added. */
  get changed(): boolean {
    return [...this.growths.values()].some((growth) => growth.added.length > 0);
  }

  /** The part with all that was added. */
  finish(): Uint8Array {
    return splice(this.bytes, [...this.growths.values()].flatMap((growth) => this.spliceOf(growth)));
  }

  private layOver(attributes: Map<string, string>, format: CellFormat): void {
    const set = (id: string, index: number, flag: string): void => {
      attributes.set(id, String(index));
      attributes.set(flag, "1");
    };
    if (touchesFont(format)) {
      const base = this.elements("fonts")[Number(attributes.get("fontId") ?? 0)];
      const parts = new Map([...(base?.children ?? [])].map(([name, child]) => [name, child.xml]));
      set("fontId", this.addOnce("fonts", fontXml(this.prefix, parts, format)), "applyFont");
    }
    if (format.fill !== undefined) set("fillId", this.addOnce("fills", fillXml(this.prefix, format.fill)), "applyFill");
    if (format.border === true) set("borderId", this.addOnce("borders", borderXml(this.prefix)), "applyBorder");
    if (format.border === false) set("borderId", 0, "applyBorder");
    if (format.numberFormat !== undefined) set("numFmtId", this.numberFormatId(format.numberFormat), "applyNumberFormat");
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    const known = this.elements("numFmts");
    const same = known.find((element) => element.attributes.get("formatCode") === code);
    if (same !== undefined) return Number(same.attributes.get("numFmtId"));
    return this.once(`numFmt ${code}`, () => {
      const ids = known.map((element) => Number(element.attributes.get("numFmtId")));
      const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids) + 1 + this.growths.get("numFmts")!.added.length;
      this.add("numFmts", `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
      return id;
    });
  }

  private elements(table: string): readonly StyleElement[] {
    return this.growths.get(table)?.table?.elements ?? [];
  }

  private addOnce(table: string, xml: string): number {
    return this.once(`${table} ${xml}`, () => this.add(table, xml));
  }

  private once(key: string, make: () => number): number {
    let index = this.made.get(key);
    if (index === undefined) this.made.set(key, (index = make()));
    return index;
  }

  private add(table: string, xml: string): number {
    const growth = this.growths.get(table)!;
    growth.added.push(xml);
    const index = (growth.table?.elements.length ?? 0) + growth.added.length - 1;
    holdTo("styles", index);
    return index;
  }

  private spliceOf({ table, name, added }: Growth): readonly Splice[] {
    if (added.length === 0) return [];
    const tag = `${this.prefix}${name}`;
    const count = String((table?.elements.length ?? 0) + added.length);
    // Only number formats and highlights may be absent; the former come first, the latter after the cell styles.
    if (table === undefined) {
      const place = name === "numFmts" ? this.contentStart : this.placeOfDifferentials();
      return [{ start: place, end: place, text: `<${tag} count="${count}">${added.join("")}</${tag}>` }];
    }
    const attributes = new Map(table.attributes).set("count", count);
    if (table.close === table.start) return [{ start: table.start, end: table.end, text: elementXml(tag, attributes, added.join("")) }];
    const open = elementXml(tag, attributes).replace(/\/>$/, ">");
    return [
      { start: table.start, end: table.openEnd, text: open },
      { start: table.close, end: table.close, text: added.join("") },
    ];
  }

  private placeOfDifferentials(): number {
    const { tables } = findStyleTables(this.bytes);
    return (tables.get("cellStyles") ?? tables.get("cellXfs"))?.end ?? this.contentStart;
  }
}
