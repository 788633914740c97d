/**
 * Writes docs/presets.md from src/presets. With --check it writes nothing and ends with 1 if the page is not what would be written.
 */
import fs from "node:fs";
import path from "node:path";
import { presetsPage } from "./presets/page.mjs";
import { readPresets } from "./presets/read.mjs";

const file = path.join(import.meta.dirname, "../docs/presets.md");
const page = presetsPage(readPresets());
if (!process.argv.includes("--check")) fs.writeFileSync(file, page);
else if (fs.readFileSync(file, "utf8") !== page) {
  console.error("docs/presets.md is not up to date: node scripts/presets.mjs");
  process.exitCode = 1;
}
