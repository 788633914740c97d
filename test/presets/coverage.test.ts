/** Every requirement of the five directives has become something in its preset, or has a reason why not. */
import type { Catalogue, Comparator, Target } from "../../src/core/catalogue/types";
import { loadPreset, isPresetId } from "../../src/presets/presets";
import { catalogues, coverage, requirements, type Outcome, type PlaceInPreset } from "./support";

const rows = requirements();
const outcomeOf = ({ id, preset }: (typeof rows)[number]): Outcome | undefined => coverage(preset)[id];

async function presetOf(id: string): Promise<Catalogue> {
  if (!isPresetId(id)) throw new Error(`${id} is no preset`);
  return (await loadPreset(id)).catalogue;
}

function stands(catalogue: Catalogue, { kind, code, tier }: PlaceInPreset): boolean {
  switch (kind) {
    case "item": return catalogue.items.some((item) => item.code === code);
    case "check": return catalogue.checks.some((check) => check.id === code);
    case "duty": return catalogue.duties.some((duty) => duty.code === code);
    case "indicator": {
      const indicator = catalogue.indicators.find((known) => known.code === code);
      const [term] = indicator?.numerator.terms ?? [];
      const item = term?.kind === "item" ? catalogue.items.find((known) => known.code === term.code) : undefined;
      return indicator !== undefined && (tier === undefined || item!.appliesTo.includes(tier));
    }
  }
}

test("there are 103 requirements: 23, 12, 44, 11 and 13", () => {
  const counts = new Map<string, number>();
  for (const { preset } of rows) counts.set(preset, (counts.get(preset) ?? 0) + 1);
  expect([rows.length, [...counts.values()]]).toEqual([103, [23, 12, 44, 11, 13]]);
});

test.each(rows.map((row) => [row.id, row] as const))("%s is somewhere in its preset, or has a reason", async (_id, row) => {
  const outcome = outcomeOf(row);
  const catalogue = await presetOf(row.preset);
  expect(outcome?.wording).toMatch(/^“.+”/u);
  if (outcome!.places === undefined) expect(outcome!.reason).toMatch(/\p{L}{3}/u);
  else {
    expect(outcome!.places.length).toBeGreaterThan(0);
    expect(outcome!.places.filter((place) => !stands(catalogue, place))).toEqual([]);
  }
});

test("nothing is covered that no directive requires", () => {
  const known = new Set(rows.map(({ id }) => id));
  const covered = [...new Set(rows.map(({ preset }) => preset))].flatMap((preset) => Object.keys(coverage(preset)));
  expect(covered.filter((id) => !known.has(id))).toEqual([]);
});

/** The clauses that a place says it comes from; a check has none of its own. */
function clausesOf({ items, indicators, duties }: Catalogue, { kind, code }: PlaceInPreset): readonly string[] | null {
  const source = kind === "item" ? items.find((item) => item.code === code)?.source : kind === "check" ? undefined : [...indicators, ...duties].find((one) => one.code === code)?.source.clause;
  return source?.split("; ") ?? null;
}

test("what a requirement became names its clause", async () => {
  for (const row of rows) {
    const catalogue = await presetOf(row.preset);
    const own = row.clause.split("; ");
    const astray = (outcomeOf(row)?.places ?? []).filter((place) => clausesOf(catalogue, place)?.every((clause) => !own.includes(clause)));
    expect([row.id, astray]).toEqual([row.id, []]);
  }
});

test("every indicator and duty answers to a requirement", async () => {
  for (const catalogue of (await catalogues()).filter(({ id }) => id !== "thong-ke-cchc" && id !== "ii-06a-vpcp")) {
    const codes = new Set(Object.values(coverage(catalogue.id)).flatMap((outcome) => (outcome.places ?? []).map(({ code }) => code)));
    expect([...catalogue.indicators, ...catalogue.duties].map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
  }
});

/** The figure of `>= 100 (suy ra)`, `100 ("tất cả")`, `3 (suy ra)`; null where the target is no figure. */
const figure = (target: string): number | null => (/^\d/.test(target) ? Number.parseFloat(target) : null);

const COMPARATORS: readonly string[] = [">=", ">", "=", "<=", "<"] satisfies readonly Comparator[];

async function targetsOf(row: (typeof rows)[number]): Promise<readonly (Target | null)[]> {
  const { indicators } = await presetOf(row.preset);
  const places = outcomeOf(row)?.places ?? [];
  return places.flatMap(({ kind, code }) => (kind === "indicator" ? [indicators.find((known) => known.code === code)!.target] : []));
}

/**
 * Requirements of so many agencies by name (`= 5`), and yes/no ones (`= có`), are held as a rate of 100 %: each agency is then
 * judged as well. A quota (`<= được giao`) likewise.
 */
const AS_RATE: Readonly<Record<string, readonly [Comparator, number]>> = {
  "AG-05": ["=", 100], "QN-01": ["=", 100], "BGM-12": ["=", 100], "BGM-26": ["<=", 100],
};

describe("comparators and targets are the directives' own, strict where they are strict", () => {
  const measured = rows.filter(({ comparator, target, kind }) => COMPARATORS.includes(comparator) && (figure(target) !== null || kind === "RULE" || kind === "CNT"));
  const judged = measured.filter(({ id }) => !/^BGM-0[567]$/.test(id));

  test.each(judged.map((row) => [row.id, row.comparator, row.target, row] as const))("%s: %s %s", async (id, comparator, target, row) => {
    const wanted = AS_RATE[id] ?? [comparator, figure(target)];
    const targets = await targetsOf(row);
    expect(targets.length).toBeGreaterThan(0);
    for (const found of targets) expect([found?.comparator, found?.value]).toEqual(wanted);
  });

  test.each(rows.filter(({ kind }) => kind === "QUAL").map((row) => [row.id, row] as const))("%s has no figure in the directive, hence none here", async (_id, row) => {
    for (const target of await targetsOf(row)) expect(target?.value ?? null).toBeNull();
  });

  test.each([["QN-03", "<"], ["QN-07", ">"], ["QN-10", ">"]] as const)("%s is held against the previous period: %s", async (id, comparator) => {
    const [target] = await targetsOf(rows.find((row) => row.id === id)!);
    expect([target?.comparator, target?.compareWith]).toEqual([comparator, "previous"]);
  });

  test("five are strictly above, as “trên” and “vượt” say", async () => {
    const strict = (await catalogues()).flatMap(({ id, indicators }) => indicators.flatMap(({ code, target }) => (target?.comparator === ">" && target.value !== null ? [`${id} ${code}`] : [])));
    expect(strict).toEqual(["dong-nai-2015 KT-01", "dong-nai-2015 TC-02", "dong-nai-2015 TT-01", "dong-nai-2015 HD-02", "binh-thuan-2017 DV-03"]);
  });
});

test("dates of the directives are the duties' dates", async () => {
  const dates = (await catalogues()).flatMap(({ duties }) => duties.flatMap(({ name, from, due }) => (due === null ? [] : [[name.vi.slice(0, 40), from, due]])));
  expect(dates).toEqual([
    ["Ban hành kế hoạch đào tạo, bồi dưỡng cán", "--10-01", "--12-31"],
    ["Ban hành kế hoạch kiểm soát thủ tục hành", "--01-01", "--01-31"],
    ["Ban hành các kế hoạch kiểm tra, rà soát,", "--10-01", "--12-31"],
    ["Ban hành kế hoạch ứng dụng công nghệ thô", "--10-01", "--12-31"],
    ["Triển khai phần mềm một cửa hiện đại tại", null, "2015-10-31"],
    ["Trình UBND tỉnh Đề án thành lập Trung tâ", "2017-07-01", "2017-09-30"],
    ["Trả lời bằng văn bản các kiến nghị nêu t", null, "2020-02-27"],
    ["Chỉnh sửa, nâng cấp Cổng dịch vụ công và", null, "2020-06-29"],
  ]);
});
