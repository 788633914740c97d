import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/core/compile/compile";
import { parsePeriod } from "../../src/core/periods/period";
import { finding, NOWHERE, SEVERITIES } from "../../src/core/rules/raise";
import type { Finding, FindingDetails, RuleId } from "../../src/core/rules/finding";
import { messagesFor } from "../../src/messages";
import { cliMessages } from "../../src/messages/cli";
import { namesOf, wordFinding } from "../../src/messages/findings";
import { sheetLabels } from "../../src/messages/sheets";
import { decimalsShown } from "../../src/core/report/narrative/decimals";
import { checkSampleFile, sampleFiles, sampleRuleset } from "../support/sample";

const ruleset = sampleRuleset();
const ORIGIN = { file: "so-y-te.xlsx", sheet: "Biểu 01", agency: "SYT" };

/** Each rule's details as they arise. */
const DETAILS: { readonly [R in RuleId]: readonly FindingDetails[R][] } = {
  "FIL-001": ["notSpreadsheet", "empty", "webPage", "textTable", "oldExcel", "document", "archive", "truncated", "password", "noSheets", "hostile", "unsupported", "noAccess", "unreadable"].map((reason) => ({ reason }) as FindingDetails["FIL-001"]),
  "FIL-002": [{ what: "inflatedBytes", size: 2_147_483_648, limit: 104_857_600 }],
  "FIL-003": [{ other: "lan 2.xlsx", decidedBy: "savedAt" }, { other: "XB.xlsx", decidedBy: "savedAt", names: ["XA", "XB"] }],
  "FIL-004": [{ reason: "notCalculated", cells: ["D5"] }, { reason: "externalLink", cells: ["D5", "D6"] }],
  "TPL-001": [{ sheet: "Biểu số liệu", sheets: ["Trang khác"] }, { sheet: "Biểu số liệu", sheets: [] }],
  "TPL-002": [
    { has: { id: "a", version: "1.0.0" }, inUse: { id: "a", version: "1.1.0" }, age: "older" },
    { has: { id: "a", version: "2" }, inUse: { id: "a", version: "1.1.0" }, age: "newer" },
    { has: { id: "b", version: "1" }, inUse: { id: "a", version: "1" }, age: "other" },
  ],
  "TPL-003": [{ period: "2026-H1", asked: "2026-Q3" }],
  "TPL-004": [{ text: "Sở NN", candidates: ["SNV"] }, { text: null, candidates: [] }],
  "TPL-005": [{ what: "rows", names: ["14", "16"] }],
  "TPL-006": [{ asked: "2026-Q3" }],
  "HDR-001": [{ searchedRows: 1200 }],
  "HDR-002": [{ role: "yearToDate" }],
  "HDR-003": [{ names: ["Cán bộ"] }],
  "HDR-004": [{ role: "result", cells: ["D10", "E10"] }],
  "HDR-005": [{ text: "Số văn bàn" }],
  "HDR-006": [{ columns: ["D7", "E7"], rows: 12 }],
  "HDR-007": [{ columns: ["D7", "E7"], rows: 12 }],
  "HDR-008": [{ offset: 1, misplaced: 7 }, { offset: -1, misplaced: 4 }],
  "ROW-001": [{}],
  "ROW-002": [{ cells: ["B5", "B9"] }],
  "ROW-003": [{ text: "Số khác", candidates: ["1.1", "1.2"] }],
  "ROW-004": [{ number: "1.2", numberItem: "1.2" }],
  "ROW-005": [{ rows: 12 }],
  "VAL-001": [{}],
  "VAL-002": [{}],
  "VAL-003": (["text", "unit", "approximate", "ratio", "date", "day"] as const).map((reason) => ({ reason, parsed: 1250 })),
  "VAL-004": [{ taken: 1870, other: 1.87 }],
  "VAL-005": [{ error: "#REF!" }],
  "VAL-006": (["negative", "fraction", "choice", "minimum", "maximum"] as const).map((constraint) => ({ constraint, limit: 0, suggestion: constraint === "fraction" ? 1870 : null })),
  "VAL-007": [{ value: 0.95, percent: 95 }],
  "VAL-008": [{ limit: 100 }],
  "VAL-009": [{ count: 3 }],
  "VAL-010": (["TCVN3", "VNI", "combining", "lookAlike"] as const).map((encoding) => ({ encoding, by: "evidence", count: 3, read: "Số hồ sơ" })),
  "VAL-011": [{ count: 3 }],
  "VAL-012": [{ date: "2026-10-09", swapped: "2026-09-10" }],
  "VAL-013": [{ unit: "đồng", itemUnit: "triệu đồng", converted: 1.5 }],
  "REL-003": [{ indicator: "CT-01", stated: 65, computed: 64.40677966101694 }],
  "REL-004": [{ indicator: "TT-03", numerator: 3 }],
  "REL-009": [{ stated: 95, computed: 90, actual: 90, plan: 100 }],
  "REL-008": [{ inPeriod: 1150, yearToDate: 115 }],
  "REL-CHECK": (["<=", "<", "=", ">=", ">", "both", "either", "notBoth"] as const).map((operator) => ({ left: 812, operator, right: 800, leftText: "5.2", rightText: "5.1" })),
  "HIS-001": [{ now: 120, previous: 150, periods: ["2026-H1", "2026-Q3"], basis: [] }, { now: 120, previous: 150, periods: ["2026-H1"], basis: ["SYT", "STP"] }],
  "HIS-002": [
    { now: 900, previous: 90, period: "2026-Q2", points: false, percent: 900, basis: [] },
    { now: 9.5, previous: 95, period: "2026-Q2", points: true, percent: null, basis: [] },
    { now: 90, previous: 0, period: "2025-Q3", points: false, percent: null, basis: ["STP"] },
    { now: 900, previous: 100, period: "2026-Q1", points: false, percent: 800, basis: [], reported: 1000, quarter: "2026-Q2" },
  ],
  "HIS-003": [{ cells: ["D5", "D6"], period: "2026-H1", same: 9, compared: 10 }],
  "HIS-004": (["own", "peers"] as const).map((against) => ({ now: 9000, median: 88.5, low: 70, high: 120, sample: 8, against })),
  "HIS-005": [{ now: 12, closing: "3.3", previous: 11, period: "2026-H1", basis: [] }],
  "HIS-006": (["columns", "period", "agency", "item", "state", "value", "counted", "repeated"] as const).map((problem) => ({ problem, cells: ["A5", "A6"] })),
  "HIS-007": [
    ...(["number", "whole", "range", "beyondCount", "other"] as const).flatMap((problem) =>
      (["score", "rank", "of"] as const).map((part) => ({ problem, part, code: "PCI", limit: problem === "number" || problem === "whole" ? null : 63 }))),
    ...(["done", "reviewDay"] as const).map((part) => ({ problem: "day" as const, part, code: "NV-01", limit: null })),
    ...(["done", "note"] as const).map((part) => ({ problem: "other" as const, part, code: "NV-01", limit: "12/KH" })),
  ],
  "SUB-001": [{ due: "2026-09-20" }],
  "SUB-002": [{ due: "2026-09-20", received: "2026-09-22" }],
  "SUB-003": [{ filled: 0, required: 17 }],
  "SUB-004": [{ at: "2026-09-18T10:05", catalogue: { id: "a", version: "1.0.0" } }],
  "SUB-005": [{ at: "2026-09-18", catalogue: { id: "a", version: "1.0.0" } }],
  "AGG-002": [{ agencies: ["SYT", "XHK"], reported: 12, expectedAgencies: 14 }],
  "AGG-003": [{ why: "errors" }],
};

const RULES = Object.keys(DETAILS) as RuleId[];

function examples(rule: RuleId): readonly Finding[] {
  return DETAILS[rule].map((details) =>
    finding(rule, ORIGIN, { item: "5.2", items: ["5.2", "5.1"], cell: "D14", found: 812, expected: "count >= 0", difference: rule === "REL-CHECK" && "operator" in details && /[a-z]/.test(details.operator) ? null : 12, details: details }),
  );
}

describe.each(["vi", "en"] as const)("findings in %s", (language) => {
  const { words, findings: texts } = messagesFor(language);
  const names = namesOf(ruleset, words);
  const word = (one: Finding): ReturnType<typeof wordFinding> => wordFinding(one, names, words, texts);

  test.each(RULES)("%s says where, what and how to mend it, in whole sentences", (rule) => {
    for (const example of examples(rule)) {
      const { message, problem, mend, title } = word(example);
      expect(message).toContain(`[${rule}·${rule === "REL-CHECK" ? "E" : SEVERITIES[rule]}] Biểu 01!D14`);
      for (const text of [title, problem, mend, message]) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}/);
        expect(text.normalize("NFC")).toBe(text);
      }
      expect(problem).toMatch(/[.?]$/);
      expect(mend).toMatch(/[.?]$/);
    }
  });

  test("the sample province's are all worded", () => {
    const submissions = sampleFiles().flatMap((file) => checkSampleFile(file, ruleset));
    const { summary } = compile(submissions, ruleset, { period: parsePeriod("2026-Q3")!, received: null, due: null, onError: "item", previous: [] });
    expect(summary.findings.map((one) => word(one).message).filter((message) => /undefined|null|NaN/.test(message))).toEqual([]);
  });
});

test("the taxonomy's example reads as it does there", () => {
  const { words, findings: texts } = messagesFor("vi");
  const example = finding("VAL-003", { file: "a.xlsx", sheet: "BM01", agency: "SYT" }, { item: "5.2", cell: "E14", found: "1.250 hs", expected: "count >= 0", details: { parsed: 1250, reason: "unit" }, fix: { kind: "setValue", value: 1250 } });
  expect(wordFinding(example, namesOf(ruleset, words), words, texts).message).toBe(
    "[VAL-003·E] BM01!E14 · 5.2 Số văn bản đi được ký số và gửi điện tử — có “1.250 hs” (có chữ hoặc đơn vị kèm theo); cần số nguyên ≥ 0. Sửa: nhập 1.250.",
  );
});

describe("a finding over earlier periods", () => {
  const worded = (made: Finding, language: "vi" | "en" = "vi"): string => {
    const { words, findings } = messagesFor(language);
    return wordFinding(made, namesOf(sampleRuleset(), words), words, findings).message;
  };

  test("says which part of a cumulative figure jumps, and what stands in the cell", () => {
    const details = { now: 900, previous: 100, period: "2026-Q1", points: false, percent: 800, basis: [], reported: 1000, quarter: "2026-Q2" };
    const made = finding("HIS-002", { file: null, sheet: "Biểu 1", agency: "SNV" }, { cell: "D5", found: 1000, details });
    expect(worded(made)).toContain("900 của riêng Quý II năm 2026 (1.000 trừ số đã báo cáo trước đó), tăng 800 % so với 100 của Quý I năm 2026.");
    expect(worded(made, "en")).toContain("(1,000 less what was reported before), up 800% from 100 in ");
  });

  test.each([["E", false], ["W", true]] as const)("of severity %s asks for an explanation: %s", (severity, asks) => {
    const made = finding("HIS-001", NOWHERE, { severity, details: { now: 120, previous: 150, periods: ["2026-H1"], basis: [] } });
    expect([worded(made).includes("giải trình"), worded(made, "en").includes("explain")]).toEqual([asks, asks]);
  });
});

test("a date's cell that holds no day is not said to lack a number", () => {
  const { words, findings } = messagesFor("vi");
  const titles = (["day", "text"] as const).map((reason) => wordFinding(finding("VAL-003", NOWHERE, { details: { parsed: null, reason } }), namesOf(sampleRuleset(), words), words, findings).title);
  expect(titles).toEqual(["Ô ngày không ghi một ngày", "Ô số liệu có chữ, không phải số"]);
});

describe("figures in words", () => {
  const { vi, en } = { vi: messagesFor("vi").words, en: messagesFor("en").words };

  test("follow the language's marks", () => {
    expect([vi.number(1870.5), en.number(1870.5), vi.percent(4.491978609625669), en.percent(4.491978609625669), vi.date("2026-09-05"), en.date("2026-09-05")]).toEqual(["1.870,5", "1,870.5", "4,49 %", "4.49%", "05/09/2026", "5 September 2026"]);
  });

  test("79,96 % is never shown as the 80 % that it misses", () => {
    expect([decimalsShown(79.96, 80, 2), decimalsShown(79.9996, 80, 2), decimalsShown(80, 80, 2), decimalsShown(0.0004, undefined, 2)]).toEqual([2, 4, 2, 4]);
    expect(vi.percent(89.99839116211723, 90)).toBe("89,998 %");
  });

  test("periods are called as officials call them", () => {
    expect(["2026-Q1", "2026-H1", "2026-Q3", "2026-9M", "2026-Y"].map((id) => vi.period(id))).toEqual(["Quý I năm 2026", "6 tháng đầu năm 2026", "Quý III năm 2026", "9 tháng đầu năm 2026", "Năm 2026"]);
  });
});

test("both languages have every text, and the Vietnamese ones no English", () => {
  const texts = (value: unknown): readonly string[] =>
    typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
  const vietnamese = [cliMessages("vi"), sheetLabels("vi"), messagesFor("vi").findings.titles, messagesFor("vi").words].flatMap(texts);
  expect(vietnamese.filter((text) => /\b(?:the|and|not|missing|with|file|sheet)\b/i.test(text.replace(/--[a-z-]+|cchc [a-z]+.*|\[[^\]]*\]/gi, "")))).toEqual([]);
  expect(vietnamese.filter((text) => text.normalize("NFC") !== text)).toEqual([]);
  expect(texts(cliMessages("en")).length).toBe(texts(cliMessages("vi")).length);
});

test("the sources themselves are NFC", () => {
  for (const language of ["vi", "en"]) {
    for (const name of ["words", "findings", "cli", "sheets", "pane"]) {
      const source = readFileSync(join(__dirname, `../../src/messages/${language}/${name}.ts`), "utf8");
      expect(source.normalize("NFC") === source).toBe(true);
    }
  }
  expect(NOWHERE).toEqual({ file: null, sheet: null, agency: null });
});
