import type { GapState, GroupReport, Report } from '../model/report.ts';
import type { GoalState, ReviewedGoal } from '../model/review.ts';
import { certainGroups } from '../scoring/named.ts';
import { groupIn } from './aims.ts';

type Judged = Pick<ReviewedGoal, 'goal' | 'state'>;

/** On which side of its goal a figure stands by its own interval. */
export const SIDES: Readonly<Record<GoalState, GapState>> = {
  ...{ met: 'above', missed: 'below', notYet: 'below', unsure: 'unsure', unmeasured: 'none' },
};

/**
 * Of each goal of a group that is met, missed or not yet by its own interval: whether that is so for certain with all goals
 * of its field together, as those are told who are named for standing off target. `null` of any other goal.
 */
export function certainGoals(report: Report, goals: readonly Judged[]): readonly (boolean | null)[] {
  const asked = goalsAsGroups(report, goals);
  const certain = new Map(Object.keys(asked.groups).map(by => [by, certainGroups(asked, by)]));
  return goals.map(({ goal: { scope }, state }, at) =>
    scope.kind !== 'group' || state === 'unsure' || state === 'unmeasured'
      ? null
      : certain.get(scope.by)?.has(keyOf(at)) === true,
  );
}

/** The report with a group for each goal of a group, whose target is the goal: one may have several goals. */
export function goalsAsGroups(report: Report, goals: readonly Judged[]): Report {
  const fields = new Map<string, GroupReport[]>();
  goals.forEach(({ goal: { scope, target }, state }, at) => {
    const group = scope.kind === 'group' ? groupIn(report, scope.by, scope.key) : undefined;
    if (scope.kind !== 'group' || group === undefined) return;
    const known = fields.get(scope.by) ?? [];
    known.push({ ...group, key: keyOf(at), target, state: SIDES[state] });
    fields.set(scope.by, known);
  });
  return { ...report, groups: Object.fromEntries(fields) };
}

/** The key a goal has among those groups: its place. */
export function keyOf(place: number): string {
  return String(place);
}
