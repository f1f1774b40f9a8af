import { beyond } from './record-bytes.ts';

/** One line of a text (1-based), without its line feed or CRLF; or why it could not be read. */
export type Line =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly problem: string };

/** The lines of `text`. One of more than `most` bytes, its line end included, is passed over and never held. */
export async function* readLines(text: AsyncIterable<string>, most: number): AsyncGenerator<Line> {
  let line = 1;
  let parts: string[] = [];
  let bytes = 0;
  const add = (part: string): void => {
    bytes += Buffer.byteLength(part);
    if (bytes > most) parts = [];
    else parts.push(part);
  };
  const finish = (): Line =>
    bytes > most ? { line, problem: `this line takes ${beyond(most)}` } : { line, text: joinLine(parts) };
  for await (const chunk of text) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      add(chunk.slice(from, end + 1));
      yield finish();
      line++;
      parts = [];
      bytes = 0;
      from = end + 1;
    }
    add(chunk.slice(from));
  }
  if (bytes > 0) yield finish();
}

function joinLine(parts: readonly string[]): string {
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  const line = text.endsWith('\n') ? text.slice(0, -1) : text;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
