import { foldName } from './columns.ts';

const SHORTEST = 4;
/** In a shorter name another letter makes another word: `score` is not `store`. */
const LONG = 8;

/** The one of `known` that `name` is with a slip of the fingers, or in another spelling; `null` where it is none. */
export function nearName(name: string, known: readonly string[]): string | null {
  const folded = foldName(name);
  return known.find(one => foldName(one) === folded || isSlip(folded, foldName(one))) ?? null;
}

/** One letter more or less, two neighbours swapped, or in a long name one letter for another. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one, other].map(text => text.slice(start, text.length - end));
  if (left === undefined || right === undefined) return false;
  if (left.length + right.length === 1) return true;
  if (left.length === 1 && right.length === 1) return one.length >= LONG;
  return left.length === 2 && left === [...right].reverse().join('');
}
