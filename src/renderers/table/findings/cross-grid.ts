import type { Member } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { count, points } from '../../numbers.ts';
import type { Part } from '../../parts.ts';
import { MOST_WIDTH } from '../../renderer.ts';
import { signWidth, TONES } from '../../style.ts';
import { cut, displayWidth } from '../../text.ts';
import { type Cell, figureColumn, grid, type Page, textColumn } from '../grid.ts';
import { remarks } from '../section.ts';

const HEAD = 9;
const NAME = 30;
const BETWEEN = 2;

/** What groups are compared in, and how each came out; `undefined`: nothing was judged. */
export type CrossRow = { readonly name: string; readonly of: (member: Member) => Part | undefined };

/**
 * Groups side by side, as many as fit, in their order, each figure with the sign and colour of what is certain of it;
 * whether there is any such sign. Rows in which nothing is known are left out; nothing stands of fewer than two groups.
 */
export function crossGrid(
  by: string,
  head: string,
  rows: readonly CrossRow[],
  members: readonly Member[],
  page: Page,
): { readonly lines: readonly string[]; readonly marked: boolean } {
  const { style, width } = page;
  const known = rows.filter(row => members.some(member => (row.of(member)?.actual ?? null) !== null));
  const names = known.map(({ name }) => clean(name));
  const name = Math.min(NAME, Math.max(...[head, ...names].map(displayWidth)));
  const columns = members.slice(0, width).map(member => ({
    head: cut(clean(member.key), HEAD, style.marks.more),
    cells: known.map(row => cellOf(row.of(member))),
  }));
  const shown = columns.slice(0, fitting(columns.map(widthOf), width - signWidth(style) - name));
  if (shown.length < 2 || known.length === 0) return { lines: [], marked: false };
  const lines = grid(
    [textColumn(head, name), ...shown.map(({ head }) => figureColumn(head))],
    names.map((name, row) => ({
      tone: null,
      cells: [name, ...shown.map(({ cells }): Cell => cells[row] ?? style.marks.none)],
    })),
    page,
  );
  const left = members.length - shown.length;
  const noun = by !== 'agent' ? `of ${clean(by)}` : left === 1 ? 'agent' : 'agents';
  const wider = width < MOST_WIDTH ? 'a wider terminal and -f html show more' : '-f html shows more';
  const more = `${style.marks.more} and ${count(left)} more ${noun}; ${wider}, -f json all`;
  return {
    lines: [...lines, ...(left > 0 ? remarks(more, page) : [])],
    marked: shown.some(({ cells }) => cells.some(({ sure }) => sure)),
  };

  function cellOf(part: Part | undefined) {
    const plain = (text: string) => text;
    if (part === undefined || part.actual === null)
      return { text: style.marks.none, paint: plain, sure: false };
    const text = points(style, part.actual, part.against.target, 0);
    const tone = TONES[part.against.state];
    if (tone === null || tone === 'unsure') return { text, paint: plain, sure: false };
    return { text: `${style.signs[tone]} ${text}`, paint: style[tone], sure: true };
  }
}

function widthOf({
  head,
  cells,
}: {
  readonly head: string;
  readonly cells: readonly { readonly text: string }[];
}) {
  return Math.max(displayWidth(head), ...cells.map(({ text }) => displayWidth(text)));
}

/** How many columns of these widths have room; one at least. */
function fitting(widths: readonly number[], width: number): number {
  let left = width;
  const over = widths.findIndex(each => {
    left -= BETWEEN + each;
    return left < 0;
  });
  return over < 0 ? widths.length : Math.max(1, over);
}
