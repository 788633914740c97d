/** The figures that the directives themselves report, typed as they print them, read and computed by the real core. */
import { checkSheet } from "../../src/app/check";
import type { Agency } from "../../src/core/agencies/types";
import { compile } from "../../src/core/compile/compile";
import type { Compilation, IndicatorTotal } from "../../src/core/compile/types";
import { parsePeriod } from "../../src/core/periods/period";
import type { CheckedSubmission } from "../../src/core/reading/types";
import { makeRuleset, type Ruleset } from "../../src/core/ruleset";
import { loadPreset, type PresetId } from "../../src/presets/presets";
import { aRegistry, aReport, aSheet, anAgency, type CellSource } from "../support/sheets";

async function rulesetOf(preset: PresetId, agencies: readonly Agency[]): Promise<Ruleset> {
  return makeRuleset((await loadPreset(preset)).catalogue, aRegistry(...agencies));
}

const TITLES: Readonly<Record<string, string>> = { Q1: "Quý I", Q3: "Quý III", Y: "Năm" };

/** An agency's report sheet: items by code, stated rates by the indicator's code. */
function report(ruleset: Ruleset, agency: Agency, period: string, figures: Readonly<Record<string, CellSource>>): CheckedSubmission {
  const rows = Object.entries(figures).map(([code, figure]): readonly CellSource[] => {
    const item = ruleset.items.get(code);
    return item ? [code, item.name.vi, item.unit, figure] : ["", ruleset.indicators.get(code)!.name.vi, "%", figure];
  });
  const [year, kind] = period.split("-");
  const title = kind === "Y" ? `Năm ${year}` : `${TITLES[kind!]} năm ${year}`;
  return { ...checkSheet(aSheet(aReport(rows, { agency: agency.name, period: title })), ruleset, period), file: `${agency.code}.xlsx` };
}

function compiled(ruleset: Ruleset, period: string, submissions: readonly CheckedSubmission[]): Compilation["summary"] {
  return compile(submissions, ruleset, { period: parsePeriod(period)!, received: null, due: null, onError: "item", previous: [] }).summary;
}

const totalOf = ({ indicators }: Compilation["summary"], code: string): IndicatorTotal => indicators.find((one) => one.code === code)!.total;

/** Findings about figures that call for something: rows that a test leaves out and mere information apart. */
const faults = (submissions: readonly CheckedSubmission[]): readonly string[] =>
  submissions.flatMap(({ findings }) => findings.filter(({ rule, severity }) => rule !== "ROW-001" && severity !== "I").map(({ rule, cell }) => `${rule} ${cell}`));

const SNV = anAgency("SNV", "Sở Nội vụ");
const SKHDT = anAgency("SKHDT", "Sở Kế hoạch và Đầu tư");

describe("Đồng Nai 2015", () => {
  test("88,56 points, rank 04 of 63, up 13 from 17", async () => {
    const ruleset = await rulesetOf("dong-nai-2015", [SNV]);
    const sent = report(ruleset, SNV, "2015-Q3", { "1.1": "88,56", "1.2": "04", "1.3": 17, "1.4": 63 });
    const summary = compiled(ruleset, "2015-Q3", [sent]);
    expect(faults([sent])).toEqual([]);
    expect(["CS-01", "CS-02", "CS-03"].map((code) => totalOf(summary, code).numerator)).toEqual([88.56, 4, 13]);
    expect(ruleset.indicators.get("CS-02")!.better).toBe("lower");
  });

  test("exactly 30 % inspected is not “trên 30%”", async () => {
    const ruleset = await rulesetOf("dong-nai-2015", [SNV]);
    const statusOf = (inspected: number): string | null =>
      totalOf(compiled(ruleset, "2015-Y", [report(ruleset, SNV, "2015-Y", { "1.5": 30, "1.6": inspected })]), "KT-01").status;
    expect([statusOf(9), statusOf(10)]).toEqual(["notMet", "met"]);
  });
});

describe("An Giang 2016", () => {
  const agencies = [SNV, anAgency("CD", "UBND thành phố Châu Đốc", { tier: "huyen" })];

  test("38 of 59 tasks is 64 % as printed, 64,41 % as computed: not due before the year's end, not met at it", async () => {
    const ruleset = await rulesetOf("an-giang-2016", agencies);
    const figures = (period: string): readonly CheckedSubmission[] => [
      report(ruleset, agencies[0]!, period, { "1.1": 40, "1.2": 25 }),
      report(ruleset, agencies[1]!, period, { "1.1": 19, "1.2": 13 }),
    ];
    const total = { numerator: 38, denominator: 59, percent: (100 * 38) / 59, complete: true, reported: 2, expected: 2 };
    expect(totalOf(compiled(ruleset, "2016-Q3", figures("2016-Q3")), "KH-01")).toMatchObject({ ...total, status: "notDue" });
    expect(totalOf(compiled(ruleset, "2016-Y", figures("2016-Y")), "KH-01")).toMatchObject({ ...total, status: "notMet" });
  });

  test("the stated 64 % agrees with 38/59, and 65 % would not", async () => {
    const ruleset = await rulesetOf("an-giang-2016", agencies);
    const sent = (stated: string): readonly string[] => faults([report(ruleset, SNV, "2016-Q3", { "1.1": 59, "1.2": 38, "KH-01": stated })]);
    expect([sent("64%"), sent("65%")]).toEqual([[], ["REL-003 D7"]]);
  });

  test("20 % of the five-year plan, without parts; rank 15 fell to 31", async () => {
    const ruleset = await rulesetOf("an-giang-2016", agencies);
    const summary = compiled(ruleset, "2016-Q3", [report(ruleset, SNV, "2016-Q3", { "1.4": "20%", "1.5": 31, "1.6": 15 })]);
    expect([totalOf(summary, "KH-03").percent, totalOf(summary, "CS-01").numerator, totalOf(summary, "CS-02").numerator]).toEqual([20, 31, -16]);
  });
});

describe("Bình Thuận 2017", () => {
  const departments = [SNV, SKHDT, ...Array.from({ length: 16 }, (_, index) => anAgency(`S${index + 3}`, `Sở Thử ${index + 3}`))];
  const districts = Array.from({ length: 10 }, (_, index) => anAgency(`H${index + 1}`, `UBND huyện Thử ${index + 1}`, { tier: "huyen" }));
  const others = Array.from({ length: 9 }, (_, index) => anAgency(`K${index + 1}`, `Đơn vị Thử ${index + 1}`, { tier: "khac" }));
  const agencies = [...departments, ...districts, ...others];

  test("35/35 units with a plan and 37/37 commitments: two need no plan and leave that denominator", async () => {
    const ruleset = await rulesetOf("binh-thuan-2017", agencies);
    const sent = agencies.map((agency) => report(ruleset, agency, "2017-Q1", { "1.1": ["K8", "K9"].includes(agency.code) ? "Không áp dụng" : "Có", "1.2": "Có" }));
    const summary = compiled(ruleset, "2017-Q1", sent);
    expect(faults(sent)).toEqual(["VAL-002 D5", "VAL-002 D5"]);
    expect([totalOf(summary, "KH-01"), totalOf(summary, "CK-01")]).toEqual([
      { numerator: 35, denominator: 35, percent: 100, status: "met", complete: true, reported: 35, expected: 35 },
      { numerator: 37, denominator: 37, percent: 100, status: "met", complete: true, reported: 37, expected: 37 },
    ]);
  });

  test("09/18 departments registered 84 of 1.870 procedures: 50 % and 4,5 % (4,49 %)", async () => {
    const ruleset = await rulesetOf("binh-thuan-2017", agencies);
    const sent = departments.map((agency, index) =>
      report(ruleset, agency, "2017-Q1", { "3.1": index < 9 ? "Có" : "Không", "3.2": index === 0 ? "1.003" : 51, "3.3": index === 0 ? "07" : index === 8 ? 14 : index < 8 ? 9 : "KPS" }),
    );
    const summary = compiled(ruleset, "2017-Q1", sent);
    expect(faults(sent)).toEqual([]);
    expect(totalOf(summary, "DG-01")).toMatchObject({ numerator: 9, denominator: 18, percent: 50, status: null });
    expect(totalOf(summary, "DG-02")).toMatchObject({ numerator: 84, denominator: 1870, percent: (100 * 84) / 1870, status: null });
  });

  test("“84” of “1.870” on one sheet agrees with its stated 4,5%", async () => {
    const ruleset = await rulesetOf("binh-thuan-2017", agencies);
    const sent = report(ruleset, SNV, "2017-Q1", { "3.1": "Có", "3.2": "1.870", "3.3": "84", "DG-02": "4,5%" });
    expect([faults([sent]), sent.indicators.get("DG-02")]).toEqual([[], { numerator: 84, denominator: 1870, percent: (100 * 84) / 1870, status: null }]);
  });

  test("PAPI +0,12 points, rank 47, down 6, 3 of 6 dimensions fell; PCI 58,2 points (-0,63), rank 32, down 6", async () => {
    const ruleset = await rulesetOf("binh-thuan-2017", agencies);
    const sent = [
      report(ruleset, SNV, "2017-Q1", { "1.3": "0,12", "1.4": 47, "1.5": 41, "1.6": 6, "1.7": 3, "1.12": 63 }),
      report(ruleset, SKHDT, "2017-Q1", { "1.8": "58,2", "1.9": "58,83", "1.10": 32, "1.11": 26, "1.12": 63 }),
    ];
    const summary = compiled(ruleset, "2017-Q1", sent);
    expect(faults(sent)).toEqual([]);
    expect(["PA-01", "PA-02", "PA-03"].map((code) => totalOf(summary, code).numerator)).toEqual([0.12, 47, -6]);
    expect(totalOf(summary, "PA-04")).toMatchObject({ numerator: 3, denominator: 6, percent: 50 });
    expect(["PC-01", "PC-02", "PC-03", "PC-04"].map((code) => totalOf(summary, code).numerator)).toEqual([58.2, -0.63, 32, -6]);
    expect(["PA-02", "PC-03"].map((code) => ruleset.indicators.get(code)!.better)).toEqual(["lower", "lower"]);
  });

  test("133 online procedures is the province's target, no single agency's", async () => {
    const ruleset = await rulesetOf("binh-thuan-2017", agencies.slice(0, 2));
    const sent = [report(ruleset, SNV, "2017-Y", { "7.1": 33 }), report(ruleset, SKHDT, "2017-Y", { "7.1": 100 })];
    const { total, tiers, agencies: single } = compiled(ruleset, "2017-Y", sent).indicators.find(({ code }) => code === "DV-01")!;
    expect([total.numerator, total.status, tiers.so!.status, single.map(({ status }) => status)]).toEqual([133, "met", null, [null, null]]);
  });
});

describe("Bù Gia Mập 2020", () => {
  const HOME = anAgency("PNV", "Phòng Nội vụ - Lao động - Thương binh và Xã hội", { tier: "phong" });

  test("83,16 %, 1,35 points of percent more than the year before, rank 6 of 11", async () => {
    const ruleset = await rulesetOf("bu-gia-map-2020", [HOME]);
    const sent = report(ruleset, HOME, "2020-Q1", { "1.5": "83,16%", "1.6": "81,81%", "1.7": 6, "1.8": 11 });
    const summary = compiled(ruleset, "2020-Q1", [sent]);
    expect(faults([sent])).toEqual([]);
    expect([totalOf(summary, "CS-01").percent, totalOf(summary, "CS-02").percent, totalOf(summary, "CS-03").numerator]).toEqual([83.16, 1.35, 6]);
    expect(ruleset.indicators.get("CS-03")!.better).toBe("lower");
  });

  /** Posts, heads and deputies of a division, and which clauses of the staffing rule it breaks. */
  const staffing = (ruleset: Ruleset, posts: number, heads: number, deputies: number): readonly string[] =>
    report(ruleset, HOME, "2020-Q1", { "4.1": posts, "4.2": posts, "4.3": heads, "4.4": deputies }).findings.flatMap(({ rule, severity }) => (rule.startsWith("REL-1") ? [`${rule} ${severity}`] : []));

  test.each<[number, number, number, readonly string[]]>([
    [12, 1, 2, []],
    [10, 1, 0, []],
    [10, 1, 3, ["REL-101 W"]],
    [9, 1, 1, []],
    [9, 1, 2, ["REL-102 W"]],
    [9, 1, 0, ["REL-103 W"]],
    [5, 1, 1, []],
    [5, 1, 0, ["REL-103 W"]],
    [4, 1, 0, []],
    [4, 1, 1, ["REL-104 W"]],
    [3, 2, 0, ["REL-105 W"]],
  ])("a division of %i with %i head and %i deputies: %j", async (posts, heads, deputies, broken) => {
    expect(staffing(await rulesetOf("bu-gia-map-2020", [HOME]), posts, heads, deputies)).toEqual(broken);
  });

  test("staffing is judged alike for every size of division", async () => {
    const ruleset = await rulesetOf("bu-gia-map-2020", [HOME]);
    const allowed = (posts: number): readonly number[] => [0, 1, 2, 3, 4].filter((deputies) => staffing(ruleset, posts, 1, deputies).length === 0);
    const expected = (posts: number): readonly number[] => (posts >= 10 ? [0, 1, 2] : posts >= 5 ? [1] : [0]);
    const sizes = Array.from({ length: 30 }, (_, posts) => posts);
    expect(sizes.map(allowed)).toEqual(sizes.map(expected));
  });

  test("satisfaction below 100 % asks who was held to account, and every poor rating for a remedy", async () => {
    const ruleset = await rulesetOf("bu-gia-map-2020", [HOME]);
    const broken = (figures: Readonly<Record<string, CellSource>>): readonly string[] => faults([report(ruleset, HOME, "2020-Q1", figures)]);
    expect(broken({ "3.10": 50, "3.11": 49, "3.12": 0, "3.13": 2, "3.14": 1 })).toEqual(["REL-107 D7", "REL-108 D9"]);
    expect(broken({ "3.10": 50, "3.11": 50, "3.12": 0, "3.13": 0, "3.14": 0 })).toEqual([]);
  });

  test("no late dossiers, hence no apologies: nothing occurred", async () => {
    const ruleset = await rulesetOf("bu-gia-map-2020", [HOME]);
    const sent = report(ruleset, HOME, "2020-Q1", { "3.7": 20, "3.7.1": 20, "3.7.2": 0, "3.8": "KPS" });
    expect([sent.indicators.get("TT-01")!.status, sent.indicators.get("TT-02")!.status]).toEqual(["met", "noOccurrence"]);
  });
});

describe("Quảng Nam 2020", () => {
  test("answers due “trước 28/02” count from the first quarter on: each department, and all five", async () => {
    const five = ["SNV", "STC", "SKHCN", "STTTT", "STNMT"].map((code) => anAgency(code, `Sở Thử ${code}`));
    const ruleset = await rulesetOf("quang-nam-2020", five);
    const sent = five.map((agency, index) => report(ruleset, agency, "2020-Q1", { "1.1": index === 4 ? "Chưa" : "Đã" }));
    const { total, agencies } = compiled(ruleset, "2020-Q1", sent).indicators.find(({ code }) => code === "KN-01")!;
    expect(total).toMatchObject({ numerator: 4, denominator: 5, percent: 80, status: "notMet" });
    expect(agencies.map(({ status }) => status)).toEqual(["met", "met", "met", "met", "notMet"]);
  });
});
