import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeByteReading, type Reading, readingOf } from '../../../src/probes/metrics/reading.ts';
import { wordsOf } from '../../../src/probes/phrases/words.ts';

const read = makeByteReading();

function byBytes(text: string): Reading | null {
  const bytes = Buffer.from(`before. ${text}after`);
  const into = { sentences: -1, syllables: -1 };
  return read(bytes, 8, bytes.length - 5, into) ? into : null;
}

it('of bytes is that of the words of the text', () => {
  const piece = fc.constantFrom(
    ...['order', 'Number', "don't", 'refund', 'rhythm', '12', "'", '`', '"', ')', ']', ' ', '\n', '\r\n'],
    ...['.', '?', '!', '...', '-', ',', 'x'.repeat(30), '\t', 'e', "o'clock", '(a)', '.)" '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
      const text = pieces.join('');
      expect(byBytes(text)).toEqual(readingOf(wordsOf(text)));
    }),
    { numRuns: 3000 },
  );
});

it('of any ASCII is that of the words of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), text => {
      expect(byBytes(text)).toEqual(readingOf(wordsOf(text)));
    }),
    { numRuns: 3000 },
  );
});

it.each(['naïve', 'a…', 'so. ’', 'né', 'a.“ b', '’'])('of %j is left to its words', text => {
  expect(byBytes(text)).toBe(null);
});
