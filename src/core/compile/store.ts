import { isFigure } from "../compliance/evaluate";
import type { Period } from "../periods/period";
import type { Reading } from "../reading/types";
import type { Ruleset } from "../ruleset";
import { inScope, type Member } from "./totals";
import type { StoreRow } from "./types";

/** One row for each item that an agency is to report, and for each more that it did: what `tblDuLieu` holds. */
export function storeRows(members: readonly Member[], ruleset: Ruleset, period: Period): readonly StoreRow[] {
  return members.flatMap(({ agency, submission, operandOf }) => {
    if (!submission || !operandOf) return [];
    return ruleset.catalogue.items.flatMap((item): readonly StoreRow[] => {
      const reading = submission.readings.get(item.code);
      if (!reading && !inScope(item, agency, period)) return [];
      return [
        {
          period: period.id,
          agency: agency.code,
          tier: agency.tier,
          item: item.code,
          state: reading?.state ?? "missing",
          value: storedValue(reading),
          counted: inScope(item, agency, period) && isFigure(operandOf(item.code)),
          file: submission.file,
          sheet: submission.sheet?.trim() ?? null,
          cell: reading?.cell ?? null,
        },
      ];
    });
  });
}

function storedValue(reading: Reading | undefined): number | string | null {
  const value = reading?.value ?? null;
  return typeof value === "boolean" ? Number(value) : value;
}
