import { describe, expect, it } from 'vitest';
import { holdsRegex, loadRegexEngine } from '../../../src/probes/phrases/regex.ts';

const compile = await loadRegexEngine();

function find(source: string, text: string): string[] {
  const pattern = compile(source);
  if (typeof pattern !== 'function') throw new Error(pattern.problem);
  return pattern(text).map(({ start, end }) => text.slice(start, end));
}

describe('a pattern', () => {
  it.each([
    ['[0-9]+ days?', 'in 3 days or 1 day', ['3 days', '1 day']],
    ['acme', 'ACME Acme', ['ACME', 'Acme']],
    ['ő+', '😀 Ő őő', ['Ő', 'őő']],
    ['^a', 'a a', ['a']],
    ['b$', 'a', []],
    ['\\b', 'a b', []],
  ])('/%s/ in %j', (source, text, expected) => {
    expect(find(source, text)).toEqual(expected);
  });

  it.each([
    ['(', /^not a regular expression csaudit can run \(RE2 syntax\): .*missing closing \)/],
    ['(?=x)', /invalid or unsupported Perl syntax/],
    ['(a)\\1', /invalid escape sequence/],
    ['a{1001}', /invalid repeat count/],
    ['a*', /^matches an empty text/],
    ['|', /^matches an empty text/],
  ])('/%s/ is refused', (source, problem) => {
    expect(compile(source)).toMatchObject({ problem: expect.stringMatching(problem) });
  });

  it.each([
    ['(a+)+$', 'a'],
    ['(a|a)*b', 'a'],
    ['(.*)(.*)(.*)x', 'a'],
  ])('/%s/ ends on fifty thousand letters', (source, letter) => {
    expect(find(source, letter.repeat(50_000)).length).toBeLessThan(2);
  });

  it('is looked for a bounded number of times, each of which may read the whole text', () => {
    expect(find('a(.*b)?', 'a'.repeat(50_000))).toHaveLength(100);
  });
});

describe('a pattern in a checklist', () => {
  it.each([
    ['/a/', true],
    [' /a b/ ', true],
    [{ any: ['hello', { said: ['/a/'] }] }, true],
    ['and/or', false],
    [{ '/a/': 1 }, false],
    [null, false],
    [12, false],
  ])('%j: %s', (value, expected) => {
    expect(holdsRegex(value)).toBe(expected);
  });
});
