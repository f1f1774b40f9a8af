import type { Span } from '../../../src/probes/phrases/matcher.ts';
import type { Phrase, Step } from '../../../src/probes/phrases/parse.ts';
import type { Word, Words } from '../../../src/probes/phrases/words.ts';

/** The places of one set's phrases in a text, found in the plainest way: each way of each phrase tried at each word. */
export function findPlainly(phrases: readonly Phrase[], text: Words): Span[] {
  const spans: Span[] = [];
  let free = 0;
  for (const [at, word] of text.words.entries()) {
    const ends = phrases.flatMap(phrase => (phrase.kind === 'words' ? endsAt(phrase, text, at) : []));
    const last = text.words[Math.max(-1, ...ends)];
    if (last === undefined || word.start < free) continue;
    spans.push({ start: word.start, end: last.end });
    free = last.end;
  }
  return spans;
}

function endsAt({ ways, asks }: Phrase & { kind: 'words' }, text: Words, at: number): number[] {
  const { sentence = -1 } = text.words[at] ?? {};
  if (asks && text.asks[sentence] !== true) return [];
  const rest = text.words.slice(at).filter(word => word.sentence === sentence);
  return ways.flatMap(way => lengths(way, rest).map(length => at + length - 1));
}

/** How many words a way may take from the beginning of a sentence's rest. */
function lengths([step, ...steps]: readonly Step[], words: readonly Word[]): number[] {
  if (step === undefined) return [0];
  if (step.kind === 'gap')
    return [0, 1, 2, 3, 4, 5]
      .filter(skip => skip <= words.length)
      .flatMap(skip => lengths(steps, words.slice(skip)).map(length => length + skip));
  const [word, ...others] = words;
  if (word === undefined) return [];
  const fits = step.kind === 'stem' ? word.folded.startsWith(step.text) : word.folded === step.text;
  return fits ? lengths(steps, others).map(length => length + 1) : [];
}
