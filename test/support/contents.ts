import { isCellError, type CellValue, type Grid } from "../../src/core/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";

/** What stands in every cell of the sheets, empty ones apart; figures to ten digits. */
export function contents(grids: readonly Grid[]): Readonly<Record<string, readonly string[]>> {
  const shown = (value: CellValue): string => {
    if (isCellError(value)) return value.error;
    return typeof value === "number" ? String(Number(value.toPrecision(10))) : String(value ?? "");
  };
  return Object.fromEntries(
    grids.map(({ name, rows }) => [name, rows.flatMap(({ index, cells }) => cells.flatMap((cell) => (shown(cell.value) === "" ? [] : [`${index} ${cell.column} ${shown(cell.value)}`])))]),
  );
}

/** The sheets of a file's bytes. Throws where they are no workbook. */
export function sheetsIn(bytes: Uint8Array): readonly Grid[] {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.workbook.grids;
}
