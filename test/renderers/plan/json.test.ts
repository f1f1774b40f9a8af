import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { reviewGoals } from '../../../src/plan/review.ts';
import { planRenderers, reviewRenderers } from '../../../src/renderers/plan/index.ts';
import { aGoal, agent, DAYS, service, whole } from '../../plan/a-service.ts';
import { reportOf } from '../../scoring/fixtures.ts';
import { programs } from '../../scoring/random.ts';
import { aReport, plain } from '../a-report.ts';
import { anyReport } from '../any-report.ts';
import { changedAt, makeCheck, objectPaths, objectsOf } from '../schema.ts';

const plans = makeCheck('plan');
const reviews = makeCheck('review');
const planJson = (report: Report, quotes = true) =>
  planRenderers.json(makePlan(report, DAYS), { ...plain, quotes });

/** A review of the goals that were planned, of one whose day is past, and of one that nothing is known of. */
function reviewJson(report: Report): string {
  const planned = makePlan(report, DAYS).goals.map(goal => ({ ...goal, place: { file: 'csaudit.yaml' } }));
  const goals = [
    ...planned,
    aGoal(whole, 85, '2026-03-01', { note: 'agreed in May', from: 80 }),
    aGoal(agent('nobody'), 90, '2026-06-01'),
    aGoal({ kind: 'item', checklist: 'courtesy', item: 'thanks' }, 90, '2026-06-01'),
  ];
  return reviewRenderers.json(reviewGoals(report, goals, [report], DAYS));
}

describe('the JSON of a plan and of a review', () => {
  it('holds what its schema describes and nothing else, for any report', () => {
    fc.assert(
      fc.property(anyReport, fc.boolean(), (report, quotes) => {
        plans.check(planJson(report, quotes));
        reviews.check(reviewJson(report));
      }),
      { numRuns: 60 },
    );
  });

  it('does so for reports that were really scored, answered in part or not at all', () => {
    fc.assert(
      fc.property(programs(), ({ facts, cards }) => {
        const report = reportOf(facts, cards);
        const { totals } = plans.check(planJson(report));
        expect(totals).toMatchObject({ score: report.totals.score, coverage: report.totals.coverage });
        reviews.check(reviewJson(report));
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, Report]>([
    ['nothing', aReport()],
    ['a service', service],
    ['a sample that is weighed back', { ...service, weighing: { strata: [], missing: [] } }],
  ])('does so of %s', (_what, report) => {
    const plan = plans.check(planJson(report));
    expect(plan.schemaVersion).toBe(1);
    const planned = makePlan(report, DAYS);
    expect(plan.topics.map((one: { toWin: number }) => one.toWin)).toEqual(
      planned.topics.map(({ toWin }) => toWin),
    );
    const review = reviews.check(reviewJson(report));
    expect(review.schemaVersion).toBe(1);
    expect(review.goals).toHaveLength(planned.goals.length + 3);
  });
});

describe('their schemas', () => {
  it.each([
    ['plan', plans, planJson(service)],
    ['review', reviews, reviewJson(service)],
  ])('refuse a field too many and a field too few, wherever it is: %s', (_name, { fits }, text) => {
    const value = JSON.parse(text);
    const paths = objectPaths(value);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      expect(fits(changedAt(value, path, at => ({ ...Object(at), extra: 1 }))), path.join('.')).toBe(false);
      expect(
        fits(changedAt(value, path, at => Object.fromEntries(Object.entries(Object(at)).slice(1)))),
      ).toBe(false);
    }
  });

  it.each([
    ['plan', plans, planJson(service), ['schemaVersion'], 2],
    ['plan', plans, planJson(service), ['due'], '30.04.2026'],
    ['plan', plans, planJson(service), ['totals', 'score'], '80'],
    ['plan', plans, planJson(service), ['goals', 0, 'kind'], 'dream'],
    ['plan', plans, planJson(service), ['goals', 0, 'target'], 101],
    ['plan', plans, planJson(service), ['topics', 0, 'audience'], 'all'],
    ['review', reviews, reviewJson(service), ['goals', 0, 'state'], 'failed'],
    ['review', reviews, reviewJson(service), ['goals', 0, 'next', 'by'], null],
    ['review', reviews, reviewJson(service), ['returning', 0, 'changed'], 'no'],
  ])('refuse a wrong value: %s %#', (_name, { fits }, text, path, wrong) => {
    const value = JSON.parse(text);
    expect(fits(value)).toBe(true);
    expect(fits(changedAt(value, path, () => wrong))).toBe(false);
  });

  it.each(['plan', 'review'])('describe every field they allow: %s', name => {
    for (const { properties, required, additionalProperties } of objectsOf(name)) {
      expect(additionalProperties).toBe(false);
      expect(required).toEqual(Object.keys(properties));
      for (const [field, { description }] of Object.entries(properties))
        expect(description, field).toMatch(/\.$/u);
    }
  });
});
