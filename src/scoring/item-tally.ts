import type { Answer, Outcome } from '../model/answer.ts';
import type { Item } from '../model/checklist.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { addSum, addTo, type ExactSum, emptySum } from '../statistics/exact-sum.ts';
import { instanceOf, type KeptInstance, keepInstance } from './kept.ts';
import { creditOf } from './scorecard.ts';

/** What is counted of one item: how it came out, the credits and the points lost summed, a few instances. */
export type ItemTally = {
  outcomes: Record<Outcome, number>;
  credits: ExactSum;
  lost: ExactSum;
  instances: KeptInstance[];
};

export function emptyItemTally(): ItemTally {
  const outcomes = { met: 0, partial: 0, missed: 0, notApplicable: 0, unanswered: 0, unverifiable: 0 };
  return { outcomes, credits: emptySum(), lost: emptySum(), instances: [] };
}

/** Counts one answer, and the points it cost the interaction. Changes `tally`. */
export function addAnswer(tally: ItemTally, card: Scorecard, item: Item, answer: Answer, lost: number): void {
  tally.outcomes[answer.outcome] += 1;
  const credit = creditOf(answer);
  if (credit === null) return;
  addTo(tally.credits, credit);
  addTo(tally.lost, lost);
  if (credit < 1) keepInstance(tally.instances, instanceOf(card, answer, item.critical !== null));
}

/** Adds `from` to `into`; `from` stays as it was. */
export function mergeItemTally(into: ItemTally, from: ItemTally): void {
  into.outcomes.met += from.outcomes.met;
  into.outcomes.partial += from.outcomes.partial;
  into.outcomes.missed += from.outcomes.missed;
  into.outcomes.notApplicable += from.outcomes.notApplicable;
  into.outcomes.unanswered += from.outcomes.unanswered;
  into.outcomes.unverifiable += from.outcomes.unverifiable;
  addSum(into.credits, from.credits);
  addSum(into.lost, from.lost);
  for (const instance of from.instances) keepInstance(into.instances, instance);
}
