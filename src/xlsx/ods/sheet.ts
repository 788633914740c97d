import { MAX_COLUMNS, MAX_ROWS, type Area, type Cell, type CellStyle, type CellValue, type Grid } from "../../core/grid";
import { holdTo, unreadable } from "../failure";
import { GridRows } from "../gridRows";
import { decimalNumber } from "../numbers";
import { isoToSerial } from "../serials";
import { CLOSE, OPEN, type XmlScanner } from "../xmlScanner";
import { readParagraph } from "./cellText";
import { excelFormula } from "./openFormula";
import type { OdsStyles } from "./styles";

/** Reads the current `table:table`. Ends past its end tag. */
export class OdsSheetReader {
  private readonly cells: GridRows;
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly columnStyles: string[] = [];
  private row = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: OdsStyles,
    private readonly used: { cells: number; spaces: number },
  ) {
    this.cells = new GridRows(used);
  }

  read(): Grid {
    const { scanner } = this;
    const name = scanner.attribute("table:name") ?? "";
    const visibility = this.styles.isHidden(scanner.attribute("table:style-name") ?? "") ? "hidden" : "visible";
    const isProtected = scanner.attribute("table:protected") === "true";
    const outside = scanner.empty ? scanner.depth : scanner.depth - 1;
    while (scanner.depth > outside) {
      if (scanner.next() === CLOSE) continue;
      // Groups of rows and columns, and header rows, are passed through.
      if (scanner.is("table-column")) this.readColumn();
      else if (scanner.is("table-row")) this.readRow();
      else if (scanner.is("shapes") || scanner.is("forms") || scanner.is("table")) scanner.skip();
    }
    const { merges, hiddenRows, hiddenColumns } = this;
    return { name, visibility, rows: this.cells.rows(), merges, hiddenRows, hiddenColumns, protected: isProtected };
  }

  private readColumn(): void {
    const { scanner } = this;
    const first = this.columnStyles.length;
    const last = Math.min(first + repeats(scanner, "table:number-columns-repeated"), MAX_COLUMNS);
    const style = scanner.attribute("table:default-cell-style-name") ?? "Default";
    const hidden = isHidden(scanner);
    for (let column = first; column < last; column += 1) {
      this.columnStyles.push(style);
      if (hidden) this.hiddenColumns.add(column);
    }
  }

  private readRow(): void {
    const { scanner } = this;
    const count = repeats(scanner, "table:number-rows-repeated");
    const hidden = isHidden(scanner);
    const rowStyle = scanner.attribute("table:default-cell-style-name");
    const cells = scanner.empty ? [] : this.readCells(rowStyle);
    if (cells.length > 0) {
      if (this.row + count > MAX_ROWS) throw unreadable("unreadable");
      for (let copy = 0; copy < count; copy += 1) {
        for (const cell of cells) this.cells.add(this.row + copy, cell);
        if (hidden) this.hiddenRows.add(this.row + copy);
      }
    }
    this.row += count;
  }

  private readCells(rowStyle: string | null): readonly Cell[] {
    const { scanner } = this;
    const cells: Cell[] = [];
    const outside = scanner.depth - 1;
    let column = 0;
    while (scanner.depth > outside) {
      if (scanner.next() === CLOSE) continue;
      const covered = scanner.is("covered-table-cell");
      if (!covered && !scanner.is("table-cell")) {
        scanner.skip();
        continue;
      }
      const count = repeats(scanner, "table:number-columns-repeated");
      this.noteMerge(column);
      const name = scanner.attribute("table:style-name") ?? rowStyle ?? this.columnStyles[column] ?? "Default";
      const content = this.readContent();
      if (content !== null) {
        if (column + count > MAX_COLUMNS) throw unreadable("unreadable");
        holdTo("cells", cells.length + count);
        const style: CellStyle = this.styles.cell(name);
        for (let copy = 0; copy < count; copy += 1) cells.push({ column: column + copy, ...content, style });
      }
      column += count;
    }
    return cells;
  }

  private noteMerge(column: number): void {
    const rows = repeats(this.scanner, "table:number-rows-spanned");
    const columns = repeats(this.scanner, "table:number-columns-spanned");
    if (rows === 1 && columns === 1) return;
    if (this.row >= MAX_ROWS || column >= MAX_COLUMNS) throw unreadable("unreadable");
    holdTo("merges", this.merges.length + 1);
    this.merges.push({ top: this.row, left: column, bottom: Math.min(this.row + rows, MAX_ROWS) - 1, right: Math.min(column + columns, MAX_COLUMNS) - 1 });
  }

  /** Null where the cell holds nothing. Ends past the cell. */
  private readContent(): { readonly value: CellValue; readonly formula: string | null } | null {
    const { scanner } = this;
    const written = scanner.attribute("table:formula");
    const formula = written === null ? null : excelFormula(written);
    const type = scanner.attribute("office:value-type");
    const isError = scanner.attribute("calcext:value-type") === "error";
    const stated = type === null ? null : scanner.attribute(VALUE_ATTRIBUTES.get(type) ?? "office:string-value");
    const text = this.readText();
    const value = isError ? { error: text } : type === null ? textValue(text, formula) : valueOf(type, stated, text);
    return formula === null && (value === null || value === "") ? null : { value, formula };
  }

  private readText(): string {
    const { scanner } = this;
    if (scanner.empty) return "";
    const outside = scanner.depth - 1;
    const paragraphs: string[] = [];
    while (scanner.depth > outside) {
      const event = scanner.next();
      if (event !== OPEN) continue;
      if (scanner.is("p")) paragraphs.push(readParagraph(scanner, this.used));
      else scanner.skip();
    }
    const text = paragraphs.join("\n");
    holdTo("textBytes", text.length);
    return text;
  }
}

const VALUE_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ["float", "office:value"],
  ["percentage", "office:value"],
  ["currency", "office:value"],
  ["date", "office:date-value"],
  ["time", "office:time-value"],
  ["boolean", "office:boolean-value"],
]);

/** A formula whose result is the empty text has no type. */
function textValue(text: string, formula: string | null): CellValue {
  return text === "" && formula === null ? null : text;
}

function valueOf(type: string, stated: string | null, text: string): CellValue {
  if (type === "string") return stated ?? text;
  if (stated === null) return text;
  if (type === "boolean") return stated === "true";
  if (type === "date") return isoToSerial(stated) ?? text;
  if (type === "time") return durationToDays(stated) ?? text;
  const number = decimalNumber(stated.trim());
  if (!Number.isFinite(number)) return text;
  // Yes and no of a formula are numbers that only show as words.
  if (text === "TRUE" || text === "FALSE") return number !== 0;
  return number;
}

/** `PT12H30M00S` as a fraction of a day. */
function durationToDays(text: string): number | null {
  const match = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text);
  if (!match) return null;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
  return sign === "-" ? -days : days;
}

function repeats(scanner: XmlScanner, attribute: string): number {
  const text = scanner.attribute(attribute);
  if (text === null) return 1;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MAX_ROWS) throw unreadable("unreadable");
  return count;
}

function isHidden(scanner: XmlScanner): boolean {
  const visibility = scanner.attribute("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}
