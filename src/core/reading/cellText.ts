import { isCellError, type Cell } from "../grid";
import { cleanText } from "../text/fold";
import { displayNumber } from "../text/numberFormat";
import { fromTcvn3, isTcvn3Font } from "../text/tcvn3";
import { fromVni, isVniFont } from "../text/vni";

/** A text cell's text as Unicode, whatever encoding its font implies; spaces as they stand. */
export function unicodeText(text: string, font: string | null): string {
  if (isTcvn3Font(font)) return fromTcvn3(text, font!).normalize("NFC");
  return (isVniFont(font) ? fromVni(text) : text).normalize("NFC");
}

/** A cell as a person sees it, spaces tidied; empty where it holds nothing. */
export function cellText(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return "";
  const { value, style } = cell;
  if (typeof value === "string") return cleanText(unicodeText(value, style.font));
  if (typeof value === "number") return displayNumber(value, style.format);
  return isCellError(value) ? value.error : String(value).toUpperCase();
}
