import type { FactTold, ToldValue } from '../../model/findings.ts';
import { type FactTally, keptOf, MOST_TOLD, type ToldTally, type ValueTally } from '../detail/told.ts';
import { compareText } from '../kept.ts';

/** So many values of a fact are listed. */
const LISTED = 20;

/** What agents stated of facts: those first that customers were told different things of, most interactions first. */
export function factsTold(told: ToldTally, most = MOST_TOLD): readonly FactTold[] {
  return [...told]
    .flatMap(([item, facts]) => [...facts].map(([fact, tally]) => factOf(item, fact, tally, most)))
    .sort(
      (a, b) =>
        Number(b.differing) - Number(a.differing) ||
        astray(b) - astray(a) ||
        b.interactions - a.interactions ||
        compareText(a.item, b.item) ||
        compareText(a.fact, b.fact),
    );
}

function factOf(item: string, fact: string, tally: FactTally, most: typeof MOST_TOLD): FactTold {
  const kept = keptOf(tally.values, most.values).map(([, value]) => value);
  const sorted = kept.toSorted((a, b) => b.interactions - a.interactions || order(a, b));
  const told = sorted.slice(0, LISTED).map(one => toldValue(one, most.agents));
  const others = tally.times - told.reduce((sum, { interactions }) => sum + interactions, 0);
  const answers = new Set(kept.map(({ value, right }) => (right === true ? '' : `told ${value}`)));
  return {
    ...{ item, fact, ask: tally.ask, value: tally.is },
    ...{ interactions: tally.interactions, wrong: tally.wrong },
    agents: new Set(kept.flatMap(({ agents }) => keptOf(agents, most.agents).map(([key]) => key))).size,
    differing: answers.size > 1,
    ...{ told, others },
  };
}

function toldValue({ value, right, interactions, agents, example }: ValueTally, most: number): ToldValue {
  const { place, agent, turn, quote } = example;
  return {
    ...{ value, right, interactions },
    agents: keptOf(agents, most)
      .map(([key, times]) => ({ key, interactions: times }))
      .sort((a, b) => b.interactions - a.interactions || compareText(a.key, b.key)),
    example: { interaction: place.id, agent, turn, quote },
  };
}

/** Interactions in which something else was told than is right or, where nobody knows that, than most customers heard. */
function astray({ value, wrong, interactions, told }: FactTold): number {
  return value === null ? interactions - (told[0]?.interactions ?? 0) : wrong;
}

/** Of values told equally often, the right one first. */
function order(a: ValueTally, b: ValueTally): number {
  return Number(b.right === true) - Number(a.right === true) || compareText(a.value, b.value);
}
