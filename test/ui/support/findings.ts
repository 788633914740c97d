import type { Finding, FindingFor, RuleId } from "../../../src/core/rules/finding";

/** A finding of the rule with harmless fields, changed as asked. */
export function aFinding<R extends RuleId>(kind: R, details: FindingFor<R>["details"], changes: Partial<FindingFor<R>> = {}): Finding {
  const finding = {
    rule: kind,
    kind,
    severity: "E",
    file: null,
    sheet: "Biểu 1",
    agency: null,
    cell: "D12",
    item: "1.1",
    items: ["1.1"],
    found: null,
    expected: null,
    difference: null,
    fix: null,
    details,
    consequences: [],
    explanation: null,
    ...changes,
  };
  return finding as unknown as Finding;
}

/** “1.250 hs” typed into a count: mendable. */
export function textInCount(cell: string, found: string, value: number): Finding {
  return aFinding("VAL-003", { parsed: value, reason: "unit" }, { cell, found, expected: "count >= 0", fix: { kind: "setValue", value }, item: "1.1", items: ["1.1"] });
}

/** A rate that the sheet states differently: to be explained. */
export function statedOtherwise(cell: string, stated: number, computed: number): Finding {
  return aFinding("REL-003", { indicator: "CT-01", stated, computed }, { severity: "W", cell, found: stated, item: "1.2", items: ["1.2"], difference: stated - computed });
}
