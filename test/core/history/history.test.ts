import fc from "fast-check";
import type { Item } from "../../../src/core/catalogue/types";
import type { StoreRow } from "../../../src/core/compile/types";
import { decimal, toNumber } from "../../../src/core/decimal";
import { History } from "../../../src/core/history/history";
import type { Span } from "../../../src/core/periods/span";
import { makeRuleset } from "../../../src/core/ruleset";
import { aCatalogue, anAgency, anItem } from "../../support/compilations";
import { aStore } from "../../support/store";

const FLOW = anItem("3.1");
const TO_DATE = anItem("1.1", { flow: "yearToDate" });
const STOCK = anItem("4.1", { flow: "pointInTime" });
const RATE = anItem("3.4", { kind: "percent", aggregate: "none" });
const YES = anItem("1.3", { kind: "yesNo", aggregate: "countYes", flow: "pointInTime" });
const ITEMS = [FLOW, TO_DATE, STOCK, RATE, YES];

const span = (year: number, first: Span["first"], last: Span["last"] = first): Span => ({ year, first, last });

function history(rows: readonly StoreRow[], agencies = [anAgency("SNV")]): History {
  return new History(rows, makeRuleset(aCatalogue(ITEMS, []), { province: { code: "THU", name: "Tỉnh Thử" }, agencies }), "2026-12-14");
}

/** `value (periods)`, with the agencies it comes from where they are others. */
function told(past: History, item: Item, at: Span, agency = "SNV"): string | null {
  const figure = past.figure(agency, item, at);
  return figure && `${toNumber(figure.value)} (${figure.periods.join(", ")})${figure.basis.join() === agency ? "" : ` ${figure.basis.join()}`}`;
}

describe("figures of quarters", () => {
  const past = history(
    aStore({
      "2026-Q1": { SNV: { "3.1": 40, "1.1": 10, "4.1": 7, "3.4": 90 } },
      "2026-H1": { SNV: { "3.1": 100, "1.1": 30, "4.1": 8, "3.4": 92 } },
      "2026-Q3": { SNV: { "3.1": 55, "1.1": 45, "4.1": 9, "3.4": 94 } },
      "2026-Y": { SNV: { "3.1": 215, "1.1": 60, "4.1": 9, "3.4": 93 } },
    }),
  );

  test("Quý II is six months less Quý I, Quý IV the year less six months and Quý III", () => {
    expect([1, 2, 3, 4].map((quarter) => told(past, FLOW, span(2026, quarter as 1)))).toEqual(["40 (2026-Q1)", "60 (2026-Q1, 2026-H1)", "55 (2026-Q3)", "60 (2026-H1, 2026-Q3, 2026-Y)"]);
  });

  test("nine months are six months and Quý III; figures since the year's beginning give their quarters too", () => {
    expect(told(past, FLOW, span(2026, 1, 3))).toBe("155 (2026-H1, 2026-Q3)");
    expect([2, 3, 4].map((quarter) => told(past, TO_DATE, span(2026, quarter as 2)))).toEqual(["20 (2026-Q1, 2026-H1)", "15 (2026-H1, 2026-Q3)", "15 (2026-Q3, 2026-Y)"]);
  });

  test("percentages and figures of one moment are never derived", () => {
    expect([told(past, RATE, span(2026, 2)), told(past, RATE, span(2026, 1, 2)), told(past, STOCK, span(2026, 2))]).toEqual([null, "92 (2026-H1)", "8 (2026-H1)"]);
  });

  test("a quarter that would be negative is none", () => {
    const fell = history(aStore({ "2026-Q1": { SNV: { "3.1": 40 } }, "2026-H1": { SNV: { "3.1": 30 } } }));
    expect(told(fell, FLOW, span(2026, 2))).toBeNull();
  });

  test("Quý I and the derived Quý II are six months, whatever was reported", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (first, second, third) => {
        const rows = aStore({ "2026-Q1": { SNV: { "3.1": first } }, "2026-H1": { SNV: { "3.1": first + second } }, "2026-9M": { SNV: { "3.1": first + second + third } } });
        const figures = [1, 2, 3].map((quarter) => history(rows).figure("SNV", FLOW, span(2026, quarter as 1))!.value);
        expect(figures).toEqual([first, second, third].map(decimal));
      }),
    );
  });
});

describe("agencies merged, renamed, closed", () => {
  const merged = [
    anAgency("SKHCN"),
    { ...anAgency("STTTT"), to: "2025-02-28", successor: "SKHCN" },
    { ...anAgency("SMOI"), from: "2025-03-01" },
    { ...anAgency("SCU"), to: "2025-02-28", successor: "SMOI" },
    { ...anAgency("SHET"), to: "2025-02-28" },
  ];
  const rows = aStore({
    "2024-Y": { SKHCN: { "3.1": 30, "4.1": 5, "3.4": 90, "1.3": 1 }, STTTT: { "3.1": 12, "4.1": 2, "3.4": 80, "1.3": 1 }, SCU: { "3.1": 9, "3.4": 70, "1.3": 1 }, SHET: { "3.1": 4 } },
    "2025-Q1": { SKHCN: { "3.1": 11 }, SMOI: { "3.1": 3 } },
  });
  const past = history(rows, merged);
  const whole = span(2024, 1, 4);

  test("their figures go on under the successor, sums of counts and of what stood at one moment", () => {
    expect([told(past, FLOW, whole, "SKHCN"), told(past, STOCK, span(2024, 4), "SKHCN"), told(past, FLOW, whole, "SMOI")]).toEqual(["42 (2024-Y) SKHCN,STTTT", "7 (2024-Y) SKHCN,STTTT", "9 (2024-Y) SCU"]);
  });

  test("percentages and answers of several agencies have none; those of one that was renamed go on", () => {
    expect([told(past, RATE, whole, "SKHCN"), told(past, YES, span(2024, 4), "SKHCN"), told(past, RATE, whole, "SMOI"), told(past, YES, span(2024, 4), "SMOI")]).toEqual([null, null, "70 (2024-Y) SCU", "1 (2024-Y) SCU"]);
  });

  test("after the merger the successor stands for itself", () => {
    expect([told(past, FLOW, span(2025, 1), "SKHCN"), told(past, FLOW, span(2025, 1), "SMOI")]).toEqual(["11 (2025-Q1)", "3 (2025-Q1)"]);
  });

  test("a sum that lacks one of those that were to report is none", () => {
    const lacking = history(aStore({ "2024-Y": { SKHCN: { "3.1": 30 }, STTTT: { "3.1": null } } }), merged);
    expect(told(lacking, FLOW, whole, "SKHCN")).toBeNull();
  });
});
