import { describe, expect, it } from 'vitest';
import { makeStyle, signed, signOf, toneOfPassed } from '../../src/renderers/style.ts';

describe('makeStyle', () => {
  it('colours by meaning when asked, and not otherwise', () => {
    const coloured = makeStyle({ colour: true, unicode: true });
    const plain = makeStyle({ colour: false, unicode: true });
    for (const word of ['good', 'bad', 'unsure', 'dim', 'strong', 'heading'] as const) {
      expect(coloured[word]('text')).not.toBe('text');
      expect(coloured[word]('text')).toContain('text');
      expect(plain[word]('text')).toBe('text');
    }
    const { good, bad, unsure } = coloured;
    expect(new Set([good('x'), bad('x'), unsure('x')]).size).toBe(3);
  });

  it('says the same with signs, in ASCII where there is no Unicode', () => {
    expect(makeStyle({ colour: false, unicode: true }).signs).toEqual({ good: '✓', bad: '✗', unsure: '?' });
    const ascii = makeStyle({ colour: false, unicode: false });
    expect(ascii.signs).toEqual({ good: 'ok', bad: 'no', unsure: '?' });
    expect(Object.values(ascii.marks).join('')).toMatch(/^[ -~]+$/u);
  });
});

describe('signs', () => {
  const ascii = makeStyle({ colour: false, unicode: false });

  it('take the same columns, whatever they say', () => {
    const tones = ['good', 'bad', 'unsure', null] as const;
    expect(tones.map(tone => signOf(tone, ascii))).toEqual(['ok ', 'no ', '?  ', '   ']);
  });

  it('stand in the indent of the first line', () => {
    expect(signed('bad', ['    thanks', '    missed'], ascii)).toEqual([' no thanks', '    missed']);
    expect(signed(null, ['    thanks'], ascii)).toEqual(['    thanks']);
    expect(signed('bad', [], ascii)).toEqual([]);
  });

  it('tell a scorecard that passed from one of which it cannot be told', () => {
    expect([true, false, null].map(toneOfPassed)).toEqual(['good', 'bad', 'unsure']);
  });
});
