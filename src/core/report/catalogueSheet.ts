/** The sheet `Bộ chỉ tiêu`: the catalogue in blocks, a column for each field of contract §2. */
import { TIERS, type Condition, type Indicator, type LocalText, type Target } from "../catalogue/types";
import type { ReportContext } from "./context";
import { SheetDraft, landscape } from "./draft";
import { SHEETS } from "./sheetNames";
import type { PlanCell, SheetPlan } from "./sheetPlan";

const WIDTHS = [14, 12, 36, 28, 24, 13, 10, 13, 11, 11, 13, 12, 12, 10, 14, 14, 16];

type Value = PlanCell["value"];

interface Block {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/**
 * Codes, comparators and dates stand as the catalogue's JSON writes them (`>=`, `2026-12-31`, `so, xa`), several names one a
 * line, so that the sheet can be read back. Numbers are numbers; all else is text.
 */
export function catalogueSheet(context: ReportContext): SheetPlan {
  const { catalogue, labels } = context;
  const { identity, title } = labels.catalogue;
  const draft = new SheetDraft(SHEETS.catalogue, WIDTHS);
  draft.set(0, 0, title, "title");
  const facts = [
    [identity.id, catalogue.id],
    [identity.version, catalogue.version],
    [identity.titleVi, catalogue.title.vi],
    [identity.titleEn, catalogue.title.en],
  ] as const;
  facts.forEach(([name, value], index) => {
    draft.set(1 + index, 0, name, "strong");
    draft.set(1 + index, 2, value, "strong");
  });
  let row = facts.length + 2;
  for (const block of blocks(context)) row = drawBlock(draft, row, block);
  const area = { top: 0, left: 0, bottom: Math.max(draft.height - 1, 0), right: WIDTHS.length - 1 };
  return draft.done({ freeze: null, print: { ...landscape(area, null, 2), titleColumns: { left: 0, right: 0 } }, tabColor: "#7F7F7F" });
}

/** Gives the row after the block and one that is left blank. */
function drawBlock(draft: SheetDraft, top: number, { title, head, rows }: Block): number {
  draft.set(top, 0, title, "heading");
  // A column that a block does not use is left without cells.
  head.forEach((text, column) => text !== "" && draft.set(top + 1, column, text, "head"));
  rows.forEach((values, index) => {
    values.forEach((value, column) => head[column] !== "" && draft.set(top + 2 + index, column, value, typeof value === "number" ? "general" : "code"));
  });
  return top + 3 + rows.length;
}

function blocks(context: ReportContext): readonly Block[] {
  const { blocks: titles } = context.labels.catalogue;
  return [
    { title: titles.basis, ...basisBlock(context) },
    { title: titles.areas, ...areaBlock(context) },
    { title: titles.items, ...itemBlock(context) },
    { title: titles.indicators, ...indicatorBlock(context) },
    { title: titles.checks, ...checkBlock(context) },
    { title: titles.duties, ...dutyBlock(context) },
  ];
}

type Body = Omit<Block, "title">;

const names = ({ vi, en }: LocalText): readonly Value[] => [vi, en];
const list = (values: readonly string[]): string => values.join(", ");

function basisBlock({ catalogue, labels }: ReportContext): Body {
  const { document, date, issuer } = labels.catalogue.fields;
  return { head: [document, date, issuer], rows: catalogue.basis.map((each) => [each.document, each.date, each.issuer]) };
}

function areaBlock({ catalogue, labels }: ReportContext): Body {
  const { code, nameVi, nameEn } = labels.catalogue.fields;
  return { head: [code, "", nameVi, nameEn], rows: catalogue.areas.map((area) => [area.code, null, ...names(area.name)]) };
}

function itemBlock({ catalogue, labels }: ReportContext): Body {
  const f = labels.catalogue.fields;
  return {
    head: [f.code, f.area, f.nameVi, f.nameEn, f.aliases, f.unit, f.kind, f.choices, f.required, f.appliesTo, f.periods, f.flow, f.aggregate, f.min, f.max, f.source, f.parent],
    rows: catalogue.items.map((item) => [
      item.code, item.area, ...names(item.name),
      item.aliases.map(({ name, from, to }) => (from === null && to === null ? name : `${name} [${from ?? ""}..${to ?? ""}]`)).join("\n"),
      item.unit, item.kind, item.choices.join("\n"), yesNo(item.required, labels), list(item.appliesTo), list(item.periods),
      item.flow, item.aggregate, item.min, item.max, item.source, item.parent,
    ]),
  };
}

function indicatorBlock({ catalogue, labels }: ReportContext): Body {
  const f = labels.catalogue.fields;
  return {
    head: [f.code, f.area, f.nameVi, f.nameEn, f.numerator, f.denominator, f.unit, f.better, f.operator, f.target, f.compareWith, f.from, f.due, f.lead, f.document, f.clause, f.targetByTier],
    rows: catalogue.indicators.map((indicator) => [
      indicator.code, indicator.area, ...names(indicator.name), indicator.numerator.text, indicator.denominator?.text ?? null,
      indicator.unit, indicator.better === "higher" ? f.higher : f.lower, ...targetFields(indicator.target),
      indicator.lead, indicator.source.document, indicator.source.clause, tierTargets(indicator),
    ]),
  };
}

function targetFields(target: Target | null): readonly Value[] {
  return target === null ? [null, null, null, null, null] : [target.comparator, target.value, target.compareWith, target.from, target.due];
}

/** One tier a line: `xa: >= 98 [2026-01-01..2026-12-31]`; `xa: -` where the tier has none on purpose. */
function tierTargets({ targetByTier }: Indicator): string {
  return TIERS.flatMap((tier) => {
    const target = targetByTier[tier];
    if (target === undefined) return [];
    if (target === null) return [`${tier}: -`];
    const dates = target.from === null && target.due === null ? "" : ` [${target.from ?? ""}..${target.due ?? ""}]`;
    return [`${tier}: ${target.comparator} ${target.value ?? target.compareWith ?? ""}${dates}`];
  }).join("\n");
}

function checkBlock({ catalogue, labels }: ReportContext): Body {
  const f = labels.catalogue.fields;
  return {
    head: [f.id, f.severity, f.left, f.operator, f.right, f.items, f.missing, f.tolerance, f.when],
    rows: catalogue.checks.map((check) => [
      check.id, check.severity, check.left.text, check.operator, check.right.text, list(check.items), check.missing, check.tolerance,
      check.when === null ? null : conditionText(check.when),
    ]),
  };
}

function conditionText({ left, operator, right }: Condition): string {
  return `${left.text} ${operator} ${right.text}`;
}

function dutyBlock({ catalogue, labels }: ReportContext): Body {
  const f = labels.catalogue.fields;
  return {
    head: [f.code, f.lead, f.nameVi, f.nameEn, f.document, f.clause, f.from, f.due],
    rows: catalogue.duties.map((duty) => [duty.code, duty.lead, ...names(duty.name), duty.source.document, duty.source.clause, duty.from, duty.due]),
  };
}

function yesNo(value: boolean, labels: ReportContext["labels"]): string {
  return value ? labels.yes : labels.no;
}
