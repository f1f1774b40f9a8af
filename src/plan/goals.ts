import type { Day, GoalScope, NoGoal, PlannedGoal } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { scaleAt } from '../scoring/compare/change.ts';
import { groupsOf, type Standing, standingOf } from './aims.ts';
import { checklistLosses, type Loss, lossesOf, memberLosses } from './losses.ts';
import { stepTo, tenth } from './step.ts';
import { isApart, neededToSee } from './to-see.ts';

/** Whom goals are set for, beside the whole and its checklists. */
export const GOAL_FIELDS = ['agent', 'team'] as const;

/** Of fewer interactions than these a score says nothing of the next ones. */
const FEWEST = 2;
/** What may stand anywhere within more points than these has no goal: it would be one for chance. */
export const WIDEST = 50;
/** So many interactions must tell the goal of an agent or a team from today's score: one that lies nearer is for chance. */
export const MOST_NEEDED = 500;

/** Goals for the coming period, and what none is set for. */
export type Goals = { readonly goals: readonly PlannedGoal[]; readonly withoutGoal: readonly NoGoal[] };

/**
 * Goals for the coming period: of the whole, of each checklist, of each agent and team. None is set without a score or a
 * target, nor where a goal would be one for chance: see `NoGoal`. What the whole and its checklists aim at is the
 * program's own, and stands however near it lies.
 */
export function goalsOf(report: Report, by: Day): Goals {
  const { totals, checklists, confidence, weighing } = report;
  const scale = scaleAt(confidence);
  const set = (
    scope: GoalScope,
    at: Standing | null,
    losses: (score: number) => readonly Loss[],
  ): PlannedGoal | NoGoal => {
    const { interactions = 0, score = null, interval = null, aim = null } = at ?? {};
    const no = (why: NoGoal['why']): NoGoal => ({ scope, interactions, score, interval, why });
    if (interactions < FEWEST) return no('few');
    if (at === null || score === null) return no('score');
    if (aim === null) return no('target');
    if (interval !== null && interval[1] - interval[0] > WIDEST) return no('wide');
    const step = stepTo(aim, score, losses(score));
    const { state, deviation } = at;
    const today = { interactions, score, interval, deviation };
    // How far scores of audits lie apart says nothing of how far those do that they stand for.
    const isTold = weighing === null && deviation !== null && step.kind !== 'hold';
    if (isTold && scope.kind === 'group' && !isApart(step.target, today, MOST_NEEDED, scale))
      return no('unseen');
    const needed = isTold ? neededToSee(step.target, today, scale) : null;
    return {
      ...{ scope, by, from: tenth(score), note: null, ...step, aim, state },
      present: { interactions, score, interval },
      ...{ needed, tooFewToday: isTold && needed === null },
    };
  };
  const all = [
    set({ kind: 'overall' }, standingOf(report, { kind: 'overall' }), () => lossesOf(report)),
    ...checklists.map(({ id }) => {
      const scope: GoalScope = { kind: 'checklist', checklist: id };
      return set(scope, standingOf(report, scope), score => checklistLosses(report, id, score));
    }),
    ...GOAL_FIELDS.flatMap(field => {
      const members = new Map((report.findings?.who[field] ?? []).map(({ key, items }) => [key, items]));
      return (groupsOf(report, field) ?? []).map(group =>
        set(
          { kind: 'group', by: field, key: group.key },
          { ...group, aim: group.target ?? totals.target },
          () => memberLosses(report, members.get(group.key) ?? []),
        ),
      );
    }),
  ];
  return {
    goals: all.flatMap(one => ('why' in one ? [] : [one])),
    withoutGoal: all.flatMap(one => ('why' in one ? [one] : [])),
  };
}
