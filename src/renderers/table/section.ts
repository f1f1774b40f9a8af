import type { Gap, Report, Verdict } from '../../model/report.ts';
import { count } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { type Style, signWidth } from '../style.ts';
import { cut, paragraph } from '../text.ts';
import { type Cell, figureColumn, type Page, wordColumn } from './grid.ts';

/** One part of the table: the lines it prints, none where it has nothing to say. */
export type Section = (report: Report, options: RenderOptions, verdict: Verdict) => readonly string[];

/** A title above lines; no lines, no title. */
export function titled(title: string, lines: readonly string[], { style, width }: Page): readonly string[] {
  return lines.length === 0 ? [] : [style.heading(cut(title, width, style.marks.more)), ...lines];
}

/** A figure the eye should find first. */
export function strong(text: string, style: Style): Cell {
  return { text, paint: style.strong };
}

/** Where a figure stands against its target, and how many more interactions would settle it. */
export const STANDING = [wordColumn('state'), figureColumn('more')];
export function standing({ state, needed }: Gap): readonly Cell[] {
  return [state === 'none' ? '' : state, needed === null ? '' : count(needed)];
}

/** A quiet line in the column where a grid's names begin. It is not wrapped. */
export function remark(text: string, style: Style): string {
  return ' '.repeat(signWidth(style)) + style.dim(text);
}

/** Quiet lines, wrapped to the page. */
export function remarks(text: string, { style, width }: Page): readonly string[] {
  const layout = { width, indent: signWidth(style), lines: 4, more: style.marks.more };
  return paragraph(text, layout).map(style.dim);
}

/** Says that a list was cut: `… and 31 more`. Nothing is left out in silence. */
export function andMore(left: number, style: Style, hint = ''): readonly string[] {
  return left > 0 ? [remark(`${style.marks.more} and ${count(left)} more${hint}`, style)] : [];
}
