import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, cutBlocks } from '../../../src/readers/csv/blocks.ts';
import { chunksOf } from '../reading.ts';

const LINES = { size: 8, firstLine: 1, most: 1 << 20, quotes: false, runs: null };
const ROWS = { ...LINES, quotes: true };
const RUNS = { ...ROWS, runs: { delimiter: 44, id: 0 } };

async function blocksOf(text: string, options: typeof LINES | typeof RUNS, size = 5): Promise<Block[]> {
  const blocks: Block[] = [];
  for await (const block of cutBlocks(chunksOf(Buffer.from(text), size), options)) blocks.push(block);
  return blocks;
}

const textsOf = (blocks: readonly Block[]) => blocks.map(({ bytes }) => Buffer.from(bytes).toString());
const together = (blocks: readonly Block[]) => Buffer.concat(blocks.map(({ bytes }) => bytes)).toString();

describe('blocks', () => {
  it.each([
    ['lines, quotes or not', 'a"\nb\nccc\ndd\n', LINES, ['a"\nb\n', 'ccc\ndd\n']],
    ['rows, whole', 'a,"\n\n"\nb\n"c\n', ROWS, ['a,"\n\n"\n', 'b\n"c\n']],
    [
      'a row that is longer',
      'abc,defghijklmnopq\nb,cccccccccccc\nd',
      ROWS,
      ['abc,defghijklmnopq\n', 'b,cccccccccccc\nd'],
    ],
    ['rows of one id together', '1,a\n1,b\n2,a\n2,b\n3,a', RUNS, ['1,a\n1,b\n', '2,a\n2,b\n3,a']],
    [
      'one id, quoted or not',
      '1,a\n"1",b\n 1 ,c\n2,abcdefgh\n3,xxxxxx',
      RUNS,
      ['1,a\n"1",b\n 1 ,c\n', '2,abcdefgh\n3,xxxxxx'],
    ],
    ['no cut beside a row without id', '1,a\n,b\n2,a\n3,a\n4,a\n', RUNS, ['1,a\n,b\n2,a\n', '3,a\n4,a\n']],
    ['nor where rows are blank', '1\n\n,b\n\n2\n3\nxxxxxx', RUNS, ['1\n\n,b\n\n2\n', '3\nxxxxxx']],
    ['nothing', '', LINES, []],
  ])('hold %s', async (_, text, options, expected) => {
    expect(textsOf(await blocksOf(text, options))).toEqual(expected);
  });

  it('know their line and their place', async () => {
    const blocks = await blocksOf('a\n"\n\n"\nbcdef\nghijkl\n', { ...ROWS, firstLine: 7 });
    expect(blocks.map(({ line, start }) => [line, start])).toEqual([
      [7, 0],
      [11, 7],
      [12, 13],
    ]);
  });

  it('say from where on no record end was found, and are still the stream', async () => {
    const text = `a\nb\n"${'x\n'.repeat(40)}"\nc\n`;
    const blocks = await blocksOf(text, { ...ROWS, most: 32 });
    expect(together(blocks)).toBe(text);
    expect(blocks.map(({ whole }) => whole)).toEqual([true, ...Array(blocks.length - 1).fill(false)]);
    expect(textsOf(blocks)[0]).toBe('a\nb\n');
  });

  it('have memory of their own', async () => {
    const blocks = await blocksOf('a\nb\n'.repeat(20), LINES);
    expect(new Set(blocks.map(({ bytes }) => bytes.buffer)).size).toBe(blocks.length);
  });

  it('are the stream, one after the other, and cut where a record ends', async () => {
    const unit = fc.constantFrom('a', '1', ',', '"', '""', '\n', '\r\n', '\n1,', '\n2,', 'é', '\n,', ' ');
    const options = fc.constantFrom<typeof LINES | typeof RUNS>(LINES, ROWS, RUNS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { maxLength: 60 }).map(parts => parts.join('')),
        options,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(1, 9, 1000),
        async (text, kind, size, chunk, most) => {
          const blocks = await blocksOf(text, { ...kind, size, most }, chunk);
          expect(together(blocks)).toBe(text);
          let end = 0;
          for (const [index, { line, start, whole, bytes }] of blocks.entries()) {
            const lines = Buffer.from(text).subarray(0, start).toString('latin1').split('\n').length;
            expect([line, start]).toEqual([lines, end]);
            end += bytes.length;
            const before = Buffer.from(text).subarray(0, end).toString('latin1');
            const quotes = before.split('"').length - 1;
            if (!whole || index === blocks.length - 1) continue;
            expect(before.endsWith('\n')).toBe(true);
            if (kind.quotes) expect(quotes % 2).toBe(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('cost no more for a record that takes many chunks', async () => {
    const long = Buffer.alloc(8 << 20, 'x');
    long.write('"', 0);
    const endless = async function* () {
      for (let at = 0; at < long.length; at += 64) yield long.subarray(at, at + 64);
      yield Buffer.from('"\n');
    };
    const blocks: Block[] = [];
    for await (const block of cutBlocks(endless(), { ...RUNS, size: 1024, most: 16 << 20 }))
      blocks.push(block);
    expect(blocks.map(({ bytes }) => bytes.length)).toEqual([long.length + 2]);
  });
});
