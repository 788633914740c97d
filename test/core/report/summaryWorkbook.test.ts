import { LEADERS_COLUMNS } from "../../../src/core/report/leadersLayout";
import { SHEETS, STORE_COLUMNS } from "../../../src/core/report/sheetNames";
import type { PlanCell, SheetPlan } from "../../../src/core/report/sheetPlan";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";
import { aProvince } from "../../support/provinces";
import { sampleSummary } from "../../support/summaries";

const sample = summaryWorkbook(sampleSummary());

function sheet(plans: readonly SheetPlan[], name: string): SheetPlan {
  return plans.find((plan) => plan.name === name)!;
}

/** The sheet's cells that hold something, row by row. */
function lines(plan: SheetPlan): readonly (readonly PlanCell["value"][])[] {
  return plan.rows.map((row) => row.flatMap((cell) => (cell === null || cell.value === null || cell.value === "" ? [] : [cell.value])));
}

function rowsWith(plan: SheetPlan, value: PlanCell["value"]): readonly (readonly PlanCell["value"][])[] {
  return lines(plan).filter((values) => values.includes(value));
}

describe("the summary workbook of the sample province", () => {
  test("has its nine sheets in the contract's order", () => {
    expect(sample.map(({ name }) => name)).toEqual([
      "Lãnh đạo", "Đánh giá", "Tổng hợp", "Theo cơ quan", "Tình hình nộp", "Kiểm tra", "Dữ liệu", "Bộ chỉ tiêu", "Cơ quan",
    ]);
  });

  test("keeps the readings as the table tblDuLieu of plain values", () => {
    const store = sheet(sample, SHEETS.store);
    expect(store.rows[0]!.map((cell) => cell?.value)).toEqual(STORE_COLUMNS);
    expect(store.tables).toEqual([{ name: "tblDuLieu", area: { top: 0, left: 0, bottom: store.rows.length - 1, right: 10 } }]);
    expect(store.rows[1]!.map((cell) => cell?.value)).toEqual(["2026-Q3", "SNV", "so", "1.1", "Có số liệu", 34, 1, "so-noi-vu.xlsx", "Biểu số liệu", "D12", 46280]);
    expect(store.rows.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
  });

  test("judges each indicator for the province and the tiers, with what is missing", () => {
    const rows = rowsWith(sheet(sample, SHEETS.assessment), "SO-01");
    expect(rows.map((values) => [values[2], values[3], values[4], values[5], values[6], values.at(-3)])).toEqual([
      ["Toàn tỉnh", "≥", 90, 16782, 18647, "Chưa đạt, thiếu 2 cơ quan"],
      ["Sở, ngành", "≥", 90, 12643, 14033, "Vượt"],
      ["Cấp xã", "≥", 90, 4139, 4614, "Chưa đạt, thiếu 2 cơ quan"],
    ]);
  });

  test("puts unmet indicators before the leaders first, then those not due, then those met", () => {
    const names = lines(sheet(sample, SHEETS.leaders)).flatMap((values) => values.filter((value) => /^(?!NV)[A-Z]{2}-\d\d\. /.test(String(value))));
    expect(names.map((name) => String(name).slice(0, 5))).toEqual(["TT-03", "TT-04", "SO-01", "CT-01", "CV-01", "TC-01", "TT-01", "TT-02"]);
  });

  test("shows figures and gaps with the decimals that tell a target missed by little from one reached", () => {
    const formats = sheet(sample, SHEETS.leaders).rows.flatMap((row) => (/^(SO-01|TT-0[14])\. /.test(String(row[1]?.value)) ? [[LEADERS_COLUMNS.result, LEADERS_COLUMNS.gap].map((column) => row[column]?.style)] : []));
    expect(formats).toEqual([["wholeBold", "gapWhole"], ["rateBold3", "gapRate3"], ["rateBold", "gapRate"]]);
  });

  test("gives the leaders the verdict, the coverage and who is not in the figures", () => {
    expect(lines(sheet(sample, SHEETS.leaders)).slice(8, 11)).toEqual([
      ["Toàn tỉnh đạt 03/08 mục tiêu (37,5%); 03 mục tiêu chưa đạt; 02 mục tiêu chưa đến hạn, trong đó 01 có nguy cơ (chậm tiến độ); chưa có số liệu quý trước để so sánh; số liệu của 12/14 cơ quan."],
      ["Chưa có trong số liệu: 01 cơ quan chưa gửi báo cáo (UBND xã Hòa Khánh); 01 cơ quan gửi báo cáo nhưng không sử dụng được (UBND xã Đồng Xuân). Còn thiếu ở một số chỉ tiêu: Sở Y tế (02), UBND xã Phú Thịnh (02) và Sở Văn hóa, Thể thao và Du lịch (01)."],
      [],
    ]);
  });

  test("lists findings from those that make a sheet unusable to those that are only to be known", () => {
    const words = sheet(sample, SHEETS.findings).rows.slice(4).map((row) => row[1]?.value);
    const ranks = words.map((word) => ["Không dùng được", "Phải sửa", "Cần giải trình", "Để biết"].indexOf(String(word)));
    expect(ranks).toEqual([...ranks].sort());
    expect(ranks).not.toContain(-1);
  });

  test("never words a number through TEXT, whose separators are the machine's", () => {
    expect(sample.flatMap(({ rows }) => rows.flat()).filter((cell) => /\bTEXT\(/.test(cell?.formula ?? ""))).toEqual([]);
  });

  test("prints every sheet on A4 landscape with its header repeated, but for sheets of several tables", () => {
    expect(sample.map(({ print }) => print?.orientation)).toEqual(Array(9).fill("landscape"));
    expect(sample.filter(({ print }) => print?.titleRows === null).map(({ name }) => name)).toEqual([SHEETS.leaders, SHEETS.assessment]);
  });
});

describe("a summary's formulas", () => {
  const items = [anItem("1"), anItem("2")];
  const agencies = Array.from({ length: 40 }, (_, index) => anAgency(`A${index}`));
  const submissions = agencies.map(({ code }) => aSubmission(code, { "1": 1, "2": 2 }));

  /** How many rows of the store the first figure of `Theo cơ quan` runs over. */
  function rowsRunOver(indicatorCount: number): number {
    const indicators = Array.from({ length: indicatorCount }, (_, index) => anIndicator(`CT-${index}`, { numerator: "1", denominator: "2" }));
    const plan = sheet(summaryWorkbook(aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions })), SHEETS.byAgency);
    const [, top, bottom] = /'Dữ liệu'!\$A\$(\d+):\$A\$(\d+)/.exec(plan.rows[7]![5]!.formula!)!;
    return Number(bottom) - Number(top) + 1;
  }

  test("run over the whole table while that is quick, so that it may be sorted", () => {
    expect(rowsRunOver(1)).toBe(80);
  });

  test("run over the agency's own rows where the whole table would take too long", () => {
    expect(rowsRunOver(400)).toBe(2);
  });

  test("leave a tier's target to the province's cells unless the tier has its own", () => {
    const indicator = anIndicator("A", { numerator: "1", denominator: "2", targetByTier: { xa: aTarget(">=", 50) } });
    const plan = sheet(summaryWorkbook(aSummary({ agencies: [anAgency("S"), anAgency("X", "xa")], catalogue: aCatalogue(items, [indicator]), submissions: [] })), SHEETS.assessment);
    expect([6, 7, 8].map((row) => [plan.rows[row]![4]!.value, plan.rows[row]![4]!.formula])).toEqual([
      [80, undefined],
      [80, '=IF(LEN(E7)=0,"",E7)'],
      [50, undefined],
    ]);
  });
});

test("no formula stands in a cell formatted as text, which Excel would keep as text when it is written again", () => {
  const kept = [...sample, ...summaryWorkbook(aProvince({ agencies: 3, indicators: 8 }))].flatMap(({ name, rows, styles }) =>
    rows.flatMap((row, at) => row.flatMap((cell) => (cell?.formula !== undefined && cell.style !== undefined && styles[cell.style]?.numberFormat === "@" ? [`${name} ${at + 1}: ${cell.formula}`] : []))));
  expect(kept).toEqual([]);
});

describe("colours", () => {
  test("are amber, not green, where a target is met but agencies are missing from the figures", () => {
    const { highlights } = sheet(sample, SHEETS.assessment);
    const [first] = highlights.filter(({ formula }) => formula.includes('"Đạt"'));
    expect([first!.formula, first!.fill]).toEqual(['=AND($K6="Đạt",NOT($L6>=$M6))', "#FFF0D1"]);
    const [partial] = highlights.filter(({ formula }) => formula.includes('"Đạt, thiếu "'));
    expect([partial!.formula, partial!.fill]).toEqual(['=LEFT($N6,11)="Đạt, thiếu "', "#FFF0D1"]);
  });
});
