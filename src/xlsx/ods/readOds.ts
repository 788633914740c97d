import type { Grid, Workbook } from "../../core/grid";
import { momentOrNull } from "../documentProperties";
import { holdTo, unreadable } from "../failure";
import type { Package } from "../package";
import { CLOSE, END, OPEN, XmlScanner } from "../xmlScanner";
import { decodeUtf8, toUtf8 } from "../xmlText";
import { OdsSheetReader } from "./sheet";
import { OdsStyles } from "./styles";

/** Reads an OpenDocument spreadsheet. Throws a ReadFault where it is behind a password or broken. */
export function readOds(source: Package): Workbook {
  const manifest = source.indexPart("META-INF/manifest.xml");
  if (manifest !== null && decodeUtf8(manifest).includes("encryption-data")) throw unreadable("password");
  source.holdSizes(["content.xml", "styles.xml"]);
  const content = source.part("content.xml");
  if (content === null) throw unreadable("truncated");
  const bytes = toUtf8(content);
  const styles = new OdsStyles();
  const named = source.part("styles.xml");
  if (named !== null) styles.readPart(toUtf8(named));
  styles.readPart(bytes);
  const grids = readSheets(bytes, styles);
  if (grids.length === 0) throw unreadable("noSheets");
  return { grids, ...readMeta(source.indexPart("meta.xml")), hasExternalLinks: false };
}

function readSheets(bytes: Uint8Array, styles: OdsStyles): readonly Grid[] {
  const scanner = new XmlScanner(bytes, null);
  const grids: Grid[] = [];
  const used = { cells: 0, spaces: 0 };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) continue;
    if (scanner.is("automatic-styles") || scanner.is("tracked-changes")) scanner.skip();
    else if (scanner.is("table")) {
      holdTo("sheets", grids.length + 1);
      grids.push(new OdsSheetReader(scanner, styles, used).read());
    }
  }
  return grids;
}

function readMeta(part: Uint8Array | null): Pick<Workbook, "savedAt" | "properties"> {
  const properties = new Map<string, string>();
  let savedAt: string | null = null;
  if (part === null) return { savedAt, properties };
  const scanner = new XmlScanner(toUtf8(part), null);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is("date")) {
      savedAt = momentOrNull(scanner.text());
    } else if (scanner.is("user-defined")) {
      const name = scanner.attribute("meta:name");
      const text = scanner.text();
      if (name !== null) properties.set(name, text);
    }
  }
  return { savedAt, properties };
}
