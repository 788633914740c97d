import { SheetDraft, landscape } from "../../../src/core/report/draft";
import { pagedTable } from "../../../src/core/report/pagedTable";
import { onePagePaper, pageStarts, paperFor, scalesFrom } from "../../../src/core/report/pages";

const TEN = Array.from({ length: 10 }, () => 10);
const LANDSCAPE = landscape({ top: 0, left: 0, bottom: 0, right: 0 }, null);

describe("pages of rows", () => {
  test("hold as many rows as there is room for", () => {
    expect(pageStarts({ heights: TEN, kept: [], room: 40 })).toEqual([4, 8]);
    expect(pageStarts({ heights: TEN, kept: [], room: 39.9 })).toEqual([3, 6, 9]);
    expect(pageStarts({ heights: TEN, kept: [], room: 100 })).toEqual([]);
    expect(pageStarts({ heights: [], kept: [], room: 100 })).toEqual([]);
  });

  test("hold fewer from the second on where rows are repeated", () => {
    expect(pageStarts({ heights: TEN, kept: [], room: 40, repeated: 10 })).toEqual([4, 7]);
  });

  test("begin where they are told to", () => {
    expect(pageStarts({ heights: TEN, kept: [], begins: [0, 2], room: 50 })).toEqual([2, 7]);
  });

  test("leave together what is kept, through all ranges that share rows", () => {
    expect(pageStarts({ heights: TEN, kept: [{ top: 3, bottom: 4 }], room: 40 })).toEqual([3, 7]);
    expect(pageStarts({ heights: TEN, kept: [{ top: 2, bottom: 3 }, { top: 3, bottom: 5 }], room: 40 })).toEqual([2, 6]);
  });

  test("begin with what is larger than a page, and go on with it", () => {
    expect(pageStarts({ heights: TEN, kept: [{ top: 2, bottom: 8 }], room: 40 })).toEqual([2, 6]);
    expect(pageStarts({ heights: [10, 90, 10], kept: [], room: 40 })).toEqual([1, 2]);
  });
});

describe("the paper", () => {
  test("is scaled to the columns' width, never enlarged", () => {
    // 262 mm between the margins are 742.7 points, 98 % of which are planned with; a character is 6 points wide.
    expect(paperFor([100, 42], LANDSCAPE).percent).toBe(85);
    expect(paperFor([100], LANDSCAPE).percent).toBe(100);
    // 170 mm high, 97 % of them.
    expect(paperFor([100], LANDSCAPE).height).toBeCloseTo(467.4, 1);
  });

  test("takes a little too much onto one page, smaller; not what would be too small to read", () => {
    const paper = { percent: 80, height: 500 };
    expect(onePagePaper(400, paper)).toEqual(paper);
    expect(onePagePaper(625, paper)).toEqual({ percent: 64, height: 625 });
    expect(onePagePaper(700, paper)).toBeNull();
  });

  test("may be a little smaller, as long as it can be read", () => {
    const percents = (percent: number): readonly number[] => scalesFrom({ percent, height: 500 }).map((each) => each.percent);
    expect([percents(85), percents(64), percents(50)]).toEqual([[85, 82, 79], [64, 61], [50]]);
    expect(scalesFrom({ percent: 80, height: 500 })[1]!.height).toBeCloseTo((500 * 80) / 77);
  });
});

describe("a drawn sheet", () => {
  const paper = { percent: 100, height: 100 };
  const sheet = (): SheetDraft => new SheetDraft("Thử", [10, 10]);
  const fill = (draft: SheetDraft, from: number, to: number): void => {
    for (let row = from; row <= to; row++) {
      draft.set(row, 0, row, "fact");
      draft.rowHeight(row, 20);
    }
  };
  const startsOf = (draft: SheetDraft, bottom: number): readonly number[] =>
    draft.pages(landscape({ top: 0, left: 0, bottom, right: 1 }, null), paper).pages!.rows;

  test("never ends a page with a title, nor inside a chart, a cell merged over rows or rows that it keeps", () => {
    const titled = sheet();
    fill(titled, 0, 9);
    titled.set(4, 0, "II. KẾT QUẢ", "heading");
    const charted = sheet();
    fill(charted, 0, 9);
    const range = { sheet: "Thử", area: { top: 3, left: 0, bottom: 5, right: 0 } };
    charted.chart({ kind: "bar", title: "", anchor: { top: 3, left: 1, bottom: 6, right: 1 }, categories: range, series: [] });
    const merged = sheet();
    fill(merged, 0, 9);
    merged.span({ top: 4, left: 1, bottom: 5, right: 1 }, "", "fact");
    const kept = sheet();
    fill(kept, 0, 9);
    kept.keep({ top: 4, bottom: 6 });
    expect([titled, charted, merged, kept].map((draft) => startsOf(draft, 9))).toEqual([[4, 9], [3, 8], [4, 9], [4, 9]]);
  });

  test("draws a table's head anew on each page that it goes on over, and says every row's height", () => {
    const draft = sheet();
    fill(draft, 0, 1);
    const line = (name: string) => (row: number) => {
      draft.set(row, 0, name, "fact");
      draft.rowHeight(row, 20);
      return row + 1;
    };
    const head = (row: number): void => {
      draft.span({ top: row, left: 0, bottom: row, right: 1 }, "Cơ quan", "head");
      draft.rowHeight(row, 20);
    };
    const below = pagedTable(draft, paper, 2, { head, lines: ["A", "B", "C", "D", "E", "F", "G"].map(line) });
    const print = draft.pages(landscape({ top: 0, left: 0, bottom: below - 1, right: 1 }, null), paper);
    const { rows, merges, rowHeights } = draft.done({ freeze: null, print, tabColor: "#000000" });
    expect(rows.map(([cell]) => cell!.value)).toEqual([0, 1, "Cơ quan", "A", "B", "Cơ quan", "C", "D", "E", "Cơ quan", "F", "G"]);
    expect([print.pages!.rows, merges.map(({ top }) => top), [...rowHeights.keys()]]).toEqual([[5, 9], [2, 5, 9], rows.map((_, row) => row)]);
  });

  test("leaves two lines at least on either side of a break: a lone last one takes the one before along, or all of a short table", () => {
    const tops = (lines: number, from: number): readonly number[] => {
      const draft = sheet();
      fill(draft, 0, from - 1);
      const draw = (name: string) => (row: number) => {
        draft.set(row, 0, name, "fact");
        draft.rowHeight(row, 20);
        return row + 1;
      };
      const below = pagedTable(draft, paper, from, { head: draw("head"), lines: Array.from({ length: lines }, () => draw("line")) });
      return startsOf(draft, below - 1).map((row) => row - from);
    };
    // A page has five rows: from the second row on, a head and three lines; from the third, a head and two.
    expect([tops(4, 1), tops(5, 1), tops(3, 2)]).toEqual([[3], [4], [0]]);
  });
});
