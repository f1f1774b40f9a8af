import { type GoalScope, goalName } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { Returning } from '../model/review.ts';
import { certainGroups } from '../scoring/named.ts';
import { groupsOf } from './aims.ts';
import { GOAL_FIELDS } from './goals.ts';

/**
 * Items, agents and teams below target for certain in this report and in earlier ones: the most often, then as reported.
 * Agents and teams are named where that is certain with all of their kind together now; of an earlier report, and of items,
 * their own interval tells.
 */
export function returningIn(report: Report, earlier: readonly Report[]): readonly Returning[] {
  const before = earlier.map(one => ({
    below: new Set(belowIn(one).map(({ scope }) => goalName(scope))),
    hashes: hashesOf(one),
  }));
  const hashes = hashesOf(report);
  const certain = new Map<string, ReturnType<typeof certainGroups>>(
    GOAL_FIELDS.map(by => [by, certainGroups(report, by)]),
  );
  return belowIn(report)
    .filter(({ scope }) => scope.kind !== 'group' || certain.get(scope.by)?.get(scope.key) === 'below')
    .flatMap((found): Returning[] => {
      const name = goalName(found.scope);
      const again = before.filter(({ below }) => below.has(name));
      if (again.length === 0) return [];
      const { scope } = found;
      const changed = again.some(one => isOther(scope, one.hashes, hashes));
      return [{ ...found, earlier: again.length, changed }];
    })
    .sort((a, b) => b.earlier - a.earlier);
}

type Below = Pick<Returning, 'scope' | 'score' | 'target'>;

function belowIn(report: Report): readonly Below[] {
  const items = report.items.flatMap(({ checklist, id, state, rate, target }): Below[] =>
    state === 'below' ? [{ scope: { kind: 'item', checklist, item: id }, score: rate, target }] : [],
  );
  const groups = GOAL_FIELDS.flatMap(by =>
    (groupsOf(report, by) ?? []).flatMap(({ key, state, score, target }): Below[] =>
      state === 'below' ? [{ scope: { kind: 'group', by, key }, score, target }] : [],
    ),
  );
  return [...items, ...groups];
}

type Hashes = ReadonlyMap<string, string>;

function hashesOf({ program }: Report): Hashes {
  return new Map(program.checklists.map(({ id, hash }) => [id, hash]));
}

/** Whether it was asked otherwise then: of a group, whether any checklist was another. */
function isOther(scope: GoalScope, then: Hashes, now: Hashes): boolean {
  if (scope.kind === 'item') return then.get(scope.checklist) !== now.get(scope.checklist);
  return then.size !== now.size || [...now].some(([id, hash]) => then.get(id) !== hash);
}
