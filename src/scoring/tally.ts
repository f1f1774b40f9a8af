import { FAMILIES, type Family } from '../model/checklist.ts';
import { emptyMoments, type Moments, mergeMoments } from '../statistics/moments.ts';
import { type DetailTally, emptyDetail, mergeDetails } from './detail/tally.ts';
import { entryOf } from './entry.ts';
import { emptyItemTally, type ItemTally, mergeItemTally } from './item-tally.ts';
import { type KeptLow, mergeLows } from './kept.ts';
import { emptyScoreTally, mergeScoreTally, type ScoreTally } from './score-tally.ts';
import { emptySectionTally, mergeSectionTally, type SectionTally } from './section-tally.ts';

export type ChecklistTally = {
  scores: ScoreTally;
  coverage: Moments;
  /** Interactions whose coverage is lowest, where it is below 100: their `score` is that. */
  leastCovered: KeptLow[];
  sections: Map<string, SectionTally>;
  items: Map<string, ItemTally>;
};
/** `items`: the credits of the items that a spread compares these groups by, by `checklist.item`. */
export type GroupTally = {
  scores: ScoreTally;
  checklists: Map<string, Moments>;
  items: Map<string, Moments>;
};
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
  /** As of a checklist. */
  leastCovered: KeptLow[];
  passed: number;
  failed: number;
  undetermined: number;
  critical: Record<Family, CriticalTally>;
  criticalMisses: number;
  checklists: Map<string, ChecklistTally>;
  /** By field (`agent`), then by its value. Maps, for a value may be `__proto__`. */
  groups: Map<string, Map<string, GroupTally>>;
  /** `null`: nobody asked for it. */
  detail: DetailTally | null;
};

/** The tally of nothing. */
export function emptyTally(): Tally {
  const none = (): CriticalTally => ({ opportunities: 0, errors: 0 });
  return {
    interactions: 0,
    scores: emptyScoreTally(),
    coverage: emptyMoments(),
    leastCovered: [],
    passed: 0,
    failed: 0,
    undetermined: 0,
    critical: { customer: none(), business: none(), compliance: none() },
    criticalMisses: 0,
    checklists: new Map(),
    groups: new Map(),
    detail: null,
  };
}

/** Adds `from` to `into`. Changes `into` and returns it; `from` stays as it was and shares nothing with it. */
export function mergeTallies(into: Tally, from: Tally): Tally {
  into.interactions += from.interactions;
  mergeScoreTally(into.scores, from.scores);
  mergeMoments(into.coverage, from.coverage);
  mergeLows(into.leastCovered, from.leastCovered);
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
  if (from.detail !== null) {
    into.detail ??= emptyDetail();
    mergeDetails(into.detail, from.detail);
  }
  return into;
}

export function emptyChecklistTally(): ChecklistTally {
  return {
    scores: emptyScoreTally(),
    coverage: emptyMoments(),
    leastCovered: [],
    sections: new Map(),
    items: new Map(),
  };
}

export function emptyGroups(): Map<string, GroupTally> {
  return new Map();
}

export function emptyGroupTally(): GroupTally {
  return { scores: emptyScoreTally(), checklists: new Map(), items: new Map() };
}

function mergeChecklist(into: ChecklistTally, from: ChecklistTally): void {
  mergeScoreTally(into.scores, from.scores);
  mergeMoments(into.coverage, from.coverage);
  mergeLows(into.leastCovered, from.leastCovered);
  for (const [id, section] of from.sections) {
    mergeSectionTally(entryOf(into.sections, id, emptySectionTally), section);
  }
  for (const [id, item] of from.items) mergeItemTally(entryOf(into.items, id, emptyItemTally), item);
}

function mergeGroup(into: GroupTally, from: GroupTally): void {
  mergeScoreTally(into.scores, from.scores);
  for (const [id, scores] of from.checklists)
    mergeMoments(entryOf(into.checklists, id, emptyMoments), scores);
  for (const [name, credits] of from.items) mergeMoments(entryOf(into.items, name, emptyMoments), credits);
}
