import type { ScoreName } from '../model/checklist.ts';
import type { Gate, Minimum, MinScope } from '../model/program.ts';

/** Kinds of group a minimum surely speaks of; any other bare word is a checklist, or a field the report is split by. */
export const GROUP_KINDS: readonly string[] = ['agent', 'team', 'site', 'channel'];

/** What the whole is called where checklists are named beside it. */
export const WHOLE = 'score';

/** What a bound is of, by name, and the bound in points. */
export type Bound = { readonly name: string; readonly bound: number };

/** `score`, `courtesy`, `courtesy.greeting` or `agent` (every agent), with the points it must reach. */
export function minimum(name: string, bound: number): Minimum {
  return { scope: scopeOf(name), bound };
}

function scopeOf(name: string): MinScope {
  return GROUP_KINDS.includes(name) ? { kind: 'group', by: name } : scoreName(name);
}

/** `score`, `courtesy` or `courtesy.greeting`. */
export function scoreName(name: string): ScoreName {
  if (name === WHOLE) return { kind: 'overall' };
  const [checklist = name, ...item] = name.split('.');
  return item.length === 0
    ? { kind: 'checklist', checklist }
    : { kind: 'item', checklist, item: item.join('.') };
}

/** Bounds of coverage, of the whole and of checklists. */
export function coveragesOf(bounds: readonly Bound[]): Pick<Gate, 'minCoverage' | 'coverages'> {
  const single = bounds.filter(({ name }) => name !== WHOLE);
  return {
    minCoverage: bounds.find(({ name }) => name === WHOLE)?.bound ?? null,
    coverages: single.map(({ name, bound }) => ({ checklist: name, bound })),
  };
}

/** Bounds of drops, of the whole, of checklists and of items. */
export function dropsOf(bounds: readonly Bound[]): Pick<Gate, 'maxDrop' | 'drops'> {
  const single = bounds.filter(({ name }) => name !== WHOLE);
  return {
    maxDrop: bounds.find(({ name }) => name === WHOLE)?.bound ?? null,
    drops: single.map(({ name, bound }) => ({ scope: scoreName(name), bound })),
  };
}
