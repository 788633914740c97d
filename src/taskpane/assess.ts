/** Compliance on the sheet in front: read, judge, write beside the figures as one step. Contract §8.1. */
import { assessSheet } from "../app/assess";
import type { Assessment } from "../app/pane";
import type { WorkbookReader, WorkbookWriter } from "../app/ports";
import { areaAddress } from "../core/grid";
import type { InPlaceEdits } from "../core/report/inPlace";
import { isApart } from "../core/report/inPlaceApart";
import { SHEETS } from "../core/report/sheetNames";
import type { Ruleset } from "../core/ruleset";
import { SELF_CHECK_NAMESPACE } from "../core/selfCheck/document";
import { sheetLabels } from "../messages/sheets";
import { takePast, type PastMemory } from "./past";

interface Workbook {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly memory: PastMemory;
}

/** Address of the rows and columns written to, without those that were only emptied; null where nothing is written. */
function writtenArea({ edits }: InPlaceEdits): string | null {
  const filled = edits.filter(({ value, formula }) => value !== null || formula !== undefined);
  if (filled.length === 0) return null;
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  return areaAddress({ top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) });
}

/**
 * `period` null: the one the sheet's title names. Nothing is written where the sheet is no report of a known agency and
 * period; where they have no place on the sheet, as on a protected one, the results go to a new one.
 */
export async function assessActiveSheet({ reader, writer, memory }: Workbook, ruleset: Ruleset, period: string | null): Promise<Assessment> {
  const { grid, beside } = await reader.readReport(null, SELF_CHECK_NAMESPACE, SHEETS.store);
  const past = await takePast(memory, beside, ruleset);
  const earlier = await past.earlier();
  // The words on the sheet stay Vietnamese whatever the pane speaks: it goes back to a Vietnamese office.
  const options = { ruleset, labels: sheetLabels("vi"), earlier };
  const foreign: string[] = [];
  let assessed = assessSheet(grid, period, options);
  while (assessed.apart) {
    const [former] = await reader.readSheets([assessed.apart.plan.name]);
    if (former && !isApart(former)) foreign.push(former.name);
    assessed = assessSheet(grid, period, options, { former, foreign });
    if (!former || isApart(former)) break;
  }
  const { submissions, edits, keptTargets } = assessed;
  const apart = assessed.apart?.plan ?? null;
  if (edits) await writer.apply({ label: "assess", plans: [], edits: [edits] });
  if (apart) await writer.apply({ label: "assess", plans: [apart], edits: [], activate: apart.name });
  return {
    sheet: grid.name,
    agencies: submissions.flatMap(({ agency, indicators }) => {
      if (agency === null) return [];
      const written = edits || apart ? [...indicators] : [];
      return [{ agency, indicators: written.map(([code, figure]) => ({ ...figure, code, cell: edits?.cells.get(code) ?? null })) }];
    }),
    period: submissions[0]?.period ?? null,
    written: edits ? { sheet: edits.sheet, area: writtenArea(edits) } : apart && { sheet: apart.name, area: null },
    keptTargets,
    findings: submissions.flatMap(({ findings }) => findings),
    unread: past.unread,
  };
}
