import type { CriticalMiss, Day, FollowUp, GoalScope, PlannedGoal, Recognised } from '../model/plan.ts';
import type { GroupReport, Report } from '../model/report.ts';
import { groupsOf } from './aims.ts';
import { midway } from './days.ts';
import { GOAL_FIELDS } from './goals.ts';
import { itemName } from './losses.ts';

type Dated = { readonly made: Day; readonly due: Day };

/**
 * Who is audited again: those below target for certain half-way, with as many interactions as show their goal; those
 * whose shortfall chance may explain when goals are due, with as many more as would settle it.
 */
export function followUpsOf(
  report: Report,
  goals: readonly PlannedGoal[],
  { made, due }: Dated,
): readonly FollowUp[] {
  const needed = new Map(
    goals.flatMap(({ scope, needed }) => (scope.kind === 'group' ? [[nameOf(scope), needed] as const] : [])),
  );
  const all = members(report).flatMap(({ scope, group }): FollowUp[] => {
    const { score, interval, gap, state } = group;
    if (score === null || gap === null || gap >= 0) return [];
    if (state === 'below')
      return [
        {
          scope,
          on: midway(made, due),
          interactions: needed.get(nameOf(scope)) ?? null,
          score,
          interval,
          state,
        },
      ];
    return state === 'unsure' ? [{ scope, on: due, interactions: group.needed, score, interval, state }] : [];
  });
  return [...all.filter(({ state }) => state === 'below'), ...all.filter(({ state }) => state === 'unsure')];
}

/** Agents, then teams, that stand above target for certain, the highest first. */
export function recognitionOf(report: Report): readonly Recognised[] {
  return members(report)
    .flatMap(({ scope, group: { state, score, interactions, interval } }) =>
      state === 'above' && score !== null ? [{ scope, interactions, score, interval }] : [],
    )
    .sort((a, b) => GOAL_FIELDS.indexOf(a.scope.by) - GOAL_FIELDS.indexOf(b.scope.by) || b.score - a.score);
}

/** Critical items that were missed, the most often first. */
export function criticalOf({ items }: Pick<Report, 'items'>): readonly CriticalMiss[] {
  return items
    .flatMap(item => {
      const { critical, missed, ask, instances } = item;
      if (critical === null || missed === 0) return [];
      // Of a critical item the misses come first among its instances.
      const interactions = instances.slice(0, missed).map(({ interaction }) => interaction);
      return [{ item: itemName(item), ask, family: critical, missed, interactions }];
    })
    .sort((a, b) => b.missed - a.missed);
}

type GroupScope = Extract<GoalScope, { kind: 'group' }> & { readonly by: (typeof GOAL_FIELDS)[number] };

function members(report: Report): readonly { readonly scope: GroupScope; readonly group: GroupReport }[] {
  return GOAL_FIELDS.flatMap(by =>
    (groupsOf(report, by) ?? []).map(group => ({
      scope: { kind: 'group' as const, by, key: group.key },
      group,
    })),
  );
}

function nameOf({ by, key }: Extract<GoalScope, { kind: 'group' }>): string {
  return `${by}=${key}`;
}
