import { checkWorkbook } from "../../../src/app/check";
import type { Grid } from "../../../src/core/grid";
import { makeRuleset } from "../../../src/core/ruleset";
import { parseSynonyms, serialiseSynonyms } from "../../../src/core/synonyms/document";
import { questionsOf } from "../../../src/core/synonyms/questions";
import { withAnswer, withoutAnswer, type Answer } from "../../../src/core/synonyms/settle";
import { NO_SYNONYMS, type Synonyms } from "../../../src/core/synonyms/types";
import { anAgency, aRegistry, aReport, aRuleset, aSheet, aWorkbook, HEALTH, HOME_AFFAIRS } from "../../support/sheets";

const FARMING = anAgency("SNNMT", "Sở Nông nghiệp và Môi trường");
const FORMER = anAgency("SNN", "Sở Nông nghiệp và Phát triển nông thôn", { to: "2025-02-28" });
const plain = aRuleset({}, aRegistry(HOME_AFFAIRS, HEALTH, FARMING, FORMER));
const figures = [
  ["1", "Số hồ sơ tiếp nhận", "hồ sơ", 60],
  ["2", "Số hồ sơ đã giải quyết xong", "hồ sơ", 50],
  ["3", "Trả kết quả sớm và kịp thời", "hồ sơ", 45],
  ["4", "Lượt khách đến bộ phận một cửa", "lượt", 700],
];
const report = (agency: string): Grid => aSheet(aReport(figures, { agency }));
const check = (grid: Grid, synonyms: Synonyms = NO_SYNONYMS, file = "bao-cao.xlsx") => checkWorkbook(aWorkbook(grid), file, makeRuleset(plain.catalogue, plain.registry, synonyms), "2026-Q3")[0]!;
const asked = (grid: Grid, synonyms?: Synonyms, file?: string) =>
  questionsOf(check(grid, synonyms, file).findings, plain).map(({ kind, text, candidates }) => [kind, text, candidates]);
const settled = (...answers: readonly Answer[]): Synonyms => answers.reduce(withAnswer, NO_SYNONYMS);

const ALL: readonly Answer[] = [
  { kind: "agency", text: "Sở NN", agency: "SNNMT" },
  { kind: "label", text: "Trả kết quả sớm và kịp thời", item: "3.3" },
  { kind: "label", text: "Lượt khách đến bộ phận một cửa", item: null },
];

it("asks which agency and which item a text is, the likeliest first", () => {
  expect(asked(report("Sở NN"))).toEqual([
    ["agency", "Sở NN", ["SNNMT", "SNN", "SNV"]],
    ["label", "Trả kết quả sớm và kịp thời", []],
    ["label", "Lượt khách đến bộ phận một cửa", []],
  ]);
});

it("reads by what was answered, however it is typed, and asks no more", () => {
  const { agency, readings, findings } = check(report("SỞ  NN"), settled(...ALL));
  expect([agency, readings.get("3.3")?.value, findings]).toEqual(["SNNMT", 45, []]);
});

it("asks again for what is forgotten", () => {
  const synonyms = withoutAnswer(settled(...ALL), { kind: "label", text: "lượt khách đến bộ phận một cửa" });
  expect(asked(report("Sở NN"), synonyms)).toEqual([["label", "Lượt khách đến bộ phận một cửa", []]]);
});

it("keeps the last answer for a text", () => {
  const other: Answer = { kind: "agency", text: "sở nn", agency: "SYT" };
  expect(settled(ALL[0]!, other).agencies).toEqual([{ text: "sở nn", agency: "SYT" }]);
});

it("asks by the letterhead's line that reads like an agency, and by the file's name where nothing does", () => {
  const letterhead = (lines: readonly string[]): Grid => aSheet([...lines.map((line) => [line]), ["BIỂU SỐ LIỆU"], ["Quý III năm 2026"], ["STT", "Chỉ tiêu", "ĐVT", "Kết quả"], ...figures]);
  const first = (grid: Grid) => asked(grid)[0]!.slice(0, 2);
  expect(first(letterhead(["UBND TỈNH MẪU", "SỞ NN VÀ MT", "Số: 12/BC-SNN"]))).toEqual(["agency", "SỞ NN VÀ MT"]);
  expect(first(letterhead(["UBND TỈNH MẪU", "Số: 12/BC"]))).toEqual(["agency", "bao-cao.xlsx"]);

  const byFile = settled({ kind: "agency", text: "bao-cao.xlsx", agency: "SYT" });
  expect(check(letterhead(["UBND TỈNH MẪU", "Số: 12/BC"]), byFile).agency).toBe("SYT");
  expect(check(letterhead(["UBND TỈNH MẪU", "Số: 12/BC"]), byFile, "khac.xlsx").agency).toBeNull();
});

it("settles a name that only a closed agency has", () => {
  const former = report("Sở Nông nghiệp và Phát triển nông thôn");
  expect(asked(former)[0]!.slice(0, 2)).toEqual(["agency", "Sở Nông nghiệp và Phát triển nông thôn"]);
  expect(check(former, settled({ kind: "agency", text: "Sở Nông nghiệp và Phát triển nông thôn", agency: "SNNMT" })).agency).toBe("SNNMT");
});

it("leaves answers aside that name what catalogue and registry do not have", () => {
  const stale = settled({ kind: "agency", text: "Sở NN", agency: "GONE" }, { kind: "label", text: "Trả kết quả sớm và kịp thời", item: "9.9" });
  expect(asked(report("Sở NN"), stale)).toEqual(asked(report("Sở NN")));
});

it("does not change the catalogue and the registry that are written to sheets", () => {
  const { catalogue, registry } = makeRuleset(plain.catalogue, plain.registry, settled(...ALL));
  expect([catalogue, registry]).toEqual([plain.catalogue, plain.registry]);
});

describe("as JSON", () => {
  it("is read back as it was written", () => {
    const synonyms = settled(...ALL);
    expect(parseSynonyms(serialiseSynonyms(synonyms))).toEqual({ ok: true, value: synonyms });
  });

  it("is bounded, and wrong where it is wrong", () => {
    const many = { schema: "cchc/synonyms@1", labels: Array.from({ length: 3000 }, (_, index) => ({ text: `${index} ${"x".repeat(1000)}`, item: "1" })) };
    const read = parseSynonyms(JSON.stringify(many));
    expect(read.ok && [read.value.labels.length, read.value.labels[0]!.text.length]).toEqual([2000, 500]);
    expect(parseSynonyms('{"schema":"cchc/synonyms@1","agencies":[{"text":1}]}')).toEqual({
      ok: false,
      problems: [
        { path: "agencies[0].text", code: "type", found: "1", expected: "text" },
        { path: "agencies[0].agency", code: "missing", found: null, expected: "text" },
      ],
    });
  });
});
