/**
 * What the add-in laid over the cells of its own sheets, kept in the workbook: undo draws it again. Rules are not read back
 * from Excel, where two conditional formats by value make reading them throw (office-js issue 6827).
 */
import type { Area } from "../core/grid";
import type { PlanChart, PlanHighlight, PlanValidation, SheetPlan } from "../core/report/sheetPlan";

export const OVERLAYS_KEY = "cchc.overlays";

export interface Overlay {
  readonly merges: readonly Area[];
  readonly highlights: readonly PlanHighlight[];
  readonly validations: readonly PlanValidation[];
  readonly charts: readonly PlanChart[];
}

export type Overlays = Readonly<Record<string, Overlay>>;

/** By sheet; nothing where the setting is missing or not ours. */
export function parseOverlays(text: string | null): Overlays {
  try {
    return (JSON.parse(text ?? "{}") as Overlays | null) ?? {};
  } catch {
    return {};
  }
}

export const overlayOf = ({ merges, highlights, validations, charts = [] }: SheetPlan): Overlay => ({ merges, highlights, validations, charts });
