import type { Report } from '../../src/model/report.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { addScorecard } from '../../src/scoring/count.ts';
import type { ScoringFacts } from '../../src/scoring/facts.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { emptyTally } from '../../src/scoring/tally.ts';
import { BESIDE, cardOf, checklist, factsOf, interaction, item, type Written } from './fixtures.ts';

/** How likely each of three items is met; `verify` is critical to the customer. */
type Chances = { readonly greeting: number; readonly quick: number; readonly verify: number };

/** A made-up service that never changes: all agents are alike. A fifth of the interactions leave `tone` open. */
export type Service = {
  readonly chances: Chances;
  readonly agents: readonly string[];
  readonly facts: ScoringFacts;
  /** By agent, then by which of the items were met: one bit each. */
  readonly cards: readonly (readonly Scorecard[])[];
};

const OPEN = 0.2;

export function serviceOf(chances: Chances, agents: number): Service {
  const call = checklist('call', [
    item('greeting', { weight: 2 }),
    item('quick'),
    item('verify', { critical: 'customer' }),
    item('tone'),
  ]);
  const facts = factsOf([call]);
  const names = Array.from({ length: agents }, (_, at) => `agent ${String(at).padStart(2, '0')}`);
  const bit = (bits: number, at: number): Written => (bits >> at) & 1;
  const cards = names.map(agent =>
    Array.from({ length: 16 }, (_, bits) =>
      cardOf(
        facts,
        {
          call: {
            greeting: bit(bits, 0),
            quick: bit(bits, 1),
            verify: bit(bits, 2),
            tone: bit(bits, 3) === 1 ? 'unverifiable' : 'notApplicable',
          },
        },
        interaction(`${agent} ${bits}`, { agent }),
      ),
    ),
  );
  return { chances, agents: names, facts, cards };
}

/** What the figures of a service truly are: points. */
export function truthOf({ chances }: Service) {
  const { greeting, quick, verify } = chances;
  return {
    score: (100 * (2 * greeting + quick + verify)) / 4,
    coverage: 100 * (1 - OPEN) + OPEN * 80,
    greeting: 100 * greeting,
    quick: 100 * quick,
    accuracy: 100 * verify,
  };
}

/** A report on so many interactions, dealt to the agents in turn. */
export function sampleOf(
  { chances, agents, facts, cards }: Service,
  size: number,
  next: () => number,
  confidence: number | null,
): Report {
  const tally = emptyTally();
  for (let at = 0; at < size; at++) {
    const bits = [chances.greeting, chances.quick, chances.verify, OPEN].reduce(
      (sum, chance, place) => sum + (next() < chance ? 1 << place : 0),
      0,
    );
    const card = cards[at % agents.length]?.[bits];
    if (card !== undefined) addScorecard(tally, card, facts);
  }
  return makeReport(tally, { ...facts, ...BESIDE, confidence });
}
