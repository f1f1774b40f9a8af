import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../src/model/interaction.ts';
import { metrics } from '../../../src/probes/metrics/index.ts';
import { responsesOf } from '../../../src/probes/metrics/response-times.ts';
import { talkOf } from '../../../src/probes/metrics/talk.ts';
import { talk } from '../looking.ts';

const NAMES = ['first', 'longest', 'median', 'mean', 'p90'] as const;

function derive(name: string, turns: readonly Turn[]) {
  const metric = metrics.get(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return metric.derive(talkOf(turns));
}

/** The five figures of response times, in the order of NAMES. */
const figures = (turns: readonly Turn[]) =>
  NAMES.map(name => derive(`${name}_response_seconds`, turns).value);

describe('response times', () => {
  it.each([
    ['one answer', ['C 0: hi', 'A 30: hello'], [30, 30, 30, 30, 30]],
    ['two answers', ['C 0: hi', 'A 10: hello', 'C 20: and', 'A 50: yes'], [10, 30, 20, 20, 28]],
    [
      'three answers',
      ['C 0: a', 'A 60: b', 'C 60: c', 'A 70: d', 'C 70: e', 'A 90: f'],
      [60, 60, 20, 30, 52],
    ],
    [
      "the customer's run counts from its last message",
      ['C 0: a', 'C 50: b', 'A 60: c'],
      [10, 10, 10, 10, 10],
    ],
    ["the agent's run counts once", ['C 0: a', 'A 10: b', 'A 500: c'], [10, 10, 10, 10, 10]],
    [
      'bots and the system neither answer nor interrupt',
      ['C 0: a', 'B 1: b', 'S 2: c', 'A 60: d'],
      [60, 60, 60, 60, 60],
    ],
    [
      "a bot between two of the customer's messages",
      ['C 0: a', 'B 1: b', 'C 40: c', 'A 60: d'],
      [20, 20, 20, 20, 20],
    ],
    ['an agent who begins answers nothing', ['A 0: hello', 'C 100: a', 'A 103: b'], [3, 3, 3, 3, 3]],
    ['the same second', ['C 5: a', 'A 5: b'], [0, 0, 0, 0, 0]],
    ['from the end of what the customer says', ['C 0-8: a', 'A 10-20: b'], [2, 2, 2, 2, 2]],
    ['an agent who speaks before the customer ends', ['C 0-8: a', 'A 5-9: b'], [0, 0, 0, 0, 0]],
    ['milliseconds', ['C 0: a', 'A 0.25: b'], [0.25, 0.25, 0.25, 0.25, 0.25]],
    ['a last message nobody answers is no response', ['C 0: a', 'A 9: b', 'C 10: c'], [9, 9, 9, 9, 9]],
    [
      'a time missing where none is needed',
      ['A: hello', 'C: a', 'C 1: b', 'A 4: c', 'S: d', 'C: e'],
      [3, 3, 3, 3, 3],
    ],
  ])('%s', (_, lines, expected) => {
    expect(figures(talk(...lines)).map(value => Number(value?.toFixed(9)))).toEqual(expected);
  });

  it.each([
    ['no agent answers', ['C 0: a', 'B 1: b'], 'no agent answered a customer'],
    ['the customer never speaks', ['A 0: a', 'A 1: b'], 'no agent answered a customer'],
    ['a question without a time', ['C: a', 'A 1: b'], 'turns without a time'],
    ['an answer without a time', ['C 0: a', 'A: b'], 'turns without a time'],
    ['one answer of two without a time', ['C 0: a', 'A 1: b', 'C 2: c', 'A: d'], 'turns without a time'],
  ])('cannot be told: %s', (_, lines, why) => {
    for (const name of NAMES)
      expect(derive(`${name}_response_seconds`, talk(...lines))).toEqual({
        state: 'unavailable',
        value: null,
        why,
      });
  });

  it.each([
    ['first', [0, 1]],
    ['longest', [2, 4]],
    ['mean', []],
  ])('%s shows its turns', (name, turns) => {
    const chat = talk('C 0: a', 'A 1: b', 'C 2: c', 'B 3: d', 'A 9: e', 'C 10: f', 'A 11: g');
    expect(derive(`${name}_response_seconds`, chat)).toMatchObject({ turns });
  });

  it('keep their order: median and p90 between the shortest and the longest, and every time is some pair of turns', () => {
    const line = fc.tuple(fc.constantFrom('A', 'C', 'B'), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), steps => {
        let now = 0;
        const lines = steps.map(([who, step]) => {
          now += step;
          return `${who} ${now}: x`;
        });
        const turns = talk(...lines);
        const responses = responsesOf(turns) ?? [];
        const seconds = responses.map(response => response.seconds);
        for (const { asked, answered } of responses) {
          const between = turns.slice(asked + 1, answered);
          expect([turns[asked]?.speaker, turns[answered]?.speaker]).toEqual(['customer', 'agent']);
          expect(between.every(turn => turn.speaker === 'bot')).toBe(true);
        }
        if (seconds.length === 0) return;
        const [first, longest, median, mean, p90] = figures(turns).map(Number);
        expect(first).toBe(seconds[0]);
        expect(longest).toBe(Math.max(...seconds));
        expect(median).toBeGreaterThanOrEqual(Math.min(...seconds));
        expect(p90).toBeGreaterThanOrEqual(median ?? 0);
        expect(p90).toBeLessThanOrEqual(longest ?? 0);
        expect(mean).toBeCloseTo(seconds.reduce((sum, one) => sum + one, 0) / seconds.length);
      }),
    );
  });
});
