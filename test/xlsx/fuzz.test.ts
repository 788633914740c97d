import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCampaign } from "./fuzz/campaign";
import { bundled } from "./support/bundle";

const CACHE = join(__dirname, "../../.cache");
let folder: string;
beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, "fuzz-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("2,000 changed workbooks, catalogues and registries: each is read and checked, or refused with one finding", async () => {
  const worker = bundled("test/xlsx/fuzz/worker.ts", join(folder, "worker.cjs"));
  const { inputs, faults, outcomes } = await runCampaign({ worker, seed: 2026, from: 0, to: 2000, jobs: 1 });
  expect(faults).toEqual([]);
  expect(inputs).toBe(2000);
  // All ways out are taken, so the changes neither break everything nor nothing.
  expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(["read", "no report", "truncated", "unreadable", "hostile", "document refused", "document taken"]));
  expect(outcomes["read"]).toBeGreaterThan(200);
});
