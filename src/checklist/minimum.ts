import type { ScoreName } from '../model/checklist.ts';
import type { Minimum, MinScope } from '../model/program.ts';

/** Kinds of group a minimum may speak of; any other bare word is a checklist. */
export const GROUP_KINDS: readonly string[] = ['agent', 'team', 'site', 'channel'];

/** `score`, `courtesy`, `courtesy.greeting` or `agent` (every agent), with the points it must reach. */
export function minimum(name: string, bound: number): Minimum {
  return { scope: scopeOf(name), bound };
}

function scopeOf(name: string): MinScope {
  return GROUP_KINDS.includes(name) ? { kind: 'group', by: name } : scoreName(name);
}

/** `score`, `courtesy` or `courtesy.greeting`. */
export function scoreName(name: string): ScoreName {
  if (name === 'score') return { kind: 'overall' };
  const [checklist = name, ...item] = name.split('.');
  return item.length === 0
    ? { kind: 'checklist', checklist }
    : { kind: 'item', checklist, item: item.join('.') };
}
