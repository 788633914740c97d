import type { Finding, FindingDetails, FindingFor, RuleId, Severity } from "./finding";

/** Severity of each rule: peers' taxonomy as contract §5 to §9 amend it. A catalogue check has its own. */
export const SEVERITIES: Readonly<Record<Exclude<RuleId, "REL-CHECK">, Severity>> = {
  "FIL-001": "B", "FIL-002": "B", "FIL-003": "I", "FIL-004": "W",
  "TPL-001": "B", "TPL-002": "W", "TPL-003": "B", "TPL-004": "B", "TPL-005": "I", "TPL-006": "I",
  "HDR-001": "B", "HDR-002": "E", "HDR-003": "I", "HDR-004": "E", "HDR-005": "W", "HDR-006": "E", "HDR-007": "W", "HDR-008": "E",
  "ROW-001": "E", "ROW-002": "E", "ROW-003": "W", "ROW-004": "W", "ROW-005": "E",
  "VAL-001": "E", "VAL-002": "W", "VAL-003": "E", "VAL-004": "W", "VAL-005": "E", "VAL-006": "E", "VAL-007": "W", "VAL-008": "E", "VAL-009": "I", "VAL-010": "I", "VAL-011": "I", "VAL-012": "W", "VAL-013": "E",
  "REL-003": "E", "REL-004": "E", "REL-008": "E", "REL-009": "W",
  "HIS-001": "E", "HIS-002": "W", "HIS-003": "I", "HIS-004": "W", "HIS-005": "W", "HIS-006": "W", "HIS-007": "W",
  "SUB-001": "E", "SUB-002": "W", "SUB-003": "E", "SUB-004": "I", "SUB-005": "I",
  "AGG-002": "W", "AGG-003": "I",
};

/** Where findings arise. */
export interface Origin {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly agency: string | null;
}

/** Where findings of the compilation as a whole arise. */
export const NOWHERE: Origin = { file: null, sheet: null, agency: null };

type Particulars<R extends RuleId> = Partial<Pick<FindingFor<R>, "rule" | "severity" | "cell" | "item" | "items" | "found" | "expected" | "difference" | "fix" | "consequences">> & {
  readonly details: FindingDetails[R];
};

/** A finding of the rule with everything not given at its default: severity by the table, `items` the item alone. */
export function finding<R extends RuleId>(kind: R, origin: Origin, particulars: Particulars<R>): Finding {
  const item = particulars.item ?? null;
  const made: FindingFor<R> = {
    rule: kind,
    kind,
    severity: kind === "REL-CHECK" ? "E" : SEVERITIES[kind as Exclude<R, "REL-CHECK">],
    file: origin.file,
    sheet: origin.sheet,
    agency: origin.agency,
    cell: null,
    item,
    items: item === null ? [] : [item],
    found: null,
    expected: null,
    difference: null,
    fix: null,
    consequences: [],
    explanation: null,
    ...particulars,
  };
  return made as Finding;
}

/** B before E before W before I. */
export const SEVERITY_ORDER: readonly Severity[] = ["B", "E", "W", "I"];
