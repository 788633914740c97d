/** Plain tables for a terminal. */

/** Columns a text takes on a terminal: letters and their marks together, wide East Asian letters twice. */
function width(text: string): number {
  let columns = 0;
  for (const character of text.normalize("NFC")) {
    if (/\p{M}/u.test(character)) continue;
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  }
  return columns;
}

function cut(text: string, most: number): string {
  if (width(text) <= most) return text;
  let kept = "";
  for (const character of text) {
    if (width(kept + character) > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Longer texts are cut to this. */
  readonly most?: number;
}

/** The rows under their titles, each column as wide as its widest text. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map((column) => column.title), ...rows].map((row) => row.map((text, index) => cut(text, columns[index]!.most ?? 200)));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => width(row[index] ?? ""))));
  const line = (row: readonly string[]): string =>
    row
      .map((text, index) => {
        const space = " ".repeat(widths[index]! - width(text));
        return columns[index]!.align === "right" ? space + text : text + space;
      })
      .join("  ")
      .trimEnd();
  const [titles, ...body] = cells;
  return [line(titles!), widths.map((count) => "─".repeat(count)).join("  "), ...body.map(line)].join("\n");
}
