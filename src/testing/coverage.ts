import type { Item } from '../model/checklist.ts';
import { languageOf } from './bench.ts';
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
  /** Probes that lack nothing: none of `items` is theirs. */
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
  const shared = watchedShared(used, around, stands, sentences);
  const languages = [...new Set(shared.map(({ language }) => language))];
  return {
    checklists: checklists.map(one => ({
      ...itemsCoverage(one),
      own: phraseCoverage(watchedLocal(one.bench, around, one.stands), sight),
    })),
    phrases: languages.map(language => ({
      language,
      ...phraseCoverage(
        shared.filter(set => set.language === language),
        sight,
      ),
    })),
  };
}

function itemsCoverage({ checklist, bench, stands }: PreparedChecklist): Omit<ChecklistCoverage, 'own'> {
  const probed = bench.items.filter(({ item }) => item.probe !== null && item.spread === null);
  const own = languageOf(bench.document);
  const others = new Set(stands.map(({ stage }) => stage.language).filter(language => language !== own));
  const lacking = [own, ...others].flatMap(language =>
    probed.flatMap(({ item, path }) => {
      const shown = outcomesOf(item, language, stands);
      // Only what looks for phrases finds another thing in another language.
      const needed = language === own ? neededOf(item) : readsPhrases(item) ? BOTH : [];
      const lacks = needed.filter(outcome => !shown.has(outcome));
      const { file, line = 1 } = bench.document.place(path);
      return lacks.length === 0 ? [] : [{ item: item.id, language, file, line, lacks }];
    }),
  );
  const incomplete = new Set(lacking.map(({ item }) => item)).size;
  return {
    id: checklist.id,
    probes: probed.length,
    complete: probed.length - incomplete,
    items: lacking,
  };
}

const BOTH: readonly Lacking[] = ['met', 'missed'];

function neededOf({ when }: Item): readonly Lacking[] {
  return when === null ? BOTH : [...BOTH, 'notApplicable'];
}

function outcomesOf({ id }: Item, language: string, stands: readonly Stand[]): ReadonlySet<string> {
  const own = stands.filter(({ trial, stage }) => trial.item.id === id && stage.language === language);
  return new Set(own.map(({ trial }) => trial.example.outcome));
}

function readsPhrases({ probe }: Item): boolean {
  return (probe?.phraseSets ?? []).length > 0;
}

function phraseCoverage(sets: readonly WatchedSet[], sight: Sight): PhraseCoverage {
  const held: string[] = [];
  const unheld: UnheldPhrase[] = [];
  for (const set of sets) {
    const texts = [
      ...set.sentences.map(({ sentence }) => sight.found(sentence.text, sentence.language)),
      ...set.stands.flatMap(({ stage }) => stage.texts.map(text => sight.found(text, stage.language))),
    ];
    set.phrases.forEach((written, index) => {
      const phrase = written.trim();
      if (phrase.startsWith('$')) return;
      const { file, line = 1 } = set.place(index);
      if (texts.some(found => found.has(phrase))) held.push(phrase);
      else unheld.push({ set: set.name, phrase, file, line });
    });
  }
  return { phrases: held.length + unheld.length, held: held.length, unheld };
}
