/** A number as its cell shows it: for the formats that our own sheets use. */
import { displayDate, isDateFormat } from "../text/numberFormat";

const CONDITION = /^\[(>=|<=|=|>|<)(-?[\d.]+)\]/;
const HOLDS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  ">=": (value, bound) => value >= bound, "<=": (value, bound) => value <= bound, "=": (value, bound) => value === bound,
  ">": (value, bound) => value > bound, "<": (value, bound) => value < bound,
};

/** The number as its cell shows it, in Vietnamese marks: for the formats that our own sheets use. */
export function numberText(value: number, format: string): string {
  const section = sectionFor(value, format.split(";"));
  const [code = "", isSigned] = section;
  if (isDateFormat(code)) {
    const [, before = "", day = ""] = /^(?:"([^"]*)")?(.*)$/.exec(code) ?? [];
    return before + (displayDate(value, day) ?? day);
  }
  const letters = code.replace(CONDITION, "").replaceAll('"', "");
  const size = Math.abs(value);
  const shown = letters.replace(/general|[#0][#0,]*(?:\.([0#]+))?/i, (digits, decimals: string | undefined) => {
    if (/general/i.test(digits)) return String(Number(size.toPrecision(11))).replace(".", ",");
    const [whole = "", rest = ""] = size.toFixed(Math.min(decimals?.length ?? 0, 20)).split(".");
    const least = (decimals ?? "").replaceAll("#", "").length;
    const kept = rest.slice(0, least) + rest.slice(least).replace(/0+$/, "");
    return (digits.includes(",") ? whole.replace(/\B(?=(?:\d{3})+$)/g, ".") : whole) + (kept === "" ? "" : `,${kept}`);
  });
  return value < 0 && isSigned ? `-${shown}` : shown;
}

/** The part of the format that is for such a number, and whether its sign is added. */
function sectionFor(value: number, sections: readonly string[]): readonly [code: string | undefined, isSigned: boolean] {
  if (sections.some((section) => CONDITION.test(section))) {
    const fitting = sections.find((section) => {
      const [, operator, bound] = CONDITION.exec(section) ?? [];
      return operator === undefined || HOLDS[operator]!(value, Number(bound));
    });
    return [fitting, !/^\[<0\]/.test(fitting ?? "")];
  }
  if (value < 0 && sections.length > 1) return [sections[1], false];
  return [value === 0 && sections.length > 2 ? sections[2] : sections[0], true];
}
