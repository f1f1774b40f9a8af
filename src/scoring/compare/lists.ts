import type { Change, Tried } from '../../model/comparison.ts';
import { compareText } from '../kept.ts';
import { changeOf, type Measure, type Scale, scaleAt } from './change.ts';

/** One thing measured twice, and what else is known of it. */
export type Twice<T> = { readonly before: Measure; readonly after: Measure; readonly beside: T };

/** The changes of a list, in its order, and what they came to. */
export type Changes<T> = { readonly changes: readonly (Change & T)[]; readonly tried: Tried };

/**
 * The changes of things of one kind. Of many, some seem to change by chance: each has its own interval at the
 * confidence asked for, and is certain only if it holds at 1 − (1 − confidence) / number compared, so that the chance of
 * a single one being called so wrongly is 1 − confidence for the whole list (Dunn 1961, as in `pairConfidence`).
 */
export function changesOf<T extends object>(
  list: string,
  all: readonly Twice<T>[],
  alone: Scale,
): Changes<T> {
  const comparable = all.filter(({ before, after }) => isTold(before, alone) && isTold(after, alone)).length;
  const sure = scaleAt(1 - (1 - alone.confidence) / Math.max(1, comparable));
  const changes = all.map(({ before, after, beside }) => ({
    ...beside,
    ...changeOf(before, after, alone, comparable === 1 ? alone : sure),
  }));
  const counted = (test: (change: Change) => boolean) => changes.filter(test).length;
  return {
    changes,
    tried: {
      list,
      compared: comparable,
      moved: counted(({ state }) => state === 'better' || state === 'worse'),
      byChance: comparable * (1 - alone.confidence),
      better: counted(({ certain, state }) => certain && state === 'better'),
      worse: counted(({ certain, state }) => certain && state === 'worse'),
    },
  };
}

function isTold(measure: Measure, scale: Scale): boolean {
  return measure.reach(scale) !== null;
}

/** The greatest fall first, what has no change last; equal ones by name. */
export function fromFallToRise<T extends Change>(
  changes: readonly T[],
  name: (one: T) => string,
): readonly T[] {
  return changes.toSorted((a, b) => {
    const [one, other] = [a.change ?? Infinity, b.change ?? Infinity];
    return one === other ? compareText(name(a), name(b)) : one - other;
  });
}
