import { addSum, addTo, type ExactSum, total } from '../../statistics/exact-sum.ts';

/** One item in one group: answers judged, the sum of their credits, and of the points they cost. */
export type Share = { readonly judged: number; readonly credits: number; readonly lost: number };

/**
 * The shares of all items in one group, five numbers for each: how many were judged, and two parts, low and high, of each of
 * its exact sums. `rest`: the lower parts of sums that two do not hold, by the number they begin at. An object and two lists for
 * each item of ten thousand agents would take ten times the memory.
 */
export type Shares = { cells: Float64Array; rest: Map<number, ExactSum> | null };

const NUMBERS = 5;
const CREDITS = 1;
const LOST = 3;

export function emptyShares(items: number): Shares {
  return { cells: new Float64Array(items * NUMBERS), rest: null };
}

/** Counts a judged answer to the item in this place. Changes `shares`. */
export function addAnswerTo(shares: Shares, place: number, credit: number, lost: number): void {
  const at = roomFor(shares, place);
  shares.cells[at] = (shares.cells[at] ?? 0) + 1;
  addAt(shares, at + CREDITS, credit);
  addAt(shares, at + LOST, lost);
}

/** The share of the item in this place; `null` where none was judged. */
export function shareAt(shares: Shares, place: number): Share | null {
  const at = place * NUMBERS;
  const judged = shares.cells[at] ?? 0;
  if (judged === 0) return null;
  const sumAt = (cell: number) => total(partsAt(shares, cell));
  return { judged, credits: sumAt(at + CREDITS), lost: sumAt(at + LOST) };
}

/** Adds the item in one place of `from` to that in a place of `into`. Changes `into`. */
export function mergeShareAt(into: Shares, place: number, from: Shares, other: number): void {
  const read = other * NUMBERS;
  const judged = from.cells[read] ?? 0;
  if (judged === 0) return;
  const at = roomFor(into, place);
  into.cells[at] = (into.cells[at] ?? 0) + judged;
  for (const sum of [CREDITS, LOST]) {
    const parts = [...partsAt(from, read + sum)];
    addSum(partsAt(into, at + sum), parts);
    keepParts(into, at + sum);
  }
}

/** Where the numbers of a place begin; there is room for them. */
function roomFor(shares: Shares, place: number): number {
  const at = place * NUMBERS;
  if (at + NUMBERS > shares.cells.length) {
    const cells = new Float64Array(at + NUMBERS);
    cells.set(shares.cells);
    shares.cells = cells;
  }
  return at;
}

function addAt(shares: Shares, cell: number, value: number): void {
  if (value === 0 || isAddedInPlace(shares, cell, value)) return;
  addTo(partsAt(shares, cell), value);
  keepParts(shares, cell);
}

/** Adds to a sum of two parts that stays one of two, as `addTo` does; false: it would not, and nothing was done. */
function isAddedInPlace({ cells, rest }: Shares, cell: number, value: number): boolean {
  if (rest?.has(cell)) return false;
  const [low, high] = [cells[cell] ?? 0, cells[cell + 1] ?? 0];
  const first = value + low;
  const firstRest = restOf(value, low, first);
  const second = first + high;
  const secondRest = restOf(first, high, second);
  if ((firstRest !== 0 && secondRest !== 0) || second === 0 || !Number.isFinite(second)) return false;
  cells[cell] = firstRest === 0 ? secondRest : firstRest;
  cells[cell + 1] = second;
  return true;
}

/** What is lost where a + b is rounded to `sum` (Knuth's two-sum). */
function restOf(a: number, b: number, sum: number): number {
  const rounded = sum - a;
  return a - (sum - rounded) + (b - rounded);
}

// Emptied and used again: a sum is taken out of the numbers and put back a hundred times an interaction.
const parts: ExactSum = [];

/** The sum that begins at this number, smallest part first, to be read or changed before the next is asked for. */
function partsAt({ cells, rest }: Shares, cell: number): ExactSum {
  parts.length = 0;
  for (const part of rest?.get(cell) ?? []) parts.push(part);
  const [low, high] = [cells[cell] ?? 0, cells[cell + 1] ?? 0];
  if (low !== 0) parts.push(low);
  if (high !== 0) parts.push(high);
  return parts;
}

function keepParts(shares: Shares, cell: number): void {
  const count = parts.length;
  shares.cells[cell] = parts[count - 2] ?? 0;
  shares.cells[cell + 1] = parts[count - 1] ?? 0;
  if (count > 2) {
    shares.rest ??= new Map();
    shares.rest.set(cell, parts.slice(0, count - 2));
  } else shares.rest?.delete(cell);
}
