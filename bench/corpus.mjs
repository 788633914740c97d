import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { makeMonths, makeRegister } from "./otherSheets.mjs";
import { randomNumbers } from "./random.mjs";
import { makeRegistry } from "./registry.mjs";
import { makeReportSheet } from "./reportSheet.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Raise it when what is made changes: an older corpus is then made anew. */
const VERSION = 1;

/**
 * 300 workbooks of 300 agencies: 100 with the report alone, 100 with one or two more sheets, 100 with three or four.
 * Two thirds keep their texts in a shared table, one third in the cells. Made once, in a folder outside git.
 */
export async function makeCorpus() {
  const folder = join(ROOT, ".cache/bench/corpus");
  const stamp = join(folder, `version-${VERSION}`);
  if (!existsSync(stamp)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await writeAll(folder);
    writeFileSync(stamp, "");
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx")).sort().map((name) => join(folder, name));
  return { files, registry: join(folder, "agencies.json"), catalogue: join(ROOT, "assets/sample/catalogue.json") };
}

async function writeAll(folder) {
  const registry = makeRegistry();
  const catalogue = JSON.parse(readFileSync(join(ROOT, "assets/sample/catalogue.json"), "utf8"));
  writeFileSync(join(folder, "agencies.json"), JSON.stringify(registry));
  const saved = new Date("2026-09-15T03:00:00Z");
  for (const [index, agency] of registry.agencies.entries()) {
    const random = randomNumbers(1000 + index);
    const sheets = [makeReportSheet(agency, catalogue, random), ...otherSheets(index % 3, random)];
    const bytes = await writeXlsx({ sheets, stringMode: index % 9 < 6 ? "shared" : "inline", properties: { creator: agency.name, created: saved, modified: saved } });
    writeFileSync(join(folder, `bao-cao-${String(index + 1).padStart(3, "0")}.xlsx`), bytes);
  }
}

function otherSheets(size, random) {
  if (size === 0) return [];
  if (size === 1) return Array.from({ length: 1 + random.next(2) }, (_, index) => makeRegister(`Sổ hồ sơ ${index + 1}`, 95, random));
  return Array.from({ length: 3 + random.next(2) }, (_, index) => (index % 2 === 0 ? makeMonths(`Tháng ${index + 1}`, 145, random) : makeRegister(`Sổ hồ sơ ${index + 1}`, 195, random)));
}
