/** What a Word document says, read from its XML without the library that wrote it. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface WordText {
  /** Text of paragraphs outside tables, in their order. */
  readonly paragraphs: readonly string[];
  /** Of each table its rows, of each row its cells' text. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

export function wordText(file: Uint8Array): WordText {
  const paragraphs: string[] = [];
  const tables: string[][][] = [];
  let inTable = false;
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name === "w:tbl") tables.push([]);
    if (name === "w:tbl") inTable = true;
    if (name === "w:tr") tables.at(-1)!.push([]);
    if (name === "w:tc") tables.at(-1)!.at(-1)!.push("");
    if (name === "w:p") text = "";
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("closetag", ({ name }) => {
    if (name === "w:tbl") inTable = false;
    if (name !== "w:p") return;
    if (!inTable) paragraphs.push(text);
    else {
      const row = tables.at(-1)!.at(-1)!;
      row.push([row.pop()!, text].filter((each) => each !== "").join("\n"));
    }
  });
  parser.write(strFromU8(unzipSync(file)["word/document.xml"]!)).close();
  return { paragraphs: paragraphs.filter((each) => each !== ""), tables };
}
