import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/decode/document.ts';
import { formatProblem, InputError } from '../../src/model/input-error.ts';

const TEXT = `# a comment
id: tiny
list:
  - one
  - { two: 2, "quoted key": [3, 4] }
empty:
anchor: &it { deep: 5 }
alias: *it
`;

describe('a document', () => {
  it('is the value of its text, in YAML or in JSON', () => {
    expect(parseDocument(TEXT, 'a.yaml').value).toEqual({
      id: 'tiny',
      list: ['one', { two: 2, 'quoted key': [3, 4] }],
      empty: null,
      anchor: { deep: 5 },
      alias: { deep: 5 },
    });
    expect(parseDocument('{"a": [1, true, null, "b"]}', 'a.json').value).toEqual({ a: [1, true, null, 'b'] });
  });

  it('is YAML 1.2: yes, no, dates and times are texts', () => {
    expect(parseDocument('[yes, no, on, 2024-05-01, 12:30, 010, 1_000]', 'a.yaml').value).toEqual([
      'yes',
      'no',
      'on',
      '2024-05-01',
      '12:30',
      10,
      '1_000',
    ]);
  });

  it.each<[(string | number)[], 'key' | 'value', string]>([
    [['id'], 'value', '2:5'],
    [['id'], 'key', '2:1'],
    [['list'], 'value', '4:3'],
    [['list', 0], 'value', '4:5'],
    [['list', 1, 'two'], 'key', '5:7'],
    [['list', 1, 'two'], 'value', '5:12'],
    [['list', 1, 'quoted key', 1], 'value', '5:33'],
    [['empty'], 'value', '6:7'],
    [['empty'], 'key', '6:1'],
    [[], 'value', '2:1'],
  ])('knows where %j stands: its %s at %s', (path, at, place) => {
    const problem = parseDocument(TEXT, 'a.yaml').problem(path, 'wrong', undefined, at);
    expect(formatProblem(problem)).toBe(`a.yaml:${place}: wrong`);
  });

  it.each<[(string | number)[], string]>([
    [['list', 1, 'nothing', 'here'], '5:5'],
    [['list', 9], '3:1'],
    [['id', 'inside'], '2:1'],
    [['nothing'], '2:1'],
    [['alias', 'deep'], '8:1'],
  ])('places what leads nowhere (%j) at its nearest parent', (path, place) => {
    expect(formatProblem(parseDocument(TEXT, 'a.yaml').problem(path, 'wrong', 'mend it'))).toBe(
      `a.yaml:${place}: wrong\n  mend it`,
    );
  });

  it('tells every mistake of syntax at once', () => {
    expect(() => parseDocument('a: 1\na: 2\nb: 1\nb: 2\n', 'a.yaml')).toThrow(
      'a.yaml:2:1: not valid YAML: Map keys must be unique\na.yaml:4:1: not valid YAML: Map keys must be unique',
    );
  });

  it.each([
    ['roles: { __proto__: [x] }', '"__proto__" cannot be a key'],
    ['a: { constructor: 1 }', '"constructor" cannot be a key'],
    ['a: &a [*a]', 'nested more than 50 deep'],
    [`a: ${'['.repeat(60)}${']'.repeat(60)}`, 'nested more than 50 deep'],
  ])('refuses what JavaScript would lose or never come to the end of: %s', (text, why) => {
    expect(() => parseDocument(text, 'a.yaml')).toThrow(`a.yaml: not usable YAML: ${why}`);
  });

  it('of any text is a value or an InputError with places in it', () => {
    const yaml = fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>\'"#%@`,? \n\t') });
    fc.assert(
      fc.property(yaml, text => {
        try {
          expect(parseDocument(text, 'a.yaml').file).toBe('a.yaml');
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          const lines = text.split('\n').length;
          for (const { file, line = 1, column = 1 } of error.problems)
            expect([file, line >= 1 && line <= lines, column >= 1]).toEqual(['a.yaml', true, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
