import * as v from 'valibot';
import type { Problem } from '../model/input-error.ts';
import type { Document, Path } from './document.ts';
import { suggest } from './nearest.ts';
import type { Shape } from './shape.ts';

/**
 * The value at `path` of a document, if it has the shape; otherwise `undefined`, and every complaint is added to
 * `problems` with its line, what was found and what is allowed.
 */
export function check<T>(
  shape: Shape<T>,
  value: unknown,
  document: Document,
  path: Path,
  problems: Problem[],
): T | undefined {
  const result = v.safeParse(shape, value);
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push(complain(issue, shape, document, path));
  return undefined;
}

function complain(issue: v.BaseIssue<unknown>, shape: Shape, document: Document, base: Path): Problem {
  const inner = (issue.path ?? []).map(step => keyOf(step.key));
  const path = [...base, ...inner];
  const name = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return document.problem(
      path,
      `unknown key "${name}"`,
      suggest(name, keysAt(shape, inner.slice(0, -1))),
      'key',
    );
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return document.problem(path.slice(0, -1), `"${name}" is missing`, undefined, 'key');
  }
  const subject = name === '' || typeof path.at(-1) === 'number' ? '' : `"${name}" `;
  if (
    (issue.type === 'picklist' || issue.type === 'union') &&
    typeof issue.input === 'string' &&
    optionsOf(issue).length > 0
  ) {
    return document.problem(
      path,
      `${subject}cannot be ${found(issue.input)}`,
      suggest(issue.input, optionsOf(issue)),
    );
  }
  const wanted = issue.kind === 'validation' ? issue.message : `must be ${expected(issue)}`;
  return document.problem(path, `${subject}${wanted}, found ${found(issue.input)}`);
}

function keyOf(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** The words an issue would have allowed. */
function optionsOf(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/gu)].map(match => match[1] ?? '');
}

function expected(issue: v.BaseIssue<unknown>): string {
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'a map',
  };
  const options = (issue.expected ?? 'something else').replace(/^\(|\)$/g, '').split(' | ');
  return [...new Set(options.map(option => words[option] ?? option))].join(' or ');
}

/** A value in a few words, as it stands in the file. */
export function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const shown = String(value);
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return typeof value === 'string' ? `"${short}"` : short;
}

/** The keys a shape allows at a path inside it, for suggestions. */
function keysAt(shape: unknown, path: Path): string[] {
  let here = unwrap(shape);
  for (const step of path) {
    if (here.entries !== undefined) here = unwrap(here.entries[String(step)]);
    else here = unwrap(here.item ?? here.value ?? {});
  }
  return Object.keys(here.entries ?? {});
}

type Parts = {
  readonly entries?: Record<string, unknown>;
  readonly item?: unknown;
  readonly value?: unknown;
};

/** Through `optional` and `pipe` to the shape inside. */
function unwrap(shape: unknown): Parts {
  let here = shape;
  while (holds(here, 'wrapped')) here = here.wrapped;
  if (holds(here, 'pipe') && Array.isArray(here.pipe)) here = here.pipe[0];
  return {
    ...(holds(here, 'entries') && isObject(here.entries) ? { entries: here.entries } : {}),
    ...(holds(here, 'item') ? { item: here.item } : {}),
    ...(holds(here, 'value') ? { value: here.value } : {}),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function holds<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return isObject(value) && value[key] !== undefined;
}
