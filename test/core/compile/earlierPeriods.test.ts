/** One report held against the periods before its own: by a store, or by what its template says of the quarter before. */
import { checkSheet } from "../../../src/app/check";
import type { StoreRow } from "../../../src/core/compile/types";
import { compile } from "../../../src/core/compile/compile";
import { EarlierPeriods } from "../../../src/core/compile/earlierPeriods";
import { parsePeriod } from "../../../src/core/periods/period";
import type { CheckedSubmission } from "../../../src/core/reading/types";
import { makeRuleset } from "../../../src/core/ruleset";
import { explained, findingKeys } from "../../../src/core/selfCheck/explain";
import { NO_SELF_CHECK, type SelfCheckDocument } from "../../../src/core/selfCheck/document";
import { messagesFor } from "../../../src/messages";
import { namesOf, wordFinding } from "../../../src/messages/findings";
import { aRegistry, aReport, aRuleset, aSheet, anItem, COMMUNE, HEALTH, HOME_AFFAIRS, ON_TIME, RECEIVED, SETTLED, type CellSource } from "../../support/sheets";
import { aStore } from "../../support/store";

const RELATIVE = { code: "TT-02", name: "Tỷ lệ đúng hạn so với kỳ trước", numerator: "3.3", denominator: "3.2", target: { comparator: ">=", value: null, compareWith: "previous" } };
const ruleset = aRuleset({ items: [RECEIVED, SETTLED, ON_TIME, anItem("4.1", "Số văn bản đã ban hành", { flow: "yearToDate", unit: "văn bản" })], indicators: [RELATIVE] });

type Figures = readonly [received: CellSource, settled: CellSource, onTime: CellSource, issued: CellSource];
const ROWS = [["3.1", "Số hồ sơ tiếp nhận", "hồ sơ"], ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ"], ["3.3", "Số hồ sơ giải quyết đúng hạn", "hồ sơ"], ["4.1", "Số văn bản đã ban hành", "văn bản"]] as const;

const report = (figures: Figures) => aSheet(aReport(ROWS.map((row, index) => [...row, figures[index]!])));
/** As our templates have it: last quarter's figures in a column of their own. */
const templateReport = (figures: Figures, before: Figures, title = "Kỳ trước (Quý II năm 2026)") =>
  aSheet([
    ...aReport([]).slice(0, 3),
    ["STT", "Chỉ tiêu", "ĐVT", "Kết quả", title, "Ghi chú"],
    ...ROWS.map((row, index) => [...row, figures[index]!, before[index]!]),
  ]);

const held = (grid: ReturnType<typeof report>, rows: readonly StoreRow[] = [], kept: SelfCheckDocument = NO_SELF_CHECK): CheckedSubmission =>
  new EarlierPeriods(rows, ruleset).hold(checkSheet(grid, ruleset, "2026-Q3", kept));
const { words, findings: texts } = messagesFor("vi");
const told = ({ findings }: CheckedSubmission): readonly string[] =>
  findings.map((finding) => [finding.rule, finding.severity, finding.cell, wordFinding(finding, namesOf(ruleset, words), words, texts).earlier].join(" "));

const STORE = aStore({ "2026-Q1": { SNV: { "3.1": 50, "3.2": 50, "3.3": 40, "4.1": 9 } }, "2026-H1": { SNV: { "3.1": 110, "3.2": 105, "3.3": 84, "4.1": 12 } } });

describe("the value of the quarter before beside a finding", () => {
  test("is said in words, of the quarter alone or since the year began", () => {
    expect(told(held(report(["1,870", 55, 44, "12 văn bản"]), STORE))).toEqual([
      "VAL-004 W D5 Quý II năm 2026: 60 hồ sơ",
      "VAL-003 E D8 Lũy kế đến hết Quý II năm 2026: 12 văn bản",
      "HIS-002 W D5 ",
    ]);
  });

  test("comes from the template's own column where there is no store", () => {
    expect(told(held(templateReport(["1,870", 55, 44, 13], [60, 55, 44, 12])))).toEqual(["VAL-004 W D5 Quý II năm 2026: 60 hồ sơ", "HIS-002 W D5 "]);
    expect(told(held(templateReport([60, 55, 44, 11], [61, 55, 44, 12])))).toEqual(["HIS-001 E D8 "]);
  });

  test("is not taken from a column of another quarter, or of none", () => {
    for (const title of ["Kỳ trước", "Kỳ trước (Quý I năm 2026)"]) expect(told(held(templateReport(["1,870", 55, 44, 13], [60, 55, 44, 12], title)))).toEqual(["VAL-004 W D5 "]);
  });

  test("is left out where nothing is known, and nothing else changes", () => {
    const alone = checkSheet(report(["1,870", 55, 44, 13]), ruleset, "2026-Q3");
    expect(held(report(["1,870", 55, 44, 13]))).toEqual(alone);
    expect(held(report(["1,870", 55, 44, 13]), STORE.map((row) => ({ ...row, agency: "SYT" }))).findings).toEqual(alone.findings);
  });
});

describe("relative targets on one report", () => {
  const status = (submission: CheckedSubmission) => submission.indicators.get("TT-02");

  test("are judged by the store, exactly", () => {
    expect(status(held(report([60, 55, 44, 12]), STORE))).toEqual({ numerator: 44, denominator: 55, percent: 80, against: 80, status: "met" });
    expect(status(held(report([60, 55, 43, 12]), STORE))).toMatchObject({ against: 80, status: "notMet" });
  });

  test("are judged by the template's column", () => {
    expect(status(held(templateReport([60, 50, 44, 12], [60, 55, 44, 12])))).toMatchObject({ against: 80, status: "exceeded" });
  });

  test("have no data without either, and say why", () => {
    expect(status(held(report([60, 55, 44, 12])))).toEqual({ numerator: 44, denominator: 55, percent: 80, status: "noData", lacks: "earlierFigure" });
  });
});

describe("an explanation of a figure that is far from earlier ones", () => {
  const far = report([940, 55, 44, 12]);
  const explanation = (submission: CheckedSubmission): SelfCheckDocument =>
    [...findingKeys(submission).values()].reduce((kept, key) => explained(kept, { key, text: "Đợt cao điểm cấp đổi giấy tờ", at: "2026-09-18T10:05" }), NO_SELF_CHECK);

  test("closes it in self-check, which is then clean", () => {
    const open = held(far, STORE);
    expect([open.status, told(open)]).toEqual(["warnings", ["HIS-002 W D5 "]]);
    expect(held(far, STORE, explanation(open)).status).toBe("clean");
  });

  test("closes what the receiver finds by a longer store, also where that is another rule", () => {
    const kept = explanation(held(templateReport([940, 55, 44, 12], [60, 55, 44, 12])));
    const quarters = Object.fromEntries([2024, 2025].flatMap((year) => [["Q1", 55], ["H1", 118], ["Q3", 61], ["Y", 241]].map(([kind, value]) => [`${year}-${kind}`, { SNV: { "3.1": value! } }])));
    const rows = [...aStore(quarters), ...STORE];
    const [submission] = compile([checkSheet(far, ruleset, "2026-Q3", kept)], ruleset, { period: parsePeriod("2026-Q3")!, received: null, due: null, onError: "item", previous: rows }).submissions;
    expect(submission!.findings.filter(({ severity }) => severity === "W").map(({ rule, explanation: why }) => [rule, why])).toEqual([["HIS-004", "Đợt cao điểm cấp đổi giấy tờ"]]);
    expect(submission!.status).toBe("clean");
  });

  test("is of that figure alone: another one is asked about again", () => {
    expect(held(report([941, 55, 44, 12]), STORE, explanation(held(far, STORE))).status).toBe("warnings");
  });
});

test("the predecessors' figures that a template has taken together are their successor's", () => {
  const agencies = [{ ...HOME_AFFAIRS, from: "2026-07-01" }, { ...HEALTH, to: "2026-06-30", successor: "SNV" }, COMMUNE];
  const merged = makeRuleset(ruleset.catalogue, aRegistry(...agencies));
  const checked = new EarlierPeriods([], merged).hold(checkSheet(templateReport([940, 55, 44, 12], [60, 55, 44, 12]), merged, "2026-Q3"));
  expect(checked.findings.map(({ rule, previous }) => [rule, previous])).toEqual([["HIS-002", { period: "2026-Q2", value: 60 }]]);
});
