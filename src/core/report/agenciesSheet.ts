/** The sheet `Cơ quan`: the registry, a column for each field of contract §3. */
import type { ReportContext } from "./context";
import { SheetDraft, landscape } from "./draft";
import { SHEETS } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";

const WIDTHS = [14, 42, 50, 9, 14, 14, 16];
const HEADER_ROW = 4;

/** Dates stay `YYYY-MM-DD` and tiers the contract's codes, so that the sheet can be read back. Aliases stand one a line. */
export function agenciesSheet(context: ReportContext): SheetPlan {
  const { registry, labels } = context;
  const text = labels.agencies;
  const draft = new SheetDraft(SHEETS.agencies, WIDTHS);
  draft.set(0, 0, text.title, "title");
  draft.set(1, 0, text.provinceCode, "textBold");
  draft.set(1, 1, registry.province.code, "code");
  draft.set(2, 0, text.province, "textBold");
  draft.set(2, 1, registry.province.name, "code");
  draft.line(HEADER_ROW, 0, [text.code, text.name, text.aliases, text.tier, text.from, text.to, text.successor], "head");
  registry.agencies.forEach((agency, index) => {
    const values = [agency.code, agency.name, agency.aliases.join("\n"), agency.tier, agency.from, agency.to, agency.successor];
    draft.line(HEADER_ROW + 1 + index, 0, values, "code");
  });
  const area = { top: 0, left: 0, bottom: Math.max(draft.height - 1, HEADER_ROW), right: WIDTHS.length - 1 };
  return draft.done({ freeze: { rows: HEADER_ROW + 1, columns: 2 }, print: landscape(area, { top: HEADER_ROW, bottom: HEADER_ROW }), tabColor: "#7F7F7F" });
}
