/** The cycles in chains of one successor each, every cycle once, from the member that comes first in the map. */
export function cyclesIn(next: ReadonlyMap<string, string | null>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const start of next.keys()) {
    const path: string[] = [];
    let at: string | null = start;
    for (; at !== null && !done.has(at); at = next.get(at) ?? null) {
      done.add(at);
      path.push(at);
    }
    const first = at === null ? -1 : path.indexOf(at);
    if (first >= 0) cycles.push(path.slice(first));
  }
  return cycles;
}
