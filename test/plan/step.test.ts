import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTopic, checklistLosses, type Loss, toWin } from '../../src/plan/losses.ts';
import { halfWay, stepTo, tenth } from '../../src/plan/step.ts';
import { service } from './a-service.ts';

const loss = (topic: string, win: number, pointsLost = win): Loss => {
  return { item: `courtesy.${topic}`, topic, toWin: win, pointsLost };
};

describe('points to win', () => {
  it.each([
    ['half of the shortfall lies below the target', 10, 50, 75, 5],
    ['all of it at a target of 100', 10, 50, 100, 10],
    ['nothing where the target is reached', 10, 90, 90, 0],
    ['nothing of what was never judged', 10, null, 90, 0],
    ['all of it without a target', 10, 50, null, 10],
  ])('%s', (_, pointsLost, rate, target, expected) => {
    expect(toWin(pointsLost, rate, target)).toBe(expected);
  });

  it('share what a checklist is short of 100 as they share the overall score', () => {
    // 30 short, 20 lost overall: each point of the whole is 1.5 of the checklist.
    expect(
      checklistLosses(service, 'courtesy', 70).map(({ pointsLost, toWin: win }) => [pointsLost, win]),
    ).toEqual([
      [15, 12],
      [7.5, 1.5],
      [6, 3],
      [1.5, 0],
    ]);
    expect(checklistLosses(service, 'knowledge', 70)).toEqual([]);
  });

  it('add up by topic, the most first', () => {
    expect(byTopic([loss('b', 1), loss('a', 3), loss('b', 4), loss('c', 3)])).toEqual([
      { topic: 'b', toWin: 5, pointsLost: 5 },
      { topic: 'a', toWin: 3, pointsLost: 3 },
      { topic: 'c', toWin: 3, pointsLost: 3 },
    ]);
  });
});

describe('a step', () => {
  const losses = [loss('a', 5), loss('b', 4), loss('c', 3), loss('d', 2)];

  it('goes as far as three topics bring it', () => {
    expect(stepTo(95, 70, losses)).toEqual({ target: 82, kind: 'step', topics: ['a', 'b', 'c'] });
    expect(stepTo(95, 70.01, losses).target).toBe(82.1);
  });

  it('never goes beyond the target', () => {
    expect(stepTo(81.5, 70, losses)).toEqual({ target: 81.5, kind: 'target', topics: ['a', 'b', 'c'] });
    expect(stepTo(70, 70, losses)).toEqual({ target: 70, kind: 'hold', topics: [] });
    expect(stepTo(60, 70, losses).target).toBe(60);
  });

  it('counts all that is lost where every item is at its target, and half of the way where nothing is known', () => {
    expect(stepTo(95, 70, [loss('a', 0, 4)])).toEqual({ target: 74, kind: 'step', topics: ['a'] });
    expect(stepTo(90, 70, [])).toEqual({ target: 80, kind: 'step', topics: [] });
    expect(halfWay(90, 95)).toEqual({ target: 90, kind: 'hold', topics: [] });
  });

  it('lies between the score and the target, whatever is lost', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        points,
        points,
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), points)),
        (aim, score, lost) => {
          const { target, kind } = stepTo(
            aim,
            score,
            lost.map(([topic, win]) => loss(topic, win)),
          );
          expect(target).toBeLessThanOrEqual(aim);
          if (kind === 'hold') expect(target).toBe(aim);
          else expect(target).toBeGreaterThanOrEqual(Math.min(aim, tenth(score) - 0.1));
          if (kind === 'step') expect(target).toBe(tenth(target));
        },
      ),
    );
  });
});
