import { GENERAL, type CellStyle } from "../../core/grid";
import { holdTo } from "../failure";
import { CLOSE, END, OPEN, XmlScanner } from "../xmlScanner";
import { isNumberStyle, readNumberStyle } from "./numberStyles";

interface NamedStyle {
  readonly parent: string | null;
  readonly format: string | null;
  readonly font: string | null;
}

/** Styles of cells and of sheets, by name; those of `styles.xml` and those of `content.xml` together. */
export class OdsStyles {
  private readonly cells = new Map<string, NamedStyle>();
  private readonly formats = new Map<string, string>();
  private readonly fonts = new Map<string, string>();
  private readonly hiddenTables = new Set<string>();
  private readonly resolved = new Map<string, CellStyle>();
  private standard: NamedStyle = { parent: null, format: null, font: null };

  /** Takes in the styles of a part; may stop early at the body, which holds none. */
  readPart(part: Uint8Array): void {
    const scanner = new XmlScanner(part, null);
    for (let event = scanner.next(); event !== END && !scanner.is("body"); event = scanner.next()) {
      if (event === CLOSE) continue;
      holdTo("styles", this.cells.size + this.formats.size);
      if (isNumberStyle(scanner)) {
        const name = scanner.attribute("style:name") ?? "";
        this.formats.set(name, readNumberStyle(scanner));
      } else if (scanner.is("font-face")) {
        this.fonts.set(scanner.attribute("style:name") ?? "", unquoted(scanner.attribute("svg:font-family") ?? ""));
      } else if (scanner.is("style") || scanner.is("default-style")) {
        this.readStyle(scanner);
      }
    }
  }

  isHidden(table: string): boolean {
    return this.hiddenTables.has(table);
  }

  /** The style of that name with what it inherits; cells of one style share the object. */
  cell(name: string): CellStyle {
    let style = this.resolved.get(name);
    if (style === undefined) this.resolved.set(name, (style = this.resolve(name)));
    return style;
  }

  private resolve(name: string): CellStyle {
    let format: string | null = null;
    let font: string | null = null;
    let style: NamedStyle | undefined = this.cells.get(name) ?? this.standard;
    // Styles that inherit in a circle end after as many steps as there are styles.
    for (let left = this.cells.size + 1; style !== undefined && left > 0; left -= 1) {
      format ??= style.format;
      font ??= style.font;
      style = style === this.standard ? undefined : (this.cells.get(style.parent ?? "") ?? this.standard);
    }
    return { format: (format === null ? undefined : this.formats.get(format)) ?? GENERAL.format, font: font === null ? null : (this.fonts.get(font) ?? font) };
  }

  private readStyle(scanner: XmlScanner): void {
    const name = scanner.attribute("style:name");
    const family = scanner.attribute("style:family");
    const parent = scanner.attribute("style:parent-style-name");
    const format = scanner.attribute("style:data-style-name");
    let font: string | null = null;
    const outside = scanner.empty ? scanner.depth : scanner.depth - 1;
    while (scanner.depth > outside) {
      if (scanner.next() !== OPEN) continue;
      if (scanner.is("text-properties")) font = scanner.attribute("style:font-name") ?? unquotedOrNull(scanner.attribute("fo:font-family"));
      else if (scanner.is("table-properties") && family === "table" && scanner.attribute("table:display") === "false") this.hiddenTables.add(name ?? "");
    }
    if (family !== "table-cell") return;
    if (name === null) this.standard = { parent: null, format, font };
    else this.cells.set(name, { parent, format, font });
  }
}

function unquoted(family: string): string {
  return family.replace(/^'(.*)'$/, "$1");
}

function unquotedOrNull(family: string | null): string | null {
  return family === null ? null : unquoted(family);
}
