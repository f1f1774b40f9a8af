import { foldName, TURNS_NAMES } from '../columns/columns.ts';
import { twoClaims } from '../columns/match.ts';
import { shown } from '../records/shown.ts';

export type Keys = Readonly<Record<string, unknown>>;

/** The key of an object that holds its turns, and these; an empty list counts as none. */
export type TurnsList = { readonly key: string; readonly turns: readonly unknown[] };

const CALLED_SO: readonly string[] = ['turns', ...TURNS_NAMES.turns].map(foldName);

/** Whether a value is an object with keys, as opposed to a list or a plain value. */
export function isObject(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Finds the list of turns: under the key that is `told`, else under `turns`, else under the only one of its synonyms
 * that holds a list of objects. Gives `null` where there is none, and a reason where it cannot be told or is no list.
 */
export function findTurns(record: Keys, told: string | undefined): TurnsList | null | string {
  const key = told ?? 'turns';
  const value = Object.hasOwn(record, key) ? (record[key] ?? []) : [];
  if (!Array.isArray(value)) return `${key} must be a list, found ${shown(value)}`;
  if (value.length > 0) return { key, turns: value };
  if (told !== undefined) return null;
  const [first, second] = listsOfObjects(record).filter(([name]) => CALLED_SO.includes(foldName(name)));
  if (first === undefined) return null;
  if (second === undefined) return { key: first[0], turns: first[1] };
  const { message, hint } = twoClaims('turns', first[0], second[0]);
  return `${message}. ${hint}`;
}

/** The keys of an object that hold lists of objects. */
export function listsOfObjects(record: Keys): (readonly [key: string, list: readonly unknown[]])[] {
  return Object.entries(record).flatMap(([key, value]) =>
    Array.isArray(value) && value.some(isObject) ? [[key, value] as const] : [],
  );
}
