/** The sample province's workbooks, put on the host and read through Office.js, are what the file reader says they are. */
import type { Grid } from "../../src/core/grid";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { sampleBytes, sampleFiles } from "../support/sample";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

/** Excel knows a font and a format for every cell; cells without content are in neither. */
function comparable(grid: Grid): unknown {
  const rows = grid.rows.flatMap(({ index, cells }) => {
    const held = cells.filter((cell) => cell.formula !== null || (cell.value !== null && cell.value !== "")).map(({ style, ...cell }) => ({ ...cell, format: style.format, ...(style.font !== null && { font: style.font }) }));
    return held.length === 0 ? [] : [{ index, cells: held }];
  });
  return { ...grid, rows, merges: new Set(grid.merges.map((area) => JSON.stringify(area))) };
}

test.each(sampleFiles())("%s", async (file) => {
  const result = await readWorkbook(file, sampleBytes(file));
  if (!result.ok) throw new Error(`${file} cannot be read`);
  const { reader, host } = await openInExcel(result.workbook.grids, { strict: { excelApi: "1.13" } });
  const requests = await host.measure(() => reader.readActiveSheet());
  expect(requests.length).toBeLessThanOrEqual(3);
  expect((await reader.readSheets()).map(comparable)).toEqual(result.workbook.grids.map(comparable));
});
