import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

type Described = {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
};

/** A published schema, by its name in docs/. */
export function readSchema(name: string) {
  return JSON.parse(readFileSync(`docs/${name}.schema.json`, 'utf8'));
}

/** Fails where a text of JSON is not what the schema describes, with what is wrong; returns what it holds. */
export function makeCheck(name: string) {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictTuples: false });
  const validate = ajv.compile(readSchema(name));
  return {
    fits: (value: unknown): boolean => validate(value),
    check: (text: string) => {
      const value = JSON.parse(text);
      validate(value);
      expect(validate.errors).toBeNull();
      return value;
    },
  };
}

/** Every object a schema describes. */
export function objectsOf(name: string): readonly Described[] {
  const found: Described[] = [];
  JSON.stringify(readSchema(name), (_key, value) => {
    if (typeof value?.properties === 'object') found.push(value);
    return value;
  });
  return found;
}

/** The value with what stands at a path (numbers are places in lists) changed to what `change` makes of it. */
export function changedAt(
  value: unknown,
  path: readonly (string | number)[],
  change: (at: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? changedAt(one, rest, change) : one));
  if (typeof value !== 'object' || value === null) throw new Error(`there is no ${key}`);
  const entries = Object.entries(value);
  if (!entries.some(([name]) => name === key)) throw new Error(`there is no ${key}`);
  return Object.fromEntries(
    entries.map(([name, one]) => [name, name === key ? changedAt(one, rest, change) : one]),
  );
}

/** Paths of all objects of a value, itself first. */
export function objectPaths(
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return [
    ...(Array.isArray(value) ? [] : [path]),
    ...within.flatMap(([key, one]) => objectPaths(one, [...path, key])),
  ];
}
