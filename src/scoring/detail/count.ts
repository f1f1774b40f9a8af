import { itemsOf } from '../../model/checklist.ts';
import { addValue } from '../../statistics/moments.ts';
import { creditOf } from '../credit.ts';
import { entryOf } from '../entry.ts';
import type { Scored, ScoringFacts } from '../facts.ts';
import { itemLosses, weightsScored } from '../points-lost.ts';
import { sectionScores } from '../section-tally.ts';
import type { Standing } from '../standing.ts';
import { addSectionScore, type Squared, squared } from './section-scores.ts';
import { addAnswerTo } from './shares.ts';
import { type DetailTally, emptyOutcomes, emptyPair, groupDetail, type Outcomes, placeOf } from './tally.ts';

/** What customers said or did afterwards: numbers, or yes and no, where the export has them. */
export const OUTCOME_FIELDS = ['csat', 'nps', 'ces', 'reopens', 'transfers', 'recontact', 'resolved'];

/** One judged answer: its `checklist.item`, its credit (0..1) and the points it cost the interaction. */
type Judged = {
  readonly name: string;
  readonly credit: number;
  readonly lost: number;
};

/** What a checklist came to on an interaction: its answers that were judged, and its sections that have a score. */
type CameTo = {
  readonly judged: readonly Judged[];
  readonly sections: readonly (Squared & { readonly name: string })[];
};

/** Counts one interaction, but for its pairs. `key` gives its group of a field, `null`: none. Changes `detail`. */
export function countDetail(
  detail: DetailTally,
  standings: readonly Standing[],
  facts: ScoringFacts,
  key: (field: string) => string | null,
): void {
  const weights = weightsScored(standings);
  const all = standings.map(one => cameTo(one, weights, facts));
  const judged = all.flatMap(one => one.judged);
  const sections = all.flatMap(one => one.sections);
  if (detail.places.items.size === 0) placeAll(detail, facts);
  const places = judged.map(({ name }) => placeOf(detail.places.items, name));
  const sectionPlaces = sections.map(({ name }) => placeOf(detail.places.sections, name));
  for (const field of facts.groups) {
    const group = key(field);
    if (group === null) continue;
    const own = groupDetail(detail, field, group);
    if (own === null) continue;
    judged.forEach(({ credit, lost }, at) => {
      addAnswerTo(own.items, places[at] ?? 0, credit, lost);
    });
    sections.forEach((section, at) => {
      addSectionScore(own.sections, sectionPlaces[at] ?? 0, section);
    });
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

/** All items and sections have their place before the first group, so that the numbers of none have to grow. */
function placeAll({ places }: DetailTally, { checklists }: ScoringFacts): void {
  for (const { id: checklist, sections } of checklists) {
    for (const { id: section, items } of sections) {
      placeOf(places.sections, `${checklist}.${section}`);
      for (const { id } of items) placeOf(places.items, `${checklist}.${id}`);
    }
  }
}

function cameTo(one: Standing, weights: number, facts: ScoringFacts): CameTo {
  const known = CAME_TO.get(one);
  if (known !== undefined && known.weights === weights) return known;
  const made = {
    weights,
    judged: judgedOf(one, weights, facts),
    sections: known?.sections ?? sectionsOf(one),
  };
  CAME_TO.set(one, made);
  return made;
}

/** Interactions with the same answers share a standing: what it comes to is worked out once, not for each of them. */
const CAME_TO = new WeakMap<Standing, CameTo & { readonly weights: number }>();

function sectionsOf(one: Standing): CameTo['sections'] {
  return sectionScores(one).flatMap(({ id, score }) =>
    score === null ? [] : [{ name: `${one.checklist.id}.${id}`, ...squared(score) }],
  );
}

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
