import type { OpenChecklists } from '../checklist/index.ts';
import { compileItem } from '../checklist/items.ts';
import { isMap, listOf, mapOf } from '../checklist/loose.ts';
import { type PhraseSets, resolvePhrases, withLocal } from '../checklist/phrase-sets.ts';
import { workbenchFor } from '../checklist/workbench.ts';
import type { Document, Path } from '../decode/index.ts';
import { type Checklist, type Item, itemsOf } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import { emptyBook, type PhraseBook, type PhraseSet } from '../probes/phrases/book.ts';

type Around = OpenChecklists['around'];
/** The phrase sets a checklist itself writes down, by name and language. */
export type LocalSets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
/** An item as it is written, and where. */
export type WrittenItem = {
  readonly item: Item;
  readonly value: Record<string, unknown>;
  readonly path: Path;
};

/** A checklist whose items can be made anew of changed YAML, with a phrase book of their own. */
export type Bench = {
  readonly checklist: Checklist;
  readonly document: Document;
  readonly book: PhraseBook;
  /** What is wrong with the items: nothing, but for facts that they ask for and that are not there. */
  readonly problems: readonly Problem[];
  /** In the order of the checklist. */
  readonly items: readonly WrittenItem[];
  readonly local: LocalSets;
  /** The list of phrases that a set of the book was made of; `null`: it is none of this checklist's probes. */
  readonly listOf: (phraseSet: number) => readonly string[] | null;
  /** The item that a value makes at the place of another; `null` where it has mistakes. */
  readonly make: (value: unknown, path: Path) => Item | null;
  /** A list as it would be with other shared and local sets (`null`: the local ones as written); `null` where those have mistakes. */
  readonly resolve: (
    list: readonly string[],
    sets: { readonly shared: PhraseSets; readonly local: LocalSets | null },
  ) => PhraseSet | null;
};

/** A bench for a checklist that was read without mistakes, if with other facts. */
export function makeBench(checklist: Checklist, document: Document, around: Around): Bench {
  const problems: Problem[] = [];
  const book = emptyBook();
  const value = mapOf(document.value);
  const language = languageOf(document);
  const local = localSets(value);
  const raw = { language, phrases: plain(local), fields: listOf(value.fields).map(String) };
  // Looks are shared among the items of one document: this bench's must not be taken for the run's.
  const own = { ...document };
  const workbench = workbenchFor(raw, own, { ...around, book, problems }, []);
  const lists = new Map<number, readonly string[]>();
  const bench = {
    ...workbench,
    phraseSet: (phrases: readonly string[], path: Path) => {
      const number = workbench.phraseSet(phrases, path);
      lists.set(number, phrases);
      return number;
    },
  };
  const make: Bench['make'] = (item, path) => {
    problems.length = 0;
    const made = compileItem(item, path, bench);
    return problems.length > 0 ? null : made;
  };
  const found: Problem[] = [];
  const known = itemsOf(checklist);
  const written = listOf(value.sections).flatMap((section, s) =>
    listOf(mapOf(section).items).map((item, i) => ({
      value: withoutExamples(item),
      path: ['sections', s, 'items', i],
    })),
  );
  const items = written.flatMap(({ value, path }, index) => {
    const item = make(value, path);
    found.push(...problems);
    return item === null ? [] : [{ item: { ...item, examples: known[index]?.examples ?? [] }, value, path }];
  });
  return {
    ...{ checklist, document, book, items, local, make },
    problems: found,
    listOf: set => lists.get(set) ?? null,
    resolve: (list, { shared, local: changed }) => {
      problems.length = 0;
      const sets = withLocal(shared, plain(changed ?? local), own);
      const resolver = { sets, language, regex: around.regex, problems, parsed: around.parsed };
      const set = resolvePhrases(list, own, [], resolver);
      return problems.length > 0 ? null : set;
    },
  };
}

/** The language in which the phrases of a checklist are written. */
export function languageOf({ value }: Document): string {
  const { language } = mapOf(value);
  return typeof language === 'string' ? language : 'en';
}

function localSets({ phrases }: Record<string, unknown>): LocalSets {
  return Object.fromEntries(
    Object.entries(mapOf(phrases)).map(([name, set]) => [
      name,
      Object.fromEntries(
        Object.entries(mapOf(set)).map(([language, list]) => [language, listOf(list).map(String)]),
      ),
    ]),
  );
}

function plain(sets: LocalSets): Record<string, Record<string, string[]>> {
  return Object.fromEntries(
    Object.entries(sets).map(([name, set]) => [
      name,
      Object.fromEntries(Object.entries(set).map(([language, list]) => [language, [...list]])),
    ]),
  );
}

function withoutExamples(item: unknown): Record<string, unknown> {
  if (!isMap(item)) return {};
  const { examples, ...rest } = item;
  return rest;
}
