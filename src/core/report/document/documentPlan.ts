/** A document as data, drawn by one renderer: A4 pages and styles of NĐ 30/2020/NĐ-CP, Phụ lục I. */

export type Align = "left" | "center" | "right" | "justify";

export interface ParagraphFormat {
  readonly align: Align;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Millimetres by which the first line is set in. */
  readonly firstLine?: number;
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Whether it stays on the page of what follows it. */
  readonly keepNext?: boolean;
}

export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly style: ParagraphStyle;
}

/** A short line, centred, with a share of the width (0 to 1). */
export interface DocumentRule {
  readonly kind: "rule";
  readonly share: number;
}

/** Text side by side without borders: header block and signature block. Widths in millimetres. */
export interface DocumentColumns {
  readonly kind: "columns";
  readonly columns: readonly { readonly width: number; readonly blocks: readonly (DocumentParagraph | DocumentRule)[] }[];
}

export interface HeadCell {
  readonly text: string;
  /** Columns and rows that it spans; 1 where absent. */
  readonly columns?: number;
  readonly rows?: number;
}

export type DocumentRow =
  | { readonly kind: "cells"; readonly cells: readonly string[]; readonly bold?: boolean }
  /** One text over the whole width. */
  | { readonly kind: "band"; readonly text: string };

export interface DocumentTable {
  readonly kind: "table";
  /** Widths in millimetres. */
  readonly columns: readonly { readonly width: number; readonly align: Align }[];
  /** Repeated on every page. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly DocumentRow[];
}

export type DocumentBlock = DocumentParagraph | DocumentRule | DocumentColumns | DocumentTable;

export interface DocumentSection {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentPlan {
  readonly title: string;
  readonly creator: string;
  /** ISO 8601: when the file says that it was made. */
  readonly savedAt: string;
  readonly language: "vi" | "en";
  /** Each begins on a page of its own; page numbers run through, and the first page has none. */
  readonly sections: readonly DocumentSection[];
}

/** Millimetres: margins within the decree's 20–25, 20–25, 30–35 and 15–20, the binding edge on top when the page is turned. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, turned: { top: 30, bottom: 15, left: 20, right: 20 } } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TURNED_TEXT_WIDTH = PAGE.height - PAGE.turned.left - PAGE.turned.right;

/** Points of a table's text. */
export const TABLE_SIZE = 12;
/** Millimetres between a table's text and the line beside it. */
export const TABLE_MARGIN = 1.2;

/** NĐ 30/2020/NĐ-CP, Phụ lục I: 13–14 for the body, 12–13 for the header block, 12 and 11 for who it goes to. */
export const PARAGRAPH_STYLES = {
  body: { align: "justify", size: 14, firstLine: 10, before: 3, after: 3 },
  /** Stays on the page of what follows: what introduces a list, and the last sentence, so that no signature stands alone. */
  bound: { align: "justify", size: 14, firstLine: 10, before: 3, after: 3, keepNext: true },
  heading: { align: "left", size: 14, bold: true, firstLine: 10, before: 6, after: 3, keepNext: true },
  kind: { align: "center", size: 14, bold: true, before: 18, keepNext: true },
  subject: { align: "center", size: 14, bold: true, keepNext: true },
  /** “Kính gửi”. */
  addressee: { align: "center", size: 14, before: 18, after: 6, keepNext: true },
  /** The word “Phụ lục”; its title, in capitals, has the style `subject`. */
  appendix: { align: "center", size: 14, bold: true, keepNext: true },
  nation: { align: "center", size: 12, bold: true },
  motto: { align: "center", size: 13, bold: true },
  committee: { align: "center", size: 12 },
  department: { align: "center", size: 12, bold: true },
  number: { align: "center", size: 13, before: 6 },
  about: { align: "center", size: 12, before: 3 },
  placeAndDate: { align: "center", size: 13, italic: true, before: 6 },
  caption: { align: "center", size: 13, italic: true, before: 3, after: 6, keepNext: true },
  note: { align: "justify", size: 12, italic: true, before: 3, after: 3 },
  signature: { align: "center", size: 13, bold: true, before: 12 },
  recipients: { align: "left", size: 12, bold: true, italic: true, before: 12 },
  recipient: { align: "left", size: 11 },
  space: { align: "left", size: 14 },
} as const satisfies Readonly<Record<string, ParagraphFormat>>;

export type ParagraphStyle = keyof typeof PARAGRAPH_STYLES;

export const paragraph = (text: string, style: ParagraphStyle): DocumentParagraph => ({ kind: "paragraph", text, style });
export const cells = (...texts: readonly string[]): DocumentRow => ({ kind: "cells", cells: texts });

/** What is worded to stand after a colon, alone in a cell. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
