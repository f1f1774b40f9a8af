import type { Gap, Interval } from '../../model/report.ts';
import { count, difference, interval, points, share, target } from '../numbers.ts';
import { TONES, type Tone } from '../style.ts';
import { name, safe } from './escape.ts';
import { STYLE, state } from './signs.ts';
import { type Cell, figure, word } from './table.ts';

export const nameCell = (value: string): Cell => ({ html: name(value), by: value });
export const textCell = (value: string): Cell => ({ html: safe(value), by: value });
/** A cell with what belongs to it beneath, as HTML; it sorts as without. */
export function withBeneath({ html, by }: Cell, beneath: string): Cell {
  return { html: `${html}<br><small>${beneath}</small>`, by };
}

export const countCell = (value: number): Cell => ({ html: count(value), by: value });
export const listCell = (values: readonly string[]): Cell => ({
  html: values.length === 0 ? STYLE.marks.none : values.map(value => name(value)).join(', '),
  by: values.length === 0 ? null : values.join(', '),
});

export function pointsCell(value: number | null, bound: number | null = null): Cell {
  return { html: points(STYLE, value, bound), by: value };
}

export function shareCell(value: number | null): Cell {
  return { html: share(STYLE, value), by: value };
}

/** Sorts by how wide it is: how little is known. */
export function intervalCell(ends: Interval, bound: number | null = null): Cell {
  return { html: interval(STYLE, ends, bound), by: ends === null ? null : ends[1] - ends[0] };
}

/** What every figure with a target ends with. */
export const GAP_COLUMNS = [figure('target'), figure('gap'), word('state'), figure('more to settle')];

export function gapCells(
  { target: wanted, gap, state: stands, needed }: Gap,
  tone: Tone | null = TONES[stands],
): readonly Cell[] {
  return [
    { html: target(STYLE, wanted), by: wanted },
    { html: difference(STYLE, gap), by: gap },
    { html: state(stands, tone), by: stands },
    { html: needed === null ? STYLE.marks.none : count(needed), by: needed },
  ];
}
