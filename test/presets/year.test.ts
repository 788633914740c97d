/** A year of fictional reports of every preset whose figures agree with each other: nothing is asked about them. */
import { checkSheet } from "../../src/app/check";
import type { Agency } from "../../src/core/agencies/types";
import { itemAppliesTo, type Catalogue, type Item, type Tier } from "../../src/core/catalogue/types";
import { compile } from "../../src/core/compile/compile";
import type { Compilation, StoreRow } from "../../src/core/compile/types";
import { parsePeriod } from "../../src/core/periods/period";
import { makeRuleset } from "../../src/core/ruleset";
import { loadPreset, PRESET_IDS, type PresetId } from "../../src/presets/presets";
import { generatedEntries, NOT_APPLICABLE, type Entry } from "../support/entries";
import { aRegistry, aReport, aSheet, anAgency, type CellSource } from "../support/sheets";
import { randomNumbers } from "../xlsx/support/random";

type Figures = ReadonlyMap<string, Entry>;
/** What an agency reports for a period of the year. */
type Year = (kind: string) => Figures;

const TITLES: Readonly<Record<string, string>> = { Q1: "Quý I năm 2026", H1: "6 tháng đầu năm 2026", Q3: "Quý III năm 2026", Y: "Năm 2026" };
const QUARTERS: Readonly<Record<string, readonly number[]>> = { Q1: [0], H1: [0, 1], Q3: [2], Y: [0, 1, 2, 3] };
/** How busy each quarter is. */
const BUSY = [10, 11, 9, 10];

const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

/** Every figure of a quarter is the same one times how busy it is: what holds of one quarter holds of all, and of the year. */
function proportionalYear({ items, ...catalogue }: Catalogue): Year {
  const entries = generatedEntries(items, { items, ...catalogue }, randomNumbers(1));
  const fixed = fixedItems({ items, ...catalogue });
  return (kind) => {
    const last = QUARTERS[kind]!.at(-1)!;
    const times = { inPeriod: total(QUARTERS[kind]!.map((quarter) => BUSY[quarter]!)), yearToDate: total(BUSY.slice(0, last + 1)), pointInTime: total(BUSY) };
    return new Map(items.map(({ code, kind, flow, aggregate }): [string, Entry] => {
      const generated = entries.get(code) ?? null;
      // Words in place of figures are told, and are not what is tried here.
      const entry = generated === NOT_APPLICABLE || generated === null ? (kind === "yesNo" ? true : 7) : generated;
      return [code, typeof entry === "number" && aggregate === "sum" && !fixed.has(code) ? entry * times[flow] : entry];
    }));
  };
}

/** Items that the catalogue holds against a number or bounds above, and those it holds against them in turn. */
function fixedItems({ items, checks }: Catalogue): ReadonlySet<string> {
  const fixed = new Set(items.filter(({ max, flow }) => max !== null && flow === "pointInTime").map(({ code }) => code));
  const held = checks.map(({ left, right }) => {
    const terms = [...left.terms, ...right.terms];
    return { codes: terms.flatMap((term) => (term.kind === "item" ? [term.code] : [])), isNumber: terms.some((term) => term.kind === "constant" && term.value > 1) };
  });
  for (const { codes, isNumber } of held) if (isNumber) codes.forEach((code) => fixed.add(code));
  for (const { codes } of [...held, ...held]) if (codes.some((code) => fixed.has(code))) codes.forEach((code) => fixed.add(code));
  return fixed;
}

/** Dossiers that come, are settled and stay open: what a period begins with is what the one before ended with. */
function yearOfDossiers(seed: number): Year {
  const random = randomNumbers(seed);
  let open = 100 + random(50);
  const quarters = BUSY.map((busy) => {
    const [online, direct, opening] = [busy * (18 + random(5)), busy * (18 + random(5)), open];
    const settled = Math.floor(((opening + online + direct) * (70 + random(3))) / 100);
    open = opening + online + direct - settled;
    return { opening, online, direct, settled, open };
  });
  return (kind) => {
    const own = QUARTERS[kind]!.map((quarter) => quarters[quarter]!);
    const of = (name: "online" | "direct" | "settled"): number => total(own.map((quarter) => quarter[name]));
    const [opening, left] = [own[0]!.opening, own.at(-1)!.open];
    const [late, early] = [Math.floor(of("settled") / 50), Math.floor(of("settled") / 2)];
    return new Map(Object.entries({
      "1.1": opening + of("online") + of("direct"), "1.2": of("online"), "1.3": of("direct"), "1.4": opening,
      "1.5": of("settled"), "1.6": early, "1.7": of("settled") - early - late, "1.8": late, "1.9": left, "1.10": left - 3, "1.11": 3,
    }));
  };
}

/** Two agencies of every tier that the preset asks, and each that it names. */
function agenciesOf({ items }: Catalogue): readonly Agency[] {
  const scopes = [...new Set(items.flatMap(({ appliesTo }) => appliesTo))];
  return scopes.flatMap((scope) => {
    const named = /^agency:(.+)$/.exec(scope)?.[1];
    if (named !== undefined) return [anAgency(named, `Cơ quan Thử ${named}`)];
    return ["Một", "Hai"].map((which) => anAgency(`${scope.toUpperCase()}-${which}`, `Đơn vị ${scope} ${which}`, { tier: scope as Tier }));
  });
}

const entered = (entry: Entry): CellSource => {
  if (typeof entry === "boolean") return entry ? "Có" : "Không";
  return typeof entry === "string" && entry.startsWith("date:") ? { value: (Date.parse(entry.slice(5)) - Date.UTC(1899, 11, 30)) / 86_400_000, format: "dd/mm/yyyy" } : entry;
};

function rowsOf(items: readonly Item[], figures: Figures): readonly (readonly CellSource[])[] {
  return items.map(({ code, name, unit }) => [code, name.vi, unit, entered(figures.get(code) ?? null)]);
}

/** The year's four compilations, each with those before it as its store. */
async function yearOf(id: PresetId): Promise<readonly Compilation[]> {
  const { catalogue } = await loadPreset(id);
  const agencies = agenciesOf(catalogue);
  const ruleset = makeRuleset(catalogue, aRegistry(...agencies));
  const years = new Map(agencies.map(({ code }, index) => [code, id === "ii-06a-vpcp" ? yearOfDossiers(index + 1) : proportionalYear(catalogue)]));
  let previous: readonly StoreRow[] = [];
  return Object.keys(QUARTERS).map((kind) => {
    const period = parsePeriod(`2026-${kind}`)!;
    const submissions = agencies.flatMap((agency) => {
      const items = catalogue.items.filter((item) => itemAppliesTo(item, agency) && item.periods.includes(period.kind));
      if (items.length === 0) return [];
      const grid = aSheet(aReport(rowsOf(items, years.get(agency.code)!(kind)), { agency: agency.name, period: TITLES[kind]! }));
      return [{ ...checkSheet(grid, ruleset, period.id), file: `${agency.code}.xlsx` }];
    });
    const compilation = compile(submissions, ruleset, { period, received: null, due: null, onError: "item", previous });
    previous = compilation.rows;
    return compilation;
  });
}

describe("a year of balanced reports raises no finding", () => {
  test.each(PRESET_IDS)("%s", async (id) => {
    const told = (await yearOf(id)).map(({ summary, submissions }) => [...summary.findings, ...submissions.flatMap((each) => each.findings)].map(({ rule, item, cell, found }) => `${rule} ${item} ${cell} ${found}`));
    expect(told).toEqual([[], [], [], []]);
  });
});

test("what was carried over into a period is no figure of one of its quarters, nor is the total that holds it", async () => {
  const [, , third] = await yearOf("ii-06a-vpcp");
  const against = (code: string): number | null => third!.summary.items.find((item) => item.code === code)!.total.change?.lastQuarter?.then ?? null;
  expect(["1.1", "1.4"].map(against)).toEqual([null, null]);
  const dossiers = agenciesOf((await loadPreset("ii-06a-vpcp")).catalogue).map((_, index) => yearOfDossiers(index + 1));
  const second = (code: string): number => total(dossiers.map((year) => Number(year("H1").get(code)) - Number(year("Q1").get(code))));
  expect(["1.2", "1.5"].map(against)).toEqual(["1.2", "1.5"].map(second));
  expect(against("1.9")).toBe(total(dossiers.map((year) => Number(year("H1").get("1.9")))));
});
