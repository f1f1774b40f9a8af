import type { ReadyPhrase } from '../../probes/phrases/book.ts';
import { parsePhrase, type Step } from '../../probes/phrases/parse.ts';
import type { Sight } from '../sight.ts';

const MOST_WAYS = 64;
const FILLERS = 'qqa qqb qqc qqd qqe';

/**
 * Why nobody misses what a phrase has lost. `held`: an example holds it; `rest`: the phrases of the set that are left.
 */
export function whyUnneeded(
  before: string,
  after: string | null,
  held: boolean,
  rest: readonly ReadyPhrase[],
  language: string,
  sight: Sight,
): string {
  if (isRedundant(before, rest, sight, language)) return 'another phrase finds the same: it can go';
  if (before.startsWith('$')) return 'no example needs it';
  if (!held) return after === null ? 'no example holds it' : 'no example says it so';
  return 'examples that hold it are found by another phrase too';
}

/** Whether the rest of a set finds every way in which a phrase can be said, with nothing in its gaps and with all they take. */
function isRedundant(before: string, rest: readonly ReadyPhrase[], sight: Sight, language: string): boolean {
  const phrase = parsePhrase(before);
  if (before.startsWith('$') || 'problem' in phrase || phrase.kind !== 'words') return false;
  if (phrase.ways.length > MOST_WAYS) return false;
  return phrase.ways
    .flatMap(way => ['', FILLERS].map(filler => textOf(way, filler) + (phrase.asks ? '?' : '')))
    .every(text => sight.said(rest, text, language));
}

/** A stem stands for words that begin so, of which none is the stem itself. */
function textOf(way: readonly Step[], filler: string): string {
  return way
    .map(step => (step.kind === 'gap' ? filler : step.kind === 'stem' ? `${step.text}qqq` : step.text))
    .join(' ');
}
