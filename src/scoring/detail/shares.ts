import {
  addAt,
  emptyPacked,
  makeRoom,
  mergeAt,
  type PackedSums,
  totalAt,
} from '../../statistics/packed-sums.ts';

/** One item in one group: answers judged, the sum of their credits, and of the points they cost. */
export type Share = { readonly judged: number; readonly credits: number; readonly lost: number };

/** The shares of all items in one group: of each how many were judged, and two exact sums. */
export type Shares = PackedSums;

const SLOTS = 2;
const CREDITS = 1;
const LOST = CREDITS + SLOTS;
const NUMBERS = LOST + SLOTS;

export function emptyShares(items: number): Shares {
  return emptyPacked(items * NUMBERS);
}

/** Counts a judged answer to the item in this place. Changes `shares`. */
export function addAnswerTo(shares: Shares, place: number, credit: number, lost: number): void {
  const at = place * NUMBERS;
  makeRoom(shares, at + NUMBERS);
  shares.cells[at] = (shares.cells[at] ?? 0) + 1;
  addAt(shares, at + CREDITS, SLOTS, credit);
  addAt(shares, at + LOST, SLOTS, lost);
}

/** The share of the item in this place; `null` where none was judged. */
export function shareAt(shares: Shares, place: number): Share | null {
  const at = place * NUMBERS;
  const judged = shares.cells[at] ?? 0;
  if (judged === 0) return null;
  return {
    judged,
    credits: totalAt(shares, at + CREDITS, SLOTS),
    lost: totalAt(shares, at + LOST, SLOTS),
  };
}

/** Adds the item in one place of `from` to that in a place of `into`. Changes `into`. */
export function mergeShareAt(into: Shares, place: number, from: Shares, other: number): void {
  const read = other * NUMBERS;
  const judged = from.cells[read] ?? 0;
  if (judged === 0) return;
  const at = place * NUMBERS;
  makeRoom(into, at + NUMBERS);
  into.cells[at] = (into.cells[at] ?? 0) + judged;
  for (const sum of [CREDITS, LOST]) mergeAt(into, at + sum, SLOTS, from, read + sum);
}
