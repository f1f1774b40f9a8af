import { clean } from '../clean.ts';
import { code } from '../what-if/markdown/code.ts';

/** Longer than anybody writes beside an answer. */
const MOST = 4000;

/**
 * A text as ordinary words of Markdown: what would be formatting, HTML, a table or mathematics is escaped. What no escape
 * keeps from becoming a mention, a reference or a link stands in a code span. Never at the beginning of a line.
 */
export function prose(text: string): string {
  if (/[@#]|:\/\/|www\.|\bGH-\d/iu.test(text)) return code(text, MOST);
  const safe = clean(text)
    .trim()
    .replace(/[\\`*_[\]<>&~|$]/gu, '\\$&');
  return safe.length > MOST ? `${safe.slice(0, MOST)}…` : safe;
}
