/** Catalogue and registry → JSON and sheets → the identical data. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseRegistry } from "../../../src/core/agencies/parse";
import { serialiseRegistry } from "../../../src/core/agencies/serialise";
import { readRegistrySheet, registrySheet } from "../../../src/core/agencies/sheet";
import type { Registry } from "../../../src/core/agencies/types";
import { parseCatalogue } from "../../../src/core/catalogue/parse";
import { serialiseCatalogue } from "../../../src/core/catalogue/serialise";
import { catalogueSheet, readCatalogueSheet } from "../../../src/core/catalogue/sheet";
import type { Catalogue } from "../../../src/core/catalogue/types";
import type { Grid } from "../../../src/core/grid";
import type { Result } from "../../../src/core/json";
import type { SheetPlan } from "../../../src/core/report/sheetPlan";
import { catalogueSheetWords, registrySheetWords } from "../../../src/messages/catalogueSheet";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { askPython, hasOpenpyxl } from "../../xlsx/support/tools";
import { catalogueJson, registryJson } from "../../support/catalogueArbitraries";
import { hasLibreOffice, recalculated } from "../../support/libreoffice";
import { gridOfPlan } from "../../support/planGrids";
import { sampleText } from "../../support/sample";

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

const languages = ["vi", "en"] as const;
const catalogueOf = (text: string): Catalogue => value(parseCatalogue(text));
const registryOf = (text: string): Registry => value(parseRegistry(text));
const readCatalogue = (grid: Grid): Catalogue => value(readCatalogueSheet(grid, catalogueSheetWords("vi")).result);
const readRegistry = (grid: Grid): Registry => value(readRegistrySheet(grid, registrySheetWords("vi")).result);

async function fileOf(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  return writeWorkbook(plans, { title: "Bộ chỉ tiêu", creator: "thử", savedAt: "2026-10-01T00:00:00Z" });
}

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook.grids;
}

const PRESETS = join(__dirname, "../../../src/presets/catalogues");
const SHIPPED: readonly (readonly [name: string, text: string])[] = [
  ["catalogue.json", sampleText("catalogue.json")],
  ...readdirSync(PRESETS).sort().map((name) => [name, readFileSync(join(PRESETS, name), "utf8")] as const),
];
const REGISTRY = registryOf(sampleText("agencies.json"));

function savedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  const script = [
    "import base64, io, json, sys, openpyxl",
    "book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(json.load(sys.stdin))))",
    "out = io.BytesIO()",
    "book.save(out)",
    "print(json.dumps(base64.b64encode(out.getvalue()).decode()))",
  ].join("\n");
  return new Uint8Array(Buffer.from(askPython(script, Buffer.from(bytes).toString("base64")) as string, "base64"));
}

describe("JSON", () => {
  test.each(SHIPPED)("of %s gives it back", (_, text) => {
    const catalogue = catalogueOf(text);
    expect(parseCatalogue(serialiseCatalogue(catalogue))).toEqual({ ok: true, value: catalogue });
  });

  test("of the sample's agencies gives them back", () => {
    expect(parseRegistry(serialiseRegistry(REGISTRY))).toEqual({ ok: true, value: REGISTRY });
  });

  test("of any catalogue and registry gives it back, in the same words each time", () => {
    fc.assert(
      fc.property(catalogueJson, registryJson, (catalogueText, registryText) => {
        const [catalogue, registry] = [catalogueOf(catalogueText), registryOf(registryText)];
        const again = catalogueOf(serialiseCatalogue(catalogue));
        expect(again).toEqual(catalogue);
        expect(serialiseCatalogue(again)).toBe(serialiseCatalogue(catalogue));
        expect(registryOf(serialiseRegistry(registry))).toEqual(registry);
      }),
    );
  });
});

describe("sheets", () => {
  test.each(languages)("of any catalogue and registry, written in %s, give it back", (language) => {
    fc.assert(
      fc.property(catalogueJson, registryJson, (catalogueText, registryText) => {
        const [catalogue, registry] = [catalogueOf(catalogueText), registryOf(registryText)];
        expect(readCatalogue(gridOfPlan(catalogueSheet(catalogue, catalogueSheetWords(language)[0])))).toEqual(catalogue);
        expect(readRegistry(gridOfPlan(registrySheet(registry, registrySheetWords(language)[0])))).toEqual(registry);
      }),
      { numRuns: 300 },
    );
  });

  test("through a file give any catalogue and registry back", async () => {
    await fc.assert(
      fc.asyncProperty(catalogueJson, registryJson, async (catalogueText, registryText) => {
        const [catalogue, registry] = [catalogueOf(catalogueText), registryOf(registryText)];
        const bytes = await fileOf([catalogueSheet(catalogue, catalogueSheetWords("vi")[0]), registrySheet(registry, registrySheetWords("vi")[0])]);
        const [first, second] = gridsOf(bytes);
        expect(readCatalogue(first!)).toEqual(catalogue);
        expect(readRegistry(second!)).toEqual(registry);
      }),
      { numRuns: 60 },
    );
  });

  /** All in one workbook, each on a sheet of its own. */
  const seed = 20_261_122;
  // openpyxl writes text that begins with = as a formula and #N/A as an error, and does not escape _x000D_ again.
  const bearable = (text: string): boolean => !/"[=#]|_x/.test(text);
  const sampled = fc.sample(catalogueJson.map(catalogueOf).filter((catalogue) => bearable(serialiseCatalogue(catalogue))), { numRuns: 12, seed });
  const many = [...SHIPPED.map(([, text]) => catalogueOf(text)), ...sampled];
  const registries = [REGISTRY, ...fc.sample(registryJson.map(registryOf).filter((registry) => bearable(serialiseRegistry(registry))), { numRuns: 12, seed })];
  const numbered = (plan: SheetPlan, name: string): SheetPlan => ({ ...plan, name, tables: plan.tables.map((table) => ({ ...table, name: `${table.name}${name}` })) });
  const workbook = (): Promise<Uint8Array> =>
    fileOf([
      ...many.map((catalogue, index) => numbered(catalogueSheet(catalogue, catalogueSheetWords(index % 2 === 0 ? "vi" : "en")[0]), `C${index}`)),
      ...registries.map((registry, index) => numbered(registrySheet(registry, registrySheetWords(index % 2 === 0 ? "vi" : "en")[0]), `R${index}`)),
    ]);
  const expectAll = (bytes: Uint8Array): void => {
    const grids = gridsOf(bytes);
    expect(grids.slice(0, many.length).map(readCatalogue)).toEqual(many);
    expect(grids.slice(many.length).map(readRegistry)).toEqual(registries);
  };

  test("through a file give every shipped catalogue back", async () => {
    expectAll(await workbook());
  });

  (hasLibreOffice() ? test : test.skip)("that LibreOffice has saved again give them back", async () => {
    expectAll(recalculated(await workbook()));
  });

  (hasOpenpyxl() ? test : test.skip)("that openpyxl has saved again give them back", async () => {
    expectAll(savedByOpenpyxl(await workbook()));
  });

  (hasOpenpyxl() ? test : test.skip)("are Excel's own tables with lists of values, as another program sees them", async () => {
    const bytes = await fileOf([catalogueSheet(catalogueOf(sampleText("catalogue.json")), catalogueSheetWords("vi")[0]), registrySheet(REGISTRY, registrySheetWords("vi")[0])]);
    const script = [
      "import base64, io, json, sys, openpyxl",
      "book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(json.load(sys.stdin))))",
      "print(json.dumps([[[(t.name, t.ref) for t in s.tables.values()], sorted((str(v.sqref), v.formula1) for v in s.data_validations.dataValidation), s.freeze_panes] for s in book]))",
    ].join("\n");
    expect(askPython(script, Buffer.from(bytes).toString("base64"))).toMatchSnapshot();
  });
});
