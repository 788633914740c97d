import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { requirements } from "./support";

const ROOT = join(__dirname, "../..");
const page = readFileSync(join(ROOT, "docs/presets.md"), "utf8");

test("docs/presets.md is what scripts/presets.mjs makes of the presets", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/presets.mjs", "--check"], { cwd: ROOT, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});

test("every requirement has one row, with its clause", () => {
  for (const { id, clause } of requirements()) expect([id, page.split("\n").filter((line) => line.startsWith(`| ${id} | ${clause} |`) && line.split(" | ").length === 7)]).toEqual([id, [expect.any(String)]]);
});

test("its tables have as many cells in every row as in their head", () => {
  const widths = page.split("\n\n").flatMap((block) => (block.startsWith("| ") ? [new Set(block.trimEnd().split("\n").map((line) => line.split(/(?<!\\)\|/).length))] : []));
  expect(widths.length).toBeGreaterThan(15);
  expect(widths.filter(({ size }) => size !== 1)).toEqual([]);
});

test("the check fails on a page that has drifted", () => {
  const script = `import { presetsPage } from "./scripts/presets/page.mjs"; import { readPresets } from "./scripts/presets/read.mjs";
    const data = readPresets(); data.directives[0].catalogue.indicators[3].target.value = 31; process.stdout.write(presetsPage(data));`;
  const drifted = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, encoding: "utf8" });
  expect(drifted === page).toBe(false);
  expect(drifted.split("\n").filter((line) => !page.includes(line))).toEqual([expect.stringContaining("> 31%")]);
});
