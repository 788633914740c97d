import { checkCatalogue } from "../../src/core/catalogue/check/check";
import { itemsOf } from "../../src/core/catalogue/expression";
import type { Catalogue } from "../../src/core/catalogue/types";
import { LabelIndex } from "../../src/core/reading/labels";
import { foldLabel } from "../../src/core/text/fold";
import { isPresetId, loadPreset, namedAgencies, PRESET_IDS } from "../../src/presets/presets";
import { catalogues } from "./support";

let all: readonly Catalogue[];
beforeAll(async () => {
  all = await catalogues();
});

const everyName = ({ items, indicators, areas }: Catalogue): readonly string[] =>
  [...items.flatMap(({ name, aliases }) => [name.vi, ...aliases.map((alias) => alias.name)]), ...indicators.map(({ name }) => name.vi), ...areas.map(({ name }) => name.vi)];

describe("every preset", () => {
  test("goes by its own id, and its JSON reads back as the same catalogue", async () => {
    for (const id of PRESET_IDS) {
      const { catalogue, text } = await loadPreset(id);
      expect(catalogue.id).toBe(id);
      expect((JSON.parse(text) as { readonly schema: string }).schema).toBe("cchc/catalogue@1");
    }
    expect([isPresetId("an-giang-2016"), isPresetId("toString"), isPresetId("khac")]).toEqual([true, false, false]);
  });

  test("names every item, indicator and area differently, so that a label alone decides", () => {
    for (const catalogue of all) {
      const folded = everyName(catalogue).map(foldLabel);
      expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([]);
    }
  });

  test("is matched by its own labels, with codes that are parts of their area's", () => {
    for (const catalogue of all) {
      const labels = new LabelIndex(catalogue);
      for (const item of catalogue.items) {
        expect(labels.exactly(item.name.vi)).toEqual([item]);
        expect(item.code.startsWith(`${item.area}.`)).toBe(true);
        if (item.parent !== null) expect(item.code.startsWith(`${item.parent}.`)).toBe(true);
      }
      for (const indicator of catalogue.indicators) expect(labels.indicator(indicator.name.vi)).toBe(indicator);
    }
  });

  test("computes each indicator from items that the same agencies report in the same periods", () => {
    for (const { items, indicators } of all) {
      for (const { code, numerator, denominator } of indicators) {
        const used = itemsOf(numerator, denominator).map((item) => items.find((known) => known.code === item)!);
        expect([code, new Set(used.map(({ appliesTo }) => appliesTo.join())).size, new Set(used.map(({ periods }) => periods.join())).size]).toEqual([code, 1, 1]);
      }
    }
  });

  test("checks only what one agency reports in one period", () => {
    for (const { items, checks } of all) {
      for (const { id, left, right, when } of checks) {
        const scopes = itemsOf(left, right, when?.left ?? null, when?.right ?? null).map((item) => items.find((known) => known.code === item)!.appliesTo);
        const shared = scopes[0]!.filter((scope) => scopes.every((other) => other.includes(scope)));
        expect([id, shared.length > 0]).toEqual([id, true]);
      }
    }
  });

  test("knows by name every agency that leads or alone reports", async () => {
    const known = new Set((await namedAgencies()).map(({ code }) => code));
    const named = all.flatMap(({ items, indicators, duties }) => [
      ...items.flatMap(({ appliesTo }) => appliesTo.flatMap((scope) => (scope.startsWith("agency:") ? [scope.slice(7)] : []))),
      ...[...indicators, ...duties].flatMap(({ lead }) => lead ?? []),
    ]);
    expect([...new Set(named)].filter((code) => !known.has(code))).toEqual([]);
  });

  test("says of every indicator and duty where it comes from: document and clause", () => {
    for (const { id, basis, indicators, duties } of all.filter(({ basis: own }) => own.length > 0)) {
      const documents = basis.map(({ document }) => document);
      const astray = [...indicators, ...duties].filter(({ source }) => !documents.includes(source.document) || source.clause === "");
      expect([id, astray.map(({ code }) => code)]).toEqual([id, []]);
    }
  });

  test("has no fault but what its directive leaves open: duties without a date or a lead", () => {
    const faults = all.flatMap((catalogue) => checkCatalogue(catalogue, null).map(({ code, found }) => `${catalogue.id} ${found} ${code}`));
    expect(faults).toEqual([
      "dong-nai-2015 NV-06 noDue",
      "an-giang-2016 NV-01 noDue",
      "an-giang-2016 NV-02 noDue",
      "an-giang-2016 NV-03 noDue",
      "an-giang-2016 NV-04 noLead",
      "an-giang-2016 NV-04 noDue",
      "quang-nam-2020 NV-03 noDue",
      "quang-nam-2020 NV-04 noDue",
      "quang-nam-2020 NV-05 noDue",
      "bu-gia-map-2020 NV-01 noDue",
      "bu-gia-map-2020 NV-02 noDue",
      "bu-gia-map-2020 NV-03 noDue",
    ]);
  });

  test("is written in composed Unicode, without spaces at the ends of names", () => {
    for (const catalogue of all) {
      const text = JSON.stringify(catalogue);
      expect(text).toBe(text.normalize("NFC"));
      for (const name of everyName(catalogue)) expect(name).toBe(name.trim());
    }
  });
});

describe("the statistics form", () => {
  test("is marked as a draft, has seven areas, and leaves the targets to the province", async () => {
    const { catalogue } = await loadPreset("thong-ke-cchc");
    expect(catalogue.title.vi).toContain("dự thảo");
    expect(catalogue.areas.map(({ code }) => code)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(catalogue.indicators.filter(({ target }) => target !== null)).toEqual([]);
  });

  test("begins with the rows that communes publish", async () => {
    const { catalogue } = await loadPreset("thong-ke-cchc");
    expect(catalogue.items.slice(0, 5).map(({ code, name, unit }) => [code, name.vi, unit])).toEqual([
      ["1.1", "Kế hoạch CCHC", "kế hoạch"],
      ["1.1.1", "Số nhiệm vụ đề ra trong kế hoạch", "nhiệm vụ"],
      ["1.1.2", "Số nhiệm vụ đã hoàn thành", "nhiệm vụ"],
      ["1.1.3", "Số văn bản chỉ đạo CCHC đã ban hành", "văn bản"],
      ["1.2", "Kiểm tra CCHC", "cuộc"],
    ]);
  });

  test("hangs on its rows only rates that a directive asks for, each with document and clause", async () => {
    const directives = all.filter(({ id }) => id !== "thong-ke-cchc").flatMap(({ basis }) => basis.map(({ document }) => document));
    const { catalogue } = await loadPreset("thong-ke-cchc");
    expect(catalogue.indicators.filter(({ source }) => !directives.includes(source.document) || source.clause === "")).toEqual([]);
  });
});
