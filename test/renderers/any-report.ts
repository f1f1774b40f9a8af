import fc from 'fast-check';
import type { Evidence } from '../../src/model/answer.ts';
import { COUNTED } from '../../src/model/automatic.ts';
import { FAMILIES } from '../../src/model/checklist.ts';
import { ADVICE_KINDS, type Findings, TREND_RULES } from '../../src/model/findings.ts';
import type { Gap, Reason, Report, Verdict } from '../../src/model/report.ts';
import { aProgram } from './a-report.ts';

/** What customers and exports write: commands to the terminal, every script, emoji, words without end. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u001b[31mred\u001b[0m',
    '\u001b]0;title\u0007after',
    '\u009b2Jgone',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is text that customers write
    '"><svg onload=alert(1)>\'`${alert(1)}',
    '</script></noscript></style>]]><!--',
    'two\r\nlines\tand a tab',
    '\u202egnirts desrever',
    '😀 👩‍👩‍👧‍👦 🇳🇱 👍🏽',
    '王小明，北京',
    'नमस्ते สวัสดี مرحبا',
    '__proto__',
    'z̸̷̶̵̴̷̸̶̵̴͙͚͎͚͙a̷̸̶̵̴͙͚͎l',
    '\ud800 alone',
    'x'.repeat(300),
    '界'.repeat(200),
    '👩‍👧'.repeat(100),
    'a few words that go on for longer than any line of a terminal is wide, and then some more of them',
  ),
);

const number = fc.double({ min: 0, max: 100, noNaN: true }).map(value => value + 0);
const points = fc.option(fc.oneof(number, fc.constantFrom(0, 100, 89.96, 89.99999999999999)));
const interval = fc.option(fc.tuple(number, number));
const count = fc.nat({ max: 2_000_000 });
const short = { maxLength: 3 };

const gap: fc.Arbitrary<Gap> = fc.record({
  target: points,
  gap: fc.option(fc.oneof(number, fc.constant(-0.04))),
  state: fc.constantFrom('below', 'above', 'unsure', 'none'),
  needed: fc.option(count),
});
const figure = fc.record({ interactions: count, score: points, interval });
const deviating = fc.record({ interactions: count, score: points, interval, deviation: points });
const lowest = fc.array(fc.record({ id: hostileText, score: number }), short);
const lowestCoverage = fc.array(fc.record({ id: hostileText, coverage: number }), short);

const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ turn: fc.integer({ min: 1, max: 99 }), start: fc.nat(), end: fc.nat(), quote: hostileText }),
  fc.record({ field: hostileText, quote: hostileText }),
);

const stated = fc.record({
  ...{ fact: hostileText, ask: fc.option(hostileText), is: fc.option(hostileText) },
  ...{ value: hostileText, right: fc.option(fc.boolean()) },
  ...{ turn: fc.integer({ min: 1, max: 99 }), start: fc.nat(), end: fc.nat(), quote: hostileText },
});

const accuracy = fc.record({ opportunities: count, errors: count, accuracy: points, interval });

const totals: fc.Arbitrary<Report['totals']> = merged(
  deviating,
  gap,
  fc.record({
    scored: count,
    coverage: points,
    passed: count,
    failed: count,
    undetermined: count,
    critical: fc.record({ customer: accuracy, business: accuracy, compliance: accuracy }),
    criticalMisses: count,
    lowest,
    lowestCoverage,
  }),
);

const checklist: fc.Arbitrary<Report['checklists'][number]> = merged(
  deviating,
  gap,
  fc.record({ id: hostileText, coverage: points, lowest, lowestCoverage }),
);

const section: fc.Arbitrary<Report['sections'][number]> = merged(
  deviating,
  gap,
  fc.record({
    checklist: hostileText,
    id: hostileText,
    title: hostileText,
    coverage: points,
    pointsLost: number,
  }),
);

const item: fc.Arbitrary<Report['items'][number]> = merged(
  gap,
  fc.record({
    checklist: hostileText,
    section: hostileText,
    id: hostileText,
    ask: hostileText,
    training: fc.option(hostileText),
    critical: fc.constantFrom(null, ...FAMILIES),
  }),
  fc.record({
    met: count,
    partial: count,
    missed: count,
    notApplicable: count,
    unanswered: count,
    unverifiable: count,
    rate: points,
    interval,
    pointsLost: number,
    instances: fc.array(
      fc.record({
        interaction: hostileText,
        agent: fc.option(hostileText),
        note: hostileText,
        evidence: fc.array(evidence, short),
      }),
      short,
    ),
  }),
);

/** Keys of a record. The three that a saved report cannot bring back are left out. */
const key = hostileText.filter(text => !['__proto__', 'constructor', 'prototype'].includes(text));

const group: fc.Arbitrary<Report['groups'][string][number]> = merged(
  deviating,
  gap,
  fc.oneof(
    fc.record({
      key: hostileText,
      checklists: fc.dictionary(key, points, { maxKeys: 3, noNullPrototype: true }),
      lowest,
    }),
    fc.record({ key: hostileText, population: number, checklists: fc.constant({}), lowest }),
  ),
);

const spreadEnd = fc.option(fc.record({ key: hostileText, interactions: count, score: number }));

const spread: fc.Arbitrary<Report['spreads'][number]> = fc.record({
  checklist: hostileText,
  item: hostileText,
  by: hostileText,
  of: hostileText,
  groups: count,
  spread: points,
  interval,
  limit: number,
  state: fc.constantFrom('within', 'beyond', 'unsure', 'none'),
  needed: fc.option(count),
  highest: spreadEnd,
  lowest: spreadEnd,
  groupsLeftOut: count,
  leftOut: fc.array(fc.record({ key: hostileText, needed: fc.integer({ min: 1, max: 2 }) }), short),
  note: fc.option(hostileText),
});

const rate = fc.record({ judged: count, rate: points, interval });
const figures = { people: figure, probes: figure };

const automatic: fc.Arbitrary<NonNullable<Report['automatic']>> = fc.record({
  counted: fc.constantFrom(...COUNTED),
  notes: fc.array(hostileText, short),
  totals: fc.record(figures),
  checklists: fc.array(fc.record({ id: hostileText, ...figures }), short),
  items: fc.array(
    fc.record({
      checklist: hostileText,
      id: hostileText,
      people: rate,
      probes: rate,
      agreement: fc.record({ judged: count, equal: count, share: points, interval }),
    }),
    { maxLength: 15 },
  ),
});

const some = fc.integer({ min: 1, max: 2_000_000 });
const stratum = { key: hostileText, population: some };

const memberScore = merged(deviating, gap, fc.record({ id: hostileText }));

const member: fc.Arbitrary<Findings['who'][string][number]> = merged(
  figure,
  fc.record({
    key: hostileText,
    shrunk: points,
    rank: fc.option(fc.integer({ min: 1, max: 99 })),
    certain: fc.constantFrom('below' as const, 'above' as const, null),
    path: fc.option(fc.record({ items: fc.array(hostileText, short), score: number, reaches: fc.boolean() })),
    checklists: fc.array(memberScore, short),
    sections: fc.array(memberScore, short),
    items: fc.array(
      merged(
        gap,
        fc.record({ item: hostileText, judged: count, rate: points, interval, pointsLost: number }),
      ),
      short,
    ),
  }),
);

const anyFindings: fc.Arbitrary<Findings> = fc.record({
  pareto: fc.array(
    fc.record({ item: hostileText, pointsLost: number, share: number, cumulated: number }),
    short,
  ),
  training: fc.array(
    fc.record({
      topic: hostileText,
      items: fc.array(hostileText, short),
      pointsLost: number,
      share: number,
      agents: fc.array(fc.record({ key: hostileText, pointsLost: number }), short),
    }),
    short,
  ),
  who: fc.dictionary(key, fc.array(member, short), { maxKeys: 2, noNullPrototype: true }),
  consistency: fc.array(
    fc.record({
      by: hostileText,
      groups: count,
      share: points,
      interval,
      pairs: fc.array(
        fc.record({ higher: hostileText, lower: hostileText, difference: number, interval }),
        short,
      ),
      differing: count,
      items: fc.array(
        fc.record({ item: hostileText, spread: number, losesMost: hostileText, losesLeast: hostileText }),
        short,
      ),
    }),
    short,
  ),
  facts: fc.array(
    fc.record({
      ...{ item: hostileText, fact: hostileText, ask: fc.option(hostileText), value: fc.option(hostileText) },
      ...{ interactions: count, wrong: count, agents: count, differing: fc.boolean(), others: count },
      told: fc.array(
        fc.record({
          ...{ value: hostileText, right: fc.option(fc.boolean()), interactions: count },
          agents: fc.array(fc.record({ key: hostileText, interactions: count }), short),
          example: fc.record({
            ...{ interaction: hostileText, agent: fc.option(hostileText) },
            ...{ turn: fc.integer({ min: 1, max: 99 }), quote: hostileText },
          }),
        }),
        short,
      ),
    }),
    short,
  ),
  trends: fc.array(
    fc.record({
      by: hostileText,
      points: fc.array(
        merged(
          figure,
          fc.record({ key: hostileText, rules: fc.array(fc.constantFrom(...TREND_RULES), short) }),
        ),
        short,
      ),
      centre: points,
      limits: interval,
    }),
    short,
  ),
  advice: fc.array(
    fc.record({ item: hostileText, kind: fc.constantFrom(...ADVICE_KINDS), text: hostileText }),
    short,
  ),
});

const weighing: fc.Arbitrary<NonNullable<Report['weighing']>> = fc.record({
  strata: fc.array(fc.record({ ...stratum, audited: some, weight: some }), { maxLength: 15 }),
  missing: fc.array(fc.record(stratum), short),
});

const metric: fc.Arbitrary<NonNullable<Report['scorecards']>[number]['metrics'][string]> = fc.oneof(
  fc.record({ state: fc.constant('measured' as const), value: number, field: hostileText }),
  fc.record({
    state: fc.constant('derived' as const),
    value: number,
    turns: fc.array(fc.nat({ max: 99 }), short),
  }),
  fc.record({ state: fc.constant('unavailable' as const), value: fc.constant(null), why: hostileText }),
);

export const anyScorecard: fc.Arbitrary<NonNullable<Report['scorecards']>[number]> = fc.record({
  id: hostileText,
  file: hostileText,
  line: fc.integer({ min: 1, max: 9_999_999 }),
  at: fc.option(hostileText),
  fields: fc.dictionary(fc.oneof(key, fc.constant('agent')), fc.oneof(hostileText, number, fc.boolean()), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  score: points,
  coverage: points,
  passed: fc.option(fc.boolean()),
  criticalMisses: fc.array(
    fc.record({ checklist: hostileText, item: hostileText, family: fc.constantFrom(...FAMILIES) }),
    short,
  ),
  metrics: fc.dictionary(key, metric, { maxKeys: 3, noNullPrototype: true }),
  checklists: fc.array(
    fc.record({
      id: hostileText,
      score: points,
      earned: number,
      judged: number,
      applicable: number,
      coverage: points,
      criticalMisses: fc.array(hostileText, short),
      answers: fc.array(
        fc.record(
          {
            item: hostileText,
            by: fc.constantFrom(null, 'probe' as const, 'auditor' as const, 'export' as const),
            outcome: fc.constantFrom('met' as const, 'missed' as const, 'unverifiable' as const),
            credit: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(value => value + 0)),
            evidence: fc.array(evidence, short),
            note: hostileText,
            stated: fc.array(stated, short),
          },
          { requiredKeys: ['item', 'by', 'outcome', 'credit', 'evidence', 'note'] },
        ),
        short,
      ),
    }),
    short,
  ),
});

/** Any report, whether or not its figures agree with each other: a renderer has to print it all the same. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  tool: fc.record({ name: fc.constant('csaudit'), version: hostileText }),
  program: fc.record({ target: points, pass: points }).map(aProgram),
  confidence: fc.constantFrom(0.5, 0.9, 0.95, 0.99),
  sources: fc.array(
    fc.record({ file: hostileText, reader: hostileText, interactions: count, rejected: count }),
    { maxLength: 4 },
  ),
  totals,
  checklists: fc.array(checklist, { maxLength: 4 }),
  sections: fc.array(section, { maxLength: 4 }),
  items: fc.array(item, { maxLength: 10 }),
  groups: fc.dictionary(fc.oneof(key, fc.constant('agent')), fc.array(group, { maxLength: 15 }), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  spreads: fc.array(spread, short),
  automatic: fc.option(automatic),
  weighing: fc.option(weighing),
  findings: fc.option(anyFindings),
  scorecards: fc.option(fc.array(anyScorecard, { maxLength: 5 })),
  rejected: fc.array(
    fc.record({ file: hostileText, line: fc.integer({ min: 1, max: 9_999_999 }), reason: hostileText }),
    { maxLength: 8 },
  ),
});

const state = fc.constantFrom('met' as const, 'failed' as const, 'undetermined' as const);

const reason: fc.Arbitrary<Reason> = fc.record({
  what: hostileText,
  operator: fc.constantFrom('>=', '<='),
  expected: number,
  actual: points,
  interval,
  state,
  interactions: fc.array(hostileText, { maxLength: 6 }),
  note: fc.option(hostileText, { nil: null }),
});

export const anyVerdict: fc.Arbitrary<Verdict> = fc.record({
  ok: fc.boolean(),
  state,
  reasons: fc.array(reason, { maxLength: 5 }),
});

/** Records that have the keys of all of the given ones. */
function merged<A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B>;
function merged<A, B, C>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>, c: fc.Arbitrary<C>): fc.Arbitrary<A & B & C>;
function merged(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> {
  return fc.tuple(...parts).map(values => Object.assign({}, ...values));
}
