import { describe, expect, it } from 'vitest';
import { goalName } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { explainPlan, meantInPlan, namesInPlan } from '../../src/plan/explain/explain-plan.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { cards, facts, reportOn } from '../scoring/explain/example.ts';
import { wrongSums } from '../scoring/explain/walk.ts';
import { DAYS, member, service, withWho } from './a-service.ts';

const example = reportOn(facts, cards);
const withoutWho: Report = {
  ...example,
  findings: example.findings === null ? null : { ...example.findings, who: {} },
};

describe.each([
  ['the example', example],
  ['a report that does not tell by whom points are lost', withoutWho],
])('every figure of a plan on %s', (_, report) => {
  const plan = makePlan(report, DAYS);
  const figure = (name: string, step: string, part = '') => {
    const [named, ...others] = meantInPlan(plan, name);
    if (named === undefined || others.length > 0) throw new Error(`${name} is not one thing`);
    const { parts } = explainPlan(report, plan, named);
    return parts
      .filter(({ of }) => of === part)
      .flatMap(({ steps }) => steps)
      .find(one => one.name === step)?.result;
  };

  it('is a step of a goal or of a topic', () => {
    expect(plan.goals.length).toBeGreaterThan(8);
    expect(plan.goals.some(({ tooFewToday }) => tooFewToday)).toBe(true);
    expect(plan.goals.some(({ needed }) => needed !== null)).toBe(true);
    for (const { scope, present, aim, target, needed } of plan.goals) {
      const name = `goal:${goalName(scope)}`;
      expect(figure(name, 'score')).toBe(present.score);
      expect(figure(name, 'aim')).toBe(aim);
      expect(figure(name, 'target')).toBe(target);
      expect(figure(name, 'needed')).toBe(needed ?? 'none');
    }
    for (const { topic, items, toWin, pointsLost, needs, mayProfit } of plan.topics) {
      const name = `topic:${topic}`;
      expect(figure(name, 'toWin')).toBe(toWin);
      expect(figure(name, 'pointsLost')).toBe(pointsLost);
      for (const one of items) expect(figure(name, 'toWin', one.item)).toBe(one.toWin);
      for (const { key, pointsLost } of [...needs, ...mayProfit])
        expect(figure(name, 'pointsLost', key)).toBe(pointsLost);
    }
  });

  it('shows the change rising above 0 with as many as are needed, and where none is enough, that it cannot', () => {
    for (const { scope, needed, tooFewToday } of plan.goals) {
      const step = (name: string) => figure(`goal:${goalName(scope)}`, name);
      if (needed !== null) {
        expect(step(`low of ${needed}`)).toBeGreaterThan(0);
        if (needed > 2) expect(step(`low of ${needed - 1}`)).toBeLessThanOrEqual(0);
      } else if (tooFewToday) expect(step('low at best')).toBeLessThanOrEqual(0);
    }
  });

  it('comes out of the sum as it is printed', () => {
    const all = namesInPlan(plan).map(named => explainPlan(report, plan, named));
    expect(all.flatMap(wrongSums)).toEqual([]);
  });

  it('shows a goal that is what is reached, up to a tenth and no further than its aim', () => {
    for (const { scope, aim, target, kind } of plan.goals) {
      const reached = figure(`goal:${goalName(scope)}`, 'reached');
      if (kind === 'hold') expect(reached).toBeUndefined();
      else if (typeof reached !== 'number')
        throw new Error(`${goalName(scope)} does not say what is reached`);
      else expect(target).toBeCloseTo(Math.min(aim, Math.ceil(reached * 10 - 1e-6) / 10), 9);
    }
  });
});

describe('who needs a topic', () => {
  const stepsOf = (report: Report, topic: string, part: string) => {
    const { parts } = explainPlan(report, makePlan(report, DAYS), { kind: 'topic', name: topic });
    const steps = parts.filter(({ of }) => of === part).flatMap(each => each.steps);
    return Object.fromEntries(steps.map(({ name, result }) => [name, result]));
  };

  it('is told of all items of all agents together that were judged at least twice', () => {
    // Greeting, name and thanks have points to win: three of Ben, two of Cleo, three of Ana. Farewell has none.
    expect(stepsOf(service, 'closing', '')).toMatchObject({
      ...{ compared: 8, 'confidence of all': 1 - 0.05 / 8 },
    });
    const agents = [...(service.findings?.who.agent ?? []), member('Dora', { greeting: [1, 0, 9] })];
    const onceMore = { ...service, findings: withWho({ agent: agents }) };
    expect(stepsOf(onceMore, 'closing', '')).toMatchObject({ compared: 8 });
    expect(stepsOf({ ...service, findings: withWho({}) }, 'closing', '')).not.toHaveProperty('compared');
  });

  it('is who has an item whose interval ends below its target, and who may profit has none', () => {
    const ben = stepsOf(service, 'opening', 'Ben');
    expect(ben).toMatchObject({
      ...{ pointsLost: 22, item: 'courtesy.greeting', judged: 10, rate: 0, target: 90, 'needs it': 'yes' },
    });
    // None of 10 at 99.375 %: 100 × (1 − 0.003125^(1/10)), by Clopper and Pearson.
    expect(ben['high of all']).toBeCloseTo(100 * (1 - 0.003125 ** 0.1), 9);
    expect(stepsOf(service, 'opening', 'Ana')).toEqual({ pointsLost: 4 });
  });

  it('is shown for everybody whom the plan names', () => {
    const plan = makePlan(example, DAYS);
    const named = plan.topics.flatMap(({ topic, needs }) => needs.map(({ key }) => ({ topic, key })));
    expect(named.length).toBeGreaterThan(0);
    for (const { topic, key } of named) {
      const steps = stepsOf(example, topic, key);
      expect(steps['high of all']).toBeLessThan(Number(steps.target));
      expect(steps['needs it']).toBe('yes');
    }
  });
});
