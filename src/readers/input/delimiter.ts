const DELIMITERS = [',', ';', '\t'] as const;

/** What the first row of a table shows: the row as written, and which delimiter stands in it how often. */
export type Header = { readonly text: string; readonly delimiter: string; readonly delimiters: number };

/** Finds the delimiter of a table: the one that stands most often in its first row, outside quotes. */
export function readHeader(head: string): Header {
  const text = firstRow(head.replace(/^[\r\n]+/u, ''));
  const bare = text.replace(/"[^"]*(?:"|$)/gu, '');
  const counts = DELIMITERS.map(delimiter => ({ delimiter, delimiters: bare.split(delimiter).length - 1 }));
  const most = counts.reduce((best, count) => (count.delimiters > best.delimiters ? count : best));
  return { text, ...most };
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
