import { countedMore } from '../numbers.ts';

/** Parts of a Markdown page for people to print: headings, lines, tables of a bounded length. */
export type Lines = readonly string[];

/** Lines under a heading; no lines, no heading. */
export function section(title: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

/** A table of at most `most` rows, and how many `noun` are left out; heads that begin with `>` align to the right. */
export function tableOf(heads: Lines, rows: readonly Lines[], most: number, noun: string): Lines {
  if (rows.length === 0) return [];
  const line = (cells: Lines) => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map(head => head.replace('>', ''))),
    line(heads.map(head => (head.startsWith('>') ? '---:' : '---'))),
    ...rows.slice(0, most).map(line),
    ...leftOut(rows.length - most, noun),
  ];
}

/** A list of at most `most` entries. */
export function listOf(entries: Lines, most: number, noun: string): Lines {
  return [...entries.slice(0, most).map(entry => `- ${entry}`), ...leftOut(entries.length - most, noun)];
}

/** The page, ended by one line break; no two empty lines stand together. */
export function pageOf(lines: Lines): string {
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
}

function leftOut(left: number, noun: string): Lines {
  return left > 0 ? ['', `… and ${countedMore(left, noun)}: all of them with \`-f json\``] : [];
}
