/** What can be wrong with a registry that reads well. Unknown and repeated codes are found in reading (`parse.ts`). */
import { cyclesIn } from "../catalogue/check/cycles";
import { fault, type Fault } from "../catalogue/check/fault";
import { foldLabel } from "../text/fold";
import type { Agency, Registry } from "./types";

/** Names that two agencies have at one time, dates the wrong way round, successors that lead nowhere. Errors first. */
export function checkRegistry({ agencies }: Registry): readonly Fault[] {
  const faults = [...cycles(agencies), ...names(agencies), ...agencies.flatMap((agency, index) => own(agency, `agencies[${index}]`))];
  return [...faults.filter(({ severity }) => severity === "error"), ...faults.filter(({ severity }) => severity === "warning")];
}

function own({ code, from, to, successor }: Agency, path: string): readonly Fault[] {
  return [
    ...(from !== null && to !== null && from > to ? [fault("datesReversed", `${path}.to`, from, to)] : []),
    ...(successor !== null && to === null ? [fault("openWithSuccessor", `${path}.successor`, code, successor)] : []),
  ];
}

function cycles(agencies: readonly Agency[]): readonly Fault[] {
  return cyclesIn(new Map(agencies.map(({ code, successor }) => [code, successor]))).map((cycle) => {
    const index = agencies.findIndex(({ code }) => code === cycle[0]);
    return fault("cycle", `agencies[${index}].successor`, [...cycle, cycle[0]].join(" → "));
  });
}

function atOneTime(a: Agency, b: Agency): boolean {
  return (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
}

function names(agencies: readonly Agency[]): readonly Fault[] {
  const all = agencies.flatMap((agency, index) => [
    { agency, path: `agencies[${index}].name`, text: agency.name, isAlias: false },
    ...agency.aliases.map((text, at) => ({ agency, path: `agencies[${index}].aliases[${at}]`, text, isAlias: true })),
  ]);
  const byLabel = new Map<string, (typeof all)[number][]>();
  return [...all].sort((a, b) => Number(a.isAlias) - Number(b.isAlias)).flatMap((one) => {
    const label = foldLabel(one.text);
    if (label === "") return [fault("nameUnreadable", one.path, one.text)];
    const before = byLabel.get(label) ?? [];
    byLabel.set(label, [...before, one]);
    const other = before.find((each) => atOneTime(each.agency, one.agency));
    if (!other) return [];
    if (other.agency === one.agency) return [fault("aliasRepeated", one.path, one.text)];
    return [fault(one.isAlias ? "aliasTaken" : "sameName", one.path, one.text, other.agency.code)];
  });
}
