import type { Interval } from '../../model/report.ts';
import type { Chart } from '../style.ts';

/** A score 0..100, with what is known of it. */
export type Scored = {
  readonly score: number | null;
  readonly interval: Interval;
  readonly target: number | null;
};

/** Draws itself into `width` columns, or fewer; never ends with a space. */
export type Draw = (width: number) => string;

/** A score's bar of so many columns has room for its interval: in a shorter one an end would seldom show. */
export const ROOM_FOR_INTERVAL = 16;

/**
 * How many of `steps` a value between 0 and `most` takes, to the nearest: none only for 0, all only for `most`, so that
 * little is not nothing, and nearly all not all. A greater value never takes fewer.
 */
export function stepsOf(value: number, most: number, steps: number): number {
  if (!(value > 0 && most > 0)) return 0;
  if (value >= most) return steps;
  return Math.min(Math.max(Math.round((value / most) * steps), 1), Math.max(steps - 1, 1));
}

/** A bar from 0, where `most` would fill the whole width. */
export function amountBar(value: number, most: number, chart: Chart): Draw {
  return width => filled(stepsOf(value, most, width * chart.parts.length), chart);
}

/**
 * A score from 0 to 100 with its target marked. Where there is room the bar also says how sure it is: filled to the low
 * end of the interval, darkly shaded to the score, lightly to the high end. As figures are, ends are rounded to the
 * side of the target on which they lie: before the mark stands what is below it or at it, behind it what is above.
 */
export function scoreBar({ score, interval, target }: Scored, chart: Chart): Draw {
  return width => {
    if (score === null) return '';
    const cells = target === null ? width : width - 1;
    const mark = target === null ? 0 : markOf(target, cells);
    const fine = width < ROOM_FOR_INTERVAL ? chart.parts.length : 1;
    const steps = (value: number) =>
      besideMark(stepsOf(value, 100, cells * fine), value, target, mark * fine);
    const bar =
      width < ROOM_FOR_INTERVAL
        ? filled(steps(score), chart)
        : shaded([interval?.[0] ?? 0, score, interval?.[1] ?? score].map(steps), chart);
    return target === null ? bar : `${bar.slice(0, mark).padEnd(mark)}${chart.target}${bar.slice(mark)}`;
  };
}

/** The head of a column of bars: where they begin, and what the whole width is worth. */
export function scaleOf(most: string): Draw {
  return width => `0${most.padStart(width - 1)}`;
}

/**
 * A character for each value, from the lowest level to the highest between `ends`; values that are all alike lie in
 * the middle. A value that is not known leaves its place empty.
 */
export function sparkline(values: readonly (number | null)[], ends: Interval, { levels }: Chart): string {
  const [low, high] = ends ?? [0, 0];
  const top = levels.length - 1;
  const level = (value: number) =>
    high > low
      ? Math.min(top, Math.max(0, Math.round(((value - low) / (high - low)) * top)))
      : Math.floor(top / 2);
  return values.map(value => (value === null ? ' ' : (levels[level(value)] ?? ''))).join('');
}

/** The lowest and the highest of the values that are known; `null` where none is. */
export function endsOf(values: readonly (number | null)[]): Interval {
  const known = values.filter(value => value !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/** Where among the cells the mark of a target stands; all of them are before it only where the target is 100. */
function markOf(target: number, cells: number): number {
  return target >= 100 ? cells : Math.min(cells - 1, Math.round((target / 100) * cells));
}

function besideMark(steps: number, value: number, target: number | null, mark: number): number {
  if (target === null) return steps;
  return value > target ? Math.max(steps, mark + 1) : Math.min(steps, mark);
}

function filled(steps: number, { parts }: Chart): string {
  const whole = Math.floor(steps / parts.length);
  return `${(parts.at(-1) ?? '').repeat(whole)}${parts[(steps % parts.length) - 1] ?? ''}`;
}

/** Ends of a low, a middle and a high part, in whole cells. */
function shaded([low = 0, score = 0, high = 0]: readonly number[], chart: Chart): string {
  const { sure, likely, possible } = chart;
  return `${sure.repeat(low)}${likely.repeat(Math.max(0, score - low))}${possible.repeat(Math.max(0, high - Math.max(low, score)))}`;
}
