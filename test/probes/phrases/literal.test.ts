import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { literalOf } from '../../../src/probes/phrases/literal.ts';
import { loadRegexEngine } from '../../../src/probes/phrases/regex.ts';

const compile = await loadRegexEngine();

describe('the literal of a pattern', () => {
  it.each([
    ['refund', 'refund'],
    ['order\\s+number', 'number'],
    ['refunds? of \\$[0-9.]+', 'refund'],
    ['(card|account) ending', ' ending'],
    ['[0-9]+ (business )?days?', 'day'],
    ['\\b\\d{4}-\\d{4}\\b', '-'],
    ['ab*c', 'a'],
    ['ab+c', 'ab'],
    ['ab+?c', 'ab'],
    ['abc{0,3}de', 'ab'],
    ['abc(d|)?', 'abc'],
    ['order (number|id)', 'order '],
    ['(?i)abc', 'abc'],
    ['ő+ben', 'ben'],
    ['a\\.b', 'a.b'],
    ['[]a]bb(c[)]d)e', 'bb'],
    ['[[:alpha:]]xy', 'xy'],
  ])('%s: %j', (source, literal) => {
    expect(literalOf(source)).toBe(literal);
  });

  it.each([
    'a|b',
    '\\x41bc',
    '\\Qab\\E',
    'ab+*',
    '\\pLab',
    '[ab',
    'ab)',
    '',
    '.*',
    '(abc)',
    'a{1}{0}b',
    '[a[b]c',
  ])('of %s is not known', source => {
    expect(literalOf(source)).toBeNull();
  });

  it('stands in every match: a guarded pattern finds what the engine finds', () => {
    const piece = fc.constantFrom(
      ...'ksAé .-\\'.split(''),
      'ab',
      '[ab]',
      '[^a]',
      '\\d',
      '\\b',
      '(a|b)',
      '(?:ks|)',
      '|',
      '^',
      '$',
    );
    const repeat = fc.constantFrom('', '', '', '', '?', '*', '+', '+?', '*?', '{2}', '{0,2}', '{', '++');
    const source = fc
      .array(fc.tuple(piece, repeat), { minLength: 1, maxLength: 5 })
      .map(parts => parts.flat().join(''));
    const text = fc.string({ unit: fc.constantFrom(...'kKKsSſaAbBéÉ1 .-{\\'.split('')), maxLength: 12 });
    let matched = 0;
    fc.assert(
      fc.property(source, fc.array(text, { maxLength: 8 }), (pattern, texts) => {
        const find = compile(pattern);
        if (typeof find !== 'function') return;
        const engine = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
        for (const one of texts) {
          const matcher = engine.matcher(one);
          const spans: { start: number; end: number }[] = [];
          while (matcher.find())
            if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
          expect(find(one)).toEqual(spans);
          matched += spans.length;
        }
      }),
      { numRuns: 4000 },
    );
    expect(matched).toBeGreaterThan(100);
  });
});
