import { isFigure } from "../compliance/evaluate";
import type { Period } from "../periods/period";
import type { Reading } from "../reading/types";
import type { Ruleset } from "../ruleset";
import { inScope, type Member } from "./shares";
import type { StoreRow } from "./types";

/** One row for each item that an agency is to report, and for each more that it did: what `tblDuLieu` holds. */
export function storeRows(members: readonly Member[], ruleset: Ruleset, period: Period): readonly StoreRow[] {
  const rows: StoreRow[] = [];
  for (const { agency, submission, operandOf, received } of members) {
    if (!submission || !operandOf) continue;
    const { file } = submission;
    const sheet = submission.sheet?.trim() ?? null;
    for (const item of ruleset.catalogue.items) {
      const reading = submission.readings.get(item.code);
      const isExpected = inScope(item, agency, period);
      if (!reading && !isExpected) continue;
      rows.push({
        period: period.id,
        agency: agency.code,
        tier: agency.tier,
        item: item.code,
        state: reading?.state ?? "missing",
        value: storedValue(reading),
        counted: isExpected && isFigure(operandOf(item.code)),
        file,
        sheet,
        cell: reading?.cell ?? null,
        received,
      });
    }
  }
  return rows;
}

function storedValue(reading: Reading | undefined): number | string | null {
  const value = reading?.value ?? null;
  return typeof value === "boolean" ? Number(value) : value;
}
