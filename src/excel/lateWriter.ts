import type { WorkbookWriter } from "../app/ports";
import { lastDone, pendingStep } from "./journal";

/** The writer of a pane that opens: what the journal says is read at once, the rest is fetched with the first write. */
export function lateWriter(): WorkbookWriter {
  let fetched: WorkbookWriter | null = null;
  const writer = async (): Promise<WorkbookWriter> => {
    const { excelWriter } = await import("./writer");
    return (fetched ??= excelWriter());
  };
  return {
    apply: async (change) => (await writer()).apply(change),
    undo: async () => (await writer()).undo(),
    pending: () => (fetched ? fetched.pending() : pendingStep()),
    lastDone,
    finish: async () => (await writer()).finish(),
  };
}
