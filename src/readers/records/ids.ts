import type { Source } from '../../model/interaction.ts';
import { shown } from './shown.ts';

/** Remembers the ids of a run. Answers a repeated one with the place where it was used first. */
export type Ids = (id: string, source: Source) => Source | null;

/** More lines than a file has: a place is the number of its file times this, and its line. */
const LINES = 2 ** 32;

/** Holds every id once, for an id may come back at the very end, or in the next export. Exports come one by one. */
export function makeIds(): Ids {
  const files: string[] = [];
  // A number for each id, and not an object.
  const places = new Map<string, number>();
  return (id, { file, line }) => {
    const place = places.get(id);
    if (place !== undefined) return { file: files[Math.floor(place / LINES)] ?? file, line: place % LINES };
    if (files.at(-1) !== file) files.push(file);
    places.set(id, (files.length - 1) * LINES + line);
    return null;
  };
}

/** What is wrong with an id that was used `before`, with both places. */
export function comesBack(id: string, { file, line }: Source, before: Source): string {
  const place = `line ${before.line}${before.file === file ? '' : ` of ${before.file}`}`;
  return `id ${shown(id)} comes back on line ${line}; it was used on ${place}`;
}
