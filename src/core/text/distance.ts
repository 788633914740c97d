let previous = new Int32Array(256);
let current = new Int32Array(256);

/**
 * Edit distance (insertions, deletions, substitutions) between two texts, counted in UTF-16 units.
 * Stops as soon as it must exceed `limit` and then returns `limit + 1`; only the band of `limit` about the diagonal is looked at.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  if (previous.length <= b.length) {
    previous = new Int32Array(2 * b.length + 1);
    current = new Int32Array(2 * b.length + 1);
  }
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    const letter = a.charCodeAt(row - 1);
    let least = (current[first - 1] = first === 1 ? row : tooFar);
    for (let column = first; column <= last; column += 1) {
      const substituted = previous[column - 1]! + (letter === b.charCodeAt(column - 1) ? 0 : 1);
      const deleted = column === row + limit ? tooFar : previous[column]! + 1;
      const value = Math.min(substituted, deleted, current[column - 1]! + 1);
      current[column] = value;
      if (value < least) least = value;
    }
    if (least > limit) return tooFar;
    [previous, current] = [current, previous];
  }
  return Math.min(previous[b.length]!, tooFar);
}
