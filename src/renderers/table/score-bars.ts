import type { Style, Tone } from '../style.ts';
import { amountBar, ROOM_FOR_INTERVAL, type Scored, scaleOf, scoreBar } from './bar.ts';
import type { ChartColumn, ChartRow } from './charted.ts';
import type { Page } from './grid.ts';
import { remarks } from './section.ts';

type Chart = ChartRow['chart'];
const MOST = 24;

/** Bars of scores: each column of them from 0 to 100. */
export const SCORE_BARS: ChartColumn = { head: scaleOf('100'), least: 8, most: MOST };

/** The bar of a score, in the colour of what it means. */
export function scoreChart(scored: Scored, tone: Tone | null, style: Style): Chart {
  if (scored.score === null) return null;
  return { draw: scoreBar(scored, style.chart), paint: tone === null ? text => text : style[tone] };
}

/** How bars of this width are to be read, if any were drawn. */
export function scoreLegend(
  width: number | null,
  targets: readonly (number | null)[],
  page: Page,
): readonly string[] {
  const { sure, likely, possible, target } = page.style.chart;
  if (width === null) return [];
  const told =
    width >= ROOM_FOR_INTERVAL
      ? `bar: ${sure} to low end, ${likely} to score, ${possible} to high end of the interval`
      : 'bar: the score, from 0 to 100';
  return remarks(`${told}${targets.every(one => one === null) ? '' : `; ${target} target`}`, page);
}

/** Bars of points from 0 to the most of them, which `shown` says in words. */
export function amountBars(shown: string): ChartColumn {
  return { head: scaleOf(shown), least: Math.max(5, shown.length + 2), most: MOST };
}

/** The bar of so many of at most `most` points. */
export function amountChart(value: number, most: number, style: Style): Chart {
  return value > 0 ? { draw: amountBar(value, most, style.chart), paint: text => text } : null;
}
