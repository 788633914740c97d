import { reportContext } from "../../../src/core/report/context";
import type { DocumentBlock, DocumentPlan, DocumentTable } from "../../../src/core/report/document/documentPlan";
import { PARAGRAPH_STYLES } from "../../../src/core/report/document/documentPlan";
import { followUpLetter } from "../../../src/core/report/document/followUpLetter";
import { periodicReport } from "../../../src/core/report/document/periodicReport";
import { documentLabels } from "../../../src/messages/document";
import { sheetLabels } from "../../../src/messages/sheets";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";

const ITEMS = [anItem("1", { kind: "money" }), anItem("2", { kind: "money" }), anItem("3", { kind: "date", aggregate: "max", flow: "pointInTime" })];
const INDICATORS = [
  anIndicator("KP-01", { numerator: "1", denominator: "2", target: aTarget(">=", 90) }),
  anIndicator("KP-02", { numerator: "1", unit: "đồng", target: aTarget(">=", 12_000_000_000) }),
  anIndicator("NG-01", { numerator: "3", unit: "ngày", better: "lower", target: aTarget("<=", "--01-31") }),
];
const input = (money: number) => aSummary({ agencies: [anAgency("SNV")], catalogue: aCatalogue(ITEMS, INDICATORS), submissions: [aSubmission("SNV", { "1": money, "2": 2 * money, "3": "2026-02-15" })] });
const contextOf = (language: "vi" | "en", money = 5_338_123) => reportContext({ ...input(money), language, labels: sheetLabels(language) });

const flat = (blocks: readonly DocumentBlock[]): readonly DocumentBlock[] => blocks.flatMap((block) => (block.kind === "columns" ? block.columns.flatMap((column) => flat(column.blocks)) : [block]));
const blocksOf = ({ sections }: DocumentPlan): readonly DocumentBlock[] => sections.flatMap(({ blocks }) => flat(blocks));
const styled = (plan: DocumentPlan, start: RegExp) =>
  blocksOf(plan).flatMap((block) => (block.kind === "paragraph" && start.test(block.text) ? [[block.text, PARAGRAPH_STYLES[block.style]] as const] : []));

describe("documents in the form of NĐ 30/2020/NĐ-CP, Phụ lục I", () => {
  const report = periodicReport(contextOf("vi"), documentLabels("vi"));

  test("“Kính gửi” is upright and not bold", () => {
    const context = contextOf("vi");
    const letter = followUpLetter(context, documentLabels("vi"), { to: context.agencies[0]!, rows: [], file: null, itemName: (code) => code });
    const [[text, format]] = styled(letter, /^Kính gửi/) as [readonly [string, object]];
    expect([text, format]).toEqual([`Kính gửi: ${context.agencies[0]!.agency.name}`, { align: "center", size: 14, before: 18, after: 6, keepNext: true }]);
  });

  test("“Phụ lục” stands in small letters, its title in capitals, both bold, upright and centred", () => {
    const upright = { align: "center", size: 14, bold: true, keepNext: true };
    expect(styled(report, /^Phụ lục$|^SỐ LIỆU/)).toEqual([["Phụ lục", upright], ["SỐ LIỆU CẢI CÁCH HÀNH CHÍNH QUÝ III NĂM 2026", upright]]);
  });
});

describe("the table of compliance", () => {
  const tableOf = (language: "vi" | "en", money: number): DocumentTable =>
    blocksOf(periodicReport(contextOf(language, money), documentLabels(language))).find((block): block is DocumentTable => block.kind === "table" && block.columns.length === 6)!;

  /** Millimetres of figures at 12 points, a digit being half as wide as tall. */
  const least = (text: string): number => ([...text].reduce((sum, letter) => sum + (/[.,/ ]/.test(letter) ? 3 : 6), 0) * 25.4) / 72 + 2.4;

  test.each([["vi", 5_338_123], ["en", 5_338_123], ["en", 24_167_890_776]] as const)("breaks no figure and no day over lines (%s, %d)", (language, money) => {
    const table = tableOf(language, money);
    const narrow = table.rows.flatMap((row) => (row.kind === "cells" ? [2, 4].filter((column) => least(row.cells[column]!) > table.columns[column]!.width).map((column) => row.cells[column]) : []));
    expect(narrow).toEqual([]);
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(165);
    expect(Math.min(table.columns[1]!.width, table.columns[5]!.width)).toBeGreaterThan(20);
  });

  test("has numerator and denominator on one line up to millions", () => {
    const table = tableOf("en", 5_338_123);
    const [first] = table.rows.flatMap((row) => (row.kind === "cells" && row.cells[3] !== "" ? [row.cells[3]!] : []));
    expect([first, least(first!) <= table.columns[3]!.width]).toEqual(["5,338,123/10,676,246", true]);
  });
});

test("English names the province's committee and the unit of indices in English", () => {
  const { leaders, externalIndices } = sheetLabels("en");
  expect(["Mẫu", "Tỉnh Mẫu", "thành phố Huế"].map((province) => leaders.committee(province))).toEqual([
    "PEOPLE’S COMMITTEE OF MẪU PROVINCE", "PEOPLE’S COMMITTEE OF MẪU PROVINCE", "PEOPLE’S COMMITTEE OF HUẾ CITY",
  ]);
  expect([externalIndices.unit("điểm"), externalIndices.unit("%"), sheetLabels("vi").externalIndices.unit("điểm")]).toEqual(["points", "%", "điểm"]);
});
