import { type Answer, OUTCOMES, type Outcome } from '../model/answer.ts';
import { itemsOf } from '../model/checklist.ts';
import type { Judged } from '../scoring/evaluate.ts';
import type { Scored, ScoringFacts } from '../scoring/facts.ts';
import { scoreChecklist } from '../scoring/scorecard.ts';
import { type Standing, standingOf } from '../scoring/standing.ts';

/** The outcomes of all items of a checklist on some interaction, scored. */
export type Pattern = Standing;

/**
 * A tree of answers, an item a level: services answer alike again and again, and walking a table is all it then takes.
 * Of each node: where each code leads (0: not met yet), the node above it and the code that led here.
 */
export type Patterns = {
  readonly scored: Omit<Scored, 'score'>;
  readonly facts: ScoringFacts;
  readonly mostNodes: number;
  /** The credits of partial answers that were met. */
  readonly credits: number[];
  /** By item and code: the answer, which all patterns that hold it share. */
  readonly answers: Answer[][];
  next: Int32Array;
  /** Where codes lead that are too great for the table: a checklist may have any number of credits. */
  readonly beyond: Map<number, number>;
  above: Int32Array;
  codes: Uint16Array;
  nodes: number;
  leaves: (Pattern | undefined)[];
};

/** Codes of an answer in the table: its outcome, or one for each credit of a partial one. */
const WIDTH = 32;
const CODES: Readonly<Record<Outcome, number>> = {
  met: OUTCOMES.indexOf('met'),
  partial: OUTCOMES.indexOf('partial'),
  missed: OUTCOMES.indexOf('missed'),
  notApplicable: OUTCOMES.indexOf('notApplicable'),
  unanswered: OUTCOMES.indexOf('unanswered'),
  unverifiable: OUTCOMES.indexOf('unverifiable'),
};
const FIRST_NODES = 1 << 10;

/** Makes the tree of a checklist; with `mostNodes` it is begun anew. */
export function makePatterns(scored: Patterns['scored'], facts: ScoringFacts, mostNodes: number): Patterns {
  return {
    ...{ scored, facts, mostNodes, credits: [], answers: [], beyond: new Map(), nodes: 1, leaves: [] },
    next: new Int32Array(WIDTH * FIRST_NODES),
    above: new Int32Array(FIRST_NODES),
    codes: new Uint16Array(FIRST_NODES),
  };
}

/** The node below `node` (0 is the root) for how the next item came out. */
export function nodeBelow(patterns: Patterns, node: number, judged: Judged): number {
  const code =
    judged === null
      ? CODES.unanswered
      : judged.outcome === 'partial'
        ? partialCode(patterns, judged.credit ?? 0)
        : CODES[judged.outcome];
  const known =
    code < WIDTH
      ? (patterns.next[node * WIDTH + code] ?? 0)
      : (patterns.beyond.get(placeOf(node, code)) ?? 0);
  return known === 0 ? addNode(patterns, node, code) : known;
}

/** The pattern that the way to a node tells, when the last item has been answered. */
export function patternAt(patterns: Patterns, node: number): Pattern {
  const known = patterns.leaves[node];
  if (known !== undefined) return known;
  const pattern = scorePattern(patterns, node);
  if (patterns.nodes < patterns.mostNodes) {
    patterns.leaves[node] = pattern;
    return pattern;
  }
  patterns.next.fill(0);
  patterns.beyond.clear();
  patterns.nodes = 1;
  patterns.leaves = [];
  return pattern;
}

function scorePattern(patterns: Patterns, leaf: number): Pattern {
  const { scored, facts, above, codes } = patterns;
  const items = itemsOf(scored.checklist);
  const answers: Answer[] = [];
  for (let at = items.length - 1, node = leaf; at >= 0; at--, node = above[node] ?? 0)
    answers.unshift(answerOf(patterns, at, items[at]?.id ?? '', codes[node] ?? 0));
  const score = scoreChecklist(scored.checklist, answers, facts.program.onCritical);
  return standingOf({ ...scored, score });
}

/** An answer without its grounds: scores do not ask for them. */
function answerOf({ answers, credits }: Patterns, at: number, item: string, code: number): Answer {
  answers[at] ??= [];
  const known = answers[at]?.[code];
  if (known !== undefined) return known;
  const outcome = OUTCOMES[code] ?? 'partial';
  const judged = outcome === 'met' ? 1 : outcome === 'missed' ? 0 : null;
  const credit = outcome === 'partial' ? (credits[code - OUTCOMES.length] ?? null) : judged;
  const made: Answer = { item, by: 'probe', outcome, credit, evidence: [], note: '' };
  answers[at][code] = made;
  return made;
}

function partialCode({ credits }: Patterns, credit: number): number {
  const known = credits.indexOf(credit);
  return OUTCOMES.length + (known >= 0 ? known : credits.push(credit) - 1);
}

function placeOf(node: number, code: number): number {
  return node * 2 ** 16 + code;
}

function addNode(patterns: Patterns, node: number, code: number): number {
  const added = patterns.nodes;
  if (added === patterns.above.length) {
    patterns.next = longer(patterns.next, new Int32Array(patterns.next.length * 2));
    patterns.above = longer(patterns.above, new Int32Array(added * 2));
    patterns.codes = longer(patterns.codes, new Uint16Array(added * 2));
  }
  patterns.nodes += 1;
  if (code < WIDTH) patterns.next[node * WIDTH + code] = added;
  else patterns.beyond.set(placeOf(node, code), added);
  patterns.above[added] = node;
  patterns.codes[added] = code;
  return added;
}

function longer<T extends Int32Array | Uint16Array>(old: T, made: T): T {
  made.set(old);
  return made;
}
