import type { Path } from '../../decode/index.ts';

/** A value inside a probe: where it is, what holds it, and the nearest key above it that is a word. */
export type Spot = {
  readonly path: Path;
  readonly value: unknown;
  /** The map or list it stands in; `undefined` for the probe itself. */
  readonly holder: unknown;
  /** Its own key in a map; of an entry of a list the key of the list, however deep. */
  readonly key: string;
};

/** Stands for a value that is taken away, with its key or its place in a list. */
export const REMOVED = Symbol('removed');

/** What a value becomes, and how that is told: `first 2 → 3`. */
export type Change = { readonly value: unknown; readonly told: string };

/** One kind of change to probes. Of a value it does not know it makes nothing. */
export type Mutation = {
  readonly id: string;
  readonly summary: string;
  readonly changes: (spot: Spot) => readonly Change[];
};

/** Every value inside a probe, the probe first. */
export function spotsIn(probe: unknown): readonly Spot[] {
  const spots: Spot[] = [];
  const visit = (value: unknown, path: Path, holder: unknown, key: string): void => {
    spots.push({ path, value, holder, key });
    if (Array.isArray(value)) for (const [at, one] of value.entries()) visit(one, [...path, at], value, key);
    else if (isMap(value))
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name], value, name);
  };
  visit(probe, [], undefined, '');
  return spots;
}

/** The probe with another value at a path; the rest is shared with the one before. */
export function changed(probe: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = (one: unknown) => changed(one, rest, value);
  if (Array.isArray(probe))
    return probe.flatMap((one, at) => {
      const next = at === key ? inner(one) : one;
      return next === REMOVED ? [] : [next];
    });
  if (!isMap(probe)) return probe;
  return Object.fromEntries(
    Object.entries(probe).flatMap(([name, one]) => {
      const next = name === key ? inner(one) : one;
      return next === REMOVED ? [] : [[name, next]];
    }),
  );
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST = 60;

/** A value in a few words, as it would be written. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
