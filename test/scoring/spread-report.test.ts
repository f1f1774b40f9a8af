import { describe, expect, test } from 'vitest';
import type { Spread } from '../../src/model/checklist.ts';
import type { SpreadReport } from '../../src/model/spread.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from './fixtures.ts';

/** Scored interactions: the value of `site`, how greeting and thanks came out, and the overall score is their mean. */
type Row = readonly [site: string, greeting: Written, thanks?: Written];

const OVERALL: Spread['of'] = { kind: 'overall' };

function factsWith(spread: Partial<Spread>, groups: readonly string[] = ['agent']) {
  const limit = { by: 'site', of: OVERALL, atMost: 5, ...spread };
  return factsOf(
    [
      checklist('courtesy', [item('greeting'), item('thanks')]),
      checklist('consistency', [item('sites', { spread: limit })]),
    ],
    { groups },
  );
}

function spreadOf(rows: readonly Row[], spread: Partial<Spread> = {}, confidence = 0.95): SpreadReport {
  const facts = factsWith(spread);
  const cards = rows.map(([site, greeting, thanks = 'notApplicable'], line) =>
    cardOf(
      facts,
      { courtesy: { greeting, thanks }, consistency: { sites: 'notApplicable' } },
      interaction(`${line}`, { site }, line),
    ),
  );
  const [found] = reportOf(facts, cards, confidence).spreads;
  if (found === undefined) throw new Error('no spread');
  return found;
}

const times = (n: number, ...row: Row): Row[] => Array.from({ length: n }, () => row);

describe('the spread of a report', () => {
  test('has the groups at both ends, and the distance between them', () => {
    const rows: Row[] = [
      ['Riga', 1],
      ['Riga', 0.5],
      ['Cebu', 0.25],
      ['Cebu', 0.75],
      ['Pécs', 0.5],
      ['Pécs', 0.75],
    ];
    expect(spreadOf(rows)).toMatchObject({
      checklist: 'consistency',
      item: 'sites',
      by: 'site',
      of: 'score',
      groups: 3,
      spread: 25,
      limit: 5,
      state: 'unsure',
      highest: { key: 'Riga', interactions: 2, score: 75 },
      lowest: { key: 'Cebu', interactions: 2, score: 50 },
      groupsLeftOut: 0,
      leftOut: [],
      note: null,
    });
  });

  test.each<{ name: string; of: Spread['of']; spread: number; written: string }>([
    { name: 'the overall score', of: OVERALL, spread: 25, written: 'score' },
    {
      name: 'a checklist',
      of: { kind: 'checklist', checklist: 'courtesy' },
      spread: 25,
      written: 'courtesy',
    },
    {
      name: 'one item',
      of: { kind: 'item', checklist: 'courtesy', item: 'thanks' },
      spread: 50,
      written: 'courtesy.thanks',
    },
    {
      name: 'another item',
      of: { kind: 'item', checklist: 'courtesy', item: 'greeting' },
      spread: 0,
      written: 'courtesy.greeting',
    },
  ])('is of $name', ({ of, spread, written }) => {
    const rows = [...times(3, 'Riga', 1, 1), ...times(3, 'Cebu', 1, 0.5)];
    expect(spreadOf(rows, { of })).toMatchObject({ spread, of: written });
  });

  test('of an item counts the interactions in which it was judged', () => {
    const rows: Row[] = [...times(4, 'Riga', 1, 1), ...times(9, 'Riga', 1), ...times(2, 'Cebu', 1, 0)];
    const of = { kind: 'item', checklist: 'courtesy', item: 'thanks' } as const;
    expect(spreadOf(rows, { of })).toMatchObject({
      highest: { key: 'Riga', interactions: 4, score: 100 },
      lowest: { key: 'Cebu', interactions: 2, score: 0 },
    });
  });

  test('of equal groups has two ends', () => {
    const found = spreadOf([...times(2, 'Riga', 1), ...times(2, 'Cebu', 1), ...times(2, 'Pécs', 1)]);
    expect([found.spread, found.lowest?.key, found.highest?.key]).toEqual([0, 'Cebu', 'Riga']);
    expect(found.state).toBe('unsure');
  });

  test('is settled by enough of them', () => {
    const apart = [...times(60, 'Riga', 1), ...times(60, 'Cebu', 0.5)];
    expect(spreadOf(apart)).toMatchObject({ state: 'beyond', needed: null });
    expect(spreadOf(apart, { atMost: 90 })).toMatchObject({ state: 'within', needed: null });
  });

  test('is as sure as the report', () => {
    const rows = [...times(30, 'Riga', 1), ...times(10, 'Riga', 0.5), ...times(30, 'Cebu', 1)];
    const width = (confidence: number) => {
      const [low, high] = spreadOf(rows, {}, confidence).interval ?? [0, 0];
      return high - low;
    };
    expect(width(0.99)).toBeGreaterThan(width(0.8));
  });

  test('names groups with too few interactions, and what they need; the first five by name', () => {
    const rows = [
      ...times(2, 'Riga', 1),
      ...times(2, 'Cebu', 1),
      ...['g', 'f', 'e', 'd', 'c', 'b', 'a'].flatMap(site => times(1, site, 0)),
      ...times(3, '0', 'unverifiable'),
    ];
    const found = spreadOf(rows);
    expect(found).toMatchObject({ groups: 2, spread: 0, groupsLeftOut: 8 });
    expect(found.leftOut).toEqual([
      { key: '0', needed: 2 },
      ...['a', 'b', 'c', 'd'].map(key => ({ key, needed: 1 })),
    ]);
  });

  test.each<{ name: string; rows: Row[]; spread?: Partial<Spread>; state: string; note: string }>([
    { name: 'no interaction', rows: [], state: 'none', note: 'score was judged in no interaction' },
    {
      name: 'no interaction with the field',
      rows: times(5, '', 1),
      state: 'none',
      note: 'no site in any interaction that was judged',
    },
    {
      name: 'a single group',
      rows: times(5, 'Riga', 1),
      state: 'none',
      note: 'only one site has enough interactions',
    },
    {
      name: 'no group with enough',
      rows: [...times(1, 'Riga', 1), ...times(1, 'Cebu', 1)],
      state: 'none',
      note: 'no site has enough interactions',
    },
    {
      name: 'interactions outside of all groups',
      rows: [...times(2, 'Riga', 1), ...times(2, 'Cebu', 1), ...times(3, '', 1)],
      state: 'unsure',
      note: '3 judged without site',
    },
    {
      name: 'a checklist that is not in the run',
      rows: [...times(9, 'Riga', 1), ...times(9, 'Cebu', 1)],
      spread: { of: { kind: 'checklist', checklist: 'knowledge' } },
      state: 'none',
      note: 'knowledge is not in this run',
    },
    {
      name: 'an item of a checklist that is not in the run',
      rows: [...times(9, 'Riga', 1), ...times(9, 'Cebu', 1)],
      spread: { of: { kind: 'item', checklist: 'knowledge', item: 'facts' } },
      state: 'none',
      note: 'knowledge is not in this run',
    },
    {
      name: 'an item nobody asks',
      rows: [...times(9, 'Riga', 1), ...times(9, 'Cebu', 1)],
      spread: { of: { kind: 'item', checklist: 'courtesy', item: 'smile' } },
      state: 'none',
      note: 'courtesy does not ask smile',
    },
    {
      name: 'an item that was never judged',
      rows: [...times(9, 'Riga', 1), ...times(9, 'Cebu', 1)],
      spread: { of: { kind: 'item', checklist: 'courtesy', item: 'thanks' } },
      state: 'none',
      note: 'courtesy.thanks was judged in no interaction',
    },
  ])('says of $name: $note', ({ rows, spread, state, note }) => {
    expect(spreadOf(rows, spread)).toMatchObject({ state, note });
  });
});

describe('beside the rest of the report', () => {
  const rows = [...times(3, 'Riga', 1), ...times(3, 'Cebu', 0)];
  const cardsOf = (facts: ReturnType<typeof factsWith>) =>
    rows.map(([site, greeting], line) =>
      cardOf(facts, { courtesy: { greeting } }, interaction(`${line}`, { site, agent: 'Ana' }, line)),
    );

  test('a field that only a spread asks for does not join the groups', () => {
    const facts = factsWith({});
    expect(Object.keys(reportOf(facts, cardsOf(facts)).groups)).toEqual(['agent']);
    const both = factsWith({}, ['agent', 'site']);
    expect(reportOf(both, cardsOf(both)).spreads).toEqual(reportOf(facts, cardsOf(facts)).spreads);
  });

  test('what groups are called changes nothing', () => {
    const facts = factsWith({ atMost: 50 });
    const renamed = factsWith({ atMost: 50 });
    const names: Readonly<Record<string, string>> = { Riga: '__proto__', Cebu: 'constructor' };
    const cards = cardsOf(facts).map(card => ({
      ...card,
      fields: { site: names[String(card.fields.site)] ?? '' },
    }));
    const [before] = reportOf(facts, cardsOf(facts)).spreads;
    const [after] = reportOf(renamed, cards).spreads;
    expect(after).toMatchObject({ spread: 100, interval: before?.interval, state: before?.state });
    expect([after?.highest?.key, after?.lowest?.key]).toEqual(['__proto__', 'constructor']);
  });

  test('spreads stand in the order of the checklists', () => {
    const limit = { by: 'site', of: OVERALL, atMost: 5 };
    const facts = factsOf([
      checklist('b', [item('z', { spread: limit }), item('plain'), item('a', { spread: limit })]),
      checklist('a', [item('m', { spread: limit })]),
    ]);
    expect(reportOf(facts, []).spreads.map(one => `${one.checklist}.${one.item}`)).toEqual([
      'b.z',
      'b.a',
      'a.m',
    ]);
  });
});
