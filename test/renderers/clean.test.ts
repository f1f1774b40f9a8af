import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/renderers/clean.ts';
import { hostileText } from './any-report.ts';

describe('clean', () => {
  it.each([
    ['a colour', '\u001b[1;31mred\u001b[0m', 'red'],
    ['a cursor move with an intermediate byte', 'a\u001b[1 qb', 'ab'],
    ['a window title, ended by BEL', '\u001b]0;owned\u0007text', 'text'],
    ['a link, ended by ST', '\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['a device control string', '\u001bPq#0\u001b\\text', 'text'],
    ['8-bit forms of the same', '\u009b31mred\u009d0;owned\u009ctext', 'redtext'],
    ['a title that never ends', '\u001b]0;all of this is still read', '0;all of this is still read'],
    ['a full reset', '\u001bcok', 'ok'],
    ['a sequence hidden in a sequence', '\u001b\u001b[31m[31mx', '31mx'],
    ['backspaces, bells and NUL', 'a\u0008\u0007\u0000b\u007f', 'ab'],
    ['line breaks and tabs', 'two\r\nlines\tand\u2028more', 'two lines and more'],
    ['overrides of direction', 'user\u202etxt.exe\u2066\u200f', 'usertxt.exe'],
    ['half a surrogate pair', 'a\ud83d b', 'a\ufffd b'],
    ['marks stacked without end', `o${'\u0338'.repeat(50)}k`, `o${'\u0338'.repeat(4)}k`],
  ])('takes out %s', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each(['Zoë Müller', 'नमस्ते', '👩‍👩‍👧‍👦 🇳🇱', '王小明', 'می‌خواهم', '[brackets] (m) 31m'])(
    'leaves %s as it is',
    text => {
      expect(clean(text)).toBe(text);
    },
  );

  it('leaves no character a terminal obeys, and does nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(hostileText), parts => {
        const cleaned = clean(parts.join(''));
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(clean(cleaned)).toBe(cleaned);
      }),
    );
  });
});
