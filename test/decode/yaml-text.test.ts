import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from '../../src/decode/document.ts';
import { yamlText } from '../../src/decode/yaml-text.ts';

it('writes what fits into a line, and no more', () => {
  const value = {
    id: 'a',
    probe: { said: { by: 'agent', any: ['$greeting'], first: 2 } },
    examples: [{ met: 'Agent: Hello\nCustomer: Hi\n' }],
    long: { any: ['the first of several phrases', 'the second of several phrases', 'the third one'] },
  };
  expect(yamlText(value, 60)).toBe(`id: a
probe:
  said: { by: agent, any: [ $greeting ], first: 2 }
examples:
  - met: |
      Agent: Hello
      Customer: Hi
long:
  any:
    - the first of several phrases
    - the second of several phrases
    - the third one
`);
});

it('writes what reads back as the same', () => {
  const key = fc
    .string({ minLength: 1 })
    .filter(name => !['__proto__', 'constructor', 'prototype'].includes(name));
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'yes',
        'no',
        '1-5',
        '0-10',
        '~',
        'null',
        '- a',
        '# b',
        'a: b',
        '$set',
        ' x ',
        'a\n\nb\n',
        '…',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(
      fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }),
      fc.integer({ min: 40, max: 120 }),
      (map, width) => {
        expect(parseDocument(yamlText(map, width), 'a.yaml').value).toEqual({ ...map });
      },
    ),
    { numRuns: 300 },
  );
});
