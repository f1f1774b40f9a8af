import type { Change, Comparison, GroupMove, ItemRateMove } from '../../model/comparison.ts';
import { count, counted } from '../numbers.ts';

/** Rows of a list that tell of something, and how many things stayed as they were to the last digit. */
export type Told<T> = { readonly rows: readonly T[]; readonly same: number };

/** Groups without a figure on one side are told: they came or went. */
export function toldOf<T extends Change>(all: readonly T[], isSame: (one: T) => boolean = stayed): Told<T> {
  const rows = all.filter(one => !isSame(one));
  return { rows, same: all.length - rows.length };
}

/** An item of the same rate may still cost more or less, for that depends on what else was judged. */
export function toldItems(items: readonly ItemRateMove[]): Told<ItemRateMove> {
  return toldOf(
    items.filter(({ change }) => change !== null),
    one => stayed(one) && Math.abs(one.moved) < LEAST,
  );
}

function stayed({ change }: Change): boolean {
  return change !== null && Math.abs(change) < NOISE;
}

/** What shows in a figure of one decimal; what is no more than the rounding of doubles. */
const LEAST = 0.05;
const NOISE = 1e-9;

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
