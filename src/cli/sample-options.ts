import { InvalidArgumentError } from 'commander';
import { number, splitPair } from './options.ts';

/** Parsers of the options of `csaudit sample`. */

export function size(text: string): number {
  const value = number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError(`"${text}" is not a whole number of at least 1.`);
  return value;
}

export function margin(text: string): number {
  const value = number(text);
  if (value < 0.1 || value > 50) throw new InvalidArgumentError(`${text} is not between 0.1 and 50 points.`);
  return value;
}

/** `agent,channel` */
export function fields(text: string): readonly string[] {
  const names = text.split(',').map(name => name.trim());
  if (names.includes('')) throw new InvalidArgumentError(`"${text}" is not of the form agent,channel.`);
  if (new Set(names).size < names.length) throw new InvalidArgumentError(`"${text}" names a field twice.`);
  return names;
}

/** `agent=5` */
export function quota(text: string): { readonly fields: readonly string[]; readonly size: number } {
  const [names, count] = splitPair(text, 'agent=5');
  return { fields: fields(names), size: size(count) };
}

/** `csat=2`; repeats collect. */
export function bounds(text: string, before: readonly (readonly [string, number])[] = []) {
  const [name, bound] = splitPair(text, 'csat=2');
  return [...before, [name, number(bound)] as const];
}
