/** Texts of the spreadsheet component by its own keys, where the component has none or a wrong one. */
export interface SpreadsheetTexts {
  readonly [key: string]: string | SpreadsheetTexts;
}
