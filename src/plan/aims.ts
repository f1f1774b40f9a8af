import type { Member } from '../model/findings.ts';
import type { GoalScope } from '../model/plan.ts';
import type { GapState, GroupReport, Interval, Report } from '../model/report.ts';
import { checklistLosses, type Loss, lossesOf, memberLosses } from './losses.ts';

/** Where something a goal can be for stands. `interactions` are those with a score, of an item those judged. */
export type Standing = {
  readonly interactions: number;
  readonly score: number | null;
  readonly interval: Interval;
  readonly state: GapState;
  /** Its own target, and the spread of its scores, where it has them. */
  readonly aim: number | null;
  readonly deviation: number | null;
};

/** Where it stands in a report; `null` where the report does not know it. */
export function standingOf(report: Report, scope: GoalScope): Standing | null {
  if (scope.kind === 'overall') return ofFigure(report.totals, report.totals.scored);
  if (scope.kind === 'item') return ofItem(report, scope.checklist, scope.item);
  const figure =
    scope.kind === 'checklist'
      ? report.checklists.find(({ id }) => id === scope.checklist)
      : groupIn(report, scope.by, scope.key);
  return figure === undefined ? null : ofFigure(figure, figure.interactions);
}

/** The groups of a field; `null` where the report is not split by it. */
export function groupsOf({ groups }: Report, by: string): Report['groups'][string] | null {
  return Object.hasOwn(groups, by) ? (groups[by] ?? null) : null;
}

/** One group of a field; `undefined` where the report does not know it. */
export function groupIn(report: Report, by: string, key: string): GroupReport | undefined {
  return byKey(groupsOf(report, by) ?? [], GROUPS).get(key);
}

/** What items cost the score of a scope, as far as the report tells. */
export function lossesIn(report: Report, scope: GoalScope, score: number): readonly Loss[] {
  if (scope.kind === 'overall') return lossesOf(report);
  if (scope.kind === 'checklist') return checklistLosses(report, scope.checklist, score);
  if (scope.kind === 'item') return [];
  const who = report.findings?.who ?? {};
  const members = Object.hasOwn(who, scope.by) ? (who[scope.by] ?? []) : [];
  return memberLosses(report, byKey(members, MEMBERS).get(scope.key)?.items ?? []);
}

function ofFigure(
  {
    score,
    interval,
    state,
    target,
    deviation,
  }: Report['totals'] | Report['checklists'][number] | Report['groups'][string][number],
  interactions: number,
): Standing {
  return { interactions, score, interval, state, aim: target, deviation };
}

function ofItem(report: Report, checklist: string, id: string): Standing | null {
  const item = report.items.find(one => one.checklist === checklist && one.id === id);
  if (item === undefined) return null;
  const { rate, interval, state, target, met, partial, missed } = item;
  return { interactions: met + partial + missed, score: rate, interval, state, aim: target, deviation: null };
}

/** What has a key, by it; put together once, for there may be a goal for each of very many. */
function byKey<T extends { readonly key: string }>(
  all: readonly T[],
  known: Index<T>,
): ReadonlyMap<string, T> {
  const made = known.get(all) ?? new Map(all.map(one => [one.key, one]));
  known.set(all, made);
  return made;
}

type Index<T> = WeakMap<readonly T[], ReadonlyMap<string, T>>;
const GROUPS: Index<GroupReport> = new WeakMap();
const MEMBERS: Index<Member> = new WeakMap();
