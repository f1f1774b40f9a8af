import type { Family } from '../model/checklist.ts';
import type { Report } from '../model/report.ts';
import { count, counted } from './numbers.ts';

const NAMED = 3;

/** A critical item that was missed, how often, and in which interactions, as far as its few instances know. */
export type CriticalMiss = {
  readonly item: string;
  readonly family: Family;
  readonly missed: number;
  readonly known: readonly string[];
};

/** Those missed most first. */
export function missedCriticals({ items }: Pick<Report, 'items'>): readonly CriticalMiss[] {
  return items
    .flatMap(({ checklist, id, critical: family, missed, instances }): CriticalMiss[] => {
      if (family === null || missed === 0) return [];
      // Of a critical item the misses come first among its instances.
      const known = new Set(instances.slice(0, missed).map(({ interaction }) => interaction));
      return [{ item: `${checklist}.${id}`, family, missed, known: [...known] }];
    })
    .toSorted((a, b) => b.missed - a.missed);
}

/** `3 critical misses: courtesy.respect 2 (C-7, C-9), knowledge.truth 1 (C-4).`; `null`: nothing critical was missed. */
export function missesInShort(report: Pick<Report, 'items' | 'totals'>): string | null {
  const { criticalMisses: all } = report.totals;
  if (all === 0) return null;
  const items = missedCriticals(report);
  const named = items.slice(0, NAMED).map(({ item, missed, known }) => {
    const ids = known.slice(0, NAMED);
    return `${item} ${count(missed)}${ids.length === 0 ? '' : ` (${ids.join(', ')}${andMore(missed - ids.length)})`}`;
  });
  const which = named.length === 0 ? '' : `: ${named.join(', ')}${andMore(items.length - named.length)}`;
  return `${counted(all, 'critical miss', 'critical misses')}${which}.`;
}

/** `courtesy.respect (customer), 5 misses, among them C-7, C-9`; `name` writes an id as the page needs it. */
export function missWords(
  { item, family, missed, known }: CriticalMiss,
  name: (id: string) => string,
): string {
  const told = known.length < missed ? ', among them ' : ': ';
  const where = known.length === 0 ? '' : `${told}${known.map(name).join(', ')}`;
  return `${name(item)} (${family}), ${counted(missed, 'miss', 'misses')}${where}`;
}

function andMore(left: number): string {
  return left > 0 ? ` and ${count(left)} more` : '';
}
