/** Events that the host raises: office.js's own numbers, and what handlers are given. */
import type { Area } from "../../src/core/grid";
import type { ExcelHost } from "./host";
import { formatArea } from "./model/addresses";
import type { Sheet } from "./model/sheet";

export const EventId = { changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15 } as const;

/** Cells of a sheet were edited, by the user or by the add-in itself. */
export function raiseChanged(host: ExcelHost, sheet: Sheet, area: Area, source: "Local" | "Remote" = "Local"): void {
  const args = {
    type: "WorksheetChanged",
    address: formatArea(area),
    changeType: "RangeEdited",
    source,
    triggerSource: "Unknown",
    worksheetId: sheet.id,
    referenceId: null,
    shiftDirection: "None",
  };
  host.emit({ id: EventId.changed, target: sheet.id, args });
}

export function raiseActivated(host: ExcelHost, sheet: Sheet): void {
  host.emit({ id: EventId.activated, target: sheet.id, args: { type: "WorksheetActivated", worksheetId: sheet.id } });
}

export function raiseSelectionChanged(host: ExcelHost, sheet: Sheet, area: Area): void {
  host.emit({ id: EventId.selectionChanged, target: sheet.id, args: { type: "WorksheetSelectionChanged", address: formatArea(area), worksheetId: sheet.id } });
}
