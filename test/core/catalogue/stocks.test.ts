import { stockItems } from "../../../src/core/catalogue/stocks";
import { aCatalogue, anItem } from "../../support/sheets";

const flow = (code: string, more: object = {}): object => anItem(code, `Số liệu ${code}`, { flow: "inPeriod", ...more });
const OPENING = flow("4", { opening: "9" });
const LEFT = flow("9", { flow: "pointInTime" });

function stocks(checks: readonly object[], items: readonly object[] = []): readonly string[] {
  const named = checks.map((check, index) => ({ id: `REL-${101 + index}`, severity: "E", ...check }));
  return [...stockItems(aCatalogue({ items: [...["1", "2", "3", "5"].map((code) => flow(code)), OPENING, LEFT, ...items], checks: named }))].sort();
}

describe("items that hold a stock", () => {
  test("what stands at one moment and what is carried over", () => {
    expect(stocks([])).toEqual(["4", "9"]);
  });

  test("totals of these, on either side of a check and in any number of steps", () => {
    expect(stocks([{ left: "2", operator: "=", right: "1+3" }, { left: "3+4", operator: "=", right: "1" }])).toEqual(["1", "2", "4", "9"]);
    expect(stocks([{ left: "1", operator: "=", right: "5+9" }])).toEqual(["1", "4", "9"]);
  });

  test("not their parts, and not what a check only bounds, subtracts from, or says under a condition", () => {
    expect(stocks([{ left: "4", operator: "=", right: "2+3" }])).toEqual(["4", "9"]);
    expect(stocks([{ left: "1", operator: "<=", right: "5+9" }])).toEqual(["4", "9"]);
    expect(stocks([{ left: "1", operator: "=", right: "5-9" }])).toEqual(["4", "9"]);
    expect(stocks([{ left: "1", operator: "=", right: "5+9", when: { left: "2", operator: ">", right: 0 } }])).toEqual(["4", "9"]);
  });
});
