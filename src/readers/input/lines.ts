import { InputError } from '../../model/input-error.ts';

/** The longest record that is read, in characters: what is longer is no interaction but a broken export. */
export const LONGEST_RECORD = 32 << 20;

/** The lines of `text` with their 1-based numbers, without line feed or CRLF. Throws InputError on an endless one. */
export async function* readLines(
  text: AsyncIterable<string>,
  file: string,
): AsyncGenerator<{ readonly line: number; readonly text: string }> {
  let line = 1;
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of text) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      parts.push(chunk.slice(from, end));
      yield { line, text: joinLine(parts) };
      line++;
      parts = [];
      length = 0;
      from = end + 1;
    }
    parts.push(chunk.slice(from));
    length += chunk.length - from;
    if (length > LONGEST_RECORD) {
      const message = `this line is longer than ${LONGEST_RECORD >> 20} million characters`;
      throw new InputError([{ file, line, message, hint: 'Write one interaction per line.' }]);
    }
  }
  if (length > 0) yield { line, text: joinLine(parts) };
}

function joinLine(parts: readonly string[]): string {
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
