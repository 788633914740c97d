/** Report templates filled in as an office would, by openpyxl, with generated figures that break no check. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agency, Registry } from "../../src/core/agencies/types";
import { parseCatalogue } from "../../src/core/catalogue/parse";
import type { Catalogue } from "../../src/core/catalogue/types";
import { dataWindow, type Period } from "../../src/core/periods/period";
import { makeRuleset, type Ruleset } from "../../src/core/ruleset";
import { identityProperties } from "../../src/core/template/identity";
import { outline } from "../../src/core/template/outline";
import { reportTemplate, templateIdentity } from "../../src/core/template/reportTemplate";
import { templateLabelsVi } from "../../src/messages/vi/template";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { askPython } from "../xlsx/support/tools";
import { generatedEntries, NOT_APPLICABLE, type Entry, type Random } from "./entries";
import { sampleRuleset } from "./sample";

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
      drafts.push({ agency, file, entries: generatedEntries(items, ruleset.catalogue, random) });
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

export function rulesetFor(catalogue: Catalogue): Ruleset {
  return makeRuleset(catalogue, catalogue.id === sampleRuleset().catalogue.id ? sampleRuleset().registry : provinceFor(catalogue));
}
