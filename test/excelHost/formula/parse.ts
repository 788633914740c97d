/** Formulas in Excel's English notation → trees. */
import { parseArea } from "../model/addresses";
import type { Area } from "../../../src/core/grid";

export type Formula =
  | { readonly kind: "constant"; readonly value: string | number | boolean | null }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "area"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Formula }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Formula[] };

const TOKEN = new RegExp(
  [
    String.raw`\s+`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A))`,
    String.raw`(?<ref>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\d_(])|(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\d_(]))`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)`,
    String.raw`(?<name>[\p{L}_][\p{L}\d_.]*)`,
    String.raw`(?<symbol><=|>=|<>|[-+*/^&=<>%(),])`,
  ].join("|"),
  "uy",
);

interface Token {
  readonly kind: "text" | "error" | "ref" | "number" | "name" | "symbol";
  readonly text: string;
}

export class FormulaSyntaxError extends Error {}

/** `=SUM(A1:A3)` → its tree. Throws `FormulaSyntaxError`. */
export function parseFormula(text: string): Formula {
  const parser = new Parser(tokens(text.slice(1)));
  return parser.whole();
}

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new FormulaSyntaxError(`${text} at ${at}`);
    const entry = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined);
    if (entry) found.push({ kind: entry[0] as Token["kind"], text: entry[1] });
  }
  return found;
}

const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

class Parser {
  private at = 0;
  constructor(private readonly list: readonly Token[]) {}

  whole(): Formula {
    const tree = this.binary(0);
    if (this.at < this.list.length) throw new FormulaSyntaxError(this.list[this.at]!.text);
    return tree;
  }

  private symbol(...symbols: readonly string[]): string | null {
    const token = this.list[this.at];
    if (token?.kind !== "symbol" || !symbols.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  private binary(level: number): Formula {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = this.symbol(...operators); operator; operator = this.symbol(...operators)) {
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Formula {
    const operator = this.symbol("-", "+");
    if (operator) return { kind: "unary", operator, operand: this.unary() };
    let operand = this.primary();
    while (this.symbol("%")) operand = { kind: "unary", operator: "%", operand };
    return operand;
  }

  private primary(): Formula {
    if (this.symbol("(")) return this.closed(this.binary(0));
    const token = this.list[this.at];
    if (!token) throw new FormulaSyntaxError("unexpected end");
    this.at += 1;
    switch (token.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "text":
        return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", error: token.text };
      case "ref":
        return { kind: "area", ...parseArea(token.text) };
      case "name":
        return this.named(token.text);
      default:
        throw new FormulaSyntaxError(token.text);
    }
  }

  private named(name: string): Formula {
    if (this.symbol("(")) return { kind: "call", name: name.toUpperCase().replace(/^_XLFN\./, ""), args: this.args() };
    if (/^(true|false)$/i.test(name)) return { kind: "constant", value: name.toUpperCase() === "TRUE" };
    throw new FormulaSyntaxError(`names are not calculated: ${name}`);
  }

  private args(): readonly Formula[] {
    const args: Formula[] = [];
    if (this.symbol(")")) return args;
    for (;;) {
      const next = this.list[this.at];
      const omitted = next?.kind === "symbol" && (next.text === "," || next.text === ")");
      args.push(omitted ? { kind: "constant", value: null } : this.binary(0));
      if (this.symbol(")")) return args;
      if (!this.symbol(",")) throw new FormulaSyntaxError("a comma is missing");
    }
  }

  private closed(inner: Formula): Formula {
    if (!this.symbol(")")) throw new FormulaSyntaxError("a parenthesis is missing");
    return inner;
  }
}
