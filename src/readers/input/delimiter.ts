const DELIMITERS = [',', ';', '\t'] as const;

/** Excel's own first line, which tells the delimiter and is no row. */
const TOLD = /^"?sep=([^"\r\n])"?\r?\n/iu;

/**
 * What the first row of a table shows: the row as written, and which delimiter stands in it how often; `told` where it
 * is no row but tells the delimiter.
 */
export type Header = {
  readonly text: string;
  readonly delimiter: string;
  readonly delimiters: number;
  readonly told: boolean;
};

/** Finds the delimiter of a table: the one it tells, else the one that stands most often in its first row, outside quotes. */
export function readHeader(head: string): Header {
  const text = firstRow(head.replace(/^[\r\n]+/u, ''));
  const told = TOLD.exec(head)?.[1];
  if (told !== undefined) return { text, delimiter: told, delimiters: 0, told: true };
  const bare = text.replace(/"[^"]*(?:"|$)/gu, '');
  const counts = DELIMITERS.map(delimiter => ({ delimiter, delimiters: bare.split(delimiter).length - 1 }));
  const most = counts.reduce((best, count) => (count.delimiters > best.delimiters ? count : best));
  return { text, ...most, told: false };
}

function firstRow(head: string): string {
  let quoted = false;
  for (let index = 0; index < head.length; index++) {
    const character = head[index];
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) return head.slice(0, index);
  }
  return head;
}
