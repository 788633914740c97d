/** What the ribbon's command says on a sheet, as it has no pane. */
export interface NoticeMessages {
  /** The sheet's name. */
  readonly sheet: string;
  readonly title: string;
  /** Where the workbook has no catalogue in use. */
  readonly noCatalogue: readonly string[];
  /** Where Excel did not let the check be done; `reason` is a sentence. */
  failed(reason: string): readonly string[];
}
