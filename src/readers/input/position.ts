/** Where a row stands: its lines, its bytes, and the first line after the row before it. */
export type Span = {
  readonly after: number;
  readonly first: number;
  readonly last: number;
  readonly bytes: number;
};

/**
 * Turns the places (in bytes) at which rows end, which only grow, into lines; `firstLine` is that of the first byte. Holds
 * the bytes after the last row, with the places of their line feeds.
 */
export function makePosition(firstLine: number) {
  const held: Buffer[] = [];
  let heldFrom = 0;
  const breaks: number[] = [];
  let next = 0;
  let line = firstLine;
  let passed = 0;
  let fed = 0;
  return {
    /** The first line not passed. */
    line: (): number => line,
    /** How many bytes are held. */
    waiting: (): number => fed - passed,
    /** The bytes that are held, as text. */
    text: (): string => Buffer.concat(held).toString('utf8', passed - heldFrom),
    add: (bytes: Buffer): void => {
      breaks.splice(0, next);
      next = 0;
      for (
        let oldest = held[0];
        oldest !== undefined && heldFrom + oldest.length <= passed;
        oldest = held[0]
      ) {
        heldFrom += oldest.length;
        held.shift();
      }
      held.push(bytes);
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) breaks.push(fed + at);
      fed += bytes.length;
    },
    /** Passes a row that ends at `end` (`null`: with all bytes there are), `inner` line feeds being in its cells. */
    pass: (end: number | null, inner: number): Span => {
      const from = next;
      const place = end ?? fed;
      while ((breaks[next] ?? place) < place) next++;
      const ended = next > from && breaks[next - 1] === place - 1;
      const after = line;
      const last = line + (next - from) - (ended ? 1 : 0);
      const first = last - inner;
      const start = first > after ? (breaks[from + first - after - 1] ?? passed - 1) + 1 : passed;
      line = last + 1;
      passed = place;
      return { after, first, last, bytes: place - start };
    },
  };
}
