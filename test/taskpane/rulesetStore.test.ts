import type { FileSource, SettingsStore } from "../../src/app/ports";
import { importRuleset, rememberedRuleset, useSampleRuleset } from "../../src/taskpane/rulesetStore";
import { sampleText } from "../support/sample";

function settingsStore(): SettingsStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, get: async (key) => kept.get(key) ?? null, set: async (key, value) => void kept.set(key, value) };
}
const textFile = (name: string, text: string): FileSource => ({ name, bytes: async () => new TextEncoder().encode(text) });
/** Whatever is asked for cannot be opened. */
const noWorkbook = async (): Promise<null> => null;
const catalogueFile = textFile("catalogue.json", sampleText("catalogue.json"));
const agenciesFile = textFile("agencies.json", sampleText("agencies.json"));

it("remembers nothing at first, and the sample by name once it is used", async () => {
  const settings = settingsStore();
  expect(await rememberedRuleset(settings)).toBeNull();
  await useSampleRuleset(settings);
  expect([...settings.kept]).toEqual([["cchc.origin", "sample"]]);
  const remembered = await rememberedRuleset(settings);
  expect([remembered?.origin, remembered?.catalogue.id, remembered?.registry.agencies.length]).toEqual(["sample", "mau-bao-cao-quy", 14]);
});

it("takes a catalogue and a registry in whatever order they are chosen, and finds them again", async () => {
  const settings = settingsStore();
  const result = await importRuleset(settings, [agenciesFile, catalogueFile], null, noWorkbook);
  expect(result.ok && [result.ruleset.origin, result.ruleset.catalogue.id, result.ruleset.registry.province.name]).toEqual(["files", "mau-bao-cao-quy", "Tỉnh Mẫu"]);
  const remembered = await rememberedRuleset(settings);
  expect([remembered?.origin, remembered?.catalogue, remembered?.registry]).toEqual(result.ok && ["files", result.ruleset.catalogue, result.ruleset.registry]);
});

it("takes one of the two where the other is known, but never the sample's", async () => {
  const settings = settingsStore();
  const sample = await useSampleRuleset(settings);
  expect(await importRuleset(settings, [catalogueFile], sample, noWorkbook)).toEqual({ ok: false, kind: "incomplete", missing: "registry" });
  expect(await importRuleset(settings, [agenciesFile], null, noWorkbook)).toEqual({ ok: false, kind: "incomplete", missing: "catalogue" });
  const own = await importRuleset(settings, [catalogueFile, agenciesFile], sample, noWorkbook);
  if (!own.ok) throw new Error(own.kind);
  const renewed = await importRuleset(settings, [textFile("moi.json", sampleText("catalogue.json").replace('"1.0.0"', '"1.1.0"'))], own.ruleset, noWorkbook);
  expect(renewed.ok && [renewed.ruleset.catalogue.version, renewed.ruleset.registry]).toEqual(["1.1.0", own.ruleset.registry]);
});

it("says what is wrong with each file, and remembers none of them", async () => {
  const settings = settingsStore();
  const files = [
    textFile("sai.json", sampleText("catalogue.json").replace('"kind": "count"', '"kind": "cuont"').replace('"kind":"count"', '"kind":"cuont"')),
    textFile("ghi-chu.json", "{}"),
    textFile("khong-phai.json", "PK\u0003\u0004"),
    agenciesFile,
  ];
  expect(await importRuleset(settings, files, null, noWorkbook)).toEqual({
    ok: false,
    kind: "invalid",
    files: [
      { file: "sai.json", problems: [{ path: "items[0].kind", code: "choice", found: '"cuont"', expected: "count | number | percent | money | yesNo | choice | date | text" }] },
      { file: "ghi-chu.json", problems: [] },
      { file: "khong-phai.json", problems: [] },
    ],
  });
  expect([...settings.kept]).toEqual([]);
});

it("forgets what can no longer be read", async () => {
  const settings = settingsStore();
  await importRuleset(settings, [agenciesFile, catalogueFile], null, noWorkbook);
  settings.kept.set("cchc.catalogue", "{");
  expect(await rememberedRuleset(settings)).toBeNull();
});
