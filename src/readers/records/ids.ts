import type { Source } from '../../model/interaction.ts';

/** Remembers the ids of a run. Answers a repeated one with the reason to reject it, which names both places. */
export type Ids = (id: string, source: Source) => string | null;

/** Holds every id once, for an id may come back at the very end, or in the next export. */
export function makeIds(): Ids {
  // By file, so that a place costs a number for each id and not an object.
  const files = new Map<string, Map<string, number>>();
  return (id, { file, line }) => {
    for (const [other, lines] of files) {
      const before = lines.get(id);
      if (before === undefined) continue;
      return `id "${id}" comes back on line ${line}; it was used on line ${before}${other === file ? '' : ` of ${other}`}`;
    }
    const lines = files.get(file) ?? new Map<string, number>();
    files.set(file, lines.set(id, line));
    return null;
  };
}
