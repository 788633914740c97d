import { readSheet, readSubmissions } from "../../../src/core/reading/readSubmission";
import type { Submission } from "../../../src/core/reading/types";
import type { Ruleset } from "../../../src/core/ruleset";
import { aReport, aRuleset, aSheet, aWorkbook, anAgency, anItem, aRegistry, COMMUNE, HEALTH, HOME_AFFAIRS, RECEIVED, SETTLED, type CellSource, type SheetOptions } from "../../support/sheets";

const ROWS: readonly (readonly CellSource[])[] = [
  ["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", 120],
  ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ", 100],
  ["3.3", "Số hồ sơ giải quyết đúng hạn", "hồ sơ", 95],
];

function read(rows: readonly (readonly CellSource[])[], options: { readonly ruleset?: Ruleset; readonly period?: string | null; readonly sheet?: SheetOptions; readonly file?: string } = {}): Submission {
  const grid = aSheet(rows, options.sheet);
  return readSheet(grid, { ruleset: options.ruleset ?? aRuleset(), period: options.period === undefined ? "2026-Q3" : options.period, file: options.file ?? null });
}

function values({ readings }: Submission): Record<string, unknown> {
  return Object.fromEntries([...readings].map(([code, { value, cell }]) => [code, `${value} ${cell}`]));
}

function rules({ findings }: Submission): readonly string[] {
  return findings.map(({ rule, cell, item }) => [rule, cell, item].filter((part) => part !== null).join(" "));
}

const ALL = { "3.1": "120 D5", "3.2": "100 D6", "3.3": "95 D7" };

describe("a plain report sheet", () => {
  test("is read with its agency, period and cells, without a finding", () => {
    const submission = read(aReport(ROWS));
    expect({ agency: submission.agency, period: submission.period, values: values(submission), findings: submission.findings }).toEqual({
      agency: "SNV", period: "2026-Q3", values: ALL, findings: [],
    });
  });

  test("without a period asked for takes the title's", () => {
    expect(read(aReport(ROWS, { period: "6 tháng đầu năm 2026" }), { period: null }).period).toBe("2026-H1");
  });
});

describe("the header", () => {
  const head: readonly (readonly CellSource[])[] = [["Cơ quan báo cáo: Sở Nội vụ"], ["Quý III năm 2026"]];
  const body = ROWS.map(([number, label, unit, figure]) => [number!, label!, unit!, figure!, Number(figure) * 3]);

  test("may have two merged rows, and a numbering row", () => {
    const merges = [{ top: 2, left: 0, bottom: 3, right: 0 }, { top: 2, left: 1, bottom: 3, right: 1 }, { top: 2, left: 2, bottom: 3, right: 2 }, { top: 2, left: 3, bottom: 2, right: 4 }];
    const submission = read([...head, ["STT", "Chỉ tiêu", "ĐVT", "Kết quả thực hiện", null], [null, null, null, "Trong quý", "Luỹ kế"], ["(1)", "(2)", "(3)", "(4)", "(5)"], ...body], { sheet: { merges } });
    expect([values(submission), rules(submission)]).toEqual([{ "3.1": "120 D6", "3.2": "100 D7", "3.3": "95 D8" }, []]);
  });

  test("may have its columns in another order, three rows, and no merges", () => {
    const rows = [...head, ["STT", "Nội dung", "Đơn vị tính", "Kết quả"], [null, null, null, "Số liệu"], [null, null, null, "Lũy kế từ đầu năm", "Phát sinh trong kỳ"], ...body];
    expect(values(read(rows))).toEqual({ "3.1": "360 E6", "3.2": "300 E7", "3.3": "285 E8" });
  });

  test("may name the group above the row of the label", () => {
    const rows = [...head, [null, null, null, "Kết quả thống kê"], ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", null, "Ghi chú"], ...ROWS];
    expect(values(read(rows))).toEqual({ "3.1": "120 D5", "3.2": "100 D6", "3.3": "95 D7" });
  });

  test("carries units and numbers in brackets", () => {
    expect(rules(read([...head, ["TT", "Chỉ tiêu (2)", "ĐVT", "Kết quả (số)"], ...ROWS]))).toEqual([]);
  });

  test("repeated at a page break is passed over", () => {
    const submission = read([...aReport(ROWS.slice(0, 1)), ["STT", "Chỉ tiêu", "ĐVT", "Kết quả"], ["(1)", "(2)", "(3)", "(4)"], ...ROWS.slice(1)]);
    expect([values(submission), rules(submission)]).toEqual([{ "3.1": "120 D5", "3.2": "100 D8", "3.3": "95 D9" }, []]);
  });

  test("tells columns that the template does not have, once, and is silent about those it knows", () => {
    const rows = [...head, ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Kết quả", "Tỷ lệ (%)", "So cùng kỳ", "Cán bộ theo dõi"], ...ROWS.map(([a, b, c, d]) => [a!, b!, c!, null, d!])];
    expect(rules(read(rows))).toEqual(["HDR-003 H3"]);
  });

  test("tells a column of figures named twice", () => {
    const rows = [...head, ["STT", "Chỉ tiêu", "Kết quả", "Kết quả"], ["3.1", "Số hồ sơ tiếp nhận", 1, 2]];
    expect(rules(read(rows))).toContain("HDR-004 D3");
  });

  test("tells a column that an item's flow needs", () => {
    const ruleset = aRuleset({ items: [RECEIVED, SETTLED, anItem("3.3", "Số hồ sơ giải quyết đúng hạn", { flow: "yearToDate" })] });
    const rows = [...head, ["STT", "Chỉ tiêu", "ĐVT", "Trong quý"], ...ROWS];
    expect(read(rows, { ruleset }).findings).toMatchObject([{ rule: "HDR-002", items: ["3.3"] }]);
    const first = [["Cơ quan báo cáo: Sở Nội vụ"], ["Quý I năm 2026"], ...rows.slice(2)];
    expect(rules(read(first, { ruleset, period: "2026-Q1" }))).toEqual([]);
  });

  test("that is not there makes the workbook no report", () => {
    const grid = aSheet([["Danh sách cán bộ"], ["STT", "Họ tên"], [1, "Nguyễn Văn A"]]);
    const [submission] = readSubmissions(aWorkbook(grid), { ruleset: aRuleset(), period: "2026-Q3", file: "a.xlsx" });
    expect(submission!.findings).toMatchObject([{ rule: "HDR-001", severity: "B" }]);
  });
});

describe("sheets of one workbook", () => {
  test("several agencies' are each a submission; cover sheets and other lists are passed over in silence", () => {
    const workbook = aWorkbook(
      aSheet([["BÌA"]], { name: "Bìa" }),
      aSheet(aReport(ROWS), { name: "A" }),
      aSheet([["STT", "Nội dung", "Kết quả"], [1, "Họp giao ban", 3]], { name: "Việc" }),
      aSheet(aReport(ROWS, { agency: "Sở Y tế" }), { name: "B" }),
    );
    const submissions = readSubmissions(workbook, { ruleset: aRuleset(), period: "2026-Q3", file: "a.xlsx" });
    expect(submissions.map(({ sheet, agency, findings }) => [sheet, agency, findings.length])).toEqual([["A", "SNV", 0], ["B", "SYT", 0]]);
  });
});

describe("which item a row is", () => {
  const row = (number: CellSource, label: string, figure: CellSource = 7): readonly CellSource[] => [number, label, "hồ sơ", figure];

  test.each([
    ["case, composition, tone marks and punctuation apart", row("3.1", "SỐ HỒ SƠ TIẾP NHẬN:"), "3.1", []],
    ["with its number inside the label", row(null, "3.1. Số hồ sơ tiếp nhận"), "3.1", []],
    ["with a trailing dot", row("3.1.", "Số hồ sơ tiếp nhận"), "3.1", []],
    ["with a typing error", row("3.1", "Số hồ sơ tiếp nhân"), "3.1", ["HDR-005 B5 3.1"]],
    ["with a typing error and no number", row(null, "Số hồ sơ tiếp nhận n"), "3.1", []],
    ["shortened, where the number agrees", row("3.2", "Số hồ sơ giải quyết xong"), "3.2", ["HDR-005 B5 3.2"]],
    ["with letters for numbers", row("a", "Số hồ sơ tiếp nhận"), "3.1", []],
  ])("%s", (name, source, item, found) => {
    const submission = read(aReport([source]));
    const expected = name.includes("no number") ? ["HDR-005 B5 3.1"] : found;
    expect([[...submission.readings.keys()], rules(submission)]).toEqual([[item], expected]);
  });

  test.each([
    ["opposed words never match", row("3.3", "Số hồ sơ giải quyết quá hạn")],
    ["another label stays unknown, whatever its number", row("3.1", "Số cuộc họp báo")],
    ["a sub-row of the agency's own", row("3.1a", "Trong đó: lĩnh vực đất đai")],
  ])("%s: it is told and not counted", (_name, source) => {
    const submission = read(aReport([source, ...ROWS.slice(0, 1)]));
    expect(rules(submission).filter((rule) => rule.startsWith("ROW-003"))).toEqual(["ROW-003 B5"]);
    expect([...submission.readings.keys()]).toEqual(["3.1"]);
  });

  test.each([
    ["short forms written out", row(null, "Số hồ sơ TTHC tiếp nhận"), "Số hồ sơ thủ tục hành chính tiếp nhận"],
    ["a short form for what the form writes out", row(null, "Số hồ sơ thủ tục hành chính tiếp nhận"), "Số hồ sơ TTHC tiếp nhận"],
    ["a label typed without marks", row(null, "So ho so tiep nhan"), "Số hồ sơ tiếp nhận"],
  ])("%s is near", (_name, source, name) => {
    const ruleset = aRuleset({ items: [anItem("3.1", name), SETTLED], indicators: [] });
    const submission = read(aReport([source]), { ruleset });
    expect([[...submission.readings.keys()], rules(submission)]).toEqual([["3.1"], ["HDR-005 B5 3.1"]]);
  });

  test("a label cut short that may be another's is asked about, the likelier item first", () => {
    const ruleset = aRuleset({ items: [anItem("1.1", "Số vấn đề phát hiện qua rà soát"), anItem("1.2", "Số vấn đề phát hiện qua rà soát được xử lý hoặc kiến nghị xử lý")], indicators: [] });
    const { readings, findings } = read(aReport([row("1.1", "Số vấn đề phát hiện qua rà soát"), row(null, "Số vấn đề phát hiện qua rà soát được")]), { ruleset });
    expect([[...readings.keys()], findings]).toMatchObject([["1.1"], [{ rule: "ROW-003", cell: "B6", details: { candidates: ["1.2", "1.1"] } }]]);
  });

  test("an opposed word left out may have been any: it is asked", () => {
    const ruleset = aRuleset({ items: [anItem("6.1", "Số kiến nghị về ngân sách phải thực hiện"), anItem("6.2", "Số kiến nghị về ngân sách đã thực hiện")], indicators: [] });
    expect(read(aReport([row(null, "Số kiến nghị về ngân sách thực hiện")]), { ruleset }).findings).toMatchObject([{ rule: "ROW-003" }]);
  });

  test("a shortened label is not decided by a number where numbers are shifted, nor out of order", () => {
    const short = "Số hồ sơ giải quyết xong";
    const shifted = read(aReport([row("3.2", "Số hồ sơ tiếp nhận"), row("3.2", short), row("3.9", "Số hồ sơ giải quyết đúng hạn")]));
    expect(rules(shifted)).toContain("ROW-003 B6");
    const outOfOrder = read(aReport([row("3.1", "Số hồ sơ tiếp nhận"), row("3.3", "Số hồ sơ giải quyết đúng hạn"), row("3.2", short)]));
    expect(rules(outOfOrder)).toEqual(["ROW-003 B7"]);
  });

  test("an item is one row: beside its own label another near to it is asked about; two near ones are settled by the number, else asked", () => {
    const typing = [row(null, "Số hồ sơ tiếp nhân"), row(null, "Số hồ sơ tiếp nhậm", 8)];
    expect(rules(read(aReport([row("3.1", "Số hồ sơ tiếp nhận"), typing[0]!])))).toEqual(["ROW-003 B6"]);
    const both = read(aReport(typing));
    expect([both.readings.size, rules(both)]).toEqual([0, ["ROW-003 B5", "ROW-003 B6"]]);
    const numbered = read(aReport([typing[0]!, row("3.1", "Số hồ sơ tiếp nhậm", 8)]));
    expect([values(numbered), rules(numbered)]).toEqual([{ "3.1": "8 D6" }, ["ROW-003 B5", "HDR-005 B6 3.1"]]);
  });

  test("of several unknown rows each has another item first", () => {
    const ruleset = aRuleset({ items: [anItem("1.1", "Số lớp đào tạo công chức cấp xã"), anItem("1.2", "Số lớp bồi dưỡng công chức cấp xã")], indicators: [] });
    const { findings } = read(aReport([row(null, "Lớp công chức bồi dưỡng ở xã"), row(null, "Lớp công chức ở xã")]), { ruleset });
    expect(findings.map(({ details }) => (details as { readonly candidates: readonly string[] }).candidates[0])).toEqual(["1.2", "1.1"]);
  });

  test("a label outweighs a number that says another item", () => {
    const submission = read(aReport([row("3.2", "Số hồ sơ tiếp nhận"), row("3.3", "Số hồ sơ giải quyết đúng hạn"), row("3.9", "Số hồ sơ đã giải quyết xong")]));
    expect([[...submission.readings.keys()].sort(), rules(submission)]).toEqual([["3.1", "3.2", "3.3"], ["ROW-004 B5 3.1"]]);
  });

  test("numbering that restarts by section, and 1.1 shown for 1.10, are no conflict", () => {
    const ruleset = aRuleset({ items: [anItem("1.1", "Số kế hoạch"), anItem("1.2", "Số cuộc kiểm tra"), anItem("1.10", "Số văn bản ban hành"), anItem("2.1", "Số thủ tục công khai")], indicators: [] });
    const rows = aReport([row("1.1", "Số kế hoạch"), row("1.2", "Số cuộc kiểm tra"), row(1.1, "Số văn bản ban hành"), ["II", "Thủ tục"], row("1.1", "Số thủ tục công khai")]);
    expect(rules(read(rows, { ruleset }))).toEqual([]);
  });

  test("an item of two rows is told, and one without a figure is a section", () => {
    expect(rules(read(aReport([...ROWS, ["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", 5]])))).toEqual(["ROW-002 B8 3.1"]);
    expect(rules(read(aReport([["3", "Số hồ sơ tiếp nhận"], ...ROWS])))).toEqual([]);
  });

  test("of two items of one name, the section above decides", () => {
    const ruleset = aRuleset({
      areas: [{ code: "1", name: "Cấp tỉnh" }, { code: "2", name: "Cấp xã" }],
      items: [anItem("1.1", "Số thủ tục", { area: "1" }), anItem("2.1", "Số thủ tục", { area: "2" })],
      indicators: [],
    });
    const swapped = aReport([["B", "Cấp xã"], row(1, "Số thủ tục", 20), ["A", "Cấp tỉnh"], row(1, "Số thủ tục", 10)]);
    expect(values(read(swapped, { ruleset }))).toEqual({ "2.1": "20 D6", "1.1": "10 D8" });
  });

  test("totals and signatures are no rows", () => {
    const rows = aReport([...ROWS, ["", "Tổng cộng", "", 315], [], ["Nơi nhận:", null, null, "GIÁM ĐỐC"], ["- Như trên;"], [null, "Người lập biểu", null, "(Ký tên)"]]);
    expect(rules(read(rows))).toEqual([]);
  });

  test("an item left blank at the table's end is still its row", () => {
    expect(read(aReport([...ROWS.slice(0, 2), ["3.3", "Số hồ sơ giải quyết đúng hạn"], [], ["Nơi nhận:"]])).readings.get("3.3")).toMatchObject({ state: "missing", cell: "D7" });
  });

  test("a rate that the sheet states is kept beside its row; 38/59 gives its parts to items without a row", () => {
    const submission = read(aReport([["", "Tỷ lệ giải quyết đúng hạn", "%", "38/59"]]));
    expect(submission.statedRates).toMatchObject([{ indicator: "TT-01", row: 4, cell: "D5", parts: { numerator: 38, denominator: 59 } }]);
    expect(values(submission)).toEqual({ "3.3": "38 D5", "3.2": "59 D5" });
  });
});

describe("whose report it is", () => {
  const table = [["STT", "Chỉ tiêu", "ĐVT", "Kết quả"], ...ROWS];
  const agency = (head: readonly (readonly CellSource[])[], more: { readonly sheet?: SheetOptions; readonly file?: string; readonly ruleset?: Ruleset } = {}): readonly unknown[] => {
    const submission = read([...head, ["Quý III/2026"], ...table], more);
    return [submission.agency, ...rules(submission)];
  };

  test.each<[string, readonly (readonly CellSource[])[], readonly unknown[]]>([
    ["a labelled line", [["Tên đơn vị: Sở Y tế"]], ["SYT"]],
    ["a labelled line whose name stands in the next cell", [["Đơn vị báo cáo:", "Sở Y tế"]], ["SYT"]],
    ["the letterhead, below the superior body", [["UBND TỈNH MẪU", null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["SỞ NỘI VỤ", null, "Độc lập - Tự do - Hạnh phúc"]], ["SNV"]],
    ["a letterhead over two lines", [["ỦY BAN NHÂN DÂN"], ["XÃ TÂN HƯNG"]], ["XTH"]],
    ["not the addressee", [["SỞ Y TẾ"], ["Kính gửi: Sở Nội vụ"], ["(Kèm theo Công văn số 12 của Sở Nội vụ)"]], ["SYT"]],
    ["the title", [["BIỂU SỐ LIỆU TẠI UBND XÃ TÂN HƯNG"]], ["XTH"]],
  ])("is told by %s", (_name, head, expected) => {
    expect(agency(head)).toEqual(expected);
  });

  test("else by the sheet's name, else by the file's", () => {
    expect(agency([["BIỂU SỐ LIỆU"]], { sheet: { name: "Tân Hưng" } })).toEqual(["XTH"]);
    expect(agency([["BIỂU SỐ LIỆU"]], { file: "bc-so-y-te.xlsx" })).toEqual(["SYT"]);
  });

  test("is unknown where the labelled line names nobody, though the file does", () => {
    expect(agency([["Cơ quan báo cáo: Sở Ngoại vụ"]], { file: "so-y-te.xlsx" })).toEqual([null, "TPL-004 A1"]);
    expect(agency([["BIỂU SỐ LIỆU"]])).toEqual([null, "TPL-004"]);
  });

  test("is ambiguous where several have the name", () => {
    const twins = aRegistry(anAgency("X1", "UBND xã Phú Thịnh", { tier: "xa" }), anAgency("X2", "UBND xã Phú Thịnh", { tier: "xa" }));
    const submission = read(aReport(ROWS, { agency: "UBND xã Phú Thịnh" }), { ruleset: aRuleset({}, twins) });
    expect(submission.findings).toMatchObject([{ rule: "TPL-004", details: { candidates: ["X1", "X2"] } }]);
  });

  test("a closed agency's is its successor's", () => {
    const registry = aRegistry(HOME_AFFAIRS, HEALTH, COMMUNE, anAgency("SLD", "Sở Lao động", { to: "2025-02-28", successor: "SNV" }));
    expect(agency([["Cơ quan báo cáo: Sở Lao động"]], { ruleset: aRuleset({}, registry) })).toEqual(["SNV"]);
  });
});

describe("when it was reported, and for when", () => {
  test("another period than the one asked for is told at the title", () => {
    expect(rules(read(aReport(ROWS, { period: "6 tháng đầu năm 2026" })))).toEqual(["TPL-003 A3"]);
  });

  test("a title without a period is information", () => {
    expect(read(aReport(ROWS, { period: "Biểu số 1" })).findings).toMatchObject([{ rule: "TPL-006", severity: "I" }]);
  });

  test("the day is that of a labelled line, else of the letterhead", () => {
    const day = (line: string): string | null => read([[line], ...aReport(ROWS)]).reportDate;
    expect([day("Ngày báo cáo: 15/9/2026"), day("Tỉnh Mẫu, ngày 5 tháng 9 năm 2026"), day("(Số liệu từ ngày 15/6/2026)")]).toEqual(["2026-09-15", "2026-09-05", null]);
  });
});

describe("what is hidden or uncalculated", () => {
  test("hidden sheets, rows and columns are read and told", () => {
    const submission = read(aReport(ROWS), { sheet: { hiddenRows: [4, 6, 30], hiddenColumns: [3], visibility: "hidden" } });
    expect([values(submission), rules(submission)]).toEqual([ALL, ["TPL-005", "TPL-005 A5:E7", "TPL-005 D4:D7"]]);
  });

  test("a formula without a value is missing and told", () => {
    const submission = read(aReport([["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", { formula: "=1+1" }]]));
    expect([submission.readings.get("3.1")!.state, rules(submission)]).toEqual(["missing", ["FIL-004 D5 3.1"]]);
  });

  test("spaces around figures are told once for the sheet", () => {
    expect(rules(read(aReport([["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", " 120\u00a0"], ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ", "100 "]])))).toEqual(["VAL-009 D5 3.1"]);
  });

  test("not applicable without a reason is told", () => {
    expect(rules(read(aReport([["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", "KAD"]])))).toEqual(["VAL-002 D5 3.1"]);
    expect(rules(read(aReport([["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", "KAD", "Không có chức năng"]])))).toEqual([]);
  });

  test("a sheet typed in TCVN3 is read as what it says", () => {
    const font = ".VnTime";
    const rows = [[{ value: "C¬ quan b¸o c¸o: Së Néi vô", font }], [{ value: "Quý III n¨m 2026", font }], [{ value: "STT", font }, { value: "ChØ tiªu", font }, { value: "KÕt qu¶", font }], ["3.1", { value: "Sè hå s¬ tiÕp nhËn", font }, 12]];
    const submission = read(rows);
    expect([submission.agency, values(submission), rules(submission)]).toEqual(["SNV", { "3.1": "12 C4" }, ["VAL-010 A1:C4"]]);
  });
});
