/** “Có nguy cơ” in words: unmet by little, or not due and behind its pace; as compiled, and by formula once figures are edited. */
import { urgency } from "../../../src/core/compliance/order";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import type { SheetPlan } from "../../../src/core/report/sheetPlan";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";
import { hasLibreOffice, recalculated } from "../../support/libreoffice";
import { recalculation } from "../../support/recalculation";

const yearly = { due: "--12-31" } as const;
/** At the end of September 273 of 365 days have passed: 74,8 %. */
const INDICATORS = [
  anIndicator("MET", { numerator: "1", denominator: "10", target: aTarget(">=", 80), atRisk: 5 }),
  anIndicator("NEAR", { numerator: "2", denominator: "10", target: aTarget(">=", 80), atRisk: 5 }),
  anIndicator("FAILED", { numerator: "3", denominator: "10", target: aTarget(">=", 80), atRisk: 5 }),
  anIndicator("COUNT", { numerator: "4", target: aTarget("<=", 30), unit: "hồ sơ", better: "lower", atRisk: 2 }),
  anIndicator("BEHIND", { numerator: "5", denominator: "10", target: aTarget(">=", 80, yearly) }),
  anIndicator("ONTRACK", { numerator: "6", denominator: "10", target: aTarget(">=", 80, yearly) }),
  anIndicator("LATER", { numerator: "5", denominator: "10", target: aTarget(">=", 80, { ...yearly, from: "2026-07-01" }) }),
];
const FIGURES = { "1": 800, "2": 750, "3": 749, "4": 32, "5": 598, "6": 599, "10": 1000 };
const ITEMS = Object.keys(FIGURES).map((code) => anItem(code));
const AGENCIES = [anAgency("SNV"), anAgency("STP")];
const INPUT = aSummary({ agencies: AGENCIES, catalogue: aCatalogue(ITEMS, INDICATORS), submissions: [aSubmission("SNV", FIGURES)] });

function column(plan: SheetPlan, at: number): readonly string[] {
  return plan.rows.flatMap((row) => {
    const code = /^[A-Z]+/.exec(String(row[0]?.value ?? ""))?.[0];
    const scope = row[2]?.value;
    return code !== undefined && INDICATORS.some((each) => each.code === code) && scope === "Toàn tỉnh" ? [`${code}: ${String(row[at]?.value)}`] : [];
  });
}

const CONCLUSIONS = [
  "MET: Đạt, thiếu 1 cơ quan",
  "NEAR: Chưa đạt, có nguy cơ (sát mục tiêu), thiếu 1 cơ quan",
  "FAILED: Chưa đạt, thiếu 1 cơ quan",
  "COUNT: Chưa đạt, có nguy cơ (sát mục tiêu), thiếu 1 cơ quan",
  "BEHIND: Chưa đến hạn, có nguy cơ (chậm tiến độ), thiếu 1 cơ quan",
  "ONTRACK: Chưa đến hạn, thiếu 1 cơ quan",
  "LATER: Chưa đến hạn, thiếu 1 cơ quan",
];

test("a target at risk is said to be so after its status, and stands right after those that failed", () => {
  const totals = INPUT.compilation.summary.indicators.map(({ code, total }) => ({ code, total }));
  expect(totals.map(({ code, total }) => [code, total.outlook?.risk])).toEqual([
    ["MET", undefined], ["NEAR", "nearTarget"], ["FAILED", null], ["COUNT", "nearTarget"], ["BEHIND", "behindPace"], ["ONTRACK", null], ["LATER", null],
  ]);
  expect(column(summaryWorkbook(INPUT)[1]!, 13)).toEqual(CONCLUSIONS);
  expect([...totals].sort((a, b) => urgency(a.total) - urgency(b.total)).map(({ code }) => code)).toEqual(["FAILED", "NEAR", "COUNT", "BEHIND", "ONTRACK", "LATER", "MET"]);
});

const inLibreOffice = hasLibreOffice() ? test : test.skip;
const STAMP = { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" };

inLibreOffice("the words follow the figures where they are edited, and equal what was compiled where they are not", async () => {
  const plans = summaryWorkbook(INPUT);
  expect(recalculation(await writeWorkbook(plans, STAMP)).disagreements).toEqual([]);
  const edited: Readonly<Record<string, number>> = { "1": 799, "2": 749, "3": 750, "4": 33, "5": 599, "6": 598 };
  const store = plans.map((plan) => (plan.name !== "Dữ liệu" ? plan : {
    ...plan,
    rows: plan.rows.map((row) => row.map((cell, at) => (cell?.value === FIGURES[String(row[3]?.value) as keyof typeof FIGURES] && at === 5 ? { ...cell, value: edited[String(row[3]?.value)] ?? cell.value } : cell))),
  }));
  const read = readXlsx(recalculated(await writeWorkbook(store, STAMP)));
  if (!read.ok) throw new Error("not read");
  const top = read.workbook.grids.find(({ name }) => name === "Lãnh đạo")!.rows.find(({ index }) => index === 8)!.cells[0]!.value;
  expect([plans[0]!.rows[8]![0]!.value, top]).toEqual([
    "Toàn tỉnh đạt 01/07 mục tiêu (14,3%); 03 mục tiêu chưa đạt, trong đó 02 có nguy cơ (sát mục tiêu); 03 mục tiêu chưa đến hạn, trong đó 01 có nguy cơ (chậm tiến độ); chưa có số liệu quý trước để so sánh; số liệu của 01/02 cơ quan.",
    "Toàn tỉnh đạt 0/07 mục tiêu (0%); 04 mục tiêu chưa đạt, trong đó 02 có nguy cơ (sát mục tiêu); 03 mục tiêu chưa đến hạn, trong đó 01 có nguy cơ (chậm tiến độ); chưa có số liệu quý trước để so sánh; số liệu của 01/02 cơ quan.",
  ]);
  const grid = read.workbook.grids.find(({ name }) => name === "Đánh giá")!;
  const words = grid.rows.flatMap(({ cells }) => {
    const [code, scope, conclusion] = [0, 2, 13].map((index) => cells.find((cell) => cell.column === index)?.value);
    return scope === "Toàn tỉnh" && typeof code === "string" && typeof conclusion === "string" ? [`${code}: ${conclusion}`] : [];
  });
  const [near, behind] = ["Chưa đạt, có nguy cơ (sát mục tiêu), thiếu 1 cơ quan", "Chưa đến hạn, có nguy cơ (chậm tiến độ), thiếu 1 cơ quan"];
  expect(words).toEqual([
    `MET: ${near}`, "NEAR: Chưa đạt, thiếu 1 cơ quan", `FAILED: ${near}`, "COUNT: Chưa đạt, thiếu 1 cơ quan",
    "BEHIND: Chưa đến hạn, thiếu 1 cơ quan", `ONTRACK: ${behind}`, "LATER: Chưa đến hạn, thiếu 1 cơ quan",
  ]);
}, 120_000);
