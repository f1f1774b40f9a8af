/** A word of a text: folded for comparison, where it stands (UTF-16), and which sentence it belongs to. */
export type Word = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
};

/** `asks[n]`: sentence n ends with a question mark. */
export type Words = { readonly words: readonly Word[]; readonly asks: readonly boolean[] };

// A word is letters, marks and digits of any script, with apostrophes inside ("don't"); the other branch is the end
// of a sentence. Hyphens part words, so that "follow-up" and "follow up" are the same two.
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`´][\p{L}\p{M}\p{N}]+)*|[.!?…。！？؟]+(?=["'”’)\]]*(?:\s|$))|\n+/gu;
const ASKS = /[?？؟]/u;
const WORD = /^[\p{L}\p{M}\p{N}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: "ASCII only" is exactly the question here
const ASCII = /^[\x00-\x7f]*$/;

/** Cuts a text into folded words and sentences, in one pass. */
export function wordsOf(text: string): Words {
  const words: Word[] = [];
  const asks: boolean[] = [];
  let sentence = 0;
  let wordsHere = 0;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (WORD.test(token)) {
      words.push({ folded: fold(token), start: match.index, end: match.index + token.length, sentence });
      wordsHere += 1;
    } else if (wordsHere > 0) {
      asks[sentence] = ASKS.test(token);
      sentence += 1;
      wordsHere = 0;
    }
  }
  return { words, asks };
}

/** Case, composition of accents and the forms of apostrophe made equal. Accents themselves stay: "é" is not "e". */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.replaceAll('`', "'").toLowerCase();
  return word.normalize('NFKC').replace(/[’ʼ´]/gu, "'").toUpperCase().toLowerCase().normalize('NFC');
}
