import type { Mapping } from '../../model/program.ts';
import { TURN_NAMES } from '../columns/columns.ts';
import { matchColumns } from '../columns/match.ts';
import { isObject, type Keys } from './turns-list.ts';

/** Reads what a turn holds under csaudit's `name`, `undefined` where it holds nothing. */
export type TurnKeys = (turn: Keys, name: keyof typeof TURN_NAMES) => unknown;

/** Turns of one export have few sets of keys; should they have many, what is known of them is forgotten now and then. */
const MOST_KNOWN = 1000;

/**
 * Makes out which key of a turn means what: as `mapping` tells, with dots for keys within, else by name and synonym.
 * Gives a reason where two keys have an equal claim. `met` is told the mapped keys that were found.
 */
export function makeTurnKeys(
  { columns }: Mapping,
  met: (key: string) => void,
): (turn: Keys) => TurnKeys | string {
  const mapping = Object.entries(columns).filter(([name]) => Object.hasOwn(TURN_NAMES, name));
  const known = new Map<string, TurnKeys | string>();
  return turn => {
    const keys = Object.keys(turn).filter(key => turn[key] !== null);
    const set = keys.join('\n');
    const before = known.get(set);
    if (before !== undefined) return before;
    const told = mapping.flatMap(([name, key]) => {
      const path = keys.includes(key) ? [key] : key.split('.');
      return keys.includes(path[0] ?? '') ? [{ name, key, path }] : [];
    });
    for (const { key } of told) met(key);
    const read = keysOf(keys, told);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(set, read);
    return read;
  };
}

function keysOf(
  keys: readonly string[],
  told: readonly { readonly name: string; readonly path: readonly string[] }[],
): TurnKeys | string {
  const taken = new Map(told.map(({ name, path }) => [name, keys.indexOf(path[0] ?? '')]));
  const { found, problems } = matchColumns(keys, TURN_NAMES, taken);
  const [problem] = problems;
  if (problem !== undefined) return `${problem.message}. ${problem.hint}`;
  const paths = new Map(told.map(({ name, path }) => [name, path]));
  for (const [name, index] of found) paths.set(name, [keys[index] ?? '']);
  return (turn, name) => {
    const path = paths.get(name);
    return path?.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), turn);
  };
}
