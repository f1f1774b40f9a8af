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
  if (isChecked(shape, value, document)) return value;
  const result = v.safeParse(shape, value);
  if (result.success) return result.output;
  for (const issue of result.issues) problems.push(...complain(issue, document, path));
  return undefined;
}

/** Shapes of checklists and phrases change nothing in a value, so what was checked before is still it. */
function isChecked<T>(_shape: Shape<T>, _value: unknown, { checked }: Document): _value is T {
  return checked === true;
}

function complain(issue: v.BaseIssue<unknown>, document: Document, base: Path): Problem[] {
  const path = [...base, ...(issue.path ?? []).map(step => keyOf(step.key))];
  const name = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownKeys(issue).map(key =>
      document.problem(
        [...path.slice(0, -1), key],
        `unknown key "${key}"`,
        suggest(key, issue.message.split(', ')),
        'key',
      ),
    );
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return [document.problem(path.slice(0, -1), `"${name}" is missing`, undefined, 'key')];
  }
  const subject = name === '' || typeof path.at(-1) === 'number' ? '' : `"${name}" `;
  if (
    (issue.type === 'picklist' || issue.type === 'union') &&
    typeof issue.input === 'string' &&
    optionsOf(issue).length > 0
  ) {
    return [
      document.problem(
        path,
        `${subject}cannot be ${found(issue.input)}`,
        suggest(issue.input, optionsOf(issue)),
      ),
    ];
  }
  const wanted = issue.kind === 'validation' ? issue.message : wantedOf(issue);
  const at = issue.path?.at(-1)?.origin ?? 'value';
  const seen =
    issue.type === 'min_length' && issue.received !== '0' ? `only ${issue.received}` : found(issue.input);
  return [document.problem(path, `${subject}${wanted}, found ${seen}`, undefined, at)];
}

/** Every key of a map that stands for no entry: valibot stops at the first. The message of a record lists its entries. */
function unknownKeys(issue: v.BaseIssue<unknown>): string[] {
  const known = issue.message.split(', ');
  const map = issue.path?.at(-1)?.input;
  return typeof map === 'object' && map !== null ? Object.keys(map).filter(key => !known.includes(key)) : [];
}

function keyOf(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** The words an issue would have allowed. */
function optionsOf(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/gu)].map(match => match[1] ?? '');
}

function wantedOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'must not be there';
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'a map',
  };
  const options = (issue.expected ?? 'something else').replace(/[()]/g, '').split(' | ');
  return `must be ${[...new Set(options.map(option => words[option] ?? option))].join(' or ')}`;
}

/** A value in a few words, as it stands in the file. */
export function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  const shown = String(value);
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return typeof value === 'string' ? `"${short}"` : short;
}
