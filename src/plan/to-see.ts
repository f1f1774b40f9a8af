import type { Deviation, ScoreFigure } from '../model/report.ts';
import { changeOf, type Measure, meanMeasure, type Scale } from '../scoring/compare/change.ts';
import { fewestBeyond } from '../statistics/intervals.ts';

/** A mean of scores with all that tells how sure it is. */
export type Figure = ScoreFigure & Deviation;

/** The coming period as it would be measured: so many interactions with the goal as their mean, and spread as today's are. */
export function withGoalMet(goal: number, { deviation }: Deviation, interactions: number): Figure {
  return { interactions, score: goal, interval: null, deviation };
}

/**
 * How many interactions of the coming period it takes to see a goal met: the fewest that `csaudit compare` would call
 * better than today, with the goal as their mean. What is not known of today's figure counts there as well, so that it may be
 * too little for any number of them. `null`: not to be said, or a million are not enough.
 */
export function neededToSee(goal: number, today: Figure, scale: Scale): number | null {
  const before = measured(today);
  const after = (n: number) => measured(withGoalMet(goal, today, n));
  const beyond = fewestBeyond(1, n => changeOf(before, after(n), scale, scale).state === 'better');
  return beyond === null ? null : 1 + beyond;
}

/** Whether the interval of so many interactions with the goal as their mean lies wholly above the score of today. */
export function isApart(goal: number, today: Figure, interactions: number, scale: Scale): boolean {
  const reach = measured(withGoalMet(goal, today, interactions)).reach(scale);
  return reach !== null && today.score !== null && goal - reach.below > today.score;
}

function measured(figure: Figure): Measure {
  return meanMeasure(figure, { own: null });
}
