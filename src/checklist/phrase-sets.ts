import { check, type Document, type Path, suggest } from '../decode/index.ts';
import type { Problem } from '../model/input-error.ts';
import type { PhraseSet, ReadyPhrase } from '../probes/phrases/book.ts';
import { parsePhrase } from '../probes/phrases/parse.ts';
import type { CompileRegex } from '../probes/phrases/regex.ts';
import { PHRASES } from './format.ts';

/** The phrases of one set in one language, as written, and where. */
type Entry = {
  readonly language: string;
  readonly phrases: readonly string[];
  readonly document: Document;
  readonly path: Path;
  /** Languages that those who speak this one mix in: their phrases of the set count too. */
  readonly with?: readonly string[];
  /** Of a set of a checklist itself: its name, under which it means the shared one whose place it takes. */
  readonly own?: { readonly name: string; readonly shared: readonly Entry[] };
};

/** Phrase sets by name. */
export type PhraseSets = ReadonlyMap<string, readonly Entry[]>;

/** Reads shared phrase files (`checklists/phrases/<language>.yaml`); mistakes are added to `problems`. */
export function readPhraseFiles(documents: readonly Document[], problems: Problem[]): PhraseSets {
  const sets = new Map<string, Entry[]>();
  for (const document of documents) {
    const raw = check(PHRASES, document.value, document, [], problems);
    for (const [name, phrases] of Object.entries(raw?.phrases ?? {})) {
      const entry = {
        language: raw?.language ?? '',
        phrases,
        document,
        path: ['phrases', name],
        with: raw?.with ?? [],
      };
      sets.set(name, [...(sets.get(name) ?? []), entry]);
    }
  }
  return sets;
}

/**
 * A checklist's own sets over the shared ones: its own of the same name wins in the languages it is written in, and in it
 * the name means the shared one.
 */
export function withLocal(
  shared: PhraseSets,
  local: Record<string, Record<string, string[]>>,
  document: Document,
): PhraseSets {
  const sets = new Map(shared);
  const mixedIn = new Map(
    [...shared.values()].flat().map(({ language, with: others }) => [language, others]),
  );
  for (const [name, languages] of Object.entries(local)) {
    const below = shared.get(name) ?? [];
    const entries = Object.entries(languages).map(([language, phrases]) => ({
      language,
      phrases,
      document,
      path: ['phrases', name, language],
      with: mixedIn.get(language) ?? [],
      own: { name, shared: below },
    }));
    sets.set(name, [...below.filter(({ language }) => languages[language] === undefined), ...entries]);
  }
  return sets;
}

/** What resolving a list of phrases needs to know. `language` is that of phrases written in a checklist itself. */
export type Resolver = {
  readonly sets: PhraseSets;
  readonly language: string;
  readonly regex: CompileRegex;
  readonly problems: Problem[];
  /** Phrases that were parsed before, by their text: a shared one serves many sets. */
  readonly parsed: Map<string, ReturnType<typeof parsePhrase>>;
};

/** The phrases of a list and of every `$set` in it, parsed, by language. Each mistake is reported where it is written. */
export function resolvePhrases(
  list: readonly string[],
  document: Document,
  path: Path,
  resolver: Resolver,
): PhraseSet {
  const byLanguage = new Map<string, ReadyPhrase[]>();
  // A set that several others hold is added once; that also keeps sets of sets of sets from growing without bound.
  const visited = new Set<Entry>();
  const visit = (entry: Entry, open: readonly string[]): void => {
    if (visited.has(entry)) return;
    visited.add(entry);
    entry.phrases.forEach((written, index) => {
      const phrase = written.trim();
      const place = [...entry.path, index];
      if (!phrase.startsWith('$')) {
        const ready = readyPhrase(phrase, entry.document, place, resolver);
        const phrases = byLanguage.get(entry.language) ?? [];
        if (ready !== null) byLanguage.set(entry.language, phrases);
        if (ready !== null) phrases.push(ready);
        return;
      }
      const name = phrase.slice(1);
      const below = entry.own?.name === name && entry.own.shared.length > 0 ? entry.own.shared : null;
      const inner = below ?? resolver.sets.get(name);
      const complain = (message: string, hint?: string) =>
        report(resolver, entry.document.problem(place, message, hint));
      if (below === null && open.includes(name))
        complain(`$${name} holds itself: ${[...open, name].join(' → ')}`);
      else if (open.length >= DEEPEST) complain(`phrase sets hold each other more than ${DEEPEST} deep`);
      else if (inner === undefined) {
        complain(`unknown phrase set "$${name}"`, suggest(name, [...resolver.sets.keys()]));
      } else {
        for (const one of inner)
          if (open.length === 0 || one.language === entry.language) visit(one, [...open, name]);
      }
    });
  };
  visit({ language: resolver.language, phrases: list, document, path }, []);
  return mixed(byLanguage, visited);
}

/** Each language with the phrases of those that are mixed in. A set that has none of its own gets none. */
function mixed(own: PhraseSet, entries: ReadonlySet<Entry>): PhraseSet {
  const all = new Map(own);
  for (const { language, with: others = [] } of entries) {
    const phrases = new Set([language, ...others].flatMap(one => own.get(one) ?? []));
    if (own.has(language) && phrases.size > (all.get(language)?.length ?? 0)) all.set(language, [...phrases]);
  }
  return all;
}

const DEEPEST = 50;

function readyPhrase(text: string, document: Document, path: Path, resolver: Resolver): ReadyPhrase | null {
  const phrase = resolver.parsed.get(text) ?? parsePhrase(text);
  resolver.parsed.set(text, phrase);
  if ('problem' in phrase) {
    report(resolver, document.problem(path, `phrase "${text}": ${phrase.problem}`));
    return null;
  }
  if (phrase.kind === 'words') return phrase;
  const find = resolver.regex(phrase.source);
  if (typeof find === 'function') return { ...phrase, find };
  report(resolver, document.problem(path, `phrase ${text}: ${find.problem}`));
  return null;
}

/** A shared set used by several items would report its mistake once for each. */
function report(resolver: Resolver, problem: Problem): void {
  const known = resolver.problems.some(
    other =>
      other.file === problem.file &&
      other.line === problem.line &&
      other.column === problem.column &&
      other.message === problem.message,
  );
  if (!known) resolver.problems.push(problem);
}
