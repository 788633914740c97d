import { unreadable } from "./failure";
import { MAX_COLUMNS } from "../core/grid";

/** Gathers the hidden columns of one sheet out of ranges. Those must not overlap; some writers let a few of them. */
export class HiddenColumns {
  readonly columns = new Set<number>();
  private covered = 0;

  /** Both ends count, from 0. Throws a ReadFault where they are no columns, or where ranges cover the sheet over and over. */
  add(first: number, last: number): void {
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 0) throw unreadable("unreadable");
    const end = Math.min(last, MAX_COLUMNS - 1);
    this.covered += Math.max(0, end - first + 1);
    if (this.covered > 16 * MAX_COLUMNS) throw unreadable("hostile");
    for (let column = first; column <= end; column += 1) this.columns.add(column);
  }
}
