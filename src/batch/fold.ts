import { type Item, itemsOf, type Scene } from '../model/checklist.ts';
import { answeringScene, asksForAnswers, plainScene } from '../scoring/answered.ts';
import { countAnswers, countInteraction, countStated, keepAnswer } from '../scoring/count.ts';
import { beganAt } from '../scoring/detail/began.ts';
import { entryOf } from '../scoring/entry.ts';
import { answerOf, look, quoteStated, statedOn } from '../scoring/evaluate.ts';
import type { ScoringFacts } from '../scoring/facts.ts';
import { emptyItemTally } from '../scoring/item-tally.ts';
import { type KeptInstance, mayBeKept, type Place } from '../scoring/kept.ts';
import { itemLosses, weightsScored } from '../scoring/points-lost.ts';
import { overall } from '../scoring/standing.ts';
import { emptyChecklistTally, emptyTally, mergeTallies, type Tally } from '../scoring/tally.ts';
import { makePatterns, nodeBelow, type Pattern, type Patterns, patternAt } from './patterns.ts';

/** What a block of an export adds: the tally of all but the answers, and how many interactions have each pattern. */
export type Folded = {
  readonly tally: Tally;
  /** By pattern, then by the weights of the checklists that were scored beside it: they decide the points lost. */
  readonly patterns: Map<Pattern, Map<number, number>>;
};

/**
 * Folds interactions into tallies without making their scorecards: the same figures as `addScorecard` gives, since
 * equal answers are counted and scored once. Grounds are asked for only where they may be shown.
 */
export type Fold = {
  /** Begins a block. */
  readonly begin: () => Folded;
  readonly add: (into: Folded, scene: Scene, place: Place, field: (name: string) => string | null) => void;
  /** Adds a block to all that was folded before. */
  readonly accept: (block: Folded) => void;
  /** The tally of all blocks that were accepted. */
  readonly finish: () => Tally;
};

type Row = {
  readonly patterns: Patterns;
  readonly checklist: ScoringFacts['checklists'][number];
  readonly items: readonly Item[];
  /** Whether any of them asks how an earlier one came out. */
  readonly asks: boolean;
  /** Whether what is stated of facts is counted. */
  readonly tells: boolean;
  /** The instances kept of each item, in the items' order: in the blocks accepted. */
  readonly kept: readonly (readonly KeptInstance[])[];
};

/**
 * Where answers hardly repeat: more patterns are counted now and then, and a tree of more nodes is begun anew, lest they
 * take memory in the size of the export.
 */
const MOST = { patterns: 1 << 13, nodes: 1 << 15 };

export function makeFold(facts: ScoringFacts, most = MOST): Fold {
  const accepted: Folded = { tally: emptyTally(), patterns: new Map() };
  const rows = facts.checklists.map((checklist, at): Row => {
    const { weight = 1, pass = null } = facts.program.checklists[at] ?? {};
    const items = itemsOf(checklist);
    return {
      patterns: makePatterns({ checklist, weight, pass }, facts, most.nodes),
      checklist,
      items,
      asks: asksForAnswers(checklist),
      tells: facts.detailed === true,
      kept: items.map(item => instancesOf(accepted.tally, checklist.id, item.id)),
    };
  });
  return {
    begin: () => ({ tally: emptyTally(), patterns: new Map() }),
    add: (into, scene, place, field) => {
      const standings = rows.map(row => answer(row, into.tally, scene, place, field));
      const weights = weightsScored(standings);
      for (const one of standings) {
        const times = entryOf(into.patterns, one, emptyTimes);
        times.set(weights, (times.get(weights) ?? 0) + 1);
      }
      if (into.patterns.size > most.patterns) countPatterns(into, facts);
      const counted = {
        ...{ place, field, standings },
        overall: overall(standings, facts.program.pass),
        began: () => beganAt(scene.field, scene.turns),
      };
      countInteraction(into.tally, counted, facts);
    },
    accept: block => {
      mergeTallies(accepted.tally, block.tally);
      for (const [pattern, times] of block.patterns) {
        const own = entryOf(accepted.patterns, pattern, emptyTimes);
        for (const [weights, count] of times) own.set(weights, (own.get(weights) ?? 0) + count);
      }
      if (accepted.patterns.size > most.patterns) countPatterns(accepted, facts);
    },
    finish: () => {
      countPatterns(accepted, facts);
      return mergeTallies(emptyTally(), accepted.tally);
    },
  };
}

/** Counts the answers of the patterns, and forgets how many there were. */
function countPatterns({ tally, patterns }: Folded, facts: ScoringFacts): void {
  for (const [pattern, times] of patterns) {
    for (const [weights, count] of times)
      countAnswers(tally, pattern, itemLosses(pattern, weights, facts), count, facts);
  }
  patterns.clear();
}

/** Answers one checklist; an answer that may be shown is kept in `tally` with its grounds. */
function answer(
  { patterns, checklist, items, kept, asks, tells }: Row,
  tally: Tally,
  shown: Scene,
  place: Place,
  field: (name: string) => string | null,
): Pattern {
  const { scene, tell } = asks ? answeringScene(shown) : plainScene(shown);
  let node = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const before = kept[at];
    if (item === undefined || before === undefined) break;
    const judged = look(item, scene);
    node = nodeBelow(patterns, node, judged);
    tell(item.id, judged);
    const stated = tells ? statedOn(item, judged, scene) : null;
    if (stated !== null)
      countStated(tally, { place, field }, { checklist }, item, stated, one => quoteStated(one, scene));
    if (judged === null || judged.credit === null || judged.credit >= 1) continue;
    const critical = item.critical !== null;
    if (!mayBeKept(before, place, judged, critical)) continue;
    if (!mayBeKept(instancesOf(tally, checklist.id, item.id), place, judged, critical)) continue;
    keepAnswer(tally, { place, field }, { checklist }, item, answerOf(item, judged, scene));
  }
  return patternAt(patterns, node);
}

/** The instances kept of an item; the list stays the same as more are kept. */
function instancesOf(tally: Tally, checklist: string, item: string): KeptInstance[] {
  const { items } = entryOf(tally.checklists, checklist, emptyChecklistTally);
  return entryOf(items, item, emptyItemTally).instances;
}

function emptyTimes(): Map<number, number> {
  return new Map();
}
