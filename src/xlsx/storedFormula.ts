/** Functions newer than the file format, which keeps them under a prefix. */
const NEWER = /(?<![\w.])(?=(?:MAXIFS|MINIFS|IFS|SWITCH|CONCAT|TEXTJOIN|XLOOKUP)\()/g;

/** A formula as the file format stores it: without its leading `=`, newer functions under their prefix. */
export function storedFormula(formula: string): string {
  return formula.slice(1).replace(NEWER, "_xlfn.");
}
