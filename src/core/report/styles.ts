/** The look of the summary's cells: black on white, one quiet colour for headings, strong colours for status alone. */
import type { CellFormat } from "./sheetPlan";

const HEAD_FILL = "#DCE6F1";
const BAND_FILL = "#F2F2F2";
const INPUT_FILL = "#FFFBE6";

const WHOLE = "#,##0";
const DECIMAL = "#,##0.0##";
const RATE = "0.0";
const RATE_2 = "0.00";
const RATE_3 = "0.000";
const RATE_4 = "0.0000##";
export const DATE = "dd/mm/yyyy";

const boxed = { border: true, vertical: "middle", wrap: true } as const;
const written = { ...boxed, horizontal: "left" } as const;
const number = { ...boxed, horizontal: "right" } as const;
const line = { vertical: "middle" } as const;

export const STYLES = {
  note: { italic: true, size: 11, wrap: true, vertical: "top" },
  strong: { ...line, bold: true },
  fact: line,
  factWhole: { ...line, horizontal: "left", numberFormat: WHOLE, bold: true },
  title: { bold: true, size: 14, ...line },
  titleCentre: { bold: true, size: 16, horizontal: "center", ...line },
  subtitle: { italic: true, size: 12, ...line },
  subtitleCentre: { italic: true, size: 13, horizontal: "center", ...line },
  letterhead: { size: 13, horizontal: "center", ...line },
  letterheadBold: { size: 13, bold: true, horizontal: "center", ...line },
  motto: { size: 13, bold: true, underline: true, horizontal: "center", ...line },
  dateline: { size: 13, italic: true, horizontal: "center", ...line },
  verdict: { size: 14, bold: true, wrap: true, ...line },
  sentence: { size: 13, wrap: true, ...line },
  heading: { size: 13, bold: true, ...line },
  signature: { size: 13, bold: true, horizontal: "center", ...line },
  recipients: { size: 12, italic: true, bold: true, ...line },
  recipient: { size: 11, ...line },
  head: { ...boxed, bold: true, horizontal: "center", fill: HEAD_FILL },
  headSmall: { ...boxed, italic: true, size: 10, horizontal: "center", fill: HEAD_FILL },
  band: { ...written, bold: true, fill: BAND_FILL },
  text: written,
  textBold: { ...written, bold: true },
  centre: { ...boxed, horizontal: "center" },
  code: { ...boxed, horizontal: "left", numberFormat: "@" },
  codeLink: { ...boxed, horizontal: "left", numberFormat: "@", underline: true, color: "#0B5394" },
  field: { border: true, vertical: "top", wrap: true, horizontal: "left", numberFormat: "@" },
  fieldNumber: { border: true, vertical: "top", horizontal: "right", numberFormat: "General" },
  hint: { italic: true, size: 10, wrap: true, vertical: "bottom", color: "#595959" },
  link: { size: 11, underline: true, wrap: true, vertical: "top", color: "#0B5394" },
  status: { ...boxed, horizontal: "center", bold: true },
  statusSmall: { ...boxed, horizontal: "center", size: 10 },
  whole: { ...number, numberFormat: WHOLE },
  decimal: { ...number, numberFormat: DECIMAL },
  wholeBold: { ...number, numberFormat: WHOLE, bold: true },
  decimalBold: { ...number, numberFormat: DECIMAL, bold: true },
  rate: { ...number, numberFormat: RATE },
  rate2: { ...number, numberFormat: RATE_2 },
  rate3: { ...number, numberFormat: RATE_3 },
  rate4: { ...number, numberFormat: RATE_4 },
  rateBold: { ...number, numberFormat: RATE, bold: true },
  rateBold2: { ...number, numberFormat: RATE_2, bold: true },
  rateBold3: { ...number, numberFormat: RATE_3, bold: true },
  rateBold4: { ...number, numberFormat: RATE_4, bold: true },
  gap: { ...number, numberFormat: "+#,##0.0##;-#,##0.0##;0" },
  gapWhole: { ...number, numberFormat: "+#,##0;-#,##0;0" },
  gapRate: { ...number, numberFormat: "+0.0;-0.0;0.0" },
  gapRate2: { ...number, numberFormat: "+0.00;-0.00;0.0" },
  gapRate3: { ...number, numberFormat: "+0.000;-0.000;0.0" },
  gapRate4: { ...number, numberFormat: "+0.0000##;-0.0000##;0.0" },
  general: { ...number, numberFormat: "General" },
  date: { ...boxed, horizontal: "center", numberFormat: DATE },
  dateBold: { ...boxed, horizontal: "center", numberFormat: DATE, bold: true },
  inputText: { ...written, fill: INPUT_FILL, numberFormat: "@", unlocked: true },
  /** What the program knows a row by. */
  mark: { size: 8, color: "#A6A6A6", numberFormat: "@" },
  inputComparator: { ...boxed, horizontal: "center", fill: INPUT_FILL, numberFormat: "@", unlocked: true },
  inputNumber: { ...number, fill: INPUT_FILL, numberFormat: "General", unlocked: true },
  inputDate: { ...boxed, horizontal: "center", fill: INPUT_FILL, numberFormat: DATE, unlocked: true },
  formTitle: { bold: true, size: 14, horizontal: "center", wrap: true, ...line },
  formLine: { size: 13, horizontal: "center", ...line },
  formLineItalic: { size: 12, italic: true, horizontal: "center", ...line },
  issuer: { size: 12, horizontal: "center", wrap: true, ...line },
  issuerBold: { size: 12, bold: true, horizontal: "center", wrap: true, ...line },
  formMotto: { size: 12, bold: true, underline: true, horizontal: "center", ...line },
  documentNumber: { size: 12, horizontal: "center", unlocked: true, ...line },
  formDate: { size: 12, italic: true, horizontal: "center", unlocked: true, ...line },
  itemNumber: { ...boxed, horizontal: "left", numberFormat: "@" },
  item0: written,
  item1: { ...written, indent: 1 },
  item2: { ...written, indent: 2 },
  item3: { ...written, indent: 3 },
  unused: { ...boxed, fill: BAND_FILL },
  entryWhole: { ...number, numberFormat: WHOLE, unlocked: true },
  entryNumber: { ...number, numberFormat: "General", unlocked: true },
  entryWord: { ...boxed, horizontal: "center", numberFormat: "General", unlocked: true },
  entryDate: { ...boxed, horizontal: "center", numberFormat: DATE, unlocked: true },
  entryText: { ...written, numberFormat: "@", unlocked: true },
  beforeWhole: { ...number, size: 11, italic: true, color: "#595959", fill: BAND_FILL, numberFormat: WHOLE },
  beforeNumber: { ...number, size: 11, italic: true, color: "#595959", fill: BAND_FILL, numberFormat: "General" },
  beforeDate: { ...boxed, horizontal: "center", size: 11, italic: true, color: "#595959", fill: BAND_FILL, numberFormat: DATE },
  remark: { ...written, size: 11, unlocked: true },
  remarkFixed: { ...written, size: 11, italic: true },
  rateOut: { ...number, numberFormat: "0.00" },
  signer: { size: 13, bold: true, horizontal: "center", unlocked: true, ...line },
  signerNote: { size: 12, italic: true, horizontal: "center", unlocked: true, ...line },
  addressees: { size: 12, italic: true, bold: true, unlocked: true, ...line },
  addressee: { size: 11, unlocked: true, ...line },
  concealed: { size: 8, numberFormat: ";;;" },
  storeHead: { bold: true, vertical: "middle", wrap: true, color: "#FFFFFF", fill: "#44688F" },
  storeText: { vertical: "top" },
  storeCode: { vertical: "top", numberFormat: "@" },
  storeDate: { vertical: "top", horizontal: "right", numberFormat: DATE },
  storeNumber: { vertical: "top", horizontal: "right", numberFormat: "General" },
} as const satisfies Record<string, CellFormat>;

export type StyleName = keyof typeof STYLES;
