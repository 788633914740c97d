/**
 * The one-to-one assignment of rows to columns with the greatest sum of gains (Kuhn and Munkres, by shortest augmenting
 * paths, O(n³)): for each row its column, null where there are more rows than columns.
 */
export function bestAssignment(gains: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = gains.length;
  const columns = Math.max(rows, gains[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(gains[row]![column] ?? 0);
  // Rows and columns count from 1; column 0 holds the row that is being placed.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const visited = new Uint8Array(columns + 1);
    let at = 0;
    while (rowOf[at] !== 0) {
      visited[at] = 1;
      const current = rowOf[at]!;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (visited[column]) continue;
        const reduced = cost(current - 1, column - 1) - rowPotential[current]! - columnPotential[column]!;
        if (reduced < least[column]!) {
          least[column] = reduced;
          cameFrom[column] = at;
        }
        if (least[column]! < delta) {
          delta = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (visited[column]) {
          rowPotential[rowOf[column]!]! += delta;
          columnPotential[column]! -= delta;
        } else least[column]! -= delta;
      }
      at = next;
    }
    for (; at !== 0; at = cameFrom[at]!) rowOf[at] = rowOf[cameFrom[at]!]!;
  }
  const assigned = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column]!;
    if (row > 0 && column <= (gains[row - 1]?.length ?? 0)) assigned[row - 1] = column - 1;
  }
  return assigned;
}
