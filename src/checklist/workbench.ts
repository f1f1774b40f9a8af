import { type Document, type Path, suggest } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import { FIELD_METRICS, metrics } from '../probes/metrics/index.ts';
import { addSet, type PhraseBook, type PhraseSet } from '../probes/phrases/book.ts';
import type { CompileRegex } from '../probes/phrases/regex.ts';
import { earlierAnswers, type Made } from './earlier.ts';
import { factsIn, type ReadFacts, refuseUnknownFacts } from './facts.ts';
import type { RawSurroundings } from './format.ts';
import type { ItemBench } from './items.ts';
import { type PhraseSets, type Resolver, resolvePhrases, withLocal } from './phrase-sets.ts';
import { refuseSpread } from './spread.ts';

/** What all checklists of a run share. */
export type Surroundings = {
  readonly shared: PhraseSets;
  readonly book: PhraseBook;
  readonly regex: CompileRegex;
  readonly problems: Problem[];
  readonly parsed: Resolver['parsed'];
  /** The facts of the program; `null`: it names none. */
  readonly facts: ReadFacts | null;
};

/** The workbench on which the probes of one checklist are made. Phrase sets that were put to use join `used`. */
export function workbenchFor(
  raw: RawSurroundings,
  document: Document,
  around: Surroundings,
  used: PhraseSet[],
): ItemBench {
  const { book, problems, regex } = around;
  const resolver = {
    sets: withLocal(around.shared, raw.phrases ?? {}, document),
    language: raw.language ?? 'en',
    regex,
    problems,
    parsed: around.parsed,
  };
  const known = [...metrics.keys(), ...FIELD_METRICS, ...(raw.fields ?? [])];
  const made: Made = new Map();
  const told = { facts: false };
  const added = new Map<string, number>();
  // A local set that no item uses is checked all the same: a mistake should not wait for its first use.
  for (const name of Object.keys(raw.phrases ?? {}))
    resolvePhrases([`$${name}`], document, ['phrases', name], resolver);
  return {
    document,
    problems,
    phraseSet: (phrases, path) => {
      const key = JSON.stringify(phrases);
      const set = resolvePhrases(phrases, document, path, resolver);
      const number = added.get(key) ?? addSet(book, set);
      if (!added.has(key)) used.push(set);
      added.set(key, number);
      return number;
    },
    metric: (name, path) => {
      if (known.includes(name)) return;
      const hint = `${suggest(name, known)}; list other number fields of your export under fields:`;
      problems.push(document.problem(path, `unknown metric "${name}"`, hint));
    },
    pattern: (source, path) => compilePattern(source, path, document, around),
    made,
    earlier: (item, path) => earlierAnswers(item, path, made, document, problems),
    // Of an item whose answers have a mistake it is not known what a band earns.
    credit: ({ credit = 0 }) => credit,
    facts: (ids, path) => {
      if (around.facts === null) return null;
      told.facts = true;
      refuseUnknownFacts(ids ?? [], around.facts, path, { document, problems });
      return factsIn(book, around.facts);
    },
    usesFacts: () => told.facts,
    spread: (_, path) => refuseSpread(path, { document, problems }),
  };
}

function compilePattern(source: string, path: Path, document: Document, { regex, problems }: Surroundings) {
  const body = /^\/(.+)\/$/su.exec(source.trim())?.[1];
  const find = body === undefined ? { problem: 'a pattern is written /…/' } : regex(body);
  if (typeof find === 'function') return (text: string) => find(text).length > 0;
  problems.push(document.problem(path, `${source}: ${find.problem}`));
  return () => false;
}
