import type { Report, Verdict } from '../../src/model/report.ts';
import {
  aChecklistReport,
  aGroup,
  anAccuracy,
  anItemReport,
  aProgram,
  aReason,
  aReport,
  aScorecard,
  totalsOf,
} from './a-report.ts';

const greeting = anItemReport({
  id: 'greeting',
  ask: 'Did the agent greet the customer at first contact?',
  training: 'first-contact',
  critical: 'customer',
  met: 900,
  missed: 298,
  rate: 75.1252086811352,
  interval: [72.6, 77.48],
  target: 90,
  gap: -14.8747913188648,
  state: 'below',
  pointsLost: 2.4412,
  instances: [
    {
      interaction: 'chat-0017',
      agent: 'Ben',
      note: 'no transcript line of the agent greets',
      evidence: [],
    },
    {
      interaction: 'chat-0042',
      agent: 'Ana',
      note: 'none of $greeting in the first 2 turns',
      evidence: [{ turn: 2, start: 0, end: 13, quote: 'Order number?' }],
    },
  ],
});

const firstResponse = anItemReport({
  checklist: 'responsiveness',
  section: 'speed',
  id: 'first-response',
  ask: 'Did a person answer within a minute?',
  met: 1000,
  partial: 90,
  missed: 108,
  unverifiable: 6,
  rate: 87.23,
  interval: [85.2, 89.02],
  target: 89,
  gap: -1.77,
  state: 'unsure',
  needed: 412,
  pointsLost: 0.93,
  instances: [
    {
      interaction: 'chat-0108',
      agent: null,
      note: 'first_response_seconds is 312, at most 60 is met',
      evidence: [{ field: 'first_response_seconds', quote: '312' }],
    },
  ],
});

const tone = anItemReport({
  section: 'manner',
  id: 'tone',
  ask: 'Was the tone friendly throughout?',
  unanswered: 1204,
  target: 90,
});

/** One month of a small team: a bit of everything a report can say. */
export const july: Report = aReport({
  program: aProgram({
    checklists: [
      {
        id: 'courtesy',
        version: '1.0.0',
        hash: 'c0ffee',
        title: 'Courtesy',
        weight: 2,
        target: 90,
        pass: 75,
      },
      {
        id: 'responsiveness',
        version: '1.1.0',
        hash: 'beef01',
        title: 'Responsiveness',
        weight: 1,
        target: 89,
        pass: null,
      },
    ],
    pass: 80,
  }),
  sources: [{ file: 'july.csv', reader: 'csv', interactions: 1204, rejected: 6 }],
  confidence: 0.95,
  totals: totalsOf({
    interactions: 1204,
    scored: 1198,
    score: 89.96,
    interval: [88.7, 91.2],
    target: 90,
    gap: -0.04,
    state: 'unsure',
    needed: 3100,
    coverage: 94.2,
    passed: 902,
    failed: 296,
    undetermined: 6,
    critical: {
      customer: anAccuracy({
        opportunities: 1198,
        errors: 298,
        accuracy: 75.1252086811352,
        interval: [72.6, 77.48],
      }),
      business: anAccuracy(),
      compliance: anAccuracy({
        opportunities: 40000,
        errors: 1,
        accuracy: 99.9975,
        interval: [99.98, 99.9996],
      }),
    },
    criticalMisses: 299,
    lowest: [{ id: 'chat-0042', score: 12.5 }],
  }),
  checklists: [
    aChecklistReport({
      interactions: 1198,
      score: 88.2,
      interval: [86.1, 89.96],
      coverage: 99.98,
      target: 90,
      gap: -1.8,
      state: 'below',
      lowest: [{ id: 'chat-0042', score: 0 }],
    }),
    aChecklistReport({
      id: 'responsiveness',
      interactions: 1192,
      score: 88.9,
      interval: [87.2, 90.4],
      coverage: 84.1,
      target: 89,
      gap: -0.1,
      state: 'unsure',
      needed: 57,
    }),
  ],
  items: [greeting, firstResponse, tone],
  groups: {
    team: [
      aGroup({
        key: 'north',
        interactions: 600,
        score: 88,
        interval: [86, 90.1],
        target: 90,
        gap: -2,
        state: 'unsure',
      }),
      aGroup({
        key: 'south',
        interactions: 598,
        score: 92,
        interval: [90.3, 93],
        target: 90,
        gap: 2,
        state: 'above',
      }),
    ],
    site: [aGroup({ key: 'main', interactions: 1198, score: 89.96, interval: [88.7, 91.2] })],
    agent: [
      aGroup({
        key: '王小明',
        interactions: 2,
        score: 60.5,
        interval: [20, 89.9],
        target: 90,
        gap: -29.5,
        state: 'below',
      }),
      aGroup({ key: 'Ana', interactions: 1, score: 70, target: 90, gap: -20, state: 'unsure' }),
      aGroup({
        key: 'Ben',
        interactions: 1195,
        score: 93.1,
        interval: [91.9, 94.2],
        target: 90,
        gap: 3.1,
        state: 'above',
        checklists: { courtesy: 93.4, responsiveness: null },
      }),
    ],
  },
  rejected: [
    { file: 'july.csv', line: 17, reason: 'the column "transcript" is empty' },
    ...[21, 35, 36, 1001, 1002].map(line => ({
      file: 'july.csv',
      line,
      reason: '11 cells where the head has 12',
    })),
  ],
  scorecards: [
    aScorecard({
      id: 'chat-0042',
      score: 12.5,
      coverage: 100,
      passed: false,
      criticalMisses: [{ checklist: 'courtesy', item: 'greeting', family: 'customer' }],
      metrics: {
        wait_seconds: { state: 'measured', value: 12, field: 'wait' },
        first_response_seconds: { state: 'derived', value: 31.5, turns: [0, 1] },
        reading_grade: { state: 'unavailable', value: null, why: 'no punctuation' },
      },
      checklists: [
        {
          id: 'courtesy',
          score: 0,
          earned: 0,
          judged: 2,
          applicable: 2,
          coverage: 100,
          criticalMisses: ['greeting'],
          answers: [
            {
              item: 'greeting',
              by: 'probe',
              outcome: 'missed',
              credit: 0,
              evidence: [
                { turn: 2, start: 0, end: 13, quote: 'Order number?' },
                { field: 'queue', quote: 'returns' },
              ],
              note: 'none of $greeting in the first 2 turns',
            },
          ],
        },
      ],
    }),
    aScorecard({
      id: 'chat-0043',
      line: 3,
      fields: { agent: 'Ben' },
      score: 96.25,
      coverage: 88.9,
      passed: true,
    }),
    aScorecard({ id: 'chat-0044', line: 4, fields: {} }),
  ],
});

export const julyGate: Verdict = {
  ok: false,
  state: 'failed',
  reasons: [
    aReason({
      expected: 90,
      actual: 89.96,
      interval: [88.7, 91.2],
      state: 'failed',
      interactions: ['chat-0042', 'chat-0017'],
    }),
    aReason({ what: 'critical misses', operator: '<=', expected: 300, actual: 299 }),
    aReason({ what: 'agent Ana', expected: 70, actual: null, state: 'undetermined' }),
  ],
};
