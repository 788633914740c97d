/** Quoted text; a bracketed reference; the separator of arguments; anything else. */
const TOKEN = /"(?:[^"]|"")*"|\[(?:'(?:[^']|'')*'|[^\]'])*\]|;|[^";[]+|[^]/g;

/** A formula of OpenDocument (`of:=SUM([.B1:.B8];1)`) in Excel's notation (`=SUM(B1:B8,1)`). */
export function excelFormula(formula: string): string {
  const [, notation, body = ""] = /^(?:([a-z]+):(?==|$))?=?([^]*)$/i.exec(formula) ?? [];
  if (notation !== "of") return `=${body}`;
  return `=${body.replace(TOKEN, (token) => (token === ";" ? "," : token.startsWith("[") ? reference(token.slice(1, -1)) : token))}`;
}

/** `.B1:.B8`, `$'Biểu 1'.A1`, `#REF!` */
function reference(text: string): string {
  const [first = "", last] = splitRange(text);
  const start = half(first);
  if (last === undefined) return start;
  const end = half(last);
  return `${start}:${end.slice(end.lastIndexOf("!") + 1) === "#REF!" ? end : end.replace(/^.*!/, "")}`;
}

function splitRange(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^:'])+/g) ?? [text];
}

function half(text: string): string {
  const match = /^(?:\$?('(?:[^']|'')*'|[^.']*))\.(.*)$/.exec(text);
  if (!match || text.startsWith("#")) return text;
  const [, sheet = "", address = ""] = match;
  return sheet === "" ? address : `${sheet}!${address}`;
}
