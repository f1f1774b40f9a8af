import type { OpenChecklists } from '../../checklist/index.ts';
import type { PhraseSets } from '../../checklist/phrase-sets.ts';
import type { PhraseSet } from '../../probes/phrases/book.ts';
import type { Bench } from '../bench.ts';
import type { Sentence } from '../phrase-examples.ts';
import { sharedSets } from '../sentences.ts';
import type { WatchedSet, Watching } from './sets.ts';
import type { Stand } from './stand.ts';
import { type SetsBeneath, setsBeneath } from './trace.ts';

type Around = OpenChecklists['around'];

/** Every language of the shared sets of these names, with the examples and sentences that could notice a change. */
export function watchedShared(
  names: ReadonlySet<string>,
  around: Around,
  stands: readonly Stand[],
  sentences: readonly Sentence[],
): readonly WatchedSet[] {
  const { shared } = around;
  return [...names].flatMap(name => {
    const users = usersOf(name, shared, 'shared');
    const holding = stands.filter(stand => uses(stand, users));
    const resolve = sharedSet(name, around);
    const watching = sentences
      .filter(({ set }) => setsBeneath([`$${set}`], shared, {}).shared.has(name))
      .map((sentence): Watching => ({ sentence, resolve: sharedSet(sentence.set, around) }));
    return (shared.get(name) ?? []).map(({ language, phrases, document, path }, at): WatchedSet => {
      const spoken = mixing(language, shared);
      return {
        ...{ name, language, phrases, users, resolve },
        place: index => document.place([...path, index]),
        sets: changed => ({
          shared: new Map(shared).set(
            name,
            (shared.get(name) ?? []).map((entry, index) =>
              index === at ? { ...entry, phrases: changed } : entry,
            ),
          ),
          local: null,
        }),
        stands: holding.filter(({ stage }) => spoken.has(stage.language)),
        sentences: watching.filter(({ sentence }) => spoken.has(sentence.language)),
      };
    });
  });
}

/** The sets that a checklist writes down itself; only its own examples could notice a change. */
export function watchedLocal(
  bench: Bench,
  { shared }: Around,
  stands: readonly Stand[],
): readonly WatchedSet[] {
  return Object.entries(bench.local).flatMap(([name, languages]) => {
    const users = usersOf(name, shared, 'local');
    const holding = stands.filter(stand => uses(stand, users));
    return Object.entries(languages).map(
      ([language, phrases]): WatchedSet => ({
        ...{ name, language, phrases, users },
        place: index => bench.document.place(['phrases', name, language, index]),
        sets: changed => ({
          shared,
          local: { ...bench.local, [name]: { ...bench.local[name], [language]: changed } },
        }),
        resolve: sets => bench.resolve([`$${name}`], sets),
        stands: holding.filter(({ stage }) => stage.language === language),
        sentences: [],
      }),
    );
  });
}

function uses({ bench, sets }: Stand, users: (bench: Bench) => readonly number[]): boolean {
  return users(bench).some(number => sets.has(number));
}

/** The sets of a bench's book that hold a set, worked out once a bench. */
function usersOf(name: string, shared: PhraseSets, of: keyof SetsBeneath): WatchedSet['users'] {
  const known = new Map<Bench, readonly number[]>();
  return bench => {
    const before = known.get(bench);
    if (before !== undefined) return before;
    const users = bench.book.sets.flatMap((_, number) => {
      const list = bench.listOf(number);
      return list !== null && setsBeneath(list, shared, bench.local)[of].has(name) ? [number] : [];
    });
    known.set(bench, users);
    return users;
  };
}

/** A shared set among changed ones, worked out once for those that were asked for last. */
function sharedSet(name: string, around: Around): WatchedSet['resolve'] {
  let last: { readonly shared: PhraseSets; readonly set: PhraseSet | null } | null = null;
  return ({ shared }) => {
    if (last?.shared !== shared) {
      const set = sharedSets([name], { ...around, shared }).get(name) ?? null;
      last = { shared, set };
    }
    return last.set;
  };
}

/** A language, and those whose speakers mix it in. */
function mixing(language: string, shared: PhraseSets): ReadonlySet<string> {
  const others = [...shared.values()].flat().filter(entry => entry.with?.includes(language));
  return new Set([language, ...others.map(entry => entry.language)]);
}
