import type { Catalogue, Check, Duty, Expression, Indicator, Item, Target } from "../core/catalogue/types";
import { writtenDay } from "../core/tables/days";
import { isPresetId, loadPreset, namedAgencies, PRESET_IDS, type Preset } from "../presets/presets";
import type { CliMessages } from "../messages/cliMessages";
import { SIGNS } from "../messages/signs";
import type { Words } from "../messages/words";
import type { Arguments } from "./arguments";
import type { Command, ExitStatus } from "./command";
import { table } from "./table";

/** `cchc presets`: the list, or one of them: its areas, items, indicators, checks and duties, or the catalogue itself as JSON. */
export async function presetsCommand(args: Arguments, { terminal, texts, messages: { words } }: Command): Promise<ExitStatus> {
  if (args.show === null) {
    const catalogues = (await Promise.all(PRESET_IDS.map(loadPreset))).map(({ catalogue }) => catalogue);
    terminal.print(args.format === "json" ? listJson(catalogues) : listText(catalogues, texts, words));
    return 0;
  }
  if (!isPresetId(args.show)) {
    terminal.complain([texts.presets.unknown(args.show), ...(await presetLines(words))].join("\n"));
    return 2;
  }
  const preset = await loadPreset(args.show);
  terminal.print(args.format === "json" ? preset.text : await presetText(preset, texts, words));
  return 0;
}

/** One line a preset, for where one is to be chosen. */
export async function presetLines(words: Words): Promise<readonly string[]> {
  const width = Math.max(...PRESET_IDS.map((id) => id.length));
  const presets = await Promise.all(PRESET_IDS.map(loadPreset));
  return presets.map(({ catalogue }) => `  ${catalogue.id.padEnd(width)}  ${catalogue.title[words.language]}`);
}

const countsOf = ({ items, indicators, checks, duties }: Catalogue): Readonly<Record<"items" | "indicators" | "checks" | "duties", number>> => ({
  items: items.length, indicators: indicators.length, checks: checks.length, duties: duties.length,
});

function listJson(catalogues: readonly Catalogue[]): string {
  const presets = catalogues.map((catalogue) => ({ id: catalogue.id, version: catalogue.version, title: catalogue.title, basis: catalogue.basis, counts: countsOf(catalogue) }));
  return JSON.stringify({ schema: "cchc/presets@1", presets }, null, 2);
}

function listText(catalogues: readonly Catalogue[], { presets }: CliMessages, words: Words): string {
  const { columns } = presets;
  const rows = catalogues.map((catalogue) => {
    const counts = countsOf(catalogue);
    return [catalogue.id, catalogue.title[words.language], ...[counts.items, counts.indicators, counts.checks, counts.duties].map(String)];
  });
  const heads = [
    { title: columns.id }, { title: columns.title, most: 80 },
    ...[columns.items, columns.indicators, columns.checks, columns.duties].map((title) => ({ title, align: "right" as const })),
  ];
  return [presets.title, "", table(heads, rows), "", presets.hint].join("\n");
}

async function presetText({ catalogue }: Preset, texts: CliMessages, words: Words): Promise<string> {
  const { presets } = texts;
  const agencies = new Map((await namedAgencies()).map(({ code, name }) => [code, name]));
  const shown = new Shown(catalogue, texts, words, agencies);
  const bases = catalogue.basis.map(({ document, date, issuer }) => `${presets.basis}: ${presets.basisLine(document, date === null ? null : words.date(date), issuer)}`);
  const blocks: readonly (readonly [string, string | null])[] = [
    [presets.headings.areas, catalogue.areas.map(({ code, name }) => `${code}. ${name[words.language]}`).join("\n")],
    [presets.headings.items, shown.items()],
    [presets.headings.indicators, shown.indicators()],
    [presets.headings.checks, shown.checks()],
    [presets.headings.duties, shown.duties()],
  ];
  return [
    catalogue.title[words.language],
    `${catalogue.id} · ${presets.version} ${catalogue.version}`,
    ...bases,
    ...blocks.flatMap(([title, body]) => (body === null ? [] : ["", title, body])),
  ].join("\n");
}

const OPERATORS: Readonly<Record<string, string>> = SIGNS;

/** The parts of one catalogue as tables; null where it has none of a kind. */
class Shown {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly texts: CliMessages,
    private readonly words: Words,
    private readonly agencies: ReadonlyMap<string, string>,
  ) {}

  items(): string {
    const { fields } = this.texts.presets;
    const rows = this.catalogue.items.map((item) => [item.code, item.name[this.words.language], item.unit, this.scope(item)]);
    return table([{ title: fields.code }, { title: fields.item, most: 90 }, { title: fields.unit }, { title: fields.scope, most: 60 }], rows);
  }

  indicators(): string | null {
    const { fields } = this.texts.presets;
    const rows = this.catalogue.indicators.map((indicator) => [
      indicator.code, indicator.name[this.words.language], this.formula(indicator), this.target(indicator), this.agency(indicator.lead), this.source(indicator),
    ]);
    const heads = [fields.code, fields.indicator, fields.formula, fields.target, fields.lead, fields.source].map((title, index) => ({ title, most: [10, 70, 40, 40, 40, 50][index]! }));
    return rows.length === 0 ? null : table(heads, rows);
  }

  checks(): string | null {
    const { fields } = this.texts.presets;
    const rows = this.catalogue.checks.map((check) => [check.id, this.words.severities[check.severity], condition(check), check.when === null ? "" : condition(check.when)]);
    return rows.length === 0 ? null : table([{ title: fields.code }, { title: "" }, { title: fields.condition }, { title: fields.when }], rows);
  }

  duties(): string | null {
    const { fields } = this.texts.presets;
    const rows = this.catalogue.duties.map((duty) => [duty.code, duty.name[this.words.language], this.time(duty), duty.appliesTo.length > 0 ? this.scope(duty) : this.agency(duty.lead), this.source(duty)]);
    return rows.length === 0 ? null : table([{ title: fields.code }, { title: fields.duty, most: 90 }, { title: fields.time }, { title: fields.lead, most: 40 }, { title: fields.source, most: 50 }], rows);
  }

  private scope({ appliesTo }: Pick<Item, "appliesTo">): string {
    return appliesTo.map((scope) => (scope.startsWith("agency:") ? this.agency(scope.slice(7)) : this.words.tiers[scope as keyof Words["tiers"]])).join("; ");
  }

  private agency(code: string | null): string {
    return code === null ? "" : this.agencies.get(code) ?? code;
  }

  private source({ source }: Indicator | Duty): string {
    return [source.document, source.clause].filter((part) => part !== "").join(", ");
  }

  private formula({ numerator, denominator }: Indicator): string {
    const worded = ({ text }: Expression): string => text.replace(/\bexpected\b/g, this.texts.presets.expected);
    return denominator === null ? worded(numerator) : `${grouped(numerator, worded)} ÷ ${grouped(denominator, worded)}`;
  }

  private target({ target, targetByTier, unit, denominator, better }: Indicator): string {
    const { presets } = this.texts;
    if (target === null) return better === "lower" ? `${presets.noTarget} (${presets.lowerIsBetter})` : presets.noTarget;
    const province = Object.values(targetByTier).some((own) => own === null) ? ` (${presets.provinceOnly})` : "";
    return `${this.bound(target, denominator === null ? unit : "%")}${province}`;
  }

  private bound({ comparator, value, due }: Target, unit: string): string {
    const { presets } = this.texts;
    const limit = value === null ? presets.previous : typeof value === "string" ? writtenDay(value) : unit === "%" ? this.words.percent(value) : `${this.words.number(value)} ${unit}`;
    return [`${SIGNS[comparator]} ${limit}`, ...(due === null ? [] : [presets.due(this.day(due))])].join(", ");
  }

  private time({ from, due }: Duty): string {
    return due === null ? this.texts.presets.noDate : this.texts.presets.span(from === null ? null : this.day(from), this.day(due));
  }

  private day(text: string): string {
    return text.startsWith("--") ? this.texts.presets.yearly(text.slice(2).split("-").reverse().join("/")) : this.words.date(text);
  }
}

function grouped(expression: Expression, worded: (expression: Expression) => string): string {
  return expression.terms.length > 1 ? `(${worded(expression)})` : worded(expression);
}

function condition({ left, operator, right }: Pick<Check, "left" | "operator" | "right">): string {
  return `${left.text} ${OPERATORS[operator] ?? operator} ${right.text}`;
}
