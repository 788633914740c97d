import { assessReports } from "../../src/app/assess";
import { EarlierPeriods } from "../../src/core/compile/earlierPeriods";
import { checkWorkbook } from "../../src/app/check";
import { address, type Workbook } from "../../src/core/grid";
import { sheetLabelsVi } from "../../src/messages/vi/sheets";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { hasLibreOffice } from "../support/libreoffice";
import { recalculation } from "../support/recalculation";
import { sampleBytes, sampleFiles, sampleRuleset, SAMPLE_PERIOD } from "../support/sample";

const ruleset = sampleRuleset();

function opened(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

/** The workbook with every report sheet in it assessed in place. */
function assessed(bytes: Uint8Array): Uint8Array {
  const workbook = opened(bytes);
  const submissions = checkWorkbook(workbook, "tep.xlsx", ruleset, SAMPLE_PERIOD);
  const changes = assessReports(workbook.grids, submissions, { ruleset, labels: sheetLabelsVi, earlier: new EarlierPeriods([], ruleset) }).flatMap(({ edits }) => edits ?? []);
  const result = editXlsx(bytes, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.bytes;
}

/** What every cell holds, by sheet and address; cells without content left out. */
function contents(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  return new Map(
    opened(bytes).grids.flatMap((grid) =>
      grid.rows.flatMap((row) =>
        row.cells.flatMap((cell) => (cell.value === null && cell.formula === null ? [] : [[`${grid.name}!${address(row.index, cell.column)}`, cell.formula ?? cell.value] as const])),
      ),
    ),
  );
}

describe.each(sampleFiles())("%s assessed in place", (file) => {
  const before = sampleBytes(file);
  const once = assessed(before);

  test("keeps everything that stood on its sheets", () => {
    const after = contents(once);
    expect([...contents(before)].filter(([cell, content]) => after.get(cell) !== content)).toEqual([]);
  });

  test("is not changed by a second run", () => {
    expect(contents(assessed(once))).toEqual(contents(once));
  });

  if (hasLibreOffice()) {
    test("has formulas that give the values beside them", () => {
      expect(recalculation(once).disagreements).toEqual([]);
    });
  }
});
