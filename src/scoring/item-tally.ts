import type { Answer, Outcome } from '../model/answer.ts';
import { addSum, addTimes, type ExactSum, emptySum } from '../statistics/exact-sum.ts';
import { creditOf } from './credit.ts';
import { type KeptInstance, keepInstance } from './kept.ts';

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

/** Counts an answer that so many interactions have, and the points it cost each. Changes `tally`. */
export function addAnswer(tally: ItemTally, answer: Answer, lost: number, times: number): void {
  tally.outcomes[answer.outcome] += times;
  const credit = creditOf(answer);
  if (credit === null) return;
  addTimes(tally.credits, credit, times);
  addTimes(tally.lost, lost, times);
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
