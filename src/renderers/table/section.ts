import type { Report, Verdict } from '../../model/report.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Style } from '../style.ts';
import { type Cell, indentOf } from './grid.ts';

/** One part of the table: the lines it prints, none where it has nothing to say. */
export type Section = (report: Report, options: RenderOptions, verdict: Verdict) => readonly string[];

/** A title above lines; no lines, no title. */
export function titled(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : [style.heading(title), ...lines];
}

/** A figure the eye should find first. */
export function strong(text: string, style: Style): Cell {
  return { text, paint: style.strong };
}

/** A quiet line in the column where a grid's names begin. */
export function remark(text: string, style: Style): string {
  return ' '.repeat(indentOf(style)) + style.dim(text);
}
