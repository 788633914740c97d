/** What staff filled in on the summary's sheets, read before they are written anew. */
import type { Catalogue } from "../catalogue/types";
import type { Grid } from "../grid";
import { SHEETS } from "../report/sheetNames";
import { foldLabel } from "../text/fold";
import { joinIndices, readIndices } from "./indices";
import { filledRows } from "./rows";
import type { Filled, FilledRead } from "./types";

/** The sheets that have such rows: of a part that stands on both, the first one's holds. */
export const FILLED_SHEETS = [SHEETS.leaders, SHEETS.assessment] as const;

/** Of a workbook's sheets, those of the summary's names. */
export function readFilled(grids: readonly Grid[], catalogue: Catalogue): FilledRead {
  const own = FILLED_SHEETS.flatMap((name) => grids.filter((grid) => foldLabel(grid.name) === foldLabel(name)));
  const { indices, faults } = readIndices(own.flatMap((grid) => filledRows(grid, "index")), catalogue);
  return { filled: { indices }, faults };
}

/** What is filled in in either; where both have it, `own`'s. */
export function joinFilled(own: Filled, other: Filled): Filled {
  return { indices: joinIndices(own.indices, other.indices) };
}
