import type { CriticalMiss, Day, FollowUp, GoalScope, PlannedGoal, Recognised } from '../model/plan.ts';
import type { GroupReport, Report } from '../model/report.ts';
import { type CertainSide, certainGroups } from '../scoring/named.ts';
import { groupsOf } from './aims.ts';
import { midway } from './days.ts';
import { GOAL_FIELDS, MOST_NEEDED } from './goals.ts';
import { itemName } from './losses.ts';

type Dated = { readonly made: Day; readonly due: Day };

/**
 * Who is audited again: those below target for certain, with all of their kind together, half-way, with as many
 * interactions as show their goal, where so many can be audited; those whose shortfall chance may explain when goals are
 * due, with as many more as would settle it; what would settle it among all is not said.
 */
export function followUpsOf(
  report: Report,
  goals: readonly PlannedGoal[],
  { made, due }: Dated,
): readonly FollowUp[] {
  const needed = new Map(
    goals.flatMap(({ scope, needed }) => (scope.kind === 'group' ? [[nameOf(scope), needed] as const] : [])),
  );
  const all = members(report).flatMap(({ scope, group, certain }): FollowUp[] => {
    const { score, interval, gap, state } = group;
    if (score === null || gap === null || gap >= 0) return [];
    if (certain === 'below') {
      const toSee = needed.get(nameOf(scope)) ?? null;
      const interactions = toSee !== null && toSee <= MOST_NEEDED ? toSee : null;
      return [{ scope, on: midway(made, due), interactions, score, interval, state: 'below' }];
    }
    const more = state === 'unsure' ? group.needed : null;
    return state === 'none' ? [] : [{ scope, on: due, interactions: more, score, interval, state: 'unsure' }];
  });
  return [...all.filter(({ state }) => state === 'below'), ...all.filter(({ state }) => state === 'unsure')];
}

/** Agents, then teams, that stand above target for certain, with all of their kind together; the highest first. */
export function recognitionOf(report: Report): readonly Recognised[] {
  return members(report)
    .flatMap(({ scope, certain, group: { score, interactions, interval } }) =>
      certain === 'above' && score !== null ? [{ scope, interactions, score, interval }] : [],
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

type Placed = {
  readonly scope: GroupScope;
  readonly group: GroupReport;
  readonly certain: CertainSide | null;
};

function members(report: Report): readonly Placed[] {
  return GOAL_FIELDS.flatMap(by => {
    const certain = certainGroups(report, by);
    return (groupsOf(report, by) ?? []).map((group): Placed => {
      const { key } = group;
      return { scope: { kind: 'group', by, key }, group, certain: certain.get(key) ?? null };
    });
  });
}

function nameOf({ by, key }: Extract<GoalScope, { kind: 'group' }>): string {
  return `${by}=${key}`;
}
