/** A sheet of the page's spreadsheet as a plan, for a file that does not have it yet. */
import { type ICellData, type IStyleData, type Nullable, type Worksheet } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { isCellError, type Cell } from "../core/grid";
import type { CellFormat, PlanCell, PlanHighlight, PlanValidation, SheetPlan } from "../core/report/sheetPlan";
import { charactersOfPixels, linesOf, pointsOfPixels } from "./measures";
import { sheetMemory } from "./memory";
import type { OpenBook } from "./openBook";
import { areaOf } from "./planCells";
import { readSheet } from "./reader";
import { planValidations } from "./rules";
import { formatOfStyle, hexColour } from "./styles";

export function planOfSheet(book: OpenBook, sheet: Worksheet): SheetPlan {
  const styles: Record<string, CellFormat> = {};
  const { unseen } = sheetMemory(sheet);
  const freeze = sheet.getFreeze();
  const tabColor = sheet.getTabColor();
  const { visibility, hiddenRows, hiddenColumns } = readSheet(book, sheet);
  return {
    name: sheet.getName(),
    rows: rowsOf(book, sheet, styles),
    merges: sheet.getMergeData().map(areaOf),
    columnWidths: widthsOf(sheet),
    rowHeights: new Map(linesOf(sheet.getConfig().rowData).flatMap(([row, { h: height }]) => (height === undefined ? [] : [[row, pointsOfPixels(height)] as const]))),
    freeze: freeze.xSplit > 0 || freeze.ySplit > 0 ? { rows: freeze.ySplit, columns: freeze.xSplit } : null,
    tables: unseen?.tables ?? [],
    highlights: highlightsOf(book, sheet),
    validations: validationsOf(book, sheet),
    print: unseen?.print ?? null,
    ...(tabColor ? { tabColor } : {}),
    ...(visibility !== "visible" || hiddenRows.size + hiddenColumns.size > 0 ? { hidden: { sheet: visibility, rows: [...hiddenRows], columns: [...hiddenColumns] } } : {}),
    styles,
  };
}

function rowsOf(book: OpenBook, sheet: Worksheet, styles: Record<string, CellFormat>): readonly (readonly (PlanCell | null)[])[] {
  const values = new Map(readSheet(book, sheet).rows.flatMap(({ index, cells }) => cells.map((cell) => [`${index} ${cell.column}`, cell] as const)));
  const names = new Map<string, string>();
  const styleName = (style: IStyleData): string => {
    const key = JSON.stringify(style);
    let name = names.get(key);
    if (name === undefined) {
      names.set(key, (name = `k${names.size}`));
      styles[name] = formatOfStyle(style);
    }
    return name;
  };
  const rows: (PlanCell | null)[][] = [];
  sheet.getCellMatrix().forValue((row, column, data) => {
    const style = book.workbook.getStyles().getStyleByCell(data);
    const cell = values.get(`${row} ${column}`);
    if (!cell && !style) return;
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length <= column) line.push(null);
    line[column] = planCell(cell, data, style ? styleName(style) : null);
  });
  return rows;
}

function planCell(cell: Cell | undefined, data: Nullable<ICellData>, style: string | null): PlanCell {
  const value = cell?.value ?? null;
  const link: unknown = data?.custom?.["link"];
  return {
    value: isCellError(value) ? value.error : value,
    ...(cell?.formula != null && { formula: cell.formula }),
    ...(style !== null && { style }),
    ...(typeof link === "string" && { link }),
  };
}

function widthsOf(sheet: Worksheet): readonly number[] {
  const { columnData, defaultColumnWidth } = sheet.getConfig();
  const last = Math.max(-1, ...Object.keys(columnData).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => charactersOfPixels(columnData[column]?.w ?? defaultColumnWidth));
}

function highlightsOf(book: OpenBook, sheet: Worksheet): readonly PlanHighlight[] {
  const rules = book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.workbook.getUnitId(), sheet.getSheetId()) ?? [];
  return rules.flatMap(({ ranges, rule }) => {
    if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return [];
    const { value, style } = rule;
    const [color, fill] = [hexColour(style.cl?.rgb ?? ""), hexColour(style.bg?.rgb ?? "")];
    return ranges.map((range) => ({ area: areaOf(range), formula: value, color: color ?? "#000000", fill: fill ?? "#FFFFFF", ...(style.bl ? { bold: true } : {}) }));
  });
}

function validationsOf(book: OpenBook, sheet: Worksheet): readonly PlanValidation[] {
  return book.injector.get(SheetDataValidationModel).getRules(book.workbook.getUnitId(), sheet.getSheetId()).flatMap(planValidations);
}
