import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_GATE } from '../../src/checklist/index.ts';
import { cardOf, checklist, factsOf, interaction, item } from '../scoring/fixtures.ts';
import { whatIfOf } from './compared.ts';
import { twoPrograms } from './random.ts';

test('the change of the score is what items and weights moved, and the rest', () => {
  fc.assert(
    fc.property(twoPrograms(), two => {
      const { change, items, checklists, totals } = whatIfOf(two);
      const [was, is] = [totals.before.score, totals.after.score];
      expect(change.difference).toBe(was === null || is === null ? null : is - was);
      expect(change.items + change.checklists).toBeCloseTo(change.mean ?? 0, 8);
      if (change.difference !== null)
        expect(change.items + change.checklists + (change.rest ?? 0)).toBeCloseTo(change.difference, 8);
      expect(items.reduce((sum, { moved }) => sum + moved, 0)).toBeCloseTo(change.items, 7);
      expect(checklists.reduce((sum, { moved }) => sum + moved, 0)).toBeCloseTo(change.checklists, 8);
    }),
    { numRuns: 300 },
  );
});

test('where every interaction has a score on both sides, nothing is left as rest', () => {
  fc.assert(
    fc.property(twoPrograms(), ({ facts, cards }) => {
      const scored = cards.filter(({ before, after }) => before.score !== null && after.score !== null);
      fc.pre(scored.length > 0);
      expect(whatIfOf({ facts, cards: scored }).change.rest).toBeCloseTo(0, 9);
    }),
  );
});

test('the same program changes nothing', () => {
  fc.assert(
    fc.property(twoPrograms(), ({ facts, cards }) => {
      const same = {
        facts: { before: facts.before, after: facts.before },
        cards: cards.map(({ before }) => ({ before, after: before })),
      };
      const found = whatIfOf(same);
      expect(found).toMatchObject({
        keys: [],
        items: [],
        groups: [],
        turned: [],
        changed: 0,
        interactions: [],
      });
      expect(found.checklists.flatMap(({ keys, items }) => [...keys, ...items])).toEqual([]);
      expect(found.totals.after).toEqual(found.totals.before);
      expect(found.verdicts.after).toEqual(found.verdicts.before);
      expect(found.change).toMatchObject({ interval: null, items: 0, checklists: 0 });
      expect(found.change.difference ?? 0).toBe(0);
    }),
  );
});

test('every verdict that changes is counted, from what to what', () => {
  fc.assert(
    fc.property(twoPrograms(), two => {
      const { turned, totals, interactions, changed } = whatIfOf(two);
      const net = (passed: boolean | null) =>
        turned.reduce(
          (sum, one) =>
            sum + (Number(one.after === passed) - Number(one.before === passed)) * one.interactions,
          0,
        );
      expect(net(true)).toBe(totals.after.passed - totals.before.passed);
      expect(net(false)).toBe(totals.after.failed - totals.before.failed);
      expect(net(null)).toBe(totals.after.undetermined - totals.before.undetermined);
      const verdicts = interactions.map(({ passed }) => passed.before !== passed.after);
      expect(verdicts).toEqual(verdicts.toSorted((a, b) => Number(b) - Number(a)));
      expect(interactions.length).toBe(changed);
    }),
  );
});

describe('a stricter checklist', () => {
  const before = factsOf(
    [checklist('manner', [item('greeting', { weight: 3 }), item('thanks')], { pass: 70 })],
    { target: 60 },
  );
  const after = factsOf(
    [
      checklist(
        'manner',
        [item('greeting', { weight: 3 }), item('thanks', { weight: 3, critical: 'customer' })],
        { pass: 70, hash: 'other' },
      ),
    ],
    { target: 60 },
  );
  const rows = [
    { id: 'A-1', agent: 'Ana', answers: { greeting: 1, thanks: 0 } },
    { id: 'A-2', agent: 'Ana', answers: { greeting: 1, thanks: 0 } },
    { id: 'B-1', agent: 'Ben', answers: { greeting: 1, thanks: 1 } },
    { id: 'B-2', agent: 'Ben', answers: { greeting: 0, thanks: 1 } },
  ] as const;
  const cards = rows.map(({ id, agent, answers }, line) => {
    const of = interaction(id, { agent }, line + 1);
    return { before: cardOf(before, { manner: answers }, of), after: cardOf(after, { manner: answers }, of) };
  });
  const gate = { ...NO_GATE, minimums: [{ scope: { kind: 'group' as const, by: 'agent' }, bound: 62.5 }] };
  const found = whatIfOf({ facts: { before, after }, cards }, gate);

  test('is told key by key', () => {
    expect(found.checklists[0]?.items).toEqual([
      {
        item: 'thanks',
        ask: 'thanks?',
        change: 'changed',
        keys: [
          { key: 'weight', before: '1', after: '3' },
          { key: 'critical', before: null, after: 'customer' },
        ],
      },
    ]);
  });

  test('fails those who missed what is critical now, by the item that decides', () => {
    expect(found.turned).toEqual([{ before: true, after: false, interactions: 2 }]);
    expect(found.interactions[0]).toMatchObject({
      id: 'A-1',
      score: { before: 75, after: 50 },
      passed: { before: true, after: false },
      failing: {
        before: [],
        after: [
          { name: 'manner.thanks', critical: 'customer' },
          { name: 'manner', score: 50, pass: 70 },
        ],
      },
      moves: [
        { item: 'thanks', moved: expect.closeTo(-25, 9), outcome: { before: 'missed', after: 'missed' } },
      ],
    });
  });

  test('tells the mean of the differences with its interval: by hand, of -25, -25, 0 and 25', () => {
    expect(found.change).toMatchObject({ paired: 4, mean: -6.25, difference: -6.25, rest: 0 });
    // s = 23.936, s/√4 = 11.968, t of 3 degrees of freedom at 95 % = 3.1824
    expect(found.change.interval?.[0]).toBeCloseTo(-44.337, 2);
    expect(found.change.interval?.[1]).toBeCloseTo(31.837, 2);
  });

  test('names the groups that cross a line, and none that only moves', () => {
    expect(found.groups.map(({ key, line, bound, reached }) => [key, line, bound.after, reached])).toEqual([
      ['Ana', 'target', 60, { before: true, after: false }],
      ['Ana', 'gate', 62.5, { before: true, after: false }],
    ]);
  });

  test('tells what the gate would say', () => {
    expect([found.verdicts.before.state, found.verdicts.after.state]).toEqual(['met', 'failed']);
  });
});

test('an item that only becomes critical moves no score, and is named where it decides the verdict', () => {
  const manner = (critical: 'customer' | null) =>
    factsOf([checklist('manner', [item('thanks', { critical }), item('greeting')], { pass: 40 })]);
  const facts = { before: manner(null), after: manner('customer') };
  const answers = { manner: { thanks: 0, greeting: 1 } } as const;
  const found = whatIfOf({
    facts,
    cards: [{ before: cardOf(facts.before, answers), after: cardOf(facts.after, answers) }],
  });
  expect(found.change.difference).toBe(0);
  expect(found.interactions).toMatchObject([
    { passed: { before: true, after: false }, moves: [{ item: 'thanks', moved: 0 }] },
  ]);
});
