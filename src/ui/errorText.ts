import { HostError } from "../app/ports";
import type { PaneMessages } from "../messages/paneMessages";

/** What to tell a person about a failure. Branches on the host's code: its message is neither ours nor for people. */
export function errorText(error: unknown, say: PaneMessages): string {
  if (error instanceof Error && error.name === "ChunkLoadError") return say.errors.offline;
  if (!(error instanceof HostError)) return say.errors.unexpected;
  switch (error.code) {
    case "InvalidOperationInCellEditMode": return say.errors.cellEdit;
    case "AccessDenied":
    case "ProtectedWorksheet": return say.errors.protected;
    case "ServiceNotAvailable":
    case "RequestAborted":
    case "ActivityLimitReached":
    case "Conflict": return say.errors.busy;
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded": return say.errors.tooLarge;
    case "InvalidOrTimedOutSession": return say.errors.session;
    case "UnfinishedStep": return say.errors.unfinished;
    case "NothingToFinish": return say.unfinished.onlyUndo;
    case "RecordLost": return say.errors.recordLost;
    case "ItemNotFound": return say.errors.noSheet;
    default: return say.errors.host(error.code);
  }
}
