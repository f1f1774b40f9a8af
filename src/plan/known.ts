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

/** Why a report has no figure for a goal. */
export function whyUnmeasured(report: Report, { scope }: Pick<WrittenGoal, 'scope'>): string {
  if (scope.kind === 'overall') return 'nothing was judged';
  if (scope.kind !== 'group') {
    const known = report.checklists.some(({ id }) => id === scope.checklist);
    return known ? 'nothing of it was judged' : `no ${scope.checklist} in this report`;
  }
  const groups = groupsOf(report, scope.by) ?? [];
  if (groups.length === 0) {
    const named = Object.keys(report.groups).filter(by => (groupsOf(report, by) ?? []).length > 0);
    return `nothing read here names its ${scope.by}${meant(scope.by, named)}`;
  }
  if (groups.some(({ key }) => key === scope.key)) return 'nothing of it was judged';
  const keys = groups.map(({ key }) => key);
  return `no ${scope.by} is called that here${meant(scope.key, keys)}`;
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : `; did you mean "${near}"?`;
}
