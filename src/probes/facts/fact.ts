import type { FindGroup } from '../phrases/groups.ts';
import { plainValue, sameValue } from './same-value.ts';

/**
 * Something that is so, and that may be stated otherwise. `about`: the phrase set by which a sentence speaks of it;
 * `value`: finds what is stated; `right`: the right values, as they are written: none where nobody knows. `ask`: the
 * question it answers, for people.
 */
export type Fact = {
  readonly id: string;
  readonly ask: string | null;
  readonly about: number;
  readonly value: FindGroup;
  readonly right: readonly string[];
};

/** The facts of a program. `topic`: the phrases of all of them in one set. */
export type Facts = { readonly all: readonly Fact[]; readonly topic: number };

export function isRight({ right }: Fact, stated: string): boolean {
  return right.some(value => sameValue(value, stated));
}

/** What counts as one value, however it is written: the right one as the facts write it, any other plain. */
export function asCounted({ right }: Fact, stated: string): string {
  return right.find(value => sameValue(value, stated)) ?? plainValue(stated);
}
