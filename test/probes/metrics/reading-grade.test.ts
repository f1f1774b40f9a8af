import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../../src/probes/metrics/reading-grade.ts';
import { talkOf } from '../../../src/probes/metrics/talk.ts';
import { talk } from '../looking.ts';

// Counted by hand, sentence by sentence: 9 words of 9 syllables; 8 of 10 (or-der, to-day); 8 of 10 (num-ber, par-cel);
// 9 of 10 (with-in). Together 34 words of 39 syllables in 4 sentences.
const LINES = [
  'A: The cat sat on the mat by the door. I can help you with your order today.',
  'C: Incomprehensible considerations notwithstanding, immediately!',
  'A: Please send me the number of your parcel. We will write to you within two days, yes.',
];

describe('reading_grade', () => {
  it('is that of Flesch and Kincaid, of what the agent says', () => {
    const grade = readingGrade.derive(talkOf(talk(...LINES)));
    expect(grade).toMatchObject({ state: 'derived', turns: [] });
    expect(grade.value).toBeCloseTo(0.39 * (34 / 4) + 11.8 * (39 / 34) - 15.59, 9);
    expect(grade.value).toBeCloseTo(1.2603, 4);
  });

  it.each([
    ['thirty words', `A: ${'word '.repeat(29)}word.`, 'derived'],
    ['twenty-nine words', `A: ${'word '.repeat(28)}word.`, 'unavailable'],
  ])('asks for thirty words: %s', (_, line, state) => {
    expect(readingGrade.derive(talkOf(talk(line))).state).toBe(state);
  });

  it.each([
    [[`A: ${'word '.repeat(40)}`], 'the transcript has no punctuation'],
    [['A: Hello.', `C: ${'word '.repeat(40)}`], 'the agent says fewer than 30 words'],
  ])('cannot be told of %j', (lines, why) => {
    expect(readingGrade.derive(talkOf(talk(...lines)))).toEqual({ state: 'unavailable', value: null, why });
  });
});
