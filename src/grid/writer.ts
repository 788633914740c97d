/** Writes a change to the page's spreadsheet as one step, which Ctrl+Z takes back too. */
import { generateRandomId, ICommandService, IUndoRedoService, mergeWorksheetSnapshotWithDefault, type IUndoRedoItem, type IWorksheetData, type Worksheet } from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { HostError, type CellEdit, type SheetEdits, type WorkbookChange, type WorkbookWriter } from "../app/ports";
import { areaAddress, parseArea, type Area } from "../core/grid";
import { areaOfPlan, type SheetPlan } from "../core/report/sheetPlan";
import { frozen } from "./freeze";
import { bookMemory, remember, sheetMemory } from "./memory";
import { pixelsOfCharacters, pixelsOfPoints } from "./measures";
import type { OpenBook } from "./openBook";
import { areaOf, contentOf, planCells, rangeOf, type Matrix } from "./planCells";
import type { Recorder } from "./recorder";
import { highlightRule, isOurs, ourId, validationRule } from "./rules";
import { insertSheet, removeSheet, SheetChanges } from "./sheetChanges";
import { changeMarks } from "./marks";
import { styleOfFormat } from "./styles";

/**
 * Sheets of a plan's name are rewritten in place: what stands outside the cells that the plan before had stays. A
 * protected sheet (`AccessDenied`) and a missing one (`ItemNotFound`) are refused before anything is written; what
 * fails midway is taken back at once.
 */
export function gridWriter(book: OpenBook): WorkbookWriter {
  let last: IUndoRedoItem | null = null;
  const attempt = <T>(work: () => T): Promise<T> =>
    new Promise((resolve) => {
      book.writing = true;
      try {
        resolve(work());
      } finally {
        book.writing = false;
      }
    });
  return {
    apply: (change) =>
      attempt(() => {
        refuse(book, change);
        const front = book.workbook.getActiveSheet().getName();
        const recorder = book.recorder();
        try {
          for (const plan of change.plans) writePlan(book, recorder, plan);
          for (const edits of change.edits) writeEdits(book, recorder, edits);
          if (change.xml) writeXml(book, recorder, change.xml);
          for (const name of change.removals ?? []) takeAway(book, recorder, name);
        } catch (error) {
          recorder.rollBack();
          throw new HostError("Unexpected", false, { cause: error });
        }
        last = recorder.close() ?? last;
        // A sheet that is made comes to the front by itself.
        const shown = book.sheet(change.activate ?? front);
        if (shown) book.show(shown);
      }),
    undo: () =>
      attempt(() => {
        if (!last) return false;
        takeBack(book, last);
        last = null;
        return true;
      }),
    // What fails midway is taken back at once, and the page is kept between changes only.
    pending: () => Promise.resolve(null),
    lastDone: () => Promise.resolve(null),
    finish: () => Promise.resolve(false),
  };
}

function refuse(book: OpenBook, { plans, edits }: WorkbookChange): void {
  if (edits.some(({ sheet }) => !book.sheet(sheet))) throw new HostError("ItemNotFound", false);
  const written = [...plans.map(({ name }) => book.sheet(name)), ...edits.map(({ sheet }) => book.sheet(sheet))];
  if (written.some((sheet) => sheet && sheetMemory(sheet).protected)) throw new HostError("AccessDenied", false);
}

/** The last step where nothing came after it, else a step of its own that puts back the same. */
function takeBack(book: OpenBook, item: IUndoRedoItem): void {
  const undo = book.injector.get(IUndoRedoService);
  const commands = book.injector.get(ICommandService);
  if (undo.pitchTopUndoElement() === item) {
    for (const { id, params } of item.undoMutations) commands.syncExecuteCommand(id, params);
    undo.popUndoToRedo();
    return;
  }
  for (const { id, params } of item.undoMutations) commands.syncExecuteCommand(id, params);
  undo.pushUndoRedo({ unitID: item.unitID, undoMutations: item.redoMutations, redoMutations: item.undoMutations });
}

function writeXml(book: OpenBook, recorder: Recorder, parts: ReadonlyMap<string, string | null>): void {
  const before = bookMemory(book.workbook);
  const xml = new Map([...Object.entries(before.xml ?? {}), ...parts]);
  const kept = [...xml].flatMap(([namespace, text]): readonly [string, string][] => (text === null ? [] : [[namespace, text]]));
  const { unitId } = recorder;
  recorder.do(remember({ unitId, memory: { ...before, xml: Object.fromEntries(kept) } }), [remember({ unitId, memory: before })]);
}

function takeAway(book: OpenBook, recorder: Recorder, name: string): void {
  const { sheets } = book;
  const sheet = book.sheet(name);
  if (!sheet || sheets.length === 1) return;
  if (book.workbook.getActiveSheet() === sheet) book.show(sheets.find((other) => other !== sheet)!);
  removeSheet(recorder, sheet, sheets.indexOf(sheet));
}

function writePlan(book: OpenBook, recorder: Recorder, plan: SheetPlan): void {
  const known = book.sheet(plan.name);
  if (!known) insertSheet(recorder, emptySheet(plan), book.sheets.length);
  const sheet = known ?? book.sheet(plan.name)!;
  const changes = new SheetChanges(recorder, sheet);
  const extent = areaOfPlan(plan);
  if (known) clear(book, changes, sheet, extent);
  if (extent) {
    changes.fit(extent.bottom + 1, extent.right + 1);
    changes.cells(planCells(plan));
  }
  changes.merge(plan.merges.map(rangeOf));
  plan.columnWidths.forEach((characters, column) => changes.columnWidth(column, pixelsOfCharacters(characters)));
  for (const [row, points] of plan.rowHeights) changes.rowHeight(row, pixelsOfPoints(points));
  changes.freeze(frozen(plan.freeze));
  if (plan.tabColor !== undefined) changes.tabColor(plan.tabColor);
  plan.highlights.forEach((highlight, at) => changes.highlight(highlightRule(highlight, ourId(at))));
  plan.validations.forEach((validation, at) => changes.validate(validationRule(validation, ourId(at))));
  const { print, tables } = plan;
  changes.remember({ ...sheetMemory(sheet), ...(extent && { extent: areaAddress(extent) }), unseen: { print, tables } });
}

/** Room to write beside a plan's cells. */
const SPARE = { rows: 100, columns: 8 };

function emptySheet({ name, rows }: SheetPlan): IWorksheetData {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return mergeWorksheetSnapshotWithDefault({ id: generateRandomId(6), name, rowCount: rows.length + SPARE.rows, columnCount: columns + SPARE.columns });
}

/**
 * Empties what the plan before covered and what the new one will: cells, merges, rules of ours. Of a sheet that nothing is remembered of,
 * as in a file opened again, the new plan's columns all the way down.
 */
function clear(book: OpenBook, changes: SheetChanges, sheet: Worksheet, next: Area | null): void {
  const last = parseArea(sheetMemory(sheet).extent ?? "") ?? (next && { ...next, bottom: Infinity });
  const areas = [last, next].filter((area) => area !== null);
  const inside = (area: Area): boolean => areas.some((each) => area.top <= each.bottom && each.top <= area.bottom && area.left <= each.right && each.left <= area.right);
  changes.unmerge(sheet.getMergeData().filter((range) => inside(areaOf(range))));
  const cells: Matrix = {};
  sheet.getCellMatrix().forValue((row, column) => {
    if (inside({ top: row, bottom: row, left: column, right: column })) (cells[row] ??= {})[column] = null;
  });
  changes.cells(cells);
  const ids = [book.workbook.getUnitId(), sheet.getSheetId()] as const;
  for (const rule of [...(book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(...ids) ?? [])]) if (isOurs(rule.cfId)) changes.removeHighlight(rule);
  for (const rule of [...book.injector.get(SheetDataValidationModel).getRules(...ids)]) if (isOurs(rule.uid)) changes.removeValidation(rule);
}

function writeEdits(book: OpenBook, recorder: Recorder, { sheet: name, edits, marks, columnWidths }: SheetEdits): void {
  const sheet = book.sheet(name)!;
  const changes = new SheetChanges(recorder, sheet);
  if (edits.length > 0) {
    changes.fit(Math.max(...edits.map(({ row }) => row)) + 1, Math.max(...edits.map(({ column }) => column)) + 1);
    changes.cells(editedCells(book, sheet, edits));
  }
  for (const [column, characters] of columnWidths ?? []) changes.columnWidth(column, pixelsOfCharacters(characters));
  if (marks) changeMarks(book, changes, sheet, marks);
}

function editedCells(book: OpenBook, sheet: Worksheet, edits: readonly CellEdit[]): Matrix {
  const styles = book.workbook.getStyles();
  const matrix: Matrix = {};
  for (const { row, column, value, formula, like, format } of edits) {
    const look = like && styles.getStyleByCell(sheet.getCellRaw(like.row, like.column));
    const own = { ...(look ?? {}), ...(format && styleOfFormat(format)) };
    (matrix[row] ??= {})[column] = { ...contentOf(value, formula), ...(look || format ? { s: own } : {}) };
  }
  return matrix;
}

