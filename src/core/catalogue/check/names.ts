import { foldLabel } from "../../text/fold";
import type { Catalogue, Item } from "../types";
import { fault, type Fault } from "./fault";

interface Named {
  readonly item: Item;
  readonly path: string;
  readonly text: string;
  readonly isAlias: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

/** Names by which rows of reports are found: contract §2, “unique, or unique with their parent's”. */
export function checkNames(catalogue: Catalogue): readonly Fault[] {
  const parents = new Map(catalogue.items.map((item) => [item.code, foldLabel(item.name.vi)]));
  const named = catalogue.items.flatMap((item, index): readonly Named[] => [
    { item, path: `items[${index}].name.vi`, text: item.name.vi, isAlias: false, from: null, to: null },
    ...item.aliases.map(({ name, from, to }, at): Named => ({ item, path: `items[${index}].aliases[${at}]`, text: name, isAlias: true, from, to })),
  ]);
  const parentOf = ({ parent }: Item): string => (parent === null ? "" : (parents.get(parent) ?? ""));
  return [
    ...named.filter(({ text }) => foldLabel(text) === "").map(({ path, text }) => fault("nameUnreadable", path, text)),
    ...named.filter(({ from, to }) => from !== null && to !== null && from > to).map(({ path, from, to }) => fault("datesReversed", path, from!, to!)),
    ...clashes(named, parentOf),
    ...indicatorNames(catalogue),
  ];
}

function clashes(named: readonly Named[], parentOf: (item: Item) => string): readonly Fault[] {
  const byLabel = new Map<string, Named[]>();
  const faults: Fault[] = [];
  // Names before aliases, so that it is the alias that is told.
  for (const one of [...named].sort((a, b) => Number(a.isAlias) - Number(b.isAlias))) {
    const label = foldLabel(one.text);
    const before = byLabel.get(label) ?? [];
    byLabel.set(label, [...before, one]);
    const other = label === "" ? undefined : before.find((each) => atOneTime(each, one) && (each.item === one.item || parentOf(each.item) === parentOf(one.item)));
    if (!other) continue;
    if (other.item === one.item) faults.push(fault("aliasRepeated", one.path, one.text));
    else if (other.item.area !== one.item.area) faults.push(fault("sameNameInAreas", one.path, one.text, other.item.code));
    else faults.push(fault(one.isAlias ? "aliasTaken" : "sameName", one.path, one.text, other.item.code));
  }
  return faults;
}

/** Whether two names hold on a common day; one without dates always holds. */
function atOneTime(a: Named, b: Named): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}

function indicatorNames({ indicators }: Catalogue): readonly Fault[] {
  const seen = new Map<string, string>();
  return indicators.flatMap(({ code, name }, index) => {
    const label = foldLabel(name.vi);
    const other = seen.get(label);
    if (other === undefined) seen.set(label, code);
    return other === undefined ? [] : [fault("sameIndicatorName", `indicators[${index}].name.vi`, name.vi, other)];
  });
}
