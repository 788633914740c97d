/** All that a person, or Excel, could tell of a workbook, as plain data to compare: ids and the journal's own records apart. */
import { isCellError } from "../../src/core/grid";
import type { ExcelHost } from "./host";
import type { Json } from "./json";
import { formatArea } from "./model/addresses";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type Sheet, type SheetCell, type Style } from "./model/sheet";
import { styleDefault } from "./model/styles";

/** Settings that hold nothing are as good as none. */
const EMPTY: ReadonlySet<unknown> = new Set([undefined, null, "", "{}"]);

export function snapshot(host: ExcelHost): unknown {
  const { book } = host;
  book.calculator.settle();
  const settings = [...book.settings].filter(([key, value]) => key !== "cchc.journal" && !EMPTY.has(value)).sort(([a], [b]) => a.localeCompare(b));
  return { front: book.activeSheet().name, settings: Object.fromEntries(settings), sheets: book.sheets.map(sheetOf) };
}

function sheetOf(sheet: Sheet): unknown {
  const cells = [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, columns]) => [...columns].sort(([a], [b]) => a - b).flatMap(([column, cell]) => cellOf(formatArea({ top: row, left: column, bottom: row, right: column }), cell)));
  const sizes = (map: ReadonlyMap<number, number>, usual: number) => [...map].filter(([, size]) => size !== usual).sort(([a], [b]) => a - b);
  const kept = (state: ReadonlyMap<string, Json>) => Object.fromEntries([...state].sort(([a], [b]) => a.localeCompare(b)));
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  return {
    name: sheet.name,
    cells: Object.fromEntries(cells),
    look: [sheet.visibility, sheet.protected, sheet.tabColor, sheet.freeze && formatArea(sheet.freeze)],
    sizes: [sizes(sheet.columnWidths, DEFAULT_WIDTH), sizes(sheet.rowHeights, DEFAULT_HEIGHT)],
    merges: sheet.merges.map(formatArea).sort(),
    tables: sorted(sheet.tables.map(({ name, area, state }) => [name, formatArea(area), kept(state)])),
    highlights: sheet.conditionalFormats.map(({ kind, area, state }) => [kind, formatArea(area), kept(state)]),
    validations: sorted(sheet.validations.map(({ area, state }) => [formatArea(area), kept(state)])),
    comments: sorted(sheet.comments.map(({ row, column, content }) => [row, column, content])),
    charts: sorted(sheet.charts.map(({ name, kind, series, position, state }) => [name, kind, series.map((each) => [each.name, each.values, each.categories]), position, kept(state)])),
    printing: [printing(sheet.state), ...[sheet.columnBreaks, sheet.rowBreaks].map((breaks) => [...breaks].sort((a, b) => a - b))],
  };
}

function cellOf(address: string, { value, formula, style, hyperlink }: SheetCell): readonly (readonly [string, unknown])[] {
  const look = styleOf(style);
  if (value === null && formula === null && Object.keys(look).length === 0 && hyperlink === null) return [];
  const held = value === "" ? null : value;
  return [[address, [formula, isCellError(held) ? held.error : held, look, hyperlink]]];
}

/** Without what is as Excel has it anyway: a colour where there is no fill or border. */
function styleOf(style: Style): Readonly<Record<string, Json>> {
  const isBare = (path: string, value: Json) => {
    if (JSON.stringify(value) === JSON.stringify(styleDefault(path))) return true;
    const border = /^(borders\.\w+)\.(?:color|weight)$/.exec(path)?.[1];
    return border !== undefined && (style[`${border}.style`] ?? "None") === "None";
  };
  const entries = Object.entries(style).filter(([path, value]) => !isBare(path, value));
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}

const USUAL: Readonly<Record<string, string>> = {
  orientation: '"Portrait"', paperSize: '"Letter"', zoom: '{"scale":100}', topMargin: "54", bottomMargin: "54", leftMargin: "50.4", rightMargin: "50.4", headerMargin: "21.6",
  centerHorizontally: "false", "headersFooters.state": '"Default"', "headersFooters.firstPage.centerHeader": '""', "headersFooters.defaultForAllPages.centerHeader": '""',
};

function printing(state: ReadonlyMap<string, Json>): Readonly<Record<string, string>> {
  const own = [...state].filter(([key]) => key.startsWith("pageLayout.")).map(([key, value]) => [key.slice("pageLayout.".length), JSON.stringify(value)] as const);
  return Object.fromEntries(own.filter(([name, value]) => USUAL[name] !== value).sort(([a], [b]) => a.localeCompare(b)));
}
