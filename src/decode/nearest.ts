import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one, or `null` when none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(1, Math.round(word.length / 3))
    ? best
    : null;
}

/** What to say after an unknown word: the near one if there is one, and all that is allowed. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const list = known.length > 0 ? `allowed: ${known.join(', ')}` : 'nothing is allowed here';
  return near === null ? list : `did you mean "${near}"? ${list}`;
}
