import { textBetween } from './text.ts';

/** What was made of the text of `bytes[start..end)`: the same bytes give the same thing, made once. */
export type Memo<T> = (bytes: Buffer, start: number, end: number) => T;

/** Longer texts hardly come back, and are made anew. */
const LONGEST = 64;

/**
 * Makes a memory of what `make` makes of the texts of cells or of pieces of them (a doubled quote is given once).
 * It holds `most` things (a power of two) and forgets them all when it is full, so that no export fills it.
 */
export function makeMemo<T extends string | number | object>(
  make: (text: string) => T,
  most = 4096,
): Memo<T> {
  // Open addressing over typed arrays: a Map would need a string to ask with.
  const slots = new Int32Array(most * 2);
  const ends = new Int32Array(most + 1);
  const kept = new Uint8Array(most * LONGEST);
  let values: T[] = [];
  const makeOf = (bytes: Buffer, start: number, end: number): T => make(textBetween(bytes, start, end, true));
  return (bytes, start, end) => {
    if (end - start > LONGEST) return makeOf(bytes, start, end);
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    for (let slot = hash >>> 0; ; slot++) {
      const place = slot & (slots.length - 1);
      const number = slots[place] ?? 0;
      if (number === 0) {
        const value = makeOf(bytes, start, end);
        if (values.length === most) {
          slots.fill(0);
          values = [];
        }
        const from = ends[values.length] ?? 0;
        kept.set(bytes.subarray(start, end), from);
        values.push(value);
        ends[values.length] = from + end - start;
        // After forgetting, any free slot serves: the one just found is free again too.
        slots[place] = values.length;
        return value;
      }
      const from = ends[number - 1] ?? 0;
      if ((ends[number] ?? 0) - from !== end - start) continue;
      let same = 0;
      while (same < end - start && kept[from + same] === bytes[start + same]) same++;
      const value = values[number - 1];
      if (same === end - start && value !== undefined) return value;
    }
  };
}
