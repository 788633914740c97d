/** Document plans as .docx. The same plan gives the same bytes. */
import {
  AlignmentType, BorderStyle, Document, Header, PageNumber, PageOrientation, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, VerticalMergeType, WidthType,
  type ISectionOptions,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import {
  PAGE, PARAGRAPH_STYLES, TABLE_MARGIN, TABLE_SIZE, TEXT_WIDTH, TURNED_TEXT_WIDTH,
  type Align, type DocumentBlock, type DocumentColumns, type DocumentParagraph, type DocumentPlan, type DocumentRow, type DocumentRule, type DocumentSection, type DocumentTable, type HeadCell, type ParagraphFormat,
} from "../core/report/document/documentPlan";
import { PLAN_FONT } from "../core/report/sheetPlan";

/** Word measures in twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const points = (count: number): number => Math.round(count * 20);

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.JUSTIFIED } as const satisfies Record<Align, string>;
/** Points of the page's number. */
const NUMBER_SIZE = 13;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER } as const;

/** The file's bytes. */
export async function writeDocument(plan: DocumentPlan): Promise<Uint8Array> {
  const document = new Document({
    title: plan.title,
    creator: plan.creator,
    lastModifiedBy: plan.creator,
    styles: {
      default: { document: { run: { font: PLAN_FONT.font, size: 28, language: { value: plan.language === "vi" ? "vi-VN" : "en-GB" } } } },
    },
    sections: plan.sections.map(sectionOf),
  });
  return datedAs(plan.savedAt, new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** The part in which the library notes when it ran. */
const PROPERTIES = "docProps/core.xml";
/** 1 January 1980 wherever it is read: zips keep local time. */
const NO_TIME = new Date(1980, 0, 1);

/** The file as of a moment (ISO 8601), instead of the moment at which the library wrote it. */
function datedAs(savedAt: string, file: Uint8Array): Uint8Array {
  const parts: Zippable = { ...unzipSync(file) };
  const properties = strFromU8(parts[PROPERTIES] as Uint8Array);
  parts[PROPERTIES] = strToU8(properties.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${savedAt}`));
  return zipSync(parts, { mtime: NO_TIME });
}

function sectionOf({ orientation, blocks }: DocumentSection, index: number): ISectionOptions {
  const turned = orientation === "landscape";
  const { top, bottom, left, right } = turned ? PAGE.turned : PAGE;
  const number = new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: NUMBER_SIZE * 2, font: PLAN_FONT.font, children: [PageNumber.CURRENT] })] })],
  });
  const none = new Header({ children: [new Paragraph({ children: [] })] });
  return {
    properties: {
      // Only the document's first page goes without its number.
      titlePage: index === 0,
      page: {
        size: { width: twips(PAGE.width), height: twips(PAGE.height), orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right), header: twips(10), footer: twips(10) },
      },
    },
    headers: { default: number, first: none },
    children: blocks.map((block) => blockOf(block, turned ? TURNED_TEXT_WIDTH : TEXT_WIDTH)),
  };
}

function blockOf(block: DocumentBlock, width: number): Paragraph | Table {
  switch (block.kind) {
    case "paragraph": return paragraphOf(block);
    case "rule": return ruleOf(block, width);
    case "columns": return columnsOf(block);
    case "table": return tableOf(block);
  }
}

function paragraphOf({ text, style }: DocumentParagraph): Paragraph {
  const format: ParagraphFormat = PARAGRAPH_STYLES[style];
  return new Paragraph({
    alignment: ALIGNMENTS[format.align],
    spacing: { before: points(format.before ?? 0), after: points(format.after ?? 0) },
    keepNext: format.keepNext ?? false,
    ...(format.firstLine === undefined ? {} : { indent: { firstLine: twips(format.firstLine) } }),
    children: [runOf(text, format.size, format.bold, format.italic)],
  });
}

function runOf(text: string, size: number, bold = false, italics = false): TextRun {
  // The sizes of Word are half points.
  return new TextRun({ text, bold, italics, size: size * 2, font: PLAN_FONT.font });
}

/** A paragraph without text whose lower border is as long as the share of the width. */
function ruleOf({ share }: DocumentRule, width: number): Paragraph {
  const side = twips((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: points(2), lineRule: "exact" },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}

function columnsOf({ columns }: DocumentColumns): Table {
  return new Table({
    width: { size: twips(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(({ width, blocks }) =>
          new TableCell({ width: { size: twips(width), type: WidthType.DXA }, borders: NO_BORDERS, children: blocks.map((block) => (block.kind === "rule" ? ruleOf(block, width) : paragraphOf(block))) })),
      }),
    ],
  });
}

function tableOf(table: DocumentTable): Table {
  return new Table({
    width: { size: twips(table.columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: table.columns.map(({ width }) => twips(width)),
    layout: TableLayoutType.FIXED,
    margins: { top: points(2), bottom: points(2), left: twips(TABLE_MARGIN), right: twips(TABLE_MARGIN) },
    rows: [...headRows(table), ...table.rows.map((row) => rowOf(row, table))],
  });
}

/** What a cell spans down over stands in the rows below as cells that continue it. */
function headRows({ head, columns }: DocumentTable): readonly TableRow[] {
  const open = new Map<number, { readonly cell: HeadCell; left: number }>();
  return head.map((cells) => {
    const waiting = [...cells];
    const children: TableCell[] = [];
    for (let column = 0; column < columns.length; ) {
      const above = open.get(column);
      const cell = above?.cell ?? waiting.shift();
      if (cell === undefined) break;
      const rows = cell.rows ?? 1;
      if (above !== undefined) above.left -= 1;
      else if (rows > 1) open.set(column, { cell, left: rows - 1 });
      if (above?.left === 0) open.delete(column);
      const merge = rows > 1 ? { verticalMerge: above === undefined ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {};
      children.push(cellOf(above === undefined ? cell.text : "", "center", { bold: true, span: cell.columns ?? 1, ...merge }));
      column += cell.columns ?? 1;
    }
    return new TableRow({ tableHeader: true, cantSplit: true, children });
  });
}

function rowOf(row: DocumentRow, { columns }: DocumentTable): TableRow {
  const children = row.kind === "band" ? [cellOf(row.text, "left", { bold: true, span: columns.length })] : row.cells.map((text, index) => cellOf(text, columns[index]!.align, { bold: row.bold ?? false, span: 1 }));
  return new TableRow({ cantSplit: true, children });
}

interface CellLook {
  readonly bold: boolean;
  readonly span: number;
  readonly verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function cellOf(text: string, align: Align, { bold, span, verticalMerge }: CellLook): TableCell {
  return new TableCell({
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    ...(verticalMerge === undefined ? {} : { verticalMerge }),
    // An empty cell is as high as its paragraph's own mark.
    children: [new Paragraph({ alignment: ALIGNMENTS[align], run: { size: TABLE_SIZE * 2 }, children: [runOf(text, TABLE_SIZE, bold)] })],
  });
}
