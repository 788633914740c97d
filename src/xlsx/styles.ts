import { GENERAL, type CellStyle } from "../core/grid";
import { holdTo } from "./failure";
import { SPREADSHEET } from "./namespaces";
import { builtInFormat } from "./numberFormats";
import { toUtf8 } from "./xmlText";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

/** One style per cell format (`xf`) of the workbook, at the index by which cells name it. Cells share the objects. */
export function readStyles(part: Uint8Array | null): readonly CellStyle[] {
  if (part === null) return [GENERAL];
  const scanner = new XmlScanner(toUtf8(part), SPREADSHEET);
  const formats = new Map<number, string>();
  const fonts: (string | null)[] = [];
  const styles: CellStyle[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE || scanner.empty) continue;
    // Differential formats have fonts and number formats of their own, so each table is read by itself.
    if (scanner.is("numFmts")) forEachChild(scanner, "numFmt", formats, () => formats.set(numeric(scanner, "numFmtId"), scanner.attribute("formatCode") ?? "General"));
    else if (scanner.is("fonts")) forEachChild(scanner, "font", fonts, () => fonts.push(readFontName(scanner)));
    else if (scanner.is("cellXfs"))
      forEachChild(scanner, "xf", styles, () => {
        const id = numeric(scanner, "numFmtId");
        styles.push({ format: formats.get(id) ?? builtInFormat(id), font: fonts[numeric(scanner, "fontId")] ?? null });
      });
    else if (!scanner.is("styleSheet")) scanner.skip();
  }
  return styles.length > 0 ? styles : [GENERAL];
}

/** Reads every child of that name, which may or may not be read to its end, into a table. */
function forEachChild(scanner: XmlScanner, name: string, table: { readonly length: number } | { readonly size: number }, read: () => void): void {
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN) continue;
    const inner = scanner.empty ? scanner.depth : scanner.depth - 1;
    holdTo("styles", "size" in table ? table.size : table.length);
    if (scanner.is(name)) read();
    while (scanner.depth > inner) scanner.next();
  }
}

function readFontName(scanner: XmlScanner): string | null {
  if (scanner.empty) return null;
  const outside = scanner.depth - 1;
  let name: string | null = null;
  while (scanner.depth > outside) {
    if (scanner.next() === OPEN && scanner.is("name")) name = scanner.attribute("val");
  }
  return name;
}

function numeric(scanner: XmlScanner, name: string): number {
  return Number(scanner.attribute(name) ?? 0);
}
