import type { Scorecard } from '../../model/scorecard.ts';
import { groupOfCard } from '../count.ts';
import { creditOf } from '../credit.ts';
import { entryOf } from '../entry.ts';
import { besideChecklists } from '../facts.ts';
import { pointsLost } from '../points-lost.ts';
import { sectionScores } from '../section-tally.ts';
import type { About } from './about.ts';

/** Picks what is known of one interaction; `null`: it has nothing of the kind. */
type PickOf = (card: Scorecard) => number | null;

/** What the interactions of a report say of one thing, in their order; `null` where it does not list them. */
export function valuesOf({ report }: About, pick: PickOf, group?: Group): readonly number[] | null {
  const { scorecards, weighing } = report;
  if (scorecards === null || weighing !== null) return null;
  const cards = group === undefined ? scorecards : scorecards.filter(card => isIn(card, group));
  return cards.flatMap(card => pick(card) ?? []);
}

/** Likewise of each group of a field, in one walk. */
export function groupedValues(
  { report: { scorecards, weighing } }: About,
  pick: PickOf,
  by: string,
): ReadonlyMap<string, readonly number[]> | null {
  if (scorecards === null || weighing !== null) return null;
  const groups = new Map<string, number[]>();
  for (const card of scorecards) {
    const [key, value] = [groupOfCard(card, by), pick(card)];
    if (key !== null && value !== null) entryOf(groups, key, () => []).push(value);
  }
  return groups;
}

/** A group of interactions: those with this value of a field. */
export type Group = { readonly by: string; readonly key: string };

function isIn(card: Scorecard, { by, key }: Group): boolean {
  return groupOfCard(card, by) === key;
}

export const ofChecklist =
  (id: string, what: 'score' | 'coverage'): PickOf =>
  card =>
    card.checklists.find(one => one.id === id)?.[what] ?? null;

/** The credit of the answer to an item, where it was judged. */
export const creditIn =
  (checklist: string, item: string): PickOf =>
  card => {
    const answers = card.checklists.find(({ id }) => id === checklist)?.answers ?? [];
    const answer = answers.find(one => one.item === item);
    return answer === undefined ? null : creditOf(answer);
  };

/** The score or coverage of a section; `null` where nobody knows what the sections are. */
export function ofSection(
  { facts }: About,
  checklist: string,
  section: string,
  what: 'score' | 'coverage',
): PickOf | null {
  if (facts === null) return null;
  return card => {
    const scored = besideChecklists(card.checklists, facts).find(one => one.checklist.id === checklist);
    if (scored === undefined) return null;
    return sectionScores(scored).find(({ id }) => id === section)?.[what] ?? null;
  };
}

/** The points an item cost each scored interaction; `null` where nobody knows what the items weigh. */
export function lostIn({ facts }: About, checklist: string, item: string): PickOf | null {
  if (facts === null) return null;
  const at = facts.checklists.findIndex(({ id }) => id === checklist);
  const items = facts.checklists[at]?.sections.flatMap(({ items }) => items) ?? [];
  const place = items.findIndex(({ id }) => id === item);
  return card => (card.score === null ? null : (pointsLost(card, facts)[at]?.[place] ?? null));
}
