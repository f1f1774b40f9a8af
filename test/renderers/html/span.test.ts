import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteTurn } from '../../../src/model/answer.ts';
import { spanOf } from '../../../src/renderers/html/scorecards/span.ts';

const marked = (text: string, said: string) => {
  const start = text.indexOf(said);
  const evidence = quoteTurn(1, text, start, start + said.length);
  return evidence.quote.slice(...spanOf(evidence, evidence.quote));
};

describe('the span of evidence in its quote', () => {
  it.each([
    ['Good morning, this is Ana.', 'Good morning'],
    ['Hello! Thank you for waiting.', 'Thank you'],
    ['王小明 thanks you', 'thanks'],
  ])('is found in %j', (text, said) => expect(marked(text, said)).toBe(said));

  it('is the whole quote where words before it were left out', () => {
    const text = `${'some words '.repeat(30)}thank you ${'and more '.repeat(30)}`;
    expect(marked(text, 'thank you')).toMatch(/^….*thank you.*…$/u);
  });

  it('is the whole quote where spaces were made one, unless words begin and end there all the same', () => {
    expect(marked('Hello   there,\n\n  thank you', 'thank you')).toBe('Hello there, thank you');
  });

  it('is the whole value of a field', () => {
    expect(spanOf({ field: 'queue', quote: 'returns' }, 'returns')).toEqual([0, 7]);
  });

  it('always lies within the quote, and never cuts a word', () => {
    const offset = fc.nat({ max: 60 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), offset, offset, (quote, start, end) => {
        const [from, to] = spanOf({ turn: 1, start, end, quote }, quote);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(quote.length);
        const inside = /[a-z]$/u.test(quote.slice(0, from)) && /^[a-z]/u.test(quote.slice(from));
        expect(inside).toBe(false);
      }),
    );
  });
});
