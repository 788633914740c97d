import type { Duty } from "../../../src/core/catalogue/types";
import { parsePeriod } from "../../../src/core/periods/period";
import { dutyState } from "../../../src/core/compliance/duties";
import { SHEETS } from "../../../src/core/report/sheetNames";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary } from "../../support/compilations";
import { hasLibreOffice } from "../../support/libreoffice";
import { recalculation } from "../../support/recalculation";

const aDuty = (code: string, due: string | null, from: string | null = null): Duty => ({
  code, name: { vi: `Nhiệm vụ ${code}`, en: `Duty ${code}` }, lead: "A", from, due, source: { document: "1319/UBND-TH", clause: "2.c" },
});

describe("a duty's state", () => {
  test.each([
    ["2026-Q3", "2026-10-01", "notDue"],
    ["2026-Q3", "2026-09-30", "due"],
    ["2026-Q3", "2026-07-01", "due"],
    ["2026-Q3", "2026-06-30", "overdue"],
    ["2026-Y", "--01-31", "due"],
    ["2026-Q3", "--12-31", "notDue"],
    ["2026-Q1", "2015-10-30", "overdue"],
    ["2026-Q1", null, null],
  ])("in %s of one due %s is %s", (period, due, expected) => {
    expect(dutyState({ due }, parsePeriod(period)!)).toBe(expected);
  });
});

describe("the duties on the sheet of the indicators", () => {
  const duties = [aDuty("NV-01", "--12-31", "--10-01"), aDuty("NV-02", "2026-08-15"), aDuty("NV-03", "2020-02-28"), aDuty("NV-04", null)];
  const catalogue = aCatalogue([anItem("1"), anItem("2")], [anIndicator("A", { numerator: "1", denominator: "2" })], { duties });
  const plans = summaryWorkbook(aSummary({ agencies: [anAgency("A")], catalogue, submissions: [aSubmission("A", { "1": 1, "2": 2 })] }));
  const sheet = plans.find(({ name }) => name === SHEETS.assessment)!;
  const rows = sheet.rows.map((row) => row.flatMap((cell) => (cell?.value == null || cell.value === "" ? [] : [cell.value])));

  test("stand below them with dates, state, lead and source", () => {
    const top = rows.findIndex(([first]) => first === "NHIỆM VỤ CÓ THỜI HẠN");
    expect(rows.slice(top + 2)).toEqual([
      ["Mã", "Nhiệm vụ", "Thời hạn", "Từ ngày", "Tình trạng", "Cơ quan chủ trì", "Căn cứ"],
      ["NV-01", "Nhiệm vụ NV-01", 46_387, 46_296, "Chưa đến hạn", "Cơ quan A", "1319/UBND-TH, 2.c"],
      ["NV-02", "Nhiệm vụ NV-02", 46_249, "Đến hạn trong kỳ", "Cơ quan A", "1319/UBND-TH, 2.c"],
      ["NV-03", "Nhiệm vụ NV-03", 43_889, "Quá hạn", "Cơ quan A", "1319/UBND-TH, 2.c"],
      ["NV-04", "Nhiệm vụ NV-04", "Cơ quan A", "1319/UBND-TH, 2.c"],
    ]);
    expect(sheet.print!.area!.bottom).toBe(sheet.rows.length - 1);
  });

  const inLibreOffice = hasLibreOffice() ? test : test.skip;

  inLibreOffice("have states that a recalculation confirms", async () => {
    const { disagreements } = recalculation(await writeWorkbook(plans, { title: "", creator: "", savedAt: "2026-09-30T00:00:00Z" }));
    expect(disagreements).toEqual([]);
  });
});
