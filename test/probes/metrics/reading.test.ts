import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingOf, readingOfCut } from '../../../src/probes/metrics/reading.ts';
import { cutWords, makeKnownWords } from '../../../src/probes/phrases/known-words.ts';
import { makeScanner } from '../../../src/probes/phrases/scanner.ts';
import { wordsOf } from '../../../src/probes/phrases/words.ts';

const scanner = makeScanner([], 1);
const known = makeKnownWords();
const PIECES = [
  ...['order', 'Number', "don't", 'refund', 'rhythm', '12', "'", '`', '"', ')', ']', ' ', '\n', '\r\n', '’'],
  ...[
    '.',
    '?',
    '!',
    '...',
    '…',
    '-',
    ',',
    'x'.repeat(40),
    '\t',
    'e',
    'o’clock',
    '(a)',
    '.)" ',
    'naïve',
    'né',
    '😀',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter(text => text.isWellFormed()),
);

function cut(text: string) {
  const bytes = Buffer.from(`before. ${text}after`);
  return { bytes, cut: scanner.cut(bytes, 8, bytes.length - 5) };
}

it('of bytes is that of the words of the text', () => {
  fc.assert(
    fc.property(texts, text => {
      const { bytes, cut: made } = cut(text);
      expect(readingOfCut(made, bytes, known)).toEqual(readingOf(wordsOf(text)));
    }),
    { numRuns: 3000 },
  );
});

it('the words of bytes are those of the text, but for their places', () => {
  fc.assert(
    fc.property(texts, text => {
      const { bytes, cut: made } = cut(text);
      const placeless = ({ words, asks }: ReturnType<typeof wordsOf>) => ({
        words: words.map(({ folded, sentence }) => ({ folded, sentence })),
        asks: [...asks],
      });
      const words = cutWords(made, bytes, known);
      expect(placeless(words)).toEqual(placeless(wordsOf(text)));
      for (const { folded, start, end } of words.words)
        expect(folded).toBe(
          wordsOf(bytes.toString('utf8', start, end))
            .words.map(one => one.folded)
            .join(' '),
        );
    }),
    { numRuns: 2000 },
  );
});
