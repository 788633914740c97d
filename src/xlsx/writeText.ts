/** What XML 1.0 cannot carry, lone halves of surrogate pairs included. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** `_x000D_` in a file means the character; a text that merely looks so has its first underscore escaped. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Excel's own limit for a cell. */
const LONGEST = 32_767;

/** Text as a cell can hold it: without characters that XML forbids, cut to Excel's length, line ends as Excel keeps them. */
export function plainText(text: string): string {
  return text.replace(ILLEGAL, "").replace(/\r\n?/g, "\n").slice(0, LONGEST).replace(LOOKS_ESCAPED, "_x005F_");
}
