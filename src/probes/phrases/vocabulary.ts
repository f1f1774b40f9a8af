import { type Letters, lettersOf } from './letters.ts';
import type { Network } from './network.ts';

/**
 * The words and stems of all phrases as a trie that is read letter by letter. Words that every phrase takes alike are one
 * class; class 0 is in none.
 */
export type Vocabulary = {
  readonly letters: Letters;
  /**
   * Four numbers a node, which is known by the place of the first: its base; the node it belongs to; the class of a word that
   * ends here; that of one that goes on to where no node is. From node n the letter c leads to `trie[n] + 4 * c`, if that
   * belongs to n. All in one array, as a scan has few registers.
   */
  readonly trie: Int32Array;
  /** By class: its labels, a word and all stems of it. */
  readonly labels: readonly (readonly number[])[];
};

/** Entries `low` to `high`, whose first `depth` letters lead to a node; stems of them all have the class `stems`. */
type Range = {
  readonly node: number;
  readonly low: number;
  readonly high: number;
  readonly depth: number;
  readonly stems: number;
};

export const ROOT = 0;
const NOBODY = -1;
// Letters are placed where they first fit; after so many tries behind everything else, which bounds the time.
const MOST_TRIES = 200;

export function makeVocabulary({ words, stems }: Network): Vocabulary {
  const entries = [...new Set([...words.keys(), ...stems.keys()])]
    .sort()
    .map(text => ({ text, word: words.get(text) ?? NOBODY, stem: stems.get(text) ?? NOBODY }));
  const letters = lettersOf(entries.map(({ text }) => text));
  const labels: (readonly number[])[] = [[]];
  const base: number[] = [];
  const whole: number[] = [];
  const beyond: number[] = [];
  const { owner, place } = places(letters.end);
  const ranges: Range[] = [{ node: ROOT, low: 0, high: entries.length, depth: 0, stems: 0 }];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const { node, low, high, depth } = range;
    const here = entries[low]?.text.length === depth ? entries[low] : undefined;
    const { word = NOBODY, stem = NOBODY } = here ?? {};
    const stems = stem === NOBODY ? range.stems : labels.push([stem, ...(labels[range.stems] ?? [])]) - 1;
    beyond[node] = stems;
    whole[node] = word === NOBODY ? stems : labels.push([word, ...(labels[stems] ?? [])]) - 1;
    const numbers: number[] = [];
    const starts: number[] = [];
    for (let at = here === undefined ? low : low + 1; at < high; at++) {
      const number = letters.numbers.get(entries[at]?.text.charAt(depth) ?? '') ?? 0;
      if (number === numbers.at(-1)) continue;
      numbers.push(number);
      starts.push(at);
    }
    const from = place(node, numbers);
    base[node] = from;
    for (const [index, number] of numbers.entries())
      ranges.push({
        node: from + number,
        low: starts[index] ?? 0,
        high: starts[index + 1] ?? high,
        depth: depth + 1,
        stems,
      });
  }
  // Room for every letter behind the last base, so that no look falls outside.
  const trie = new Int32Array(4 * (owner.length + letters.end)).fill(NOBODY);
  for (let node = 0; node < base.length; node++) {
    trie[4 * node] = 4 * (base[node] ?? 0);
    trie[4 * node + 1] = node === ROOT ? NOBODY : 4 * (owner[node] ?? 0);
    trie[4 * node + 2] = whole[node] ?? 0;
    trie[4 * node + 3] = beyond[node] ?? 0;
  }
  return { letters, trie, labels };
}

/** Hands out places for the letters that lead on from a node: a base from which all of them fall on nodes of nobody. */
function places(end: number) {
  const owner: number[] = new Array<number>(end).fill(NOBODY);
  // No node is free below.
  let free = end;
  const place = (node: number, numbers: readonly number[]): number => {
    if (numbers.length === 0) return 0;
    while ((owner[free] ?? NOBODY) !== NOBODY) free += 1;
    let from = free - Math.min(...numbers);
    const last = from + MOST_TRIES;
    while (from < last && numbers.some(number => (owner[from + number] ?? NOBODY) !== NOBODY)) from += 1;
    if (from === last) from = owner.length;
    while (owner.length < from + end) owner.push(NOBODY);
    for (const number of numbers) owner[from + number] = node;
    return from;
  };
  return { owner, place };
}

/** The class of a folded word: what reading it letter by letter comes to. */
export function classOf({ letters, trie }: Vocabulary, folded: string): number {
  let node = ROOT;
  for (let at = 0; at < folded.length; at++) {
    const next = (trie[node] ?? 0) + 4 * (letters.numbers.get(folded.charAt(at)) ?? 0);
    if (trie[next + 1] !== node) return trie[node + 3] ?? 0;
    node = next;
  }
  return trie[node + 2] ?? 0;
}
