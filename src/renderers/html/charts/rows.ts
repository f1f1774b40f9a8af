import type { Size } from './draw.ts';
import { INK } from './ink.ts';
import { fitting, label, type Shape } from './shapes.ts';

/** Where one row lies: its upper edge, and the middle of its bar. */
export type Row = {
  readonly top: number;
  readonly y: number;
  readonly width: number;
  readonly left: number;
  readonly narrow: boolean;
};

/** Rows of bars, one below the other. Where the page is narrow, names stand above their bars. */
export type Rows = Size & {
  readonly narrow: boolean;
  readonly left: number;
  readonly at: (index: number) => Row;
};

const TOP = 4;
const BOTTOM = 26;

export function rowsOf(count: number, width: number, narrow: boolean): Rows {
  const step = narrow ? 44 : 26;
  const left = narrow ? 2 : 280;
  const at = (index: number): Row => {
    const top = TOP + index * step;
    return { top, y: top + (narrow ? 31 : step / 2), width, left, narrow };
  };
  return { width, height: TOP + count * step + BOTTOM, narrow, left, at };
}

/** A scale from 0 to 100 below the rows. */
export function scale({ left, narrow }: Rows, formatter: string) {
  return {
    grid: { left, right: narrow ? 106 : 120, top: TOP, bottom: BOTTOM },
    yAxis: { type: 'value', min: 0, max: 1, inverse: true, show: false },
    xAxis: {
      type: 'value',
      position: 'bottom',
      min: 0,
      max: 100,
      interval: narrow ? 50 : 20,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: INK.muted, formatter },
      splitLine: { lineStyle: { color: INK.line } },
    },
  };
}

export function rowHeading(text: string, { top, y, width, left, narrow }: Row, strong = false): Shape {
  if (narrow) return label(fitting(text, width), left, top + 11, { strong });
  return label(fitting(text, left - 12), left - 10, y, { align: 'right', strong });
}
