import { addProduct, type ExactSum, emptySum } from '../../statistics/exact-sum.ts';
import type { Moments } from '../../statistics/moments.ts';
import {
  addAt,
  emptyPacked,
  makeRoom,
  mergeAt,
  type PackedSums,
  sumAt,
} from '../../statistics/packed-sums.ts';

/** What the sections of one group scored: of each the numbers of its moments. */
export type SectionScores = PackedSums;

/** A score (0..100) and its square, kept without rounding. */
export type Squared = { readonly score: number; readonly square: ExactSum };

/** A sum of squares has twice the digits. */
const SLOTS = { sum: 2, squares: 3 } as const;
const [MIN, MAX, SUM] = [1, 2, 3];
const SQUARES = SUM + SLOTS.sum;
const NUMBERS = SQUARES + SLOTS.squares;

export function emptySectionScores(sections: number): SectionScores {
  return emptyPacked(sections * NUMBERS);
}

export function squared(score: number): Squared {
  const square = emptySum();
  addProduct(square, score, score);
  return { score, square };
}

/** Counts a score of the section in this place. Changes `scores`. */
export function addSectionScore(scores: SectionScores, place: number, { score, square }: Squared): void {
  const at = place * NUMBERS;
  makeRoom(scores, at + NUMBERS);
  countAt(scores, at, 1, score, score);
  addAt(scores, at + SUM, SLOTS.sum, score);
  for (const part of square) addAt(scores, at + SQUARES, SLOTS.squares, part);
}

/** The moments of the section in this place; `null` where it was never scored. */
export function sectionMoments(scores: SectionScores, place: number): Moments | null {
  const at = place * NUMBERS;
  const { cells } = scores;
  const n = cells[at] ?? 0;
  if (n === 0) return null;
  return {
    n,
    sum: sumAt(scores, at + SUM, SLOTS.sum),
    squares: sumAt(scores, at + SQUARES, SLOTS.squares),
    min: cells[at + MIN] ?? 0,
    max: cells[at + MAX] ?? 0,
  };
}

/** Adds the section in one place of `from` to that in a place of `into`. Changes `into`. */
export function mergeSectionScores(
  into: SectionScores,
  place: number,
  from: SectionScores,
  other: number,
): void {
  const read = other * NUMBERS;
  const n = from.cells[read] ?? 0;
  if (n === 0) return;
  const at = place * NUMBERS;
  makeRoom(into, at + NUMBERS);
  countAt(into, at, n, from.cells[read + MIN] ?? 0, from.cells[read + MAX] ?? 0);
  mergeAt(into, at + SUM, SLOTS.sum, from, read + SUM);
  mergeAt(into, at + SQUARES, SLOTS.squares, from, read + SQUARES);
}

function countAt({ cells }: SectionScores, at: number, n: number, min: number, max: number): void {
  const known = cells[at] ?? 0;
  cells[at] = known + n;
  cells[at + MIN] = known === 0 ? min : Math.min(cells[at + MIN] ?? 0, min);
  cells[at + MAX] = known === 0 ? max : Math.max(cells[at + MAX] ?? 0, max);
}
