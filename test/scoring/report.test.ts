import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { emptyTally } from '../../src/scoring/tally.ts';
import { BESIDE, cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from './fixtures.ts';

const call = checklist('call', [item('greeting', { target: 95 }), item('thanks')], { target: 90 });

/** Cards of one checklist of two items, one card per pair of answers, agents by turns. */
function cardsOf(facts: ReturnType<typeof factsOf>, rows: readonly (readonly [Written, Written, string?])[]) {
  return rows.map(([greeting, thanks, agent], line) =>
    cardOf(
      facts,
      { call: { greeting, thanks } },
      interaction(`i${line}`, agent === undefined ? {} : { agent }, line),
    ),
  );
}
const repeat = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value);

describe('gaps', () => {
  const facts = factsOf([call], { target: 80 });

  test('below: the interval lies under the target', () => {
    const { totals } = reportOf(facts, cardsOf(facts, [...repeat(20, [0, 0] as const), [1, 0]]));
    expect(totals).toMatchObject({ target: 80, state: 'below', needed: null });
    expect(totals.gap).toBeCloseTo(50 / 21 - 80, 12);
  });

  test('above: the interval reaches the target', () => {
    const { totals } = reportOf(facts, cardsOf(facts, [...repeat(20, [1, 1] as const), [1, 0]]));
    expect(totals).toMatchObject({ state: 'above', needed: null });
  });

  test('unsure: the interval holds the target, and more of the same would settle it', () => {
    const rows = [
      [1, 1],
      [1, 0],
      [1, 1],
      [1, 0],
    ] as const;
    const { totals } = reportOf(facts, cardsOf(facts, rows));
    expect(totals).toMatchObject({ score: 75, gap: -5, state: 'unsure' });
    // With that many more at this mean and deviation the interval ends below 80.
    const n = 4 + (totals.needed ?? 0);
    expect(1.97 * Math.sqrt(2500 / 3 / n)).toBeLessThan(5);
    expect(1.96 * Math.sqrt(2500 / 3 / (n - 4))).toBeGreaterThan(5);
  });

  test('one interaction settles nothing, and cannot say how many would', () => {
    const { totals, items } = reportOf(facts, cardsOf(facts, [[1, 1]]));
    expect(totals).toMatchObject({ score: 100, interval: null, gap: 20, state: 'unsure', needed: null });
    expect(items[0]).toMatchObject({ rate: 100, interval: null, state: 'unsure', needed: null });
  });

  test('on the target is unsure, and no number of interactions would settle it', () => {
    const { totals } = reportOf(
      factsOf([call], { target: 75 }),
      cardsOf(facts, [
        [1, 1],
        [1, 0],
      ]),
    );
    expect(totals).toMatchObject({ score: 75, gap: 0, state: 'unsure', needed: null });
  });

  test('none: no target, or nothing judged', () => {
    const without = factsOf([checklist('call', [item('greeting'), item('thanks')])]);
    expect(
      reportOf(
        without,
        cardsOf(without, [
          [1, 1],
          [0, 1],
        ]),
      ).totals,
    ).toMatchObject({ target: null, state: 'none' });
    expect(reportOf(facts, cardsOf(facts, [['unanswered', 'unverifiable']])).totals).toMatchObject({
      target: 80,
      score: null,
      gap: null,
      state: 'none',
    });
  });

  test('an item is measured by its own target, else by its checklist’s, which the program may set', () => {
    const targetsOf = (targets: readonly (number | null)[]) =>
      reportOf(factsOf([call], { targets }), []).items.map(one => [one.id, one.target]);
    expect(targetsOf([null])).toEqual([
      ['greeting', 95],
      ['thanks', 90],
    ]);
    expect(targetsOf([70])).toEqual([
      ['greeting', 95],
      ['thanks', 70],
    ]);
  });
});

describe('intervals', () => {
  const facts = factsOf([call]);
  const cards = cardsOf(facts, [
    [1, 1],
    [1, 0],
    [1, 1],
    [1, 1],
  ]);

  test('of equal rates are Wilson’s, of scores Student’s', () => {
    const { totals, items } = reportOf(facts, cards);
    // 87.5 ± 3.182446·25/2 is clipped above; Wilson of 3 in 4 and of 4 in 4.
    expect(totals.interval?.[0]).toBeCloseTo(47.7194, 4);
    expect(totals.interval?.[1]).toBe(100);
    expect(
      items.map(one =>
        [one.id, ...(one.interval ?? [])].map(v => (typeof v === 'number' ? v.toFixed(2) : v)),
      ),
    ).toEqual([
      ['thanks', '30.06', '95.44'],
      ['greeting', '51.01', '100.00'],
    ]);
  });

  test('widen with the confidence asked for', () => {
    const [at95, at99] = [reportOf(facts, cards), reportOf(facts, cards, 0.99)];
    expect(at99.items[0]?.interval?.[0] ?? 100).toBeLessThan(at95.items[0]?.interval?.[0] ?? 0);
    expect(reportOf(facts, cards, 0.95)).toEqual(at95);
  });

  test.each([0, 1, 95, -0.5, Number.NaN])('a confidence of %s is refused', confidence => {
    expect(() => reportOf(facts, cards, confidence)).toThrow(InputError);
  });
});

describe('order', () => {
  test('items that cost most come first, equal ones as the checklists have them', () => {
    const facts = factsOf([call, checklist('steps', [item('a'), item('b'), item('c')])]);
    const card = cardOf(facts, { call: { greeting: 1, thanks: 1 }, steps: { a: 1, b: 0, c: 0.5 } });
    expect(reportOf(facts, [card]).items.map(one => one.id)).toEqual(['b', 'c', 'greeting', 'thanks', 'a']);
  });

  test('groups with the lowest score come first, those without one last, equal ones by code units', () => {
    const facts = factsOf([call]);
    const rows = [
      [1, 1, 'b'],
      [1, 1, 'a'],
      [1, 1, 'B'],
      [0, 1, 'constructor'],
      [0, 0, '__proto__'],
      ['unanswered', 'unanswered', 'nobody'],
      [1, 0, ''],
      [1, 0],
    ] as const;
    const { agent = [] } = reportOf(facts, cardsOf(facts, rows)).groups;
    expect(agent.map(one => [one.key, one.score])).toEqual([
      ['__proto__', 0],
      ['constructor', 50],
      ['B', 100],
      ['a', 100],
      ['b', 100],
      ['nobody', null],
    ]);
    expect(agent.at(-1)).toMatchObject({
      interactions: 0,
      checklists: { call: null },
      state: 'none',
      lowest: [],
    });
    expect(agent[0]).toMatchObject({
      interactions: 1,
      checklists: { call: 0 },
      lowest: [{ id: 'i4', score: 0 }],
    });
  });
});

test('groups are measured against the program’s target', () => {
  const facts = factsOf([call], { target: 80, groups: ['agent', 'team'] });
  const rows = [...repeat(10, [0, 0, 'Ana'] as const), [1, 1, 'Ben'] as const];
  const { agent, team } = reportOf(facts, cardsOf(facts, rows)).groups;
  expect(agent).toMatchObject([
    { key: 'Ana', interactions: 10, gap: -80, state: 'below' },
    { key: 'Ben', interactions: 1, gap: 20, state: 'unsure' },
  ]);
  expect(team).toEqual([]);
});

test('the report of nothing has every checklist and item, and no figure', () => {
  const facts = factsOf([call], { target: 80 });
  const report = makeReport(emptyTally(), { ...facts, ...BESIDE, confidence: null });
  expect(report.totals).toMatchObject({
    interactions: 0,
    scored: 0,
    score: null,
    interval: null,
    coverage: null,
  });
  expect(report.checklists).toMatchObject([{ id: 'call', interactions: 0, score: null, coverage: null }]);
  expect(report.items).toMatchObject([
    { rate: null, pointsLost: 0 },
    { rate: null, pointsLost: 0 },
  ]);
  expect(report.groups).toEqual({ agent: [] });
});

test('what is not counted passes through as it was given', () => {
  const facts = factsOf([call]);
  const beside = {
    tool: { name: 'csaudit', version: '1.2.3' },
    sources: [{ file: 'a.csv', reader: 'csv', interactions: 1, rejected: 1 }],
    rejected: [{ file: 'a.csv', line: 3, reason: 'no id' }],
    scorecards: [cardOf(facts, { call: { greeting: 1 } })],
  };
  expect(makeReport(emptyTally(), { ...facts, ...beside, confidence: null })).toMatchObject(beside);
});

test('a field that no interaction has makes no group, even one every object seems to have', () => {
  const facts = factsOf([call], { groups: ['constructor'] });
  expect(Object.entries(reportOf(facts, cardsOf(facts, [[1, 1]])).groups)).toEqual([['constructor', []]]);
});
