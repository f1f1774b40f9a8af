import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberItem } from '../../../src/model/findings.ts';
import { pathTo } from '../../../src/scoring/findings/who.ts';
import { checklist, factsOf, item } from '../fixtures.ts';
import { cardsOf, foundOf } from './found.ts';

const losing = (...lost: readonly number[]): Pick<MemberItem, 'item' | 'pointsLost'>[] =>
  lost.map((pointsLost, at) => ({ item: `c.${at}`, pointsLost }));

describe('the cheapest way to target', () => {
  it.each([
    [
      'the one that suffices, though a smaller one stands first',
      80,
      70,
      [4, 12, 14],
      { items: ['c.2'], score: 84 },
    ],
    ['the greatest two', 90, 70, [4, 12, 14], { items: ['c.2', 'c.1'], score: 96 }],
    ['equal ones in their order', 75, 70, [5, 5, 5], { items: ['c.0'], score: 75 }],
    [
      'all of them for a whole score, sums of thirds and all',
      100,
      70,
      [10, 10, 10].map(one => one * (1 - 1e-15)),
      {
        items: ['c.0', 'c.1', 'c.2'],
      },
    ],
  ] as const)('is %s', (_, target, score, lost, expected) => {
    expect(pathTo(target, score, losing(...lost))).toMatchObject({ ...expected, reaches: true });
  });

  it('says so where all of them together do not reach it, and leaves out what loses nothing', () => {
    expect(pathTo(90, 70, losing(0, 5))).toEqual({ items: ['c.1'], score: 75, reaches: false });
  });

  it('is none where the target is met, or there is none, or no score', () => {
    expect(pathTo(70, 70, losing(30))).toBeNull();
    expect(pathTo(null, 70, losing(30))).toBeNull();
    expect(pathTo(70, null, [])).toBeNull();
  });

  it('has no smaller one: of all sets of items, none of fewer reaches the target', () => {
    const points = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 60 }), (lost, short) => {
        const path = pathTo(40 + short, 40, losing(...lost));
        const sets = Array.from({ length: 2 ** lost.length }, (_, mask) =>
          lost.filter((_, at) => (mask & (2 ** at)) !== 0),
        ).filter(set => set.reduce((sum, one) => sum + one, 0) >= short);
        expect(path?.reaches).toBe(sets.length > 0);
        const fewest = Math.min(...sets.map(set => set.length));
        if (sets.length > 0) expect(path?.items.length).toBe(fewest);
      }),
    );
  });
});

describe('members', () => {
  const facts = factsOf([checklist('c', [item('a', { weight: 3 }), item('b')])], { target: 90 });
  const scored = (agent: string, ...scores: readonly number[]) =>
    scores.map(score => ({ agent, answers: { a: score / 100, b: score / 100 } }));

  it('share a rank where their intervals overlap, directly or through others; the highest is 1', () => {
    const rows = [
      ...scored('Low', 10, 12, 11, 10, 12),
      ...scored('Mid', 50, 60, 40, 55, 45),
      ...scored('Next', 58, 66, 48, 60, 52),
      ...scored('High', 95, 96, 97, 95, 96),
      ...scored('Once', 70),
    ];
    const who = foundOf(facts, cardsOf(facts, rows)).findings.who.agent ?? [];
    expect(Object.fromEntries(who.map(({ key, rank }) => [key, rank]))).toEqual({
      ...{ Low: 3, Mid: 2, Next: 2, High: 1, Once: null },
    });
  });

  it('have no rank where all would share one: the lowest would stand as the first', () => {
    const rows = [...scored('Mid', 50, 60, 40, 55, 45), ...scored('Next', 58, 66, 48, 60, 52)];
    const who = foundOf(facts, cardsOf(facts, rows)).findings.who.agent ?? [];
    expect(who.map(({ key, rank }) => [key, rank])).toEqual([
      ['Mid', null],
      ['Next', null],
    ]);
  });

  it('are drawn towards all, those of few interactions more; by hand', () => {
    // variances 50, 50 and 0 with 1 + 1 + 0 degrees: pooled 50, so of the means 25, 25 and 50
    const rows = [...scored('Ana', 90, 80), ...scored('Ben', 60, 50), ...scored('Cy', 30)];
    const who = foundOf(facts, cardsOf(facts, rows)).findings.who.agent ?? [];
    // weights 1/25, 1/25, 1/50: fixed centre 62, scatter 21.16 + 1.96 + 20.48 = 43.6, scale .1 − .0036/.1 = .064
    // between = (43.6 − 2)/.064 = 650; centre = (85/675 + 55/675 + 30/700) / (2/675 + 1/700)
    const centre = (140 / 675 + 30 / 700) / (2 / 675 + 1 / 700);
    const expected = { Ana: 85, Ben: 55, Cy: 30 };
    for (const { key, shrunk } of who) {
      const mean = expected[key as keyof typeof expected];
      const part = 650 / (650 + (key === 'Cy' ? 50 : 25));
      expect(shrunk).toBeCloseTo(centre + (mean - centre) * part, 9);
    }
  });

  it('keep their score where nothing can be drawn', () => {
    const alone = foundOf(facts, cardsOf(facts, scored('Ana', 80, 60))).findings.who.agent ?? [];
    expect(alone.map(({ shrunk }) => shrunk)).toEqual([70]);
    const steady = foundOf(facts, cardsOf(facts, [...scored('Ana', 80, 80), ...scored('Ben', 60)]));
    expect(steady.findings.who.agent?.map(({ shrunk }) => shrunk)).toEqual([60, 80]);
  });

  it('are not drawn where each has one interaction: what chance may move cannot be told', () => {
    const each = foundOf(facts, cardsOf(facts, [...scored('Ana', 80), ...scored('Ben', 60)]));
    expect(each.findings.who.agent?.map(({ shrunk }) => shrunk)).toEqual([null, null]);
  });

  it('lose by their items what lies between their score and 100', () => {
    const rows = [...scored('Ana', 90, 80), ...scored('Ben', 60, 50)];
    for (const { score, items, path } of foundOf(facts, cardsOf(facts, rows)).findings.who.agent ?? []) {
      const lost = items.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
      expect(lost).toBeCloseTo(100 - (score ?? 0), 9);
      expect(items.map(one => one.item)).toEqual(['c.a', 'c.b']);
      expect(path?.reaches).toBe(true);
    }
  });

  it('of more than ten thousand have no items and no way, and stand all the same', () => {
    const many = Array.from({ length: 10_001 }, (_, at) => scored(`A${at}`, at % 100)).flat();
    const found = foundOf(facts, cardsOf(facts, many));
    const who = found.findings.who.agent ?? [];
    expect(who).toHaveLength(10_001);
    expect(who[0]).toMatchObject({ score: 0, items: [], path: null });
    expect(found.findings.training[0]?.agents).toEqual([]);
  });
});
