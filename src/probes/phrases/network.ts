import type { Phrase, Slot, Step } from './parse.ts';

/** The sets a phrase belongs to. `asks`: it counts in a question only. */
export type Target = { readonly sets: readonly number[]; readonly asks: boolean };

/**
 * What happens when a node is reached: sets are found, or a gap opens. Behind a gap (`behind` is its number, else NONE) it
 * does so only when the gap opened as many words ago as its width allows, counted from `length` words back.
 */
export type Action = {
  readonly behind: number;
  readonly length: number;
  readonly opens: number;
  readonly target: Target | null;
};

/**
 * All phrases as one network of nodes with words between them, cut at the gaps: every stretch without a gap begins at
 * node 0, at any word. Alternatives part and meet again, so that a phrase takes as much room as its text.
 */
export type Network = {
  /** By node: label, node led to, label, node led to, … Of node 0 see `roots`. */
  readonly edges: number[][];
  /** By label: the nodes it leads to from node 0. */
  readonly roots: number[][];
  readonly actions: Action[][];
  /** By gap: in how many places the next stretch may begin, which is one more than the words it may skip. */
  readonly widths: number[];
  /** By gap: the places it opens at. */
  readonly openers: Position[][];
  /** Words and stems as they are folded; the number of each is its label. */
  readonly words: Map<string, number>;
  readonly stems: Map<string, number>;
};

/** A place in a phrase: at a node, `length` words from the gap it lies behind. */
type Position = { readonly node: number; readonly length: number; readonly behind: number };

export const NONE = -1;
const START: Position = { node: 0, length: 0, behind: NONE };
const GAP_WORDS = 5;
// A scan remembers 31 words back: a longer stretch behind a gap is cut in two with a gap of no words between.
const LONGEST_STRETCH = 15;

export function makeNetwork(phrases: readonly { readonly set: number; readonly phrase: Phrase }[]): Network {
  const network: Network = {
    edges: [[]],
    roots: [],
    actions: [[]],
    widths: [],
    openers: [],
    words: new Map(),
    stems: new Map(),
  };
  // A phrase that several sets hold is one.
  const sets = new Map<Phrase, number[]>();
  for (const { set, phrase } of phrases) {
    const known = sets.get(phrase);
    if (known === undefined) sets.set(phrase, [set]);
    else known.push(set);
  }
  for (const [phrase, targets] of sets) if (phrase.kind === 'words') addPhrase(network, phrase, targets);
  return network;
}

function addPhrase(network: Network, phrase: Phrase & { kind: 'words' }, sets: readonly number[]): void {
  let positions: readonly Position[] = [START];
  for (const slot of phrase.slots) positions = throughSlot(network, slot, positions);
  const target = { sets, asks: phrase.asks };
  for (const { node, behind, length } of positions)
    network.actions[node]?.push({ behind, length, opens: NONE, target });
}

function throughSlot(network: Network, slot: Slot, from: readonly Position[]): readonly Position[] {
  // Alternatives meet in nodes made for this slot; those that end without a word of their own stay where they are.
  const met: Position[] = [];
  const kept: Position[] = [];
  for (const steps of slot) {
    let positions = from;
    let left = steps.length;
    for (const step of steps) {
      left -= 1;
      if (step.kind === 'gap') positions = openGap(network, positions, GAP_WORDS + 1);
      else positions = onWord(network, labelOf(network, step), positions, left === 0 ? met : []);
    }
    if (positions !== met) kept.push(...positions);
  }
  return kept.length === 0 ? met : [...met, ...kept];
}

/** Leads every position over a word to a node of `into`, of which there is one for each gap and distance from it. */
function onWord(network: Network, label: number, from: readonly Position[], into: Position[]): Position[] {
  for (const position of from) {
    const { node, behind, length } = position.length < LONGEST_STRETCH ? position : cutOff(network, position);
    // Outside of gaps nobody asks how long a stretch is.
    const to = meetingPoint(network, into, behind, behind === NONE ? 0 : length + 1);
    if (node > 0) network.edges[node]?.push(label, to);
    else if (network.roots[label] === undefined) network.roots[label] = [to];
    else network.roots[label].push(to);
  }
  return into;
}

function meetingPoint(network: Network, into: Position[], behind: number, length: number): number {
  for (const position of into)
    if (position.behind === behind && position.length === length) return position.node;
  const node = network.edges.push([]) - 1;
  network.actions.push([]);
  into.push({ node, length, behind });
  return node;
}

/** Begins a new stretch right behind a position. */
function cutOff(network: Network, position: Position): Position {
  return { node: 0, length: 0, behind: newGap(network, [position], 1) };
}

/** Opens one gap at all positions. Where one has just opened, the two side by side are one that is wider. */
function openGap(network: Network, from: readonly Position[], width: number): Position[] {
  const opened: Position[] = [];
  const wider = from.filter(({ behind, length }) => behind !== NONE && length === 0);
  for (const { behind } of wider) {
    const gap = newGap(network, network.openers[behind] ?? [], (network.widths[behind] ?? 0) + width - 1);
    opened.push({ node: 0, length: 0, behind: gap });
  }
  const others = from.filter(position => !wider.includes(position));
  if (others.length > 0) opened.push({ node: 0, length: 0, behind: newGap(network, others, width) });
  return opened;
}

function newGap(network: Network, openers: readonly Position[], width: number): number {
  const gap = network.widths.push(width) - 1;
  network.openers.push([...openers]);
  for (const { node, behind, length } of openers)
    network.actions[node]?.push({ behind, length, opens: gap, target: null });
  return gap;
}

function labelOf({ words, stems }: Network, step: Step & { kind: 'word' | 'stem' }): number {
  const texts = step.kind === 'word' ? words : stems;
  const known = texts.get(step.text);
  if (known !== undefined) return known;
  const label = words.size + stems.size;
  texts.set(step.text, label);
  return label;
}
