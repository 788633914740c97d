import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { expectTruth, FIXTURES, readTruth } from "./support/truth";

describe("every feature of a workbook", () => {
  test.each(["openpyxl", "openpyxl-1904", "libreoffice"])("%s.xlsx is read as openpyxl reads it", (name) => {
    const result = readXlsx(readFileSync(join(FIXTURES, `${name}.xlsx`)));
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expectTruth(result.workbook, readTruth(name));
  });
});
