import type { KeyboardEvent } from "react";

/** Marks an element that the arrows stop at. */
export const ROW = { "data-row": "" } as const;

/** Arrows go from row to row inside the element, Home and End to the outermost; Enter presses the row, being a button. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}
