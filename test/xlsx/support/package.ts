import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface PackageParts {
  /** Inside `<worksheet>`, one entry a sheet. */
  readonly sheets?: readonly string[];
  /** The whole sheet parts, where the markup around is the point; in place of `sheets`. */
  readonly sheetParts?: readonly (string | Uint8Array)[];
  /** The `si` elements. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Before `<sheets>` in the workbook. */
  readonly workbookStart?: string;
  /** After `<sheets>`. */
  readonly workbookEnd?: string;
  /** Parts that replace or join those made; null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The parts of a small workbook, by name. */
export function packageParts(asked: PackageParts): Record<string, string | Uint8Array> {
  const sheets = asked.sheetParts ?? (asked.sheets ?? ["<sheetData/>"]).map((content) => `<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${content}</worksheet>`);
  const entries = sheets.map((_, index) => `<sheet name="Trang ${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const links = sheets.map((_, index) => link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`));
  if (asked.strings !== undefined) links.push(link("rIdStrings", "sharedStrings", "sharedStrings.xml"));
  if (asked.styles !== undefined) links.push(link("rIdStyles", "styles", "styles.xml"));
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="${PACKAGE_LINKS}">${link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${asked.workbookStart ?? ""}<sheets>${entries.join("")}</sheets>${asked.workbookEnd ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE_LINKS}">${links.join("")}</Relationships>`,
    ...(asked.strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${asked.strings}</sst>` }),
    ...(asked.styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${asked.styles}</styleSheet>` }),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet])),
    ...asked.parts,
  };
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null));
}

/** The bytes of a small workbook. */
export function aPackage(asked: PackageParts = {}): Uint8Array {
  return zipOf(packageParts(asked));
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files);
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
}
