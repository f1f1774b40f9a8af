import type { Answer, BareStated } from '../model/answer.ts';
import { FAMILIES, type Item, itemsOf } from '../model/checklist.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { addValue, emptyMoments } from '../statistics/moments.ts';
import { creditOf } from './credit.ts';
import { calendarKey, isCalendarField } from './detail/calendar.ts';
import { countDetail, countPairs } from './detail/count.ts';
import { emptyDetail } from './detail/tally.ts';
import { countTold } from './detail/told.ts';
import { entryOf } from './entry.ts';
import { besideChecklists, type Scored, type ScoringFacts } from './facts.ts';
import { addAnswer, emptyItemTally } from './item-tally.ts';
import { instanceOf, keepCoverage, keepInstance, keepLow, lowOf, type Place } from './kept.ts';
import { pointsLost } from './points-lost.ts';
import { addScore } from './score-tally.ts';
import { addSection, emptySectionTally, sectionScores } from './section-tally.ts';
import { type Overall, type Standing, standingOf } from './standing.ts';
import { emptyChecklistTally, emptyGroups, emptyGroupTally, type Tally } from './tally.ts';
import { type WatchedItem, watchedBy } from './watched.ts';

/** One interaction to be counted: where it was read, its fields as text (`null`: none), and how it came out. */
export type Counted = {
  readonly place: Place;
  readonly field: (name: string) => string | null;
  /** When it began, in milliseconds since 1970; `null`: nothing tells. Asked only where somebody groups by time. */
  readonly began: () => number | null;
  readonly overall: Overall;
  readonly standings: readonly Standing[];
};

/** Counts one scorecard. Changes `tally` and returns it. `facts` are those the card was made with. */
export function addScorecard(tally: Tally, card: Scorecard, facts: ScoringFacts): Tally {
  const standings = besideChecklists(card.checklists, facts).map(standingOf);
  const place = { file: card.file, line: card.line, id: card.id };
  const counted = {
    ...{ place, overall: card, standings },
    ...fieldsOf(card),
  };
  countInteraction(tally, counted, facts);
  const lost = pointsLost(card, facts);
  standings.forEach((one, at) => {
    countAnswers(tally, one, lost[at] ?? [], 1, facts);
    itemsOf(one.checklist).forEach((item, at) => {
      const answer = one.score.answers[at];
      if (answer === undefined) return;
      const credit = creditOf(answer);
      if (credit !== null && credit < 1) keepAnswer(tally, counted, one, item, answer);
      if (facts.detailed === true && answer.stated !== undefined)
        countStated(tally, counted, one, item, answer.stated, ({ quote }) => quote);
    });
  });
  return tally;
}

/** Counts what differs from one interaction to the next: all but the answers. Changes `tally`. */
export function countInteraction(tally: Tally, counted: Counted, facts: ScoringFacts): void {
  const { place, overall, standings } = counted;
  tally.interactions += 1;
  if (overall.passed === null) tally.undetermined += 1;
  else if (overall.passed) tally.passed += 1;
  else tally.failed += 1;
  if (overall.score !== null) addScore(tally.scores, lowOf(place, overall.score));
  if (overall.coverage !== null) {
    addValue(tally.coverage, overall.coverage);
    keepCoverage(tally.leastCovered, place, overall.coverage);
  }
  countCritical(tally, standings);
  for (const { checklist, score } of standings) {
    if (score.coverage === null) continue;
    const counts = entryOf(tally.checklists, checklist.id, emptyChecklistTally);
    keepCoverage(counts.leastCovered, place, score.coverage);
    if (score.score !== null) keepLow(counts.scores.lowest, lowOf(place, score.score));
  }
  for (const { field, items } of watchedBy(facts)) {
    const key = groupOf(counted, field);
    if (key !== null) countInGroup(tally, field, key, items, counted);
  }
  if (facts.detailed === true) {
    tally.detail ??= emptyDetail();
    countDetail(tally.detail, standings, facts, name => groupOf(counted, name));
  }
}

/** The group the interaction of a scorecard belongs to; `null`: it has no value of the field. */
export function groupOfCard(card: Scorecard, name: string): string | null {
  return groupOf(fieldsOf(card), name);
}

/** The group an interaction belongs to: the value of a field, or of its time where the field is one of the calendar. */
function groupOf({ field, began }: Pick<Counted, 'field' | 'began'>, name: string): string | null {
  const value = field(name);
  if (value !== null || !isCalendarField(name)) return value;
  const at = began();
  return at === null ? null : calendarKey(name, at);
}

/**
 * Counts the answers to one checklist, and its score, of so many interactions that have the same answers; `lost` are
 * the points each item cost each of them. Changes `tally`.
 */
export function countAnswers(
  tally: Tally,
  scored: Scored,
  lost: readonly number[],
  times: number,
  facts: ScoringFacts,
): void {
  const { checklist, score } = scored;
  const counts = entryOf(tally.checklists, checklist.id, emptyChecklistTally);
  if (score.score !== null) addValue(counts.scores.moments, score.score, times);
  if (score.coverage !== null) addValue(counts.coverage, score.coverage, times);
  for (const section of sectionScores(scored)) {
    addSection(entryOf(counts.sections, section.id, emptySectionTally), section, times);
  }
  itemsOf(checklist).forEach((item, at) => {
    const answer = score.answers[at];
    if (answer === undefined) return;
    addAnswer(entryOf(counts.items, item.id, emptyItemTally), answer, lost[at] ?? 0, times);
  });
  if (facts.detailed !== true) return;
  tally.detail ??= emptyDetail();
  countPairs(tally.detail, scored, times);
}

/** Keeps an answer that lost points, if it is among the best few to show. Changes `tally`. */
export function keepAnswer(
  tally: Tally,
  { place, field }: Pick<Counted, 'place' | 'field'>,
  { checklist }: Pick<Scored, 'checklist'>,
  { id, critical }: Item,
  answer: Answer,
): void {
  const { items } = entryOf(tally.checklists, checklist.id, emptyChecklistTally);
  const { instances } = entryOf(items, id, emptyItemTally);
  keepInstance(instances, instanceOf(place, field('agent'), answer, critical !== null));
}

/** Counts what was stated of facts, for an item that asks for them. Changes `tally`. */
export function countStated<T extends BareStated>(
  tally: Tally,
  { place, field }: Pick<Counted, 'place' | 'field'>,
  { checklist }: Pick<Scored, 'checklist'>,
  { id }: Item,
  stated: readonly T[],
  quoteOf: (one: T) => string,
): void {
  tally.detail ??= emptyDetail();
  const teller = { place, agent: field('agent') };
  countTold(tally.detail.told, `${checklist.id}.${id}`, stated, teller, quoteOf);
}

/** Once per interaction and family: could such an error occur (an item of it was judged), and did one. */
function countCritical(tally: Tally, standings: readonly Standing[]): void {
  let judged = 0;
  let missed = 0;
  for (const one of standings) {
    judged |= one.judgedFamilies;
    missed |= one.missedFamilies;
    tally.criticalMisses += one.score.criticalMisses.length;
  }
  if (judged === 0) return;
  FAMILIES.forEach((family, bit) => {
    if ((judged & (1 << bit)) !== 0) tally.critical[family].opportunities += 1;
    if ((missed & (1 << bit)) !== 0) tally.critical[family].errors += 1;
  });
}

function countInGroup(
  tally: Tally,
  field: string,
  key: string,
  items: readonly WatchedItem[],
  { place, overall, standings }: Counted,
): void {
  const group = entryOf(entryOf(tally.groups, field, emptyGroups), key, emptyGroupTally);
  if (overall.score !== null) addScore(group.scores, lowOf(place, overall.score));
  for (const { checklist, score } of standings) {
    if (score.score !== null) addValue(entryOf(group.checklists, checklist.id, emptyMoments), score.score);
  }
  for (const { checklist, item, name } of items) {
    const answer = standings[checklist]?.score.answers[item];
    const credit = answer === undefined ? null : creditOf(answer);
    if (credit !== null) addValue(entryOf(group.items, name, emptyMoments), credit);
  }
}

function fieldsOf(card: Scorecard): Pick<Counted, 'field' | 'began'> {
  return {
    field: name => fieldText(card, name),
    began: () => (card.at === null ? null : Date.parse(card.at)),
  };
}

/** A field of the card as text; `null` where there is none or it is empty. */
function fieldText(card: Scorecard, name: string): string | null {
  const value = Object.hasOwn(card.fields, name) ? card.fields[name] : undefined;
  return value === undefined || value === '' ? null : String(value);
}
