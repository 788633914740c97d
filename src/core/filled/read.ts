/** What staff filled in on the summary's sheets, read before they are written anew. */
import type { Catalogue } from "../catalogue/types";
import type { Grid } from "../grid";
import { SHEETS } from "../report/sheetNames";
import { foldLabel } from "../text/fold";
import { joinDuties, readDuties, readReviewDay } from "./duties";
import { joinIndices, readIndices } from "./indices";
import { filledRows, type FilledKind, type FilledRow } from "./rows";
import type { Filled, FilledRead } from "./types";

/** The sheets that have such rows: of a part that stands on both, the first one's holds. */
export const FILLED_SHEETS = [SHEETS.leaders, SHEETS.assessment] as const;

/** Of a workbook's sheets, those of the summary's names. */
export function readFilled(grids: readonly Grid[], catalogue: Catalogue): FilledRead {
  const own = FILLED_SHEETS.flatMap((name) => grids.filter((grid) => foldLabel(grid.name) === foldLabel(name)));
  const rows = (kind: FilledKind): readonly FilledRow[] => own.flatMap((grid) => filledRows(grid, kind));
  const indices = readIndices(rows("index"), catalogue);
  const duties = readDuties(rows("duty"));
  const review = readReviewDay(rows("reviewDay"));
  return {
    filled: { indices: indices.indices, duties: duties.duties, reviewDay: review.reviewDay },
    faults: [...indices.faults, ...review.faults, ...duties.faults],
  };
}

/** What is filled in in either; where both have it, `own`'s. */
export function joinFilled(own: Filled, other: Filled): Filled {
  return { indices: joinIndices(own.indices, other.indices), duties: joinDuties(own.duties, other.duties), reviewDay: own.reviewDay ?? other.reviewDay };
}
