import type { PhraseSets } from '../../checklist/phrase-sets.ts';
import type { Place } from '../../decode/index.ts';
import type { PhraseSet } from '../../probes/phrases/book.ts';
import { parsePhrase } from '../../probes/phrases/parse.ts';
import type { Bench, LocalSets } from '../bench.ts';
import type { Sentence } from '../phrase-examples.ts';
import type { Sight } from '../sight.ts';
import { shown } from './mutation.ts';
import { phraseChanges } from './phrase-changes.ts';
import { whyUnneeded } from './reason.ts';
import type { Fate } from './score.ts';
import { itemsIn, notices, type Stand } from './stand.ts';

/** The phrases of one set in one language as they stand in a file, and who could notice that one changes. */
export type WatchedSet = {
  readonly name: string;
  readonly language: string;
  readonly phrases: readonly string[];
  readonly place: (index: number) => Place;
  /** All sets, with other phrases in the place of these. */
  readonly sets: (phrases: readonly string[]) => Sets;
  /** The set itself among such sets; `null` where they have mistakes. */
  readonly resolve: (sets: Sets) => PhraseSet | null;
  readonly stands: readonly Stand[];
  readonly sentences: readonly Watching[];
  /** Which sets of a bench's book hold this one. */
  readonly users: (bench: Bench) => readonly number[];
};

/** Shared sets, and those of a checklist itself; `null`: each checklist has its own, as written. */
export type Sets = { readonly shared: PhraseSets; readonly local: LocalSets | null };

/** A sentence, and the set it is an example of, among such sets. */
export type Watching = { readonly sentence: Sentence; readonly resolve: (sets: Sets) => PhraseSet | null };

/** A phrase that becomes another; `null`: it is left out. */
type Mutant = {
  readonly index: number;
  readonly before: string;
  readonly after: string | null;
  /** Where this does not occur, nothing changes. */
  readonly lost: string;
  readonly kind: string;
  readonly told: string;
};

/** What becomes of every change to a phrase of a set. */
export function setFates(set: WatchedSet, sight: Sight): readonly Fate[] {
  return set.phrases.flatMap((written, index) => {
    const before = written.trim();
    const told = `without ${shown(before)}`;
    const left: Mutant = { index, before, after: null, lost: before, kind: 'drop-entry', told };
    const weaker = phraseChanges(before).map(({ value, lost, told }): Mutant => {
      return { index, before, after: value, lost, kind: 'phrases', told };
    });
    return [left, ...weaker].map(mutant => fateOf(mutant, set, sight));
  });
}

function fateOf(mutant: Mutant, set: WatchedSet, sight: Sight): Fate {
  const { index, before, after, kind, told } = mutant;
  const phrases = after === null ? set.phrases.toSpliced(index, 1) : set.phrases.with(index, after);
  if (phrases.length === 0 || (after !== null && 'problem' in parsePhrase(after))) return 'notViable';
  const touches = toucher(mutant, sight);
  const stands = set.stands.filter(({ stage }) => stage.texts.some(text => touches(text, stage.language)));
  const sentences = set.sentences.filter(({ sentence }) => touches(sentence.text, sentence.language));
  const sets = set.sets(phrases);
  if (sentences.some(one => sentenceNotices(one, sets, sight)) || standsNotice(stands, set, sets))
    return 'noticed';
  const { file, line = 1 } = set.place(index);
  const held = stands.length + sentences.length > 0;
  const rest = set.resolve(sets)?.get(set.language) ?? [];
  const reason = whyUnneeded(before, after, held, rest, set.language, sight);
  return { file, line, subject: `$${set.name}`, kind, phrase: before, told, reason };
}

/** Whether a text holds what a phrase has lost: only then can anything differ. */
function toucher({ before, lost }: Mutant, sight: Sight): (text: string, language: string) => boolean {
  if (before.startsWith('$')) return () => true;
  const phrase = lost === before ? null : parsePhrase(lost);
  const holdsLost = (text: string) =>
    phrase === null || 'problem' in phrase || sight.placesOfOne(phrase, text).length > 0;
  return (text, language) => sight.found(text, language).has(before) && holdsLost(text);
}

function sentenceNotices({ sentence, resolve }: Watching, sets: Sets, sight: Sight): boolean {
  const { text, language, expected } = sentence;
  const phrases = resolve(sets)?.get(language) ?? [];
  return sight.said(phrases, text, language) !== (expected === 'found');
}

function standsNotice(stands: readonly Stand[], { users }: WatchedSet, sets: Sets): boolean {
  const made = new Map<Bench, ReadonlyMap<number, PhraseSet>>();
  return stands.some(stand => {
    const { bench } = stand;
    const changed =
      made.get(bench) ??
      new Map(
        users(bench).flatMap(number => {
          const set = bench.resolve(bench.listOf(number) ?? [], sets);
          return set === null ? [] : [[number, set] as const];
        }),
      );
    made.set(bench, changed);
    return notices(stand, itemsIn(bench), changed);
  });
}
