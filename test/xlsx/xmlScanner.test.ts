import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { ReadFault } from "../../src/xlsx/failure";
import { CLOSE, END, OPEN, XmlScanner } from "../../src/xlsx/xmlScanner";
import { FIXTURES, SAMPLE } from "./support/truth";

type Told = readonly (string | readonly [string, Readonly<Record<string, string>>])[];

/** Start tags with their attributes and end tags, as our scanner tells them. */
function scanned(bytes: Uint8Array): Told {
  const scanner = new XmlScanner(bytes, null);
  const told: (string | readonly [string, Record<string, string>])[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) {
      told.push("/");
      continue;
    }
    const attributes: Record<string, string> = {};
    for (let index = 0; index < scanner.attributeCount; index += 1) {
      const name = Buffer.from(bytes.subarray(scanner.attributeNameStart(index), scanner.attributeNameEnd(index))).toString("utf8");
      attributes[name] = scanner.attributeText(index);
    }
    told.push([scanner.localName, attributes]);
    if (scanner.empty) told.push("/");
  }
  return told;
}

/** The same from saxes. */
function parsed(text: string): Told {
  const told: (string | readonly [string, Record<string, string>])[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => told.push([tag.name.replace(/^.*:/, ""), { ...tag.attributes }]));
  parser.on("closetag", () => told.push("/"));
  parser.write(text).close();
  return told;
}

/** The text of the root element's first child, by either. */
function textOf(text: string): string {
  const scanner = new XmlScanner(Buffer.from(text, "utf8"), null);
  scanner.next();
  scanner.next();
  return scanner.text();
}

function textBySaxes(xml: string): string {
  let depth = 0;
  let done = false;
  let text = "";
  const parser = new SaxesParser();
  const add = (more: string): void => {
    if (depth === 2 && !done) text += more;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentag", () => (depth += 1));
  parser.on("closetag", () => {
    if (depth === 2) done = true;
    depth -= 1;
  });
  parser.write(xml).close();
  return text;
}

const name = fc.constantFrom("c", "v", "f", "t", "row", "x:row", "sheetData", "is", "Đơn-vị", "a.b_c");
const space = fc.constantFrom(" ", "\n", "\t ", "\r\n");
const reference = fc.constantFrom("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#10;", "&#x1EA1;", "&#128512;", "&#13;");
const characters = fc.oneof(reference, fc.constantFrom("Số liệu", " > ", "\n", "\r\n", "\r", "'", '"', "0,5", "]]", "日本", "😀"));
const text = fc.array(characters, { maxLength: 5 }).map((pieces) => pieces.join(""));
const attribute = fc.tuple(fc.constantFrom("r", "s", "t", "r:id", "xml:space", "hidden"), text, fc.constantFrom('"', "'"), space);
const attributes = fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 4 }).map((list) => list.map(([key, value, quote, gap]) => `${gap}${key}=${quote}${value.replaceAll(quote, "").replaceAll("<", "")}${quote}`).join(""));
const extras = fc.constantFrom("<!-- <c r='1'> & -->", "<![CDATA[<v>1</v>&x;]]>", "<?mso a=\"<\"?>", "<![CDATA[]]>", "");
const element: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? fc.tuple(name, attributes, text, extras).map(([tag, own, content, extra]) => `<${tag}${own}>${content}${extra}${content}</${tag} >`)
    : fc.oneof(
        fc.tuple(name, attributes).map(([tag, own]) => `<${tag}${own} />`),
        fc.tuple(name, attributes, fc.array(fc.oneof(element(depth - 1), text, extras), { maxLength: 4 })).map(([tag, own, content]) => `<${tag}${own}>${content.join("")}</${tag}>`),
      ),
);
const documents = fc.tuple(fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8"?>\n', "<!-- a -->"), element(4)).map(([head, root]) => `${head}${root}\n`);

describe("the XML scanner", () => {
  test("tells the tags and attributes that a strict parser tells", () => {
    fc.assert(
      fc.property(documents, (xml) => {
        expect(scanned(Buffer.from(xml, "utf8"))).toEqual(parsed(xml));
      }),
      { seed: 42, numRuns: 400 },
    );
  });

  test("gives the text that a strict parser gives", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, extras, fc.constant("<b>không tính</b>")), { maxLength: 6 }), (pieces) => {
        const xml = `<a><t>${pieces.join("")}</t><t>khác</t></a>`;
        expect(textOf(xml)).toBe(textBySaxes(xml));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test("tells the same as a strict parser of every part of every workbook at hand", () => {
    const files = [SAMPLE, FIXTURES].flatMap((folder) => readdirSync(folder).filter((file) => /xlsx$/.test(file) && file !== "password.xlsx").map((file) => join(folder, file)));
    for (const file of files) {
      for (const [part, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
        if (/\.(xml|rels)$/.test(part)) expect(scanned(bytes)).toEqual(parsed(Buffer.from(bytes).toString("utf8")));
      }
    }
    expect(files.length).toBeGreaterThan(12);
  });

  test("knows elements by their namespace, wherever it is declared", () => {
    const xml = '<x:a xmlns:x="ours"><x:b/><b/><b xmlns="ours"><b/><y:b xmlns:y="ours"/></b><b/><y:b xmlns:y="other" xmlns="ours"/><x:b xmlns:x="other"/><x:b/></x:a>';
    const scanner = new XmlScanner(Buffer.from(xml), new Set(["ours"]));
    const known: boolean[] = [];
    for (let event = scanner.next(); event !== END; event = scanner.next()) if (event === OPEN && scanner.localName === "b") known.push(scanner.is("b"));
    expect(known).toEqual([true, false, true, true, true, false, false, false, true]);
  });

  test.each(["<a>", "<a></b>", "<a", "<a b>", "<a b=1/>", "<a b='1/>", "<a><!-- </a>", "<a><![CDATA[ </a>", "<a>&x;</a>", "<a>&#0;</a>", "<a>& </a>", "<a b='<'/>", "</a>", "<a/", "< a/>", "<!DOCTYPE a><a/>", "<a><!ENTITY b 'c'></a>"])("refuses %s", (xml) => {
    const read = (): void => {
      const scanner = new XmlScanner(Buffer.from(xml), null);
      for (let event = scanner.next(); event !== END; event = scanner.next()) if (event === OPEN) scanner.text();
    };
    expect(read).toThrow(ReadFault);
  });
});
