import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, suggest, suggestSome } from '../../src/decode/index.ts';

describe('the nearest word', () => {
  it.each([
    ['wieght', 'weight'],
    ['Weight', 'weight'],
    ['titel', 'title'],
    ['frist', 'first'],
    ['turn', 'turns'],
    ['notapplicable', 'notApplicable'],
    ['xyz', null],
    ['weightlessness', null],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, ['weight', 'title', 'first', 'turns', 'notApplicable'])).toBe(expected);
  });

  it('is the word itself, or none of none', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, fc.array(word), (one, others) => {
        expect(nearest(one, [...others, one])).toBe(one);
        expect(nearest(one, [])).toBeNull();
      }),
    );
  });

  it('is told with all that is allowed', () => {
    expect(suggest('gren', ['red', 'green'])).toBe('did you mean "green"? allowed: red, green');
    expect(suggest('blue', ['red', 'green'])).toBe('allowed: red, green');
    expect(suggest('blue', [])).toBe('nothing is allowed here');
  });

  it('is told with the nearest only of very many, in their order', () => {
    const many = Array.from({ length: 70 }, (_, at) => (at === 60 ? 'green' : `${'x'.repeat(at + 6)}`));
    const told = suggest('gren', many);
    expect(told).toMatch(/^did you mean "green"\? allowed: xxxxxx, .+, green and 58 others$/);
    expect(told.split(', ')).toHaveLength(12);
    expect(suggest('blue', many).split(', ')).toHaveLength(70);
  });

  it('is told with a dozen of names that data hold', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `C-${1000 + at}`);
    expect(suggestSome('nope', ids)).toBe(`allowed: ${ids.slice(0, 12).join(', ')} … and 48 others`);
    expect(suggestSome('nope', ids.slice(0, 12))).toBe(`allowed: ${ids.slice(0, 12).join(', ')}`);
    expect(suggestSome('C-1057x', ids)).toContain('did you mean "C-1057"?');
  });
});
