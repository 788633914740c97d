/** What a table's header, rows and hidden parts give to tell. */
import { address, areaAddress, type Grid } from "../grid";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import type { Ruleset } from "../ruleset";
import type { Header } from "./header";
import { numberConflicts, type RowMatch } from "./matching";
import type { TableLayout } from "./types";

export function headerFindings(header: Header, origin: Origin): readonly Finding[] {
  const [first] = header.extra;
  return [
    ...header.repeated.map(({ role, cells }) => finding("HDR-004", origin, { cell: cells.at(-1)!, details: { role, cells } })),
    ...(first ? [finding("HDR-003", origin, { cell: first.cell, found: first.name, details: { names: header.extra.map((column) => column.name) } })] : []),
  ];
}

export function rowFindings(matches: readonly RowMatch[], ruleset: Ruleset, origin: Origin): readonly Finding[] {
  const conflicts = numberConflicts(matches, ruleset.items).map(({ row, item, other }) =>
    finding("ROW-004", origin, { cell: row.labelCell, item: item.code, found: row.number, expected: item.code, details: { number: row.number, numberItem: other.code } }),
  );
  const others = matches.flatMap((match) => {
    const { row } = match;
    if (match.kind === "item" && match.by !== "label") {
      return [finding("HDR-005", origin, { cell: row.labelCell, item: match.item.code, found: row.label, expected: match.item.name.vi, details: { text: row.label } })];
    }
    if (match.kind !== "unknown") return [];
    return [finding("ROW-003", origin, { cell: row.labelCell, found: row.label, details: { text: row.label, candidates: match.candidates.map((item) => item.code) } })];
  });
  return [...others, ...conflicts];
}

/** What is hidden is read, and told: TPL-005. */
export function hiddenFindings(grid: Grid, layout: TableLayout, origin: Origin): readonly Finding[] {
  const used = grid.rows.filter((row) => row.index >= layout.headerTop && row.index <= layout.lastRow && grid.hiddenRows.has(row.index));
  const columns = [...layout.columns.values()].filter((column) => grid.hiddenColumns.has(column)).sort((a, b) => a - b);
  const area = (top: number, bottom: number, left: number, right: number): string => areaAddress({ top, bottom, left, right });
  const found: Finding[] = [];
  if (grid.visibility !== "visible") found.push(finding("TPL-005", origin, { details: { what: "sheet", names: [grid.name.trim()] } }));
  if (used.length > 0) {
    const cell = area(used[0]!.index, used.at(-1)!.index, layout.firstColumn, layout.lastColumn);
    found.push(finding("TPL-005", origin, { cell, details: { what: "rows", names: used.map((row) => String(row.index + 1)) } }));
  }
  if (columns.length > 0) {
    const cell = area(layout.headerTop, layout.lastRow, columns[0]!, columns.at(-1)!);
    found.push(finding("TPL-005", origin, { cell, details: { what: "columns", names: columns.map((column) => address(0, column).replace(/\d+$/, "")) } }));
  }
  return found;
}
