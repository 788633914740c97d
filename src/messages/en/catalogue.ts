/** Faults of a catalogue or registry in English: what is wrong, then how to mend it. */
import type { Fault, FaultCode } from "../../core/catalogue/check/fault";
import { catalogueWordsEn } from "./catalogueSheet";

const { kind: kinds, aggregate: aggregates, comparator: comparators } = catalogueWordsEn.choices;
const kind = (code: string): string => `“${kinds?.[code] ?? code}”`;
const aggregate = (code: string): string => `“${aggregates?.[code] ?? code}”`;
const compared = (text: string): string => text.replace(/^\S+/, (sign) => comparators?.[sign] ?? sign);

function range(text: string): string {
  const [low, high] = text.split("..");
  return low === "" ? `at most ${high}` : high === "" ? `at least ${low}` : `from ${low} to ${high}`;
}

const day = (text: string): string => text.replace(/^-/, "").split("-").filter((part) => part !== "").reverse().join("/");

export const enFaults: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  cycle: ({ found }) => `these lead round in a circle (${found}); let one of them belong to none.`,
  reservedCode: ({ found }) => `the code “${found}” means the agencies expected; choose another.`,
  codeDots: ({ found }) => `the code “${found}” has a dot at an end or two side by side; drop it.`,
  codesAlike: ({ found, against }) => `the code “${found}” differs from “${against}” in capitals alone; change one of them.`,
  nameUnreadable: ({ found }) => `the name “${found}” has no letter or figure; write it as the report form has it.`,
  sameName: ({ found, against }) => `“${found}” is the name of ${against} as well; change it, or give the two parents of different names.`,
  sameNameInAreas: ({ found, against }) => `“${found}” is the name of ${against} in another area as well; a clearer name finds its row more surely.`,
  sameIndicatorName: ({ found, against }) => `“${found}” is the name of indicator ${against} as well; better change one of them.`,
  aliasTaken: ({ found, against }) => `the other name “${found}” is ${against}'s at the same time; drop it, or give dates that do not overlap.`,
  aliasRepeated: ({ found }) => `the other name “${found}” stands here already; drop one.`,
  datesReversed: ({ found, against }) => `the last day ${day(against)} is before the first, ${day(found)}; change one of them.`,
  leapDay: () => "only leap years have 29/02; better write 28/02.",
  boundsReversed: ({ found, against }) => `the minimum ${found} is above the maximum ${against}; change one of them.`,
  noChoices: () => "the kind “Choice” has nothing to choose from; write the choices, one a line.",
  choiceRepeated: ({ found }) => `the choice “${found}” stands twice; drop one.`,
  idleChoices: ({ against }) => `the kind ${kind(against)} has no choices; clear them, or make the kind “Choice”.`,
  aggregateKind: ({ found, against }) => `the aggregate ${aggregate(found)} does not work for the kind ${kind(against)}; choose another.`,
  percentSummed: () => "percentages of agencies mean nothing when summed; choose “None” and compute the rate from its parts.",
  nobodyReports: ({ found }) => `no agency has to report this item${found === "" ? "" : ` (applies to: ${found})`}; name tiers or agencies that the list has.`,
  noPeriods: () => "the item belongs to no period; name its periods, or leave the cell blank for all.",
  unknownAgency: ({ found }) => `the list of agencies does not have ${found.replaceAll("agency:", "")}; mend the code, or add the agency.`,
  noItems: () => "the formula names no item; write an item's code.",
  notNumeric: ({ found, against }) => `item ${found} is of the kind ${kind(against)}, which has no number; use another item, or change its kind.`,
  percentsAdded: ({ found }) => `percentages are added to one another (${found}); better add their parts and compute the rate.`,
  mixedFlows: ({ found }) => `some of these are measured in the period, some since the year began (${found}); better measure them alike.`,
  unequalScopes: ({ found, against }) => `items ${found} are not reported by the same agencies; ${against} report only some, so there is no result. See “Applies to”.`,
  disjointScopes: ({ found }) => `no agency reports all of ${found}, so the check is never made; see “Applies to”.`,
  disjointPeriods: ({ found }) => `no period has all of ${found}; see “Periods”.`,
  impossibleTarget: ({ found, against }) => `the target ${compared(found)} cannot be met, as the result is ${range(against)}; change the comparator or the value.`,
  idleTarget: ({ found, against }) => `the target ${compared(found)} is always met, as the result is ${range(against)}; see comparator and value.`,
  ratioTarget: ({ found, against }) => `the target is ${found} %: if ${against} % is meant, write ${against}.`,
  targetNotDay: ({ found, against }) => `item ${against} is a day, so its target must be one${found === "" ? "" : `, not ${found}`}; enter a day, such as 15/12/2026, or 15/12 for each year.`,
  targetIsDay: ({ found }) => `the target is the day ${day(found)}, but the indicator's result is none; enter a number, or let the numerator be one item of the kind “Date” and leave out the denominator.`,
  direction: ({ found, against }) => `the comparator ${compared(found)} goes against “better when ${against}”; see which is right.`,
  tierOutside: ({ found, against }) => `there is a target for the tier ${found}, but the items apply to ${against} alone; drop it, or see their scope.`,
  tierWithoutTarget: ({ found }) => `the tier ${found} has no target; add a row to “Targets by tier” (with comparator and target blank if it has none).`,
  checkId: ({ found }) => `the check id “${found}” cannot be used; write REL- and a number from 101 up, such as REL-101.`,
  checkRepeated: ({ found, against }) => `check ${found} is the very same as ${against}; drop one.`,
  negativeTolerance: ({ found }) => `the tolerance ${found} is below 0; write 0 or more.`,
  noLead: ({ found }) => `duty ${found} has no lead agency; write its code if the document names one.`,
  idleThreshold: ({ found, against }) => `the last ${found} quarters are looked at but ${against} must be known, so HIS-004 never holds an agency against itself; raise own.quarters or lower own.least.`,
  noDue: ({ found }) => `duty ${found} has no date, so it cannot be followed; write one if the document has it.`,
  unknownDocument: ({ found }) => `the document “${found}” is not in the legal basis; add it there, or mend its number.`,
  openWithSuccessor: ({ found, against }) => `agency ${found} has ${against} for its successor but no last day; write the day, or drop the successor.`,
};
