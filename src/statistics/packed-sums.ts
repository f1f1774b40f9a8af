import { addTo, type ExactSum, total } from './exact-sum.ts';

/**
 * Exact sums side by side in one list of numbers, among plain numbers of their owner: each has a few slots, its parts
 * smallest first, then zeros. `rest`: sums that outgrew their slots, whole, by the first of these. An object and a list
 * for each of millions of sums would take ten times the memory. Plain data: it survives `structuredClone`.
 */
export type PackedSums = { cells: Float64Array; rest: Map<number, ExactSum> | null };

/** Nothing summed, with room for so many numbers. */
export function emptyPacked(numbers: number): PackedSums {
  return { cells: new Float64Array(numbers), rest: null };
}

/** Makes room for so many numbers. Changes `packed`. */
export function makeRoom(packed: PackedSums, numbers: number): void {
  if (numbers <= packed.cells.length) return;
  const cells = new Float64Array(numbers);
  cells.set(packed.cells);
  packed.cells = cells;
}

/** Adds a number to the sum in these slots, as `addTo` does. Throws RangeError when the result is not finite. */
export function addAt(packed: PackedSums, at: number, slots: number, value: number): void {
  if (value === 0) return;
  const outgrown = packed.rest?.get(at);
  if (outgrown !== undefined) {
    addTo(outgrown, value);
    return;
  }
  const { cells } = packed;
  const end = at + slots;
  let carry = value;
  let kept = at;
  for (let read = at; read < end; read++) {
    const part = cells[read] ?? 0;
    if (part === 0) break;
    const high = carry + part;
    const rounded = high - carry;
    const low = carry - (high - rounded) + (part - rounded);
    if (low !== 0) cells[kept++] = low;
    carry = high;
  }
  if (!Number.isFinite(carry)) throw new RangeError(`cannot sum ${value}: the result is not finite`);
  if (kept === end) {
    packed.rest ??= new Map();
    packed.rest.set(at, [...cells.subarray(at, end), carry]);
    return;
  }
  cells[kept++] = carry;
  while (kept < end && cells[kept] !== 0) cells[kept++] = 0;
}

/** The sum in these slots, smallest part first; a list of its own. */
export function sumAt({ cells, rest }: PackedSums, at: number, slots: number): ExactSum {
  return rest?.get(at)?.slice() ?? [...cells.subarray(at, at + slots)].filter(part => part !== 0);
}

/** The double nearest to the sum in these slots. */
export function totalAt(packed: PackedSums, at: number, slots: number): number {
  return total(sumAt(packed, at, slots));
}

/** Adds the sum in slots of `from`, as many, to that in slots of `into`. Changes `into`. */
export function mergeAt(into: PackedSums, at: number, slots: number, from: PackedSums, read: number): void {
  const outgrown = from.rest?.get(read);
  if (outgrown === undefined)
    for (let slot = 0; slot < slots; slot++) addAt(into, at, slots, from.cells[read + slot] ?? 0);
  else for (const part of outgrown) addAt(into, at, slots, part);
}
