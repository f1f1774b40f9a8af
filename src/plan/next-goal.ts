import { type Day, type Goal, goalName } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { GoalState, ReviewedGoal } from '../model/review.ts';
import { lossesIn, type Standing } from './aims.ts';
import { daysBetween } from './days.ts';
import { halfWay, type Step, stepTo, tenth } from './step.ts';

/** What was found of a goal, and the day that new goals are to be met by. */
type Found = {
  readonly standing: Standing | null;
  readonly state: GoalState;
  readonly daysLeft: number;
  readonly due: Day;
};

/**
 * The goal for the coming period. Met: the next step towards the target, or the goal held where it is the target or more.
 * Missed: what is realistic from where it stands, never more than was asked. Anything else stays as it is; a goal whose
 * day is over gets the new one.
 */
export function nextGoal(report: Report, goal: Goal, found: Found): ReviewedGoal['next'] {
  const { standing, state, daysLeft, due } = found;
  const score = standing?.score ?? null;
  const from = score === null ? goal.from : tenth(score);
  const later = daysBetween(goal.by, due) > 0 ? due : goal.by;
  const kept = { ...goal, from, by: daysLeft > 0 ? goal.by : due };
  if (standing === null || score === null) return { ...kept, from: goal.from, why: 'not measured: kept' };
  const aim = standing.aim ?? goal.target;
  if (state === 'met')
    return { ...kept, by: later, ...afterMet(goal, aim, () => step(report, goal, aim, score)) };
  if (state === 'missed') {
    const target = Math.min(goal.target, step(report, goal, aim, score).target);
    const why = target < goal.target ? 'missed: realistic from here' : 'missed: still in reach';
    return { ...kept, target, why };
  }
  const why = state === 'unsure' ? 'unsure: kept' : 'time left: kept';
  return { ...kept, why };
}

function afterMet(
  goal: Goal,
  aim: number,
  next: () => Step,
): { readonly target: number; readonly why: string } {
  if (goal.target >= aim) return { target: goal.target, why: 'met: hold it' };
  const { target } = next();
  if (target >= aim) return { target: aim, why: 'met: now the target' };
  return { target: Math.max(target, goal.target), why: 'met: the next step' };
}

function step(report: Report, { scope }: Goal, aim: number, score: number): Step {
  return scope.kind === 'item' ? halfWay(aim, score) : stepTo(aim, score, lossesIn(report, scope, score));
}

/** The goals to write down for the coming period. Of two for the same on one day, the higher one says both. */
export function proposedOf(goals: readonly ReviewedGoal[]): readonly Goal[] {
  const proposed = new Map<string, Goal>();
  for (const { next } of goals) {
    const { why: _, ...goal } = next;
    const name = `${goalName(goal.scope)} ${goal.by}`;
    const other = proposed.get(name);
    if (other === undefined || other.target < goal.target) proposed.set(name, goal);
  }
  return [...proposed.values()];
}
