/** Reads the open workbook: outlines in one request, cells in as few as their bytes allow, doubts in one more. */
import { HostError, type WorkbookReader } from "../app/ports";
import type { Grid } from "../core/grid";
import { doubtful, gridOf, type Hidden, type PartAnswer } from "./cells";
import { inExcel, TOO_LARGE } from "./hostError";
import { packed } from "./operations";
import { askOutline, type Outline } from "./outline";
import { asksFonts, halves, partsOf, RESPONSE_BYTES, type Part } from "./parts";
import { around } from "./rectangles";

export function excelReader(): WorkbookReader {
  return {
    sheetNames: () =>
      inExcel(true, async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        return sheets.items.map((sheet) => sheet.name);
      }),
    readSheets: async (names) => readGrids(await outlinesOf(names)),
    readActiveSheet: async () => {
      const outline = await inExcel(true, async (context) => {
        const answer = askOutline(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
        return answer();
      });
      const [grid] = await readGrids(outline ? [outline] : []);
      if (!grid) throw new HostError("ItemNotFound", false);
      return grid;
    },
  };
}

function outlinesOf(names: readonly string[] | undefined): Promise<readonly Outline[]> {
  return inExcel(true, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    if (!names) await context.sync();
    const sheets = names ? names.map((name) => worksheets.getItemOrNullObject(name)) : worksheets.items;
    const answers = sheets.map(askOutline);
    await context.sync();
    return answers.flatMap((answer) => answer() ?? []);
  });
}

interface SheetAnswer {
  readonly cells: PartAnswer[];
  hidden: Hidden;
}

async function readGrids(outlines: readonly Outline[]): Promise<readonly Grid[]> {
  const found = new Map(outlines.map((outline): [Outline, SheetAnswer] => [outline, { cells: [], hidden: { rows: new Set(), columns: new Set() } }]));
  for (const pack of packed(outlines.flatMap(partsOf), RESPONSE_BYTES)) await readPack(pack, found);
  const errors = await readErrors([...found].map(([outline, { cells }]) => ({ sheet: outline.name, cells: cells.flatMap(doubtful) })));
  return [...found].map(([outline, { cells, hidden }]) => gridOf(outline, cells, hidden, (row, column) => errors.has(errorKey(outline.name, row, column))));
}

/** Reads the parts in one request, or in more where the answer turns out too large. */
async function readPack(pack: readonly Part[], found: ReadonlyMap<Outline, SheetAnswer>): Promise<void> {
  try {
    await inExcel(true, async (context) => {
      const answers = pack.map((part) => askPart(context, part));
      await context.sync();
      for (const answer of answers) answer(found);
    });
  } catch (error) {
    if (!(error instanceof HostError) || !TOO_LARGE.has(error.code)) throw error;
    const smaller = pack.length > 1 ? pack.map((part) => [part]) : (halves(pack[0]!)?.map((part) => [part]) ?? null);
    if (!smaller) throw error;
    for (const fewer of smaller) await readPack(fewer, found);
  }
}

function askPart(context: Excel.RequestContext, { outline, area }: Part): (found: ReadonlyMap<Outline, SheetAnswer>) => void {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  const range = sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  range.load("values,formulas,numberFormat");
  const fonts = asksFonts(outline) ? range.getCellProperties({ format: { font: { name: true } } }) : null;
  const isFirst = area.top === outline.used?.top;
  const rows = outline.mayHideRows && isFirst ? usedRange(sheet, outline).getRowProperties({ rowHidden: true }) : null;
  const columns = outline.mayHideColumns && isFirst ? usedRange(sheet, outline).getColumnProperties({ columnHidden: true }) : null;
  return (found) => {
    const answer = found.get(outline)!;
    const fontNames = fonts?.value.map((line) => line.map((cell) => cell.format?.font?.name ?? null)) ?? null;
    answer.cells.push({ area, values: range.values, formulas: range.formulas, formats: range.numberFormat, fonts: fontNames });
    if (!isFirst) return;
    const { top, left } = outline.used!;
    answer.hidden = {
      rows: new Set(rows?.value.flatMap((row, at) => (row.rowHidden ? [top + at] : []))),
      columns: new Set(columns?.value.flatMap((column, at) => (column.columnHidden ? [left + at] : []))),
    };
  };
}

function usedRange(sheet: Excel.Worksheet, { used }: Outline): Excel.Range {
  const { top, left, bottom, right } = used!;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

const errorKey = (sheet: string, row: number, column: number) => `${row} ${column} ${sheet}`;

/** Which of the cells hold an error in truth; no request where none looks like it. */
async function readErrors(doubts: readonly { readonly sheet: string; readonly cells: readonly { readonly row: number; readonly column: number }[] }[]): Promise<ReadonlySet<string>> {
  const asked = doubts.filter(({ cells }) => cells.length > 0);
  if (asked.length === 0) return new Set();
  return inExcel(true, async (context) => {
    const answers = asked.map(({ sheet, cells }) => {
      const area = around(cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })))!;
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
      range.load("valueTypes");
      return { sheet, cells, area, range };
    });
    await context.sync();
    const keys = answers.flatMap(({ sheet, cells, area, range }) =>
      cells.filter(({ row, column }) => range.valueTypes[row - area.top]?.[column - area.left] === Excel.RangeValueType.error).map(({ row, column }) => errorKey(sheet, row, column)),
    );
    return new Set(keys);
  });
}
