/** What compiling finds beyond the sheets: who sent nothing, who is late, which totals lack agencies. */
import type { Item } from "../catalogue/types";
import { isFigure } from "../compliance/evaluate";
import type { Finding } from "../rules/finding";
import { finding, NOWHERE } from "../rules/raise";
import type { Party } from "./party";
import type { Member, Shares } from "./shares";

interface Settings {
  readonly due: string;
  readonly onError: "item" | "agency";
  readonly items: readonly Item[];
}

export function compilationFindings(parties: readonly Party[], members: readonly Member[], shares: Shares, settings: Settings): readonly Finding[] {
  return [
    ...parties.flatMap((party) => party.choice?.findings ?? []),
    ...parties.flatMap((party) => arrival(party, settings.due)),
    ...exclusions(parties, settings),
    ...absentees(members),
    ...settings.items.flatMap((item) => leftOut(item, shares)),
  ];
}

/** SUB-001 and SUB-002. */
function arrival({ agency, status, received, choice }: Party, due: string): readonly Finding[] {
  if (status === "missing") return [finding("SUB-001", { ...NOWHERE, agency: agency.code }, { expected: due, details: { due } })];
  if (status !== "late" || received === null) return [];
  const { file, sheet } = choice!.standing;
  return [finding("SUB-002", { file, sheet: sheet?.trim() ?? null, agency: agency.code }, { found: received, expected: due, details: { due, received } })];
}

/** AGG-003: agencies left out whole because of their errors. */
function exclusions(parties: readonly Party[], { onError }: Settings): readonly Finding[] {
  if (onError === "item") return [];
  return parties.flatMap(({ agency, choice }) => {
    if (choice?.standing.status !== "errors") return [];
    const { file, sheet } = choice.standing;
    return [finding("AGG-003", { file, sheet: sheet?.trim() ?? null, agency: agency.code }, { details: { why: "errors" } })];
  });
}

/** AGG-002 once for all totals: agencies of which nothing is inside. */
function absentees(members: readonly Member[]): readonly Finding[] {
  const absent = members.filter((member) => member.operandOf === null).map((member) => member.agency.code);
  if (absent.length === 0) return [];
  const reported = members.length - absent.length;
  return [finding("AGG-002", NOWHERE, { found: reported, expected: String(members.length), difference: -absent.length, details: { agencies: absent, reported, expectedAgencies: members.length } })];
}

/** AGG-002 for one item: agencies that reported, but whose figure of this item is missing or left out. */
function leftOut({ code, aggregate, required }: Item, shares: Shares): readonly Finding[] {
  if (aggregate === "none" || aggregate === "latest") return [];
  const expected = shares.of(code).filter(({ member }) => member.operandOf !== null);
  const absent = expected.filter(({ operand }) => !isFigure(operand) && (required || operand === "excluded")).map(({ member }) => member.agency.code);
  if (absent.length === 0) return [];
  const reported = expected.filter(({ operand }) => isFigure(operand)).length;
  return [finding("AGG-002", NOWHERE, { item: code, found: reported, expected: String(expected.length), difference: -absent.length, details: { agencies: absent, reported, expectedAgencies: expected.length } })];
}
