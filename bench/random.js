/**
 * Seeded random numbers (mulberry32), so that a bench file has the same bytes every time it is made.
 * @typedef {{ unit: () => number, whole: (below: number) => number, chance: (share: number) => boolean, pick: <T>(list: readonly T[]) => T }} Random
 * @param {number} seed
 * @returns {Random}
 */
export function makeRandom(seed) {
  let state = seed >>> 0;
  /** At least 0, below 1. */
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = below => Math.floor(unit() * below);
  return { unit, whole, chance: share => unit() < share, pick: list => list[whole(list.length)] };
}
