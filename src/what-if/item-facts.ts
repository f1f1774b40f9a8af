import type { LoadedChecklists } from '../checklist/index.ts';
import type { Checklist, Item, Look } from '../model/checklist.ts';
import type { KeyChange, Pair } from '../model/what-if.ts';

/** The keys of something as text, in the order in which they are told; `null`: it has none of that name. */
export type Facts = ReadonlyMap<string, string | null>;

/** What is written of an item, key by key, but for its phrases. */
export function factsOfItem(checklist: Checklist, item: Item): Facts {
  const { weight, critical, target, spread } = item;
  const section = checklist.sections.find(({ items }) => items.includes(item))?.id ?? null;
  return new Map([
    ['section', section],
    ['ask', item.ask],
    ['standard', item.standard],
    ['source', item.source],
    ['weight', String(weight)],
    ['critical', critical],
    ['target', target === null ? null : String(target)],
    ['training', item.training],
    ['answers', answersOf(item)],
    ['when', item.when?.describe ?? null],
    ['probe', item.probe?.describe ?? null],
    ['spread', spread === null ? null : JSON.stringify(spread)],
  ]);
}

/** `yes 1, partly 0.5, no 0`; with its label where that is more than the id. */
export function answersOf({ answers }: Item): string {
  return answers
    .map(({ id, label, written = label, credit }) =>
      written.toLowerCase() === id ? `${id} ${credit}` : `${id} "${written}" ${credit}`,
    )
    .join(', ');
}

/** The phrases the probes of an item look for, each with its language: those of all its phrase sets, resolved. */
export function phrasesOf(
  { when, probe }: Item,
  { book }: Pick<LoadedChecklists, 'book'>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const set of [when, probe].flatMap(setsOf)) {
    for (const [language, phrases] of book.sets[set] ?? [])
      for (const { written } of phrases) found.add(`${language}: ${written}`);
  }
  return found;
}

function setsOf(look: Look | null): readonly number[] {
  return look?.phraseSets ?? [];
}

/** The keys in which two things differ. One that is not there has no keys. */
export function keyChanges({ before, after }: Pair<Facts | null>): readonly KeyChange[] {
  const keys = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...keys].flatMap(key => {
    const [was, is] = [before?.get(key) ?? null, after?.get(key) ?? null];
    return was === is ? [] : [{ key, before: was, after: is }];
  });
}

/** What was taken from a set of texts and what was put into it, as one key; `null` where it is the same. */
export function setChange(key: string, sets: Pair<ReadonlySet<string>>): KeyChange | null {
  const gone = [...sets.before].filter(text => !sets.after.has(text));
  const come = [...sets.after].filter(text => !sets.before.has(text));
  return gone.length + come.length === 0 ? null : { key, before: listed(gone), after: listed(come) };
}

const LISTED = 20;

function listed(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  const more = texts.length > LISTED ? `, and ${texts.length - LISTED} more` : '';
  return texts.slice(0, LISTED).join(', ') + more;
}
