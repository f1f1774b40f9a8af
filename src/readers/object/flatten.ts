import type { FieldValue } from '../../model/interaction.ts';

/** Objects within objects are taken apart this deep; what lies deeper is kept as JSON text. */
const DEEPEST = 4;

/**
 * The values of an object by their path: `{ meta: { queue: "a" } }` gives `meta.queue`. Lists of plain values are
 * joined with `, `, other lists are kept as JSON text; `null` and empty lists and objects count as absent.
 */
export function flatten(entries: readonly (readonly [string, unknown])[], depth = 1): [string, FieldValue][] {
  return entries.flatMap(([key, value]): [string, FieldValue][] => {
    if (isPlain(value)) return [[key, value]];
    if (value === null || typeof value !== 'object') return [];
    const inner = Object.entries(value);
    if (inner.length === 0) return [];
    if (Array.isArray(value)) return [[key, joinList(value)]];
    if (depth === DEEPEST) return [[key, JSON.stringify(value)]];
    return flatten(inner, depth + 1).map(([path, found]) => [`${key}.${path}`, found]);
  });
}

function joinList(values: readonly unknown[]): string {
  const held = values.filter(value => value !== null);
  return held.every(isPlain) ? held.join(', ') : JSON.stringify(values);
}

function isPlain(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
