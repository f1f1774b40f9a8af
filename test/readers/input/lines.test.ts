import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLines } from '../../../src/readers/input/lines.ts';
import { piecesOf } from '../reading.ts';

async function linesOf(text: AsyncIterable<string>) {
  const lines: { line: number; text: string }[] = [];
  for await (const line of readLines(text, 'export')) lines.push(line);
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

it('refuses a line without end', async () => {
  const endless = async function* () {
    yield '{}\n';
    for (let count = 0; count < 40; count++) yield 'x'.repeat(1 << 20);
  };
  await expect(linesOf(endless())).rejects.toThrow(
    'export:2: this line is longer than 32 million characters',
  );
});
