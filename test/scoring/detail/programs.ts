import fc from 'fast-check';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import type { ScoringFacts } from '../../../src/scoring/facts.ts';
import { programs } from '../random.ts';

const TIMES = [null, '2025-12-28T23:59:59.999Z', '2025-12-29T00:00:00.000Z', '2026-01-05T09:30:00.000Z'];
const SAID = ['', '1', '5', 'yes', 'no', 'n/a'];

/** Random programs and cards with times and what customers said, split by all kinds of fields, details counted. */
export function detailedPrograms(): fc.Arbitrary<{ facts: ScoringFacts; cards: readonly Scorecard[] }> {
  const more = fc.infiniteStream(
    fc.record({
      at: fc.constantFrom(...TIMES),
      csat: fc.constantFrom(...SAID),
      nps: fc.constantFrom(...SAID),
    }),
  );
  return fc.tuple(programs(), more).map(([{ facts, cards }, stream]) => ({
    facts: { ...facts, groups: ['agent', 'site', 'week', 'hour'], detailed: true },
    cards: cards.map(card => {
      const { at, csat, nps } = stream.next().value;
      const began = at === null ? {} : { started_at: at };
      return { ...card, at, fields: { ...card.fields, ...began, csat, nps } };
    }),
  }));
}
