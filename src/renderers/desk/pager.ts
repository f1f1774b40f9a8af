import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import { cut } from '../text.ts';
import { keysLine } from './keys-line.ts';
import type { DeskPage } from './page.ts';

/** What of some lines is seen: `top` is the first row shown, from 0; `height` the rows there are, the last two for the state and the keys. */
export type View = {
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  /** What is searched for; empty: nothing. */
  readonly search: string;
  /** The keys that work here. */
  readonly keys: readonly { readonly key: string; readonly does: string }[];
};

const FOUND = '> ';
const NOT_FOUND = '  ';
/** Rows under the lines: where one is, and the keys. */
const FOOT = 2;

/** A page of lines with its state beneath. Lines with what is searched for have a `>` before them. */
export function pagerPage(view: View, { style, width }: DeskPage): string[] {
  const { lines, search, height } = view;
  const top = topRow(view, view.top);
  const wanted = fold(search);
  const shown = lines.slice(top, top + rows(height)).map((line, index) => {
    const found = wanted !== '' && holds(lines, top + index, wanted);
    return found ? FOUND + strengthened(line, wanted, style.strong) : NOT_FOUND + line;
  });
  const last = Math.min(lines.length, top + rows(height));
  const place =
    lines.length <= rows(height) ? '' : `${count(top + 1)}-${count(last)} of ${count(lines.length)}`;
  const found = wanted === '' ? '' : `"${clean(search)}": ${foundWords(lines, wanted)}`;
  const state = [place, found].filter(text => text !== '').join(', ');
  const foot = [state, keysLine(view.keys, style)].map(line => style.dim(cut(line, width, style.marks.more)));
  return [...shown, ...foot];
}

/** The first row that can be shown next to `row`, so that no page goes beyond the lines. */
export function topRow({ lines, height }: Pick<View, 'lines' | 'height'>, row: number): number {
  return Math.max(0, Math.min(row, lines.length - rows(height)));
}

/** How many lines a page of this height shows. */
export function rows(height: number): number {
  return Math.max(1, height - FOOT);
}

/**
 * The first line from `from` on (forward: 1, backward: -1) that holds the text, whatever its case; also where the text
 * goes on in the next line. It goes around at the end. `null`: no line does.
 */
export function searchLines(
  lines: readonly string[],
  text: string,
  from: number,
  direction: 1 | -1,
): number | null {
  const wanted = fold(text);
  if (wanted === '') return null;
  const size = lines.length;
  for (let step = 0; step < size; step += 1) {
    const line = (((from + direction * step) % size) + size) % size;
    if (holds(lines, line, wanted)) return line;
  }
  return null;
}

function holds(lines: readonly string[], at: number, wanted: string): boolean {
  const line = fold(lines[at] ?? '').trimEnd();
  if (line.includes(wanted)) return true;
  const next = fold(lines[at + 1] ?? '').trimStart();
  const place = `${line} ${next}`.indexOf(wanted);
  return place >= 0 && place < line.length;
}

function foundWords(lines: readonly string[], wanted: string): string {
  const found = lines.filter((_, at) => holds(lines, at, wanted)).length;
  return found === 0 ? 'not found' : `${count(found)} ${found === 1 ? 'line' : 'lines'}`;
}

function fold(text: string): string {
  return clean(text).normalize().toLowerCase();
}

function strengthened(line: string, wanted: string, paint: (text: string) => string): string {
  const folded = line.normalize().toLowerCase();
  // Painted already, or of another length in small letters: the mark before the line is enough.
  if (folded.length !== line.length || line.includes('\u001b')) return line;
  return pieces(line, folded, wanted, paint);
}

function pieces(line: string, folded: string, wanted: string, paint: (text: string) => string): string {
  let out = '';
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    out += line.slice(from, at) + paint(line.slice(at, at + wanted.length));
    from = at + wanted.length;
  }
  return out + line.slice(from);
}
