import type { Day, GoalScope, PlannedGoal } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { groupsOf, type Standing, standingOf } from './aims.ts';
import { checklistLosses, type Loss, lossesOf, memberLosses } from './losses.ts';
import { neededToSee, stepTo, tenth } from './step.ts';

/** Whom goals are set for, beside the whole and its checklists. */
export const GOAL_FIELDS = ['agent', 'team'] as const;

/** Of fewer interactions than these a score says nothing of the next ones. */
export const FEWEST = 2;

/**
 * Goals for the coming period: of the whole, of each checklist, of each agent and team. Where there is no score, no
 * target, or not even two interactions, none is set.
 */
export function goalsOf(report: Report, by: Day): readonly PlannedGoal[] {
  const { totals, checklists, confidence, weighing } = report;
  const set = (scope: GoalScope, at: Standing | null, losses: (score: number) => readonly Loss[]) => {
    if (at === null || at.score === null || at.aim === null || at.interactions < FEWEST) return [];
    const { score, interval, interactions, aim, state } = at;
    const step = stepTo(aim, score, losses(score));
    const goal: PlannedGoal = {
      ...{ scope, by, from: tenth(score), note: null, ...step, aim, state },
      present: { interactions, score, interval },
      // How far scores of audits lie apart says nothing of how far those do that they stand for.
      needed:
        weighing === null ? neededToSee(step.target, { score, deviation: at.deviation }, confidence) : null,
    };
    return [goal];
  };
  return [
    ...set({ kind: 'overall' }, standingOf(report, { kind: 'overall' }), () => lossesOf(report)),
    ...checklists.flatMap(({ id }) => {
      const scope: GoalScope = { kind: 'checklist', checklist: id };
      return set(scope, standingOf(report, scope), score => checklistLosses(report, id, score));
    }),
    ...GOAL_FIELDS.flatMap(field => {
      const members = new Map((report.findings?.who[field] ?? []).map(({ key, items }) => [key, items]));
      return (groupsOf(report, field) ?? []).flatMap(group =>
        set(
          { kind: 'group', by: field, key: group.key },
          { ...group, aim: group.target ?? totals.target },
          () => memberLosses(report, members.get(group.key) ?? []),
        ),
      );
    }),
  ];
}
