import { ANECDOTES } from '../model/findings.ts';
import { goalName, type NoGoal } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { groupsOf } from './aims.ts';
import { GOAL_FIELDS, MOST_NEEDED, WIDEST } from './goals.ts';

/** What must be said of a plan, in words: the gravest first. */
export function notesOf(report: Report, withoutGoal: readonly NoGoal[]): readonly string[] {
  const { totals, sources, weighing } = report;
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  const named = GOAL_FIELDS.some(by => (groupsOf(report, by) ?? []).length > 0);
  const untold = (report.findings?.who.agent ?? []).every(({ items }) => items.length === 0);
  return [
    ...fewIn(totals.interactions),
    ...(totals.target === null ? ['No target is set, so there is no goal to set for the whole.'] : []),
    ...(named
      ? []
      : ['No agent and no team is named in what was read: goals are for the whole and its checklists only.']),
    ...notSetIn(report, withoutGoal),
    ...(untold && (groupsOf(report, 'agent') ?? []).length > 0
      ? [
          'There are too many agents to tell by whom points are lost: topics are for all, and goals of groups go half of the way.',
        ]
      : []),
    ...(weighing === null
      ? []
      : [
          'Weighed back from a sample: scores, points and goals are estimates for all it was drawn from. How many interactions would show a goal is not told: how far scores of audits lie apart does not tell how far all do.',
        ]),
    ...(rejected === 0 ? [] : [`${rejected} records could not be read and are not in it.`]),
  ];
}

function fewIn(interactions: number): readonly string[] {
  if (interactions === 0 || interactions >= ANECDOTES) return [];
  const all = interactions === 1 ? '1 interaction' : `${interactions} interactions`;
  return [`${all} only: topics of so few are anecdotes, not what usually happens.`];
}

const FEW = `too few interactions to set one (fewer than two, or an interval wider than ${WIDEST} points)`;
const UNSEEN = `it would lie so near today's score that ${MOST_NEEDED} interactions could not tell the two apart`;

/** Why there are fewer goals than things to set one for: how many agents and teams, and which of the rest, by name. */
function notSetIn(report: Report, withoutGoal: readonly NoGoal[]): readonly string[] {
  const scored = withoutGoal.filter(({ interactions }) => interactions > 0);
  const whole = scored.flatMap(({ scope, why }) =>
    scope.kind !== 'group' && (why === 'few' || why === 'wide') ? [goalName(scope)] : [],
  );
  const groups = GOAL_FIELDS.flatMap(by => {
    const all = (groupsOf(report, by) ?? []).length;
    const without = withoutGoal.filter(({ scope }) => scope.kind === 'group' && scope.by === by);
    const of = (text: string, ...reasons: readonly NoGoal['why'][]) => {
      const count = without.filter(({ why }) => reasons.includes(why)).length;
      const noun = all === 1 ? by : `${by}s`;
      return count === 0 ? [] : [`No goal for ${count} of ${all} ${noun}: ${text}.`];
    };
    return [...of(FEW, 'few', 'wide'), ...of(UNSEEN, 'unseen')];
  });
  return [...(whole.length === 0 ? [] : [`No goal for ${whole.join(', ')}: ${FEW}.`]), ...groups];
}
