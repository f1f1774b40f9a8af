import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhrase } from '../../../src/probes/phrases/parse.ts';

/** The ways of a phrase: words, `stem*` and `…` with spaces between; or what is wrong with it. */
function ways(text: string): readonly string[] | string {
  const phrase = parsePhrase(text);
  if ('problem' in phrase) return phrase.problem;
  if (phrase.kind === 'regex') return [`/${phrase.source}/`];
  return phrase.ways.map(way =>
    way.map(step => (step.kind === 'gap' ? '…' : step.text + (step.kind === 'stem' ? '*' : ''))).join(' '),
  );
}

describe('a phrase', () => {
  it.each([
    ['Thank  you!', ['thank you']],
    ['  don’t ', ["don't"]],
    ['e-mail', ['e mail']],
    ['thank*', ['thank*']],
    ['follow-up*', ['follow up*']],
    ['good (morning|day)', ['good morning', 'good day']],
    ['(a|b) (c|)', ['a c', 'a', 'b c', 'b']],
    ['help(s|ed|)', ['helps', 'helped', 'help']],
    ['a … b', ['a … b']],
    ['a....b', ['a … b']],
    ['a.. b', ['a b']],
    ['/refund(ed)?/', ['/refund(ed)?/']],
    [' /a b/ ', ['/a b/']],
    ['and/or', ['and or']],
    ['/or', ['or']],
  ])('%j is written out', (text, expected) => {
    expect(ways(text)).toEqual(expected);
  });

  it.each([
    ['how are you?', true],
    ['how are you ? ', true],
    ['how? well', false],
    ['how are you', false],
  ])('%j asks: %s', (text, asks) => {
    expect(parsePhrase(text)).toMatchObject({ asks });
  });

  it.each([
    ['', 'no text can match it: it holds no word'],
    ['...', '"…" must stand between words'],
    ['//', 'an empty regular expression'],
    ['(a', 'a bracket is not closed or stands in another, or "|" stands outside of brackets'],
    ['a)', 'a bracket is not closed or stands in another, or "|" stands outside of brackets'],
    ['a (b', 'a bracket is not closed or stands in another, or "|" stands outside of brackets'],
    ['(… a|b)', '"…" must stand between words'],
    ['(a|)', 'no text can match it: it holds no word'],
    ['x … (a|)', '"…" must stand between words'],
    ['*a', '"*" must follow the stem of a word'],
    ['a*b', '"*" must follow the stem of a word'],
    ['a … b … c … d … e', 'more than 3 gaps (…)'],
  ])('%j is refused', (text, problem) => {
    expect(ways(text)).toBe(problem);
  });

  it('of up to thirty words, 256 ways and three gaps is taken; one more is not', () => {
    expect(ways(Array(30).fill('a').join(' '))).toHaveLength(1);
    expect(ways(Array(31).fill('a').join(' '))).toBe('longer than 30 words');
    expect(ways(Array(8).fill('(a|b)').join(' '))).toHaveLength(256);
    expect(ways(Array(9).fill('(a|b)').join(' '))).toBe('more than 256 combinations of alternatives');
    expect(ways('a … b … c … d')).toHaveLength(1);
  });

  it('is never thrown at, and never has a way that no text could go', () => {
    const anything = fc.string({ unit: fc.constantFrom(..."ab é*()|…./?' \n") });
    fc.assert(
      fc.property(anything, text => {
        const phrase = parsePhrase(text);
        if ('problem' in phrase || phrase.kind === 'regex') return;
        for (const way of phrase.ways) {
          expect(way.at(0)?.kind).toMatch(/word|stem/);
          expect(way.at(-1)?.kind).toMatch(/word|stem/);
          expect(way.every(step => step.kind === 'gap' || step.text !== '')).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
