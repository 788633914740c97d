import type { PlanCell } from "../report/sheetPlan";
import { writtenDay } from "./days";
import type { Form, TableWords } from "./types";

export const NONE_LISTED = "-";
/** A name that bears days, whichever they are: `name [from..to]`. */
export const DATED_NAME = /^(.*?)\s*\[([^\][]*)\.\.([^\][]*)\]$/s;

/**
 * The constant that a text says where an expression is asked for; null where it names an item. Decimals stand behind a comma,
 * which no code has; whole numbers are constants unless items of the catalogue are numbered in such.
 */
export function constantIn(text: string, codes: ReadonlySet<string>): number | null {
  const whole = /^-?\d+$/.test(text) && ![...codes].some((code) => /^\d+$/.test(code));
  // Three digits behind a comma may be thousands.
  return whole || /^-?\d+,(?!\d{3}$)\d+$/.test(text) ? Number(text.replace(",", ".")) : null;
}

export interface WritingContext {
  readonly words: TableWords;
  /** Codes of items, which an expression may name. */
  readonly codes: ReadonlySet<string>;
}

/** A member as its cell has it; null for one that is not there. The inverse of `readForm`. */
export function writeForm(form: Form, value: unknown, context: WritingContext): PlanCell["value"] {
  if (value === undefined || value === null) return null;
  switch (form.kind) {
    case "text":
      return value as string;
    case "number":
      return value as number;
    case "numberOrDay":
      return typeof value === "string" ? writtenDay(value) : (value as number);
    case "yesNo":
      return value === true ? context.words.yes : context.words.no;
    case "choice":
      return form.words === null ? (value as string) : (context.words.choices[form.words]?.[value as string] ?? (value as string));
    case "list":
      return (value as readonly string[]).join(", ") || NONE_LISTED;
    case "lines":
      return (value as readonly string[]).join("\n");
    case "datedNames":
      return (value as readonly NameOrDated[]).map(datedName).join("\n");
    case "expression":
      return typeof value === "number" ? constant(value, context.codes) : (value as string);
    case "date":
      return writtenDay(value as string);
  }
}

type NameOrDated = string | { readonly name: string; readonly from: string | null; readonly to: string | null };

function datedName(alias: NameOrDated): string {
  if (typeof alias !== "string") return `${alias.name} [${days(alias.from)}..${days(alias.to)}]`;
  // A name that happens to end like days is told from one that has them.
  return DATED_NAME.test(alias) ? `${alias} [..]` : alias;
}

const days = (day: string | null): string => (day === null ? "" : writtenDay(day));

/** As text like every other expression, where that is read as the same number. */
function constant(value: number, codes: ReadonlySet<string>): string | number {
  const text = String(value).replace(".", ",");
  return constantIn(text, codes) === value ? text : value;
}
