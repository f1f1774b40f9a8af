import { clean } from '../../clean.ts';

/**
 * A text that others wrote, as a code span: in one nothing is Markdown or HTML, no link, image, mention (`@name`) or
 * reference (`#1`) is made of it. The fence is longer than any run of backticks inside. At most `most` characters; an
 * empty text is none.
 */
export function code(text: string, most = MOST): string {
  const safe = cut(clean(text), most);
  if (safe.trim() === '') return '';
  const longest = Math.max(0, ...[...safe.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space =
    safe.startsWith('`') || safe.endsWith('`') || (safe.startsWith(' ') && safe.endsWith(' ')) ? ' ' : '';
  return `${fence}${space}${safe}${space}${fence}`;
}

const MOST = 200;

/** As `code`, in a cell of a table: a bar would end the cell, and is escaped there even in a code span. */
export function cell(text: string, most = MOST): string {
  // Whether a backslash before an escaped bar is one more escape, renderers disagree about: there a broken bar stands.
  return code(text.replaceAll('\\|', '\\¦'), most).replaceAll('|', '\\|');
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/u.test(text[most - 1] ?? '') ? most - 1 : most;
  return `${text.slice(0, end)}…`;
}
