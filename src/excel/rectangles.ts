/** Cells of a kind put together into as few rectangles as one pass down the rows finds. */
import { areaAddress, type Area } from "../core/grid";

export interface KeyedCell {
  readonly row: number;
  readonly column: number;
  readonly key: string;
}

/** Rectangles by key. `cells` ascend by row, then by column, and none comes twice. */
export function rectangles(cells: Iterable<KeyedCell>): ReadonlyMap<string, readonly Area[]> {
  const done = new Map<string, Area[]>();
  /** Rectangles that reach the row before, by key and columns. */
  let open = new Map<string, Area>();
  let next = new Map<string, Area>();
  let row = -1;
  const close = (areas: Iterable<[string, Area]>) => {
    for (const [id, area] of areas) {
      const key = id.slice(id.indexOf(" ", id.indexOf(" ") + 1) + 1);
      const list = done.get(key);
      if (list) list.push(area);
      else done.set(key, [area]);
    }
  };
  const endRow = (following: number) => {
    close([...open].filter(([id]) => !next.has(id)));
    open = next;
    next = new Map();
    if (following !== row + 1) {
      close(open);
      open = new Map();
    }
  };
  for (const run of runs(cells)) {
    if (run.row !== row) {
      endRow(run.row);
      row = run.row;
    }
    const id = `${run.left} ${run.right} ${run.key}`;
    next.set(id, { top: open.get(id)?.top ?? run.row, left: run.left, bottom: run.row, right: run.right });
  }
  endRow(row + 1);
  close(open);
  return done;
}

interface Run {
  readonly row: number;
  readonly left: number;
  right: number;
  readonly key: string;
}

function* runs(cells: Iterable<KeyedCell>): Generator<Run> {
  let run: Run | null = null;
  for (const { row, column, key } of cells) {
    if (run && run.row === row && run.key === key && run.right === column - 1) {
      run.right = column;
      continue;
    }
    if (run) yield run;
    run = { row, left: column, right: column, key };
  }
  if (run) yield run;
}

/** Longer addresses are refused near 8,192 characters, and unstable before. */
const ADDRESS_LENGTH = 1_900;

/** The areas as addresses for `getRanges`, each short enough for Excel. */
export function addresses(areas: readonly Area[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const address = areaAddress(area);
    if (list !== "" && list.length + address.length + 1 > ADDRESS_LENGTH) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}

/** The smallest area around all; null for none. */
export function around(areas: readonly (Area | null)[]): Area | null {
  return areas.reduce((sum, area) => {
    if (!sum || !area) return area ?? sum;
    return { top: Math.min(sum.top, area.top), left: Math.min(sum.left, area.left), bottom: Math.max(sum.bottom, area.bottom), right: Math.max(sum.right, area.right) };
  }, null);
}
