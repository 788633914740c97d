import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { expectTruth, readTruth, SAMPLE } from "./support/truth";

const files = readdirSync(SAMPLE).filter((name) => name.endsWith(".xlsx"));

describe("the sample province", () => {
  test.each(files)("%s is read as openpyxl reads it, every cell, format and font", (file) => {
    const result = readXlsx(readFileSync(join(SAMPLE, file)));
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expectTruth(result.workbook, readTruth(file.replace(".xlsx", "")));
  });
});
