/** Writing as a list of small steps, sent in as few requests as their bytes allow. */
import type { Area } from "../core/grid";
import { HostError } from "../app/ports";
import { REQUEST_BYTES } from "./bytes";
import { inExcel, TOO_LARGE, TOO_MUCH } from "./hostError";

export interface Operation {
  /** What it adds to a request. */
  readonly bytes: number;
  /** Whether doing it twice comes to the same. */
  readonly repeatable: boolean;
  readonly queue: (context: Excel.RequestContext) => void;
}

export const step = (bytes: number, queue: Operation["queue"], repeatable = true): Operation => ({ bytes, queue, repeatable });

/**
 * Does the repeatable ones in order, then the others in order: a transient fault then costs a second try of the
 * first, and no step is ever done twice that must be done once. One that may be done twice is halved where it turns out too large. `last` is
 * done when all else is, in the same request as the end of it.
 */
export async function run(operations: readonly Operation[], last?: Operation): Promise<void> {
  const [repeatable, once] = [operations.filter((operation) => operation.repeatable), operations.filter((operation) => !operation.repeatable)];
  const packs = [...packed(repeatable), ...packed(once)];
  if (last) packs.splice(-1, 1, [...(packs.at(-1) ?? []), last]);
  for (const pack of await leftOf(packs)) await send(pack);
}

/**
 * Where Excel can (ExcelApi 1.20), the packs as one step of its own undo; gives those that are left to be sent one by one: all where it
 * cannot, or from the one on that it refused. Only what may be done twice: nobody says how much of a refused request is done.
 */
async function leftOf(packs: readonly (readonly Operation[])[]): Promise<readonly (readonly Operation[])[]> {
  if (packs.length < 2 || packs.some((pack) => pack.some((operation) => !operation.repeatable))) return packs;
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.20")) return packs;
  let sent = 0;
  try {
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      for (const pack of packs) {
        await sendIn(context, pack);
        sent += 1;
      }
    });
  } catch {
    // Some calls have no undo (`UndoNotSupported`); whatever else it was, the pack tells it when it is sent by itself.
  }
  return packs.slice(sent);
}

function sendIn(context: Excel.RequestContext, pack: readonly Operation[]): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  for (const operation of pack) operation.queue(context);
  return context.sync();
}

async function send(pack: readonly Operation[]): Promise<void> {
  const repeatable = pack.every((operation) => operation.repeatable);
  try {
    await inExcel(repeatable, (context) => sendIn(context, pack));
  } catch (error) {
    // An answer that is too large comes after the work is done: only what may be done twice is sent again.
    const smaller = repeatable && error instanceof HostError && (TOO_LARGE.has(error.code) || error.code === TOO_MUCH);
    if (!smaller || pack.length < 2) throw error;
    const half = pack.length >> 1;
    await send(pack.slice(0, half));
    await send(pack.slice(half));
  }
}

export function packed<T extends { readonly bytes: number }>(items: readonly T[], limit = REQUEST_BYTES): readonly (readonly T[])[] {
  const packs: T[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    if (bytes + item.bytes > limit) {
      packs.push([]);
      bytes = 0;
    }
    packs.at(-1)!.push(item);
    bytes += item.bytes;
  }
  return packs;
}

export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}
