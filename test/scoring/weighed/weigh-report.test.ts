import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/model/input-error.ts';
import type { Interval, Report } from '../../../src/model/report.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { mayHold } from '../../../src/sampling/strata.ts';
import type { ScoringFacts } from '../../../src/scoring/facts.ts';
import { weighReport } from '../../../src/scoring/weighed/weigh-report.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from '../fixtures.ts';
import { programs } from '../random.ts';

type Drawn = { readonly card: Scorecard; readonly stratum: string };

function weighed(facts: ScoringFacts, drawn: readonly Drawn[], populations: Record<string, number>): Report {
  const report = reportOf(
    facts,
    drawn.map(({ card }) => card),
  );
  return weighReport(report, drawn, new Map(Object.entries(populations)), facts, mayHold).report;
}

/** Cards of one checklist, answered as written, with the stratum they were drawn from and perhaps other fields. */
function drawnOf(
  facts: ScoringFacts,
  rows: readonly (readonly [string, Record<string, Written>, Record<string, string>?])[],
): readonly Drawn[] {
  return rows.map(([stratum, answers, fields = {}], line) => ({
    stratum,
    card: cardOf(facts, { call: answers }, interaction(`i${line}`, fields, line)),
  }));
}

const call = checklist('call', [], {
  target: 80,
  sections: [
    { id: 'start', title: 'Start', items: [item('greeting'), item('name', { critical: 'customer' })] },
    { id: 'end', title: 'End', items: [item('thanks', { weight: 2 })] },
  ],
});
const facts = factsOf([call], { target: 80 });

// 90 calm interactions and 10 angry ones; two audits of each. An audit counts for 45 and for 5.
const rows = [
  ['calm', { greeting: 1, name: 1, thanks: 0.5 }, { agent: 'Ana' }],
  ['calm', { greeting: 0, name: 1, thanks: 1 }, { agent: 'Ben' }],
  ['angry', { greeting: 1, name: 0, thanks: 0 }, { agent: 'Ben' }],
  ['angry', { greeting: 1, name: 'notApplicable', thanks: 0 }, { agent: 'Ben' }],
] as const;
const drawn = drawnOf(facts, rows);
const both = { calm: 90, angry: 10 };

function near(interval: Interval, low: number, high: number): void {
  expect(interval?.[0]).toBeCloseTo(low, 6);
  expect(interval?.[1]).toBeCloseTo(high, 6);
}

describe('a report weighed back, by hand', () => {
  const report = weighed(facts, drawn, both);

  test('says what was audited of what', () => {
    expect(report.weighing).toEqual({
      strata: [
        { key: 'calm', population: 90, audited: 2, weight: 45 },
        { key: 'angry', population: 10, audited: 2, weight: 5 },
      ],
      missing: [],
    });
  });

  test('the score is (45·(75 + 75) + 5·(25 + 100/3))/100, the counts are of audits', () => {
    const angry = 25 + 100 / 3;
    expect(report.totals.score).toBeCloseTo((45 * 150 + 5 * angry) / 100, 10);
    expect(report.totals).toMatchObject({ interactions: 4, scored: 4, failed: 1, criticalMisses: 1 });
    expect(report.totals.lowest).toHaveLength(3);
    expect(report.checklists[0]).toMatchObject({ interactions: 4, coverage: 100 });
  });

  test('the rate of an item weighs its audits; what does not apply leaves both sums', () => {
    const items = Object.fromEntries(report.items.map(one => [one.id, one]));
    expect(items.greeting).toMatchObject({ met: 3, missed: 1 });
    expect(items.greeting?.rate).toBeCloseTo(100 * (1 - 45 / 100), 10);
    expect(items.thanks?.rate).toBeCloseTo(100 * ((45 * 1.5) / 100), 10);
    expect(items.name).toMatchObject({ met: 2, missed: 1, notApplicable: 1 });
    expect(items.name?.rate).toBeCloseTo((100 * 90) / 95, 10);
  });

  test('points lost are per interaction of all, and put the items in their order', () => {
    const lost = report.items.map(({ id, pointsLost }) => [id, pointsLost]);
    // thanks: 45·25 + 5·50 + 5·200/3; greeting: 45·25; name: 5·25, each of 100.
    expect(lost.map(([id]) => id)).toEqual(['thanks', 'greeting', 'name']);
    expect(lost[0]?.[1]).toBeCloseTo(11.25 + 2.5 + 10 / 3, 10);
    expect(lost[1]?.[1]).toBeCloseTo(11.25, 10);
    expect(lost[2]?.[1]).toBeCloseTo(1.25, 10);
    expect(lost.reduce((sum, [, points]) => sum + Number(points), 0)).toBeCloseTo(
      100 - (report.totals.score ?? 0),
      9,
    );
    expect(report.sections.map(({ id, pointsLost }) => [id, pointsLost.toFixed(4)])).toEqual([
      ['start', '12.5000'],
      ['end', '17.0833'],
    ]);
  });

  test('sections, groups and critical accuracy are weighed as well', () => {
    expect(report.sections[0]?.score).toBeCloseTo((45 * 150 + 5 * 150) / 100, 10);
    const [ben, ana] = report.groups.agent ?? [];
    expect(ana).toMatchObject({ key: 'Ana', interactions: 1, score: 75, interval: null });
    expect(ben?.key).toBe('Ben');
    expect(ben?.score).toBeCloseTo((45 * 75 + 5 * (25 + 100 / 3)) / 55, 10);
    expect(ben?.checklists.call).toBeCloseTo(ben?.score ?? 0, 10);
    expect(report.totals.critical.customer).toMatchObject({ opportunities: 3, errors: 1 });
    expect(report.totals.critical.customer.accuracy).toBeCloseTo((100 * 90) / 95, 10);
  });

  test('what was audited lightly can turn the order round', () => {
    const turned = weighed(facts, drawn, { calm: 4, angry: 96 });
    expect(turned.items.map(({ id }) => id)).toEqual(['thanks', 'name', 'greeting']);
  });
});

describe('what the strata decide', () => {
  test('a stratum without an audit is named, and no figure speaks of it', () => {
    const report = weighed(facts, drawn, { ...both, silent: 400 });
    expect(report.weighing?.missing).toEqual([{ key: 'silent', population: 400 }]);
    expect(report.totals).toEqual(weighed(facts, drawn, both).totals);
  });

  test('no audit at all: nothing is known', () => {
    const report = weighed(facts, [], both);
    expect(report.totals).toMatchObject({ score: null, interval: null, coverage: null, state: 'none' });
    expect(report.weighing?.missing).toHaveLength(2);
    expect(report.items[0]).toMatchObject({ rate: null, pointsLost: 0 });
  });

  test('audits of a stratum nobody drew from, and more audits than interactions, are refused together', () => {
    const wrong = () => weighed(facts, drawn, { calm: 1 });
    expect(wrong).toThrow(InputError);
    expect(wrong).toThrow(/2 audits count for the stratum "calm", which has 1 interactions/u);
    expect(wrong).toThrow(/the sample has no stratum "angry", which was audited\s+it has: "calm"/u);
  });

  test('cards that are not the report’s are a mistake of the caller', () => {
    expect(() => weighReport(reportOf(facts, []), drawn, new Map(), facts)).toThrow(
      /not those of the report/u,
    );
  });

  test('all audited: figures are certain, and every gap is told', () => {
    const report = weighed(facts, drawn, { calm: 2, angry: 2 });
    const { score, interval, state, needed } = report.totals;
    expect(interval).toEqual([score, score]);
    expect([state, needed]).toEqual(['below', null]);
    expect(report.items.find(({ id }) => id === 'greeting')?.interval).toEqual([75, 75]);
  });

  test('a group in strata of its own is certain once those are audited, and unsure before', () => {
    const agents = drawnOf(facts, [
      ['agent=Ana', { greeting: 1, name: 1, thanks: 1 }, { agent: 'Ana', site: 'Riga' }],
      ['agent=Ana', { greeting: 1, name: 1, thanks: 1 }, { agent: 'Ana', site: 'Riga' }],
      ['agent=Ben', { greeting: 1, name: 1, thanks: 1 }, { agent: 'Ben', site: 'Pécs' }],
      ['agent=Ben', { greeting: 1, name: 1, thanks: 1 }, { agent: 'Ben', site: 'Cebu' }],
    ]);
    const grouped = factsOf([call], { target: 80, groups: ['agent', 'site'] });
    const { groups } = weighed(grouped, agents, { 'agent=Ana': 2, 'agent=Ben': 50 });
    const [ana, ben] = groups.agent ?? [];
    expect(ana).toMatchObject({ key: 'Ana', interval: [100, 100], state: 'above' });
    // All met of two of fifty: Wilson's of two.
    near(ben?.interval ?? null, 34.2380227, 100);
    // Ben's strata may hold more of Riga.
    expect(groups.site?.find(({ key }) => key === 'Riga')).toMatchObject({
      interactions: 2,
      state: 'unsure',
    });
  });

  test('a group is not known because all strata were audited in which it happened to be drawn', () => {
    const drawn = drawnOf(facts, [
      ['site=North', { greeting: 1, name: 1, thanks: 0 }, { agent: 'Ana', site: 'North' }],
      ['site=North', { greeting: 1, name: 1, thanks: 0 }, { agent: 'Ana', site: 'North' }],
      ['site=South', { greeting: 1, name: 1, thanks: 1 }, { agent: 'Cy', site: 'South' }],
      ['site=South', { greeting: 1, name: 1, thanks: 1 }, { agent: 'Cy', site: 'South' }],
    ]);
    const grouped = factsOf([call], { target: 80, groups: ['agent', 'site'] });
    const { groups } = weighed(grouped, drawn, { 'site=North': 2, 'site=South': 12 });
    const [north, south] = groups.site ?? [];
    expect(north).toMatchObject({ key: 'North', score: 50, interval: [50, 50], state: 'below' });
    expect(south).toMatchObject({ key: 'South', state: 'unsure' });
    // Of the ten in South that nobody saw, any may be Ana's: of 12 then, ten more of 0, or of 100 points.
    const ana = groups.agent?.find(({ key }) => key === 'Ana');
    expect(ana).toMatchObject({ score: 50, state: 'unsure' });
    const [low = 50, high = 50] = ana?.interval ?? [];
    expect(low).toBeLessThan(50);
    expect(high).toBeGreaterThan(80);
  });

  test('intervals are those of estimates: a rate’s by its effective sample size, a score’s with lent variances', () => {
    const times = (n: number, stratum: string, credit: number) =>
      Array.from({ length: n }, () => [stratum, { greeting: 1, name: 1, thanks: credit }] as const);
    const rated = [...times(6, 'a', 1), ...times(4, 'a', 0), ...times(8, 'b', 1), ...times(2, 'b', 0)];
    const report = weighed(facts, drawnOf(facts, rated), { a: 100, b: 300 });
    // Wilson's of 75 in 15.596.
    near(report.items.find(({ id }) => id === 'thanks')?.interval ?? null, 50.1854683799, 89.9330326581);
    const apart = [...times(2, 'a', 1), ...times(1, 'b', 1), ...times(1, 'b', 0.5)];
    // Scores 100, 100 and 100, 75: a variance of 312.5 in b, and pooled half of it in a; t of two degrees.
    const sure = weighed(facts, drawnOf(facts, apart), { a: 1e12, b: 1e12 }).totals;
    near(sure.interval, 93.75 - 4.30265273 * Math.sqrt((312.5 + 156.25) / 8), 100);
  });

  test('needed: at most all that are left', () => {
    const few = drawnOf(facts, [
      ['all', { greeting: 1, name: 1, thanks: 1 }],
      ['all', { greeting: 0, name: 1, thanks: 1 }],
      ['all', { greeting: 1, name: 1, thanks: 0 }],
    ]);
    const { totals } = weighed(facts, few, { all: 20 });
    expect(totals.score).toBe(75);
    expect(totals).toMatchObject({ state: 'unsure', needed: 17 });
    expect(weighed(facts, few, { all: 4 }).totals.needed).toBe(1);
    const plain = reportOf(
      facts,
      few.map(({ card }) => card),
    ).totals;
    expect(weighed(facts, few, { all: 1e9 }).totals.needed).toBe(plain.needed);
  });

  test('spreads compare weighed groups', () => {
    const spread = item('teams', { spread: { by: 'team', of: { kind: 'overall' }, atMost: 10 } });
    const rates = item('thanking', {
      spread: { by: 'team', of: { kind: 'item', checklist: 'call', item: 'thanks' }, atMost: 10 },
    });
    const own = factsOf([call, checklist('consistency', [spread, rates])], { groups: ['team'] });
    const teams = [
      ['calm', 1, 'north'],
      ['calm', 0.5, 'south'],
      ['angry', 0, 'north'],
      ['angry', 0, 'south'],
    ] as const;
    const cards = teams.map(([stratum, thanks, team], line) => ({
      stratum,
      card: cardOf(
        own,
        {
          call: { greeting: 1, name: 1, thanks },
          consistency: { teams: 'notApplicable', thanking: 'notApplicable' },
        },
        interaction(`i${line}`, { team }, line),
      ),
    }));
    const [scores, credits] = weighed(own, cards, both).spreads;
    // north: 0.9·100 + 0.1·50; south: 0.9·75 + 0.1·50.
    expect(scores?.highest).toEqual({ key: 'north', interactions: 2, score: expect.closeTo(95, 9) });
    expect(scores?.lowest).toEqual({ key: 'south', interactions: 2, score: expect.closeTo(72.5, 9) });
    expect(scores?.spread).toBeCloseTo(22.5, 9);
    expect(scores?.state).toBe('unsure');
    expect(credits?.spread).toBeCloseTo(45, 9);
    expect(credits?.groups).toBe(2);
  });
});

describe('properties', () => {
  const shuffled = fc.tuple(programs(), fc.infiniteStream(fc.nat({ max: 2 })), fc.infiniteStream(fc.nat()));

  test('the order of the cards does not change a bit', () => {
    fc.assert(
      fc.property(shuffled, ([{ facts, cards }, strata, order]) => {
        const all = cards.map(card => ({ card, stratum: `s${strata.next().value}` }));
        const moved = all.map(one => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at);
        const sizes = { s0: 30, s1: 500, s2: 13 };
        const after = weighed(
          facts,
          moved.map(({ one }) => one),
          sizes,
        );
        expect(after).toEqual(weighed(facts, all, sizes));
      }),
    );
  });

  test('one large stratum: the report as it was', () => {
    fc.assert(
      fc.property(programs(), ({ facts, cards }) => {
        const plain = reportOf(facts, cards);
        const drawn = cards.map(card => ({ card, stratum: '' }));
        const { weighing, ...now } = weighReport(plain, drawn, new Map([['', 1e13]]), facts).report;
        expect(weighing?.strata.length).toBe(cards.length === 0 ? 0 : 1);
        expect(flat(now)).toEqual(flat(plain).map(each => (typeof each === 'number' ? closeTo(each) : each)));
      }),
    );
  });

  test('all audited: the scores of the report as it was, and no interval has a width', () => {
    fc.assert(
      fc.property(programs(), ({ facts, cards }) => {
        const plain = reportOf(facts, cards);
        const drawn = cards.map((card, at) => ({ card, stratum: `s${at % 3}` }));
        const sizes = new Map(
          [0, 1, 2].map(at => [`s${at}`, drawn.filter(one => one.stratum === `s${at}`).length]),
        );
        const now = weighReport(plain, drawn, sizes, facts).report;
        const pairs = [
          [now.totals, plain.totals] as const,
          ...now.checklists.map((one, at) => [one, plain.checklists[at]] as const),
          ...now.sections.map((one, at) => [one, plain.sections[at]] as const),
        ];
        for (const [own, before] of pairs) {
          if (own.score === null) expect(before?.score).toBeNull();
          else expect(own.score).toBeCloseTo(before?.score ?? -1, 8);
          if (before?.interval) expect(own.interval).toEqual([own.score, own.score]);
          expect(own.state === 'unsure').toBe(own.gap !== null && before?.interval === null);
        }
        for (const { interval } of now.items) expect(interval?.[0]).toBe(interval?.[1]);
      }),
    );
  });
});

/** A figure that may differ by what rounding does on the way. */
function closeTo(value: number) {
  return expect.closeTo(value, 5);
}

/** All figures and words of a report in a row, but for those that hang on the last bit, or on which comes first. */
function flat({ totals, checklists, sections, items, groups, spreads }: Omit<Report, 'weighing'>) {
  const named = items.toSorted((a, b) => (`${a.checklist}.${a.id}` < `${b.checklist}.${b.id}` ? -1 : 1));
  const kept = Object.values(groups).map(all =>
    all.map(({ population, ...rest }) => rest).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );
  const ends = spreads.map(({ highest, lowest, ...rest }) => rest);
  const leaves: unknown[] = [];
  JSON.stringify([totals, checklists, sections, named, kept, ends], (key, value) => {
    const isFigure = typeof value !== 'object' || value === null;
    if (isFigure && !['needed', 'state'].includes(key)) leaves.push(value);
    return value;
  });
  return leaves;
}
