import { readSheet, readSubmissions } from "../../../src/core/reading/readSubmission";
import { compareVersions, identityMark, identityOfSheet, identityOfWorkbook, identityProperties, type TemplateIdentity } from "../../../src/core/template/identity";
import { aReport, aRuleset, aSheet, aWorkbook, type CellSource } from "../../support/sheets";

const IDENTITY: TemplateIdentity = {
  catalogue: "thu", version: "1.0.0", period: "2026-Q3", agency: "SNV", agencyName: "Sở Nội vụ", tier: "so", province: "MAU", provinceName: "Tỉnh Mẫu",
};
const ruleset = aRuleset();
const ROWS: readonly (readonly CellSource[])[] = [["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", 9], ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ", 8], ["3.3", "Số hồ sơ giải quyết đúng hạn", "hồ sơ", 8]];
const marked = (identity: TemplateIdentity): readonly (readonly CellSource[])[] => [...aReport(ROWS), [], [null, null, null, null, null, identityMark(identity)], ["Ghi thêm"]];
const told = (findings: readonly { readonly rule: string; readonly severity: string; readonly cell: string | null; readonly details: unknown }[]): readonly unknown[] =>
  findings.map(({ rule, severity, cell, details }) => ({ rule, severity, cell, details }));

describe("a template's identity", () => {
  test("is read from properties and from a cell as it was written", () => {
    expect(identityOfWorkbook({ properties: identityProperties(IDENTITY) })).toEqual(IDENTITY);
    expect(identityOfSheet(aSheet(marked(IDENTITY)))).toEqual({ identity: IDENTITY, cell: "F9" });
  });

  test.each([
    ["an unfinished text", "cchc/template@1 {"],
    ["a list", "cchc/template@1 []"],
    ["nothing", "cchc/template@1 null"],
    ["fields that are no texts", 'cchc/template@1 {"catalogue":1,"__proto__":{"version":"1"}}'],
    ["an unknown tier", identityMark({ ...IDENTITY, tier: "bo" as "so" })],
  ])("is not what %s says", (_what, text) => {
    expect(identityOfSheet(aSheet([[text]]))).toBeNull();
  });

  test("is none where a property is missing", () => {
    const properties = new Map(identityProperties(IDENTITY));
    properties.delete("cchc.version");
    expect(identityOfWorkbook({ properties })).toBeNull();
  });

  test.each([
    ["1.0.0", "1.0.0", "same"], ["1.0", "1.0.0", "same"], ["1.9.0", "1.10.0", "older"], ["2", "1.10.0", "newer"], ["1.0.0", "nháp", "other"],
  ])("version %s is to %s: %s", (version, other, expected) => {
    expect(compareVersions(version, other)).toBe(expected);
  });
});

describe("TPL-002", () => {
  const read = (identity: TemplateIdentity) => readSheet(aSheet(marked(identity)), { ruleset, period: "2026-Q3", file: null }).findings;

  test("is not raised on a template of the catalogue in use", () => {
    expect(read(IDENTITY)).toEqual([]);
  });

  test.each([
    [{ version: "0.9.0" }, "older", "0.9.0"],
    [{ version: "1.1.0" }, "newer", "1.1.0"],
  ] as const)("warns of a template of %j, at the cell that says so", (change, age, version) => {
    expect(told(read({ ...IDENTITY, ...change }))).toEqual([
      { rule: "TPL-002", severity: "W", cell: "F9", details: { has: { id: "thu", version }, inUse: { id: "thu", version: "1.0.0" }, age } },
    ]);
  });

  test("warns of a template of another catalogue, known by the workbook's properties", () => {
    const workbook = { ...aWorkbook(aSheet(aReport(ROWS))), properties: identityProperties({ ...IDENTITY, catalogue: "khac" }) };
    const [submission] = readSubmissions(workbook, { ruleset, period: "2026-Q3", file: "snv.xlsx" });
    expect(told(submission!.findings)).toEqual([
      { rule: "TPL-002", severity: "W", cell: null, details: { has: { id: "khac", version: "1.0.0" }, inUse: { id: "thu", version: "1.0.0" }, age: "other" } },
    ]);
  });
});

describe("TPL-001", () => {
  const properties = identityProperties(IDENTITY);
  const read = (...sheets: readonly (readonly (readonly CellSource[])[])[]) =>
    readSubmissions({ ...aWorkbook(...sheets.map((rows, index) => aSheet(rows, { name: `Trang ${index + 1} ` }))), properties }, { ruleset, period: "2026-Q3", file: "snv.xlsx" });

  test("says that the report sheet is gone, and whose it was", () => {
    const [submission, ...others] = read([["Ghi chép"]]);
    expect([submission!.agency, submission!.period, others, told(submission!.findings)]).toEqual([
      "SNV", "2026-Q3", [], [{ rule: "TPL-001", severity: "B", cell: null, details: { sheet: "Biểu số liệu", sheets: ["Trang 1"] } }],
    ]);
  });

  test("also where another table stands in its place", () => {
    const other = aReport([["1", "Chi tiền điện nước", "đồng", 5]]);
    expect(read(other).map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([["TPL-001"]]);
  });

  test("not where the sheet is only called otherwise", () => {
    expect(read([["Ghi chép"]], aReport(ROWS)).map(({ findings }) => findings)).toEqual([[]]);
  });

  test("not where the template was another catalogue's: its items need not be known", () => {
    const workbook = { ...aWorkbook(aSheet([["Ghi chép"]])), properties: identityProperties({ ...IDENTITY, catalogue: "khac" }) };
    expect(readSubmissions(workbook, { ruleset, period: null, file: "snv.xlsx" })[0]!.findings.map(({ rule }) => rule)).toEqual(["HDR-001"]);
  });
});
