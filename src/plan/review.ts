import type { Day, Goal, GoalScope, WrittenGoal } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { GoalState, Review, ReviewedGoal } from '../model/review.ts';
import { meanInterval, neededBeyond, percent, sideOf, wilsonInterval } from '../statistics/intervals.ts';
import { type Standing, standingOf } from './aims.ts';
import { certainGoals } from './certain-goals.ts';
import { daysBetween } from './days.ts';
import { whyUnmeasured } from './known.ts';
import { nextGoal, proposedOf } from './next-goal.ts';
import { returningIn } from './returning.ts';

/**
 * Written goals beside what was measured. `made` is the day of the review, `due` the day that new goals are to be met by.
 * A goal is met when its whole interval reaches it and missed when all of it lies below; whoever has time left is not yet
 * there; `certain` says which of those of groups hold with all goals of their field together. `earlier` are the reports in
 * which to look for what keeps coming back.
 */
export function reviewGoals(
  report: Report,
  goals: readonly WrittenGoal[],
  earlier: readonly Report[],
  days: { readonly made: Day; readonly due: Day },
): Review {
  const { tool, sources, confidence } = report;
  const alone = goals.map(goal => reviewed(report, goal, earlier, days));
  const certain = certainGoals(report, alone);
  const found = alone.map((one, at) => ({ ...one, certain: certain[at] ?? null }));
  return {
    ...{ tool, sources, confidence },
    ...days,
    goals: found,
    proposed: proposedOf(found),
    earlier: earlier.length,
    returning: returningIn(report, earlier),
  };
}

function reviewed(
  report: Report,
  { place: _, ...goal }: WrittenGoal,
  earlier: readonly Report[],
  { made, due }: { readonly made: Day; readonly due: Day },
): Omit<ReviewedGoal, 'certain'> {
  const standing = standingOf(report, goal.scope);
  const daysLeft = daysBetween(made, goal.by);
  const state = stateOf(goal, standing, daysLeft);
  const { interactions = 0, score = null, interval = null } = standing ?? {};
  return {
    ...{ goal, state, interactions, score, interval, daysLeft },
    needed: state === 'unsure' && standing !== null ? neededFor(report, goal, standing) : null,
    note: state === 'unmeasured' ? whyUnmeasured(report, goal, earlier) : null,
    fell: hasFallen(goal, standing),
    next: nextGoal(report, goal, { standing, state, daysLeft, due }),
  };
}

/** On the day it is due a goal has no time left. */
function stateOf(goal: Goal, standing: Standing | null, daysLeft: number): GoalState {
  if (standing === null || standing.score === null) return 'unmeasured';
  const side = sideOf(standing.interval, goal.target);
  if (side === 'above') return 'met';
  if (side === 'unsure') return 'unsure';
  return daysLeft > 0 ? 'notYet' : 'missed';
}

/**
 * Whether it stands lower than when the goal was set, by more than chance explains: `from` is taken to have been measured
 * as well as today's figure is, which makes the interval of the difference √2 times as wide as that of one of them.
 */
function hasFallen({ from }: Goal, standing: Standing | null): boolean {
  const { score = null, interval = null } = standing ?? {};
  if (from === null || score === null || interval === null) return false;
  return from - score > Math.SQRT2 * (interval[1] - score) && from > score;
}

/** How many more interactions like these settle an unsure goal. Of a weighed sample the scores do not tell. */
function neededFor(
  { confidence, weighing }: Report,
  { scope, target }: { readonly scope: GoalScope; readonly target: number },
  { interactions, score, interval, deviation }: Standing,
): number | null {
  if (weighing !== null || interval === null || score === null || score === target) return null;
  if (scope.kind === 'item')
    return neededBeyond(interactions, target, n => percent(wilsonInterval(score / 100, n, confidence)));
  if (deviation === null) return null;
  const variance = deviation ** 2;
  return neededBeyond(interactions, target, n => meanInterval({ n, mean: score, variance }, confidence));
}
