/** A year of the sample province by the command: templates, filled in, compiled four times, each on the store of the one before. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Summary } from "../../src/core/compile/types";
import { readStore } from "../../src/core/report/storeRead";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { cchc } from "../support/command";
import { hasLibreOffice } from "../support/libreoffice";
import { fillTemplates, makeQuarter, quarterFiles, QUARTERS, QUARTER_RULESET, sampleYear, type QuarterId } from "../support/quarterFiles";
import { entryCell, filledIn, reportOf, type Figures } from "../support/quarters";
import { SAMPLE_FOLDER, sampleRuleset } from "../support/sample";
import { wordText } from "../support/wordText";
import { convertWithLibreOffice } from "../xlsx/support/tools";

const ruleset = sampleRuleset();
const { agencies } = ruleset.registry;
const year = sampleYear();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quarters-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Change = (agency: string, period: QuarterId, figures: Figures) => Figures;

/** The quarter's reports with some figures changed; gives the folder. */
function changedReports(name: string, period: QuarterId, change: Change): string {
  const out = join(folder, name, period);
  fillTemplates(quarterFiles(folder, period).templates, out, (agency) => change(agency, period, reportOf(year.get(agency)!, period)));
  return out;
}

type Compiled = Omit<Summary, "findings"> & { readonly findings: readonly { readonly rule: string; readonly severity: string; readonly agency: string | null; readonly cell: string | null; readonly item: string | null; readonly message: string }[] };

const jsonOf = (path: string): Compiled => JSON.parse(readFileSync(path, "utf8")) as Compiled;

async function compiled(from: string, period: QuarterId, store: string, previous: string): Promise<{ readonly status: number; readonly json: Compiled }> {
  const json = `${store}.json`;
  const { status, err } = await cchc("compile", ...QUARTER_RULESET, "--period", period, "--previous", previous, "--out", store, "--json", json, from);
  expect(err).toBe("");
  return { status, json: jsonOf(json) };
}

function storeOf(path: string): readonly object[] {
  const read = readXlsx(new Uint8Array(readFileSync(path)));
  const store = read.ok ? readStore(read.workbook.grids, ruleset) : null;
  if (!store?.ok || store.faults.length > 0) throw new Error(`no store in ${path}`);
  return store.rows;
}

/** Sums of the quarters' own figures over agencies: what the program is held to. */
const quarterSum = (code: string, quarters: readonly number[]): number => [...year.values()].reduce((total, own) => total + quarters.reduce((sum, quarter) => sum + Number(own[quarter]![code]), 0), 0);
const reportSum = (code: string, period: QuarterId): number => [...year.values()].reduce((total, own) => total + Number(reportOf(own, period)[code]), 0);

const storeAt = (period: QuarterId): string => quarterFiles(folder, period).summary;
const reportsAt = (period: QuarterId): string => quarterFiles(folder, period).reports;
const results = new Map<QuarterId, Compiled>();

describe("four quarters, each compiled on the store of the one before", () => {
  test.each(QUARTERS)("%s: all reports are clean, and every total is the sum of what was filled in", async (period) => {
    const json = jsonOf((await makeQuarter(folder, period, year)).json);
    results.set(period, json);
    expect(json.findings.filter(({ severity }) => severity !== "I")).toEqual([]);
    expect(json.findings.filter(({ rule }) => rule.startsWith("HIS"))).toEqual([]);
    expect(json.counts).toMatchObject({ expected: 14, received: 14, errors: 0, warnings: 0 });
    const totals = json.items.filter(({ code }) => code !== "3.4").map(({ code, total }) => [code, total.value]);
    expect(totals).toEqual(totals.map(([code]) => [code, reportSum(String(code), period)]));
    expect(json.previous ?? []).toEqual(QUARTERS.slice(0, QUARTERS.indexOf(period)));
  }, 60_000);

  test("the store keeps every period once, in the order of agencies and time", () => {
    const rows = storeOf(storeAt("2026-Y")) as readonly { readonly period: string; readonly agency: string }[];
    const perAgency = agencies.map(({ code }) => [...new Set(rows.filter(({ agency }) => agency === code).map(({ period }) => period))]);
    expect(perAgency).toEqual(agencies.map(() => [...QUARTERS]));
    expect(rows.length).toBe(4 * agencies.length * ruleset.catalogue.items.length);
  });

  test.each([["2026-H1", 1, "2026-Q1"], ["2026-Q3", 2, "2026-Q2"], ["2026-Y", 3, "2026-Q3"]] as const)("%s is compared quarter by quarter", (period, quarter, before) => {
    const { items, indicators } = results.get(period)!;
    for (const code of ["2.1", "3.1", "3.2.2", "5.2"]) {
      const [now, then] = [quarterSum(code, [quarter]), quarterSum(code, [quarter - 1])];
      expect(items.find((item) => item.code === code)!.total.change!.lastQuarter).toMatchObject({ period: before, now, then, change: now - then, agencies: 14, onlyNow: [], onlyThen: [] });
    }
    for (const code of ["1.2", "4.2", "5.3"]) {
      const now = quarterSum(code, [0, 1, 2, 3].slice(0, quarter + 1));
      expect(items.find((item) => item.code === code)!.total.change!.lastQuarter).toMatchObject({ now, then: now - quarterSum(code, [quarter]) });
    }
    const rate = (of: number): number => (100 * quarterSum("3.2.1", [of])) / quarterSum("3.2", [of]);
    const { lastQuarter } = indicators.find((indicator) => indicator.code === "TT-01")!.total.change!;
    expect([lastQuarter!.now.percent, lastQuarter!.then.percent, lastQuarter!.change]).toEqual([expect.closeTo(rate(quarter), 9), expect.closeTo(rate(quarter - 1), 9), expect.closeTo(rate(quarter) - rate(quarter - 1), 9)]);
  });

  test.each([["2026-H1", 2], ["2026-Q3", 3], ["2026-Y", 4]] as const)("%s has every quarter up to its own, each by itself", (period, count) => {
    const { quarters, indicators } = results.get(period)!;
    const told = Array.from({ length: count }, (_, index) => index);
    expect(quarters!.map(({ quarter, agencies: inside, targets }) => [quarter, inside, targets])).toEqual(told.map((index) => [`2026-Q${index + 1}`, 14, indicators.length]));
    const course = (code: string): readonly unknown[] => indicators.find((each) => each.code === code)!.total.quarters!.map(({ numerator, denominator }) => [numerator, denominator]);
    expect(course("TT-01")).toEqual(told.map((quarter) => [quarterSum("3.2.1", [quarter]), quarterSum("3.2", [quarter])]));
    expect(course("CT-01")).toEqual(told.map((quarter) => [quarterSum("1.2", [0, 1, 2, 3].slice(0, quarter + 1)), quarterSum("1.1", [0])]));
    expect(course("CV-01")).toEqual(told.map((quarter) => [quarterSum("4.2", [0, 1, 2, 3].slice(0, quarter + 1)), quarterSum("4.1", [quarter])]));
    const met = told.map((index) => indicators.filter(({ total }) => ["met", "exceeded"].includes(total.quarters![index]!.status!)).length);
    expect(quarters!.map((each) => each.met)).toEqual(met);
  });

  test("what the year still needs meets the target, and one less does not", () => {
    const { indicators } = results.get("2026-Q3")!;
    const needs = indicators.flatMap(({ code, total, agencies: own }) => [total, ...own].flatMap((figure) => (figure.outlook?.need ? [{ code, need: figure.outlook.need }] : [])));
    expect(needs.length).toBeGreaterThan(5);
    for (const { need } of needs) expect(need).toMatchObject({ period: "2026-Y", by: "2026-12-31" });
    const { need } = indicators.find(({ code }) => code === "CT-01")!.total.outlook!;
    expect(need).toMatchObject({ kind: "deliver", amount: quarterSum("1.1", [0]) - quarterSum("1.2", [0, 1, 2]), numerator: quarterSum("1.2", [0, 1, 2]) });
  });

  test("compiling the year once more on its own store changes nothing", async () => {
    const again = join(folder, "lai.xlsx");
    const { json } = await compiled(reportsAt("2026-Y"), "2026-Y", again, storeAt("2026-Y"));
    expect(json).toEqual(results.get("2026-Y"));
    expect(storeOf(again)).toEqual(storeOf(storeAt("2026-Y")));
  }, 60_000);

  test("a run of an earlier period replaces that period alone", async () => {
    const changed = changedReports("sua", "2026-H1", (agency, _period, figures) => (agency === "SNV" ? { ...figures, "2.1": Number(figures["2.1"]) + 5 } : figures));
    const out = join(folder, "sua.xlsx");
    const { json } = await compiled(changed, "2026-H1", out, storeAt("2026-Y"));
    expect(json.items.find(({ code }) => code === "2.1")!.total.value).toBe(reportSum("2.1", "2026-H1") + 5);
    const [before, after] = [storeOf(storeAt("2026-Y")), storeOf(out)];
    const differing = after.filter((row, index) => JSON.stringify(row) !== JSON.stringify(before[index]));
    expect(differing).toMatchObject([{ period: "2026-H1", agency: "SNV", item: "2.1" }]);
    expect(after.length).toBe(before.length);
  }, 60_000);

  (hasLibreOffice() ? test : test.skip)("a store that LibreOffice has saved again serves as well", async () => {
    const saved = join(folder, "libreoffice");
    mkdirSync(saved);
    convertWithLibreOffice([storeAt("2026-H1")], saved);
    const copy = join(saved, basename(storeAt("2026-H1")));
    expect(storeOf(copy)).toEqual(storeOf(storeAt("2026-H1")));
    const { json } = await compiled(reportsAt("2026-Q3"), "2026-Q3", join(folder, "lo.xlsx"), copy);
    expect(json).toEqual(results.get("2026-Q3"));
  }, 120_000);
});

/** Figures in a text, as they are printed; those that name periods apart. */
function printedIn(text: string): readonly { readonly value: number; readonly decimals: number }[] {
  const without = text.replace(/((?:quý|Quý)\s[IV]+|[69]\stháng đầu) năm\s\d{4}|(?:n|N)ăm\s\d{4}/g, "");
  return (without.match(/\d[\d.]*(?:,\d+)?/g) ?? []).map((figure) => ({ value: Number(figure.replace(/\./g, "").replace(",", ".")), decimals: figure.split(",")[1]?.length ?? 0 }));
}

describe("sentences of the Word reports and of the leaders' sheets", () => {
  test.each(QUARTERS)("%s: every figure is one of the JSON's, of the indicator that it is said of", (period) => {
    const { counts, indicators } = results.get(period)!;
    const files = quarterFiles(folder, period);
    const { paragraphs } = wordText(new Uint8Array(readFileSync(files.word)));
    const read = readXlsx(new Uint8Array(readFileSync(files.summary)));
    if (!read.ok) throw new Error("unreadable");
    const sheet = read.workbook.grids.find(({ name }) => name === "Lãnh đạo")!.rows.flatMap(({ cells }) => cells.slice(0, 1).flatMap(({ value }) => (typeof value === "string" ? [value] : [])));
    const said = paragraphs.filter((text) => sheet.includes(text));
    expect(said.length).toBeGreaterThan(5);

    const named = indicators.map(({ code, total }) => ({ name: ruleset.indicators.get(code)!.name.vi, target: Number(ruleset.indicators.get(code)!.target!.value), total }));
    const having = (...statuses: readonly (string | null)[]): number => indicators.filter(({ total }) => statuses.includes(total.status)).length;
    const judgedSo = (against: "lastQuarter" | "lastYear", better: boolean | null): number => indicators.filter(({ total }) => total.change?.[against] && total.change[against].better === better).length;
    const ofAll = [
      ...Object.values(counts), indicators.length, having("met", "exceeded"), having("notMet"), having("notDue"), having("noData", "noOccurrence", "notApplicable"), (100 * having("met", "exceeded")) / indicators.length,
      indicators.filter(({ total }) => total.status === "notDue" && total.outlook?.risk).length,
      ...(["lastQuarter", "lastYear"] as const).flatMap((against) => [true, false, null].map((better) => judgedSo(against, better))),
    ];
    const strange: string[] = [];
    let figures = 0;
    for (const text of said) {
      const starts = named.flatMap((each) => (text.includes(each.name) ? [{ at: text.indexOf(each.name), each }] : [])).sort((a, b) => a.at - b.at);
      const pieces = [{ of: ofAll, text: text.slice(0, starts[0]?.at ?? text.length) }, ...starts.map(({ at, each: { name, target, total } }, index) => {
        const changes = [total.change?.lastQuarter, total.change?.lastYear].flatMap((change) => (change ? [change.now.percent ?? change.now.numerator, change.then.percent ?? change.then.numerator, change.change] : []));
        const result = total.percent ?? total.numerator ?? 0;
        return { of: [total.numerator ?? 0, total.denominator ?? 0, result, target, result - target, total.expected - total.reported, total.outlook?.need?.amount ?? 0, total.outlook?.need?.assumed ?? 0, ...changes], text: text.slice(at + name.length, starts[index + 1]?.at ?? text.length) };
      })];
      for (const piece of pieces) {
        for (const { value, decimals } of printedIn(piece.text)) {
          figures += 1;
          if (!piece.of.some((exact) => Math.abs(Math.abs(exact) - value) <= 0.5000001 * 10 ** -decimals)) strange.push(`${value} in “${text}”`);
        }
      }
    }
    expect(strange).toEqual([]);
    expect(figures).toBeGreaterThan(15);
  });

  test.each(QUARTERS)("%s: the Word report's table of quarters is the JSON's", (period) => {
    const { quarters = [], indicators } = results.get(period)!;
    const { tables } = wordText(new Uint8Array(readFileSync(quarterFiles(folder, period).word)));
    const rows = tables.find(([first]) => first!.includes("So với quý trước"))?.slice(2) ?? [];
    const exact = [
      ...(["agencies", "targets", "met", "notDue"] as const).map((measure) => quarters.map((state) => state[measure])),
      quarters.map(({ met, targets }) => (100 * met!) / targets!),
      ...indicators.map(({ total }) => (total.quarters ?? []).map(({ percent, numerator }) => percent ?? numerator)),
    ];
    const printed = rows.map((row) => row.slice(3, -1).map((text) => printedIn(text)[0]!));
    expect(printed.map((row) => row.map(({ value }) => value))).toEqual(period === "2026-Q1" ? [] : exact.map((row, index) => row.map((value, at) => Number(value!.toFixed(printed[index]![at]!.decimals)))));
  });
});

test("a template on the store has the quarter before beside its cells, which reading passes over", async () => {
  const out = join(folder, "mau");
  expect((await cchc("template", ...QUARTER_RULESET, "--period", "2026-Q3", "--previous", storeAt("2026-H1"), "--out", out)).status).toBe(0);
  const path = join(out, "SNV-2026-Q3.xlsx");
  const own = year.get("SNV")!;
  const read = readXlsx(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error("unreadable");
  const grid = read.workbook.grids[0]!;
  const column = grid.rows.flatMap(({ cells }) => cells).find(({ value }) => value === "Kỳ trước (Quý II năm 2026)")!.column;
  const beside = new Map(grid.rows.map((row) => [row.cells[0]?.value, row.cells.find((cell) => cell.column === column)?.value]));
  const half = reportOf(own, "2026-H1");
  expect(["2.1", "3.2.2", "1.2", "5.3", "1.3", "3.4", "4.1"].map((code) => beside.get(code))).toEqual([own[1]!["2.1"], own[1]!["3.2.2"], half["1.2"], half["5.3"], half["1.3"] ? "Có" : "Không", half["3.4"], half["4.1"]]);

  writeFileSync(path, filledIn(new Uint8Array(readFileSync(path)), reportOf(own, "2026-Q3")));
  const checked = await cchc("check", ...QUARTER_RULESET, "--period", "2026-Q3", "--format", "json", path);
  expect(JSON.parse(checked.out)).toMatchObject({ submissions: [{ agency: "SNV", status: "clean", findings: [] }] });

  const received = Number(own[2]!["2.1"]) + 900;
  writeFileSync(path, filledIn(new Uint8Array(readFileSync(path)), { ...reportOf(own, "2026-Q3"), "2.1": `${received} hs` }));
  const unlike = await cchc("check", ...QUARTER_RULESET, "--period", "2026-Q3", path);
  const asked = async (...more: readonly string[]): Promise<boolean> => (await cchc("check", ...QUARTER_RULESET, "--period", "2026-Q3", ...more, path)).out.includes("HIS-002");
  writeFileSync(path, filledIn(new Uint8Array(readFileSync(path)), { ...reportOf(own, "2026-Q3"), "2.1": received }));
  expect([await asked(), await asked("--thresholds", "jump.factor=5000,jump.least=5000")]).toEqual([true, false]);
  const set = join(folder, "nguong.json");
  writeFileSync(set, JSON.stringify({ ...JSON.parse(readFileSync(QUARTER_RULESET[1]!, "utf8")), thresholds: { "jump.factor": 5000, "jump.least": 5000 } }));
  expect([await asked("--catalogue", set), await asked("--catalogue", set, "--thresholds", "jump.factor=3,jump.least=30")]).toEqual([false, true]);
  expect(unlike.out.split("\n")).toContain(`    Quý II năm 2026: ${new Intl.NumberFormat("vi-VN").format(Number(own[1]!["2.1"]))} ${ruleset.items.get("2.1")!.unit}`);
}, 60_000);

describe("what earlier periods give away", () => {
  const add = (figures: Figures, changes: Readonly<Record<string, number>>): Figures => ({ ...figures, ...Object.fromEntries(Object.entries(changes).map(([code, by]) => [code, Number(figures[code]) + by])) });

  test("is found at the cells of this quarter's reports, and nowhere else", async () => {
    const halfOf = (agency: string): Figures => reportOf(year.get(agency)!, "2026-H1");
    const change: Change = (agency, period, figures) => {
      if (period === "2026-H1" && agency === "SNV") return add(figures, { "2.1": -Number(figures["2.1"]) + 3, "2.2": -Number(figures["2.2"]) + 1 });
      if (period === "2026-Q3" && agency === "XTH") return add(figures, { "5.1": 9 * Number(figures["5.1"]), "5.2": 9 * Number(figures["5.2"]) });
      if (period === "2026-Q3" && agency === "STC") return { ...figures, ...Object.fromEntries(["2.1", "2.2", "3.1", "3.1.1", "3.1.2", "3.2", "3.2.1", "3.2.2", "3.3", "5.1", "5.2"].map((code) => [code, halfOf("STC")[code]!])) };
      return figures;
    };
    const told: string[] = [];
    const cells = new Map<string, string>();
    for (const period of ["2026-H1", "2026-Q3"] as const) {
      const from = changedReports("gai", period, change);
      const previous = period === "2026-H1" ? storeAt("2026-Q1") : join(folder, "gai-2026-H1.xlsx");
      const { json, status } = await compiled(from, period, join(folder, `gai-${period}.xlsx`), previous);
      const found = json.findings.filter(({ rule }) => rule.startsWith("HIS"));
      told.push(...found.map(({ rule, severity, agency, cell, item }) => `${period} ${rule} ${severity} ${agency} ${cell} ${item}`));
      expect(status).toBe(period === "2026-H1" ? 1 : 0);
      for (const [agency, code] of [["SNV", "2.1"], ["SNV", "2.2"], ["XTH", "5.1"], ["XTH", "5.2"], ["STC", "2.1"]] as const) {
        cells.set(`${period} ${agency} ${code}`, entryCell(new Uint8Array(readFileSync(join(from, `${agency}-${period}.xlsx`))), code));
      }
    }
    const at = (key: string): string => cells.get(key)!;
    expect(told.sort()).toEqual(
      [
        `2026-H1 HIS-001 E SNV ${at("2026-H1 SNV 2.1")} 2.1`, `2026-H1 HIS-001 E SNV ${at("2026-H1 SNV 2.2")} 2.2`,
        `2026-Q3 HIS-002 W XTH ${at("2026-Q3 XTH 5.1")} 5.1`, `2026-Q3 HIS-002 W XTH ${at("2026-Q3 XTH 5.2")} 5.2`,
        `2026-Q3 HIS-003 I STC ${at("2026-Q3 STC 2.1")} null`,
      ].sort(),
    );
    const check = await cchc("check", ...QUARTER_RULESET, "--period", "2026-Q3", "--previous", storeAt("2026-H1"), "--format", "json", join(folder, "gai", "2026-Q3", "XTH-2026-Q3.xlsx"));
    expect(check.out.match(/HIS-\d{3}/g)).toEqual(expect.arrayContaining(["HIS-002"]));
  }, 120_000);

  test("a store that is none is said, with status 2; rows that cannot be read are told and left out", async () => {
    const report = join(reportsAt("2026-Q3"), "SNV-2026-Q3.xlsx");
    const run = (previous: string) => cchc("compile", ...QUARTER_RULESET, "--period", "2026-Q3", "--previous", previous, report);
    expect(await run(join(folder, "khong-co.xlsx"))).toMatchObject({ status: 2, err: expect.stringContaining("Không tìm thấy") });
    expect(await run(report)).toMatchObject({ status: 2, err: expect.stringContaining("không có trang “Dữ liệu”") });
    expect(await run(join(SAMPLE_FOLDER, "catalogue.json"))).toMatchObject({ status: 2, err: expect.stringContaining("chưa dùng được") });
  }, 60_000);
});
