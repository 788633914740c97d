/** Compliance on the sheet in front: read, judge, write beside the figures as one step. Contract §8.1. */
import type { Assessment } from "../app/pane";
import { checkSheet } from "../app/check";
import type { WorkbookReader, WorkbookWriter } from "../app/ports";
import { areaAddress, type Area } from "../core/grid";
import { parsePeriod } from "../core/periods/period";
import { assessmentEdits, type InPlaceEdits } from "../core/report/inPlace";
import type { Ruleset } from "../core/ruleset";
import { sheetLabels } from "../messages/sheets";

interface Workbook {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
}

/** The rows and columns written to, without those that were only emptied; null where nothing is written. */
function writtenArea({ edits }: InPlaceEdits): Area | null {
  const filled = edits.filter(({ value, formula }) => value !== null || formula !== undefined);
  if (filled.length === 0) return null;
  const rows = filled.map(({ row }) => row);
  const columns = filled.map(({ column }) => column);
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

/**
 * `period` null: the one the sheet's title names. Nothing is written where the sheet is no report of a known agency and
 * period; a protected sheet is refused by the writer (`AccessDenied`).
 */
export async function assessActiveSheet({ reader, writer }: Workbook, ruleset: Ruleset, period: string | null): Promise<Assessment> {
  const grid = await reader.readActiveSheet();
  const submission = checkSheet(grid, ruleset, period);
  const { agency, findings } = submission;
  const tier = ruleset.registry.agencies.find(({ code }) => code === agency)?.tier;
  const asked = submission.period === null ? null : parsePeriod(submission.period);
  // The words on the sheet stay Vietnamese whatever the pane speaks: it goes back to a Vietnamese office.
  const plan = tier && asked ? assessmentEdits({ grid, submission, catalogue: ruleset.catalogue, agencyTier: tier, period: asked, labels: sheetLabels("vi") }) : null;
  const area = plan && writtenArea(plan);
  if (plan) await writer.apply({ label: "assess", plans: [], edits: [plan] });
  return {
    sheet: grid.name,
    agency,
    period: submission.period,
    indicators: plan ? [...submission.indicators].map(([code, figure]) => ({ ...figure, code, cell: plan.cells.get(code) ?? null })) : [],
    written: plan && { sheet: plan.sheet, area: area && areaAddress(area) },
    findings,
  };
}
