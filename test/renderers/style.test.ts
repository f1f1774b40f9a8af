import { describe, expect, it } from 'vitest';
import { makeStyle, signed, signOf, toneOfPassed } from '../../src/renderers/style.ts';
import { displayWidth } from '../../src/renderers/text.ts';

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

  it('draws with characters of one column, all different, in ASCII where there is no Unicode', () => {
    for (const unicode of [true, false]) {
      const { parts, sure, likely, possible, target, levels, flag } = makeStyle({
        colour: false,
        unicode,
      }).chart;
      const drawn = [sure, likely, possible, target, flag];
      for (const one of [...parts, ...levels, ...drawn]) expect(displayWidth(one)).toBe(1);
      for (const some of [parts, levels, drawn]) expect(new Set(some).size).toBe(some.length);
      expect(parts.at(-1)).toBe(sure);
      if (!unicode) expect([...parts, ...levels, ...drawn].join('')).toMatch(/^[ -~]+$/u);
    }
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
