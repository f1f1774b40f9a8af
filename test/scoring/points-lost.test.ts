import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsLost } from '../../src/scoring/points-lost.ts';
import { cardOf, checklist, factsOf, item } from './fixtures.ts';
import { programs } from './random.ts';

describe('points lost', () => {
  const courtesy = checklist('courtesy', [
    item('greeting', { weight: 2 }),
    item('name', { critical: 'customer' }),
    item('thanks', { critical: 'customer' }),
  ]);
  const knowledge = checklist('knowledge', [item('facts')]);
  const answers = { courtesy: { greeting: 0.5, name: 0, thanks: 1 }, knowledge: { facts: 1 } };

  test('are what each item took from the score', () => {
    const facts = factsOf([courtesy, knowledge], { weights: [1, 1] });
    const card = cardOf(facts, answers);
    expect(card.score).toBe(75);
    expect(pointsLost(card, facts)).toEqual([[12.5, 12.5, 0], [0]]);
  });

  test('of a zeroed checklist go to the critical items missed', () => {
    const facts = factsOf([courtesy, knowledge], { onCritical: 'zero' });
    expect(pointsLost(cardOf(facts, answers), facts)).toEqual([[12.5, 37.5, 0], [0]]);
    const both = { ...answers, courtesy: { greeting: 1, name: 0, thanks: 0 } };
    expect(pointsLost(cardOf(facts, both), facts)).toEqual([[0, 25, 25], [0]]);
  });

  test('a checklist without a score takes nothing, and the others its share', () => {
    const facts = factsOf([courtesy, knowledge]);
    const card = cardOf(facts, { courtesy: answers.courtesy });
    expect(pointsLost(card, facts)).toEqual([[25, 25, 0], [0]]);
  });

  test('are 0 where nothing was judged', () => {
    const facts = factsOf([courtesy, knowledge]);
    expect(pointsLost(cardOf(facts, {}), facts)).toEqual([[0, 0, 0], [0]]);
  });

  test('a card whose answers are in another order is refused', () => {
    const facts = factsOf([courtesy, knowledge]);
    const card = cardOf(facts, answers);
    const checklists = card.checklists.map(one => ({ ...one, answers: one.answers.toReversed() }));
    expect(() => pointsLost({ ...card, checklists }, facts)).toThrow(/not in its order/u);
  });
});

test('over all items they add up to 100 − score', () => {
  fc.assert(
    fc.property(programs(), ({ facts, cards }) => {
      for (const card of cards) {
        const lost = pointsLost(card, facts).flat();
        expect(lost.reduce((sum, points) => sum + points, 0)).toBeCloseTo(100 - (card.score ?? 100), 9);
        expect(Math.min(0, ...lost)).toBe(0);
      }
    }),
  );
});
