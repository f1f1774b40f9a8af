import type { Findings, MemberItem, MemberScore } from '../../../src/model/findings.ts';
import type { GapState, Report, Verdict } from '../../../src/model/report.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { aMember, aMemberItem, anAnswer, aScorecard } from '../a-report.ts';
import { july, julyGate } from '../july.ts';

/** A checklist or section of a group against 90, and an item of one. */
const score = (id: string, actual: number, state: GapState): MemberScore => ({
  ...{ id, interactions: 120, score: actual, interval: [actual - 3, actual + 3], deviation: 9 },
  ...{ target: 90, gap: actual - 90, state, needed: state === 'unsure' ? 1500 : null },
});
const rated = (over: Partial<MemberItem> & { readonly rate: number }): MemberItem =>
  aMemberItem({ judged: 120, target: 90, gap: over.rate - 90, ...over });

const findings: Findings = {
  pareto: [
    { item: 'courtesy.greeting', pointsLost: 2.4412, share: 72.1, cumulated: 72.1 },
    { item: 'responsiveness.first-response', pointsLost: 0.93, share: 27.5, cumulated: 99.6 },
    { item: 'courtesy.no-secrets', pointsLost: 0.0139, share: 0.4, cumulated: 100 },
  ],
  training: [
    {
      ...{ topic: 'first-contact', items: ['courtesy.greeting'], pointsLost: 2.4412, share: 72.1 },
      agents: [{ key: '王小明', pointsLost: 19.5 }],
    },
  ],
  who: {
    agent: [
      aMember({ key: 'Ana', score: 12.5, shrunk: 70.25 }),
      aMember({
        ...{ key: '王小明', interactions: 120, score: 60.5, interval: [56.9, 64.1], shrunk: 61.75, rank: 2 },
        path: { items: ['courtesy.greeting'], score: 91.25, reaches: true },
        checklists: [score('courtesy', 55, 'below'), score('responsiveness', 88.5, 'unsure')],
        sections: [
          score('courtesy.opening', 12, 'below'),
          score('courtesy.manner', 98, 'above'),
          score('responsiveness.speed', 88.5, 'unsure'),
        ],
        items: [
          rated({ rate: 12, interval: [8, 18], state: 'below', pointsLost: 30.75 }),
          rated({ item: 'courtesy.no-secrets', rate: 100, interval: [97, 100], state: 'above' }),
          aMemberItem({ item: 'courtesy.tone' }),
        ],
      }),
      aMember({
        ...{ key: 'Ben', interactions: 1077, score: 93.3, interval: [92.2, 94.4], shrunk: 93.2, rank: 1 },
        checklists: [score('courtesy', 93.4, 'above')],
        sections: [score('courtesy.opening', 93, 'unsure')],
        items: [rated({ judged: 1071, rate: 93, interval: [91, 94], state: 'above', pointsLost: 1 })],
      }),
    ],
    team: [
      aMember({ key: 'north', checklists: [score('courtesy', 84, 'below')] }),
      aMember({ key: 'south', checklists: [score('courtesy', 91, 'unsure')] }),
    ],
    week: Array.from({ length: 10 }, (_, at) =>
      aMember({ key: `2026-W${27 + at}`, checklists: [score('courtesy', 80 + at, 'unsure')] }),
    ),
  },
  consistency: [
    {
      ...{ by: 'agent', groups: 3, share: 21.4, interval: [9, 44], differing: 1 },
      pairs: [{ higher: 'Ben', lower: '王小明', difference: 32.8, interval: [27, 38] }],
      items: [{ item: 'courtesy.greeting', spread: 29.75, losesMost: '王小明', losesLeast: 'Ben' }],
    },
  ],
  facts: [
    {
      ...{ item: 'knowledge.facts', fact: 'refund-days', ask: 'How long does a refund take?', value: '5' },
      ...{ interactions: 90, wrong: 30, agents: 2, differing: true, others: 0 },
      told: [
        {
          ...{ value: '5', right: true, interactions: 60, agents: [{ key: 'Ben', interactions: 60 }] },
          example: { interaction: 'chat-1', agent: 'Ben', turn: 2, quote: 'It takes 5 days.' },
        },
        {
          ...{ value: '14', right: false, interactions: 30, agents: [{ key: '王小明', interactions: 30 }] },
          example: { interaction: 'chat-2', agent: '王小明', turn: 4, quote: 'A refund takes 14 days.' },
        },
      ],
    },
  ],
  trends: [
    {
      by: 'week',
      centre: 89.5,
      limits: [85, 94],
      points: Array.from({ length: 10 }, (_, at) => ({
        key: `2026-W${27 + at}`,
        interactions: 120,
        score: at === 9 ? 81 : 88 + (at % 3),
        interval: at === 9 ? ([78, 84] as const) : ([80 + (at % 3), 95] as const),
        rules: at === 9 ? (['beyond'] as const) : [],
      })),
    },
  ],
  advice: [{ item: 'courtesy.tone', kind: 'never-judged', text: 'nobody judged it in 1,204 interactions' }],
};

/** A card of an interaction whose agent did not greet; `at` tells it from others. */
export function card(at: number): Scorecard {
  const quote = `Order number ${at}?`;
  const greeting = anAnswer({
    ...{ outcome: 'missed', credit: 0, note: "not said in the agent's first 2 turns: $greeting" },
    evidence: [{ turn: 1, start: 0, end: 5, quote }],
  });
  return aScorecard({
    ...{ id: `chat-${at}`, score: 40 + (at % 60), coverage: 90, passed: at % 60 >= 40 },
    fields: { agent: at % 2 === 0 ? 'Ana' : 'Ben', channel: 'chat', wait: '31' },
    checklists: [
      {
        ...{ id: 'courtesy', score: 50, earned: 1, judged: 2, applicable: 2, coverage: 90 },
        ...{ criticalMisses: [], answers: [greeting, anAnswer({ item: 'no-secrets' })] },
      },
    ],
  });
}

/** Everything a page can show, over `cards` scorecards. */
export const october = (cards = 60): Report => ({
  ...july,
  findings,
  scorecards: Array.from({ length: cards }, (_, at) => card(at)),
});

export const verdict: Verdict = julyGate;
