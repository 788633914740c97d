/** The report's paragraphs in both languages: their grammar, their figures, and their formulas. */
import { reportContext, type SummaryInput } from "../../../src/core/report/context";
import { narrativeFacts } from "../../../src/core/report/narrative/facts";
import { SECTIONS, lineOf, type Said, type Section } from "../../../src/core/report/narrative/pieces";
import { paragraphText, spokenText } from "../../../src/core/report/narrative/spoken";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { sheetLabels } from "../../../src/messages/sheets";
import { enWords } from "../../../src/messages/en/words";
import { viWords } from "../../../src/messages/vi/words";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";
import { hasLibreOffice } from "../../support/libreoffice";
import { recalculation } from "../../support/recalculation";
import { aStore } from "../../support/store";

const inLibreOffice = hasLibreOffice() ? test : test.skip;
type Language = "vi" | "en";

function told(input: SummaryInput, section: Section, language: Language = "vi"): readonly string[] {
  const labels = sheetLabels(language);
  const { paragraphs, marks } = labels.narrative;
  return paragraphs(narrativeFacts(reportContext({ ...input, labels, language }))).flatMap((each) => (each.section === section ? [paragraphText(each.pieces, marks)] : []));
}

const ITEMS = [anItem("1", { unit: "thủ tục" }), anItem("2", { unit: "thủ tục" }), anItem("3", { unit: "thủ tục", required: true })];
const SIMPLIFIED = anIndicator("A", { name: { vi: "Tỷ lệ thủ tục được đơn giản hóa", en: "Procedures simplified" }, numerator: "1", denominator: "2", target: aTarget(">=", 10), lead: "STP" });
const FEW = anIndicator("B", { name: { vi: "Số thủ tục quá hạn", en: "Procedures overdue" }, numerator: "3", unit: "thủ tục", better: "lower", target: aTarget("<=", 5) });
const AGENCIES = [anAgency("STP"), anAgency("SNV"), anAgency("STC")];

interface Given {
  readonly reports: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly received?: string;
  readonly before?: ReturnType<typeof aStore>;
}

function summary({ reports, received, before = [] }: Given): SummaryInput {
  const submissions = Object.entries(reports).map(([agency, figures]) => aSubmission(agency, figures));
  return aSummary({
    agencies: AGENCIES, catalogue: aCatalogue(ITEMS, [SIMPLIFIED, FEW]), submissions,
    options: { previous: before, ...(received === undefined ? {} : { received, due: "2026-09-20" }) },
  });
}

const NONE = summary({ reports: {} });
const ONE = summary({ reports: { STP: { "1": 84, "2": 1870, "3": 5 }, SNV: { "1": 0, "2": 0, "3": 0 } } });
const ALL = summary({ reports: { STP: { "1": 84, "2": 840, "3": 1 }, SNV: { "1": 30, "2": 100, "3": 0 }, STC: { "1": 1, "2": 2, "3": 0 } } });
const MANY = summary({ reports: { STP: { "1": 84, "2": 1870, "3": 1500 }, SNV: { "1": 2, "2": 130, "3": 0 } }, received: "2026-09-25" });
const FIRST = summary({ reports: { STP: { "1": 84, "2": 1870, "3": 6 } } });
const BEFORE = aStore({ "2025-Q3": { STP: { "1": 50, "2": 1870, "3": 9 }, SNV: { "1": 0, "2": 130, "3": 0 } } });
const COMPARED = summary({ reports: { STP: { "1": 84, "2": 1870, "3": 9 }, SNV: { "1": 2, "2": 130, "3": 0 } }, before: BEFORE });

const QUARTERS = summary({
  reports: { STP: { "1": 24, "2": 400, "3": 1 } },
  before: aStore({ "2026-Q1": { STP: { "1": 20, "2": 400, "3": 0 } }, "2026-H1": { STP: { "1": 40, "2": 800, "3": 0 } } }),
});

function top(input: SummaryInput, language: Language = "vi"): readonly string[] {
  const labels = sheetLabels(language);
  const { verdict, coverage, marks } = labels.narrative;
  const facts = narrativeFacts(reportContext({ ...input, labels, language }));
  return [verdict(facts), coverage(facts)].map((pieces) => paragraphText(pieces, marks));
}

describe("the verdict and the coverage below it", () => {
  test("say in one sentence what is met, what is not, against what, and of how many agencies", () => {
    expect(top(NONE)).toEqual([
      "Toàn tỉnh đạt 0/02 mục tiêu (0%); 02 mục tiêu chưa đánh giá được; chưa có số liệu quý trước để so sánh; số liệu của 0/03 cơ quan.",
      "Chưa có trong số liệu: 03 cơ quan chưa gửi báo cáo (Cơ quan STP, Cơ quan SNV và Cơ quan STC).",
    ]);
    expect(top(ONE)).toEqual([
      "Toàn tỉnh đạt 01/02 mục tiêu (50%); 01 mục tiêu chưa đạt; chưa có số liệu quý trước để so sánh; số liệu của 02/03 cơ quan.",
      "Chưa có trong số liệu: 01 cơ quan chưa gửi báo cáo (Cơ quan STC).",
    ]);
    expect(top(ALL)).toEqual(["Toàn tỉnh đạt 02/02 mục tiêu (100%); chưa có số liệu quý trước để so sánh; số liệu của 03/03 cơ quan.", "Số liệu có đủ các cơ quan phải báo cáo."]);
    expect(top(MANY)[1]).toBe("Chưa có trong số liệu: 01 cơ quan chưa gửi báo cáo (Cơ quan STC). Trong số liệu có 02 cơ quan gửi báo cáo muộn.");
    expect(top(QUARTERS)[0]).toBe("Toàn tỉnh đạt 01/02 mục tiêu (50%); 01 mục tiêu chưa đạt; so với quý trước, 01 chỉ tiêu tốt hơn, 01 chỉ tiêu kém hơn; số liệu của 01/03 cơ quan.");
  });

  test("in English", () => {
    expect(top(ONE, "en")).toEqual(["The province meets 1 of 2 targets (50%); not met: 1; no figures of the quarter before to compare with; figures of 2 of 3 agencies.", "Not in the figures: 1 that sent nothing (Cơ quan STC)."]);
    expect(top(QUARTERS, "en")[0]).toBe("The province meets 1 of 2 targets (50%); not met: 1; against the quarter before, 1 better, 1 worse; figures of 1 of 3 agencies.");
    expect(top(MANY, "en")[1]).toBe("Not in the figures: 1 that sent nothing (Cơ quan STC). Reported late: 2.");
  });
});

describe("targets without occurrence", () => {
  const none = (figures: Readonly<Record<string, number | string>>, indicators = [SIMPLIFIED, FEW]): SummaryInput =>
    aSummary({ agencies: AGENCIES, catalogue: aCatalogue(ITEMS, indicators), submissions: AGENCIES.map(({ code }) => aSubmission(code, figures)) });
  const SOME = none({ "1": 0, "2": 0, "3": 1 });
  const SOLE = none({ "1": 0, "2": "none", "3": 0 }, [SIMPLIFIED]);

  test("are none of those judged, and said apart", () => {
    expect([top(SOME)[0], ...told(SOME, "result"), ...told(SOME, "shortfalls"), ...told(SOME, "proposals")]).toEqual([
      "Toàn tỉnh đạt 01/01 mục tiêu (100%); 01 mục tiêu không phát sinh; chưa có số liệu quý trước để so sánh; số liệu của 03/03 cơ quan.",
      "Toàn tỉnh đạt 01/01 mục tiêu, tỷ lệ 100%; 01 mục tiêu không phát sinh.",
      "Không có mục tiêu chưa đạt.",
      "Đề nghị các cơ quan, đơn vị tiếp tục duy trì kết quả đã đạt được.",
    ]);
    expect([top(SOME, "en")[0], ...told(SOME, "result", "en")]).toEqual([
      "The province meets 1 of 1 target (100%); without occurrence: 1; no figures of the quarter before to compare with; figures of 3 of 3 agencies.",
      "The province meets 1 of 1 target, or 100%; 1 has no occurrence.",
    ]);
  });

  test("leave nothing to judge where there is no other, and no results to be kept up", () => {
    expect([top(SOLE)[0], ...told(SOLE, "result"), ...told(SOLE, "shortfalls"), ...told(SOLE, "proposals")]).toEqual([
      "Trong kỳ chưa có mục tiêu nào để đánh giá; 01 mục tiêu không phát sinh; số liệu của 03/03 cơ quan.",
      "Trong kỳ chưa có mục tiêu nào để đánh giá; 01 mục tiêu không phát sinh.",
      "Trong kỳ chưa có nội dung kiến nghị, đề xuất.",
    ]);
    expect([...told(SOLE, "result", "en"), ...told(SOLE, "proposals", "en")]).toEqual(["There is no target to judge in this period; 1 has no occurrence.", "There is nothing to propose in this period."]);
  });

  inLibreOffice("recalculate so, by area too", async () => {
    for (const input of [SOME, SOLE]) {
      const plans = summaryWorkbook(input);
      const rows = plans.find(({ name }) => name === "Lãnh đạo")!.rows.map((cells) => cells.map((cell) => cell?.value ?? null));
      const head = rows.findIndex((cells) => cells.includes("Số mục tiêu") && cells.includes("Lĩnh vực"));
      expect(rows[head + 1]!.slice(0, 4)).toEqual([1, "Lĩnh vực", ...(input === SOME ? [1, 1] : [0, 0])]);
      expect(recalculation(await writeWorkbook(plans, { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" })).disagreements).toEqual([]);
    }
  }, 180_000);
});

describe("paragraphs in Vietnamese", () => {
  test("say the coverage and the result when nobody, some, and all have reported", () => {
    expect([...told(NONE, "coverage"), ...told(NONE, "result")]).toEqual([
      "Quý\u00a0III năm\u00a02026, chưa có cơ quan nào trong số 03 cơ quan phải báo cáo gửi báo cáo sử dụng được; 03 cơ quan chưa gửi.",
      "Toàn tỉnh chưa đạt mục tiêu nào trong 02 mục tiêu; 02 mục tiêu chưa đánh giá được.",
    ]);
    expect([...told(ONE, "coverage"), ...told(ONE, "result")]).toEqual([
      "Quý\u00a0III năm\u00a02026, 02/03 cơ quan đã gửi báo cáo; 01 cơ quan chưa gửi. Số liệu tổng hợp chưa có: Cơ quan STC.",
      "Toàn tỉnh đạt 01/02 mục tiêu, tỷ lệ 50%; 01 mục tiêu chưa đạt.",
    ]);
    expect([...told(ALL, "coverage"), ...told(ALL, "result")]).toEqual(["Quý\u00a0III năm\u00a02026, 03/03 cơ quan đã gửi báo cáo.", "Toàn tỉnh đạt 02/02 mục tiêu, tỷ lệ 100%."]);
    expect(told(MANY, "coverage")[0]).toBe("Quý\u00a0III năm\u00a02026, 02/03 cơ quan đã gửi báo cáo, trong đó 02 cơ quan gửi muộn; 01 cơ quan chưa gửi. Số liệu tổng hợp chưa có: Cơ quan STC.");
  });

  test("name each shortfall with its figures, target and lead agency", () => {
    expect(told(ALL, "shortfalls")).toEqual(["Không có mục tiêu chưa đạt."]);
    expect(told(NONE, "shortfalls")).toEqual(["Chưa đánh giá được 02 mục tiêu: “Tỷ lệ thủ tục được đơn giản hóa” và “Số thủ tục quá hạn” (thiếu số liệu)."]);
    expect(told(MANY, "shortfalls")).toEqual([
      "Còn 02/02 mục tiêu chưa đạt:",
      "Tỷ lệ thủ tục được đơn giản hóa: 86/2.000, tỷ lệ 4,3% (mục tiêu từ 10% trở lên, thấp hơn 5,7\u00a0điểm\u00a0%), chưa có số liệu của 01 cơ quan; cơ quan chủ trì: Cơ quan STP.",
      "Số thủ tục quá hạn: 1.500\u00a0thủ tục (mục tiêu không quá 5\u00a0thủ tục, cao hơn 1.495\u00a0thủ tục), chưa có số liệu của 01 cơ quan; chưa giao cơ quan chủ trì.",
    ]);
    expect(told(FIRST, "shortfalls")[2]).toBe("Số thủ tục quá hạn: 6\u00a0thủ tục (mục tiêu không quá 5\u00a0thủ tục, cao hơn 1\u00a0thủ tục), chưa có số liệu của 02 cơ quan; chưa giao cơ quan chủ trì.");
  });

  test("compare with earlier periods, or say that there is nothing to compare with", () => {
    expect(told(ONE, "comparison")).toEqual(["Chưa có số liệu kỳ trước để so sánh."]);
    expect(told(COMPARED, "comparison")).toEqual([
      "Chưa có số liệu quý trước để so sánh.",
      "So với cùng kỳ năm trước (quý\u00a0III năm\u00a02025), 01 chỉ tiêu tốt hơn, 01 chỉ tiêu giữ nguyên. Cải thiện rõ nhất: “Tỷ lệ thủ tục được đơn giản hóa” tăng 1,8\u00a0điểm\u00a0% (từ 2,5% lên 4,3%).",
    ]);
  });

  test("propose to the lead agencies and to those that have not reported", () => {
    expect(told(ALL, "proposals")).toEqual(["Đề nghị các cơ quan, đơn vị tiếp tục duy trì kết quả đã đạt được."]);
    expect(told(MANY, "proposals")).toEqual([
      "Sở Nội vụ kính đề nghị UBND tỉnh chỉ đạo:",
      "Cơ quan STP chủ trì, có giải pháp thực hiện mục tiêu “Tỷ lệ thủ tục được đơn giản hóa”.",
      "UBND tỉnh giao cơ quan chủ trì thực hiện mục tiêu “Số thủ tục quá hạn”.",
      "Yêu cầu gửi ngay báo cáo: Cơ quan STC.",
      "Rút kinh nghiệm về việc gửi báo cáo muộn: Cơ quan STP và Cơ quan SNV.",
    ]);
    const quarters = aStore({ "2026-Q1": { STP: { "1": 20, "2": 400, "3": 0 } }, "2026-H1": { STP: { "1": 40, "2": 800, "3": 0 } } });
    const yearly = summary({ reports: { STP: { "1": 20, "2": 400, "3": 0 } }, before: quarters });
    expect(told(yearly, "proposals")[1]).toBe("Cơ quan STP chủ trì, có giải pháp thực hiện mục tiêu “Tỷ lệ thủ tục được đơn giản hóa” (đến hết năm\u00a02026 cần thêm ít nhất 100\u00a0thủ tục nếu mẫu số tăng như quý này, lên 1.600).");
  });
});

/** Without regard to where a line may break. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("what the next report needs", () => {
  const PLANS = anIndicator("C", { name: { vi: "Cơ quan có kế hoạch", en: "Agencies with a plan" }, numerator: "4", denominator: "expected", target: aTarget(">=", 100), lead: "SNV" });
  const PLANNED = anItem("4", { kind: "yesNo", unit: "Có/Không", aggregate: "countYes", flow: "pointInTime" });
  const given = (own: Readonly<Record<string, number | boolean>>, indicators: SummaryInput["catalogue"]["indicators"]): SummaryInput =>
    aSummary({
      agencies: [anAgency("STP")], catalogue: aCatalogue([...ITEMS, PLANNED], indicators), submissions: [aSubmission("STP", own)],
      options: { previous: aStore({ "2026-Q1": { STP: { "3": 300 } }, "2026-H1": { STP: { "3": 349 } } }) },
    });
  const EXCEEDING = given({ "3": 9 }, [FEW]);
  const UNPLANNED = given({ "4": false }, [PLANS]);
  const asked = (input: SummaryInput): unknown => {
    const rows = summaryWorkbook(input)[1]!.rows.map((cells) => cells.map((cell) => cell?.value ?? null));
    const at = rows.findIndex(([title]) => String(title).startsWith("VIỆC CẦN LÀM"));
    return rows[at + 3]!.filter((value) => typeof value === "string").slice(-2);
  };

  test("is told to lack or to exceed", () => {
    expect(plain(told(EXCEEDING, "proposals")[1]!)).toBe("UBND tỉnh giao cơ quan chủ trì thực hiện mục tiêu “Số thủ tục quá hạn” (khó đạt trong năm 2026, còn vượt 353 thủ tục; cần báo cáo nguyên nhân và giải pháp).");
    expect(plain(told(EXCEEDING, "proposals", "en")[1]!)).toBe("A lead agency to be named for “Procedures overdue” (out of reach in 2026, in excess by 353 thủ tục; to explain why and what is planned).");
    const { need } = EXCEEDING.compilation.summary.indicators[0]!.total.outlook!;
    expect([need?.kind, need?.excess, viWords.need(need!, "thủ tục"), enWords.need(need!, "thủ tục")]).toEqual(["outOfReach", true, "khó đạt, còn vượt 353 thủ tục trong năm 2026", "hard to reach, 353 thủ tục too many by 2026"]);
    expect(asked(EXCEEDING)).toEqual(["thủ tục", "Khó đạt trong kỳ tới, còn vượt"]);
  });

  test("is so many agencies where yes or no is asked", () => {
    expect(plain(told(UNPLANNED, "proposals")[1]!)).toBe("SNV chủ trì, có giải pháp thực hiện mục tiêu “Cơ quan có kế hoạch” (đến hết năm 2026 cần thêm ít nhất 1 cơ quan).");
    expect(plain(told(UNPLANNED, "proposals", "en")[1]!)).toBe("SNV to take measures on “Agencies with a plan” (at least 1 agency more by the end of 2026).");
    expect(asked(UNPLANNED)).toEqual(["cơ quan", "Cần thêm"]);
    const { need } = UNPLANNED.compilation.summary.indicators[0]!.total.outlook!;
    expect([viWords.need(need!, null), enWords.need(need!, null)]).toEqual(["cần thêm 1 cơ quan trong năm 2026; mẫu số 1, giữ nguyên", "1 agency more needed by 2026; denominator 1, unchanged"]);
  });
});

describe("what cannot be judged, and who lacks figures", () => {
  const RANK = anIndicator("R", { name: { vi: "Thứ hạng", en: "Rank" }, numerator: "5", unit: "hạng", better: "lower", target: aTarget("<=", 5) });
  const RISING = anIndicator("S", { name: { vi: "Số thủ tục", en: "Procedures" }, numerator: "2", unit: "thủ tục", target: aTarget(">", null, { compareWith: "previous" }) });
  const ranked = anItem("5", { kind: "number", aggregate: "none", flow: "pointInTime" });
  const given = (reports: Readonly<Record<string, Readonly<Record<string, number | string>>>>): SummaryInput =>
    aSummary({
      agencies: AGENCIES, catalogue: aCatalogue([...ITEMS, ranked], [SIMPLIFIED, FEW, RANK, RISING]),
      submissions: Object.entries(reports).map(([agency, figures]) => aSubmission(agency, figures)),
    });
  const whole = { "1": 20, "2": 100, "3": 1, "5": 3 };
  const LACKING = given({ STP: { ...whole, "3": "missing" }, SNV: { ...whole, "1": "missing", "3": "missing" }, STC: { ...whole, "3": "missing" } });

  test("is told by why, and figures are asked for where agencies gave none alone", () => {
    expect(told(LACKING, "shortfalls").at(-1)).toBe("Chưa đánh giá được 03 mục tiêu: “Số thủ tục quá hạn” (thiếu số liệu); “Thứ hạng” (chỉ xét theo từng cơ quan, không có số chung toàn tỉnh); “Số thủ tục” (chưa có số liệu kỳ trước để so).");
    expect(told(LACKING, "shortfalls", "en").at(-1)).toBe("3 targets cannot be judged: “Procedures overdue” (for want of figures); “Rank” (judged by agency alone, without a total over the province); “Procedures” (no earlier figure to be held against).");
    expect(told(LACKING, "proposals").at(-1)).toBe("Các cơ quan bổ sung số liệu để đánh giá: “Số thủ tục quá hạn”.");
  });

  test("agencies that reported but lack figures of some targets are named on top, with of how many", () => {
    expect(top(LACKING)[1]).toBe("Số liệu có đủ các cơ quan phải báo cáo. Còn thiếu ở một số chỉ tiêu: Cơ quan SNV (02), Cơ quan STP (01) và Cơ quan STC (01).");
    expect(top(LACKING, "en")[1]).toBe("The figures cover every agency that must report. Without figures for some indicators: Cơ quan SNV (2), Cơ quan STP (1) and Cơ quan STC (1).");
    expect(told(LACKING, "coverage")[0]).toMatch(/Còn thiếu ở một số chỉ tiêu: Cơ quan SNV \(02\), Cơ quan STP \(01\) và Cơ quan STC \(01\)\.$/);
    expect(top(given({ STP: whole, SNV: { ...whole, "3": "missing" } }))[1]).toBe("Chưa có trong số liệu: 01 cơ quan chưa gửi báo cáo (Cơ quan STC). Còn thiếu ở một số chỉ tiêu: Cơ quan SNV (01).");
  });

  inLibreOffice("and those counts are counted", async () => {
    expect(recalculation(await writeWorkbook(summaryWorkbook(LACKING), { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" })).disagreements).toEqual([]);
  }, 120_000);
});

test("where nobody has a rank there is no heading for it", () => {
  const headings = (input: SummaryInput): readonly string[] => summaryWorkbook(input)[0]!.rows.flatMap(([cell]) => (cell?.style === "heading" ? [String(cell.value)] : []));
  expect(headings(NONE)).toEqual(["I. MỨC ĐỘ ĐẠT CÁC MỤC TIÊU", "II. KẾT QUẢ THEO LĨNH VỰC", "III. CƠ QUAN NỘP MUỘN, CHƯA NỘP HOẶC NỘP BÁO CÁO KHÔNG DÙNG ĐƯỢC", "IV. NHẬN XÉT, KIẾN NGHỊ"]);
  expect(headings(ONE)).toContain("III. XẾP HẠNG CÁC CƠ QUAN");
});

test("of three targets or more that one agency leads, each has a line of its own", () => {
  const indicators = ["A", "B", "C"].map((code) => anIndicator(code, { name: { vi: `Tỷ lệ ${code}`, en: `Rate ${code}` }, numerator: "1", denominator: "2", target: aTarget(">=", 10), lead: "STP" }));
  const input = (count: number): SummaryInput => aSummary({ agencies: AGENCIES, catalogue: aCatalogue(ITEMS, indicators.slice(0, count)), submissions: ["STP", "SNV", "STC"].map((code) => aSubmission(code, { "1": 1, "2": 100, "3": 0 })) });
  const lines = (count: number, language: Language): readonly string[] => {
    const labels = sheetLabels(language);
    return labels.narrative.paragraphs(narrativeFacts(reportContext({ ...input(count), labels, language }))).filter(({ section }) => section === "proposals").map((each) => paragraphText(lineOf(each), labels.narrative.marks));
  };
  expect(lines(2, "vi").slice(1)).toEqual(["- Cơ quan STP chủ trì, có giải pháp thực hiện các mục tiêu “Tỷ lệ A”; “Tỷ lệ B”."]);
  expect(lines(3, "vi").slice(1)).toEqual(["- Cơ quan STP chủ trì, có giải pháp thực hiện các mục tiêu:", "+ “Tỷ lệ A”;", "+ “Tỷ lệ B”;", "+ “Tỷ lệ C”."]);
  expect(lines(3, "en").slice(1)).toEqual(["- Cơ quan STP to take measures on:", "+ “Rate A”;", "+ “Rate B”;", "+ “Rate C”."]);
});

test("paragraphs in English agree in number", () => {
  const all = (input: SummaryInput): readonly string[] => SECTIONS.flatMap((section) => told(input, section, "en"));
  expect(all(ONE)).toEqual([
    "Quarter III of 2026: 2 of 3 agencies have reported; 1 has sent nothing. Not in the figures: Cơ quan STC.",
    "The province meets 1 of 2 targets, or 50%; 1 is not met.",
    "There are no earlier figures to compare with.",
    "1 of 2 targets is not met:",
    "Procedures simplified: 84/1,870, or 4.5% (target at least 10%, 5.5\u00a0points below it), without the figures of 1 agency; lead agency: Cơ quan STP.",
    "The department proposes that the People’s Committee direct:",
    "Cơ quan STP to take measures on “Procedures simplified”.",
    "To report at once: Cơ quan STC.",
  ]);
  expect(told(FIRST, "shortfalls", "en")[1]).toBe("Procedures simplified: 84/1,870, or 4.5% (target at least 10%, 5.5\u00a0points below it), without the figures of 2 agencies; lead agency: Cơ quan STP.");
  expect(all(NONE).slice(0, 2)).toEqual(["Quarter III of 2026: none of the 3 agencies has sent a usable report; 3 have sent nothing.", "The province meets none of 2 targets; 2 cannot be judged."]);
});

test("figures are written as the language writes them, to the digit that spreadsheets round to", () => {
  const said = (value: number, decimals: number, form: Said["form"] = "figure"): Said => ({ value, decimals, form, place: { kind: "need", code: "A", part: "amount" } });
  const vi = sheetLabels("vi").narrative.marks;
  const en = sheetLabels("en").narrative.marks;
  const figures = [said(9, 0, "count"), said(0, 0, "count"), said(18, 0, "count"), said(1870, 0), said(1234567, 0), said(4.491978609625669, 1), said(2.345, 2), said(1.005, 2), said(-0.25, 1, "size"), said(90, 1)];
  expect(figures.map((each) => spokenText(each, vi))).toEqual(["09", "0", "18", "1.870", "1.234.567", "4,5", "2,35", "1,01", "0,3", "90"]);
  expect(figures.map((each) => spokenText(each, en))).toEqual(["9", "0", "18", "1,870", "1,234,567", "4.5", "2.35", "1.01", "0.3", "90"]);
});

inLibreOffice("paragraphs recalculate to the letter, in both languages", async () => {
  for (const language of ["vi", "en"] as const) {
    for (const input of [NONE, MANY, COMPARED, QUARTERS]) {
      const plans = summaryWorkbook({ ...input, labels: sheetLabels(language), language });
      const { disagreements } = recalculation(await writeWorkbook(plans, { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" }));
      expect(disagreements).toEqual([]);
    }
  }
}, 180_000);
