import { cutBlocks } from '../csv/blocks.ts';
import { decode } from '../input/text.ts';
import { closeObjects, openObjects, readObjects } from '../jsonl.ts';
import type { ReadOptions } from '../reader.ts';
import { type Begun, decoderWithin, skipBytes } from './begun.ts';
import type { CutExport } from './open.ts';

/** Opens an export of JSON objects, one on each line, to be read in blocks. */
export function openLines(
  { mark, whole }: Begun,
  options: ReadOptions,
  size: number,
): Omit<CutExport, 'reader'> {
  const objects = openObjects(options);
  const spare: ArrayBuffer[] = [];
  const cut = { spare, size, firstLine: 1, most: options.mostBytes, quotes: false, runs: null };
  return {
    reading: 'lines',
    spare,
    blocks: cutBlocks(skipBytes(whole, mark), cut),
    seen: ({ objects: met, turnKeys }) => {
      for (const [paths, turnsKey] of met) objects.meet(paths, turnsKey);
      for (const key of turnKeys) objects.seen.turnKey(key);
    },
    rest: (left, { line, offset }, ids) => {
      const text = decode({ all: left, decoder: decoderWithin() }, options.file, {
        line,
        offset: offset + mark,
      });
      return readObjects(text, objects, options, ids, line - 1);
    },
    close: () => closeObjects(objects, options),
  };
}
