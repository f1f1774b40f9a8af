import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeMemo } from '../../../src/readers/csv/memo.ts';

const ask = <T>(memo: (bytes: Buffer, start: number, end: number) => T, text: string): T => {
  const bytes = Buffer.from(`<${text}>`);
  return memo(bytes, 1, bytes.length - 1);
};

it('makes the same thing once', () => {
  const made: string[] = [];
  const memo = makeMemo(text => {
    made.push(text);
    return { text };
  });
  expect(ask(memo, 'agent-1')).toBe(ask(memo, 'agent-1'));
  expect(ask(memo, '')).toBe(ask(memo, ''));
  expect(ask(memo, 'say ""hi""')).toEqual({ text: 'say "hi"' });
  expect(made).toEqual(['agent-1', '', 'say "hi"']);
});

it('never mistakes one text for another, however many there are and however often it has to forget', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 3 }),
    fc.string({ minLength: 60, maxLength: 70 }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), fc.constantFrom(1, 2, 8), (texts, most) => {
      const memo = makeMemo(text => text, most);
      for (const text of texts) expect(ask(memo, text)).toBe(text.replaceAll('""', '"'));
    }),
  );
});
