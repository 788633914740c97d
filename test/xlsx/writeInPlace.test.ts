import { assessSubmission } from "../../src/app/assess";
import { checkWorkbook } from "../../src/app/check";
import { address, type Grid, type Workbook } from "../../src/core/grid";
import type { CheckedSubmission } from "../../src/core/reading/types";
import type { InPlaceEdits } from "../../src/core/report/inPlace";
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

function editsOf(grid: Grid, submission: CheckedSubmission): InPlaceEdits | null {
  return assessSubmission(grid, submission, ruleset, sheetLabelsVi).edits;
}

/** The workbook with every report sheet in it assessed in place. */
function assessed(bytes: Uint8Array): Uint8Array {
  const workbook = opened(bytes);
  const changes = checkWorkbook(workbook, "tep.xlsx", ruleset, SAMPLE_PERIOD).flatMap((submission) => {
    const grid = workbook.grids.find(({ name }) => name === submission.sheet);
    return (grid && editsOf(grid, submission)) ?? [];
  });
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
