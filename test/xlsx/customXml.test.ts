import { SELF_CHECK_NAMESPACE } from "../../src/core/selfCheck/document";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { aPackage } from "./support/package";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PART = `<?xml version="1.0" encoding="UTF-8"?><selfCheck xmlns="${SELF_CHECK_NAMESPACE}">{}</selfCheck>`;

/** A workbook of one sheet with custom XML parts, by name. */
function withParts(parts: Readonly<Record<string, string | Uint8Array>>): ReturnType<typeof readXlsx> {
  const links = Object.keys(parts).map((name, at) => `<Relationship Id="rIdX${at}" Type="${LINKS}/customXml" Target="../${name}"/>`);
  const sheet = `<Relationship Id="rId1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/>`;
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheet}${links.join("")}</Relationships>`;
  return readXlsx(aPackage({ parts: { "xl/_rels/workbook.xml.rels": rels, ...parts } }));
}

const xmlOf = (result: ReturnType<typeof readXlsx>): unknown => (result.ok ? [...(result.workbook.xml ?? [])] : result.failure);

it("reads the part of our namespace among others, however it is encoded", () => {
  expect(xmlOf(withParts({ "customXml/item1.xml": '<b:Sources xmlns:b="urn:khac"/>', "customXml/item2.xml": PART }))).toEqual([[SELF_CHECK_NAMESPACE, PART]]);
  expect(xmlOf(withParts({ "customXml/item1.xml": `<journal xmlns="urn:khac">${PART.slice(PART.indexOf("<self"))}</journal>`, "customXml/item2.xml": PART }))).toEqual([[SELF_CHECK_NAMESPACE, PART]]);
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${PART.replace("UTF-8", "UTF-16")}`, "utf16le"));
  expect(xmlOf(withParts({ "customXml/item1.xml": utf16 }))).toEqual([[SELF_CHECK_NAMESPACE, expect.stringContaining("<selfCheck")]]);
});

it("reads the report all the same where a part is missing, damaged or beyond its bound", () => {
  expect(xmlOf(readXlsx(aPackage({})))).toEqual([]);
  expect(xmlOf(withParts({ "customXml/item1.xml": new Uint8Array([0xff, 0x00, 0xc3]) }))).toEqual([]);
  expect(xmlOf(withParts({ "customXml/item1.xml": PART.replace("{}", " ".repeat(1_100_000)) }))).toEqual([]);
});
