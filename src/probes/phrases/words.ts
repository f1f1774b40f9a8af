/** A word of a text: folded for comparison, where it stands (UTF-16), and which sentence it belongs to. */
export type Word = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
};

/** `asks[n]`: sentence n ends with a question mark. */
export type Words = { readonly words: readonly Word[]; readonly asks: readonly boolean[] };

// A word is letters, marks and digits of any script, with apostrophes inside ("don't"). It begins with a letter or a
// digit: the invisible marks that make an emoji colourful are no words. Hyphens part words, so that "follow-up" and
// "follow up" are the same two. The other branches are ends of sentences: a line break, or a run of full stops and their
// like before white space, of which quotes, brackets and emoji may stand in between. Such a run is tried from its first
// sign alone (the look behind), so that a million dots cost a million steps and not their square.
const TOKEN =
  /([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`´][\p{L}\p{M}\p{N}]+)*)|[.!?…。！？؟](?<![.!?…。！？؟]{2})[.!?…。！？؟]*(?=["'”’»)\]\p{So}\p{Sk}\p{M}\u200d]*(?:\s|$))|\n+/gu;
// The same for folded ASCII, which most texts are: it compiles in no time, the other in several milliseconds.
const ASCII_TOKEN = /([a-z0-9]+(?:'[a-z0-9]+)*)|[.!?](?<![.!?]{2})[.!?]*(?=["'^)\]]*(?:\s|$))|\n+/g;
const ASKS = /[?？؟]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: "ASCII only" is exactly the question here
const ASCII = /^[\x00-\x7f]*$/;

/** Cuts a text into folded words and sentences, in one pass. */
export function wordsOf(text: string): Words {
  const words: Word[] = [];
  const asks: boolean[] = [];
  let sentence = 0;
  let wordsHere = 0;
  // Most texts are ASCII, and folding one whole keeps every place in it.
  const ascii = ASCII.test(text);
  for (const match of ascii ? fold(text).matchAll(ASCII_TOKEN) : text.matchAll(TOKEN)) {
    const token = match[0];
    if (match[1] !== undefined) {
      words.push({
        folded: ascii ? token : fold(token),
        start: match.index,
        end: match.index + token.length,
        sentence,
      });
      wordsHere += 1;
    } else if (wordsHere > 0) {
      asks[sentence] = ASKS.test(token);
      sentence += 1;
      wordsHere = 0;
    }
  }
  return { words, asks };
}

/**
 * Case, composition of accents and the forms of apostrophe made equal. Accents themselves stay: "é" is not "e". Letters
 * whose case depends on place or language have one form: the final sigma is a sigma, the Turkish dotted İ an i.
 */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.replaceAll('`', "'").toLowerCase();
  return word
    .replace(/[’ʼ`´]/gu, "'")
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('i\u0307', 'i')
    .normalize('NFC');
}
