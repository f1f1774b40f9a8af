import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { riskOf, SIGNS } from '../../src/sampling/risk.ts';

const fine: Scorecard = {
  ...{ id: 'C-1', file: 'chats.csv', line: 2, fields: {}, metrics: {}, checklists: [], at: null },
  ...{ score: 95, coverage: 90, passed: true, criticalMisses: [] },
};
const missed = [{ checklist: 'courtesy', item: 'respect', family: 'customer' as const }];

type Case = [
  what: string,
  card: Partial<Scorecard>,
  metrics: Readonly<Record<string, number>>,
  level: string,
  why: string,
];

describe('the risk of an interaction', () => {
  it.each<Case>([
    ['nothing found', {}, { csat: 5, wait_seconds: 20 }, 'low', ''],
    ['nothing known but the score', {}, {}, 'low', ''],
    ['a score at the target', { score: 85 }, {}, 'low', ''],
    ['a score below it', { score: 84.99 }, {}, 'medium', 'score 84.9, target 85'],
    [
      'below it and not passed is one thing',
      { score: 40, passed: false },
      {},
      'medium',
      'score 40, target 85',
    ],
    ['not passed for a checklist', { passed: false }, {}, 'medium', 'not passed'],
    ['passing not known', { passed: null }, {}, 'low', ''],
    ['a critical miss', { passed: false, criticalMisses: missed }, {}, 'high', 'critical: courtesy.respect'],
    ['coverage of half', { coverage: 50 }, {}, 'low', ''],
    ['less', { coverage: 49.9 }, {}, 'medium', 'coverage 49.9'],
    ['nothing judged', { score: null, coverage: null, passed: null }, {}, 'medium', 'nothing judged'],
    ['an unhappy customer', {}, { csat: 2 }, 'medium', 'csat 2'],
    ['one less unhappy', {}, { csat: 3 }, 'low', ''],
    ['a wait', {}, { wait_seconds: 300 }, 'medium', 'wait_seconds 300'],
    ['a shorter one', {}, { wait_seconds: 299.5 }, 'low', ''],
    ['a slow answer', {}, { first_response_seconds: 301 }, 'medium', 'first_response_seconds 301'],
    ['not by mail', { fields: { channel: 'email' } }, { first_response_seconds: 301 }, 'low', ''],
    [
      'a slow answer by mail',
      { fields: { channel: 'email' } },
      { first_response_seconds: 86_400 },
      'medium',
      'first_response_seconds 86400',
    ],
    ['two things', { score: 60 }, { csat: 1 }, 'high', 'score 60, target 85; csat 1'],
    [
      'a wait and a slow answer',
      {},
      { wait_seconds: 900, first_response_seconds: 400 },
      'high',
      'wait_seconds 900; first_response_seconds 400',
    ],
  ])('%s', (_, card, metrics, level, why) => {
    const seen = { card: { ...fine, ...card }, target: 85, measure: (name: string) => metrics[name] ?? null };
    expect(riskOf(seen, SIGNS)).toEqual({ level, why });
  });

  it('is told without a target where there is none', () => {
    expect(riskOf({ card: { ...fine, score: 3 }, target: null, measure: () => null }, SIGNS).level).toBe(
      'low',
    );
  });

  it('is told by the signs that are given', () => {
    const signs = [{ metric: 'nps', at: 'most' as const, value: 6 }];
    const measure = (name: string) => (name === 'nps' ? 6 : 1);
    expect(riskOf({ card: fine, target: 85, measure }, signs)).toEqual({ level: 'medium', why: 'nps 6' });
  });
});
