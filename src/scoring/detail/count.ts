import { itemsOf } from '../../model/checklist.ts';
import { addTo } from '../../statistics/exact-sum.ts';
import { addValue } from '../../statistics/moments.ts';
import { creditOf } from '../credit.ts';
import { entryOf } from '../entry.ts';
import type { ScoringFacts } from '../facts.ts';
import { itemLosses, weightsScored } from '../points-lost.ts';
import type { Standing } from '../standing.ts';
import {
  type DetailTally,
  emptyOutcomes,
  emptyPair,
  emptyShare,
  type Outcomes,
  type Share,
} from './tally.ts';

/** What customers said or did afterwards: numbers, or yes and no, where the export has them. */
export const OUTCOME_FIELDS = ['csat', 'nps', 'ces', 'reopens', 'transfers', 'recontact', 'resolved'];

/** One judged answer: its `checklist.item`, its credit (0..1) and the points it cost the interaction. */
type Judged = {
  readonly name: string;
  readonly checklist: string;
  readonly credit: number;
  readonly lost: number;
};

/** Counts one interaction. `key` gives its group of a field, `null`: none. Changes `detail`. */
export function countDetail(
  detail: DetailTally,
  standings: readonly Standing[],
  facts: ScoringFacts,
  key: (field: string) => string | null,
): void {
  const judged = judgedIn(standings, facts);
  for (const field of facts.groups) {
    const group = key(field);
    if (group === null) continue;
    const groups = entryOf(detail.groups, field, () => new Map<string, Map<string, Share>>());
    const items = entryOf(groups, group, () => new Map<string, Share>());
    for (const { name, credit, lost } of judged) {
      const share = entryOf(items, name, emptyShare);
      share.judged += 1;
      addTo(share.credits, credit);
      addTo(share.lost, lost);
    }
  }
  for (const field of OUTCOME_FIELDS) {
    const value = outcomeOf(key(field));
    if (value === null) continue;
    const items = entryOf(detail.outcomes, field, () => new Map<string, Outcomes>());
    for (const { name, credit } of judged) {
      const { met, short } = entryOf(items, name, emptyOutcomes);
      addValue(credit === 1 ? met : short, value);
    }
  }
  countPairs(detail, judged);
}

function judgedIn(standings: readonly Standing[], facts: ScoringFacts): readonly Judged[] {
  const weights = weightsScored(standings);
  return standings.flatMap(one => {
    const lost = weights === 0 ? [] : itemLosses(one, weights, facts);
    return itemsOf(one.checklist).flatMap(({ id }, at): Judged[] => {
      const answer = one.score.answers[at];
      const credit = answer === undefined ? null : creditOf(answer);
      if (credit === null) return [];
      return [
        { name: `${one.checklist.id}.${id}`, checklist: one.checklist.id, credit, lost: lost[at] ?? 0 },
      ];
    });
  });
}

/** Only items of one checklist: whether two dimensions ask the same is seen by reading them. */
function countPairs({ pairs }: DetailTally, judged: readonly Judged[]): void {
  for (const [at, one] of judged.entries()) {
    for (let next = at + 1; next < judged.length; next++) {
      const other = judged[next];
      if (other === undefined || other.checklist !== one.checklist) break;
      const pair = entryOf(pairs, `${one.name} ${other.name}`, emptyPair);
      pair.both += 1;
      if (one.credit === other.credit) pair.alike += 1;
    }
  }
}

const WORDS: Readonly<Record<string, number>> = { true: 1, yes: 1, y: 1, false: 0, no: 0, n: 0 };

/** A number, or yes and no as 1 and 0; `null` for anything else: it says nothing that could be averaged. */
export function outcomeOf(text: string | null): number | null {
  if (text === null) return null;
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
  return /^-?\d+(?:\.\d+)?$/u.test(word) ? Number(word) : null;
}
