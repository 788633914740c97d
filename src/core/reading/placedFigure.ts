import type { Item } from "../catalogue/types";
import type { Cell } from "../grid";
import type { Figure } from "./figures";
import type { BodyRow } from "./rows";

/** An item's figure with where it stands. */
export interface PlacedFigure {
  readonly item: Item;
  readonly row: BodyRow;
  readonly cell: string;
  readonly source: Cell | undefined;
  readonly figure: Figure;
}
