import { FAMILIES, type ScoreName } from '../model/checklist.ts';
import type { Gate, MinScope } from '../model/program.ts';
import type { Report } from '../model/report.ts';

/** What a gate may ask of: checklists with their items, and the fields a report is split by. */
export type Askable = {
  readonly checklists: readonly { readonly id: string; readonly items: readonly string[] }[];
  readonly groups: readonly string[];
};

/** A name that means nothing here: what is said of it, the word that is wrong, those allowed in its place, and what else helps. */
export type Unknown = {
  readonly message: string;
  readonly word: string;
  readonly allowed: readonly string[];
  readonly hint?: string;
};

export function askableOf({ checklists, items, groups }: Report): Askable {
  return {
    checklists: checklists.map(({ id }) => ({
      id,
      items: items.filter(({ checklist }) => checklist === id).map(item => item.id),
    })),
    groups: Object.keys(groups),
  };
}

/** What a minimum is meant for: a name that is no checklist's may be that of a field the report is split by. */
export function meantBy(scope: MinScope, askable: Askable): MinScope {
  if (scope.kind !== 'checklist' && scope.kind !== 'item') return scope;
  const by = nameOf(scope);
  return askable.groups.includes(by) && unknownScore(scope, askable, 'gate') !== null
    ? { kind: 'group', by }
    : scope;
}

/** Everything a gate asks of that is not there. Fields are looked at only where `withGroups`. */
export function unknownIn(gate: Gate, askable: Askable, withGroups: boolean): readonly Unknown[] {
  const names = gate.minimums.map(({ scope }) => meantBy(scope, askable));
  const fields = names.flatMap(scope => (scope.kind === 'group' ? [scope.by] : []));
  return [
    ...names.flatMap(scope => (scope.kind === 'group' ? [] : (unknownScore(scope, askable, 'gate') ?? []))),
    ...gate.drops.flatMap(({ scope }) => unknownScore(scope, askable, 'drop') ?? []),
    ...gate.coverages.flatMap(
      ({ checklist }) => unknownScore({ kind: 'checklist', checklist }, askable, 'coverage') ?? [],
    ),
    ...gate.accuracies.flatMap(({ family }) => unknownFamily(family)),
    ...gate.minimums.flatMap(({ scope }) => ambiguous(scope, askable)),
    ...(withGroups ? [...fields, ...gate.spreads.map(({ by }) => by)] : []).flatMap(by =>
      unknownField(by, askable),
    ),
  ];
}

/** `score`, `courtesy`, `courtesy.greeting`, or `every agent`. */
export function writtenScope(scope: MinScope): string {
  if (scope.kind === 'overall') return 'score';
  return scope.kind === 'group' ? `every ${scope.by}` : nameOf(scope);
}

function nameOf(scope: Exclude<ScoreName, { kind: 'overall' }>): string {
  return scope.kind === 'item' ? `${scope.checklist}.${scope.item}` : scope.checklist;
}

type Asker = 'gate' | 'drop' | 'coverage';

function unknownScore(scope: ScoreName, { checklists, groups }: Askable, asker: Asker): Unknown | null {
  if (scope.kind === 'overall') return null;
  const found = checklists.find(({ id }) => id === scope.checklist);
  const asked = `the gate asks for ${asker === 'gate' ? '' : `the ${asker} of `}"${nameOf(scope)}"`;
  if (found === undefined) {
    if (asker === 'gate' && scope.kind === 'item' && groups.includes(scope.checklist)) {
      const message = `${asked}, but a minimum is for every ${scope.checklist}`;
      const hint = `write ${scope.checklist}=<points>`;
      return { message, word: scope.checklist, allowed: groups, hint };
    }
    const ids = checklists.map(({ id }) => id);
    const allowed = asker === 'gate' ? [...ids, ...groups] : ids;
    return { message: `${asked}, which is no checklist of this run`, word: scope.checklist, allowed };
  }
  if (scope.kind === 'checklist' || found.items.includes(scope.item)) return null;
  return { message: `${asked}, which ${found.id} does not ask`, word: scope.item, allowed: found.items };
}

function unknownField(by: string, { groups }: Askable): readonly Unknown[] {
  if (groups.includes(by)) return [];
  const message = `the gate asks for every ${by}, and the report is not split by ${by} (--by ${by} splits it)`;
  return [{ message, word: by, allowed: groups }];
}

function ambiguous(scope: MinScope, { checklists, groups }: Askable): readonly Unknown[] {
  if (scope.kind !== 'checklist' || !groups.includes(scope.checklist)) return [];
  if (!checklists.some(({ id }) => id === scope.checklist)) return [];
  const message = `the gate asks for "${scope.checklist}", which is a checklist and a field the report is split by`;
  const hint = 'call one of them otherwise: neither is sure to be meant';
  return [{ message, word: scope.checklist, allowed: [], hint }];
}

function unknownFamily(family: string): readonly Unknown[] {
  if (FAMILIES.some(one => one === family)) return [];
  const message = `the gate asks for the critical accuracy of "${family}", which is no family of critical items`;
  return [{ message, word: family, allowed: FAMILIES }];
}
