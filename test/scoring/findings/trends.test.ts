import { describe, expect, it } from 'vitest';
import { checklist, factsOf, item } from '../fixtures.ts';
import { cardsOf, foundOf } from './found.ts';

const facts = factsOf([checklist('c', [item('a')])], { groups: ['month', 'hour', 'agent'] });
/** A card a month, in no order, from `scores`; a month without a score has a card on which nothing was judged. */
const months = (scores: readonly (number | null)[]) =>
  scores
    .map((score, at) => ({
      at: new Date(Date.UTC(2025, at, 15, 8)).toISOString(),
      agent: 'Ana',
      answers: { a: score === null ? ('unverifiable' as const) : score / 100 },
    }))
    .toReversed();
const trendOf = (scores: readonly (number | null)[]) =>
  foundOf(facts, cardsOf(facts, months(scores))).findings.trends;

describe('trends', () => {
  it('are of periods only, in order of time, with limits: moving ranges 4, 2, 4 around 71', () => {
    const [trend, ...others] = trendOf([70, 74, 72, 68]);
    expect(others).toEqual([]);
    expect(trend?.points.map(({ key, score }) => [key, score])).toEqual([
      ['2025-01', 70],
      ['2025-02', 74],
      ['2025-03', 72],
      ['2025-04', 68],
    ]);
    expect(trend?.centre).toBeCloseTo(71, 9);
    expect(trend?.limits?.[0]).toBeCloseTo(71 - (3 * (10 / 3)) / 1.128, 9);
  });

  it('have no limits of fewer than three periods, and none beyond 0 and 100', () => {
    expect(trendOf([70, 80])).toMatchObject([{ centre: null, limits: null }]);
    expect(trendOf([0, 100, 0, 100])[0]?.limits).toEqual([0, 100]);
  });

  it('flag what a rule flags, at the period that ends the pattern; a period without a score is none', () => {
    const risen = trendOf([50, 55, null, 60, 65, 70, 75, 52])[0];
    const flagged = risen?.points
      .filter(({ rules }) => rules.length > 0)
      .map(({ key, rules }) => [key, rules]);
    expect(flagged).toEqual([['2025-07', ['trend']]]);
    expect(risen?.points[2]).toMatchObject({ key: '2025-03', score: null, rules: [] });
    const shifted = trendOf([...Array(12).fill(60), ...Array(3).fill(61), 90])[0];
    expect(shifted?.points.at(-1)?.rules).toEqual(['beyond']);
  });
});
