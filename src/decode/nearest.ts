import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one, or `null` when none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(1, Math.round(word.length / 3))
    ? best
    : null;
}

/** So many are listed whole; of more, beside a near word, those that are nearest. */
const WHOLE = 20;
const NEAREST = 12;

/** What to say after an unknown word: the near one if there is one, and what is allowed; beside a near one not all of very many. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (known.length === 0) return 'nothing is allowed here';
  if (near === null) return `allowed: ${known.join(', ')}`;
  if (known.length <= WHOLE) return `did you mean "${near}"? allowed: ${known.join(', ')}`;
  const far = (one: string) => distance(word.toLowerCase(), one.toLowerCase());
  const nearby = new Set(known.toSorted((a, b) => far(a) - far(b)).slice(0, NEAREST));
  const listed = known.filter(one => nearby.has(one)).join(', ');
  return `did you mean "${near}"? allowed: ${listed} and ${known.length - NEAREST} others`;
}

/** As `suggest`, for names that an export or a store holds, of which there may be any number: a dozen of them are told. */
export function suggestSome(word: string, known: readonly string[]): string {
  if (known.length <= NEAREST || nearest(word, known) !== null) return suggest(word, known);
  return `allowed: ${known.slice(0, NEAREST).join(', ')} … and ${known.length - NEAREST} others`;
}
