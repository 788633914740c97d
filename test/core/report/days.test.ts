/** Indicators that are judged on a day: their figures and targets are days wherever people read them, and days in what is computed. */
import { checkJson, compileJson } from "../../../src/cli/json";
import { withTargets } from "../../../src/core/catalogue/overrides";
import type { Summary } from "../../../src/core/compile/types";
import { ASSESSMENT_COLUMNS as AT, assessmentLayout } from "../../../src/core/report/assessmentLayout";
import { reportContext, type SummaryInput } from "../../../src/core/report/context";
import { withEditedAssessment } from "../../../src/core/report/editedAssessment";
import { narrativeFacts } from "../../../src/core/report/narrative/facts";
import { paragraphText } from "../../../src/core/report/narrative/spoken";
import { SHEETS } from "../../../src/core/report/sheetNames";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { makeRuleset } from "../../../src/core/ruleset";
import { messagesFor } from "../../../src/messages";
import { sheetLabels } from "../../../src/messages/sheets";
import { sheetLabelsVi } from "../../../src/messages/vi/sheets";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";
import { hasLibreOffice } from "../../support/libreoffice";
import { gridOfPlan } from "../../support/planGrids";
import { recalculation } from "../../support/recalculation";
import { aStore } from "../../support/store";

const issued = anItem("1", { name: { vi: "Ngày ban hành kế hoạch", en: "Plan issued on" }, kind: "date", aggregate: "max", flow: "pointInTime", unit: "ngày" });
const PLAN = anIndicator("KH", {
  name: { vi: "Thời gian ban hành kế hoạch", en: "Plan issued" }, numerator: "1", unit: "ngày", better: "lower",
  target: aTarget("<=", "--01-31"), targetByTier: { xa: aTarget("<", "2026-02-15") }, lead: "SNV", atRisk: 7,
});
const agencies = [anAgency("SNV"), anAgency("STC"), anAgency("XA1", "xa"), anAgency("XA2", "xa")];
const submissions = [aSubmission("SNV", { "1": "2026-01-31" }), aSubmission("STC", { "1": "2026-02-05" }), aSubmission("XA1", { "1": "2026-02-15" }), aSubmission("XA2", { "1": "missing" })];
const province = (previous: SummaryInput["compilation"]["rows"] = []): SummaryInput =>
  aSummary({ agencies, catalogue: aCatalogue([issued], [PLAN]), submissions, options: { previous } });

const BEFORE = aStore({ "2025-Q3": { SNV: { "1": "2025-01-20" }, STC: { "1": "2025-06-20" } }, "2026-H1": { SNV: { "1": "2026-01-31" } } }).map((row) => ({ ...row, counted: true }));

const rulesetOf = ({ catalogue, registry }: SummaryInput) => makeRuleset(catalogue, registry);
const jsonOf = (input: SummaryInput): Summary => JSON.parse(JSON.stringify(compileJson(input.compilation.summary, rulesetOf(input), messagesFor("vi")))) as Summary;
const shortfall = (input: SummaryInput, language: "vi" | "en"): readonly string[] => {
  const labels = sheetLabels(language);
  const { paragraphs, marks } = labels.narrative;
  return paragraphs(narrativeFacts(reportContext({ ...input, labels, language }))).flatMap(({ section, depth, pieces }) => (section === "shortfalls" && depth > 0 ? [paragraphText(pieces, marks)] : []));
};

describe("a target that is a day", () => {
  test("is met on that day or before it, by whoever it is for", () => {
    const [{ total, tiers, agencies: own }] = jsonOf(province()).indicators as [Summary["indicators"][number]];
    expect(own.map(({ agency, numerator, status }) => [agency, numerator, status])).toEqual([
      ["SNV", "2026-01-31", "met"], ["STC", "2026-02-05", "notMet"], ["XA1", "2026-02-15", "notMet"], ["XA2", null, "noData"],
    ]);
    expect([total, tiers.so!, tiers.xa!].map(({ numerator, status, reported, expected }) => [numerator, status, reported, expected])).toEqual([
      ["2026-02-15", "notMet", 3, 4], ["2026-02-05", "notMet", 2, 2], ["2026-02-15", "notMet", 1, 2],
    ]);
  });

  test("is missed by days, which the band counts in too", () => {
    const { indicators } = jsonOf(province());
    expect([indicators[0]!.total.outlook, indicators[0]!.agencies[1]!.outlook]).toEqual([
      { gap: 15, band: "notMet", risk: null, pace: null, need: null },
      { gap: 5, band: "atRisk", risk: "nearTarget", pace: null, need: null },
    ]);
  });

  test("not yet due has no share of it reached", () => {
    const later = { ...PLAN, better: "higher" as const, target: aTarget(">=", "2026-12-31", { due: "--12-31" }) };
    const { indicators } = aSummary({ agencies, catalogue: aCatalogue([issued], [later]), submissions }).compilation.summary;
    expect(indicators[0]!.total.outlook?.pace).toMatchObject({ reached: null, onTrack: null });
  });

  test("has the latest day of the item's figures, each traced to its cell", () => {
    const [{ total, contributions }] = jsonOf(province()).items as [Summary["items"][number]];
    expect([total, contributions.map(({ agency, value, cell }) => [agency, value, cell])]).toEqual([
      { value: "2026-02-15", reported: 3, expected: 4 }, [["SNV", "2026-01-31", "D10"], ["STC", "2026-02-05", "D10"], ["XA1", "2026-02-15", "D10"]],
    ]);
  });

  test("is a day in the JSON of one report as well", () => {
    const input = province();
    const { submissions: checked } = checkJson(input.compilation.submissions, null, rulesetOf(input), messagesFor("vi"), []) as { submissions: { indicators: object }[] };
    expect(checked.map(({ indicators }) => indicators)).toMatchObject([{ KH: { numerator: "2026-01-31", status: "met" } }, { KH: { numerator: "2026-02-05" } }, {}, { KH: { numerator: null } }]);
  });

  test("is compared with no earlier period, and nothing is asked about for it", () => {
    const { items, indicators, findings } = province(BEFORE).compilation.summary;
    const none = { lastQuarter: null, lastYear: null };
    expect([items[0]!.total.change, indicators[0]!.total.change, findings.filter(({ rule }) => rule.startsWith("HIS"))]).toEqual([none, none, []]);
  });

  test("is one of the targets of each quarter, as it was told then", () => {
    const { quarters, indicators } = jsonOf(province(BEFORE));
    expect(quarters!.slice(-2).map(({ quarter, targets, met, notMet }) => [quarter, targets, met, notMet])).toEqual([["2026-Q2", 1, 1, 0], ["2026-Q3", 1, 0, 1]]);
    expect(indicators[0]!.total.quarters!.slice(-2).map(({ quarter, numerator, status }) => [quarter, numerator, status])).toEqual([["2026-Q2", "2026-01-31", "met"], ["2026-Q3", "2026-02-15", "notMet"]]);
  });

  test("held against no earlier figure tells what was said a quarter before as a day", () => {
    const swapped = aSubmission("SNV", { "1": "2026-11-09" });
    const input = aSummary({ agencies, catalogue: aCatalogue([issued], [PLAN]), submissions: [swapped], options: { previous: BEFORE } });
    const found = jsonOf(input).findings.find(({ rule }) => rule === "VAL-012")!;
    expect([found.previous, found.item]).toEqual([{ period: "2026-Q2", value: "2026-01-31" }, "1"]);
  });

  test("that nobody has given is not due while it is yet to come, and without data once it is over", () => {
    const until = (comparator: "<=" | "<", day: string) => {
      const input = aSummary({ agencies, catalogue: aCatalogue([issued], [{ ...PLAN, target: aTarget(comparator, day), targetByTier: {} }]), submissions: [aSubmission("SNV", { "1": "missing" }), aSubmission("STC", { "1": "2026-02-05" })] });
      const { total, tiers, agencies: own } = input.compilation.summary.indicators[0]!;
      return [own.map(({ status }) => status), total.status, tiers.xa!.status];
    };
    expect(until("<=", "2026-10-01")).toEqual([["notDue", "met", "notDue", "notDue"], "met", "notDue"]);
    expect(until("<", "2026-10-01")).toEqual([["noData", "met", "noData", "noData"], "met", "noData"]);
    expect(until("<=", "2026-09-30")).toEqual([["noData", "met", "noData", "noData"], "met", "noData"]);
  });

  test("is said as a day in sentences, what lacks in days", () => {
    expect(shortfall(province(), "vi")).toEqual(["Thời gian ban hành kế hoạch: 15/02/2026 (mục tiêu chậm nhất 31/01/2026, muộn 15 ngày), chưa có số liệu của 01 cơ quan; cơ quan chủ trì: Cơ quan SNV."]);
    expect(shortfall(province(), "en")).toEqual(["Plan issued: 15/02/2026 (target by 31/01/2026, 15 days late), without the figures of 1 agency; lead agency: Cơ quan SNV."]);
    const early = aSummary({ agencies, catalogue: aCatalogue([issued], [{ ...PLAN, better: "higher", target: aTarget(">=", "2026-02-16") }]), submissions });
    expect([shortfall(early, "vi")[0], shortfall(early, "en")[0]]).toEqual([expect.stringContaining("(mục tiêu không sớm hơn 16/02/2026, sớm 1 ngày)"), expect.stringContaining("(target not before 16/02/2026, 1 day early)")]);
  });

  test("is written on every sheet as a day, never as its number", () => {
    const plans = summaryWorkbook(province());
    const isSerial = (value: unknown): boolean => typeof value === "number" && value > 46_000 && value < 47_000;
    const found = plans.flatMap(({ name, rows, styles }) => rows.flatMap((row) => row.flatMap((cell) => (isSerial(cell?.value) ? [[name, styles[cell!.style!]!.numberFormat]] : []))));
    expect(new Set(found.map(([name]) => name))).toEqual(new Set([SHEETS.leaders, SHEETS.assessment, SHEETS.totals, SHEETS.byAgency, SHEETS.store, SHEETS.submissions]));
    expect(new Set(found.map(([, format]) => format))).toEqual(new Set(["dd/mm/yyyy"]));
  });

  test("is summarised as the latest or the earliest day", () => {
    const words = (["max", "min", "none"] as const).map((aggregate) => {
      const input = aSummary({ agencies, catalogue: aCatalogue([{ ...issued, aggregate }], [PLAN]), submissions });
      const totals = summaryWorkbook(input).find(({ name }) => name === SHEETS.totals)!;
      return totals.rows.flat().filter((cell) => ["Muộn nhất", "Sớm nhất", "Lớn nhất", "Nhỏ nhất", "Không cộng"].includes(String(cell?.value))).map((cell) => cell!.value);
    });
    expect(words).toEqual([["Muộn nhất"], ["Sớm nhất"], ["Không cộng"]]);
  });

  test("edited on Đánh giá is a day of the catalogue again", () => {
    const input = province();
    const context = reportContext(input);
    const plan = summaryWorkbook(input).find(({ name }) => name === SHEETS.assessment)!;
    const row = assessmentLayout(context).rowOf("KH", "province")!;
    const rows = plan.rows.map((cells, index) => (index === row ? cells.map((cell, column) => (column === AT.target ? { ...cell!, value: 46_081 } : cell)) : cells));
    const targets = withEditedAssessment({ catalogue: "thu", overrides: [] }, gridOfPlan({ ...plan, rows }), sheetLabelsVi, input.catalogue);
    const [{ target, targetByTier }] = withTargets(input.catalogue, targets).indicators as [typeof PLAN];
    expect([target?.value, targetByTier.xa?.value]).toEqual(["2026-02-28", "2026-02-15"]);
  });

  (hasLibreOffice() ? test : test.skip)("comes out the same when LibreOffice recalculates it, under every comparator", async () => {
    const comparators = (["<=", "<", "=", ">=", ">"] as const).flatMap((comparator) =>
      (["2026-02-05", "2026-10-01", "2026-12-31"] as const).map((day) => ({ ...PLAN, code: `K.${comparator}.${day}`, better: "higher" as const, target: aTarget(comparator, day, { due: "--12-31" }) })));
    const input = aSummary({ agencies, catalogue: aCatalogue([issued], comparators), submissions: submissions.filter(({ agency }) => agency !== "XA1") });
    const { formulas, disagreements } = recalculation(await writeWorkbook(summaryWorkbook(input), { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" }));
    expect([formulas > 100, disagreements]).toEqual([true, []]);
  });
});
