/** Changes of one sheet of the page's spreadsheet, each recorded with what takes it back. */
import { BooleanNumber, Tools, type IFreeze, type IRange, type ISheetDataValidationRule, type IWorksheetData, type Worksheet } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from "@univerjs/sheets";
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation, type IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { RemoveNoteMutation, UpdateNoteMutation, SheetsNoteModel } from "@univerjs/sheets-note";
import { remember, sheetMemory, type SheetMemory } from "./memory";
import type { Matrix } from "./planCells";
import type { Mutation, Recorder } from "./recorder";

export class SheetChanges {
  private readonly ids: { readonly unitId: string; readonly subUnitId: string };

  constructor(
    private readonly recorder: Recorder,
    private readonly sheet: Worksheet,
  ) {
    this.ids = { unitId: recorder.unitId, subUnitId: sheet.getSheetId() };
  }

  private do(id: string, params: object, ...back: readonly Mutation[]): void {
    this.recorder.do({ id, params: { ...this.ids, ...params } }, back.map((mutation) => ({ id: mutation.id, params: { ...this.ids, ...mutation.params } })));
  }

  /** Null empties a cell of content and look; what a cell does not say stays. */
  cells(cellValue: Matrix): void {
    const params = { ...this.ids, cellValue };
    const before = SetRangeValuesUndoMutationFactory(this.recorder.injector, params);
    this.recorder.do({ id: SetRangeValuesMutation.id, params }, [{ id: SetRangeValuesMutation.id, params: before }]);
  }

  /** Makes the sheet at least so large. */
  fit(rows: number, columns: number): void {
    const [rowCount, columnCount] = [this.sheet.getRowCount(), this.sheet.getColumnCount()];
    if (rows > rowCount) this.do(SetWorksheetRowCountMutation.id, { rowCount: rows }, { id: SetWorksheetRowCountMutation.id, params: { rowCount } });
    if (columns > columnCount) this.do(SetWorksheetColumnCountMutation.id, { columnCount: columns }, { id: SetWorksheetColumnCountMutation.id, params: { columnCount } });
  }

  merge(ranges: readonly IRange[]): void {
    if (ranges.length > 0) this.do(AddWorksheetMergeMutation.id, { ranges }, { id: RemoveWorksheetMergeMutation.id, params: { ranges } });
  }

  unmerge(ranges: readonly IRange[]): void {
    if (ranges.length > 0) this.do(RemoveWorksheetMergeMutation.id, { ranges }, { id: AddWorksheetMergeMutation.id, params: { ranges } });
  }

  columnWidth(column: number, pixels: number): void {
    const ranges = [{ startRow: 0, endRow: this.sheet.getRowCount() - 1, startColumn: column, endColumn: column }];
    const params = { ...this.ids, ranges, colWidth: pixels };
    this.recorder.do({ id: SetWorksheetColWidthMutation.id, params }, [{ id: SetWorksheetColWidthMutation.id, params: SetWorksheetColWidthMutationFactory(params, this.sheet) }]);
  }

  rowHeight(row: number, pixels: number): void {
    const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: this.sheet.getColumnCount() - 1 }];
    const params = { ...this.ids, ranges, rowHeight: pixels };
    this.recorder.do({ id: SetWorksheetRowHeightMutation.id, params }, [{ id: SetWorksheetRowHeightMutation.id, params: SetWorksheetRowHeightMutationFactory(params, this.sheet) }]);
    // Without it the spreadsheet shows the row as high as it thinks itself.
    const own = { ...this.ids, ranges, autoHeightInfo: BooleanNumber.FALSE };
    this.recorder.do({ id: SetWorksheetRowIsAutoHeightMutation.id, params: own }, [{ id: SetWorksheetRowIsAutoHeightMutation.id, params: SetWorksheetRowIsAutoHeightMutationFactory(own, this.sheet) }]);
  }

  freeze(freeze: IFreeze): void {
    this.do(SetFrozenMutation.id, freeze, { id: SetFrozenMutation.id, params: { ...this.sheet.getFreeze() } });
  }

  tabColor(color: string): void {
    this.do(SetTabColorMutation.id, { color }, { id: SetTabColorMutation.id, params: { color: this.sheet.getTabColor() ?? "" } });
  }

  highlight(rule: IConditionFormattingRule): void {
    this.do(AddConditionalRuleMutation.id, { rule }, { id: DeleteConditionalRuleMutation.id, params: { cfId: rule.cfId } });
  }

  removeHighlight(rule: IConditionFormattingRule): void {
    this.do(DeleteConditionalRuleMutation.id, { cfId: rule.cfId }, { id: AddConditionalRuleMutation.id, params: { rule } });
  }

  validate(rule: ISheetDataValidationRule): void {
    this.do(AddDataValidationMutation.id, { rule }, { id: RemoveDataValidationMutation.id, params: { ruleId: rule.uid } });
  }

  removeValidation(rule: ISheetDataValidationRule): void {
    this.do(RemoveDataValidationMutation.id, { ruleId: rule.uid }, { id: AddDataValidationMutation.id, params: { rule } });
  }

  /** The note on a cell; false where the cell has one already. */
  note(row: number, col: number, text: string): boolean {
    if (this.noteAt(row, col)) return false;
    const note = { id: `cchc-${row}-${col}`, row, col, note: text, width: 200, height: 100, show: false };
    this.do(UpdateNoteMutation.id, { sheetId: this.ids.subUnitId, row, col, note }, { id: RemoveNoteMutation.id, params: { sheetId: this.ids.subUnitId, row, col, noteId: note.id } });
    return true;
  }

  removeNote(row: number, col: number): void {
    const note = this.noteAt(row, col);
    if (!note) return;
    this.do(RemoveNoteMutation.id, { sheetId: this.ids.subUnitId, row, col, noteId: note.id }, { id: UpdateNoteMutation.id, params: { sheetId: this.ids.subUnitId, row, col, note } });
  }

  private noteAt(row: number, col: number) {
    return this.recorder.injector.get(SheetsNoteModel).getNote(this.ids.unitId, this.ids.subUnitId, { row, col });
  }

  remember(memory: SheetMemory): void {
    this.recorder.do(remember({ ...this.ids, memory }), [remember({ ...this.ids, memory: sheetMemory(this.sheet) })]);
  }
}

/** A new sheet behind the others. */
export function insertSheet(recorder: Recorder, sheet: IWorksheetData, index: number): void {
  const { unitId } = recorder;
  recorder.do({ id: InsertSheetMutation.id, params: { unitId, index, sheet } }, [{ id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name } }]);
}

/** Takes a sheet away whole. */
export function removeSheet(recorder: Recorder, sheet: Worksheet, index: number): void {
  const { unitId } = recorder;
  const params = { unitId, subUnitId: sheet.getSheetId(), subUnitName: sheet.getName() };
  recorder.do({ id: RemoveSheetMutation.id, params }, [{ id: InsertSheetMutation.id, params: { unitId, index, sheet: Tools.deepClone(sheet.getConfig()) } }]);
}
