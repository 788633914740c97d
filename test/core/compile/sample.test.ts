import { compile } from "../../../src/core/compile/compile";
import type { Summary } from "../../../src/core/compile/types";
import { parsePeriod } from "../../../src/core/periods/period";
import type { CheckedSubmission } from "../../../src/core/reading/types";
import { checkSampleFile, sampleFiles, sampleRuleset, sampleText, SAMPLE_PERIOD } from "../../support/sample";

interface ExpectedFinding {
  readonly file: string;
  readonly sheet: string;
  readonly rule: string | readonly string[];
  readonly cell?: string;
  readonly cells?: readonly string[];
  readonly item?: string;
  readonly fix?: unknown;
}

const expected = JSON.parse(sampleText("expected.json"));
const ruleset = sampleRuleset();
const checked = new Map<string, readonly CheckedSubmission[]>(sampleFiles().map((file) => [file, checkSampleFile(file, ruleset)]));
const options = { period: parsePeriod(SAMPLE_PERIOD)!, received: null, due: null, onError: "item", previous: [] } as const;
const summary: Summary = compile([...checked.values()].flat(), ruleset, options).summary;

describe("checking the sample province's files", () => {
  test.each(expected.files as { file: string; clean: boolean; sheets: { sheet: string; agency: string }[] }[])(
    "$file: its report sheets and their agencies",
    ({ file, sheets }) => {
      expect(checked.get(file)!.map(({ sheet, agency }) => ({ sheet: sheet?.trim(), agency }))).toEqual(sheets);
    },
  );

  test.each((expected.files as { file: string; clean: boolean }[]).filter(({ clean }) => clean))("$file is clean: no error", ({ file }) => {
    const findings = checked.get(file)!.flatMap((submission) => submission.findings);
    expect(findings.filter(({ severity }) => severity === "E" || severity === "B")).toEqual([]);
  });

  test.each(expected.mustHaveFindings as ExpectedFinding[])("$rule in $file at $cell", (wanted) => {
    const rules = [wanted.rule].flat();
    const cells = wanted.cell ? [wanted.cell] : wanted.cells;
    const found = checked
      .get(wanted.file)!
      .flatMap((submission) => submission.findings)
      .filter((finding) => rules.includes(finding.rule) && finding.sheet === wanted.sheet.trim() && (!cells || cells.includes(finding.cell ?? "")));
    expect(found).toHaveLength(1);
    if (wanted.item) expect(found[0]!.item).toBe(wanted.item);
    if (wanted.fix) expect(found[0]!.fix).toEqual(wanted.fix);
  });
});

describe("compiling the sample province", () => {
  test("counts the agencies", () => {
    expect(summary.counts).toMatchObject(expected.counts);
  });

  test("tells the state of each agency", () => {
    const wanted = (expected.agencies as object[]).map((agency) => expect.objectContaining(agency));
    expect(summary.agencies).toEqual(wanted);
  });

  test.each(expected.items as { code: string; total: object; tiers: Record<string, object> }[])("totals item $code", (wanted) => {
    const item = summary.items.find(({ code }) => code === wanted.code)!;
    expect({ total: item.total, tiers: item.tiers }).toEqual({ total: wanted.total, tiers: wanted.tiers });
  });

  test.each(expected.indicators as { code: string; total: object; tiers: Record<string, object> }[])("judges indicator $code", (wanted) => {
    const indicator = summary.indicators.find(({ code }) => code === wanted.code)!;
    expect(indicator.total).toMatchObject(wanted.total);
    expect(indicator.tiers).toMatchObject(wanted.tiers);
  });

  test("raises the compilation's own findings", () => {
    const rules = new Set(summary.findings.map(({ rule }) => rule));
    expect((expected.compileRules as string[]).filter((rule) => !rules.has(rule))).toEqual([]);
  });
});
