import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addScorecard } from '../../src/scoring/count.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { emptyTally, mergeTallies, type Tally } from '../../src/scoring/tally.ts';
import { BESIDE, cardOf, checklist, factsOf, interaction, item, reportOf } from './fixtures.ts';
import { programs } from './random.ts';

test('any order and any split of the same cards gives the same report, to the bit', () => {
  const plan = fc.record({
    keys: fc.infiniteStream(fc.nat()),
    parts: fc.infiniteStream(fc.nat({ max: 3 })),
    mergeOrder: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  });
  fc.assert(
    fc.property(programs(), plan, ({ facts, cards }, { keys, parts, mergeOrder }) => {
      const tallies: Tally[] = [emptyTally(), emptyTally(), emptyTally(), emptyTally()];
      const shuffled = cards.map(card => ({ card, key: keys.next().value })).sort((a, b) => a.key - b.key);
      for (const { card } of shuffled) addScorecard(tallies[parts.next().value] ?? emptyTally(), card, facts);
      const sent = structuredClone(tallies);
      const ordered = mergeOrder.map(at => sent[at] ?? emptyTally());
      const [a = emptyTally(), b = emptyTally(), c = emptyTally(), d = emptyTally()] = ordered;
      const merged = mergeTallies(mergeTallies(a, b), mergeTallies(c, d));
      const report = makeReport(merged, { ...facts, ...BESIDE, confidence: null });
      expect(JSON.stringify(report)).toBe(JSON.stringify(reportOf(facts, cards)));
    }),
  );
});

test('what is merged stays as it was, and shares nothing with what it went into', () => {
  fc.assert(
    fc.property(programs(), ({ facts, cards }) => {
      const from = emptyTally();
      for (const card of cards) addScorecard(from, card, facts);
      const before = structuredClone(from);
      const into = mergeTallies(emptyTally(), from);
      for (const card of cards) addScorecard(into, card, facts);
      expect(from).toEqual(before);
    }),
  );
});

test('the points lost of all items add up to 100 − score', () => {
  fc.assert(
    fc.property(programs(), ({ facts, cards }) => {
      const { totals, items } = reportOf(facts, cards);
      const lost = items.reduce((sum, one) => sum + one.pointsLost, 0);
      expect(lost).toBeCloseTo(100 - (totals.score ?? 100), 8);
    }),
  );
});

describe('what is counted', () => {
  const call = checklist('call', [
    item('verify', { critical: 'compliance' }),
    item('consent', { critical: 'compliance' }),
    item('refund', { critical: 'customer' }),
  ]);
  const facts = factsOf([call]);
  const cards = [
    cardOf(facts, { call: { verify: 0, consent: 0, refund: 1 } }, interaction('both missed', {}, 2)),
    cardOf(
      facts,
      { call: { verify: 1, consent: 'unverifiable', refund: 'notApplicable' } },
      interaction('met', {}, 3),
    ),
    cardOf(facts, { call: { verify: 'unverifiable', refund: 0.5 } }, interaction('partly', {}, 4)),
    cardOf(facts, {}, interaction('nothing judged', {}, 5)),
  ];
  const { totals, items } = reportOf(facts, cards);

  test('an interaction counts once per family, however many of its items were missed', () => {
    expect(totals.critical.compliance).toMatchObject({ opportunities: 2, errors: 1, accuracy: 50 });
    expect(totals.critical.customer).toMatchObject({ opportunities: 2, errors: 0, accuracy: 100 });
    expect(totals.critical.business).toMatchObject({ opportunities: 0, accuracy: null, interval: null });
    expect(totals.criticalMisses).toBe(2);
  });

  test('interactions, those with a score, and how they passed', () => {
    expect(totals).toMatchObject({ interactions: 4, scored: 3, passed: 2, failed: 1, undetermined: 1 });
  });

  test('each outcome of an item', () => {
    expect(items.find(one => one.id === 'verify')).toMatchObject({
      met: 1,
      partial: 0,
      missed: 1,
      notApplicable: 0,
      unanswered: 1,
      unverifiable: 1,
      rate: 50,
    });
  });

  test('coverage is the mean over interactions', () => {
    expect(totals.coverage).toBeCloseTo((100 + 50 + 100 / 3 + 0) / 4, 12);
  });
});

describe('what is kept', () => {
  const one = checklist('c', [item('a', { weight: 9 }), item('b')]);
  const facts = factsOf([one]);
  const card = (id: string, line: number, a: number) =>
    cardOf(facts, { c: { a, b: 1 } }, interaction(id, {}, line));

  test('the three lowest interactions, ties by file, line and id', () => {
    const cards = [card('w', 9, 0.5), card('x', 3, 0), card('z', 2, 0), card('y', 2, 0), card('v', 1, 1)];
    const { totals, checklists } = reportOf(facts, cards);
    expect(totals.lowest).toEqual([
      { id: 'y', score: 10 },
      { id: 'z', score: 10 },
      { id: 'x', score: 10 },
    ]);
    expect(checklists[0]?.lowest).toEqual(totals.lowest);
  });

  test('three instances an item, those with a quote first, none of an answer that cost nothing', () => {
    const quoted = (id: string, line: number) => {
      const plain = card(id, line, 0);
      const evidence = [{ turn: 1, start: 0, end: 5, quote: 'Order' }];
      const checklists = plain.checklists.map(c => ({
        ...c,
        answers: c.answers.map(a => ({ ...a, evidence })),
      }));
      return { ...plain, checklists, fields: { agent: 'Ana' } };
    };
    const cards = [
      card('p', 1, 0),
      card('q', 2, 0),
      card('r', 3, 0.5),
      quoted('s', 8),
      quoted('t', 4),
      card('u', 0, 1),
    ];
    const { items } = reportOf(facts, cards);
    expect(items.map(found => [found.id, found.instances.map(i => i.interaction)])).toEqual([
      ['a', ['t', 's', 'p']],
      ['b', []],
    ]);
    expect(items[0]?.instances.map(found => found.agent)).toEqual(['Ana', 'Ana', null]);
  });

  test('those that lost most first, wherever they stand', () => {
    const cards = [card('most', 1, 0.75), card('half', 2, 0.5), card('little', 3, 0.25), card('none', 9, 0)];
    const { items } = reportOf(facts, cards);
    expect(items[0]?.instances.map(found => found.interaction)).toEqual(['none', 'little', 'half']);
  });

  test('of a critical item the misses come before what was partly met', () => {
    const critical = factsOf([checklist('c', [item('a', { critical: 'customer' })])]);
    const at = (id: string, line: number, a: number) =>
      cardOf(critical, { c: { a } }, interaction(id, {}, line));
    const { items } = reportOf(critical, [at('partly', 1, 0.5), at('missed', 2, 0)]);
    expect(items[0]?.instances.map(found => found.interaction)).toEqual(['missed', 'partly']);
  });
});
