/** Report templates filled in as an office would, by openpyxl, with generated figures that break no check. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agency, Registry } from "../../src/core/agencies/types";
import { parseCatalogue } from "../../src/core/catalogue/parse";
import type { Catalogue, Check, Condition, Expression, Indicator, Item, Operator } from "../../src/core/catalogue/types";
import { dataWindow, type Period } from "../../src/core/periods/period";
import { makeRuleset, type Ruleset } from "../../src/core/ruleset";
import { identityProperties } from "../../src/core/template/identity";
import { outline } from "../../src/core/template/outline";
import { reportTemplate, templateIdentity } from "../../src/core/template/reportTemplate";
import { templateLabelsVi } from "../../src/messages/vi/template";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { askPython } from "../xlsx/support/tools";
import { sampleRuleset } from "./sample";

/** What is entered for an item: a figure, a word, or null for a cell left blank. */
export type Entry = number | boolean | string | null;
export const NONE = "KPS";
export const NOT_APPLICABLE = "Không áp dụng";

export interface Filled {
  readonly agency: Agency;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
}

const PRESETS = join(__dirname, "../../src/presets/catalogues");

/** The sample's catalogue and every preset. */
export function allCatalogues(): readonly Catalogue[] {
  const presets = existsSync(PRESETS) ? readdirSync(PRESETS).filter((name) => name.endsWith(".json")).sort() : [];
  return [sampleRuleset().catalogue, ...presets.map((name) => parsedCatalogue(readFileSync(join(PRESETS, name), "utf8")))];
}

function parsedCatalogue(text: string): Catalogue {
  const parsed = parseCatalogue(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** Two agencies of each tier that the catalogue asks, and every agency that it names. */
export function provinceFor({ items }: Catalogue): Registry {
  const scopes = [...new Set(items.flatMap(({ appliesTo }) => appliesTo))];
  const names = { so: "Sở Thử nghiệm", huyen: "UBND huyện Đông", xa: "UBND xã Tân", phong: "Phòng Thử nghiệm", khac: "Trung tâm Thử nghiệm" };
  const agencies = scopes.flatMap((scope): readonly Agency[] => {
    const common = { aliases: [], from: null, to: null, successor: null };
    if (scope.startsWith("agency:")) return [{ ...common, code: scope.slice(7), name: `Cơ quan ${scope.slice(7)}`, tier: "so" }];
    const tier = scope as Agency["tier"];
    return ["Một", "Hai"].map((name, index) => ({ ...common, code: `${tier.toUpperCase()}${index + 1}`, name: `${names[tier]} ${name}`, tier }));
  });
  return { province: { code: "THU", name: "Tỉnh Thử" }, agencies };
}

type Random = (count: number) => number;

/** Templates for every agency with something to report, filled in. */
export async function filledTemplates(ruleset: Ruleset, period: Period, random: Random): Promise<readonly Filled[]> {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  try {
    const drafts: { readonly agency: Agency; readonly file: string; readonly entries: ReadonlyMap<string, Entry> }[] = [];
    for (const agency of ruleset.registry.agencies) {
      const plans = reportTemplate({ ruleset, agency, period, labels: templateLabelsVi });
      if (plans.length === 0) continue;
      const custom = identityProperties(templateIdentity({ ruleset, agency, period }));
      const file = `${agency.code}-${period.id}.xlsx`;
      writeFileSync(join(folder, file), await writeWorkbook(plans, { title: file, creator: "thử", savedAt: `${dataWindow(period).from}T00:00:00Z`, custom }));
      const items = outline(ruleset.catalogue, agency, period).flatMap((line) => (line.kind === "item" ? [line.item] : []));
      drafts.push({ agency, file, entries: generated(items, [...ruleset.catalogue.checks, ...ruleset.catalogue.indicators.flatMap(denominatorCheck)], random) });
    }
    askPython(FILL, drafts.map(({ file, entries }) => ({ path: join(folder, file), entries: Object.fromEntries(entries) })));
    return drafts.map((draft) => ({ ...draft, bytes: new Uint8Array(readFileSync(join(folder, draft.file))) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Finds each row by its number and the one cell of it that the sheet's protection lets be filled in, as a person would. */
const FILL = `
import sys, json, datetime, openpyxl
for job in json.load(sys.stdin):
    book = openpyxl.load_workbook(job["path"])
    sheet = book.worksheets[0]
    assert sheet.protection.sheet, "not protected"
    header = next(row for row in sheet.iter_rows() if row[0].value in ("STT", "Mã"))
    remark = next(cell.column for cell in header if cell.value == "Ghi chú")
    rows = {str(row[0].value): row for row in sheet.iter_rows(min_row=header[0].row + 1) if row[0].value is not None}
    for code, entry in job["entries"].items():
        row = rows[code]
        cells = [cell for cell in row[3:remark - 1] if not isinstance(cell, openpyxl.cell.cell.MergedCell) and not cell.protection.locked]
        assert len(cells) == 1, (job["path"], code, len(cells))
        [cell] = cells
        assert sum(cell.coordinate in rule.sqref for rule in sheet.data_validations.dataValidation) == 1, (code, "rules")
        if entry is None: continue
        if entry is True: entry = "Có"
        if entry is False: entry = "Không"
        if isinstance(entry, str) and entry[:5] == "date:": entry = datetime.date.fromisoformat(entry[5:])
        cell.value = entry
        if entry == "${NOT_APPLICABLE}":
            assert not row[remark - 1].protection.locked
            row[remark - 1].value = "Không thuộc chức năng của cơ quan"
    book.save(job["path"])
print("{}")
`;

/** Entries that hold to kinds, bounds and checks; words in place of figures only where no check asks for a figure. */
function generated(items: readonly Item[], checks: readonly Check[], random: Random): ReadonlyMap<string, Entry> {
  const checked = new Set(checks.flatMap(({ id, left, right, when }) => (id.startsWith("REL-") ? [left, right, ...(when ? [when.left, when.right] : [])] : []).flatMap(codesOf)));
  const entries = new Map<string, Entry>(items.map((item) => [item.code, checked.has(item.code) ? figure(item, random) : anything(item, random)]));
  const own = checks.filter(({ left, right }) => [left, right].flatMap(codesOf).every((code) => entries.has(code)));
  const byCode = new Map(items.map((item) => [item.code, item]));
  for (let turn = 0; turn < 20_000; turn += 1) {
    const broken = own.find((check) => breaks(check, entries));
    if (!broken) return entries;
    mend(broken, entries, byCode, random);
  }
  throw new Error(`no figures hold to ${own.filter((check) => breaks(check, entries)).map(({ id }) => id).join(", ")}`);
}

/** What is part of something is no more than nothing. */
function denominatorCheck({ code, numerator, denominator }: Indicator): readonly Check[] {
  const constant = (value: number): Expression => ({ text: String(value), terms: [{ kind: "constant", sign: 1, value }] });
  if (!denominator) return [];
  const when = { left: numerator, operator: ">", right: constant(0) } as const;
  return [{ id: code, items: [], left: denominator, operator: ">=", right: constant(1), severity: "E", missing: "skipIfAny", tolerance: 0, when }];
}

function codesOf({ terms }: Expression): readonly string[] {
  return terms.flatMap((term) => (term.kind === "item" ? [term.code] : []));
}

function figure({ kind, min, max, choices }: Item, random: Random): Entry {
  const least = Math.ceil(min ?? 0);
  const most = Math.max(least, Math.floor(max ?? 5000));
  switch (kind) {
    case "count": return least + random(Math.min(most - least, 5000) + 1);
    case "money": return least + random(1_000_000) * 1000;
    case "number": return Math.min(most, least + random(1000) / 10 + 2);
    case "percent": return Math.min(max ?? 100, 2 + random(980) / 10);
    case "yesNo": return random(2) === 1;
    case "choice": return choices[random(choices.length)]!;
    case "date": return `date:2026-0${1 + random(9)}-1${random(10)}`;
    case "text": return `Nội dung ${random(100)}`;
  }
}

function anything(item: Item, random: Random): Entry {
  const turn = random(12);
  if (turn === 0) return NOT_APPLICABLE;
  if (turn === 1 && (item.kind === "count" || item.kind === "money")) return NONE;
  return turn === 2 && !item.required ? null : figure(item, random);
}

function valueOf({ terms }: Expression, entries: ReadonlyMap<string, Entry>): number {
  return terms.reduce((sum, term) => sum + term.sign * (term.kind === "item" ? Number(entries.get(term.code)) : term.kind === "constant" ? term.value : 1), 0);
}

const HOLDS: Readonly<Partial<Record<Operator, (left: number, right: number) => boolean>>> = {
  "<=": (left, right) => left <= right, "<": (left, right) => left < right, "=": (left, right) => left === right,
  ">=": (left, right) => left >= right, ">": (left, right) => left > right,
};

function holds({ left, operator, right }: Condition, entries: ReadonlyMap<string, Entry>): boolean {
  return HOLDS[operator]?.(valueOf(left, entries), valueOf(right, entries)) ?? true;
}

function breaks(check: Check, entries: ReadonlyMap<string, Entry>): boolean {
  const asked = check.when === null || ([check.when.left, check.when.right].flatMap(codesOf).every((code) => entries.has(code)) && holds(check.when, entries));
  return asked && !holds(check, entries);
}

/** Gives one item of the check the value that the other side has, or any other one. */
function mend({ left, right, operator }: Check, entries: Map<string, Entry>, items: ReadonlyMap<string, Item>, random: Random): void {
  const sole = ({ terms }: Expression): string | null => (terms.length === 1 && terms[0]!.kind === "item" && terms[0]!.sign === 1 ? terms[0]!.code : null);
  const [whole, other] = sole(left) !== null && (sole(right) === null || random(2) === 0) ? [sole(left)!, right] : [sole(right), left];
  const bound = valueOf(other, entries);
  if (whole !== null && random(4) > 0 && items.get(whole)!.kind !== "yesNo" && bound >= 0) {
    const isLeast = (operator === "<=" || operator === "<") === (other === right);
    const inside = operator === "=" ? bound : isLeast ? Math.floor(bound * (random(100) / 100)) : bound + random(10);
    entries.set(whole, inside);
    return;
  }
  const codes = [...codesOf(left), ...codesOf(right)];
  const code = codes[random(codes.length)]!;
  entries.set(code, random(2) === 0 && items.get(code)!.kind === "count" ? random(12) : figure(items.get(code)!, random));
}

export function rulesetFor(catalogue: Catalogue): Ruleset {
  return makeRuleset(catalogue, catalogue.id === sampleRuleset().catalogue.id ? sampleRuleset().registry : provinceFor(catalogue));
}
