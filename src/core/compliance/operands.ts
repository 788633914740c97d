import type { Item } from "../catalogue/types";
import { decimal, ZERO, type Decimal } from "../decimal";
import type { Reading } from "../reading/types";
import { isIsoDate, serialOf } from "../text/date";
import type { Operand, OperandOf } from "./evaluate";

/**
 * What a reading gives to sums and comparisons: yes and no are 1 and 0; a day its serial, so that an earlier one is less; “không phát sinh” is 0 for counts and money
 * and nothing for other kinds (contract §5, “States”).
 */
export function operandOfReading(reading: Reading | undefined, kind: Item["kind"]): Operand {
  switch (reading?.state) {
    case "value":
      if (typeof reading.value === "number") return decimal(reading.value);
      if (typeof reading.value === "string") return kind === "date" ? decimal(serialOf(reading.value)) : "missing";
      return typeof reading.value === "boolean" ? decimal(reading.value ? 1 : 0) : "missing";
    case "none":
      return kind === "count" || kind === "money" ? ZERO : "missing";
    case "notApplicable":
      return "notApplicable";
    default:
      return "missing";
  }
}

/** What a value of the store gives that is counted: a day its serial; nothing 0, and so words, which only an edited store counts. */
export function storedFigure(value: number | string | null): Decimal {
  if (typeof value === "string") return isIsoDate(value) ? decimal(serialOf(value)) : ZERO;
  return value === null ? ZERO : decimal(value);
}

const knownPlaces = new WeakMap<ReadonlyMap<string, Item>, ReadonlyMap<string, number>>();

/** Each item's place among the items: one look-up for thousands of submissions, instead of a map in each. */
function placesOf(items: ReadonlyMap<string, Item>): ReadonlyMap<string, number> {
  let known = knownPlaces.get(items);
  if (!known) knownPlaces.set(items, (known = new Map([...items.keys()].map((code, index) => [code, index]))));
  return known;
}

/** Operands of one submission's items; those in `excluded` give none, unless they are missing anyway. Each is made once: totals, indicators and the store all ask. */
export function operandsOf(readings: ReadonlyMap<string, Reading>, items: ReadonlyMap<string, Item>, excluded: ReadonlySet<string>): OperandOf {
  const places = placesOf(items);
  const made: (Operand | undefined)[] = new Array<Operand | undefined>(items.size);
  return (code) => {
    const place = places.get(code);
    if (place === undefined) return "missing";
    const known = made[place];
    if (known !== undefined) return known;
    const operand = operandOfReading(readings.get(code), items.get(code)!.kind);
    const given = typeof operand === "object" && excluded.has(code) ? "excluded" : operand;
    made[place] = given;
    return given;
  };
}
