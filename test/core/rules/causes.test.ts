import { excludedItems } from "../../../src/core/rules/check";
import { foldUnder, withConsequences } from "../../../src/core/rules/causes";
import { finding } from "../../../src/core/rules/raise";
import { tally } from "../../../src/core/rules/tally";

const ORIGIN = { file: null, sheet: "Biểu 1", agency: "STP" };
const text = (item: string, cell: string) => finding("VAL-003", ORIGIN, { item, cell, details: { parsed: null, reason: "text" } });
const spaces = finding("VAL-009", ORIGIN, { item: "1.9", cell: "D9", details: { count: 1 } });
const column = finding("HDR-003", ORIGIN, { cell: "D4", details: { names: ["Kết quả"] } });

it("a root cause is as grave as what follows from it and leaves out the same items", () => {
  const root = foldUnder(column, [text("1.1", "D5"), text("1.2", "D6"), spaces]);
  expect([root.severity, root.items]).toEqual(["E", ["1.1", "1.2"]]);
  expect([...excludedItems([root])]).toEqual(["1.1", "1.2"]);
});

it("counts a root and its consequences once", () => {
  expect(tally([foldUnder(column, [text("1.1", "D5"), text("1.2", "D6")])])).toEqual({ errors: 1, warnings: 0 });
});

it("unfolds roots before what follows from them", () => {
  const inner = foldUnder(text("1.1", "D5"), [spaces]);
  const root = foldUnder(column, [inner, text("1.2", "D6")]);
  expect(withConsequences([root]).map(({ cell }) => cell)).toEqual(["D4", "D5", "D9", "D6"]);
});
