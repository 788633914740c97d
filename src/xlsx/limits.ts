/**
 * How much of a file the reader takes on. An agency's report has hundreds of cells, a whole province's
 * workbook some tens of thousands; the limits stand far above both and low enough that the worst file
 * allowed is read or refused in about a second and under 300 MB of memory.
 */
export const LIMITS = {
  /** Bytes of the file as sent; photographs may sit in it unread. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all parts that are read, inflated: 1,000,000 cells take 40 to 60 MB of XML. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Bytes of one part that is no sheet, no table of strings and no table of styles: real ones are under 1 MB. */
  indexBytes: 4 * 1024 * 1024,
  /** Bytes of a part in UTF-16, which is held three times over while it is converted. No known program writes one. */
  wideBytes: 16 * 1024 * 1024,
  /** Bytes of one text. Excel stops at 32,767 characters. */
  textBytes: 1024 * 1024,
  /** Files inside the zip: a workbook of 1,000 sheets with notes has about 5,000. */
  entries: 20_000,
  sheets: 1_000,
  /** Cells that hold something, in all sheets together; about 70 bytes of memory each. */
  cells: 1_000_000,
  /** Records of an `.xls` or `.xlsb`, in all sheets together: a cell takes one or less. */
  records: 3_000_000,
  /** Strings shared by the cells. */
  sharedStrings: 1_000_000,
  /** Merged areas of one sheet. */
  merges: 100_000,
  /** Cell formats, and as many fonts and number formats; Excel itself stops at 65,490. */
  styles: 70_000,
  /** Text of formulas made out for cells that share one, in characters: 100,000 cells of 25. */
  formulaCharacters: 2_500_000,
  /** Elements inside elements: real parts stay under 20. */
  xmlDepth: 200,
  xmlAttributes: 200,
} as const;

export type LimitName = keyof typeof LIMITS;
