import { describe, expect, test } from 'vitest';
import { NO_GATE } from '../../src/checklist/default-program.ts';
import type { Gate } from '../../src/model/program.ts';
import type { Report } from '../../src/model/report.ts';
import { judge } from '../../src/scoring/judge.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from './fixtures.ts';

const call = checklist('call', [item('greeting'), item('verify', { critical: 'customer' })]);
const words = checklist('words', [item('polite')]);
const facts = factsOf([call, words], { groups: ['agent', 'queue', 'week'] });

type Row = readonly [greeting: Written, verify: Written, polite: Written, fields?: Record<string, string>];

function reportOn(rows: readonly Row[], confidence: number | null = null): Report {
  const cards = rows.map(([greeting, verify, polite, fields = {}], line) =>
    cardOf(facts, { call: { greeting, verify }, words: { polite } }, interaction(`C-${line}`, fields, line)),
  );
  return reportOf(facts, cards, confidence);
}

const times = (n: number, row: Row): readonly Row[] => Array.from({ length: n }, () => row);
const ana = { agent: 'Ana', queue: 'refunds' };
const ben = { agent: 'Ben', queue: 'orders' };
/** Ana 100, 100 and 50 over refunds, Ben 75 over orders. */
const four = reportOn([
  [1, 1, 1, ana],
  [1, 1, 1, ana],
  [0, 0, 1, ana],
  [1, 0, 1, ben],
]);
const gate = (part: Partial<Gate>): Gate => ({ ...NO_GATE, ...part });
const reasonOf = (report: Report, part: Partial<Gate>, baseline: Report | null = null) =>
  judge(report, gate(part), baseline).reasons[0];
const named = (name: string) => ({ kind: 'checklist', checklist: name }) as const;

describe('a minimum of every group', () => {
  test('of any field the report is split by', () => {
    const every = { minimums: [{ scope: named('queue'), bound: 80 }] };
    expect(judge(four, gate(every), null).reasons).toMatchObject([
      { what: 'queue orders', actual: 75, state: 'failed', interactions: ['C-3'] },
    ]);
  });

  test('without any such group is not met, and says so', () => {
    expect(reasonOf(four, { minimums: [{ scope: named('week'), bound: 0 }] })).toMatchObject({
      what: 'every week',
      state: 'undetermined',
      note: 'no week in what was scored',
    });
  });

  test('is not met while a checklist could not be judged at all', () => {
    const mute = reportOn([[1, 1, 'unverifiable', ana]]);
    const every = { minimums: [{ scope: { kind: 'group', by: 'agent' } as const, bound: 80 }] };
    expect(reasonOf(mute, every)).toMatchObject({
      ...{ actual: 100, state: 'undetermined', note: 'nothing of words could be judged' },
    });
  });

  test('of a name that is a checklist and a field is refused', () => {
    const twice = { ...four, groups: { ...four.groups, words: four.groups.queue ?? [] } };
    expect(() => reasonOf(twice, { minimums: [{ scope: named('words'), bound: 0 }] })).toThrow(
      '"words", which is a checklist and a field',
    );
  });
});

describe('critical accuracy', () => {
  const customer = (bound: number) => ({ accuracies: [{ family: 'customer' as const, bound }] });

  test.each([
    { bound: 50, state: 'met' },
    { bound: 50.1, state: 'failed' },
  ])('of 50 against $bound: $state', ({ bound, state }) => {
    expect(reasonOf(four, customer(bound))).toMatchObject({
      ...{ what: 'critical accuracy customer', operator: '>=', expected: bound, actual: 50, state },
      interactions: ['C-2', 'C-3'],
    });
  });

  test('of a family without items is undetermined', () => {
    expect(reasonOf(four, { accuracies: [{ family: 'business', bound: 0 }] })).toMatchObject({
      ...{ actual: null, state: 'undetermined', note: 'no business item was judged' },
    });
  });

  test('is not met while an item of the family could never be told', () => {
    const own = factsOf([
      checklist('call', [item('a', { critical: 'customer' }), item('b', { critical: 'customer' })]),
    ]);
    const report = reportOf(own, [cardOf(own, { call: { a: 1, b: 'unverifiable' } })]);
    expect(reasonOf(report, customer(50))).toMatchObject({
      ...{ actual: 100, state: 'undetermined', note: 'could not be told: call.b in 1' },
    });
  });
});

describe('the interactions that pull coverage down', () => {
  const open = 'unverifiable';
  const rows: readonly Row[] = [
    [1, 1, 1],
    [1, open, 1],
    [open, open, open],
    [open, 1, open],
    [1, 1, open],
    [1, 1, open],
  ];
  test('are the few of which least was judged, also where there is no score', () => {
    expect(reasonOf(reportOn(rows), { minCoverage: 90 })?.interactions).toEqual(['C-2', 'C-3', 'C-4']);
    expect(reasonOf(reportOn(rows), { coverages: [{ checklist: 'call', bound: 90 }] })).toMatchObject({
      interactions: ['C-2', 'C-1', 'C-3'],
    });
  });

  test('are none where all was judged', () => {
    expect(reportOn(times(3, [1, 1, 1])).totals.lowestCoverage).toEqual([]);
    expect(reportOn(times(3, [1, 1, 'notApplicable'])).totals.lowestCoverage).toEqual([]);
  });
});

describe('coverage of one checklist', () => {
  const half = reportOn([
    [1, 1, 1],
    [1, 'unverifiable', 1],
  ]);
  test('is judged by itself, and names what was left open', () => {
    expect(reasonOf(half, { coverages: [{ checklist: 'words', bound: 100 }] })).toMatchObject({
      ...{ what: 'coverage of words', actual: 100, state: 'met', note: null, interactions: [] },
    });
    expect(reasonOf(half, { coverages: [{ checklist: 'call', bound: 80 }] })).toMatchObject({
      ...{ what: 'coverage of call', actual: 75, state: 'failed', note: 'not judged: call.verify in 1' },
      interactions: ['C-1'],
    });
  });

  test('of an unknown one is refused', () => {
    const unknown = { coverages: [{ checklist: 'agent', bound: 1 }] };
    expect(() => reasonOf(half, unknown)).toThrow(/the coverage of "agent"[\s\S]*known: call, words/u);
  });

  test('with confidence has an interval, of so many as there surely are', () => {
    const sure = { coverages: [{ checklist: 'words', bound: 90 }], confidence: 0.95 };
    expect(reasonOf(reportOn(times(10, [1, 1, 1])), sure)?.state).toBe('undetermined');
    expect(reasonOf(reportOn(times(40, [1, 1, 1])), sure)?.state).toBe('met');
    expect(reasonOf(reportOn(times(40, [1, 1, 'unverifiable'])), sure)?.state).toBe('failed');
  });
});

describe('a drop', () => {
  const good = reportOn(times(60, [1, 1, 1]));
  const mixed = reportOn([...times(30, [1, 1, 1]), ...times(30, [0, 1, 1])]);
  const greeting = { kind: 'item', checklist: 'call', item: 'greeting' } as const;

  test.each([
    { scope: named('call'), what: 'drop of call from baseline', actual: 25 },
    { scope: named('words'), what: 'drop of words from baseline', actual: 0 },
    { scope: greeting, what: 'drop of call.greeting from baseline', actual: 50 },
  ])('of $scope.checklist: $what', ({ scope, what, actual }) => {
    expect(reasonOf(mixed, { drops: [{ scope, bound: actual }] }, good)).toMatchObject({
      ...{ what, operator: '<=', actual, state: 'met' },
    });
    expect(reasonOf(mixed, { drops: [{ scope, bound: actual - 0.1 }] }, good)?.state).toBe('failed');
  });

  test('has the interval of two samples: Newcombe’s of an item', () => {
    const { interval } = reasonOf(mixed, { drops: [{ scope: greeting, bound: 50 }] }, good) ?? {};
    // Wilson's ends of 60 of 60 and 30 of 60: 93.98 to 100, and 37.74 to 62.26.
    expect(interval?.[0]).toBeCloseTo(50 - Math.hypot(100 - 93.98, 62.26 - 50), 1);
    expect(interval?.[1]).toBeCloseTo(50 + Math.hypot(0, 50 - 37.74), 1);
  });

  test.each([
    { bound: 5, state: 'failed' },
    { bound: 45, state: 'undetermined' },
    { bound: 80, state: 'met' },
  ])('with confidence against $bound: $state', ({ bound, state }) => {
    const sure = { drops: [{ scope: greeting, bound }], confidence: 0.95 };
    expect(reasonOf(mixed, sure, good)).toMatchObject({ actual: 50, state });
  });

  test('with confidence from a baseline of one interaction is not to be told', () => {
    const one = reportOn([[1, 1, 1]]);
    expect(reasonOf(mixed, { maxDrop: 90, confidence: 0.95 }, one)?.state).toBe('undetermined');
    expect(reasonOf(mixed, { maxDrop: 90 }, one)?.state).toBe('met');
  });

  test('is not met where one of the two lacks a checklist', () => {
    const mute = reportOn(times(60, [1, 1, 'unverifiable']));
    expect(reasonOf(mute, { maxDrop: 5 }, good)).toMatchObject({
      ...{ actual: 0, state: 'undetermined', note: 'nothing of words could be judged' },
    });
    expect(reasonOf(good, { maxDrop: 5 }, mute)?.note).toBe(
      'nothing of words could be judged in the baseline',
    );
    expect(reasonOf(mute, { maxDrop: 5 }, mute)?.state).toBe('met');
  });

  test('of what is not there is refused', () => {
    const drops = [{ scope: { ...greeting, item: 'greetings' }, bound: 1 }];
    expect(() => reasonOf(mixed, { drops }, good)).toThrow(
      /the drop of "call.greetings"[\s\S]*greeting, verify/u,
    );
  });
});

describe('a spread', () => {
  const apart = (bound: number, more: Partial<Gate> = {}) => ({ spreads: [{ by: 'agent', bound }], ...more });

  test('is the highest score − the lowest', () => {
    expect(reasonOf(four, apart(8.4))).toMatchObject({
      ...{ what: 'spread by agent, lowest Ben, highest Ana', operator: '<=', expected: 8.4, state: 'met' },
      ...{ actual: 250 / 3 - 75, interactions: ['C-3'] },
    });
    expect(reasonOf(four, apart(8.3))?.state).toBe('failed');
  });

  const steady = [...times(120, [1, 1, 1, ana]), ...times(120, [0, 1, 1, ben])];
  test.each([
    { bound: 5, state: 'failed' },
    { bound: 25, state: 'undetermined' },
    { bound: 60, state: 'met' },
  ])('with confidence 25 apart against $bound: $state', ({ bound, state }) => {
    expect(reasonOf(reportOn(steady), apart(bound, { confidence: 0.95 }))).toMatchObject({
      actual: 25,
      state,
    });
  });

  test.each([
    { name: 'one group', rows: [[1, 1, 1, ana]], note: 'fewer than two of agent with a score' },
    {
      name: 'no group',
      rows: [[1, 1, 1]],
      note: 'fewer than two of agent with a score; 1 scored without agent',
    },
    {
      name: 'somebody',
      rows: [
        [1, 1, 1, ana],
        [1, 1, 1, ben],
        [1, 1, 1],
      ],
      note: '1 scored without agent',
    },
  ] as const)('is not met of $name', ({ rows, note }) => {
    expect(reasonOf(reportOn(rows), apart(100))).toMatchObject({ state: 'undetermined', note });
  });

  test('with confidence is not met while a group has one interaction only', () => {
    const cleo = { agent: 'Cleo' };
    const rows = [...times(40, [1, 1, 1, ana]), ...times(40, [1, 1, 1, ben]), [1, 1, 1, cleo] as const];
    expect(reasonOf(reportOn(rows), apart(90, { confidence: 0.95 }))).toMatchObject({
      ...{ actual: 0, state: 'undetermined', note: '1 of agent with one interaction only' },
    });
  });

  test('with confidence is told of the groups that have an interval; without, of all', () => {
    const cleo = { agent: 'Cleo' };
    const rows = [...times(40, [1, 1, 1, ana]), ...times(40, [0, 1, 1, ben]), [0, 0, 0, cleo] as const];
    const what = (lowest: string) => `spread by agent, lowest ${lowest}, highest Ana`;
    const sure = reasonOf(reportOn(rows), apart(90, { confidence: 0.95 }));
    expect(sure).toMatchObject({ what: what('Ben'), actual: 25 });
    expect(sure?.interval?.[0]).toBeLessThan(25);
    expect(sure?.interval?.[1]).toBeGreaterThan(25);
    expect(sure).toMatchObject({ state: 'undetermined', note: '1 of agent with one interaction only' });
    expect(reasonOf(reportOn(rows), apart(90))).toMatchObject({
      ...{ what: what('Cleo'), actual: 100, state: 'failed' },
    });
  });
});

describe('several conditions at once', () => {
  const rows = times(50, [1, 1, 1, ana]);
  const both = { minimums: [{ scope: named('call'), bound: 90 }], minCoverage: 90, confidence: 0.95 };

  test('share the chance of an error: the ends that fail are surer', () => {
    const verdictOf = (part: Partial<Gate>) => judge(reportOn(rows), gate(part), null);
    expect(verdictOf({ ...both, minCoverage: null }).confidence).toBeCloseTo(0.95, 12);
    expect(verdictOf(both).confidence).toBeCloseTo(0.975, 12);
    expect(verdictOf({ ...both, maxCritical: 0 }).confidence).toBeCloseTo(0.975, 12);
    expect(verdictOf({ ...both, confidence: null }).confidence).toBeUndefined();
  });

  test('and so do the groups of one, those that chance can fail', () => {
    const three = [...rows, ...times(50, [1, 1, 1, ben]), [1, 1, 1, { agent: 'Cleo' }] as const];
    const every = { minimums: [{ scope: { kind: 'group', by: 'agent' } as const, bound: 50 }] };
    expect(judge(reportOn(three), gate({ ...every, confidence: 0.95 }), null).confidence).toBeCloseTo(
      0.975,
      12,
    );
  });
});

describe('the ends of an interval', () => {
  const rows = [...times(30, [1, 1, 1, ana]), ...times(10, [0, 1, 1, ana])];
  const overall = { minimums: [{ scope: { kind: 'overall' } as const, bound: 50 }], confidence: 0.95 };
  const endsOf = (part: Partial<Gate>, baseline: Report | null = null) =>
    judge(reportOn(rows), gate(part), baseline).reasons.find(({ what }) => what !== 'coverage')?.interval ?? [
      0, 0,
    ];

  test('of a minimum: what is asked beside it makes the high one surer, and leaves the low one', () => {
    const [low, high] = endsOf(overall);
    const [sameLow, higher] = endsOf({ ...overall, minCoverage: 0 });
    expect(sameLow).toBe(low);
    expect(higher).toBeGreaterThan(high);
  });

  test('of a maximum: the low one', () => {
    const before = reportOn(times(40, [1, 1, 1, ana]));
    const drop = { maxDrop: 50, confidence: 0.95 };
    const [low, high] = endsOf(drop, before);
    const [lower, sameHigh] = endsOf({ ...drop, minCoverage: 0 }, before);
    expect(sameHigh).toBe(high);
    expect(lower).toBeLessThan(low);
  });

  test('without confidence are those of the report', () => {
    expect(endsOf({ ...overall, confidence: null })).toEqual(reportOn(rows).totals.interval);
  });
});

describe('a small group', () => {
  // Ana's ten scores are hardly apart, those of all are.
  const rows: readonly Row[] = [
    ...times(9, [0, 0, 1, ana]),
    [0.1, 0, 1, ana],
    ...times(45, [1, 1, 1, ben]),
    ...times(45, [0, 0, 0, ben]),
  ];
  const every = (bound: number): Partial<Gate> => ({
    ...{ minimums: [{ scope: { kind: 'group', by: 'agent' }, bound }], confidence: 0.95 },
  });
  const anaIn = (bound: number) =>
    judge(reportOn(rows, 0.95), gate(every(bound)), null).reasons.find(({ what }) => what === 'agent Ana');

  test('does not fail because its scores happen to be alike', () => {
    expect(anaIn(60)?.state).toBe('undetermined');
    expect(anaIn(99)?.state).toBe('failed');
  });
});

describe('a weighed report', () => {
  const plain = reportOn([...times(20, [1, 1, 1, ana]), ...times(20, [0, 0, 0, ana])]);
  const weighing = { strata: [{ key: 'all', population: 400, audited: 40, weight: 10 }], missing: [] };
  /** Its own interval is told by the weights, and wider than the deviation tells. */
  const weighed: Report = { ...plain, weighing, totals: { ...plain.totals, interval: [30, 70] } };
  const overall = { minimums: [{ scope: { kind: 'overall' } as const, bound: 60 }] };

  test('is judged by its own intervals, widened for several conditions', () => {
    const [low = 0, high = 0] = reasonOf(weighed, { ...overall, confidence: 0.95 })?.interval ?? [];
    expect(low).toBeLessThanOrEqual(30);
    expect(high).toBeGreaterThanOrEqual(70);
    const both = reasonOf(weighed, { ...overall, minCoverage: 0, confidence: 0.95 })?.interval;
    expect(both?.[0]).toBe(low);
    expect(both?.[1]).toBeGreaterThan(high);
    expect(reasonOf(weighed, overall)?.interval).toEqual([30, 70]);
  });
});

describe('a sample of which a stratum was not audited at all', () => {
  const drawn = {
    ...four,
    weighing: {
      strata: [{ key: 'queue=refunds', population: 30, audited: 3, weight: 10 }],
      missing: [{ key: 'queue=orders', population: 70 }],
    },
  };
  const conditions: Partial<Gate>[] = [
    { minimums: [{ scope: { kind: 'overall' }, bound: 40 }] },
    { minimums: [{ scope: named('call'), bound: 40 }] },
    { minimums: [{ scope: named('agent'), bound: 40 }] },
    { minCoverage: 40 },
    { maxCritical: 9 },
    { accuracies: [{ family: 'customer', bound: 40 }] },
    { spreads: [{ by: 'agent', bound: 90 }] },
  ];

  test.each(conditions)('takes back that %j is met', condition => {
    expect(reasonOf(four, condition)).toMatchObject({ state: 'met' });
    expect(reasonOf(drawn, condition)).toMatchObject({
      state: 'undetermined',
      note: expect.stringContaining('nothing was audited of queue=orders'),
    });
  });

  test('a miss that was seen stays one', () => {
    expect(reasonOf(drawn, { minCoverage: 101 })).toMatchObject({ state: 'failed' });
  });
});
