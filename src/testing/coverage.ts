import type { Place } from '../decode/index.ts';
import { type Example, type Item, itemsOf } from '../model/checklist.ts';
import type { WatchedSet } from './mutants/sets.ts';
import type { Stand } from './mutants/stand.ts';
import { watchedLocal, watchedShared } from './mutants/watched.ts';
import type { Prepared, PreparedChecklist } from './prepare.ts';
import type { Sight } from './sight.ts';

type Lacking = 'met' | 'missed' | 'notApplicable';

/** A probe that lacks examples in a language. */
export type LackingItem = {
  readonly item: string;
  readonly language: string;
  readonly file: string;
  readonly line: number;
  readonly lacks: readonly Lacking[];
};

/** A phrase that no example holds. */
export type UnheldPhrase = {
  readonly set: string;
  readonly phrase: string;
  readonly file: string;
  readonly line: number;
};

export type PhraseCoverage = {
  readonly phrases: number;
  readonly held: number;
  readonly unheld: readonly UnheldPhrase[];
};

export type ChecklistCoverage = {
  readonly id: string;
  readonly probes: number;
  /** Probes that lack nothing in the checklist's own language. */
  readonly complete: number;
  readonly items: readonly LackingItem[];
  /** Of the phrase sets it writes down itself. */
  readonly own: PhraseCoverage;
};

/** What no example shows: outcomes of probes, and phrases. */
export type Coverage = {
  readonly checklists: readonly ChecklistCoverage[];
  /** Of shared sets. */
  readonly phrases: readonly ({ readonly language: string } & PhraseCoverage)[];
};

export function coverageOf({ checklists, around, used, sentences, sight }: Prepared): Coverage {
  const stands = checklists.flatMap(one => one.stands);
  const shared = Map.groupBy(watchedShared(used, around, stands, sentences), ({ language }) => language);
  return {
    checklists: checklists.map(one => ({
      ...itemsCoverage(one),
      own: phraseCoverage(watchedLocal(one.bench, around, one.stands), sight),
    })),
    phrases: [...shared].map(([language, sets]) => ({ language, ...phraseCoverage(sets, sight) })),
  };
}
