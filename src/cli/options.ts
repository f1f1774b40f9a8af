import { InvalidArgumentError } from 'commander';
import { type Bound, minimum, WHOLE } from '../checklist/minimum.ts';
import { FAMILIES } from '../model/checklist.ts';
import type { Gate, Minimum } from '../model/program.ts';

/** Parsers of option values. Each refuses what it cannot read: a threshold that is not a number must never pass. */

export function number(text: string): number {
  const value = /^[-+]?(\d+\.?\d*|\.\d+)$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) throw new InvalidArgumentError(`"${text}" is not a number.`);
  return value;
}

/** An option that may be given once: of two thresholds, none would be sure to be meant. */
export function once<T>(parse: (text: string) => T): (text: string, before: unknown) => T {
  return (text, before) => {
    // `true` is what an option that has a --no- form begins with
    if (before !== undefined && before !== true) throw new InvalidArgumentError('It is given twice.');
    return parse(text);
  };
}

export const word = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.');
  return text;
};

export function points(text: string): number {
  const value = number(text);
  if (value < 0 || value > 100) throw new InvalidArgumentError(`${text} is not between 0 and 100.`);
  return value;
}

export function whole(text: string): number {
  const value = number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new InvalidArgumentError(`"${text}" is not a whole number of 0 or more.`);
  return value;
}

/** How many threads; more than the machine has cores only cost memory, but who asks for them gets them. */
export function jobs(text: string): number {
  const value = number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST_JOBS)
    throw new InvalidArgumentError(`"${text}" is not a whole number from 1 to ${MOST_JOBS}.`);
  return value;
}

const MOST_JOBS = 64;

const UNITS: Readonly<Record<string, number>> = { '': 1, kib: 1 << 10, mib: 1 << 20, gib: 1 << 30 };
const LARGEST_LIMIT = 256 << 20;

/** `4000000`, `512KiB`, `16MiB` */
export function bytes(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+) ?([KMG]iB)?$/iu.exec(text.trim()) ?? [];
  const value = Number(digits) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  if (digits === '' || value < 1)
    throw new InvalidArgumentError(`"${text}" is not a number of bytes, as in 4000000, 512KiB or 16MiB.`);
  // A record is held as one text, and there is an end to how long a text may be.
  if (value > LARGEST_LIMIT) throw new InvalidArgumentError(`${text} is more than 256MiB.`);
  return value;
}

export function confidence(text: string): number {
  const value = number(text);
  if (value < 0.5 || value >= 1)
    throw new InvalidArgumentError(`${text} must be at least 0.5 and below 1, as in 0.95.`);
  return value;
}

/** `courtesy=90`, `courtesy.greeting=95`, `agent=70`; repeats collect. */
export function minimums(text: string, before: readonly Minimum[] = []): readonly Minimum[] {
  const [name, bound] = splitPair(text, 'courtesy=90');
  return [...before, minimum(name, points(bound))];
}

/** `60` of the whole, `courtesy=60` of one; repeats collect. */
export function bounds(text: string, before: readonly Bound[] = []): readonly Bound[] {
  const [name, value] = text.includes('=') ? splitPair(text, 'courtesy=60') : [WHOLE, text];
  refuseAgain(
    name,
    before.map(one => one.name),
  );
  return [...before, { name, bound: points(value) }];
}

/** `agent=10`; repeats collect. */
export function spreads(text: string, before: Gate['spreads'] = []): Gate['spreads'] {
  const [by, value] = splitPair(text, 'agent=10');
  refuseAgain(
    by,
    before.map(one => one.by),
  );
  return [...before, { by, bound: points(value) }];
}

/** `customer=98`; repeats collect. */
export function accuracies(text: string, before: Gate['accuracies'] = []): Gate['accuracies'] {
  const [name, value] = splitPair(text, 'customer=98');
  const family = FAMILIES.find(one => one === name);
  if (family === undefined)
    throw new InvalidArgumentError(`"${name}" is none of ${FAMILIES.join(', ')}, as in customer=98.`);
  refuseAgain(
    name,
    before.map(one => one.family),
  );
  return [...before, { family, bound: points(value) }];
}

/** Of two bounds of one thing, none would be sure to be meant. */
function refuseAgain(name: string, before: readonly string[]): void {
  if (before.includes(name)) throw new InvalidArgumentError(`${name} is given twice.`);
}

/** `name=value`; repeats collect. */
export function pairs(text: string, before: readonly (readonly [string, string])[] = []) {
  return [...before, splitPair(text, 'agent=agent_name')];
}

export function many(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** `table`, `json=report.json`; repeats collect. */
export type Format = { readonly name: string; readonly file: string | null };
export function formats(text: string, before: readonly Format[] = []): readonly Format[] {
  const [name = '', ...file] = text.split('=');
  if (file.length > 0 && file.join('=') === '')
    throw new InvalidArgumentError(`"${text}" names no file after "=".`);
  return [...before, { name, file: file.length === 0 ? null : file.join('=') }];
}

export function splitPair(text: string, example: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError(`"${text}" is not of the form ${example}.`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
