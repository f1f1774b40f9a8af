/**
 * The first row shown after a key, as pagers have it everywhere; `null`: the key does not scroll. `rows` of `all` lines
 * are seen at once.
 */
export function scrolled(name: string, top: number, rows: number, all: number): number | null {
  const last = Math.max(0, all - rows);
  const page = Math.max(1, rows - 1);
  const to: Readonly<Record<string, number>> = {
    space: top + page,
    pagedown: top + page,
    pageup: top - page,
    down: top + 1,
    up: top - 1,
    g: 0,
    home: 0,
    G: last,
    end: last,
  };
  const row = to[name];
  return row === undefined ? null : Math.max(0, Math.min(row, last));
}
