import { itemsOf } from '../../model/checklist.ts';
import { addValue } from '../../statistics/moments.ts';
import { creditOf } from '../credit.ts';
import { entryOf } from '../entry.ts';
import type { Scored, ScoringFacts } from '../facts.ts';
import { itemLosses, weightsScored } from '../points-lost.ts';
import type { Standing } from '../standing.ts';
import { addAnswerTo } from './shares.ts';
import { type DetailTally, emptyOutcomes, emptyPair, type Outcomes, placeOf, sharesOf } from './tally.ts';

/** What customers said or did afterwards: numbers, or yes and no, where the export has them. */
export const OUTCOME_FIELDS = ['csat', 'nps', 'ces', 'reopens', 'transfers', 'recontact', 'resolved'];

/** One judged answer: its `checklist.item`, its credit (0..1) and the points it cost the interaction. */
type Judged = {
  readonly name: string;
  readonly credit: number;
  readonly lost: number;
};

/** Counts one interaction, but for its pairs. `key` gives its group of a field, `null`: none. Changes `detail`. */
export function countDetail(
  detail: DetailTally,
  standings: readonly Standing[],
  facts: ScoringFacts,
  key: (field: string) => string | null,
): void {
  const judged = judgedIn(standings, facts);
  if (detail.places.size === 0) placeAll(detail, facts);
  const places = judged.map(({ name }) => placeOf(detail, name));
  for (const field of facts.groups) {
    const group = key(field);
    if (group === null) continue;
    const items = sharesOf(detail, field, group);
    if (items === null) continue;
    for (let at = 0; at < judged.length; at++)
      addAnswerTo(items, places[at] ?? 0, judged[at]?.credit ?? 0, judged[at]?.lost ?? 0);
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
}

/** All items have their place before the first group, so that the numbers of none have to grow. */
function placeAll(detail: DetailTally, { checklists }: ScoringFacts): void {
  for (const checklist of checklists)
    for (const { id } of itemsOf(checklist)) placeOf(detail, `${checklist.id}.${id}`);
}

function judgedIn(standings: readonly Standing[], facts: ScoringFacts): readonly Judged[] {
  const weights = weightsScored(standings);
  return standings.flatMap(one => {
    const known = JUDGED.get(one);
    if (known !== undefined && known.weights === weights) return known.judged;
    const judged = judgedOf(one, weights, facts);
    JUDGED.set(one, { weights, judged });
    return judged;
  });
}

/** Interactions with the same answers share a standing: what it comes to is worked out once, not for each of them. */
const JUDGED = new WeakMap<Standing, { readonly weights: number; readonly judged: readonly Judged[] }>();

function judgedOf(one: Standing, weights: number, facts: ScoringFacts): readonly Judged[] {
  const lost = weights === 0 ? [] : itemLosses(one, weights, facts);
  return itemsOf(one.checklist).flatMap(({ id }, at): Judged[] => {
    const answer = one.score.answers[at];
    const credit = answer === undefined ? null : creditOf(answer);
    if (credit === null) return [];
    return [{ name: `${one.checklist.id}.${id}`, credit, lost: lost[at] ?? 0 }];
  });
}

/**
 * Counts which items of a checklist were answered alike, of so many interactions that have the same answers. Only within
 * one checklist: whether two dimensions ask the same is seen by reading them. Changes `detail`.
 */
export function countPairs({ pairs }: DetailTally, { checklist, score }: Scored, times: number): void {
  const judged = itemsOf(checklist).flatMap(({ id }, at) => {
    const answer = score.answers[at];
    const credit = answer === undefined ? null : creditOf(answer);
    return credit === null ? [] : [{ name: `${checklist.id}.${id}`, credit }];
  });
  for (const [at, one] of judged.entries()) {
    for (const other of judged.slice(at + 1)) {
      const pair = entryOf(pairs, `${one.name} ${other.name}`, emptyPair);
      pair.both += times;
      if (one.credit === other.credit) pair.alike += times;
    }
  }
}

const WORDS: Readonly<Record<string, number>> = { true: 1, yes: 1, y: 1, false: 0, no: 0, n: 0 };

/** A number, or yes and no as 1 and 0; `null` for anything else: it says nothing that could be averaged. */
export function outcomeOf(text: string | null): number | null {
  if (text === null) return null;
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
  // Longer ones are no answers of customers, and their squares could not be summed.
  return /^-?\d{1,15}(?:\.\d{1,15})?$/u.test(word) ? Number(word) : null;
}
