/** Changes that know what XML and a sheet's markup look like, so that they get past the first parser. */
import { oneOf, type Random } from "./mutateBytes";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NUMBERS = ["NaN", "INF", "-INF", "Infinity", "1e999", "-1e308", "1e-320", "-0", "0x1F", "1,5", "1.5", "-1", "2147483648", "4294967295", "9007199254740993", "99999999999999999999", " 7 ", "", "٣", "1_000", "2958466", "-693594", "0.1e"];
const REFERENCES = ["A0", "XFD1048576", "XFE1", "A1048577", "AAAA1", "A1:XFD1048576", "A1:A1:A1", "B2:A1", "$A$1", "a1", "1A", "", "#REF!", "A1 B2", "__proto__"];
const TEXTS = [
  "__proto__", "constructor", "toString", "hasOwnProperty", "<&>".replace(/[<&>]/g, (sign) => `&#${sign.charCodeAt(0)};`), "&#xD800;", "&#0;", "&#x110000;", "&unknown;", "&amp", "_x000D_", "_xD800_", "_x0000_", "_x005F_x000D_",
  "\ud83d\ude00", "\u202e1.870", "\ufeff", "\u200b", "1.870".repeat(200), "a".repeat(5000), "ộ".repeat(3000), "=HYPERLINK(\"http://x\")", "='[1]Biểu'!A1+[2]x!B2", "=cmd|'/c calc'!A0", "09/18", "31/02/2026", "#REF!", "NaN", "12 hồ sơ",
];
const FORMATS = ["General;".repeat(400), "0".repeat(3000), "[$-1010000]d/m/yyyy;@", "0%%%%", '"', "\\", "[", "[h]:mm:ss", "@", "", "0.00E+00;[Red]", "yyyy\\-mm\\-dd", "_", "*"];
const TYPES = ["s", "str", "b", "e", "d", "n", "inlineStr", "eStr", "x", ""];
const NAMESPACES = [MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main", "urn:x", "", "http://www.w3.org/1999/xhtml"];

const TAG = /<[^>]*>/g;

type Change = (xml: string, random: Random) => string;

/** One to four changes to a part's text. */
export function mutateXml(xml: string, random: Random): string {
  let result = xml;
  for (let left = 1 + random(4); left > 0; left -= 1) result = oneOf(random, CHANGES)(result, random);
  return result;
}

/** A tag chosen at random; null where there is none. */
function someTag(xml: string, random: Random): { readonly start: number; readonly end: number; readonly tag: string } | null {
  // Looked for from a place at random, not by listing them all: parts may be long.
  TAG.lastIndex = random(xml.length + 1);
  const match = TAG.exec(xml);
  return match ? { start: match.index, end: match.index + match[0].length, tag: match[0] } : null;
}

function replaced(xml: string, start: number, end: number, text: string): string {
  return xml.slice(0, start) + text + xml.slice(end);
}

const atTag =
  (change: (tag: string, random: Random) => string): Change =>
  (xml, random) => {
    const found = someTag(xml, random);
    return found ? replaced(xml, found.start, found.end, change(found.tag, random)) : xml;
  };

const afterTag =
  (text: (random: Random) => string): Change =>
  (xml, random) => {
    const found = someTag(xml, random);
    return found ? replaced(xml, found.end, found.end, text(random)) : xml;
  };

/** Sets an attribute of a tag at random, be it there already or not. */
function setAttribute(tag: string, name: string, value: string): string {
  const own = new RegExp(`(\\s${name}=)("[^"]*"|'[^']*')`);
  const quoted = `"${value.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`;
  if (own.test(tag)) return tag.replace(own, (_, before: string) => before + quoted);
  return tag.replace(/^(<[^\s/>?]+)/, (opening) => `${opening} ${name}=${quoted}`);
}

const nastyAttribute = (name: string, values: readonly string[]): Change => atTag((tag, random) => (tag.startsWith("</") ? tag : setAttribute(tag, name, oneOf(random, values))));

/** Changes the value of an attribute that the tag has. */
const someValue: Change = atTag((tag, random) => {
  const names = [...tag.matchAll(/\s([^\s=/>]+)=/g)].map((match) => match[1]!);
  return names.length === 0 ? tag : setAttribute(tag, oneOf(random, names).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), oneOf(random, [...NUMBERS, ...REFERENCES, ...TEXTS, ...FORMATS]));
});

/** Replaces the text between two tags. */
const someText: Change = (xml, random) => {
  const text = />([^<>]+)</g;
  text.lastIndex = random(xml.length + 1);
  const match = text.exec(xml);
  if (!match) return xml;
  return replaced(xml, match.index + 1, match.index + match[0].length - 1, oneOf(random, random(2) === 0 ? NUMBERS : TEXTS).replaceAll("<", "&lt;"));
};

/** Takes out, doubles or moves what stands between two tags. */
const someRange: Change = (xml, random) => {
  const first = someTag(xml, random);
  const second = someTag(xml, random);
  if (!first || !second) return xml;
  const [start, end] = first.start <= second.start ? [first.start, second.end] : [second.start, first.end];
  const piece = xml.slice(start, end);
  const kind = random(3);
  if (kind === 0) return replaced(xml, start, end, "");
  if (piece.length > 20_000) return xml;
  return kind === 1 ? replaced(xml, end, end, piece) : replaced(replaced(xml, start, end, ""), Math.min(start, first.start), Math.min(start, first.start), piece);
};

/** Repeats one element often: merges, rows, cells, formats. */
const manyTimes: Change = (xml, random) => {
  const element = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g;
  element.lastIndex = random(xml.length + 1);
  const match = element.exec(xml);
  return match ? replaced(xml, match.index, match.index, match[0].repeat(1 + random(400))) : xml;
};

const deep: Change = (xml, random) => {
  const depth = 1 + random(300);
  return afterTag(() => `<x>`.repeat(depth) + `</x>`.repeat(depth))(xml, random);
};

const cell = (random: Random): string =>
  `<c r="${oneOf(random, ["A1", "B7", "D12", ...REFERENCES])}" t="${oneOf(random, TYPES)}" s="${oneOf(random, ["0", "1", "999999", "-1", "1e2"])}">` +
  oneOf(random, ['<f t="shared" si="0"/>', '<f t="shared" si="-1" ref="A1:B2">A1+1</f>', "<f>'[1]Biểu'!$A$1</f>", '<f t="array" ref="A1:XFD1">B1</f>', "<is><t>1.870</t></is>", "<is><r><t>18</t></r><rPh><t>x</t></rPh><r><t>70</t></r></is>", ""]) +
  `<v>${oneOf(random, [...NUMBERS, "1", "0", "true"])}</v></c>`;

/** What stands inside a sheet, put wherever a tag ends. */
const INSERTIONS: readonly ((random: Random) => string)[] = [
  cell,
  (random) => `<row r="${oneOf(random, NUMBERS)}">${cell(random)}</row>`,
  (random) => `<mergeCells>${`<mergeCell ref="${oneOf(random, REFERENCES)}"/>`.repeat(1 + random(50))}</mergeCells>`,
  (random) => `<cols><col min="${oneOf(random, NUMBERS)}" max="${oneOf(random, NUMBERS)}" hidden="1"/></cols>`,
  (random) => `<dimension ref="${oneOf(random, REFERENCES)}"/>`,
  (random) => `<sheet name="${oneOf(random, ["__proto__", "constructor", "", "Bộ chỉ tiêu", "Cơ quan"])}" sheetId="1" r:id="rId${random(4)}"/>`,
  (random) => `<si>${`<t xml:space="preserve">${oneOf(random, TEXTS.slice(0, 4))}</t>`.repeat(1 + random(300))}</si>`,
  () => "<!-- -- --><?x ?>",
  () => "<!-->",
  () => "<![CDATA[1.870]]>",
  () => "<![CDATA[",
  () => '<!DOCTYPE x [<!ENTITY a "b">]>',
  () => `<a:b xmlns:a="${MAIN}"/>`,
  () => "<table:table-cell table:number-columns-repeated='16384' office:value-type='float' office:value='1'/>",
  () => "<table:table-row table:number-rows-repeated='1048576'/>",
  () => "<text:p>1<text:s text:c='100000'/>2</text:p>",
  () => "<office:annotation><text:p>x</text:p></office:annotation>",
];

const CHANGES: readonly Change[] = [
  someValue, someValue, someValue, someText, someText, someText, someRange, someRange, manyTimes, deep,
  nastyAttribute("r", REFERENCES), nastyAttribute("r", NUMBERS), nastyAttribute("s", NUMBERS), nastyAttribute("t", TYPES), nastyAttribute("hidden", ["1", "true", "on", "x"]),
  nastyAttribute("min", NUMBERS), nastyAttribute("max", NUMBERS), nastyAttribute("formatCode", FORMATS), nastyAttribute("numFmtId", NUMBERS), nastyAttribute("si", NUMBERS),
  nastyAttribute("xmlns", NAMESPACES), nastyAttribute("Target", ["../../../etc/passwd", "/xl/workbook.xml", "workbook.xml", "", "sheet1.xml#x", "%00", "%E0%A4", "http://x/y", "xl\\workbook.xml"]), nastyAttribute("TargetMode", ["External", ""]),
  nastyAttribute("table:number-columns-repeated", NUMBERS), nastyAttribute("table:number-rows-repeated", NUMBERS), nastyAttribute("table:number-columns-spanned", NUMBERS), nastyAttribute("office:value", NUMBERS), nastyAttribute("table:formula", ["of:=[.A1]", "of:=['x'.A1:.B2", "=", "of:"]),
  nastyAttribute("date1904", ["1", "true"]), nastyAttribute("name", ["__proto__", "constructor", ""]),
  afterTag((random) => oneOf(random, INSERTIONS)(random)), afterTag((random) => oneOf(random, INSERTIONS)(random)), afterTag((random) => oneOf(random, INSERTIONS)(random)),
  atTag((tag) => tag.replace(/^(<\/?)/, "$1x:")), atTag((tag) => tag.replace(/\/?>$/, "/>")), atTag((tag) => tag.replace(/^<\/?[\w:]+/, (opening) => `${opening}x`)), atTag(() => ""), atTag((tag) => tag + tag),
  (xml, random) => replaced(xml, random(xml.length + 1), random(xml.length + 1), ""),
];

/** The part's bytes, at times in another encoding than XML's usual one. */
export function encodeXml(xml: string, random: Random): Uint8Array {
  const kind = random(40);
  if (kind === 0) return Buffer.from(`\ufeff${xml}`, "utf16le");
  if (kind === 1) return Buffer.from(`\ufeff${xml}`, "utf16le").swap16();
  if (kind === 2) return Buffer.from(xml, "utf16le");
  if (kind === 3) return Buffer.from(`\ufeff${xml}`, "utf8");
  if (kind === 4) return Buffer.from(xml, "latin1");
  return Buffer.from(xml, "utf8");
}
