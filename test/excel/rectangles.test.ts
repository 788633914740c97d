import fc from "fast-check";
import { addresses, rectangles, type KeyedCell } from "../../src/excel/rectangles";

const cell = (row: number, column: number, key: string): KeyedCell => ({ row, column, key });

test("neighbours of a kind become one rectangle", () => {
  const cells = [cell(0, 0, "a"), cell(0, 1, "a"), cell(0, 2, "b"), cell(1, 0, "a"), cell(1, 1, "a"), cell(3, 0, "a")];
  expect(rectangles(cells)).toEqual(new Map([["b", [{ top: 0, left: 2, bottom: 0, right: 2 }]], ["a", [{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 3, left: 0, bottom: 3, right: 0 }]]]));
});

test("keys may hold anything, spaces included", () => {
  expect([...rectangles([cell(2, 3, '{"fill": "#FFF", "n": "0 %"}')]).keys()]).toEqual(['{"fill": "#FFF", "n": "0 %"}']);
});

test("every cell lies in exactly one rectangle, of its own key", () => {
  const grid = fc.array(fc.array(fc.constantFrom("a", "b c", null), { minLength: 1, maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(grid, (rows) => {
      const cells = rows.flatMap((row, at) => row.flatMap((key, column) => (key === null ? [] : [cell(at, column, key)])));
      const covered = [...rectangles(cells)].flatMap(([key, areas]) =>
        areas.flatMap(({ top, left, bottom, right }) => Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => cell(top + Math.floor(at / (right - left + 1)), left + (at % (right - left + 1)), key))),
      );
      expect(covered.sort((a, b) => a.row - b.row || a.column - b.column)).toEqual(cells);
    }),
  );
});

test("addresses are cut where Excel would refuse them", () => {
  const areas = Array.from({ length: 1_000 }, (_, at) => ({ top: at * 2, left: 0, bottom: at * 2, right: 9 }));
  const lists = addresses(areas);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(1_900);
  expect(lists.flatMap((list) => list.split(",")).length).toBe(1_000);
  expect(lists[0]?.startsWith("A1:J1,A3:J3,")).toBe(true);
});
