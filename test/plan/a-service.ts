import type { Findings, Member } from '../../src/model/findings.ts';
import type { Goal, GoalScope, WrittenGoal } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import {
  aChecklistReport,
  aGroup,
  aMember,
  aMemberItem,
  anItemReport,
  aReport,
  totalsOf,
} from '../renderers/a-report.ts';

export const DAYS = { made: '2026-03-31', due: '2026-04-30' };

const noFindings: Findings = {
  pareto: [],
  training: [],
  who: {},
  consistency: [],
  facts: [],
  trends: [],
  advice: [],
};

export function withWho(who: Findings['who']): Findings {
  return { ...noFindings, who };
}

/** An agent's rates (0..100) and points lost by item of `courtesy`, each judged so often. */
export function member(
  key: string,
  items: Readonly<Record<string, readonly [judged: number, rate: number, pointsLost: number]>>,
): Member {
  return aMember({
    ...{ key, interactions: 10 },
    items: Object.entries(items).map(([id, [judged, rate, pointsLost]]) =>
      aMemberItem({ item: `courtesy.${id}`, judged, rate, pointsLost }),
    ),
  });
}

/** An item of `courtesy` with 20 judged answers. */
export function anItem(id: string, topic: string | null, rate: number, target: number, pointsLost: number) {
  const met = rate / 5;
  return anItemReport({ id, training: topic, rate, target, pointsLost, met, missed: 20 - met });
}

/**
 * A small service: 80 points of 100, target 90. Of the 20 points lost, greeting costs 10 and gives back 8 at its target
 * of 90, name 4 and 2, thanks 5 and 1 (its target is 80), farewell 1 and nothing (it is above target).
 */
export const service: Report = aReport({
  totals: totalsOf({
    ...{ interactions: 20, scored: 20, score: 80, interval: [76, 84], deviation: 10 },
    ...{ target: 90, gap: -10, state: 'below', coverage: 100 },
  }),
  checklists: [
    aChecklistReport({
      interactions: 20,
      score: 80,
      interval: [76, 84],
      target: 90,
      gap: -10,
      state: 'below',
    }),
  ],
  items: [
    anItem('greeting', 'opening', 50, 90, 10),
    anItem('thanks', 'closing', 75, 80, 5),
    anItem('name', 'opening', 80, 90, 4),
    anItem('farewell', null, 95, 90, 1),
  ],
  groups: {
    agent: [
      aGroup({
        key: 'Ben',
        interactions: 10,
        score: 60,
        interval: [54, 66],
        deviation: 8,
        target: 90,
        gap: -30,
        state: 'below',
      }),
      aGroup({
        key: 'Cleo',
        interactions: 4,
        score: 85,
        interval: [70, 100],
        deviation: 9,
        target: 90,
        gap: -5,
        state: 'unsure',
        needed: 9,
      }),
      aGroup({ key: 'Dora', interactions: 1, score: 90, target: 90, gap: 0, state: 'unsure' }),
      aGroup({
        key: 'Ana',
        interactions: 10,
        score: 96,
        interval: [93, 99],
        deviation: 4,
        target: 90,
        gap: 6,
        state: 'above',
      }),
    ],
    team: [],
  },
  findings: withWho({
    agent: [
      member('Ben', { greeting: [10, 0, 20], thanks: [10, 60, 8], name: [10, 90, 2], farewell: [10, 50, 6] }),
      member('Cleo', { greeting: [4, 75, 3], thanks: [4, 75, 12] }),
      member('Ana', { greeting: [10, 100, 0], thanks: [10, 100, 0], name: [10, 90, 4] }),
    ],
  }),
});

export function aGoal(scope: GoalScope, target: number, by: string, more: Partial<Goal> = {}): WrittenGoal {
  return {
    scope,
    target,
    by,
    from: null,
    note: null,
    ...more,
    place: { file: 'csaudit.yaml', line: 2, column: 10 },
  };
}

export const whole: GoalScope = { kind: 'overall' };
export const agent = (key: string): GoalScope => ({ kind: 'group', by: 'agent', key });
