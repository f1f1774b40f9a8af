import { nearest, suggest } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import { goalName, type WrittenGoal } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { groupsOf } from './aims.ts';

/**
 * What is wrong with goals beside a report: a checklist or an item it does not know, each where it is written.
 * `elsewhere`: checklists of the program that this report may do without.
 */
export function unknownGoals(
  goals: readonly WrittenGoal[],
  { checklists, items }: Pick<Report, 'checklists' | 'items'>,
  elsewhere: readonly string[],
): readonly Problem[] {
  const ids = checklists.map(({ id }) => id);
  return goals.flatMap(({ scope, place }): Problem[] => {
    if (scope.kind === 'overall' || scope.kind === 'group') return [];
    const message = `the goal for "${goalName(scope)}" is for`;
    if (!ids.includes(scope.checklist)) {
      if (elsewhere.includes(scope.checklist)) return [];
      const hint = suggest(scope.checklist, ['score', ...ids, ...elsewhere, 'agent=<name>']);
      return [{ ...place, message: `${message} no checklist of this program`, hint }];
    }
    if (scope.kind === 'checklist') return [];
    const own = items.filter(({ checklist }) => checklist === scope.checklist).map(({ id }) => id);
    if (own.includes(scope.item)) return [];
    return [
      {
        ...place,
        message: `${message} what ${scope.checklist} does not ask`,
        hint: suggest(scope.item, own),
      },
    ];
  });
}

/** Why a report has no figure for a goal. Whom an earlier report knows, or who had a score when it was set, is not mistyped. */
export function whyUnmeasured(
  report: Report,
  { scope, from }: Pick<WrittenGoal, 'scope' | 'from'>,
  earlier: readonly Report[],
): string {
  if (scope.kind === 'overall') return 'nothing was judged';
  if (scope.kind !== 'group') {
    const known = report.checklists.some(({ id }) => id === scope.checklist);
    return known ? 'nothing of it was judged' : `no ${scope.checklist} in this report`;
  }
  const { by, key } = scope;
  const groups = groupsOf(report, by) ?? [];
  if (groups.length === 0) {
    const named = Object.keys(report.groups).filter(one => (groupsOf(report, one) ?? []).length > 0);
    return `nothing read here names its ${by}${meant(nearest(by, named))}`;
  }
  if (groups.some(one => one.key === key)) return 'nothing of it was judged';
  const known =
    from !== null || earlier.some(one => (groupsOf(one, by) ?? []).some(other => other.key === key));
  const near = known
    ? null
    : nearName(
        key,
        groups.map(one => one.key),
      );
  return `had no interaction in this report${meant(near)}`;
}

/** A name that was meant: near, and not another of the same kind, as W032 is beside W033, or Ben beside Bea. */
function nearName(key: string, known: readonly string[]): string | null {
  const near = nearest(key, known);
  const digits = (text: string) => text.replaceAll(/\P{N}/gu, '');
  return near === null || key.length < SHORTEST || digits(near) !== digits(key) ? null : near;
}

const SHORTEST = 4;

function meant(near: string | null): string {
  return near === null ? '' : `; did you mean "${near}"?`;
}
