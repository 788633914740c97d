/** Presets, sheets and files of workbooks, over a workbook that is remembered as plans. */
import type { RulesetInUse } from "../../src/app/pane";
import type { SettingsStore, WorkbookReader } from "../../src/app/ports";
import type { SheetPlan } from "../../src/core/report/sheetPlan";
import { catalogueServices, editedSheets, sheetsOfFile } from "../../src/taskpane/catalogues";
import { importRuleset, rememberedRuleset, useSampleRuleset } from "../../src/taskpane/rulesetStore";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { gridOfPlan } from "../support/planGrids";
import { sampleBytes, sampleText } from "../support/sample";

const noWorkbook = async (): Promise<null> => null;
const textFile = (name: string) => ({ name, bytes: async () => new TextEncoder().encode(sampleText(name)) });

function settingsStore(): SettingsStore {
  const kept = new Map<string, string>();
  return { get: async (key) => kept.get(key) ?? null, set: async (key, value) => void kept.set(key, value) };
}

/** The sample's files taken in as a province's own. */
async function ownRuleset(settings: SettingsStore): Promise<RulesetInUse> {
  const result = await importRuleset(settings, [textFile("catalogue.json"), textFile("agencies.json")], null, noWorkbook);
  if (!result.ok) throw new Error(result.kind);
  return result.ruleset;
}

function services(settings: SettingsStore, ruleset: RulesetInUse | null) {
  const book: { plans: readonly SheetPlan[]; inUse: RulesetInUse | null } = { plans: [], inUse: ruleset };
  const grids = () => book.plans.map(gridOfPlan);
  const reader: WorkbookReader = {
    sheetNames: async () => grids().map(({ name }) => name),
    readSheets: async (names) => grids().filter(({ name }) => !names || names.includes(name)),
    readActiveSheet: async () => grids()[0]!,
    readReport: async () => ({ grid: grids()[0]!, xml: null, beside: null }),
  };
  const made = catalogueServices({
    reader,
    writer: { apply: async ({ plans }) => void (book.plans = plans), undo: async () => false, pending: async () => null, lastDone: async () => null, finish: async () => false },
    settings,
    current: async () => book.inUse,
    use: (next) => void (book.inUse = next),
  });
  return { ...made, book, reader };
}

const told = (issues: Awaited<ReturnType<ReturnType<typeof services>["check"]>>): readonly string[] =>
  issues.map((issue) => `${issue.place} ${issue.kind === "problem" ? `${issue.problem.code} ${issue.problem.expected}` : issue.fault.code}`);

it("lists the presets by title, and uses one with the agencies that are known", async () => {
  const settings = settingsStore();
  const { presets, usePreset, book } = services(settings, await ownRuleset(settings));
  expect((await presets()).map(({ id }) => id)).toEqual(["dong-nai-2015", "an-giang-2016", "binh-thuan-2017", "quang-nam-2020", "bu-gia-map-2020", "ii-06a-vpcp", "thong-ke-cchc"]);
  await usePreset("quang-nam-2020");
  const remembered = await rememberedRuleset(settings);
  expect([book.inUse?.catalogue.id, remembered?.catalogue, remembered?.registry]).toEqual(["quang-nam-2020", book.inUse?.catalogue, book.inUse?.registry]);
});

it("never joins the sample's agencies to a preset", async () => {
  const settings = settingsStore();
  const { usePreset, write, check } = services(settings, await useSampleRuleset(settings));
  expect(await usePreset("quang-nam-2020")).toEqual({ ok: false, kind: "incomplete", missing: "registry" });
  await write("quang-nam-2020", "vi");
  expect(told(await check("vi"))).toEqual(["Cơ quan!B7 missing text"]);
});

it("reads from the sheets what it wrote there, in either language", async () => {
  const settings = settingsStore();
  const ruleset = await ownRuleset(settings);
  for (const language of ["vi", "en"] as const) {
    const { write, adopt } = services(settings, ruleset);
    await write(null, language);
    const { ruleset: adopted, issues } = await adopt("vi");
    expect([adopted?.catalogue, adopted?.registry, issues]).toEqual([ruleset.catalogue, ruleset.registry, []]);
  }
});

it("knows sheets that staff are editing, which a summary must not write over", async () => {
  const settings = settingsStore();
  const ruleset = await ownRuleset(settings);
  const { write, reader, book } = services(settings, ruleset);
  expect(await editedSheets(reader, ruleset, "vi")).toEqual([]);
  await write(null, "vi");
  expect(await editedSheets(reader, ruleset, "en")).toEqual([]);
  const [catalogue, registry] = book.plans as [SheetPlan, SheetPlan];
  const changed = catalogue.rows.map((row) => row.map((cell) => (cell?.value === 90 ? { ...cell, value: 70 } : cell)));
  book.plans = [{ ...catalogue, rows: changed }, registry];
  expect(await editedSheets(reader, ruleset, "vi")).toEqual(["Bộ chỉ tiêu"]);
});

it("says which sheet is missing, and does without that of the agencies where they are known", async () => {
  const settings = settingsStore();
  const own = services(settings, await ownRuleset(settings));
  expect(told(await own.check("vi"))).toEqual([" sheet Bộ chỉ tiêu"]);
  await own.write("thong-ke-cchc", "vi");
  own.book.plans = own.book.plans.slice(0, 1);
  expect((await own.adopt("vi")).ruleset?.catalogue.id).toBe("thong-ke-cchc");
  const none = services(settings, null);
  none.book.plans = own.book.plans;
  expect([told(await none.check("vi")), (await none.adopt("vi")).ruleset]).toEqual([[" sheet Cơ quan"], null]);
});

it("takes a catalogue and agencies from a workbook that is chosen as a file, and no report", async () => {
  const settings = settingsStore();
  const ruleset = await ownRuleset(settings);
  const { write, book } = services(settings, ruleset);
  await write(null, "vi");
  const bytes = await writeWorkbook(book.plans, { title: "", creator: "", savedAt: "2026-10-01T00:00:00Z" });
  const open = (name: string, content: Uint8Array) => sheetsOfFile(readWorkbook, name, content, "vi");
  const result = await importRuleset(settingsStore(), [{ name: "bo-chi-tieu.xlsx", bytes: async () => bytes }], null, open);
  expect(result.ok && [result.ruleset.catalogue, result.ruleset.registry]).toEqual([ruleset.catalogue, ruleset.registry]);
  const report = await importRuleset(settingsStore(), [{ name: "so-noi-vu.xlsx", bytes: async () => sampleBytes("so-noi-vu.xlsx") }], null, open);
  expect(report).toEqual({ ok: false, kind: "invalid", files: [{ file: "so-noi-vu.xlsx", problems: [] }] });
});
