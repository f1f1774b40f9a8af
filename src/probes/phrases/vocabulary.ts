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

/** Texts `low` to `high`, whose first `depth` letters lead to a node; the stems of them all are those of a class. */
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
  const texts = [...new Set([...words.keys(), ...stems.keys()])].sort();
  const letters = lettersOf(texts);
  const { numbers } = letters;
  const labels: (readonly number[])[] = [[]];
  const places = makePlaces(letters.end);
  const ranges: Range[] = [{ node: ROOT, low: 0, high: texts.length, depth: 0, stems: 0 }];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const { node, high, depth } = range;
    let { low, stems: known } = range;
    let whole = known;
    const here = texts[low] ?? '';
    if (here.length === depth) {
      low += 1;
      const stem = stems.get(here);
      const word = words.get(here);
      if (stem !== undefined) known = labels.push([stem, ...(labels[known] ?? [])]) - 1;
      whole = word === undefined ? known : labels.push([word, ...(labels[known] ?? [])]) - 1;
    }
    places.trie[node + 2] = whole;
    places.trie[node + 3] = known;
    const next: number[] = [];
    const starts: number[] = [];
    let last = NOBODY;
    for (let at = low; at < high; at++) {
      const letter = numbers[texts[at]?.charCodeAt(depth) ?? 0] ?? 0;
      if (letter !== last) {
        next.push(letter);
        starts.push(at);
        last = letter;
      }
    }
    const base = place(places, node, next);
    for (let at = 0; at < next.length; at++)
      ranges.push({
        node: base + 4 * (next[at] ?? 0),
        low: starts[at] ?? 0,
        high: starts[at + 1] ?? high,
        depth: depth + 1,
        stems: known,
      });
  }
  return { letters, trie: places.trie, labels };
}

type Places = { trie: Int32Array; readonly end: number; free: number; used: number };

function makePlaces(end: number): Places {
  return { trie: new Int32Array(4 * 4096).fill(NOBODY), end, free: end, used: end };
}

/** Places the letters that lead on from a node: at a base from which all of them fall on nodes of nobody. Returns it. */
function place(places: Places, node: number, letters: readonly number[]): number {
  const { end } = places;
  let { trie } = places;
  trie[node] = 0;
  if (letters.length === 0) return 0;
  let lowest = end;
  for (const letter of letters) if (letter < lowest) lowest = letter;
  while (trie[4 * places.free + 1] !== NOBODY && places.free < places.used) places.free += 1;
  let base = places.free - lowest;
  const last = base + MOST_TRIES;
  while (base < last && letters.some(letter => (trie[4 * (base + letter) + 1] ?? NOBODY) !== NOBODY))
    base += 1;
  if (base === last) base = places.used;
  places.used = Math.max(places.used, base + end);
  // Room for every letter behind the last base, so that no look falls outside.
  if (trie.length < 4 * (places.used + end)) {
    const wider = new Int32Array(8 * (places.used + end)).fill(NOBODY);
    wider.set(trie);
    trie = wider;
    places.trie = trie;
  }
  trie[node] = 4 * base;
  for (const letter of letters) trie[4 * (base + letter) + 1] = node;
  return 4 * base;
}

/** The class of a folded word: what reading it letter by letter comes to. */
export function classOf({ letters, trie }: Vocabulary, folded: string): number {
  let node = ROOT;
  for (let at = 0; at < folded.length; at++) {
    const next = (trie[node] ?? 0) + 4 * (letters.numbers[folded.charCodeAt(at)] ?? 0);
    if (trie[next + 1] !== node) return trie[node + 3] ?? 0;
    node = next;
  }
  return trie[node + 2] ?? 0;
}
