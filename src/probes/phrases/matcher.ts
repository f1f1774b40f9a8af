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

/** Sets whose phrases end somewhere ahead, each with the last word of the longest. */
type Ends = ReadonlyMap<number, number>;
const NO_ENDS: Ends = new Map();

/** What was found behind a gap in this sentence, by node and word: other starts of a phrase lead to the same places. */
type Seen = Map<Node, Map<number, Ends>>;

/**
 * The places of every set in a text, per set in order and without overlap (the longest of those that begin first).
 * Takes time in proportion to the text, whatever the phrases: none is tried one by one, and no node twice at a word.
 */
export function findAll(matcher: Matcher, text: Words): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  const seen: Seen = new Map();
  for (const [start, { sentence, start: from }] of text.words.entries()) {
    if (sentence !== text.words[start - 1]?.sentence) seen.clear();
    for (const [set, last] of walk(matcher.root, text, start, sentence, seen)) {
      const spans = found.get(set);
      if (spans === undefined) found.set(set, [{ start: from, end: endOf(text, last) }]);
      else if ((spans.at(-1)?.end ?? 0) <= from) spans.push({ start: from, end: endOf(text, last) });
    }
  }
  return found;
}

/** The ends ahead of a node when the words before `at` led to it. A phrase stays within one sentence. */
function walk(node: Node, text: Words, at: number, sentence: number, seen: Seen): Ends {
  let ends = NO_ENDS;
  for (const { set, asks } of node.ends)
    if (!asks || text.asks[sentence] === true) ends = longest(ends, new Map([[set, at - 1]]));
  const word = text.words[at];
  if (word?.sentence !== sentence) return ends;
  for (const next of onWord(node, word.folded))
    ends = longest(ends, walk(next, text, at + 1, sentence, seen));
  if (node.gap === null) return ends;
  for (let skip = 0; skip <= GAP_WORDS && text.words[at + skip]?.sentence === sentence; skip++)
    ends = longest(ends, behindGap(node.gap, text, at + skip, sentence, seen));
  return ends;
}

function behindGap(node: Node, text: Words, at: number, sentence: number, seen: Seen): Ends {
  const known = seen.get(node) ?? new Map<number, Ends>();
  const ends = known.get(at) ?? walk(node, text, at, sentence, seen);
  known.set(at, ends);
  seen.set(node, known);
  return ends;
}

function longest(one: Ends, other: Ends): Ends {
  if (other.size === 0) return one;
  if (one.size === 0) return other;
  const both = new Map(one);
  for (const [set, last] of other) both.set(set, Math.max(last, both.get(set) ?? last));
  return both;
}

/** The nodes a word leads to: its own, and those of its stems. */
function onWord(node: Node, folded: string): Node[] {
  const exact = node.words.get(folded);
  const nodes = exact === undefined ? [] : [exact];
  const most = Math.min(node.longestStem, folded.length);
  for (let length = node.shortestStem; length <= most; length++) {
    const stem = node.stems.get(folded.slice(0, length));
    if (stem !== undefined) nodes.push(stem);
  }
  return nodes;
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
