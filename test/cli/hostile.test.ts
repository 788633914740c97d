import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { sampleFiles, SAMPLE_FOLDER, sampleText } from "../support/sample";
import { HOSTILE_FILES } from "../xlsx/support/hostileFiles";

const BROKEN = {
  "chu.xlsx": "text renamed to .xlsx",
  "cut.xlsx": "a zip cut in half",
  "bom-that.xlsx": "a zip bomb of 2 GB that says so",
  "bom-gia.xlsx": "a zip bomb of 2 GB that declares 5 kB",
  "thuc-the.xlsx": "an entity bomb",
  "mat-khau.xlsx": "a workbook behind a password",
  "cu.xls": "a web page called .xls",
} as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-"));
  for (const name of ["catalogue.json", "agencies.json", ...sampleFiles()]) copyFileSync(join(SAMPLE_FOLDER, name), join(folder, name));
  for (const [name, what] of Object.entries(BROKEN)) writeFileSync(join(folder, name), HOSTILE_FILES.find((file) => file.what === what)!.bytes());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("broken and hostile files cost one finding each, and all the others are compiled as ever", async () => {
  const out: string[] = [];
  const status = await run(["compile", "--period", "2026-Q3", "--format", "json", folder], "0", { print: (text) => out.push(text), complain: (text) => out.push(text), progress: () => undefined });
  const summary = JSON.parse(out.join("\n"));
  const expected = JSON.parse(sampleText("expected.json"));
  expect(status).toBe(1);
  expect(summary.counts).toMatchObject({ ...expected.counts, rejectedFiles: 1 + Object.keys(BROKEN).length });
  expect(summary.items).toMatchObject(summary.items.map(({ code }: { code: string }) => expected.items.find((item: { code: string }) => item.code === code) ?? { code }));
  for (const name of Object.keys(BROKEN)) {
    const own = summary.findings.filter(({ file }: { file: string }) => file === name);
    expect(own.map(({ rule, severity, message }: { rule: string; severity: string; message: string }) => [rule.slice(0, 3), severity, message.includes(name)])).toEqual([["FIL", "B", true]]);
  }
});
