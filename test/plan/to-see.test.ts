import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { isApart, neededToSee } from '../../src/plan/to-see.ts';
import { changeOf, meanMeasure, scaleAt } from '../../src/scoring/compare/change.ts';
import { compareReports } from '../../src/scoring/compare/compare.ts';
import { addValue, emptyMoments, mean, variance } from '../../src/statistics/moments.ts';
import { studentCritical } from '../../src/statistics/student-t.ts';
import { random } from '../statistics/strata.ts';
import { DAYS, service } from './a-service.ts';

const scale = scaleAt(0.95);
const figure = (interactions: number, score: number, deviation: number | null) => {
  return { interactions, score, interval: null, deviation };
};

describe('a goal', () => {
  it('is seen with so many that the reaches of both periods are less than the rise', () => {
    // 20 reach 2.093·10/√20 = 4.68 today; beside 2.365·10/√8 = 8.36 that is 9.58, beside 2.447·10/√7 = 9.25 it is 10.37.
    expect(neededToSee(90, figure(20, 80, 10), scale)).toBe(8);
    expect(neededToSee(90, figure(100_000, 80, 10), scale)).toBe(7);
    // 6 reach 2.571·10/√6 = 10.5 today: more than the rise.
    expect(neededToSee(90, figure(6, 80, 10), scale)).toBeNull();
  });

  it('is never seen from two interactions of today that lie a little apart', () => {
    // 12.71·3/√2 = 27.
    expect(neededToSee(100, figure(2, 75, 3), scale)).toBeNull();
    expect(neededToSee(100, figure(2, 72, 3), scale)).toBeGreaterThan(2);
  });

  it('is not to be said without a rise, a deviation, or a second interaction', () => {
    expect(neededToSee(80, figure(20, 80, 10), scale)).toBeNull();
    expect(neededToSee(90, figure(20, 80, null), scale)).toBeNull();
    expect(neededToSee(90, figure(1, 80, 0), scale)).toBeNull();
    expect(neededToSee(80.001, figure(20, 80, 10), scale)).toBeNull();
  });

  it('of equal scores takes as many as Wilson does: they tell no deviation', () => {
    // Today's 50 of 10 may be 76.3. 100 of 6 may be 61.0, of 5 only 56.6: 50² − 26.3² is 42.5².
    expect(neededToSee(100, figure(10, 50, 0), scale)).toBe(6);
    expect(neededToSee(90, figure(2, 50, 0), scale)).toBeNull();
  });

  it('lies apart from today where the interval around it leaves out the score of today', () => {
    // 1.965·10/√500 = 0.879.
    expect(isApart(80.88, figure(20, 80, 10), 500, scale)).toBe(true);
    expect(isApart(80.87, figure(20, 80, 10), 500, scale)).toBe(false);
    expect(isApart(80, figure(20, 80, 10), 500, scale)).toBe(false);
    // Of equal scores it is Wilson's: 99 of 500 may be 97.68, or 99.57.
    expect(isApart(99, figure(20, 97.6, 0), 500, scale)).toBe(true);
    expect(isApart(99, figure(20, 98, 0), 500, scale)).toBe(false);
  });

  it('is seen with the fewest by the sum written down, and with no more where today is better known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 }),
        fc.double({ min: 0.5, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 99, noNaN: true }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        (n, deviation, score, rise) => {
          const goal = Math.min(100, score + rise);
          const reach = (size: number) => (studentCritical(0.95, size - 1) * deviation) / Math.sqrt(size);
          const low = (size: number) => goal - score - Math.hypot(reach(size), reach(n));
          const needed = neededToSee(goal, figure(n, score, deviation), scale);
          if (needed === null) expect(low(1_000_000)).toBeLessThanOrEqual(1e-9);
          else {
            expect(low(needed)).toBeGreaterThan(-1e-9);
            if (needed > 2) expect(low(needed - 1)).toBeLessThan(1e-9);
          }
          const better = neededToSee(goal, figure(n + 50, score, deviation), scale);
          if (needed !== null) expect(better).toBeLessThanOrEqual(needed);
        },
      ),
    );
  });
});

describe('what a plan says of it', () => {
  const [goal] = makePlan(service, DAYS).goals;
  const { totals } = service;
  const saved = (file: string, report: Report) => ({ file, report });
  const compared = (interactions: number) => {
    const after = { ...totals, interactions, scored: interactions, score: goal?.target ?? null };
    const reports = { before: saved('now', service), after: saved('next', { ...service, totals: after }) };
    return compareReports(reports, null, service.tool).totals;
  };

  it('is what csaudit compare says when it has come so', () => {
    const needed = goal?.needed ?? 0;
    expect(needed).toBe(8);
    expect(compared(needed).state).toBe('better');
    expect(compared(needed - 1).state).toBe('unsure');
  });

  it('is that no number shows it, where csaudit compare tells no rise from today, whatever comes', () => {
    const few = { ...service, totals: { ...totals, interactions: 6, scored: 6 } };
    expect(makePlan(few, DAYS).goals[0]).toMatchObject({ needed: null, tooFewToday: true });
    const weighed = { ...few, weighing: { strata: [], missing: [] } };
    expect(makePlan(weighed, DAYS).goals[0]).toMatchObject({ needed: null, tooFewToday: false });
    const bare = { ...few, totals: { ...few.totals, deviation: null } };
    expect(makePlan(bare, DAYS).goals[0]).toMatchObject({ needed: null, tooFewToday: false });
  });
});

describe('a service that never changes', () => {
  const next = random(1973);
  /** Twelve uniform numbers make a score about 70, with a deviation of 10. */
  const score = () => 70 + 10 * (Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, 0) - 6);
  const drawn = (n: number) => {
    const moments = emptyMoments();
    for (let at = 0; at < n; at += 1) addValue(moments, score());
    return figure(n, mean(moments) ?? 0, Math.sqrt(variance(moments) ?? 0));
  };

  it('is seen to rise in no more than one of twenty, with as many interactions as the plan asks for', () => {
    let [asked, seen, aboveToday] = [0, 0, 0];
    for (let at = 0; at < 1_000; at += 1) {
      const today = drawn(15);
      const needed = neededToSee(today.score + 8, today, scale);
      if (needed === null) continue;
      asked += 1;
      const coming = drawn(needed);
      const [was, is] = [today, coming].map(one => meanMeasure(one, { own: null }));
      if (was === undefined || is === undefined) throw new Error('two are compared');
      if (changeOf(was, is, scale, scale).state === 'better') seen += 1;
      const reach = is.reach(scale);
      if (reach !== null && reach.mean - reach.below > today.score) aboveToday += 1;
    }
    expect(asked).toBeGreaterThan(700);
    expect(seen).toBeLessThanOrEqual(0.05 * asked);
    // As if today's score were known: chance alone would be taken for a goal that was met.
    expect(aboveToday).toBeGreaterThan(0.05 * asked);
  });
});
