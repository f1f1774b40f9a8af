import type { LoadedChecklists } from '../checklist/index.ts';
import type { Answer } from '../model/answer.ts';
import type { Item, Look } from '../model/checklist.ts';
import type { Pair } from '../model/what-if.ts';
import { mayBePoints } from '../scoring/given.ts';
import type { ChecklistPair, ItemPair } from './pairing.ts';

type Book = Pick<LoadedChecklists, 'book'>;

/**
 * What a saved answer says of an item as it would be. `answer`: it is the same. `given`: it is, where it was not a
 * probe's. `spread`: no interaction answers it. `none`: it cannot be told without the export.
 */
export type Telling = 'answer' | 'given' | 'spread' | 'none';

/**
 * How the items of a checklist afterwards can be told from saved answers, by item. A probe finds the same where its
 * node, its condition, the phrases of both and the item's answers are the same, and every item that its condition asks
 * for is told as well. `sameFacts`: whether the facts that probes compare with are.
 */
export function tellings(
  pair: ChecklistPair,
  books: Pair<Book>,
  sameFacts: boolean,
): ReadonlyMap<string, Telling> {
  const told = new Map<string, Telling>();
  for (const item of pair.items)
    if (item.after !== null) told.set(item.id, tellingOf(item, books, sameFacts));
  // Conditions ask for items that stand earlier, so one round in their order settles all.
  for (const { id, after } of pair.items.toSorted((a, b) => (a.after?.place ?? 0) - (b.after?.place ?? 0))) {
    if (after === null || told.get(id) !== 'answer') continue;
    const asked = [after.item.when, after.item.probe].flatMap(itemsAskedFor);
    if (asked.some(other => told.get(other) !== 'answer')) told.set(id, 'given');
  }
  return told;
}

function tellingOf({ before, after }: ItemPair, books: Pair<Book>, sameFacts: boolean): Telling {
  if (after?.item.spread != null) return 'spread';
  if (before === null || after === null || before.item.spread !== null) return 'none';
  if (creditsOf(before.item) !== creditsOf(after.item)) return 'none';
  const looks = [
    [before.item.when, after.item.when],
    [before.item.probe, after.item.probe],
  ] as const;
  const same = looks.every(([was, is]) => signature(was, books.before) === signature(is, books.after));
  const usesFacts = looks.some(([, is]) => is !== null && holdsKey(JSON.parse(is.describe), 'states'));
  return same && (sameFacts || !usesFacts) ? 'answer' : 'given';
}

/** Whether a saved answer is the answer afterwards. */
export function isKept(answer: Answer, telling: Telling, { before, after }: Pair<Item>): boolean {
  return (
    (telling === 'answer' || (telling === 'given' && isGiven(answer))) &&
    !isOtherPoints(answer, before, after)
  );
}

function isGiven({ by }: Answer): boolean {
  return by === 'auditor' || by === 'export';
}

/** An export may bring points of the weight: with another weight they are another answer, and saved is only what was read. */
function isOtherPoints(answer: Answer, before: Item, after: Item): boolean {
  return answer.by === 'export' && before.weight !== after.weight && mayBePoints(before, answer);
}

function creditsOf({ answers }: Item): string {
  return JSON.stringify(answers.map(({ id, credit }) => [id, credit]));
}

/** A look as it is written, with the phrases of each set it looks for: equal signatures find the same. */
function signature(look: Look | null, { book }: Book): string {
  if (look === null) return '';
  const sets = (look.phraseSets ?? []).map(number =>
    [...(book.sets[number] ?? [])]
      .map(([language, phrases]) => [language, phrases.map(({ written }) => written).sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify([look.describe, sets]);
}

function itemsAskedFor(look: Look | null): readonly string[] {
  return look === null ? [] : valuesOf(JSON.parse(look.describe), 'answer').flatMap(itemNamed);
}

function itemNamed(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('item' in value)) return [];
  return typeof value.item === 'string' ? [value.item] : [];
}

function holdsKey(node: unknown, key: string): boolean {
  return valuesOf(node, key).length > 0;
}

/** The values of a key, however deep. */
function valuesOf(node: unknown, key: string): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
}
