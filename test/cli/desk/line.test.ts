import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, lineOf, textOf, typeKey, windowOf } from '../../../src/cli/desk/line.ts';

const special = (name: string) => ({ name, text: '' });
const typed = (text: string) => ({ name: text, text });

/** A line after keys: words are the names of special keys, all else is typed. */
function pressed(text: string, ...keys: readonly string[]): Line {
  return keys.reduce(
    (line, key) => typeKey(line, key.length > 1 ? special(key) : typed(key)) ?? line,
    lineOf(text),
  );
}

describe('a line of text', () => {
  it.each([
    ['ab', ['c'], 'abc'],
    ['ab', ['left', 'c'], 'acb'],
    ['ab', ['home', 'c'], 'cab'],
    ['ab', ['home', 'delete'], 'b'],
    ['ab', ['home', 'end', 'c'], 'abc'],
    ['ab', ['backspace', 'backspace', 'backspace'], ''],
    ['one two', ['ctrl-w'], 'one '],
    ['one two', ['left', 'ctrl-u'], 'o'],
    ['one two', ['home', 'right', 'ctrl-k'], 'o'],
    ['a👩‍🚀', ['backspace'], 'a'],
    ['👩‍🚀b', ['home', 'right', 'x'], '👩‍🚀xb'],
  ])('%j after %j is %j', (text, keys, expected) => {
    expect(textOf(pressed(text, ...keys))).toBe(expected);
  });

  it('does nothing on a key that means nothing to it', () => {
    expect(typeKey(lineOf('ab'), special('pageup'))).toBeNull();
  });

  it('loses nothing when the cursor walks', () => {
    const moves = fc.array(fc.constantFrom('left', 'right', 'home', 'end'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), moves, (text, keys) => {
        expect(textOf(keys.reduce((line, key) => typeKey(line, special(key)) ?? line, lineOf(text)))).toBe(
          text,
        );
      }),
    );
  });

  it('shows what is around the cursor, never wider than its room', () => {
    const measure = (text: string) => text.length;
    fc.assert(
      fc.property(fc.string(), fc.nat(60), fc.integer({ min: 2, max: 40 }), (text, steps, room) => {
        const line = pressed(text.replace(/\P{ASCII}/gu, ''), ...Array.from({ length: steps }, () => 'left'));
        const { before, behind } = windowOf(line, room, measure);
        expect(measure(before + behind)).toBeLessThanOrEqual(room);
        expect(line.before.join('').endsWith(before)).toBe(true);
        expect(line.behind.join('').startsWith(behind)).toBe(true);
        if (measure(textOf(line)) < room) expect(before + behind).toBe(textOf(line));
      }),
    );
  });
});
