import type { Unread } from './row.ts';
import { countBreaks } from './text.ts';

/** The end of a row that was passed over; `closed` unless the text ended within quotes, `left` is `null` where it ended. */
export type Skipped = { readonly lastLine: number; readonly closed: boolean; readonly left: Unread | null };

/**
 * Passes over a row that is too long to be held, chunk by chunk, and by its quotes alone: it ends at the first line feed
 * outside of them. `unread` begins within the row, and within quotes where it is `quoted`.
 */
export async function skipRow(
  unread: Unread,
  chunks: AsyncIterator<string>,
  quoted: boolean,
): Promise<Skipped> {
  let { text, line } = unread;
  let open = quoted;
  for (;;) {
    const end = rowEnd(text, open);
    if (end > 0) {
      line += countBreaks(text.slice(0, end));
      return { lastLine: line - 1, closed: true, left: { text: text.slice(end), line } };
    }
    line += countBreaks(text);
    if (hasOddQuotes(text)) open = !open;
    const next = await chunks.next();
    if (next.done === true)
      return { lastLine: text.endsWith('\n') ? line - 1 : line, closed: !open, left: null };
    text = next.value;
  }
}

/** Whether a text that begins outside of quotes ends within them. */
export function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** The place after the first line feed outside of quotes, or -1. */
function rowEnd(text: string, quoted: boolean): number {
  let open = quoted;
  let lineFeed = -1;
  for (let at = 0; ; ) {
    const quote = text.indexOf('"', at);
    // Looked for again only once it is passed: else each quote of a long line would cost all of the line.
    if (!open && lineFeed < at) {
      lineFeed = text.indexOf('\n', at);
      if (lineFeed < 0) return -1;
    }
    if (!open && (quote < 0 || lineFeed < quote)) return lineFeed + 1;
    if (quote < 0) return -1;
    open = !open;
    at = quote + 1;
  }
}
