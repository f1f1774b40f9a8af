import { describe, expect, it } from 'vitest';
import { differenceInterval } from '../../../src/statistics/difference.ts';
import { makeReaches, pairConfidence } from '../../../src/statistics/spread.ts';
import { checklist, factsOf, item } from '../fixtures.ts';
import { cardsOf, foundOf } from './found.ts';

const facts = factsOf([checklist('c', [item('a'), item('b')])]);
const scored = (agent: string, ...scores: readonly (readonly [number, number])[]) =>
  scores.map(([a, b]) => ({ agent, answers: { a, b } }));

describe('consistency', () => {
  const rows = [
    ...scored('Ana', [1, 1], [1, 0.8], [1, 0.9], [1, 0.9]),
    ...scored('Ben', [0, 1], [0.2, 0.8], [0, 0.9], [0.2, 0.9]),
    ...scored('Cy', [0.9, 1], [1, 0.8], [1, 0.9], [0.9, 0.9]),
    ...scored('Once', [0, 0]),
  ];
  const [found] = foundOf(facts, cardsOf(facts, rows)).findings.consistency;

  it('names the pairs that differ when all are taken together, the greatest first', () => {
    expect(found).toMatchObject({ by: 'agent', groups: 4, differing: 2 });
    expect(found?.pairs.map(({ higher, lower }) => `${higher} over ${lower}`)).toEqual([
      'Ana over Ben',
      'Cy over Ben',
    ]);
  });

  it('tells each at the confidence of three pairs: who was judged once is in none', () => {
    const { ofScores } = makeReaches(pairConfidence(3, 0.95));
    const [pair] = found?.pairs ?? [];
    // Ana 100, 90, 95, 95 (variance 16.67); Ben 50, 50, 45, 55 (16.67)
    const ana = ofScores({ n: 4, mean: 95, variance: 50 / 3 });
    const ben = ofScores({ n: 4, mean: 50, variance: 50 / 3 });
    expect(pair?.difference).toBeCloseTo(45, 9);
    differenceInterval(ana, ben).forEach((end, at) => {
      expect(pair?.interval?.[at]).toBeCloseTo(end, 9);
    });
  });

  it('names the item that parts the groups, by points lost; one judgement counts for nobody', () => {
    // of a Ana loses 0 and Ben 45; Once would have lost 50
    expect(found?.items[0]).toMatchObject({ item: 'c.a', losesMost: 'Ben', losesLeast: 'Ana' });
    expect(found?.items[0]?.spread).toBeCloseTo(45, 9);
  });

  it('has a share of nothing that varies, and of one group, that is not told', () => {
    const alike = foundOf(
      facts,
      cardsOf(facts, [...scored('Ana', [1, 1]), ...scored('Ben', [1, 1], [1, 1])]),
    );
    expect(alike.findings.consistency).toMatchObject([{ share: null, interval: null, pairs: [], items: [] }]);
    expect(foundOf(facts, cardsOf(facts, scored('Ana', [1, 1], [0, 1]))).findings.consistency).toEqual([]);
  });

  it('of all the variance between groups has the share 100, of none 0', () => {
    const apart = [...scored('Ana', [1, 1], [1, 1]), ...scored('Ben', [0, 0], [0, 0])];
    expect(foundOf(facts, cardsOf(facts, apart)).findings.consistency[0]?.share).toBe(100);
    const same = [...scored('Ana', [1, 1], [0, 0]), ...scored('Ben', [1, 1], [0, 0])];
    expect(foundOf(facts, cardsOf(facts, same)).findings.consistency[0]?.share).toBe(0);
  });
});
