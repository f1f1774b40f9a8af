import { describe, expect, it } from 'vitest';
import { metrics } from '../../../src/probes/metrics/index.ts';
import { talkOf } from '../../../src/probes/metrics/talk.ts';
import { talk } from '../looking.ts';

const derive = (name: string, lines: readonly string[]) => metrics.get(name)?.derive(talkOf(talk(...lines)));

describe('durations', () => {
  it.each([
    ['duration_seconds', ['A 10: a', 'C 70: b'], 60, [0, 1]],
    ['duration_seconds', ['A 10-15: a', 'C 70-100: b'], 90, [0, 1]],
    ['duration_seconds', ['A 0-50: a', 'C 10-20: b'], 50, [0, 1]],
    ['duration_seconds', ['A 10: a'], 0, [0, 0]],
    ['duration_seconds', ['B 0: a', 'C 5: b', 'S 9: c'], 9, [0, 2]],
    ['longest_silence_seconds', ['A 0: a', 'C 10: b', 'A 40: c', 'C 45: d'], 30, [1, 2]],
    ['longest_silence_seconds', ['A 0-8: a', 'C 10-40: b', 'A 41: c'], 2, [0, 1]],
    ['longest_silence_seconds', ['A 0-50: a', 'C 10-12: b', 'A 55: c'], 5, [1, 2]],
    ['longest_silence_seconds', ['A 0-9: a', 'C 5: b'], 0, []],
    ['longest_silence_seconds', ['C 0: a', 'B 30: b', 'A 45: c'], 30, [0, 1]],
    ['interruptions_by_agent', ['C 0-10: a', 'A 5-8: b', 'C 12-20: c', 'A 20-25: d'], 1, [1]],
    ['interruptions_by_agent', ['C 0-10: a', 'A 10-12: b'], 0, []],
    ['interruptions_by_agent', ['C 0-10: a', 'A 2-4: b', 'A 6-12: c'], 2, [1, 2]],
    ['interruptions_by_agent', ['C 0-10: a', 'C 3-5: b', 'A 8-9: c'], 1, [2]],
    ['interruptions_by_agent', ['A 0-9: a', 'C 5-8: b'], 0, []],
    ['interruptions_by_agent', ['C 0-10: a', 'B 5-8: b'], 0, []],
    ['interruptions_by_agent', ['A: a', 'C 0-5: b', 'A 6: c'], 0, []],
  ])('%s of %j: %d', (name, lines, value, turns) => {
    expect(derive(name, lines)).toEqual({ state: 'derived', value, turns });
  });

  it.each([
    ['duration_seconds', ['A: a', 'C 5: b'], 'turns without a time'],
    ['duration_seconds', ['A 0: a', 'C: b', 'A 9: c'], 'turns without a time'],
    ['longest_silence_seconds', ['A 0: a', 'C: b', 'A 9: c'], 'turns without a time'],
    ['longest_silence_seconds', ['A 0: a'], 'fewer than two turns'],
    ['interruptions_by_agent', ['A 0-5: a'], 'the customer never speaks'],
    ['interruptions_by_agent', ['C 0: a', 'A 5: b'], 'turns without an end time'],
    ['interruptions_by_agent', ['C 0-9: a', 'A: b'], 'turns without a time'],
  ])('%s of %j cannot be told', (name, lines, why) => {
    expect(derive(name, lines)).toEqual({ state: 'unavailable', value: null, why });
  });
});
