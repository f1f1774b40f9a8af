import { check, type Document, type Path, type Shaped, shape, suggest } from '../decode/index.ts';
import type { Example } from '../model/checklist.ts';
import type { Problem } from '../model/input-error.ts';
import type { Fact, Facts } from '../probes/facts/fact.ts';
import { addSet, type PhraseBook, type PhraseSet, type ReadyPhrase } from '../probes/phrases/book.ts';
import { type CompileGroup, type FindGroup, loadGroupEngine } from '../probes/phrases/groups.ts';
import { id, language } from './format.ts';
import { mapOf } from './loose.ts';
import { type Resolver, resolvePhrases } from './phrase-sets.ts';

/** What an example of a checklist brings instead of the program's facts, unchecked, and where. */
export type ExampleFacts = Pick<Example, 'file' | 'line' | 'facts'>;

const FACT = shape.record({
  ask: shape.maybe(shape.text()),
  about: shape.filled(shape.text()),
  value: shape.text(),
  is: shape.maybe(shape.either(shape.scalar(), shape.filled(shape.scalar()))),
});
const FACTS = shape.record({
  language: shape.maybe(language()),
  facts: shape.namedBy(id(), shape.anything()),
});

/** One fact, checked: its phrases do not belong to a book yet. */
type ReadFact = Omit<Fact, 'about'> & { readonly about: PhraseSet; readonly pattern: string };
export type ReadFacts = readonly ReadFact[];

/** The facts of an example as a document. All of it stands where the example does. */
export function exampleDocument({ file, line, facts }: ExampleFacts): Document {
  const place = () => ({ file, line });
  const problem: Document['problem'] = (path, message, hint) => ({
    ...place(),
    message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
    ...(hint === undefined ? {} : { hint }),
  });
  return { file, value: { facts }, place, problem };
}

/** The facts of a document, with the shared phrase sets. Mistakes join the problems; a fact that has one is left out. */
export async function readFacts(document: Document, around: Omit<Resolver, 'language'>): Promise<ReadFacts> {
  const raw = check(FACTS, document.value, document, [], around.problems);
  // Each fact is checked by itself, so that one mistake hides no other.
  const written = Object.entries(raw?.facts ?? mapOf(mapOf(document.value).facts));
  if (raw !== undefined && written.length === 0)
    around.problems.push(document.problem(['facts'], '"facts" must hold at least one entry'));
  const compile = await loadGroupEngine();
  return written.flatMap(([name, one]) => {
    const path = ['facts', name];
    const fact = check(FACT, one, document, path, around.problems);
    if (fact === undefined) return [];
    const about = resolvePhrases(fact.about, document, [...path, 'about'], {
      ...around,
      language: raw?.language ?? 'en',
    });
    const value = compileValue(fact.value, [...path, 'value'], document, around.problems, compile);
    const right = rightOf(fact.is, [...path, 'is'], document, around.problems);
    const ask = fact.ask ?? null;
    return value === null ? [] : [{ id: name, ask, about, value, right, pattern: fact.value }];
  });
}

function compileValue(
  value: string,
  path: Path,
  document: Document,
  problems: Problem[],
  compile: CompileGroup,
): FindGroup | null {
  const body = /^\/(.+)\/$/su.exec(value.trim())?.[1];
  const found =
    body === undefined ? { problem: 'a value is found by a pattern, written /…/' } : compile(body);
  if ('find' in found) return found;
  problems.push(document.problem(path, `${value}: ${found.problem}`));
  return null;
}

function rightOf(
  is: Shaped<typeof FACT>['is'],
  path: Path,
  document: Document,
  problems: Problem[],
): readonly string[] {
  const right = is === undefined ? [] : [is].flat().map(String);
  right.forEach((value, index) => {
    if (value.trim() === '')
      problems.push(document.problem(Array.isArray(is) ? [...path, index] : path, 'must not be empty'));
  });
  return right;
}

const MADE = new WeakMap<ReadFacts, WeakMap<PhraseBook, Facts>>();

/** Facts whose phrases stand in a book. They join it when first asked for: nobody else should look for them. */
export function factsIn(book: PhraseBook, read: ReadFacts): Facts {
  const made = MADE.get(read) ?? new WeakMap<PhraseBook, Facts>();
  MADE.set(read, made);
  const facts = made.get(book) ?? {
    all: read.map(({ about, pattern: _, ...fact }) => ({ ...fact, about: addSet(book, about) })),
    topic: addSet(book, together(read.map(({ about }) => about))),
  };
  made.set(book, facts);
  return facts;
}

function together(sets: readonly PhraseSet[]): PhraseSet {
  const all = new Map<string, readonly ReadyPhrase[]>();
  for (const set of sets)
    for (const [language, phrases] of set) all.set(language, [...(all.get(language) ?? []), ...phrases]);
  return all;
}

/** Refuses facts that the program does not have. */
export function refuseUnknownFacts(
  ids: readonly string[],
  read: ReadFacts,
  path: Path,
  { document, problems }: { readonly document: Document; readonly problems: Problem[] },
): void {
  const known = read.map(fact => fact.id);
  ids.forEach((name, index) => {
    if (!known.includes(name))
      problems.push(document.problem([...path, index], `unknown fact "${name}"`, suggest(name, known)));
  });
}

/** What of facts changes scores, for the hash: what they ask is for people. */
export function whatCounts(read: ReadFacts, textsOf: (set: PhraseSet) => unknown): unknown {
  return read.map(({ id, about, pattern, right }) => ({ id, about: textsOf(about), pattern, right }));
}
