import { FAMILIES, type Family, itemsOf } from '../model/checklist.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { addValue, emptyMoments, type Moments, mergeMoments } from '../statistics/moments.ts';
import { besideChecklists, type Scored, type ScoringFacts } from './facts.ts';
import { addAnswer, emptyItemTally, type ItemTally, mergeItemTally } from './item-tally.ts';
import { fieldText, lowOf } from './kept.ts';
import { pointsLost } from './points-lost.ts';
import { addScore, emptyScoreTally, mergeScoreTally, type ScoreTally } from './score-tally.ts';
import { creditOf } from './scorecard.ts';
import {
  addSection,
  emptySectionTally,
  mergeSectionTally,
  type SectionTally,
  sectionScores,
} from './section-tally.ts';

export type ChecklistTally = {
  scores: ScoreTally;
  coverage: Moments;
  sections: Map<string, SectionTally>;
  items: Map<string, ItemTally>;
};
export type GroupTally = { scores: ScoreTally; checklists: Map<string, Moments> };
export type CriticalTally = { opportunities: number; errors: number };

/**
 * Everything a report needs of the scorecards seen so far: counters, never cards. Scorecards may come in any order
 * and in any number of tallies that are merged later: the report is the same to the byte. It grows with the
 * checklists and the groups, not with the export, and is plain data that survives `structuredClone`.
 */
export type Tally = {
  interactions: number;
  scores: ScoreTally;
  coverage: Moments;
  passed: number;
  failed: number;
  undetermined: number;
  critical: Record<Family, CriticalTally>;
  criticalMisses: number;
  checklists: Map<string, ChecklistTally>;
  /** By field (`agent`), then by its value. Maps, for a value may be `__proto__`. */
  groups: Map<string, Map<string, GroupTally>>;
};

/** The tally of nothing. */
export function emptyTally(): Tally {
  const none = (): CriticalTally => ({ opportunities: 0, errors: 0 });
  return {
    interactions: 0,
    scores: emptyScoreTally(),
    coverage: emptyMoments(),
    passed: 0,
    failed: 0,
    undetermined: 0,
    critical: { customer: none(), business: none(), compliance: none() },
    criticalMisses: 0,
    checklists: new Map(),
    groups: new Map(),
  };
}

/** Counts one scorecard. Changes `tally` and returns it. `facts` are those the card was made with. */
export function addScorecard(tally: Tally, card: Scorecard, facts: ScoringFacts): Tally {
  const scored = besideChecklists(card.checklists, facts);
  const lost = pointsLost(card, facts);
  tally.interactions += 1;
  if (card.passed === null) tally.undetermined += 1;
  else if (card.passed) tally.passed += 1;
  else tally.failed += 1;
  if (card.score !== null) addScore(tally.scores, lowOf(card, card.score));
  if (card.coverage !== null) addValue(tally.coverage, card.coverage);
  addCritical(tally, card, scored);
  scored.forEach((one, at) => {
    const checklist = entryOf(tally.checklists, one.checklist.id, emptyChecklistTally);
    addChecklist(checklist, card, one, lost[at] ?? []);
  });
  for (const field of facts.groups) addToGroup(tally, field, card);
  return tally;
}

/** Adds `from` to `into`. Changes `into` and returns it; `from` stays as it was and shares nothing with it. */
export function mergeTallies(into: Tally, from: Tally): Tally {
  into.interactions += from.interactions;
  mergeScoreTally(into.scores, from.scores);
  mergeMoments(into.coverage, from.coverage);
  into.passed += from.passed;
  into.failed += from.failed;
  into.undetermined += from.undetermined;
  for (const family of FAMILIES) {
    into.critical[family].opportunities += from.critical[family].opportunities;
    into.critical[family].errors += from.critical[family].errors;
  }
  into.criticalMisses += from.criticalMisses;
  for (const [id, checklist] of from.checklists) {
    mergeChecklist(entryOf(into.checklists, id, emptyChecklistTally), checklist);
  }
  for (const [field, groups] of from.groups) {
    const own = entryOf(into.groups, field, emptyGroups);
    for (const [key, group] of groups) mergeGroup(entryOf(own, key, emptyGroupTally), group);
  }
  return into;
}

/** Once per interaction and family: could such an error occur (an item of it was judged), and did one. */
function addCritical(tally: Tally, card: Scorecard, scored: readonly Scored[]): void {
  const judged = new Set<Family>();
  for (const { checklist, score } of scored) {
    itemsOf(checklist).forEach(({ critical }, at) => {
      const answer = score.answers[at];
      if (critical !== null && answer !== undefined && creditOf(answer) !== null) judged.add(critical);
    });
  }
  for (const family of judged) tally.critical[family].opportunities += 1;
  for (const family of new Set(card.criticalMisses.map(miss => miss.family)))
    tally.critical[family].errors += 1;
  tally.criticalMisses += card.criticalMisses.length;
}

function addChecklist(tally: ChecklistTally, card: Scorecard, scored: Scored, lost: readonly number[]): void {
  const { checklist, score } = scored;
  if (score.score !== null) addScore(tally.scores, lowOf(card, score.score));
  if (score.coverage !== null) addValue(tally.coverage, score.coverage);
  for (const section of sectionScores(scored)) {
    addSection(entryOf(tally.sections, section.id, emptySectionTally), section);
  }
  itemsOf(checklist).forEach((item, at) => {
    const answer = score.answers[at];
    if (answer === undefined) return;
    addAnswer(entryOf(tally.items, item.id, emptyItemTally), card, item, answer, lost[at] ?? 0);
  });
}

function addToGroup(tally: Tally, field: string, card: Scorecard): void {
  const key = fieldText(card, field);
  if (key === null) return;
  const group = entryOf(entryOf(tally.groups, field, emptyGroups), key, emptyGroupTally);
  if (card.score !== null) addScore(group.scores, lowOf(card, card.score));
  for (const { id, score } of card.checklists) {
    if (score !== null) addValue(entryOf(group.checklists, id, emptyMoments), score);
  }
}

function emptyChecklistTally(): ChecklistTally {
  return { scores: emptyScoreTally(), coverage: emptyMoments(), sections: new Map(), items: new Map() };
}

function emptyGroups(): Map<string, GroupTally> {
  return new Map();
}

function emptyGroupTally(): GroupTally {
  return { scores: emptyScoreTally(), checklists: new Map() };
}

function mergeChecklist(into: ChecklistTally, from: ChecklistTally): void {
  mergeScoreTally(into.scores, from.scores);
  mergeMoments(into.coverage, from.coverage);
  for (const [id, section] of from.sections) {
    mergeSectionTally(entryOf(into.sections, id, emptySectionTally), section);
  }
  for (const [id, item] of from.items) mergeItemTally(entryOf(into.items, id, emptyItemTally), item);
}

function mergeGroup(into: GroupTally, from: GroupTally): void {
  mergeScoreTally(into.scores, from.scores);
  for (const [id, scores] of from.checklists)
    mergeMoments(entryOf(into.checklists, id, emptyMoments), scores);
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
