/** What comparisons with earlier periods say of themselves: of which quarter, over whom, and how many there are. */
import type { Agency } from "../../../src/core/agencies/types";
import type { Indicator } from "../../../src/core/catalogue/types";
import type { StoreRow } from "../../../src/core/compile/types";
import { reportContext, type SummaryInput } from "../../../src/core/report/context";
import { narrativeFacts } from "../../../src/core/report/narrative/facts";
import { paragraphText } from "../../../src/core/report/narrative/spoken";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { sheetLabels } from "../../../src/messages/sheets";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget, type Reported } from "../../support/compilations";
import { hasLibreOffice } from "../../support/libreoffice";
import { recalculation } from "../../support/recalculation";
import { aStore } from "../../support/store";

const ITEMS = [anItem("3.2"), anItem("3.3"), anItem("1.1", { flow: "yearToDate" }), anItem("1.2", { flow: "yearToDate" })];
const ON_TIME = anIndicator("TT-01", { name: { vi: "Đúng hạn", en: "In time" }, numerator: "3.3", denominator: "3.2", target: aTarget(">=", 90) });
const PLAN = anIndicator("KH-01", { name: { vi: "Hoàn thành kế hoạch", en: "Plan done" }, numerator: "1.2", denominator: "1.1", target: aTarget(">=", 100, { due: "--12-31" }) });

interface Given {
  readonly reports: Readonly<Record<string, Readonly<Record<string, Reported>>>>;
  readonly before: readonly StoreRow[];
  readonly agencies?: readonly Agency[];
  readonly indicators?: readonly Indicator[];
  readonly period?: string;
}

const given = ({ reports, before, agencies = [anAgency("SNV")], indicators = [ON_TIME, PLAN], period = "2026-Q3" }: Given): SummaryInput =>
  aSummary({
    agencies, catalogue: aCatalogue(ITEMS, indicators), period, options: { previous: before },
    submissions: Object.entries(reports).map(([agency, figures]) => aSubmission(agency, figures, { period })),
  });

/** Without regard to where a line may break. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function told(input: SummaryInput, language: "vi" | "en" = "vi"): { readonly verdict: string; readonly comparison: readonly string[] } {
  const labels = sheetLabels(language);
  const { paragraphs, verdict, marks } = labels.narrative;
  const facts = narrativeFacts(reportContext({ ...input, labels, language }));
  return { verdict: plain(paragraphText(verdict(facts), marks)), comparison: paragraphs(facts).filter(({ section }) => section === "comparison").map(({ pieces }) => plain(paragraphText(pieces, marks))) };
}

/** Values and texts of a sheet's rows, from the row whose first cell ends so. */
function rowsBelow(input: SummaryInput, sheet: 0 | 1, title: string): readonly (readonly unknown[])[] {
  const rows = summaryWorkbook(input)[sheet]!.rows.map((cells) => cells.map((cell) => (typeof cell?.value === "string" ? plain(cell.value) : (cell?.value ?? null))));
  return rows.slice(rows.findIndex(([first]) => String(first).endsWith(title)) + 1);
}

const quarter = (all: number, inTime: number, done: number) => ({ "3.2": all, "3.3": inTime, "1.1": 10, "1.2": done });

describe("a report of the year", () => {
  const YEAR = given({
    period: "2026-Y", reports: { SNV: quarter(400, 390, 9) },
    before: aStore({ "2026-9M": { SNV: quarter(300, 292, 5) }, "2026-Q3": { SNV: quarter(100, 92, 5) } }),
  });

  test("says that Quý IV alone stands against Quý III, and praises nothing that only adds up", () => {
    expect(told(YEAR).verdict).toContain("; riêng quý IV năm 2026 so với quý trước, 02 chỉ tiêu tốt hơn;");
    expect(told(YEAR).comparison[0]).toBe(
      "Riêng quý IV năm 2026 so với quý trước (quý III năm 2026), 02 chỉ tiêu tốt hơn. Chỉ tiêu lũy kế từ đầu năm so với mức đến hết quý III năm 2026. Cải thiện rõ nhất: “Đúng hạn” tăng 6 điểm % (từ 92% lên 98%).",
    );
    expect(told(YEAR, "en").comparison[0]).toBe(
      "Quarter IV of 2026 alone, against the quarter before (Quarter III of 2026), 2 indicators are better. Cumulative indicators are held against what they had come to by the end of Quarter III of 2026. Most improved: “In time” up 6 points (from 92% to 98%).",
    );
  });

  test("says so on the sheets too", () => {
    expect(rowsBelow(YEAR, 1, "SO SÁNH VỚI QUÝ TRƯỚC VÀ CÙNG KỲ NĂM TRƯỚC").slice(2, 4).map((row) => [row[0], row[2]])).toEqual([
      ["KH-01", "Đến hết quý III năm 2026"], ["TT-01", "Riêng quý IV năm 2026 so với quý III năm 2026"],
    ]);
    expect(rowsBelow(YEAR, 0, "SO VỚI QUÝ TRƯỚC")[0]![0]).toBe("Số liệu riêng quý IV năm 2026 so với quý trước; chỉ tiêu lũy kế so với mức đến hết quý trước.");
    expect(rowsBelow(YEAR, 0, "SO VỚI QUÝ TRƯỚC")[1]!.slice(5, 6)).toEqual(["Quý IV năm 2026"]);
  });
});

test("a quarter's own report needs no such words, and what fell is still to be watched", () => {
  const input = given({ reports: { SNV: { ...quarter(100, 98, 8), "1.1": 20 } }, before: aStore({ "2026-H1": { SNV: quarter(200, 150, 5) }, "2026-Q1": { SNV: quarter(100, 58, 5) } }) });
  expect(told(input).comparison[0]).toBe(
    "So với quý trước (quý II năm 2026), 01 chỉ tiêu tốt hơn, 01 chỉ tiêu kém hơn. Chỉ tiêu lũy kế từ đầu năm so với mức đến hết quý II năm 2026. Cải thiện rõ nhất: “Đúng hạn” tăng 6 điểm % (từ 92% lên 98%). Cần lưu ý: “Hoàn thành kế hoạch” giảm 10 điểm % (từ 50% xuống 40%).",
  );
  expect(rowsBelow(input, 0, "SO VỚI QUÝ TRƯỚC")[0]![0]).toBe("STT");
});

describe("agencies that were merged, and agencies that lack one side", () => {
  const agencies = [{ ...anAgency("XC"), from: "2026-07-01" }, { ...anAgency("XA"), to: "2026-06-30", successor: "XC" }, { ...anAgency("XB"), to: "2026-06-30", successor: "XC" }, anAgency("SNV"), anAgency("STP")];
  const input = given({
    agencies, indicators: [ON_TIME], reports: { XC: quarter(100, 90, 0), SNV: quarter(100, 90, 0), STP: quarter(100, 90, 0) },
    before: aStore({ "2025-Q3": { XA: quarter(50, 40, 0), XB: quarter(50, 30, 0), STP: quarter(100, 80, 0) } }),
  });

  test("are named in the sentence and above the table", () => {
    const over = "Số liệu kỳ trước gồm cả Cơ quan XA, Cơ quan XB, nay thuộc Cơ quan XC. Mỗi chỉ tiêu so trên các cơ quan có số liệu ở cả hai kỳ; 01 cơ quan thiếu số liệu ở một trong hai kỳ của một số chỉ tiêu nên không tính ở chỉ tiêu đó: Cơ quan SNV.";
    expect(told(input).comparison.at(-1)).toBe(over);
    expect(rowsBelow(input, 1, "SO SÁNH VỚI QUÝ TRƯỚC VÀ CÙNG KỲ NĂM TRƯỚC")[0]![0]).toBe(`Tính từ số liệu các kỳ trong trang “Dữ liệu” khi tổng hợp, trên những cơ quan có số liệu ở cả hai kỳ; số của quý đã tách khỏi số lũy kế. ${over}`);
    expect(told(input, "en").comparison.at(-1)).toBe(
      "The earlier figures hold those of Cơ quan XA, Cơ quan XB, now under Cơ quan XC. Each indicator is compared over the agencies with figures on both sides; left out of some: 1 agency with figures on one side alone (Cơ quan SNV).",
    );
  });

  test("are told by number where they are many", () => {
    const heirs = Array.from({ length: 10 }, (_, index): Agency => ({ ...anAgency(`H${index}`), from: "2026-07-01" }));
    const closed = heirs.flatMap(({ code }) => [1, 2].map((each) => ({ ...anAgency(`${code}-${each}`), to: "2026-06-30", successor: code })));
    const many = given({
      agencies: [...heirs, ...closed], indicators: [ON_TIME], reports: Object.fromEntries(heirs.map(({ code }) => [code, quarter(10, 9, 0)])),
      before: aStore({ "2025-Q3": Object.fromEntries(closed.map(({ code }) => [code, quarter(10, 9, 0)])) }),
    });
    expect(told(many).comparison.at(-1)).toMatch(/Cơ quan H5-1, Cơ quan H5-2, nay thuộc Cơ quan H5; và của các cơ quan nay thuộc 4 cơ quan khác\.$/);
  });
});

test("the table of changes says how many indicators it leaves out, and where they stand", () => {
  const rates = Array.from({ length: 8 }, (_, index) => ({ ...ON_TIME, code: `TT-0${index + 1}` }));
  const input = given({ indicators: rates, reports: { SNV: quarter(100, 98, 0) }, before: aStore({ "2026-H1": { SNV: quarter(200, 150, 0) }, "2026-Q1": { SNV: quarter(100, 58, 0) } }) });
  expect(rowsBelow(input, 0, "SO VỚI QUÝ TRƯỚC")[0]![0]).toBe("Nêu không quá 6 tỷ lệ, thay đổi nhiều nhất trước; còn 2 chỉ tiêu khác so được ở trang “Đánh giá”, bảng so sánh với quý trước.");
});

test("a rate that just misses its target never seems to reach it where it is compared", () => {
  const input = given({ indicators: [ON_TIME], reports: { SNV: quarter(100_000, 89_998, 0) }, before: aStore({ "2026-H1": { SNV: quarter(200, 150, 0) }, "2026-Q1": { SNV: quarter(100, 58, 0) } }) });
  expect(told(input).comparison[0]).toContain("(từ 92% xuống 89,998%)");
  const { rows, styles } = summaryWorkbook(input)[1]!;
  const cell = rows.flat().filter((each) => each?.value === 89.998);
  expect([...new Set(cell.map((each) => styles[each!.style!]!.numberFormat))]).toEqual(["0.000"]);
});

const inLibreOffice = hasLibreOffice() ? test : test.skip;

inLibreOffice("all of it recalculates to the letter", async () => {
  const input = given({
    period: "2026-Y", reports: { SNV: quarter(400, 390, 9), STP: quarter(100, 90, 1) }, agencies: [anAgency("SNV"), anAgency("STP"), { ...anAgency("X"), to: "2026-10-31", successor: "SNV" }],
    before: aStore({ "2026-9M": { SNV: quarter(300, 292, 5), X: quarter(10, 9, 1) }, "2026-Q3": { SNV: quarter(100, 92, 5), X: quarter(5, 4, 1) } }),
  });
  expect(recalculation(await writeWorkbook(summaryWorkbook(input), { title: "Thử", creator: "Thử", savedAt: "2026-12-21T03:00:00Z" })).disagreements).toEqual([]);
}, 120_000);
