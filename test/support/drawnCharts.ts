/** The charts of a workbook as a reader sees them: what each draws, taken from the cells that its XML refers to. */
import { strFromU8, unzipSync } from "fflate";
import { cellAt, parseArea, type CellValue, type Grid } from "../../src/core/grid";

export interface DrawnChart {
  readonly title: string;
  readonly kind: string;
  readonly series: readonly { readonly name: string; readonly points: readonly DrawnPoint[] }[];
}

export interface DrawnPoint {
  readonly category: CellValue;
  readonly value: CellValue;
  /** Row of the value, from 0. */
  readonly row: number;
}

/** `cells`: the sheets that the ranges are looked up in, those of the file itself or as another program recalculated them. Throws where a range leads nowhere. */
export function drawnCharts(file: Uint8Array, cells: readonly Grid[]): readonly DrawnChart[] {
  const parts = unzipSync(file, { filter: ({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name) });
  return Object.keys(parts)
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map((name) => {
      const xml = strFromU8(parts[name]!);
      return {
        title: plain(/<c:title>.*?<a:t>(.*?)<\/a:t>/s.exec(xml)![1]!),
        kind: /<c:(\w+)Chart>/.exec(xml)![1]!,
        series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => seriesOf(series, cells)),
      };
    });
}

function seriesOf(xml: string, cells: readonly Grid[]): DrawnChart["series"][number] {
  const range = (role: "cat" | "val"): readonly Omit<DrawnPoint, "category">[] => inColumn(plain(new RegExp(`<c:${role}>.*?<c:f>(.*?)</c:f>`, "s").exec(xml)![1]!), cells);
  const [categories, figures] = [range("cat"), range("val")];
  if (categories.length !== figures.length) throw new Error(`a series of ${figures.length} figures over ${categories.length} names`);
  return { name: plain(/<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(xml)![1]!), points: figures.map((each, index) => ({ category: categories[index]!.value, ...each })) };
}

/** `range`: such as `'Lãnh đạo'!$B$26:$B$30`. */
function inColumn(range: string, cells: readonly Grid[]): readonly Omit<DrawnPoint, "category">[] {
  const end = range.lastIndexOf("!");
  const grid = cells.find(({ name }) => name === range.slice(1, end - 1).replaceAll("''", "'"));
  const area = parseArea(range.slice(end + 1).replaceAll("$", ""));
  if (!grid || !area || area.left !== area.right) throw new Error(`a chart refers to ${range}`);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({ row: area.top + index, value: cellAt(grid, area.top + index, area.left)?.value ?? null }));
}

function plain(xml: string): string {
  return xml.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
