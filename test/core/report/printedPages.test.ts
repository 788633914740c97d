/** `Lãnh đạo` and `Đánh giá` on paper: LibreOffice ends every page where it was planned, at all sizes that provinces have. */
import { SHEETS } from "../../../src/core/report/sheetNames";
import type { SheetPlan } from "../../../src/core/report/sheetPlan";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { hasLibreOffice, printed } from "../../support/libreoffice";
import { aProvince } from "../../support/provinces";

const inLibreOffice = hasLibreOffice() ? test : test.skip;

/** Values alone: the sheets that its formulas refer to are not printed beside it. */
function asValues(plan: SheetPlan): SheetPlan {
  return { ...plan, rows: plan.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : { value: cell.value, ...(cell.style === undefined ? {} : { style: cell.style }) }))) };
}

async function pagesOf(plans: readonly SheetPlan[]): Promise<number> {
  const pdf = printed(await writeWorkbook(plans.map(asValues), { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" }));
  return Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const filled = (plan: SheetPlan, from: number, to: number): boolean => plan.rows.slice(from, to).some((row) => row.some((cell) => cell !== null && cell.value !== null && cell.value !== ""));

/** The rows that end the pages, blank ones passed over. */
function lastOfPages(plan: SheetPlan): readonly SheetPlan["rows"][number][] {
  return plan.print!.pages!.rows.map((start) => plan.rows.slice(0, start).findLast((row) => row.some((cell) => cell !== null && cell.value !== null && cell.value !== ""))!);
}

describe.each([
  { agencies: 20, indicators: 30 },
  { agencies: 60, indicators: 30 },
  { agencies: 200, indicators: 30 },
  { agencies: 20, indicators: 120 },
])("with $agencies agencies and $indicators indicators", (size) => {
  const plans = summaryWorkbook(aProvince(size)).filter(({ name }) => name === SHEETS.leaders || name === SHEETS.assessment);

  test("no page is blank, and each is well filled but for what is kept whole", () => {
    for (const plan of plans) {
      const starts = [0, ...plan.print!.pages!.rows, plan.print!.area!.bottom + 1];
      expect(starts.slice(1).every((end, page) => filled(plan, starts[page]!, end))).toBe(true);
      const height = [...plan.rowHeights.values()].reduce((sum, each) => sum + each, 0);
      const room = (100 * 467) / plan.print!.pages!.percent;
      expect(plan.print!.pages!.percent).toBeGreaterThanOrEqual(60);
      expect(starts.length - 1).toBeLessThanOrEqual(Math.ceil((1.5 * height) / room) + 1);
    }
  });

  test("no page ends with a title, a table's head or the words that introduce a list", () => {
    const introduces = ([first]: SheetPlan["rows"][number]): boolean => ["heading", "head", "strong", "band"].includes(first?.style ?? "") || (typeof first?.value === "string" && first.value.endsWith(":"));
    expect(plans.flatMap(lastOfPages).filter(introduces)).toEqual([]);
  });

  test("every page of Đánh giá begins with a title or the head of its own table", () => {
    const assessment = plans.find(({ name }) => name === SHEETS.assessment)!;
    const firsts = assessment.print!.pages!.rows.map((start) => assessment.rows.slice(start).find((row) => row.length > 0)![0]?.style);
    expect(firsts.filter((style) => style !== "heading" && style !== "head")).toEqual([]);
    expect(firsts).toContain("head");
  });

  test("whoever signs has something above the name on that page", () => {
    const leaders = plans.find(({ name }) => name === SHEETS.leaders)!;
    const signature = leaders.rows.findIndex((row) => row.some((cell) => cell?.style === "signature"));
    expect(filled(leaders, leaders.print!.pages!.rows.at(-1)!, signature)).toBe(true);
  });

  test("no formula is longer than Excel takes, and no text is taller than a row may be", () => {
    for (const plan of plans) {
      expect(Math.max(...plan.rows.flatMap((row) => row.map((cell) => cell?.formula?.length ?? 0)))).toBeLessThan(8192);
      expect(Math.max(...plan.rowHeights.values())).toBeLessThan(409);
    }
  });

  inLibreOffice("LibreOffice prints the planned pages and no other", async () => {
    expect(await pagesOf(plans)).toBe(plans.reduce((sum, { print }) => sum + print!.pages!.rows.length + 1, 0));
  }, 120_000);
});
