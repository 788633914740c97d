import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";

const ROWS = "[data-row]";

/** The open view's main button: where the keyboard goes when nothing is left in a list. */
export function mainAction(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[role=tabpanel]:not([hidden]) footer button");
}

interface FocusHandlers {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the keyboard's place in a list whose rows come and go: where the row that had the focus is gone, the one now in
 * its place has it, or `fallback` where none is left. Focus that stands elsewhere is left alone.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, content: unknown, fallback: () => HTMLElement | null): FocusHandlers {
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (place.current === null || (document.activeElement !== document.body && document.activeElement !== null)) return;
    const rows = list.current?.querySelectorAll<HTMLElement>(ROWS) ?? [];
    (rows[Math.min(place.current, rows.length - 1)] ?? fallback())?.focus();
  }, [list, content, fallback]);
  return {
    onFocus: ({ target }) => {
      const row = target.closest("li")?.querySelector(ROWS) ?? null;
      const at = [...(list.current?.querySelectorAll(ROWS) ?? [])].indexOf(row!);
      place.current = at < 0 ? 0 : at;
    },
    // Gone elsewhere of its own accord, be it to the sheet: an element that is removed tells nothing.
    onBlur: () => (place.current = null),
  };
}
