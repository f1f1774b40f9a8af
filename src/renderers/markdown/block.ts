import { clean } from '../clean.ts';
import type { Block } from '../what-if/markdown/fitted.ts';

/** A block of which only some parts are there. */
export function block(parts: Partial<Block>): Block {
  return { open: [], rows: [], close: [], rest: 0, noun: '', ...parts };
}

/** A table under a title, of at most `most` rows; no rows, no table. `align` is `---` or `---:` of each column. */
export function tableBlock(
  title: string,
  heads: readonly (readonly [head: string, align: 'left' | 'right'])[],
  rows: readonly (readonly string[])[],
  { noun, most }: { readonly noun: string; readonly most: number },
): Block {
  if (rows.length === 0) return block({});
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return block({
    open: [
      ...[`#### ${title}`, ''],
      line(heads.map(([head]) => head)),
      line(heads.map(([, align]) => (align === 'left' ? '---' : '---:'))),
    ],
    rows: rows.slice(0, most).map(line),
    rest: Math.max(0, rows.length - most),
    noun,
  });
}

/** The same block behind a line that opens it, in place of its title. */
export function folded(summary: string, { open, close, ...rest }: Block): Block {
  if (rest.rows.length === 0) return block({});
  return {
    ...rest,
    open: ['<details>', `<summary>${summary}</summary>`, '', ...open.slice(2)],
    close: [...close, '', '</details>'],
  };
}

/** A name inside HTML, where Markdown has no say: as code, in which nothing is a mention. */
export function inHtml(name: string): string {
  return `<code>${clean(name).replace(/[<>&"'`]/gu, found => `&#${found.charCodeAt(0)};`)}</code>`;
}
