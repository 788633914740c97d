/**
 * What may be entered for an item, by its kind.
 *
 * Figures have a condition of our own in place of Excel's whole or decimal number: those refuse “KPS” and “không áp dụng”, which
 * are answers (contract §5, “States”). What else is no figure is refused at the keyboard, as it would come back as an error;
 * with an English Excel that includes “1.870”, which it takes for 1.87. Dates are only questioned: an English Excel keeps
 * “15/9/2026” as text, and readers understand it.
 */
import type { Item } from "../catalogue/types";
import type { Area } from "../grid";
import { address } from "../grid";
import { FIGURE_WORDS } from "../reading/tokens";
import { literal } from "../report/formula";
import type { PlanValidation } from "../report/sheetPlan";
import type { StyleName } from "../report/styles";
import type { TemplateLabels } from "./labels";

const STYLES: Readonly<Record<Item["kind"], StyleName>> = {
  count: "entryWhole", money: "entryWhole", number: "entryNumber", percent: "entryNumber",
  yesNo: "entryWord", choice: "entryWord", date: "entryDate", text: "entryText",
};

export function entryStyle({ kind }: Item): StyleName {
  return STYLES[kind];
}

/** Of the figure of the quarter before, beside the cell. */
export function beforeStyle({ kind }: Item): StyleName {
  if (kind === "date") return "beforeDate";
  return kind === "number" || kind === "percent" ? "beforeNumber" : "beforeWhole";
}

/** True where the cell says one of the words, in whatever case. FIND and not SEARCH, to which `*` is any text. */
export function saysOneOf(cell: string, words: readonly string[]): string {
  return `ISNUMBER(FIND("|"&UPPER(TRIM(${cell}))&"|",${literal(`|${words.join("|").toUpperCase()}|`)}))`;
}

const ANY_WORD = [...FIGURE_WORDS.none, ...FIGURE_WORDS.notApplicable];
/** 1 January 2000: a bare year entered for a date comes before it. */
const EARLIEST = 36_526;

function figureCondition(cell: string, { kind, min, max }: Item): string {
  const least = min ?? (kind === "count" || kind === "money" ? 0 : null);
  const conditions = [
    ...(kind === "count" ? [`${cell}=INT(${cell})`] : []),
    ...(least === null ? [] : [`${cell}>=${least}`]),
    ...(max === null ? [] : [`${cell}<=${max}`]),
    ...(kind === "date" ? [`${cell}>=${EARLIEST}`] : []),
  ];
  const within = conditions.length === 0 ? "TRUE" : conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(",")})`;
  return `=IF(ISNUMBER(${cell}),${within},${saysOneOf(cell, ANY_WORD)})`;
}

/** The words that a list offers; null for kinds that have none. */
export function listOf({ kind, choices }: Item, labels: TemplateLabels): readonly string[] | null {
  if (kind === "yesNo") return [labels.yes, labels.no, labels.notApplicable];
  return kind === "choice" ? [...choices, labels.notApplicable] : null;
}

/** Excel's limit for a list that stands in the rule itself, where a comma parts its values. */
const LONGEST_LIST = 255;

export function fitsRule(list: readonly string[]): boolean {
  return list.join(",").length <= LONGEST_LIST && !list.some((value) => /[,"]/.test(value));
}

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_MESSAGE = 225;

/** `listRange`: where the values of a list stand that does not fit into its rule. */
export function entryRule(item: Item, area: Area, labels: TemplateLabels, listRange: string | null): PlanValidation {
  const cell = address(area.top, area.left);
  const list = listOf(item, labels);
  const common = {
    area,
    message: labels.refusal(item).slice(0, LONGEST_MESSAGE),
    prompt: { title: item.code.slice(0, LONGEST_TITLE), text: labels.prompt(item).slice(0, LONGEST_PROMPT) },
  };
  if (list) return listRange === null ? { ...common, kind: "list", values: list } : { ...common, kind: "list", formula: `=${listRange}` };
  if (item.kind === "text") return { ...common, kind: "custom", formula: "=TRUE" };
  return { ...common, kind: "custom", formula: figureCondition(cell, item), ...(item.kind === "date" ? { lenient: true } : {}) };
}
