/** Reads the open workbook: outlines in one request, cells in as few as their bytes allow, doubts in one more. */
import { HostError, type WorkbookReader } from "../app/ports";
import type { Grid } from "../core/grid";
import { doubtful, gridOf, type Hidden, type PartAnswer } from "./cells";
import { settle } from "./doubts";
import { inExcel } from "./hostError";
import { packed, rangeOf } from "./operations";
import { askOutline, outlineOf, type Outline } from "./outline";
import { asksFonts, byHalves, CELLS_BYTES, halves, partsOf, type Part } from "./parts";

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
        const asked = askOutline(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
        return outlineOf(asked);
      });
      const [grid] = await readGrids(outline ? [outline] : []);
      if (!grid) throw new HostError("ItemNotFound", false);
      return grid;
    },
    readReport: async (sheet, namespace, beside) => {
      const seen = await inExcel(true, async (context) => {
        const { worksheets, customXmlParts } = context.workbook;
        const asked = askOutline(sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheet));
        const other = beside === undefined ? null : askOutline(worksheets.getItemOrNullObject(beside));
        const parts = customXmlParts.getByNamespace(namespace).load("items/id");
        await context.sync();
        return { outline: outlineOf(asked), other: other && outlineOf(other), part: parts.items[0]?.id };
      });
      if (!seen.outline) throw new HostError("ItemNotFound", false);
      let text: OfficeExtension.ClientResult<string> | null = null;
      const other = seen.other && seen.other.name !== seen.outline.name ? [seen.other] : [];
      const [grid, ...others] = await readGrids([seen.outline, ...other], (context) => {
        text = seen.part === undefined ? null : context.workbook.customXmlParts.getItem(seen.part).getXml();
      });
      return { grid: grid!, beside: seen.other ? (others[0] ?? grid!) : null, xml: text === null ? null : (text as OfficeExtension.ClientResult<string>).value };
    },
  };
}

function outlinesOf(names: readonly string[] | undefined): Promise<readonly Outline[]> {
  return inExcel(true, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    if (!names) await context.sync();
    const sheets = names ? names.map((name) => worksheets.getItemOrNullObject(name)) : worksheets.items;
    const asked = sheets.map(askOutline);
    await context.sync();
    return asked.flatMap((each) => outlineOf(each) ?? []);
  });
}

interface SheetAnswer {
  readonly cells: PartAnswer[];
  readonly hidden: { rows: Hidden["rows"]; columns: Hidden["columns"] };
}

/** Asks for something more in the request that is sent anyway. */
type Also = (context: Excel.RequestContext) => void;

async function readGrids(outlines: readonly Outline[], also?: Also): Promise<readonly Grid[]> {
  const found = new Map(outlines.map((outline): [Outline, SheetAnswer] => [outline, { cells: [], hidden: { rows: new Set(), columns: new Set() } }]));
  const packs = packed(outlines.flatMap(partsOf), CELLS_BYTES);
  for (const [at, pack] of packs.entries()) await byHalves(pack, halves, (some, isFirst) => readPack(some, found, at === 0 && isFirst ? also : undefined));
  if (packs.length === 0 && also) await readPack([], found, also);
  const settled = await settle([...found].map(([{ name }, { cells }]) => ({ sheet: name, cells: cells.flatMap(doubtful) })));
  return [...found].map(([outline, { cells, hidden }]) => gridOf(outline, cells, hidden, (row, column) => settled(outline.name, row, column)));
}

function readPack(pack: readonly Part[], found: ReadonlyMap<Outline, SheetAnswer>, also?: Also): Promise<void> {
  return inExcel(true, async (context) => {
    const asked = pack.map((part) => askPart(context, part));
    also?.(context);
    await context.sync();
    // In place of throwing, Excel may leave out what is too large.
    if (asked.some(({ range }) => range.formulas === null)) throw new HostError("ResponsePayloadSizeLimitExceeded", false);
    for (const each of asked) take(each, found.get(each.part.outline)!);
  });
}

/** What was asked of a part; answered by the next sync. */
interface AskedPart {
  readonly part: Part;
  readonly range: Excel.Range;
  readonly fonts: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function askPart(context: Excel.RequestContext, part: Part): AskedPart {
  const { outline, area } = part;
  const range = rangeOf(context, outline.name, area);
  range.load("formulas,numberFormat");
  const isFirst = area.top === outline.used?.top;
  const used = rangeOf(context, outline.name, outline.used!);
  return {
    part,
    range,
    fonts: asksFonts(outline) ? range.getCellProperties({ format: { font: { name: true } } }) : null,
    rows: outline.mayHideRows && isFirst ? used.getRowProperties({ rowHidden: true }) : null,
    columns: outline.mayHideColumns && isFirst ? used.getColumnProperties({ columnHidden: true }) : null,
  };
}

function take({ part: { outline, area }, range, fonts, rows, columns }: AskedPart, answer: SheetAnswer): void {
  const fontNames = fonts?.value.map((line) => line.map((cell) => cell.format?.font?.name ?? null)) ?? null;
  answer.cells.push({ area, formulas: range.formulas, formats: range.numberFormat, fonts: fontNames });
  const { top, left } = outline.used!;
  if (rows) answer.hidden.rows = new Set(rows.value.flatMap((row, at) => (row.rowHidden ? [top + at] : [])));
  if (columns) answer.hidden.columns = new Set(columns.value.flatMap((column, at) => (column.columnHidden ? [left + at] : [])));
}
