import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_GATE } from '../../src/checklist/default-program.ts';
import { InputError } from '../../src/model/input-error.ts';
import type { Gate, MinScope } from '../../src/model/program.ts';
import type { Report } from '../../src/model/report.ts';
import { judge } from '../../src/scoring/judge.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from './fixtures.ts';

const NOTHING: Gate = NO_GATE;
const OVERALL: MinScope = { kind: 'overall' };
const atLeast = (bound: number, scope: MinScope = OVERALL): Gate => ({
  ...NOTHING,
  minimums: [{ scope, bound }],
});

const call = checklist('call', [item('greeting'), item('verify', { critical: 'compliance' })]);
const facts = factsOf([call]);

/** A report of calls, each `[greeting, verify, agent]`. */
function reportOn(rows: readonly (readonly [Written, Written, string?])[], confidence?: number): Report {
  const cards = rows.map(([greeting, verify, agent], line) =>
    cardOf(
      facts,
      { call: { greeting, verify } },
      interaction(`call ${line}`, agent === undefined ? {} : { agent }, line),
    ),
  );
  return reportOf(facts, cards, confidence ?? null);
}
/** Ana 100 and 50, Ben 75: in all 75. */
const three = reportOn([
  [1, 1, 'Ana'],
  [0, 1, 'Ana'],
  [0.5, 1, 'Ben'],
]);
const empty = reportOn([]);

describe('a minimum', () => {
  test.each([
    { bound: 75, state: 'met' },
    { bound: 75.000000001, state: 'failed' },
    { bound: 0, state: 'met' },
  ])('of $bound on a score of 75 is $state', ({ bound, state }) => {
    expect(judge(three, atLeast(bound), null)).toEqual({
      ok: state === 'met',
      state,
      reasons: [
        {
          what: 'score',
          operator: '>=',
          expected: bound,
          actual: 75,
          interval: three.totals.interval,
          state,
          interactions: ['call 1', 'call 2', 'call 0'],
          note: null,
        },
      ],
    });
  });

  test('of the whole is not met while a checklist that applies was never judged', () => {
    const both = factsOf([call, checklist('words', [item('greets')])]);
    const whole = (words: Record<string, Written>) =>
      judge(
        reportOf(both, [cardOf(both, { call: { greeting: 1, verify: 1 }, words })], null),
        atLeast(85),
        null,
      );
    expect(whole({ greets: 1 })).toMatchObject({ state: 'met', reasons: [{ note: null }] });
    expect(whole({})).toMatchObject({
      ok: false,
      state: 'undetermined',
      reasons: [{ actual: 100, note: 'nothing of words could be judged' }],
    });
    expect(whole({ greets: 'notApplicable' })).toMatchObject({ state: 'met' });
  });

  test.each([
    { scope: { kind: 'checklist', checklist: 'call' }, what: 'call', actual: 75 },
    { scope: { kind: 'item', checklist: 'call', item: 'greeting' }, what: 'call.greeting', actual: 50 },
    { scope: { kind: 'item', checklist: 'call', item: 'verify' }, what: 'call.verify', actual: 100 },
  ] as const)('on $what', ({ scope, what, actual }) => {
    const reasonFor = (bound: number) => judge(three, atLeast(bound, scope), null).reasons;
    expect(reasonFor(actual)).toMatchObject([{ what, actual, state: 'met' }]);
    expect(reasonFor(actual + 0.001)).toMatchObject([{ what, actual, state: 'failed' }]);
  });

  test('on an item names the interactions that show the gap', () => {
    const [reason] = judge(
      three,
      atLeast(90, { kind: 'item', checklist: 'call', item: 'greeting' }),
      null,
    ).reasons;
    expect(reason?.interactions).toEqual(['call 1', 'call 2']);
  });

  test.each([
    OVERALL,
    { kind: 'checklist', checklist: 'call' },
    { kind: 'item', checklist: 'call', item: 'verify' },
    { kind: 'group', by: 'agent' },
    { kind: 'group', by: 'team' },
  ] as const)('on nothing judged is undetermined, even of 0: %j', scope => {
    expect(judge(empty, atLeast(0, scope), null)).toMatchObject({ ok: false, state: 'undetermined' });
  });
});

describe('a minimum of every group', () => {
  const everyAgent = (bound: number) => atLeast(bound, { kind: 'group', by: 'agent' });
  const report = reportOn([
    [1, 1, 'Cleo'],
    [0, 1, 'Ben'],
    [0, 0, 'Ana'],
  ]);

  test('gives a reason for each group below it', () => {
    const { state, reasons } = judge(report, everyAgent(60), null);
    expect(state).toBe('failed');
    expect(reasons.map(one => [one.what, one.actual, one.interactions])).toEqual([
      ['agent Ana', 0, ['call 2']],
      ['agent Ben', 50, ['call 1']],
    ]);
  });

  test('gives one when all meet it, naming the lowest', () => {
    expect(judge(report, everyAgent(0), null).reasons).toMatchObject([
      { what: 'every agent, lowest Ana', actual: 0, state: 'met' },
    ]);
  });

  test('is undetermined where a group has no score', () => {
    const unscored = reportOn([
      [1, 1, 'Ana'],
      ['unanswered', 'unverifiable', 'Ben'],
    ]);
    expect(judge(unscored, everyAgent(60), null)).toMatchObject({
      state: 'undetermined',
      reasons: [{ what: 'agent Ben', actual: null }],
    });
  });

  test('is undetermined where the report has no such groups', () => {
    const { state, reasons } = judge(report, atLeast(0, { kind: 'group', by: 'constructor' }), null);
    expect([state, reasons.map(one => one.what)]).toEqual(['undetermined', ['every constructor']]);
  });
});

describe('an item nobody judged', () => {
  test.each<[Written, string]>([
    ['unanswered', 'never judged: a person has to answer it'],
    ['unverifiable', 'never judged: the export does not show it'],
    ['notApplicable', 'never judged: it applied nowhere'],
  ])('that is %s everywhere says so', (outcome, note) => {
    const unjudged = reportOn([
      [outcome, 1],
      [outcome, 1],
    ]);
    const minimum = atLeast(50, { kind: 'item', checklist: 'call', item: 'greeting' });
    expect(judge(unjudged, minimum, null).reasons).toMatchObject([{ state: 'undetermined', note }]);
    expect(judge(three, minimum, null).reasons).toMatchObject([{ note: null }]);
  });
});

describe('with confidence', () => {
  const sure = (bound: number): Gate => ({ ...atLeast(bound), confidence: 0.95 });

  test('a minimum is met, failed or undetermined as its interval lies', () => {
    const { interval } = three.totals;
    const [low, high] = interval ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThan(75);
    const stateAt = (bound: number) => judge(three, sure(bound), null).state;
    expect([low, low + 0.001, high, high + 0.001].map(stateAt)).toEqual([
      'met',
      'undetermined',
      'undetermined',
      'failed',
    ]);
  });

  test('one interaction is never enough', () => {
    const one = reportOn([[1, 1]]);
    expect(judge(one, atLeast(90), null).state).toBe('met');
    expect(judge(one, sure(0), null).state).toBe('undetermined');
  });

  test('five perfect calls do not show 95, forty do not either, two hundred do', () => {
    const perfect = (n: number) => reportOn(Array.from({ length: n }, () => [1, 1] as const));
    expect([5, 40, 200].map(n => judge(perfect(n), sure(95), null).state)).toEqual([
      'undetermined',
      'undetermined',
      'met',
    ]);
  });

  test.each([0, 1, 95, Number.NaN])('a confidence of %s is refused', confidence => {
    expect(() => judge(three, { ...NOTHING, confidence }, null)).toThrow(InputError);
  });
});

describe('critical misses', () => {
  const report = reportOn([
    [1, 0],
    [1, 0.5],
    [1, 0],
    [1, 1],
  ]);
  test.each([
    { bound: 2, state: 'met' },
    { bound: 1, state: 'failed' },
  ])('two against $bound: $state', ({ bound, state }) => {
    expect(judge(report, { ...NOTHING, maxCritical: bound }, null).reasons).toMatchObject([
      { what: 'critical misses', operator: '<=', actual: 2, state, interactions: ['call 0', 'call 2'] },
    ]);
  });

  test('are undetermined while no critical item was judged', () => {
    const blind = reportOn([
      [1, 'unverifiable'],
      [1, 'notApplicable'],
    ]);
    expect(judge(blind, { ...NOTHING, maxCritical: 0 }, null)).toMatchObject({
      state: 'undetermined',
      reasons: [{ actual: null }],
    });
  });
});

describe('coverage', () => {
  const half = reportOn([[1, 'unverifiable']]);
  test.each([
    { report: half, bound: 50, state: 'met' },
    { report: half, bound: 50.1, state: 'failed' },
    { report: empty, bound: 0, state: 'undetermined' },
  ])('against $bound: $state', ({ report, bound, state }) => {
    const [reason] = judge(report, { ...NOTHING, minCoverage: bound }, null).reasons;
    expect(reason).toMatchObject({ what: 'coverage', operator: '>=', expected: bound, state });
  });
});

describe('drop from the baseline', () => {
  const gate = (maxDrop: number): Gate => ({ ...NOTHING, maxDrop });
  const perfect = reportOn([[1, 1]]);

  test.each([
    { name: '25 against 25', now: three, baseline: perfect, bound: 25, actual: 25, state: 'met' },
    { name: '25 against 24', now: three, baseline: perfect, bound: 24, actual: 25, state: 'failed' },
    { name: 'a rise', now: perfect, baseline: three, bound: 0, actual: -25, state: 'met' },
    { name: 'no baseline', now: three, baseline: null, bound: 100, actual: null, state: 'undetermined' },
    {
      name: 'a baseline of nothing',
      now: three,
      baseline: empty,
      bound: 100,
      actual: null,
      state: 'undetermined',
    },
    {
      name: 'a report of nothing',
      now: empty,
      baseline: three,
      bound: 100,
      actual: null,
      state: 'undetermined',
    },
  ])('$name: $state', ({ now, baseline, bound, actual, state }) => {
    expect(judge(now, gate(bound), baseline).reasons[0]).toMatchObject({
      what: 'drop from baseline',
      operator: '<=',
      expected: bound,
      actual,
      state,
    });
  });

  const scoredWith = (...args: Parameters<typeof factsOf>): Report => reportOf(factsOf(...args), []);
  test.each([
    {
      name: 'another content',
      baseline: scoredWith([{ ...call, hash: 'other', version: '0.9.0' }]),
      says: /0\.9\.0/u,
    },
    { name: 'another weight', baseline: scoredWith([call], { weights: [3] }), says: /weighs 3, now 1/u },
    {
      name: 'another checklist',
      baseline: scoredWith([{ ...call, id: 'chat' }]),
      says: /"call"[\s\S]*"chat"/u,
    },
    { name: 'zeroed', baseline: scoredWith([call], { onCritical: 'zero' }), says: /onCritical zero/u },
  ])('a baseline scored otherwise is refused: $name', ({ baseline, says }) => {
    expect(() => judge(three, gate(2), baseline)).toThrow(InputError);
    expect(() => judge(three, gate(2), baseline)).toThrow(says);
    expect(judge(three, NOTHING, baseline).ok).toBe(true);
  });
});

describe('the gate itself', () => {
  test('asks nothing: met', () => {
    expect(judge(three, NOTHING, null)).toEqual({ ok: true, state: 'met', reasons: [] });
  });

  test('reasons stand in the order asked; one failed condition fails it, else one undetermined leaves it open', () => {
    const gate: Gate = { ...atLeast(70), maxCritical: 0, minCoverage: 100, maxDrop: 1 };
    const verdict = judge(three, gate, null);
    expect(verdict.reasons.map(one => [one.what, one.state])).toEqual([
      ['score', 'met'],
      ['critical misses', 'met'],
      ['coverage', 'met'],
      ['drop from baseline', 'undetermined'],
    ]);
    expect([verdict.ok, verdict.state]).toEqual([false, 'undetermined']);
    expect(judge(three, { ...gate, minCoverage: 101 }, null).state).toBe('failed');
  });

  test.each([
    { name: 'score', gate: atLeast(Number.NaN) },
    { name: 'call.verify', gate: atLeast(Infinity, { kind: 'item', checklist: 'call', item: 'verify' }) },
    { name: 'every team', gate: atLeast(Number.NaN, { kind: 'group', by: 'team' }) },
    { name: 'critical misses', gate: { ...NOTHING, maxCritical: Number.NaN } },
    { name: 'coverage', gate: { ...NOTHING, minCoverage: -Infinity } },
    { name: 'drop from baseline', gate: { ...NOTHING, maxDrop: Number.NaN } },
  ])('a bound that is not a number is refused: $name', ({ name, gate }) => {
    expect(() => judge(three, gate, null)).toThrow(InputError);
    expect(() => judge(three, gate, null)).toThrow(name);
  });

  test.each([
    { scope: { kind: 'checklist', checklist: 'cal' }, says: /"cal"[\s\S]*known: call/u },
    {
      scope: { kind: 'item', checklist: 'call', item: 'greet' },
      says: /"call.greet"[\s\S]*known: greeting, verify/u,
    },
    { scope: { kind: 'item', checklist: 'x', item: 'greeting' }, says: /"x.greeting"[\s\S]*known: call/u },
  ] as const)('an unknown name is refused: $scope', ({ scope, says }) => {
    expect(() => judge(three, atLeast(1, scope), null)).toThrow(InputError);
    expect(() => judge(three, atLeast(1, scope), null)).toThrow(says);
  });

  test('is ok exactly when every reason is met', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom<Written>(0, 0.5, 1, 'unverifiable'), fc.constantFrom<Written>(0, 1)),
    );
    const bound = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 100 }));
    const gates = fc
      .record({
        minimums: fc.array(
          fc.record({ scope: fc.constant(OVERALL), bound: fc.integer({ min: 0, max: 100 }) }),
        ),
        maxCritical: bound,
        minCoverage: bound,
        maxDrop: bound,
        confidence: fc.constantFrom(null, 0.9),
      })
      .map((asked): Gate => ({ ...NOTHING, ...asked }));
    fc.assert(
      fc.property(rows, gates, (calls, gate) => {
        const { ok, reasons } = judge(reportOn(calls, 0.9), gate, three);
        expect(ok).toBe(reasons.every(one => one.state === 'met'));
        expect(reasons.filter(one => one.actual === null && one.state !== 'undetermined')).toEqual([]);
      }),
    );
  });
});

describe('what every run must meet, asked or not', () => {
  const rejecting = (rejected: number): Report => ({
    ...three,
    sources: [{ file: 'a.csv', reader: 'csv', interactions: 3, rejected }],
  });

  test.each([
    { rejected: 0, allowed: 0, state: 'met', whats: [] },
    { rejected: 1, allowed: 1, state: 'met', whats: [] },
    { rejected: 1, allowed: 0, state: 'failed', whats: ['rejected records'] },
    { rejected: 3, allowed: 2, state: 'failed', whats: ['rejected records'] },
  ])('$rejected rejects where $allowed are allowed: $state', ({ rejected, allowed, state, whats }) => {
    const verdict = judge(rejecting(rejected), NOTHING, null, allowed);
    expect([verdict.ok, verdict.state]).toEqual([state === 'met', state]);
    expect(verdict.reasons.map(({ what }) => what)).toEqual(whats);
  });

  test('nothing scored meets no gate, also none', () => {
    expect(judge(empty, NOTHING, null)).toMatchObject({
      ok: false,
      state: 'undetermined',
      reasons: [{ what: 'interactions scored', actual: 0, expected: 1 }],
    });
  });
});

describe('what may hide a miss', () => {
  test('a critical item that a probe could not tell takes back that the limit is met', () => {
    const some = reportOn([
      [1, 1],
      [1, 'unverifiable'],
    ]);
    expect(judge(some, { ...NOTHING, maxCritical: 0 }, null)).toMatchObject({
      state: 'undetermined',
      reasons: [{ actual: 0, note: 'could not be told: call.verify in 1' }],
    });
    const missed = reportOn([
      [1, 0],
      [1, 'unverifiable'],
    ]);
    expect(judge(missed, { ...NOTHING, maxCritical: 0 }, null).state).toBe('failed');
    expect(
      judge(
        reportOn([
          [1, 1],
          [1, 'unanswered'],
        ]),
        { ...NOTHING, maxCritical: 0 },
        null,
      ).state,
    ).toBe('met');
  });

  test('an interaction of nobody takes back that every agent reaches the bound', () => {
    const every = atLeast(70, { kind: 'group', by: 'agent' });
    const some = reportOn([
      [1, 1, 'Ana'],
      [1, 1],
    ]);
    expect(judge(some, every, null)).toMatchObject({
      state: 'undetermined',
      reasons: [{ what: 'every agent, lowest Ana', note: '1 scored without agent' }],
    });
    expect(judge(reportOn([[1, 1, 'Ana']]), every, null).state).toBe('met');
  });
});
