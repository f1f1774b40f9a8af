import { expect, it } from 'vitest';
import { durationWords } from '../../src/probes/duration-words.ts';

it.each([
  [0, '0 s'],
  [0.5, '0.5 s'],
  [60, '1 min'],
  [3601, '1 h 1 s'],
  [7500, '2 h 5 min'],
  [86_400, '1 day'],
  [1_641_600, '19 days'],
  [1_641_600.25, '19 days 0.25 s'],
  [90_061, '1 day 1 h 1 min 1 s'],
])('%d s is %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
});
