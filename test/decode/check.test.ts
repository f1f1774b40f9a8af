import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/decode/document.ts';
import { check, found, type Shape, shape } from '../../src/decode/index.ts';
import { formatProblem, type Problem } from '../../src/model/input-error.ts';

/** What is said of a YAML text held against a shape, or the value when nothing is. */
function checked(of: Shape, text: string): unknown {
  const document = parseDocument(text, 'a.yaml');
  const problems: Problem[] = [];
  const value = check(of, document.value, document, [], problems);
  return problems.length === 0 ? value : problems.map(formatProblem).join('\n').replaceAll('a.yaml:', '');
}

const { either, filled, list, maybe, named, namedBy, oneOf, pair, record, text } = shape;
const CODE = shape.matching(/^[a-z]{2}$/u, 'two letters');
const WEIGHT = record({ weight: maybe(shape.positive()), target: maybe(shape.points()) });

describe('what is of the shape', () => {
  it.each<[string, Shape, string, unknown]>([
    ['text', text(), 'a b', 'a b'],
    ['a truth', shape.truth(), 'true', true],
    ['one value', shape.only(true), 'true', true],
    ['one word of several', oneOf(['a', 'b']), 'b', 'b'],
    ['the least points', shape.points(), '0', 0],
    ['the most points', shape.points(), '100', 100],
    ['a share', shape.share(), '1', 1],
    ['zero', shape.atLeastZero(), '0', 0],
    ['a count', shape.count(), '1', 1],
    ['a scalar', list(shape.scalar()), '[a, 1, false]', ['a', 1, false]],
    ['a list', list(text()), '[]', []],
    ['a pair', pair(shape.finite()), '[1, 2]', [1, 2]],
    ['a map', record({ a: text(), b: maybe(text()) }), '{ a: x }', { a: 'x' }],
    ['names', named(shape.finite()), '{ a: 1, b: 2 }', { a: 1, b: 2 }],
    ['names of a form', namedBy(CODE, text()), '{ en: x }', { en: 'x' }],
    ['the one', either(text(), list(text())), 'a', 'a'],
    ['the other', either(text(), list(text())), '[a]', ['a']],
    ['anything', shape.anything(), '{ a: [1] }', { a: [1] }],
  ])('%s is given back', (_, of, yaml, value) => {
    expect(checked(of, yaml)).toEqual(value);
  });
});

describe('what is not of the shape', () => {
  it.each<[Shape, string, string]>([
    [text(), '5', '1:1: must be text, found 5'],
    [text(), '" "', '1:1: must not be empty, found " "'],
    [text(), '~', '1:1: must be text, found nothing'],
    [shape.truth(), 'yes', '1:1: must be true or false, found "yes"'],
    [oneOf(['red', 'green']), 'gren', '1:1: cannot be "gren"\n  did you mean "green"? allowed: red, green'],
    [oneOf(['red', 'green']), '5', '1:1: must be "red" or "green", found 5'],
    [shape.finite(), '.inf', '1:1: must be a finite number, found Infinity'],
    [shape.finite(), '.nan', '1:1: must be a number, found NaN'],
    [shape.positive(), '0', '1:1: must be greater than 0, found 0'],
    [shape.share(), '1.01', '1:1: must lie between 0 and 1, found 1.01'],
    [shape.count(), '1.5', '1:1: must be a whole number of at least 1, found 1.5'],
    [CODE, 'english', '1:1: must be two letters, found "english"'],
    [list(text()), '[a, 5, { b: c }]', '1:5: must be text, found 5\n1:8: must be text, found a map'],
    [filled(text()), '[]', '1:1: must hold at least one entry, found an empty list'],
    [pair(shape.finite()), '[1]', '1:1: must be a number, found nothing'],
    [pair(shape.finite()), '[1, 2, 3]', '1:8: must not be there, found 3'],
    [record({ a: text() }), '[x]', '1:1: must be a map, found a list'],
    [record({ a: maybe(text()) }), '[]', '1:1: must be a map, found an empty list'],
    [named(text()), '[x]', '1:1: must be a map, found a list'],
    [namedBy(CODE, text()), '{ en: x, EN-gb: y }', '1:10: "EN-gb" must be two letters, found "EN-gb"'],
    [
      record({ a: text(), b: text() }),
      'c: x',
      '1:1: "a" is missing\n1:1: "b" is missing\n1:1: unknown key "c"\n  did you mean "a"? allowed: a, b',
    ],
    [
      record({ alpha: maybe(text()) }),
      '{ alhpa: x, beta: y, toString: z }',
      '1:3: unknown key "alhpa"\n  did you mean "alpha"? allowed: alpha\n1:13: unknown key "beta"\n  allowed: alpha\n1:22: unknown key "toString"\n  allowed: alpha',
    ],
    [
      record({ a: record({ b: list(record({ c: text() })) }) }),
      'a:\n  b:\n    - c: x\n    - c: 5\n',
      '4:10: "c" must be text, found 5',
    ],
    [either(text(), list(text())), '5', '1:1: must be text or a list, found 5'],
    [either(text(), list(text())), '[5]', '1:2: must be text, found 5'],
    [
      either(oneOf(['ten', 'five']), list(text())),
      'fiv',
      '1:1: cannot be "fiv"\n  did you mean "five"? allowed: ten, five',
    ],
    [
      either(oneOf(['ten', 'five']), list(text())),
      '{}',
      '1:1: must be "ten" or "five" or a list, found a map',
    ],
    [either(shape.positive(), WEIGHT), '-1', '1:1: must be greater than 0, found -1'],
    [either(shape.positive(), WEIGHT), 'x', '1:1: must be a number or a map, found "x"'],
    [
      either(shape.positive(), WEIGHT),
      '{ wieght: 1, target: 101 }',
      '1:22: "target" must lie between 0 and 100, found 101\n1:3: unknown key "wieght"\n  did you mean "weight"? allowed: weight, target',
    ],
  ])('%#', (of, yaml, complaint) => {
    expect(checked(of, yaml)).toBe(complaint);
  });

  it('is looked for below a path of the document', () => {
    const document = parseDocument('outer:\n  - inner: 5\n', 'a.yaml');
    const problems: Problem[] = [];
    expect(check(record({ inner: text() }), { inner: 5 }, document, ['outer', 0], problems)).toBeUndefined();
    expect(problems.map(formatProblem)).toEqual(['a.yaml:2:12: "inner" must be text, found 5']);
  });
});

describe('found', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    [[], 'an empty list'],
    [[1], 'a list'],
    [{}, 'a map'],
    [false, 'false'],
    ['a', '"a"'],
    ['x'.repeat(99), `"${'x'.repeat(60)}…"`],
  ])('%j is shown as %s', (value, shown) => {
    expect(found(value)).toBe(shown);
  });
});
