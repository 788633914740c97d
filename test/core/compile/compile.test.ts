import fc from "fast-check";
import { checkSheet, rejectedFile } from "../../../src/app/check";
import { compile, type CompileOptions } from "../../../src/core/compile/compile";
import type { Summary } from "../../../src/core/compile/types";
import { parsePeriod } from "../../../src/core/periods/period";
import type { CheckedSubmission } from "../../../src/core/reading/types";
import type { Ruleset } from "../../../src/core/ruleset";
import { checkSampleFile, sampleFiles, sampleRuleset } from "../../support/sample";
import { aReport, aRuleset, aSheet, anAgency, anItem, aRegistry, COMMUNE, HEALTH, HOME_AFFAIRS, ON_TIME, RECEIVED, SETTLED, type CellSource } from "../../support/sheets";

const OPTIONS: CompileOptions = { period: parsePeriod("2026-Q3")!, received: null, due: null, onError: "item", previous: [] };

function submit(agency: string, figures: readonly [CellSource, CellSource, CellSource], more: { readonly ruleset?: Ruleset; readonly file?: string; readonly date?: string; readonly savedAt?: string } = {}): CheckedSubmission {
  const rows = aReport(
    [
      ["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", figures[0]],
      ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ", figures[1]],
      ["3.3", "Số hồ sơ giải quyết đúng hạn", "hồ sơ", figures[2]],
    ],
    { agency },
  );
  const dated = more.date === undefined ? rows : [[`Ngày báo cáo: ${more.date}`], ...rows];
  return { ...checkSheet(aSheet(dated), more.ruleset ?? aRuleset(), "2026-Q3"), file: more.file ?? `${agency}.xlsx`, savedAt: more.savedAt ?? null };
}

const item = ({ items }: Summary, code: string): Summary["items"][number] => items.find((one) => one.code === code)!;
const indicator = ({ indicators }: Summary, code: string): Summary["indicators"][number] => indicators.find((one) => one.code === code)!;
const rules = ({ findings }: Summary): readonly string[] => findings.map(({ rule, agency, item: of }) => [rule, agency, of].filter((part) => part !== null).join(" "));

describe("totals", () => {
  test("add up what was reported, by tier and in all, and say how many reported", () => {
    const { summary } = compile([submit("Sở Nội vụ", [120, 100, 95]), submit("UBND xã Tân Hưng", [50, 40, "KPS"])], aRuleset(), OPTIONS);
    expect(item(summary, "3.3")).toEqual({
      code: "3.3",
      total: { value: 95, reported: 2, expected: 3 },
      tiers: { so: { value: 95, reported: 1, expected: 2 }, xa: { value: 0, reported: 1, expected: 1 } },
      contributions: [
        { agency: "SNV", value: 95, file: "Sở Nội vụ.xlsx", sheet: "Biểu 1", cell: "D7" },
        { agency: "XTH", value: 0, file: "UBND xã Tân Hưng.xlsx", sheet: "Biểu 1", cell: "D7" },
      ],
    });
  });

  test("are null, not zero, where nobody reported", () => {
    expect(item(compile([], aRuleset(), OPTIONS).summary, "3.1").total).toEqual({ value: null, reported: 0, expected: 3 });
  });

  test("leave out figures found wrong, and expect nothing of those who said not applicable", () => {
    const { summary } = compile([submit("Sở Nội vụ", [120, -1, 95]), submit("Sở Y tế", [5, 4, "KAD"])], aRuleset(), OPTIONS);
    expect([item(summary, "3.2").total, item(summary, "3.3").total]).toEqual([{ value: 4, reported: 1, expected: 3 }, { value: 95, reported: 1, expected: 2 }]);
    expect(rules(summary)).toContain("AGG-002 3.2");
  });

  test("leave out the whole agency where that is asked for", () => {
    const { summary } = compile([submit("Sở Nội vụ", [120, -1, 95]), submit("Sở Y tế", [5, 4, 3])], aRuleset(), { ...OPTIONS, onError: "agency" });
    expect(item(summary, "3.1").total).toEqual({ value: 5, reported: 1, expected: 3 });
    expect(rules(summary)).toContain("AGG-003 SNV");
  });

  test("count yes, take the greatest, or are none, as the item says", () => {
    const ruleset = aRuleset({
      items: [{ ...RECEIVED, kind: "yesNo", aggregate: "countYes" }, { ...SETTLED, aggregate: "max" }, { ...ON_TIME, aggregate: "none" }],
      indicators: [{ code: "KH", name: "Có kế hoạch", numerator: "3.1", denominator: "expected", target: { comparator: "=", value: 100 } }],
    });
    const submissions = [submit("Sở Nội vụ", ["Có", 7, 1], { ruleset }), submit("Sở Y tế", ["Chưa", 9, 2], { ruleset })];
    const { summary } = compile(submissions, ruleset, OPTIONS);
    expect(summary.items.map(({ total }) => total.value)).toEqual([1, 9, null]);
    expect(indicator(summary, "KH").total).toEqual({ numerator: 1, denominator: 3, percent: (100 * 1) / 3, status: "notMet", complete: false, reported: 2, expected: 3, outlook: expect.objectContaining({ gap: expect.closeTo(-200 / 3, 10), need: expect.objectContaining({ kind: "deliver", amount: 2, numerator: 1, assumed: 3 }) }) });
    expect(indicator(summary, "KH").agencies.map(({ agency, status }) => [agency, status])).toEqual([["SNV", "met"], ["SYT", "notMet"], ["XTH", "noData"]]);
  });

  test("Σ tiers = total, and the order of files does not matter, whatever is reported", () => {
    const figure = fc.oneof<fc.Arbitrary<CellSource>[]>(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom<CellSource>("KPS", "KAD", "…", "mười", -3, 1.5, "1.870"));
    const figures = fc.tuple(figure, figure, figure);
    fc.assert(
      fc.property(fc.tuple(figures, figures, figures), fc.boolean(), ([a, b, c], all) => {
        const ruleset = aRuleset();
        const submissions = [submit("Sở Nội vụ", a), submit("Sở Y tế", b), ...(all ? [submit("UBND xã Tân Hưng", c)] : [])];
        const forwards = compile(submissions, ruleset, OPTIONS).summary;
        expect(compile([...submissions].reverse(), ruleset, OPTIONS).summary).toEqual(forwards);
        for (const { total, tiers, contributions } of forwards.items) {
          const sum = (values: readonly (number | null)[]): number => values.reduce<number>((left, right) => left + (right ?? 0), 0);
          expect(sum(Object.values(tiers).map(({ value }) => value))).toBe(total.value ?? 0);
          expect(sum(contributions.map(({ value }) => value))).toBe(total.value ?? 0);
          expect(Object.values(tiers).reduce((left, { reported }) => left + reported, 0)).toBe(total.reported);
        }
        for (const { total, tiers } of forwards.indicators) {
          expect(Object.values(tiers).reduce((left, { denominator }) => left + (denominator ?? 0), 0)).toBe(total.denominator ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the order of the sample province's files does not matter", () => {
    const ruleset = sampleRuleset();
    const submissions = sampleFiles().flatMap((file) => checkSampleFile(file, ruleset));
    const wanted = compile(submissions, ruleset, OPTIONS).summary;
    fc.assert(
      fc.property(fc.shuffledSubarray(submissions, { minLength: submissions.length }), (shuffled) => {
        expect(compile(shuffled, ruleset, OPTIONS).summary).toEqual(wanted);
      }),
      { numRuns: 10 },
    );
  });
});

describe("indicators", () => {
  test("are the sum of numerators over the sum of denominators of those who gave both", () => {
    const { summary } = compile([submit("Sở Nội vụ", [1, 100, 95]), submit("Sở Y tế", [1, 300, "mười"]), submit("UBND xã Tân Hưng", [1, 100, 75])], aRuleset(), OPTIONS);
    expect(indicator(summary, "TT-01").total).toEqual({ numerator: 170, denominator: 200, percent: 85, status: "notMet", complete: false, reported: 2, expected: 3, outlook: { gap: -5, band: null, risk: null, pace: null, need: null } });
    expect(indicator(summary, "TT-01").agencies).toMatchObject([{ status: "exceeded" }, { status: "noData" }, { status: "notMet" }]);
  });

  test("of an agency where nothing occurred add nothing, and lack nothing", () => {
    const { summary } = compile([submit("Sở Nội vụ", [1, 100, 95]), submit("Sở Y tế", [1, 0, "KPS"]), submit("UBND xã Tân Hưng", [1, "KPS", "KPS"])], aRuleset(), OPTIONS);
    expect(indicator(summary, "TT-01").total).toMatchObject({ numerator: 95, denominator: 100, complete: true, reported: 3 });
    expect(indicator(summary, "TT-01").agencies.map(({ status }) => status)).toEqual(["exceeded", "noOccurrence", "noOccurrence"]);
  });

  test("out of an agency's scope are not applicable, and expect nothing of it", () => {
    const ruleset = aRuleset({ items: [RECEIVED, { ...SETTLED, appliesTo: ["xa"] }, ON_TIME] });
    const { summary } = compile([submit("UBND xã Tân Hưng", [1, 100, 95], { ruleset })], ruleset, OPTIONS);
    expect(indicator(summary, "TT-01").total).toMatchObject({ complete: true, expected: 1 });
    expect(indicator(summary, "TT-01").tiers.so).toMatchObject({ status: "notApplicable", expected: 0 });
  });

  test("of percentages alone have no total above the agency", () => {
    const ruleset = aRuleset({
      items: [RECEIVED, SETTLED, anItem("3.3", "Số hồ sơ giải quyết đúng hạn", { kind: "percent", aggregate: "none", flow: "pointInTime" })],
      indicators: [{ code: "HL", name: "Hài lòng", numerator: "3.3", target: { comparator: ">=", value: 90 } }],
    });
    const { summary } = compile([submit("Sở Nội vụ", [1, 1, 95], { ruleset })], ruleset, OPTIONS);
    expect([indicator(summary, "HL").total.status, indicator(summary, "HL").agencies[0]]).toEqual(["noData", { agency: "SNV", numerator: 95, denominator: null, percent: null, status: "exceeded" }]);
  });
});

describe("who sent what", () => {
  test("counts received, missing and rejected agencies, and rejected files", () => {
    const unknown = submit("Sở Ngoại vụ", [1, 1, 1]);
    const { summary } = compile([submit("Sở Nội vụ", [3, 2, 1]), rejectedFile("hong.xlsx", { kind: "unreadable", reason: "truncated" }), unknown], aRuleset(), OPTIONS);
    expect(summary.counts).toMatchObject({ expected: 3, received: 1, missing: 2, rejected: 0, rejectedFiles: 2 });
    expect(rules(summary).filter((rule) => rule.startsWith("SUB-001"))).toEqual(["SUB-001 SYT", "SUB-001 XTH"]);
  });

  test("an agency with nothing but rejected reports is rejected, and not reminded besides", () => {
    const wrong = { ...checkSheet(aSheet(aReport([["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", 1]], { period: "Năm 2025" })), aRuleset(), "2026-Q3"), file: "a.xlsx" };
    const { summary } = compile([wrong], aRuleset(), OPTIONS);
    expect(summary.agencies[0]).toMatchObject({ code: "SNV", status: "rejected", file: "a.xlsx", errors: 1 });
    expect(rules(summary)).not.toContain("SUB-001 SNV");
  });

  test("late is who is later than the due date by what is written, or by when all were received", () => {
    const state = (options: Partial<CompileOptions>, date?: string): string =>
      compile([submit("Sở Nội vụ", [3, 2, 1], date === undefined ? {} : { date })], aRuleset(), { ...OPTIONS, ...options }).summary.agencies[0]!.status;
    expect([state({}, "20/9/2026"), state({}, "21/9/2026"), state({}), state({ due: "2026-09-10" }, "15/9/2026"), state({ received: "2026-09-25" }, "15/9/2026")]).toEqual(["received", "late", "received", "late", "late"]);
  });

  test.each([
    ["the date written in the sheet", { date: "15/9/2026" }, { date: "17/9/2026" }, "I"],
    ["the time it was saved", { savedAt: "2026-09-15T08:00:00Z" }, { savedAt: "2026-09-16T08:00:00Z" }, "I"],
    ["the file's name", {}, {}, "W"],
  ] as const)("of two reports the later stands, by %s", (_by, first, second, severity) => {
    const submissions = [submit("Sở Nội vụ", [1, 1, 1], { file: "lan 9.xlsx", ...first }), submit("Sở Nội vụ", [2, 2, 2], { file: "lan 10.xlsx", ...second })];
    const { summary } = compile(submissions, aRuleset(), OPTIONS);
    expect(summary.agencies[0]).toMatchObject({ file: "lan 10.xlsx", superseded: ["lan 9.xlsx"] });
    expect(item(summary, "3.1").total.value).toBe(2);
    expect(summary.findings.filter(({ rule }) => rule === "FIL-003")).toMatchObject([{ file: "lan 9.xlsx", severity }]);
  });

  test("reports of two closed agencies do not replace each other unseen: their successor is asked for one", () => {
    const heir = anAgency("XC", "UBND xã Chung", { tier: "xa", from: "2025-07-01" });
    const closed = (code: string, name: string) => anAgency(code, name, { tier: "xa", to: "2025-06-30", successor: "XC" });
    const ruleset = aRuleset({}, aRegistry(heir, closed("XA", "UBND xã An"), closed("XB", "UBND xã Bình")));
    const sent = (agency: string, file: string, day: number) => submit(agency, [3, 2, 1], { ruleset, file, savedAt: `2026-09-${day}T08:00:00Z` });
    const [a, b, c] = [sent("UBND xã An", "XA.xlsx", 15), sent("UBND xã Bình", "XB.xlsx", 16), sent("UBND xã Chung", "XC.xlsx", 17)];
    const asked = (...all: readonly (typeof a)[]) => compile(all, ruleset, OPTIONS).summary.findings.flatMap((finding) => (finding.kind === "FIL-003" ? [[finding.file, finding.severity, finding.details.names]] : []));
    expect(asked(a, b)).toEqual([["XA.xlsx", "W", ["XA", "XB"]]]);
    expect(asked(a, b, c)).toEqual([["XB.xlsx", "I", undefined], ["XA.xlsx", "I", undefined]]);
  });

  test.each(["SNV-2.xlsx", "SNV (2).xlsx", "SNV bổ sung.xlsx"])("of names alone, %s is later than SNV.xlsx", (later) => {
    const submissions = [submit("Sở Nội vụ", [2, 2, 2], { file: later }), submit("Sở Nội vụ", [1, 1, 1], { file: "SNV.xlsx" })];
    expect(compile(submissions, aRuleset(), OPTIONS).summary.agencies[0]).toMatchObject({ file: later, superseded: ["SNV.xlsx"] });
  });

  test("a corrected report after the due date is on time if the first was", () => {
    const submissions = [submit("Sở Nội vụ", [1, 1, 1], { file: "1.xlsx", date: "18/9/2026" }), submit("Sở Nội vụ", [2, 2, 2], { file: "2.xlsx", date: "25/9/2026" })];
    expect(compile(submissions, aRuleset(), OPTIONS).summary.agencies[0]).toMatchObject({ status: "received", received: "2026-09-18", file: "2.xlsx" });
  });

  test("agencies that do not exist in the period are not expected", () => {
    const registry = aRegistry(HOME_AFFAIRS, HEALTH, COMMUNE, anAgency("XM", "UBND xã Mới", { tier: "xa", from: "2026-10-01" }));
    expect(compile([], aRuleset({}, registry), OPTIONS).summary.counts.expected).toBe(3);
  });
});

test("the store has a row for every item of every agency that reported, and keeps other periods", () => {
  const kept = { period: "2026-H1", agency: "SNV", tier: "so", item: "3.1", state: "value", value: 9, counted: true, file: "cu.xlsx", sheet: "A", cell: "D5", received: null } as const;
  const { rows } = compile([submit("Sở Nội vụ", [120, "mười", "KPS"])], aRuleset(), { ...OPTIONS, previous: [kept, { ...kept, period: "2026-Q3" }] });
  expect(rows.map(({ period, item: of, state, value, counted }) => [period, of, state, value, counted])).toEqual([
    ["2026-H1", "3.1", "value", 9, true],
    ["2026-Q3", "3.1", "value", 120, true],
    ["2026-Q3", "3.2", "invalid", null, false],
    ["2026-Q3", "3.3", "none", null, true],
  ]);
});
