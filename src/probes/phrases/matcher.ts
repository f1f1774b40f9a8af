import type { Phrase, Step } from './parse.ts';
import type { Words } from './words.ts';

/** Where a phrase set occurs in a text: UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number };

type End = { readonly set: number; readonly asks: boolean };

/** A node of the trie of all phrases: the ways on from here, and the sets whose phrase ends here. */
type Node = {
  readonly words: Map<string, Node>;
  readonly stems: Map<string, Node>;
  readonly ends: End[];
  gap: Node | null;
  shortestStem: number;
  longestStem: number;
};

export type Matcher = { readonly root: Node };

const GAP_WORDS = 5;

/** Compiles phrases, each for the set it belongs to, into one trie over words: a text is walked once for all of them. */
export function compileMatcher(
  phrases: readonly { readonly set: number; readonly phrase: Phrase }[],
): Matcher {
  const root = emptyNode();
  for (const { set, phrase } of phrases) {
    if (phrase.kind !== 'words') continue;
    for (const way of phrase.ways) way.reduce(stepInto, root).ends.push({ set, asks: phrase.asks });
  }
  return { root };
}

/**
 * The places of every set in a text, per set in order and without overlap (the longest of those that begin first).
 * Takes time in proportion to the text: phrases are bounded in length and gaps, and none is tried one by one.
 */
export function findAll(matcher: Matcher, text: Words): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (let start = 0; start < text.words.length; start++) {
    const longest = new Map<number, number>();
    walk(matcher.root, text, start, start, longest);
    for (const [set, last] of longest) {
      const from = text.words[start]?.start ?? 0;
      const spans = found.get(set);
      if (spans === undefined) found.set(set, [{ start: from, end: endOf(text, last) }]);
      else if ((spans.at(-1)?.end ?? 0) <= from) spans.push({ start: from, end: endOf(text, last) });
    }
  }
  return found;
}

function walk(node: Node, text: Words, start: number, at: number, longest: Map<number, number>): void {
  for (const end of node.ends) {
    const sentence = text.words[at - 1]?.sentence ?? 0;
    if (end.asks && text.asks[sentence] !== true) continue;
    if ((longest.get(end.set) ?? -1) < at - 1) longest.set(end.set, at - 1);
  }
  const word = text.words[at];
  if (word === undefined || word.sentence !== text.words[start]?.sentence) return;
  onWord(node, word.folded, next => walk(next, text, start, at + 1, longest));
  if (node.gap === null) return;
  for (let skip = 0; skip <= GAP_WORDS; skip++) {
    const later = text.words[at + skip];
    if (later === undefined || later.sentence !== word.sentence) return;
    onWord(node.gap, later.folded, next => walk(next, text, start, at + skip + 1, longest));
  }
}

function onWord(node: Node, folded: string, go: (next: Node) => void): void {
  const exact = node.words.get(folded);
  if (exact !== undefined) go(exact);
  const most = Math.min(node.longestStem, folded.length);
  for (let length = node.shortestStem; length <= most; length++) {
    const stem = node.stems.get(folded.slice(0, length));
    if (stem !== undefined) go(stem);
  }
}

function stepInto(node: Node, step: Step): Node {
  if (step.kind === 'gap') {
    node.gap ??= emptyNode();
    return node.gap;
  }
  const ways = step.kind === 'word' ? node.words : node.stems;
  const next = ways.get(step.text) ?? emptyNode();
  ways.set(step.text, next);
  if (step.kind === 'stem') {
    node.shortestStem = Math.min(node.shortestStem, step.text.length);
    node.longestStem = Math.max(node.longestStem, step.text.length);
  }
  return next;
}

function emptyNode(): Node {
  return {
    words: new Map(),
    stems: new Map(),
    ends: [],
    gap: null,
    shortestStem: Number.POSITIVE_INFINITY,
    longestStem: 0,
  };
}

function endOf(text: Words, index: number): number {
  return text.words[index]?.end ?? 0;
}
