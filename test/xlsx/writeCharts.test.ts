import { strFromU8, unzipSync } from "fflate";
import type { PlanChart, SheetPlan } from "../../src/core/report/sheetPlan";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { aPlan } from "../support/workbookContract";

const PROPERTIES = { title: "Biểu đồ", creator: "Tổng hợp CCHC", savedAt: "2026-09-21T03:00:00Z" };
const DATA = "Số liệu 'quý' 3";
const column = (left: number) => ({ sheet: DATA, area: { top: 1, left, bottom: 4, right: left } });

function aChart(kind: PlanChart["kind"], top: number, changes: Partial<PlanChart> = {}): PlanChart {
  return {
    kind, title: `Tỷ lệ & mục tiêu (${kind})`, anchor: { top, left: 0, bottom: top + 14, right: 6 }, categories: column(0),
    series: [{ name: "Kết quả", values: column(1), color: "#1F6F54" }, { name: "Mục tiêu", values: column(2) }],
    ...changes,
  };
}

const axes = { categoryTitle: "Cơ quan", valueTitle: "Tỷ lệ (%)", numberFormat: "0", minimum: 0, maximum: 100 };
const CHARTS = [aChart("column", 0, axes), aChart("bar", 16, axes), aChart("line", 32), aChart("pie", 48, { series: [{ name: "Kết quả", values: column(1) }] })];
const value = (each: string | number) => ({ value: each });
const PLANS: readonly SheetPlan[] = [
  aPlan("Biểu đồ", [[value("Biểu đồ")]], { charts: CHARTS }),
  aPlan(DATA, [["Cơ quan", "Kết quả", "Mục tiêu"], ["Sở Y tế", 82, 90], ["Sở Nội vụ", 95, 90], ["Xã A", 60, 80], ["Xã B", 88, 80]].map((row) => row.map(value))),
];

/** What each chart of a file draws: its kind, the ranges of its series, their names. */
function chartsIn(bytes: Uint8Array): readonly unknown[] {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).sort();
  return names.map((name) => {
    const xml = strFromU8(files[name]!);
    const kind = /<c:(bar|line|pie)Chart>/.exec(xml)?.[1];
    const direction = /<c:barDir val="(\w+)"/.exec(xml)?.[1];
    const ranges = [...xml.matchAll(/<c:(cat|val)>.*?<c:f>(.*?)<\/c:f>/gs)].map(([, role, range]) => `${role} ${range!.replaceAll("&apos;", "'").replaceAll("$", "")}`);
    return { kind: direction ? `${kind} ${direction}` : kind, ranges };
  });
}

const RANGES = ["cat 'Số liệu ''quý'' 3'!A2:A5", "val 'Số liệu ''quý'' 3'!B2:B5", "cat 'Số liệu ''quý'' 3'!A2:A5", "val 'Số liệu ''quý'' 3'!C2:C5"];
const DRAWN = [{ kind: "bar col", ranges: RANGES }, { kind: "bar bar", ranges: RANGES }, { kind: "line", ranges: RANGES }, { kind: "pie", ranges: RANGES.slice(0, 2) }];

test("charts of every kind stand in the file over the cells that they draw", async () => {
  expect(chartsIn(await writeWorkbook(PLANS, PROPERTIES))).toEqual(DRAWN);
});

test("the axis of figures begins and ends where the chart says so, and else where the program likes", async () => {
  const files = unzipSync(await writeWorkbook(PLANS, PROPERTIES));
  const limits = [1, 2, 3].map((at) => [...strFromU8(files[`xl/charts/chart${at}.xml`]!).matchAll(/<c:(min|max) val="(\d+)"/g)].map(([, end, value]) => `${end} ${value}`).sort());
  expect(limits).toEqual([["max 100", "min 0"], ["max 100", "min 0"], []]);
});

test("lines are told apart by dashes and markers, and are broken where a cell is empty", async () => {
  const files = unzipSync(await writeWorkbook(PLANS, PROPERTIES));
  const xml = (at: number): string => strFromU8(files[`xl/charts/chart${at}.xml`]!);
  const all = (at: number, pattern: RegExp): readonly string[] => [...xml(at).matchAll(pattern)].map(([, value]) => value!);
  expect([all(3, /<a:prstDash val="(\w+)"/g), all(3, /<c:symbol val="(\w+)"/g), all(3, /<c:dispBlanksAs val="(\w+)"/g)]).toEqual([["solid", "dash"], ["circle", "square"], ["gap"]]);
});

test("a chart lies over the cells of its anchor", async () => {
  const drawing = strFromU8(unzipSync(await writeWorkbook(PLANS, PROPERTIES))["xl/drawings/drawing1.xml"]!);
  const corners = [...drawing.matchAll(/<xdr:(from|to)>\s*<xdr:col>(\d+)<.*?<xdr:row>(\d+)</gs)].map(([, end, left, top]) => `${end} ${left},${top}`);
  expect(corners).toEqual(["from 0,0", "to 7,15", "from 0,16", "to 7,31", "from 0,32", "to 7,47", "from 0,48", "to 7,63"]);
});

(hasLibreOffice() ? test : test.skip)("LibreOffice draws them all", async () => {
  expect(chartsIn(recalculated(await writeWorkbook(PLANS, PROPERTIES)))).toEqual(DRAWN);
}, 120_000);
