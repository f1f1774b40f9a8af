import { describe, expect, it } from 'vitest';
import { goalName } from '../../src/model/plan.ts';
import { explainReview, meantInReview, namesInReview } from '../../src/plan/explain/explain-review.ts';
import { reviewGoals } from '../../src/plan/review.ts';
import { cards, facts, reportOn } from '../scoring/explain/example.ts';
import { wrongSums } from '../scoring/explain/walk.ts';
import { aGoal, agent, DAYS, whole } from './a-service.ts';

const report = reportOn(facts, cards);
const [item] = report.items;
if (item === undefined) throw new Error('no item');
const first = { kind: 'item', checklist: item.checklist, item: item.id } as const;
const agents = (report.groups.agent ?? []).map(({ key }) => agent(key));
const scopes = [whole, first, ...agents, agent('Nobody')];
const goals = scopes.flatMap(scope =>
  [20, 87.5, 99.5].flatMap(target => [
    aGoal(scope, target, '2026-03-01'),
    { ...aGoal(scope, target, '2026-06-01'), from: 99 },
  ]),
);

describe('every figure of a review', () => {
  const review = reviewGoals(report, goals, [report], DAYS);
  const explained = namesInReview(review).map(named => explainReview(report, review, named));

  it('is a step of its goal, one part for each day', () => {
    const states = new Set<string>();
    const certain = new Set<boolean>();
    for (const [at, found] of review.goals.entries()) {
      const name = goalName(found.goal.scope);
      const same = review.goals.filter(({ goal }) => goalName(goal.scope) === name);
      const parts = explained.find(({ of }) => of === name)?.parts ?? [];
      const steps = parts[same.indexOf(found)]?.steps ?? [];
      const result = (step: string) => steps.find(one => one.name === step)?.result;
      expect(result('interactions'), `${at}`).toBe(found.interactions);
      expect(result('score') ?? null).toBe(found.score);
      expect([result('low') ?? null, result('high') ?? null]).toEqual(found.interval ?? [null, null]);
      expect(result('target')).toBe(found.goal.target);
      expect(result('needed') ?? null).toBe(found.needed);
      expect(result('daysLeft')).toBe(found.daysLeft);
      expect(result('state')).toBe(found.state);
      if (found.certain !== null) {
        expect(result('certain')).toBe(found.certain ? 'yes' : 'no');
        certain.add(found.certain);
      }
      expect(result('next')).toBe(found.next.target);
      if (found.goal.from !== null && found.interval !== null)
        expect(result('fell')).toBe(found.fell ? 'yes' : 'no');
      states.add(found.state);
    }
    expect(states).toEqual(new Set(['met', 'missed', 'notYet', 'unsure', 'unmeasured']));
    expect(certain).toEqual(new Set([true, false]));
  });

  it('is one of what keeps coming back', () => {
    expect(review.returning.length).toBeGreaterThan(0);
    for (const { scope, score, target, earlier } of review.returning) {
      const steps = explained
        .find(({ of }) => of === goalName(scope))
        ?.parts.find(({ of }) => of === 'keeps coming back')?.steps;
      expect(steps?.map(({ result }) => result)).toEqual([score, target, earlier]);
    }
  });

  it('comes out of the sum as it is printed', () => {
    expect(explained.flatMap(wrongSums)).toEqual([]);
  });

  it('is found by the name of the goal, and nothing else is', () => {
    expect(meantInReview(review, 'score')).toEqual([{ kind: 'goal', name: 'score' }]);
    expect(meantInReview(review, 'scores')).toEqual([]);
  });
});
