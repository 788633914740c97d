/** Several tables on one sheet: going on under another header, or one for each of several agencies. */
import { readSubmissions } from "../../../src/core/reading/readSubmission";
import { anItem, aRuleset, aSheet, aWorkbook, type CellSource, type SheetOptions } from "../../support/sheets";

const RECEIVED_ROW = ["3.1", "Số hồ sơ tiếp nhận"] as const;
const SETTLED_ROW = ["3.2", "Số hồ sơ đã giải quyết xong"] as const;
const ON_TIME_ROW = ["3.3", "Số hồ sơ giải quyết đúng hạn"] as const;
const PERIOD: readonly CellSource[] = ["Quý III năm 2026"];

function read(rows: readonly (readonly CellSource[])[], options?: SheetOptions): readonly unknown[] {
  const submissions = readSubmissions(aWorkbook(aSheet(rows, options)), { ruleset: aRuleset(), period: "2026-Q3", file: "a.xlsx" });
  return submissions.map(({ agency, readings, findings }) => [
    agency,
    Object.fromEntries([...readings.values()].map(({ item, value, cell }) => [item, `${String(value)} ${cell}`])),
    findings.map(({ rule, cell }) => `${rule} ${cell}`),
  ]);
}

describe("a table that goes on under another header", () => {
  test("is one submission, each row read by the header above it", () => {
    expect(
      read([
        ["Cơ quan báo cáo: Sở Nội vụ"], PERIOD,
        ["I. TIẾP NHẬN"], ["STT", "Chỉ tiêu", "Kết quả"], [...RECEIVED_ROW, 120],
        [], ["II. GIẢI QUYẾT"], ["STT", "Chỉ tiêu", "ĐVT", "Trong kỳ", "Luỹ kế"], ["(1)", "(2)", "(3)", "(4)", "(5)"], [...SETTLED_ROW, "hồ sơ", 100, 300], [...ON_TIME_ROW, "hồ sơ", 95, 280],
      ]),
    ).toEqual([["SNV", { "3.1": "120 C5", "3.2": "100 D10", "3.3": "95 D11" }, []]]);
  });

  test("goes back to its first columns where the first header comes again", () => {
    expect(
      read([["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ["STT", "Chỉ tiêu", "Kết quả"], [...RECEIVED_ROW, 120], ["STT", "Chỉ tiêu", "ĐVT", "Kết quả"], [...SETTLED_ROW, "hồ sơ", 100], ["STT", "Chỉ tiêu", "Kết quả"], [...ON_TIME_ROW, 95]]),
    ).toEqual([["SNV", { "3.1": "120 C4", "3.2": "100 D6", "3.3": "95 C8" }, []]]);
  });

  test("an item in two tables is a repeated row", () => {
    expect(read([["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ["STT", "Chỉ tiêu", "Kết quả"], [...RECEIVED_ROW, 120], ["Chỉ tiêu", "Số liệu"], ["Số hồ sơ tiếp nhận", 119]])).toMatchObject([["SNV", {}, ["ROW-002 A6"]]]);
  });
});

describe("a table for each of several agencies", () => {
  const header = ["STT", "Chỉ tiêu", "Kết quả"];

  test("one below the other, the agency named above each", () => {
    expect(
      read([
        ["SỐ LIỆU CẢI CÁCH HÀNH CHÍNH"], PERIOD,
        ["Cơ quan báo cáo: Sở Nội vụ"], header, [...RECEIVED_ROW, 120], [...SETTLED_ROW, 100], [],
        ["Cơ quan báo cáo: Sở Y tế"], header, [...RECEIVED_ROW, 50], [...SETTLED_ROW, 40], [],
        ["III. UBND xã Tân Hưng"], header, [...RECEIVED_ROW, 7],
      ]),
    ).toEqual([
      ["SNV", { "3.1": "120 C5", "3.2": "100 C6" }, []],
      ["SYT", { "3.1": "50 C10", "3.2": "40 C11" }, []],
      ["XTH", { "3.1": "7 C15" }, []],
    ]);
  });

  test("of an agency that nobody knows is told at its line, and leaves the others alone", () => {
    expect(read([["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, header, [...RECEIVED_ROW, 120], ["Cơ quan báo cáo: Sở Ngoại vụ"], header, [...RECEIVED_ROW, 50]])).toEqual([
      ["SNV", { "3.1": "120 C4" }, []],
      [null, { "3.1": "50 C7" }, ["TPL-004 A5"]],
    ]);
  });

  test("side by side, the agency named over its column", () => {
    expect(read([["SỐ LIỆU"], PERIOD, ["STT", "Chỉ tiêu", "Sở Nội vụ", "Sở Y tế", "Ghi chú"], [...RECEIVED_ROW, 120, 50], [...SETTLED_ROW, 100, "KAD", "chưa có"]])).toEqual([
      ["SNV", { "3.1": "120 C4", "3.2": "100 C5" }, []],
      ["SYT", { "3.1": "50 D4", "3.2": "null D5" }, []],
    ]);
  });

  test("side by side over columns of their own", () => {
    const merges = [{ top: 2, bottom: 2, left: 2, right: 3 }, { top: 2, bottom: 2, left: 4, right: 5 }];
    const rows = [["SỐ LIỆU"], PERIOD, ["STT", "Chỉ tiêu", "Sở Nội vụ", null, "Xã Tân Hưng", null], [null, null, "Trong kỳ", "Luỹ kế", "Trong kỳ", "Luỹ kế"], [...RECEIVED_ROW, 120, 300, 5, 9]];
    expect(read(rows, { merges })).toEqual([["SNV", { "3.1": "120 C5" }, []], ["XTH", { "3.1": "5 E5" }, []]]);
  });

  test("one column that bears an agency's name is a column of figures no more than before", () => {
    expect(read([["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ["STT", "Chỉ tiêu", "Kết quả", "Sở Y tế"], [...RECEIVED_ROW, 120, 50]])).toEqual([["SNV", { "3.1": "120 C4" }, ["HDR-003 D3"]]]);
  });
});

describe("numerator and denominator in columns of their own", () => {
  const head: readonly (readonly CellSource[])[] = [["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ["STT", "Chỉ tiêu", "Tử số", "Mẫu số", "Tỷ lệ (%)", "Ghi chú"]];

  test("are the figures of the indicator's items, and the rate is held against them", () => {
    expect(read([...head, [1, "Tỷ lệ giải quyết đúng hạn", 38, 59, "64,4%"]])).toEqual([["SNV", { "3.3": "38 C4", "3.2": "59 D4" }, []]]);
    const [submission] = readSubmissions(aWorkbook(aSheet([...head, [1, "Tỷ lệ giải quyết đúng hạn", 38, "59 hồ sơ", "64,4%"]])), { ruleset: aRuleset(), period: "2026-Q3", file: null });
    expect([submission!.statedRates, submission!.findings]).toMatchObject([[{ indicator: "TT-01", value: 64.4, cell: "E4" }], [{ rule: "VAL-003", cell: "D4", item: "3.2", fix: { value: 59 } }]]);
  });

  test("give nothing to items that have rows of their own", () => {
    expect(read([["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ["STT", "Chỉ tiêu", "Kết quả", "Tử số", "Mẫu số"], [...SETTLED_ROW, 60], [1, "Tỷ lệ giải quyết đúng hạn", null, 38, 59]])).toEqual([["SNV", { "3.2": "60 C4", "3.3": "38 D5" }, []]]);
  });

  test("that contradict each other are told", () => {
    const indicators = [["TT-01", "Tỷ lệ đúng hạn", "3.3"], ["TT-02", "Tỷ lệ tiếp nhận", "3.1"]].map(([code, name, numerator]) => ({ code, name, numerator, denominator: "3.2", target: null }));
    const submissions = (second: CellSource): readonly (string | null)[] =>
      readSubmissions(aWorkbook(aSheet([...head, [1, "Tỷ lệ đúng hạn", 38, 59], [2, "Tỷ lệ tiếp nhận", 40, second]])), { ruleset: aRuleset({ indicators }), period: "2026-Q3", file: null }).flatMap(({ findings }) => findings.map(({ rule, cell, item }) => `${rule} ${cell} ${item}`));
    expect([submissions(59), submissions(null), submissions(60)]).toEqual([[], [], ["ROW-002 D5 3.2"]]);
  });
});

describe("plan, result and percentage", () => {
  const NAMES = ["Số kế hoạch", "Số cuộc họp", "Số lớp học", "Số văn bản", "Số hội nghị"];
  const ruleset = aRuleset({ items: NAMES.map((name, index) => anItem(`1.${index + 1}`, name)), indicators: [] });
  const told = (rates: readonly CellSource[]): readonly unknown[] => {
    const rows = [["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ["STT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ %"], ...rates.map((rate, index) => [`1.${index + 1}`, NAMES[index]!, 40, 10 * (index + 1), rate])];
    return readSubmissions(aWorkbook(aSheet(rows)), { ruleset, period: "2026-Q3", file: null })[0]!.findings.map(({ rule, severity, cell, difference }) => [rule, severity, cell, difference]);
  };

  test("the result is read, and a percentage that is not result ÷ plan is told where the others are", () => {
    expect(told([25, "50%", { value: 0.75, format: "0%" }, 0.1, 125])).toEqual([["REL-009", "W", "E7", -99.9]]);
    expect(told([25, "50,0%", 75, 100, 125])).toEqual([]);
  });

  test("a column of percentages that means something else is left alone", () => {
    expect([told([90, 91, 75, 93, 94]), told([25, 50, 71, 93, 94])]).toEqual([[], []]);
  });
});
