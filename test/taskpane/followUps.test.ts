/** Letters and findings workbooks as the pane makes them, and the way back: through the pane's own services. */
import { unzipSync } from "fflate";
import { checkFile } from "../../src/app/check";
import { compile } from "../../src/core/compile/compile";
import type { Compilation } from "../../src/core/compile/types";
import { parsePeriod } from "../../src/core/periods/period";
import type { CheckedSubmission } from "../../src/core/reading/types";
import { isUnexplained } from "../../src/core/rules/tally";
import { makeFollowUps } from "../../src/taskpane/followUps";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { sampleBytes, sampleFiles, sampleRuleset } from "../support/sample";

const ruleset = sampleRuleset();
const taken = (name: string, bytes: Uint8Array): readonly CheckedSubmission[] => checkFile(name, readXlsx(bytes), ruleset, "2026-Q3");
const reports = sampleFiles().flatMap((name) => taken(name, sampleBytes(name)));
const compiled = (more: readonly CheckedSubmission[] = []): Compilation =>
  compile([...reports, ...more], ruleset, { period: parsePeriod("2026-Q3")!, received: null, due: null, onError: "item", previous: [] });

async function made(stopAfter = Infinity) {
  const saved: Uint8Array[] = [];
  const controller = new AbortController();
  const told: string[] = [];
  const result = await makeFollowUps({ saveFile: (_name, bytes) => void saved.push(bytes), pause: () => Promise.resolve() }, ruleset, compiled(), "vi", {
    signal: controller.signal,
    onProgress: ({ done, total }) => {
      told.push(`${done}/${total}`);
      if (done >= stopAfter) controller.abort();
    },
  });
  return { saved, told, result };
}

it("tells how far it has come, and saves nothing where it is stopped", async () => {
  const whole = await made();
  expect(whole.result).toEqual({ count: whole.told.length, file: "don-doc-2026-Q3.zip", cancelled: false });
  expect([whole.told[0], whole.told.at(-1), whole.saved.length]).toEqual([`1/${whole.told.length}`, `${whole.told.length}/${whole.told.length}`, 1]);
  const stopped = await made(2);
  expect([stopped.result, stopped.saved]).toEqual([{ count: 2, file: "don-doc-2026-Q3.zip", cancelled: true }, []]);
});

it("closes what a findings workbook explains when it comes back, and nothing else", async () => {
  const { saved } = await made();
  const [name, bytes] = Object.entries(unzipSync(saved[0]!)).find(([each]) => each.endsWith(".xlsx"))!;
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error("unreadable");
  const grid = read.workbook.grids[0]!;
  const edits = grid.rows.flatMap((row) =>
    row.cells.filter(({ value }) => typeof value === "string" && value.startsWith("cchc-giai-trinh:")).map(({ column }) => ({ row: row.index, column: column - 1, value: "Số liệu đúng" })));
  const edited = editXlsx(bytes, [{ sheet: grid.name, edits }]);
  if (!edited.ok) throw new Error("not edited");
  const open = ({ summary }: Compilation): number => summary.findings.filter(isUnexplained).length;
  const after = compiled(taken(name, edited.bytes));
  expect(edits.length).toBeGreaterThan(0);
  expect(open(compiled()) - open(after)).toBe(edits.length);
  expect(after.summary.findings.filter(({ explanation }) => explanation !== null).every(({ agency }) => name.startsWith(`${String(agency)}-`))).toBe(true);
});
