/** The same numbers on every machine: mulberry32. `next(n)` gives whole numbers from 0 to n − 1. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next: (count) => Math.floor(unit() * count), chance: (share) => unit() < share };
}
