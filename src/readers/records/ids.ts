/** Remembers the ids of one export. Answers a repeated one with the reason to reject it, which names both lines. */
export type Ids = (id: string, line: number) => string | null;

/** Holds every id of the export once, for an id may come back at its very end. */
export function makeIds(): Ids {
  const lines = new Map<string, number>();
  return (id, line) => {
    const before = lines.get(id);
    if (before !== undefined) return `id "${id}" comes back on line ${line}; it was used on line ${before}`;
    lines.set(id, line);
    return null;
  };
}
