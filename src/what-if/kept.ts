import type { Scorecard } from '../model/scorecard.ts';
import type { InteractionChange, Pair } from '../model/what-if.ts';

/** So many interactions are listed; all are counted. */
export const MOST_CHANGES = 1000;

/** Moves are told apart by the millionth of a point. */
const PER_POINT = 1e6;

type Rank = { readonly turned: boolean; readonly size: number; readonly order: number };
type Kept = { readonly rank: Rank; readonly change: InteractionChange };

/** The interactions that changed most: those with another verdict first, then by how far the score moved, then as they come. */
export type KeptChanges = {
  readonly keep: (cards: Pair<Scorecard>, change: () => InteractionChange) => void;
  readonly list: () => readonly InteractionChange[];
};

/** Keeps the first `most` in their order, in memory of twice as many: the rest are dropped as they are found to be further down. */
export function keepChanges(most = MOST_CHANGES): KeptChanges {
  let kept: Kept[] = [];
  let last: Rank | null = null;
  let order = 0;
  const tidy = () => {
    kept = kept.sort((a, b) => compare(a.rank, b.rank)).slice(0, most);
    if (kept.length === most) last = kept.at(-1)?.rank ?? null;
  };
  return {
    keep: ({ before, after }, change) => {
      order += 1;
      const turned = before.passed !== after.passed;
      // A score that comes or goes is no further away than any distance: it is listed before all that only moved.
      const moved =
        before.score === null || after.score === null ? 100 : Math.abs(after.score - before.score);
      // Equal moves stand as they come, whatever the last digits of their sums.
      const size = Math.round(moved * PER_POINT);
      const rank = { turned, size, order };
      if (last !== null && compare(rank, last) >= 0) return;
      // A copy: a quote is a slice of what was read, and would keep all of that in memory.
      kept.push({ rank, change: structuredClone(change()) });
      if (kept.length >= 2 * most) tidy();
    },
    list: () => {
      tidy();
      return kept.map(one => one.change);
    },
  };
}

function compare(a: Rank, b: Rank): number {
  return Number(b.turned) - Number(a.turned) || b.size - a.size || a.order - b.order;
}
