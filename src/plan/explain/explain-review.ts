import type { Explanation, Step } from '../../model/explanation.ts';
import { goalName } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import type { GoalState, Review, ReviewedGoal } from '../../model/review.ts';
import { certainSteps } from '../../scoring/explain/certain.ts';
import { meanEnds, rateEnds } from '../../scoring/explain/ends.ts';
import { gapSteps } from '../../scoring/explain/gap.ts';
import { prefixed } from '../../scoring/explain/names.ts';
import { count, difference, number, points, word } from '../../scoring/explain/steps.ts';
import { sum } from '../../scoring/explain/sum.ts';
import { standingOf } from '../aims.ts';
import { goalsAsGroups, keyOf, SIDES } from '../certain-goals.ts';

/** A goal that was reviewed, or what keeps coming back, by its name. */
export type NamedOfReview = { readonly kind: 'goal'; readonly name: string };

/** Everything of a review that has a name, once each: `score`, `courtesy`, `agent=Ana`. */
export function namesInReview({ goals, returning }: Review): readonly NamedOfReview[] {
  const scopes = [...goals.map(({ goal }) => goal.scope), ...returning.map(({ scope }) => scope)];
  return [...new Set(scopes.map(goalName))].map(name => ({ kind: 'goal', name }));
}

/** What a word means: one goal, or none. */
export function meantInReview(review: Review, what: string): readonly NamedOfReview[] {
  return prefixed(namesInReview(review), what);
}

/** How the figures of a goal came about: where it stands, what settles it, and what is proposed. A goal for each day it is set for. */
export function explainReview(report: Report, review: Review, { name }: NamedOfReview): Explanation {
  const goals = review.goals.filter(({ goal }) => goalName(goal.scope) === name);
  const returning = review.returning.filter(({ scope }) => goalName(scope) === name);
  const parts = goals.map(found => ({
    of: goals.length === 1 ? '' : `by ${found.goal.by}`,
    steps: goalSteps(report, review, found),
  }));
  const again = returning.map(one => ({
    of: 'keeps coming back',
    steps: [
      points('score', one.score, `where it stands: csaudit gaps … --explain ${name}`),
      number('target', one.target, 'its target, which it is below for certain, now and then'),
      count('earlier', one.earlier, `of the ${review.earlier} earlier reports, those in which it was`),
    ],
  }));
  return { of: name, title: `the goal for ${name}, reviewed`, parts: [...parts, ...again] };
}

function goalSteps(report: Report, review: Review, found: ReviewedGoal): readonly Step[] {
  const { made } = review;
  const { goal, state, score, interval, interactions, daysLeft, needed, next } = found;
  const name = goalName(goal.scope);
  const there = `csaudit gaps … --explain ${name}`;
  const deviation = standingOf(report, goal.scope)?.deviation ?? null;
  const ends = (n: number) => {
    if (score === null || report.weighing !== null) return null;
    if (goal.scope.kind === 'item') return rateEnds(score, n, report.confidence);
    return deviation === null ? null : meanEnds({ n, mean: score, deviation }, report.confidence);
  };
  const gap = score === null ? null : score - goal.target;
  const measured = { actual: score, n: interactions, ends };
  return [
    count('interactions', interactions, 'interactions it was measured by'),
    ...(score === null ? [] : [points('score', score, `where it stands: ${there}`)]),
    ...(interval === null
      ? []
      : [
          points('low', interval[0], `the low end of its interval: ${there}`),
          points('high', interval[1], `the high end of its interval: ${there}`),
        ]),
    ...gapSteps(
      { target: goal.target, gap, state: SIDES[state], needed },
      measured,
      'the goal, as it is written',
    ).map(step => (step.name === 'state' ? { ...step, name: 'against the goal' } : step)),
    number('daysLeft', daysLeft, `days from ${made} to ${goal.by}; negative: overdue`),
    word('state', state, STATES[state]),
    ...togetherSteps(report, review, found),
    ...fallSteps(found),
    number('next', next.target, `the goal for ${next.by}: ${next.why}${NEXT[state]}`),
  ];
}

const STATES: Readonly<Record<GoalState, string>> = {
  met: 'the whole interval reaches the goal',
  missed: 'the whole interval lies below the goal, and its day has come',
  notYet: 'the whole interval lies below the goal, and there is time left',
  unsure: 'the goal lies within the interval, or there is none: chance may explain it',
  unmeasured: 'there is no figure',
};

const STEP = '; a step is what csaudit plan … --explain of it works out, to the next tenth of a point';
const NEXT: Readonly<Record<GoalState, string>> = {
  ...{ met: STEP, missed: `${STEP}, and no more than was asked`, notYet: '', unsure: '', unmeasured: '' },
};

/** Whether a goal of a group is so among all goals of its field: redone as it is of a group among all groups. */
function togetherSteps(report: Report, { goals }: Review, found: ReviewedGoal): readonly Step[] {
  const { goal, certain } = found;
  if (certain === null || goal.scope.kind !== 'group') return [];
  const all = goalsAsGroups(report, goals);
  const groups = all.groups[goal.scope.by] ?? [];
  const own = groups.find(({ key }) => key === keyOf(goals.indexOf(found)));
  if (own === undefined || (own.state !== 'below' && own.state !== 'above')) return [];
  return certainSteps(all, groups, own, certain ? own.state : null).map(step => ({
    ...step,
    words: step.words.replaceAll('groups', 'goals').replaceAll('its target', 'the goal'),
    result: step.name === 'certain' ? (certain ? 'yes' : 'no') : step.result,
  }));
}

/** The earlier figure is taken to have been measured as well as today's, so its interval is √2 times as wide. */
function fallSteps({ goal: { from }, score, interval, fell }: ReviewedGoal): readonly Step[] {
  if (from === null || score === null || interval === null) return [];
  const reach = Math.SQRT2 * (interval[1] - score);
  return [
    number('from', from, 'where it stood when the goal was set, as it is written'),
    points('chance', reach, 'so far two figures measured like this one may lie apart by chance', {
      sum: sum`√2 × (${interval[1]} − ${score})`,
    }),
    difference('since', score - from, 'what it has changed by since', { sum: sum`${score} − ${from}` }),
    word('fell', fell ? 'yes' : 'no', 'whether it has fallen by more than chance explains'),
  ];
}
