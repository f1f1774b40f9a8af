import { LINE_FEED } from '../input/signs.ts';
import { type ObjectOptions, openObjects } from '../jsonl.ts';
import { makeRecorder } from '../object/seen.ts';
import type { BlockReader } from './block-reader.ts';
import { isText } from './is-text.ts';

/** Makes the reading of blocks of whole lines, each a JSON object. */
export function makeLineBlocks(options: ObjectOptions & { readonly mostBytes: number }): BlockReader {
  const { file, mostBytes } = options;
  return async (bytes, first, ids, sink) => {
    if (!isText(bytes)) return { stopped: { at: 0, line: first }, sightings: null };
    const seen = makeRecorder();
    const objects = openObjects(options, seen);
    let line = first;
    for (let at = 0; at < bytes.length; line++) {
      const feed = bytes.indexOf(LINE_FEED, at);
      const next = feed < 0 ? bytes.length : feed + 1;
      if (next - at > mostBytes) return { stopped: { at, line }, sightings: seen.sightings };
      const text = lineOf(bytes.toString('utf8', at, next));
      if (text.trim() !== '') await sink.record(objects.read(text, { file, line }, ids));
      at = next;
    }
    return { stopped: null, sightings: seen.sightings };
  };
}

/** A line without its end. */
function lineOf(text: string): string {
  const line = text.endsWith('\n') ? text.slice(0, -1) : text;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
