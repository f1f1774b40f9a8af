import type { Change, Comparison, GroupMove, ItemRateMove, SectionMove } from '../../model/comparison.ts';
import { count, counted } from '../numbers.ts';
import { LEAST, movedMost, NOISE } from './moved.ts';
import { certainOf, NAMED, tellingFirst, toneOfChange } from './words.ts';

/** Rows of a list that tell of something, and how many things stayed as they were to the last digit. */
export type Told<T> = { readonly rows: readonly T[]; readonly same: number };

/** Groups without a figure on one side are told: they came or went. */
export function toldOf<T extends Change>(all: readonly T[], isSame: (one: T) => boolean = stayed): Told<T> {
  const rows = all.filter(one => !isSame(one));
  return { rows, same: all.length - rows.length };
}

/** An item of the same rate, or judged on one side only, may still cost more or less, for that depends on what else was judged. */
export function toldItems(items: readonly ItemRateMove[]): Told<ItemRateMove> {
  return toldOf(
    items.filter(({ change, moved }) => change !== null || Math.abs(moved) >= LEAST),
    one => stayed(one) && Math.abs(one.moved) < LEAST,
  );
}

function stayed({ change }: Change): boolean {
  return change !== null && Math.abs(change) < NOISE;
}

/**
 * The first `most` of them: what is certain, then what moved, then the others, and of each what did most to the score. Those
 * that the answer names are always among them.
 */
export function shownItems(
  comparison: Comparison,
  told: readonly ItemRateMove[],
  most: number,
): readonly ItemRateMove[] {
  const { better, worse } = certainOf(comparison.items);
  const named = new Set([
    ...movedMost(comparison, NAMED),
    ...better.slice(0, NAMED),
    ...worse.slice(0, NAMED),
  ]);
  const ordered = tellingFirst(told, ({ moved }) => moved);
  const others = ordered.filter(one => !named.has(one));
  const shown = new Set([...named, ...others.slice(0, Math.max(0, most - named.size))]);
  return ordered.filter(one => shown.has(one));
}

/** Sections to list, and what to say of the others; where each is all of its checklist, that says it. */
export function listedSections({ sections, checklists, tried }: Comparison): {
  readonly moved: readonly SectionMove[];
  readonly others: string | null;
} {
  if (sections.length <= checklists.length) return { moved: [], others: null };
  const moved = tellingFirst(sections.filter(one => toneOfChange(one) !== null));
  const compared = tried.find(({ list }) => list === 'sections')?.compared ?? 0;
  const other = compared - moved.length;
  const which = moved.length === 0 ? `none of ${count(compared)}` : `${count(other)} more not`;
  return { moved, others: other > 0 ? `${which} beyond what chance may explain` : null };
}

/** `6 did not change` */
export function sameWords(same: number): string {
  return `${count(same)} did not change`;
}

const TIMES = ['day', 'week', 'month', 'hour', 'weekday'];

/**
 * Fields to list: of one group only, that group says what the whole says. Where no day, week … is in both reports there
 * is nothing to compare: they are `apart`.
 */
export function listedFields({ groups }: Comparison): {
  readonly listed: readonly (readonly [by: string, members: readonly GroupMove[]])[];
  readonly apart: readonly string[];
} {
  const all = Object.entries(groups).filter(([by, { length }]) => length > (by === 'agent' ? 0 : 1));
  const isApart = ([by, members]: (typeof all)[number]) =>
    TIMES.includes(by) && members.every(({ presence }) => presence !== 'both');
  return {
    listed: all.filter(one => !isApart(one)),
    apart: all.filter(isApart).map(([by]) => by),
  };
}

export function apartWords(apart: readonly string[]): string {
  return `by ${apart.join(', ')} nothing is compared: the reports have none in common`;
}

const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  critical: ['critical accuracy', 'critical accuracies'],
  checklists: ['checklist', 'checklists'],
  sections: ['section', 'sections'],
  items: ['item', 'items'],
  agent: ['agent', 'agents'],
};

/** What a change is certain with: `2 critical accuracies, 40 items, 30 agents`. Of one list there is nothing to say. */
export function listSizes({ tried }: Comparison): string {
  const sizes = tried.flatMap(({ list, compared }) => {
    const noun = Object.hasOwn(NOUNS, list) ? NOUNS[list] : undefined;
    return noun === undefined || compared === 0 ? [] : [counted(compared, ...noun)];
  });
  return sizes.length < 2 ? '' : sizes.join(', ');
}

/** Why the same figures may be certain in one list and not in another. */
export const LONGER = 'the longer a list, the more it takes to be certain in it';
