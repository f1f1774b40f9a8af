import { count } from '../numbers.ts';
import { safe } from './escape.ts';

/** A cell: what is shown (HTML), and what it sorts by; `null`: it is not known, and comes last whichever way. */
export type Cell = { readonly html: string; readonly by: number | string | null };

export type Column = { readonly title: string; readonly kind: 'text' | 'prose' | 'word' | 'figure' };

export const text = (title: string): Column => ({ title, kind: 'text' });
/** Whole sentences or lists. */
export const prose = (title: string): Column => ({ title, kind: 'prose' });
/** One of a few words. */
export const word = (title: string): Column => ({ title, kind: 'word' });
export const figure = (title: string): Column => ({ title, kind: 'figure' });

/** More rows than a browser lays out at once, and more than anybody reads. */
export const MOST_ROWS = 1000;

/**
 * A table in a box of its own that scrolls where the page is too narrow. The first cell of a row is its heading. Sorting
 * and filtering are the script's, and missed by nobody who has none.
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): string {
  return tableOf(caption, columns, rows, row => row);
}

/** A table of what may be far more than it shows: cells are made of what is shown only. */
export function tableOf<T>(
  caption: string,
  columns: readonly Column[],
  all: readonly T[],
  cells: (one: T) => readonly Cell[],
): string {
  if (all.length === 0) return '';
  const label = safe(caption, 120);
  const head = columns.map(({ title, kind }) => `<th scope="col" class="${kind}">${safe(title, 120)}</th>`);
  const body = all.slice(0, MOST_ROWS).map(one => {
    const row = cells(one).map((cell, at) => cellHtml(cell, columns[at]?.kind ?? 'text', at === 0));
    return `<tr>${row.join('')}</tr>`;
  });
  const left = all.length - MOST_ROWS;
  const more = left > 0 ? `<p class="note">… and ${count(left)} more, which -f json lists</p>` : '';
  return `<div class="scroll" role="region" aria-label="Table: ${label}" tabindex="0"><table>
<caption>${label}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>${more}`;
}

function cellHtml({ html, by }: Cell, kind: Column['kind'], heads: boolean): string {
  const tag = heads ? 'th scope="row"' : 'td';
  const key = by === null ? '' : safe(String(by), 100);
  return `<${tag} class="${kind}" data-by="${key}">${html}</${heads ? 'th' : 'td'}>`;
}
