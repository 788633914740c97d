import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as SheetJS from "@e965/xlsx";
import { unzipSync } from "fflate";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { zipOf } from "./support/package";
import { randomNumbers } from "./support/random";
import { FIXTURES, SAMPLE } from "./support/truth";

const SEEDS = [join(FIXTURES, "openpyxl.xlsx"), join(FIXTURES, "libreoffice.xlsx"), join(SAMPLE, "so-noi-vu.xlsx")].map((file) => readFileSync(file));
const OTHERS = ["libreoffice.xls", "libreoffice.ods", "password.xlsx"].map((name) => readFileSync(join(FIXTURES, name)));
const XLSB = SheetJS.write(SheetJS.read(readFileSync(join(FIXTURES, "libreoffice.xlsx")), { cellNF: true }), { type: "buffer", bookType: "xlsb" }) as Buffer;
const NASTY = ["<", ">", "&", '"', "<!DOCTYPE", "<![CDATA[", "]]>", "-1", "99999999999", "e", "/", "</row>", "<c>", "\0", "XFD1048577", "=", "\ufffd"];

/** Some bytes changed, cut out, doubled or put in. */
function mutated(bytes: Uint8Array, random: (count: number) => number): Uint8Array {
  let result = Buffer.from(bytes);
  for (let left = 1 + random(6); left > 0; left -= 1) {
    const at = random(result.length + 1);
    const kind = random(5);
    if (kind === 0 && at < result.length) result[at] = random(256);
    else if (kind === 1) result = Buffer.concat([result.subarray(0, at), result.subarray(at + random(60))]);
    else if (kind === 2) result = Buffer.concat([result.subarray(0, at), result.subarray(Math.max(0, at - random(200)))]);
    else if (kind === 3) result = Buffer.concat([result.subarray(0, at), Buffer.from(NASTY[random(NASTY.length)]!), result.subarray(at)]);
    else if (at + 4 <= result.length) result.writeUInt32LE(random(2) === 0 ? 0xffffffff : random(1 << 20), at);
  }
  return new Uint8Array(result);
}

/** One part changed and the package closed again, so that the change gets past sizes and checksums. */
function withMutatedPart(bytes: Uint8Array, random: (count: number) => number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[random(names.length)]!;
  return zipOf({ ...parts, [name]: mutated(parts[name]!, random) });
}

describe("whatever the bytes, the answer is a workbook or a failure", () => {
  test("300 workbooks changed at random", async () => {
    const random = randomNumbers(2026);
    const outcomes = new Map<string, number>();
    for (let run = 0; run < 300; run += 1) {
      const file = run % 4 === 3 ? [...OTHERS, XLSB][random(OTHERS.length + 1)]! : SEEDS[random(SEEDS.length)]!;
      const isZip = file[0] === 0x50;
      const bytes = run % 4 === 0 || !isZip ? mutated(file, random) : withMutatedPart(file, random);
      const result = await readWorkbook("bao-cao.xlsx", bytes);
      const outcome = result.ok ? "read" : result.failure.kind === "unreadable" ? result.failure.reason : result.failure.kind;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const edited = editXlsx(bytes, [{ sheet: "Biểu 1 ", edits: [{ row: 9, column: 3, value: "x", formula: "=1" }] }]);
      expect(typeof edited.ok).toBe("boolean");
    }
    // All ways out are taken, so the changes neither break everything nor nothing.
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["read", "truncated", "unreadable"]));
  });
});
