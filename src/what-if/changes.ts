import type { LoadedChecklists } from '../checklist/index.ts';
import type { Checklist, Item } from '../model/checklist.ts';
import type { ProgramReport } from '../model/report.ts';
import type { ItemChange, KeyChange, Pair } from '../model/what-if.ts';
import { type Facts, factsOfItem, keyChanges, phrasesOf, setChange } from './item-facts.ts';
import type { ChecklistPair, ItemPair } from './pairing.ts';

type Books = Pair<Pick<LoadedChecklists, 'book'>>;

/** The items of two checklists that stand side by side which were added, removed, or have other keys or phrases. */
export function itemChanges(pair: ChecklistPair, books: Books): readonly ItemChange[] {
  return pair.items.flatMap((item): readonly ItemChange[] => {
    const keys = keysOf(pair, item, books);
    const { ask = '' } = (item.after ?? item.before)?.item ?? {};
    if (item.before === null) return [{ item: item.id, ask, change: 'added', keys }];
    if (item.after === null) return [{ item: item.id, ask, change: 'removed', keys }];
    return keys.length === 0 ? [] : [{ item: item.id, ask, change: 'changed', keys }];
  });
}

function keysOf(pair: ChecklistPair, { before, after }: ItemPair, books: Books): readonly KeyChange[] {
  const facts = {
    before: factsIn(pair.before?.checklist, before?.item),
    after: factsIn(pair.after?.checklist, after?.item),
  };
  const keys = keyChanges(facts);
  // Of an item that came or went, its probe tells enough.
  if (before === null || after === null) return keys.filter(({ key }) => key !== 'ask' && key !== 'section');
  // Another node has other phrases by itself.
  if (keys.some(({ key }) => key === 'when' || key === 'probe')) return keys;
  const phrases = setChange('phrases', {
    before: phrasesOf(before.item, books.before),
    after: phrasesOf(after.item, books.after),
  });
  return phrases === null ? keys : [...keys, phrases];
}

function factsIn(checklist: Checklist | undefined, item: Item | undefined): Facts | null {
  return checklist === undefined || item === undefined ? null : factsOfItem(checklist, item);
}

/** What the program says of a checklist, and what stands above its items, where that differs. */
export function checklistKeys(pair: ChecklistPair, programs: Pair<ProgramReport>): readonly KeyChange[] {
  return keyChanges({
    before: factsOfChecklist(pair.before, programs.before),
    after: factsOfChecklist(pair.after, programs.after),
  });
}

function factsOfChecklist(found: ChecklistPair['before'], { checklists }: ProgramReport): Facts | null {
  const entry = found === null ? undefined : checklists[found.place];
  if (found === null || entry === undefined) return null;
  const { title, about, version } = found.checklist;
  return new Map([
    ['version', version],
    ['title', title],
    ['about', about],
    ['weight', String(entry.weight)],
    ['target', text(entry.target)],
    ['pass', text(entry.pass)],
  ]);
}

/** The keys of the program itself that differ. */
export function programKeys({ before, after }: Pair<ProgramReport>): readonly KeyChange[] {
  return keyChanges({ before: factsOfProgram(before), after: factsOfProgram(after) });
}

function factsOfProgram({ target, pass, onCritical }: ProgramReport): Facts {
  return new Map([
    ['target', text(target)],
    ['pass', text(pass)],
    ['onCritical', onCritical],
  ]);
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}
