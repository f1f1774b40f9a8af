import type { FindGroup } from '../phrases/groups.ts';
import { sameValue } from './same-value.ts';

/**
 * Something that is so, and that may be stated otherwise. `about`: the phrase set by which a sentence speaks of it;
 * `value`: finds what is stated; `right`: the right values, as they are written.
 */
export type Fact = {
  readonly id: string;
  readonly about: number;
  readonly value: FindGroup;
  readonly right: readonly string[];
};

/** The facts of a program. `topic`: the phrases of all of them in one set. */
export type Facts = { readonly all: readonly Fact[]; readonly topic: number };

export function isRight({ right }: Fact, stated: string): boolean {
  return right.some(value => sameValue(value, stated));
}
