/** Addresses as Excel's API takes and gives them. */
import { address, columnName, parseAddress, type Area } from "../../../src/core/grid";
import { invalidArgument } from "../errors";
import { MAX_COLUMN, MAX_ROW } from "./sheet";

/** `A1`, `A1:B2`, `A:C`, `3:5`, absolute or not; a sheet's name before `!` is given apart. */
export function parseArea(text: string): { readonly sheet: string | null; readonly area: Area } {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? null : unquoted(text.slice(0, bang));
  const [first = "", last = first] = text.slice(bang + 1).replaceAll("$", "").split(":");
  const from = corner(first);
  const to = corner(last);
  if (!from || !to) throw invalidArgument(text);
  return {
    sheet,
    area: {
      top: Math.min(from.row ?? 0, to.row ?? 0),
      left: Math.min(from.column ?? 0, to.column ?? 0),
      bottom: from.row === null ? MAX_ROW : Math.max(from.row, to.row ?? 0),
      right: from.column === null ? MAX_COLUMN : Math.max(from.column, to.column ?? 0),
    },
  };
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  if (/^\d+$/.test(text)) return { row: Number(text) - 1, column: null };
  if (/^[A-Za-z]{1,3}$/.test(text)) return { row: null, column: parseAddress(`${text}1`)?.column ?? null };
  return parseAddress(text);
}

const unquoted = (name: string) => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

/** As it stands before `!`: quoted unless it is plain. */
export const quotedSheet = (name: string): string => (/^[\p{L}_][\p{L}\d_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROW;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMN;

/** `A1:C3`, `A:C` for whole columns, `1:3` for whole rows. */
export function formatArea(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = address(area.top, area.left);
  const last = address(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
