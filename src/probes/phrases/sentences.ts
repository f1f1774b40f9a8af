import { wordsOf } from './words.ts';

/**
 * A sentence of a text, by the words that stand in it: `start` is where its first word begins. The signs around the
 * words belong to it, so `from` and `to` of neighbours overlap. `asks`: it ends with a question mark.
 */
export type Sentence = {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly asks: boolean;
};

/** Cuts a text into its sentences, as phrases see them. */
export function sentencesOf(text: string): readonly Sentence[] {
  const { words, asks } = wordsOf(text);
  const firsts = words.flatMap((word, at) => (words[at - 1]?.sentence === word.sentence ? [] : [at]));
  return firsts.map((at, index) => {
    const next = firsts[index + 1];
    return {
      start: words[at]?.start ?? 0,
      from: words[at - 1]?.end ?? 0,
      to: (next === undefined ? undefined : words[next]?.start) ?? text.length,
      asks: asks[words[at]?.sentence ?? 0] === true,
    };
  });
}

/** The number of the sentence in which something that begins at `place` stands. */
export function sentenceAt(sentences: readonly Sentence[], place: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
