import { attributesOf } from "../partTools";
import { OPEN, type XmlScanner } from "../xmlScanner";

const STYLES = ["number-style", "percentage-style", "currency-style", "date-style", "time-style", "boolean-style", "text-style"];

/** Whether the current element defines a number format. */
export function isNumberStyle(scanner: XmlScanner): boolean {
  return STYLES.includes(scanner.localName);
}

/** The current number format of OpenDocument (part 3, 16.29) as an Excel format code. */
export function readNumberStyle(scanner: XmlScanner): string {
  const kind = scanner.localName;
  if (scanner.empty) return "General";
  const outside = scanner.depth - 1;
  let code = "";
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN) continue;
    code += pieceOf(scanner, kind);
  }
  return code === "" ? "General" : code;
}

function pieceOf(scanner: XmlScanner, kind: string): string {
  const name = scanner.localName;
  const attributes = attributesOf(scanner);
  const long = attributes.get("number:style") === "long";
  switch (name) {
    case "number":
      return digits(attributes);
    case "scientific-number":
      return `${digits(attributes)}E+00`;
    case "fraction":
      return "# ?/?";
    case "text-content":
      return "@";
    case "day":
      return long ? "dd" : "d";
    case "month":
      return attributes.get("number:textual") === "true" ? (long ? "mmmm" : "mmm") : long ? "mm" : "m";
    case "year":
      return long ? "yyyy" : "yy";
    case "hours":
      return long ? "hh" : "h";
    case "minutes":
      return long ? "mm" : "m";
    case "seconds":
      return long ? "ss" : "s";
    case "am-pm":
      return "AM/PM";
    case "text":
    case "currency-symbol":
      return literal(scanner.text(), kind);
    default:
      return "";
  }
}

function digits(attributes: ReadonlyMap<string, string>): string {
  const count = (name: string, most: number): number => Math.min(Number(attributes.get(`number:${name}`) ?? 0) || 0, most);
  const whole = "0".repeat(count("min-integer-digits", 30)) || "#";
  const decimals = "0".repeat(count("decimal-places", 30));
  const grouped = attributes.get("number:grouping") === "true" ? `#,##${whole}` : whole;
  return decimals === "" ? grouped : `${grouped}.${decimals}`;
}

/** Signs that mean themselves stay bare, as Excel writes them. */
function literal(text: string, kind: string): string {
  if (kind === "percentage-style" && text.trim() === "%") return text;
  return /^[-/:. ()]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
