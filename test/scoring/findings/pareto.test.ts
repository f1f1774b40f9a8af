import { describe, expect, it } from 'vitest';
import { checklist, factsOf, item } from '../fixtures.ts';
import { cardsOf, foundOf } from './found.ts';

const care = { training: 'care' };
const facts = factsOf([
  checklist('c', [item('a', { weight: 2, ...care }), item('b'), item('d', care), item('fine')]),
]);
// a loses 40 and 20 of two interactions, b 20 and 0, d 0 and 20: of 50 lost a is 30, b and d 10 each
const cards = cardsOf(facts, [
  { agent: 'Ana', answers: { a: 0, b: 0, d: 1, fine: 1 } },
  { agent: 'Ben', answers: { a: 0.5, b: 1, d: 0, fine: 1 } },
]);
const { findings } = foundOf(facts, cards);

describe('pareto', () => {
  it('lists what loses points, the most first, with the share it adds up to; equal ones in the checklist’s order', () => {
    expect(findings.pareto).toEqual([
      { item: 'c.a', pointsLost: 30, share: 60, cumulated: 60 },
      { item: 'c.b', pointsLost: 10, share: 20, cumulated: 80 },
      { item: 'c.d', pointsLost: 10, share: 20, cumulated: 100 },
    ]);
  });

  it('is empty where nothing is lost, and where nothing was scored', () => {
    expect(foundOf(facts, cardsOf(facts, [{ answers: { a: 1 } }])).findings.pareto).toEqual([]);
    expect(foundOf(facts, []).findings).toMatchObject({ pareto: [], training: [], who: { agent: [] } });
  });
});

describe('training', () => {
  it('adds items up to topics, an item without one is its own, and names who loses most by it', () => {
    expect(findings.training).toEqual([
      {
        ...{ topic: 'care', items: ['c.a', 'c.d'], pointsLost: 40, share: 80 },
        agents: [
          { key: 'Ana', pointsLost: 40 },
          { key: 'Ben', pointsLost: 40 },
        ],
      },
      {
        ...{ topic: 'c.b', items: ['c.b'], pointsLost: 10, share: 20 },
        agents: [{ key: 'Ana', pointsLost: 20 }],
      },
    ]);
  });

  it('names five agents at most', () => {
    const rows = Array.from({ length: 9 }, (_, at) => ({ agent: `A${at}`, answers: { a: at / 10, b: 1 } }));
    const [topic] = foundOf(facts, cardsOf(facts, rows)).findings.training;
    expect(topic?.agents.map(({ key }) => key)).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
  });
});
