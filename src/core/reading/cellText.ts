import { isCellError, type Cell } from "../grid";
import { decodeByFont } from "../text/encodings";
import { cleanText } from "../text/fold";
import { displayNumber } from "../text/numberFormat";

/** A text cell's text as Unicode, whatever encoding its font implies; spaces as they stand. */
export function unicodeText(text: string, font: string | null): string {
  return decodeByFont(text, font);
}

/** A cell as a person sees it, spaces tidied; empty where it holds nothing. */
export function cellText(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return "";
  const { value, style } = cell;
  if (typeof value === "string") return cleanText(unicodeText(value, style.font));
  if (typeof value === "number") return displayNumber(value, style.format);
  return isCellError(value) ? value.error : String(value).toUpperCase();
}
