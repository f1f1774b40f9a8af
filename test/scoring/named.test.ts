import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { certainGroups } from '../../src/scoring/named.ts';
import { random } from '../statistics/strata.ts';
import { sampleOf, serviceOf, truthOf } from './service.ts';

// Many a report is made of a service in which all agents are alike and exactly at target: who is named in it?

const SERVICES = {
  usual: serviceOf({ greeting: 0.9, quick: 0.8, verify: 0.95 }, 20),
  'almost without a miss': serviceOf({ greeting: 0.98, quick: 0.99, verify: 0.99 }, 20),
  poor: serviceOf({ greeting: 0.2, quick: 0.4, verify: 0.3 }, 20),
} as const;

const REPORTS = 60;

/** A report measured from `target`, as makeReport would tell where each agent stands. */
function measured(report: Report, target: number): Report {
  const agent = (report.groups.agent ?? []).map(group => {
    const [low, high] = group.interval ?? [0, 100];
    const state = low >= target ? 'above' : high < target ? 'below' : 'unsure';
    return { ...group, target, state } as const;
  });
  return { ...report, groups: { agent } };
}

/** In how many reports with so many interactions of each agent, anybody is named, and would be alone. */
function drawn(name: keyof typeof SERVICES, each: number, off = 0) {
  const service = SERVICES[name];
  const next = random(1961 + each);
  let [named, alone, everybody] = [0, 0, 0];
  for (let at = 0; at < REPORTS; at += 1) {
    const sample = sampleOf(service, each * service.agents.length, next, 0.95);
    const report = measured(sample, truthOf(service).score + off);
    const certain = certainGroups(report, 'agent');
    if (certain.size > 0) named += 1;
    if (certain.size === service.agents.length) everybody += 1;
    if (report.groups.agent?.some(({ state }) => state !== 'unsure')) alone += 1;
  }
  return { named, alone, everybody };
}

describe('at 95 %, of reports on 20 agents exactly at target', () => {
  const cases = (['usual', 'almost without a miss', 'poor'] as const).flatMap(name =>
    [3, 10].map(each => ({ name, each })),
  );

  test.each(cases)('no more than 5 % name anybody: $name, $each interactions of each', ({ name, each }) => {
    expect(drawn(name, each).named).toBeLessThanOrEqual(0.05 * REPORTS);
  });

  test('far more would, told by the interval of each alone', () => {
    expect(drawn('usual', 10).alone).toBeGreaterThan(0.5 * REPORTS);
    expect(drawn('poor', 10).alone).toBeGreaterThan(0.3 * REPORTS);
  });

  test('far from target nearly all are named', () => {
    expect(drawn('usual', 10, 30).everybody).toBeGreaterThan(0.5 * REPORTS);
    expect(drawn('poor', 10, 50).named).toBe(REPORTS);
  });
});

describe('who is named', () => {
  const group = (
    key: string,
    score: number,
    over: Partial<NonNullable<Report['groups'][string]>[number]> = {},
  ) => {
    const state = score < 80 ? ('below' as const) : ('above' as const);
    const figure = { interactions: 10, score, interval: [score - 3.6, score + 3.6], deviation: 5 } as const;
    return { key, ...figure, target: 80, gap: 0, state, needed: null, checklists: {}, lowest: [], ...over };
  };
  const report = (agent: Report['groups'][string], weighing: Report['weighing'] = null) => ({
    ...{ groups: { agent }, confidence: 0.95, weighing },
    totals: { ...sampleOf(SERVICES.usual, 0, () => 0, null).totals, deviation: 5 },
  });

  test('is off target at 1 − 0.05/k: 5·t/√10 is 3.6 of one agent, 5.1 of five', () => {
    const others = ['b', 'c', 'd', 'e'].map(key => group(key, 80, { state: 'unsure' }));
    expect([...certainGroups(report([group('a', 76)]), 'agent')]).toEqual([['a', 'below']]);
    expect([...certainGroups(report([group('a', 76), ...others]), 'agent')]).toEqual([]);
    expect([...certainGroups(report([group('a', 74.5), ...others]), 'agent')]).toEqual([['a', 'below']]);
    expect([...certainGroups(report([group('a', 85.5), ...others]), 'agent')]).toEqual([['a', 'above']]);
  });

  test('those of one interaction, or without a target, are not looked at', () => {
    const one = ['b', 'c', 'd', 'e'].map(key => group(key, 20, { interactions: 1, interval: null }));
    expect([...certainGroups(report([group('a', 76), ...one]), 'agent').keys()]).toEqual(['a']);
    expect(certainGroups(report([group('a', 20, { target: null, state: 'none' })]), 'agent').size).toBe(0);
    expect(certainGroups(report([]), 'team').size).toBe(0);
  });

  test('a few scores that are alike prove nothing: they are lent the deviation of all', () => {
    const alike = group('a', 76, { deviation: 0.1, interval: [75.9, 76.1], interactions: 3 });
    expect(certainGroups(report([alike]), 'agent').size).toBe(0);
  });

  test('of a weighed report by its weighed interval, made wider', () => {
    const weighing = { strata: [{ key: '', population: 1000, audited: 40, weight: 25 }], missing: [] };
    const others = ['b', 'c', 'd', 'e'].map(key => group(key, 80, { state: 'unsure' }));
    expect(certainGroups(report([group('a', 76)], weighing), 'agent').size).toBe(1);
    expect(certainGroups(report([group('a', 76), ...others], weighing), 'agent').size).toBe(0);
    const known = group('a', 76, { interval: [76, 76] });
    expect(certainGroups(report([known, ...others], weighing), 'agent').get('a')).toBe('below');
  });
});
