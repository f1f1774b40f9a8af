import type { BareStated } from '../../model/answer.ts';
import { entryOf } from '../entry.ts';
import { comparePlaces, compareText, type Place } from '../kept.ts';

/** One value of a fact: how often it was told, by whom, and where first. */
export type ValueTally = {
  readonly value: string;
  readonly right: boolean | null;
  interactions: number;
  agents: Map<string, number>;
  example: ToldExample;
};
export type ToldExample = {
  readonly place: Place;
  readonly agent: string | null;
  readonly turn: number;
  readonly quote: string;
};

/** One fact: in how many interactions it was stated, and wrongly, and how often any value was. */
export type FactTally = {
  ask: string | null;
  is: string | null;
  interactions: number;
  wrong: number;
  times: number;
  values: Map<string, ValueTally>;
};

/** By `checklist.item`, then by the fact. */
export type ToldTally = Map<string, Map<string, FactTally>>;

/**
 * So many values of a fact are counted one by one, and so many agents of a value: those whose names come first, right
 * values before others. Whoever comes first in all comes first in every part, so that what is kept is counted whole in
 * whatever parts and order an export is counted; of the rest there is only the sum.
 */
export const MOST_TOLD = { values: 100, agents: 2000 };

/** Who stated it, and where that stands. */
type Teller = { readonly place: Place; readonly agent: string | null };

/** Counts what was stated in one interaction, each value of each fact once. `quoteOf` is asked only for what may be shown. Changes `told`. */
export function countTold<T extends BareStated>(
  told: ToldTally,
  item: string,
  stated: readonly T[],
  { place, agent }: Teller,
  quoteOf: (one: T) => string,
  most = MOST_TOLD,
): void {
  if (stated.length === 0) return;
  const facts = entryOf(told, item, () => new Map<string, FactTally>());
  const wrong = new Map<string, boolean>();
  for (const one of stated) {
    const fact = entryOf(facts, one.fact, emptyFact);
    fact.ask = firstText(fact.ask, one.ask);
    fact.is = firstText(fact.is, one.is);
    fact.times += 1;
    wrong.set(one.fact, one.right === false || (wrong.get(one.fact) ?? false));
    const { value, right, turn } = one;
    const made = () => ({ place, agent, turn, quote: quoteOf(one) });
    const own = entryOf(fact.values, keyOf(one), () => emptyValue(value, right, made()));
    own.interactions += 1;
    if (agent !== null) own.agents.set(agent, (own.agents.get(agent) ?? 0) + 1);
    if (comparePlaces(place, own.example.place) < 0) own.example = made();
    own.agents = within(own.agents, most.agents);
    fact.values = within(fact.values, most.values);
  }
  for (const [id, isWrong] of wrong) {
    const fact = entryOf(facts, id, emptyFact);
    fact.interactions += 1;
    if (isWrong) fact.wrong += 1;
  }
}

/** Adds `from` to `into`; `from` stays as it was and shares nothing with it. */
export function mergeTold(into: ToldTally, from: ToldTally, most = MOST_TOLD): void {
  for (const [item, facts] of from) {
    const known = entryOf(into, item, () => new Map<string, FactTally>());
    for (const [id, { ask, is, interactions, wrong, times, values }] of facts) {
      const fact = entryOf(known, id, emptyFact);
      fact.ask = firstText(fact.ask, ask);
      fact.is = firstText(fact.is, is);
      fact.interactions += interactions;
      fact.wrong += wrong;
      fact.times += times;
      for (const [key, value] of values) mergeValue(fact.values, key, value, most.agents);
      fact.values = within(fact.values, most.values);
    }
  }
}

/** The entries that are kept when all has been counted. */
export function keptOf<T>(map: ReadonlyMap<string, T>, most: number): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => compareText(a, b)).slice(0, most);
}

function mergeValue(values: FactTally['values'], key: string, from: ValueTally, most: number): void {
  const own = entryOf(values, key, () => emptyValue(from.value, from.right, from.example));
  own.interactions += from.interactions;
  for (const [agent, times] of from.agents) own.agents.set(agent, (own.agents.get(agent) ?? 0) + times);
  own.agents = within(own.agents, most);
  if (comparePlaces(from.example.place, own.example.place) < 0) own.example = from.example;
}

/** Cut back where it has grown to twice its measure: now and then, and not at every turn. */
function within<T>(map: Map<string, T>, most: number): Map<string, T> {
  return map.size < 2 * most ? map : new Map(keptOf(map, most));
}

/** Right values come first, then those nobody can judge. */
function keyOf({ value, right }: BareStated): string {
  return `${right === null ? 1 : right ? 0 : 2}${value}`;
}

function firstText(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return compareText(one, other) <= 0 ? one : other;
}

function emptyFact(): FactTally {
  return { ask: null, is: null, interactions: 0, wrong: 0, times: 0, values: new Map() };
}

function emptyValue(value: string, right: boolean | null, example: ToldExample): ValueTally {
  return { value, right, interactions: 0, agents: new Map(), example };
}
