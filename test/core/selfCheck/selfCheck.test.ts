/** What a sender leaves in a workbook, as its receiver sees it. */
import fc from "fast-check";
import { checkSheet, checkWorkbook } from "../../../src/app/check";
import { NO_SELF_CHECK, parseSelfCheck, SELF_CHECK_NAMESPACE, serialiseSelfCheck, type SelfCheckDocument } from "../../../src/core/selfCheck/document";
import { explained, findingKeys } from "../../../src/core/selfCheck/explain";
import { stamped, stampOf } from "../../../src/core/selfCheck/stamp";
import { aReport, aRuleset, aSheet, aWorkbook, type CellSource } from "../../support/sheets";

const ruleset = aRuleset();
const AT = "2026-09-18T10:05";
const report = (received: CellSource, settled: CellSource = 5, above: readonly (readonly CellSource[])[] = []) =>
  aSheet([
    ...above,
    ...aReport([
      ["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", received],
      ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ", settled],
      ["3.3", "Số hồ sơ giải quyết đúng hạn", "hồ sơ", 5],
    ]),
  ]);
const check = (grid: ReturnType<typeof report>, kept: SelfCheckDocument = NO_SELF_CHECK) => checkSheet(grid, ruleset, "2026-Q3", kept);

/** Every warning of the sheet explained. */
function allExplained(grid: ReturnType<typeof report>): SelfCheckDocument {
  return [...findingKeys(check(grid)).values()].reduce((kept, key) => explained(kept, { key, text: "Số đã đối chiếu với sổ theo dõi", at: AT }), NO_SELF_CHECK);
}

describe("explanations", () => {
  const ambiguous = report("1,870");

  test("close a warning, and the sheet is clean when nothing else is open", () => {
    expect([check(ambiguous).status, check(ambiguous).findings.map(({ rule }) => rule)]).toEqual(["warnings", ["VAL-004"]]);
    const after = check(ambiguous, allExplained(ambiguous));
    expect([after.status, after.findings.map(({ explanation }) => explanation)]).toEqual(["clean", ["Số đã đối chiếu với sổ theo dõi"]]);
  });

  test("hold when rows are inserted above, and are open again when the value changes", () => {
    const kept = allExplained(ambiguous);
    expect(check(report("1,870", 5, [["UBND TỈNH MẪU"], [null]]), kept).status).toBe("clean");
    expect(check(report("1,871"), kept).status).toBe("warnings");
  });

  test("close one of two that are alike at a time", () => {
    const two = report("1,870", "1,870");
    const [first] = [...findingKeys(check(two)).values()];
    expect(check(two, explained(NO_SELF_CHECK, { key: first!, text: "đúng", at: AT })).findings.map(({ explanation }) => explanation)).toEqual(["đúng", null]);
  });

  test("are taken back by an empty text", () => {
    const kept = allExplained(ambiguous);
    expect(explained(kept, { key: kept.explanations[0]!.key, text: "", at: AT })).toEqual(NO_SELF_CHECK);
  });

  test("close no error", () => {
    expect(findingKeys(check(report("mười"))).size).toBe(0);
  });
});

describe("the stamp", () => {
  const clean = report(5);
  const kept = stamped(NO_SELF_CHECK, stampOf(check(clean), ruleset.catalogue, AT)!);
  const told = (grid: ReturnType<typeof report>): readonly unknown[] => check(grid, kept).findings.map(({ rule, severity }) => [rule, severity]);

  test("tells the receiver that this very content passed, or that it has changed since", () => {
    expect(told(clean)).toEqual([["SUB-004", "I"]]);
    expect(told(report(6))).toEqual([["SUB-005", "I"]]);
    expect(check(report(6), kept).status).toBe("clean");
  });

  test("minds the figures, not how they are written or where", () => {
    expect(told(report("5", 5, [["UBND TỈNH MẪU"]]))).toContainEqual(["SUB-004", "I"]);
  });

  test("replaces the one before of the same agency and period", () => {
    expect(stamped(kept, stampOf(check(report(6)), ruleset.catalogue, AT)!).stamps).toHaveLength(1);
  });
});

describe("the part in the workbook", () => {
  test("is read from a file's own text", () => {
    const ambiguous = report("1,870");
    const xml = serialiseSelfCheck(allExplained(ambiguous))!;
    const [submission] = checkWorkbook({ ...aWorkbook(ambiguous), xml: new Map([[SELF_CHECK_NAMESPACE, xml]]) }, "a.xlsx", ruleset, "2026-Q3");
    expect(submission?.status).toBe("clean");
  });

  test("says nothing where there is nothing to keep", () => {
    expect([serialiseSelfCheck(NO_SELF_CHECK), parseSelfCheck(null)]).toEqual([null, NO_SELF_CHECK]);
  });

  test("survives any text, and another program's way of writing XML", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, "").trim() !== ""), (text) => {
        const kept = explained(NO_SELF_CHECK, { key: "k", text, at: AT });
        const xml = serialiseSelfCheck(kept)!;
        const once = parseSelfCheck(xml);
        const rewritten = `<?xml version="1.0" encoding="utf-8"?>\r\n${xml.replaceAll('xmlns="', "xmlns='").replace(':1"', ":1'")}`.replace(/(>\{.*)/s, (json) => json.replaceAll('"', "&quot;").replaceAll("'", "&#39;").replaceAll("é", "&#xE9;"));
        return once.explanations.length === 1 && JSON.stringify(parseSelfCheck(serialiseSelfCheck(once))) === JSON.stringify(once) && JSON.stringify(parseSelfCheck(rewritten)) === JSON.stringify(once);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test.each([
    ["no XML", "chữ"],
    ["another root", `<x xmlns="${SELF_CHECK_NAMESPACE}">{}</x>`],
    ["no JSON", `<selfCheck xmlns="${SELF_CHECK_NAMESPACE}">{</selfCheck>`],
    ["an entity of its own", `<!DOCTYPE a [<!ENTITY b "c">]><selfCheck xmlns="${SELF_CHECK_NAMESPACE}">{"schema":"cchc/self-check@1","explanations":[{"key":"&b;"}]}</selfCheck>`],
    ["other types", `<selfCheck xmlns="${SELF_CHECK_NAMESPACE}">{"schema":"cchc/self-check@1","explanations":{"__proto__":[]},"stamps":3}</selfCheck>`],
    ["a moment that is none", `<selfCheck xmlns="${SELF_CHECK_NAMESPACE}">{"schema":"cchc/self-check@1","explanations":[{"key":"k","text":"t","at":"hôm qua"}]}</selfCheck>`],
    ["two megabytes", `<selfCheck xmlns="${SELF_CHECK_NAMESPACE}">${" ".repeat(2_000_000)}</selfCheck>`],
  ])("is none where it is %s", (_, xml) => {
    expect(parseSelfCheck(xml)).toEqual(NO_SELF_CHECK);
  });
});
