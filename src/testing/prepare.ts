import type { OpenChecklists } from '../checklist/index.ts';
import type { Checklist } from '../model/checklist.ts';
import type { ReadyPhrase } from '../probes/phrases/book.ts';
import { type Bench, languageOf, makeBench } from './bench.ts';
import { makeStand, type Stand } from './mutants/stand.ts';
import { factBenches } from './own-facts.ts';
import type { Sentence } from './phrase-examples.ts';
import { sharedSets } from './sentences.ts';
import { makeSight, type Sight } from './sight.ts';
import { type Trial, trialsOf } from './trial.ts';

/** A checklist with its bench and those of its examples that come out as expected. */
export type PreparedChecklist = {
  readonly checklist: Checklist;
  readonly bench: Bench;
  readonly stands: readonly Stand[];
};

/** What coverage and mutation look at: checklists, and the sentences of the shared sets that count (`used`). */
export type Prepared = {
  readonly checklists: readonly PreparedChecklist[];
  readonly around: OpenChecklists['around'];
  readonly used: ReadonlySet<string>;
  /** Those that are as expected. */
  readonly sentences: readonly Sentence[];
  readonly sight: Sight;
};

/** Prepares checklists that were read from their texts, so that every value knows its place. */
export async function prepare(
  open: OpenChecklists,
  used: ReadonlySet<string>,
  sentences: readonly Sentence[],
): Promise<Prepared> {
  const { around } = open;
  const found = [];
  for (const [index, document] of open.documents.entries()) {
    const checklist = open.checklists[index];
    if (checklist === undefined) continue;
    const benchOf = factBenches(checklist, document, around);
    const tried: { readonly trial: Trial; readonly bench: Bench }[] = [];
    for (const trial of trialsOf(checklist, languageOf(document))) {
      const bench = await benchOf(trial.example);
      if (!('problem' in bench)) tried.push({ trial, bench });
    }
    found.push({ checklist, bench: makeBench(checklist, document, around), tried });
  }
  const shared = sharedSets(used, around);
  const benches = found.flatMap(({ bench, tried }) => [bench, ...new Set(tried.map(one => one.bench))]);
  const sight = makeSight(poolOf([...benches.flatMap(({ book }) => book.sets), ...shared.values()]));
  return {
    checklists: found.map(({ checklist, bench, tried }) => ({
      checklist,
      bench,
      stands: tried.flatMap(one => makeStand(one.trial, one.bench, sight) ?? []),
    })),
    around,
    used,
    sentences: sentences.filter(({ set, text, language, expected }) => {
      const phrases = shared.get(set)?.get(language) ?? [];
      return used.has(set) && sight.said(phrases, text, language) === (expected === 'found');
    }),
    sight,
  };
}

function poolOf(
  sets: readonly ReadonlyMap<string, readonly ReadyPhrase[]>[],
): ReadonlyMap<string, readonly ReadyPhrase[]> {
  const pool = new Map<string, Map<string, ReadyPhrase>>();
  for (const set of sets)
    for (const [language, phrases] of set) {
      const known = pool.get(language) ?? new Map<string, ReadyPhrase>();
      pool.set(language, known);
      for (const phrase of phrases) known.set(phrase.written, phrase);
    }
  return new Map([...pool].map(([language, phrases]) => [language, [...phrases.values()]]));
}
