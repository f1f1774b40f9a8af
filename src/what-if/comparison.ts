import type { Scorecard } from '../model/scorecard.ts';
import type { InteractionChange, Pair, Turned } from '../model/what-if.ts';
import { addScorecard } from '../scoring/count.ts';
import type { ScoringFacts } from '../scoring/facts.ts';
import { emptyTally, type Tally } from '../scoring/tally.ts';
import { addTo, type ExactSum, emptySum, total } from '../statistics/exact-sum.ts';
import { addValue, emptyMoments, type Moments } from '../statistics/moments.ts';
import { movesOf } from './attribution.ts';
import { changeOf, isChanged } from './interaction-change.ts';
import { keepChanges } from './kept.ts';
import type { ChecklistPair } from './pairing.ts';

/** The same interactions under two programs, one after the other. Holds counts, and the interactions that changed most. */
export type Comparison = {
  /**
   * Adds one interaction; `null` where one of the programs could not read its answers. `withGrounds` makes the same cards
   * with the grounds of their answers, where `cards` have none: it is asked only for what may be listed.
   */
  readonly add: (cards: Pair<Scorecard | null>, withGrounds?: () => Pair<Scorecard>) => void;
  readonly finish: () => Compared;
};

/** What a comparison came to. Moves are sums over the paired interactions, in the order of the pairs. */
export type Compared = {
  readonly tallies: Pair<Tally>;
  readonly differences: Moments;
  readonly moves: readonly { readonly checklist: number; readonly items: readonly number[] }[];
  readonly turned: readonly Turned[];
  readonly changed: number;
  readonly interactions: readonly InteractionChange[];
};

const VERDICTS = [true, false, null] as const;

/** Begins a comparison. The cards that are added must have been made with these facts. */
export function compare(
  pairs: readonly ChecklistPair[],
  facts: Pair<ScoringFacts>,
  most?: number,
): Comparison {
  const tallies = { before: emptyTally(), after: emptyTally() };
  const programs = { before: facts.before.program, after: facts.after.program };
  const differences = emptyMoments();
  const sums: { readonly checklist: ExactSum; readonly items: readonly ExactSum[] }[] = pairs.map(pair => {
    return { checklist: emptySum(), items: pair.items.map(() => emptySum()) };
  });
  const turned = VERDICTS.flatMap(before =>
    VERDICTS.filter(after => after !== before).map(after => ({ before, after, interactions: 0 })),
  );
  const kept = keepChanges(most);
  let changed = 0;
  const addPair = (cards: Pair<Scorecard>, withGrounds: () => Pair<Scorecard>): void => {
    const [was, is] = [cards.before.score, cards.after.score];
    if (was !== null && is !== null) addValue(differences, is - was);
    const moves = was === null || is === null ? null : movesOf(pairs, cards, facts);
    moves?.forEach(({ checklist, items }, c) => {
      const own = sums[c];
      if (own === undefined) return;
      addTo(own.checklist, checklist);
      items.forEach((move, i) => {
        addTo(own.items[i] ?? emptySum(), move);
      });
    });
    if (!isChanged(cards)) return;
    changed += 1;
    for (const one of turned)
      if (one.before === cards.before.passed && one.after === cards.after.passed) one.interactions += 1;
    kept.keep(cards, () => changeOf(withGrounds(), programs, pairs, moves));
  };
  return {
    add: ({ before, after }, withGrounds) => {
      if (before !== null) addScorecard(tallies.before, before, facts.before);
      if (after !== null) addScorecard(tallies.after, after, facts.after);
      if (before === null || after === null) return;
      const cards = { before, after };
      addPair(cards, withGrounds ?? (() => cards));
    },
    finish: () => ({
      tallies,
      differences,
      moves: sums.map(({ checklist, items }) => ({ checklist: total(checklist), items: items.map(total) })),
      turned: turned.filter(({ interactions }) => interactions > 0),
      changed,
      interactions: kept.list(),
    }),
  };
}
