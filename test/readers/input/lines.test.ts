import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../../../src/readers/input/lines.ts';
import { MOST_BYTES } from '../../../src/readers/input/record-bytes.ts';
import { piecesOf } from '../reading.ts';

async function linesOf(text: AsyncIterable<string>, most = MOST_BYTES) {
  const lines: Line[] = [];
  for await (const line of readLines(text, most)) lines.push(line);
  return lines;
}

it('gives the lines as they are, LF or CRLF, however the text is cut', async () => {
  const part = fc
    .string({ unit: fc.constantFrom('a', '\r', 'é', '😀', ' '), maxLength: 6 })
    .map(text => `${text}.`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(part),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (parts, end, size) => {
        const expected = parts.map((text, index) => ({ line: index + 1, text }));
        expect(await linesOf(piecesOf(parts.join(end), size))).toEqual(expected);
        expect(await linesOf(piecesOf(parts.map(text => text + end).join(''), size))).toEqual(expected);
      },
    ),
  );
});

describe('a line that is too long', () => {
  it('is told with its number, the others are read, however the text is cut', async () => {
    const long = (line: number) => ({
      line,
      problem: 'this line takes more than 8 bytes (--max-record-bytes)',
    });
    for (const size of [1, 2, 5, 100]) {
      // With its line end; é is two bytes, 😀 is four.
      expect(await linesOf(piecesOf('1234567\n12345678\nééé\r\nééé.\r\n😀😀\n', size), 8)).toEqual([
        { line: 1, text: '1234567' },
        long(2),
        { line: 3, text: 'ééé' },
        long(4),
        long(5),
      ]);
      expect(await linesOf(piecesOf('a\n12345678', size), 8)).toEqual([
        { line: 1, text: 'a' },
        { line: 2, text: '12345678' },
      ]);
      expect(await linesOf(piecesOf('a\n123456789', size), 8)).toEqual([{ line: 1, text: 'a' }, long(2)]);
    }
  });

  it('is never held, without end as it may be', async () => {
    const endless = async function* () {
      yield '{}\n';
      const chunk = 'x'.repeat(1 << 20);
      for (let count = 0; count < 2000; count++) yield chunk;
      yield '\n{}';
    };
    expect(await linesOf(endless())).toEqual([
      { line: 1, text: '{}' },
      { line: 2, problem: 'this line takes more than 16 MiB (--max-record-bytes)' },
      { line: 3, text: '{}' },
    ]);
  });
});
