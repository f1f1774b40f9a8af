import { clean } from '../../clean.ts';
import { cut } from '../../text.ts';
import { INK } from './ink.ts';

/** A shape as the charting library takes it. */
export type Shape = Readonly<Record<string, unknown>>;

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: string,
  style: { readonly width?: number; readonly dash?: readonly number[] } = {},
): Shape {
  const { width = 1, dash = null } = style;
  return {
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke, lineWidth: width, fill: null, lineDash: dash },
    silent: true,
  };
}

export function rect(x: number, y: number, width: number, height: number, fill: string, r = 2): Shape {
  return {
    type: 'rect',
    shape: { x, y, width: Math.max(0, width), height, r },
    style: { fill },
    silent: true,
  };
}

export function label(
  text: string,
  x: number,
  y: number,
  style: {
    readonly align?: string;
    readonly fill?: string;
    readonly strong?: boolean;
    readonly turn?: number;
  } = {},
): Shape {
  const { align = 'left', fill = INK.text, strong = false, turn = 0 } = style;
  return {
    type: 'text',
    x,
    y,
    rotation: turn,
    style: {
      text,
      align,
      verticalAlign: 'middle',
      fill,
      fontSize: 12,
      fontFamily: 'inherit',
      fontWeight: strong ? 600 : 400,
    },
    silent: true,
  };
}

/** A line through points, in their order. */
export function path(points: readonly (readonly [number, number])[], stroke: string, width = 1.5): Shape {
  return {
    type: 'polyline',
    shape: { points },
    style: { stroke, lineWidth: width, fill: null },
    silent: true,
  };
}

export function dot(
  [cx, cy]: readonly [number, number],
  r: number,
  fill: string,
  stroke: string = INK.surface,
): Shape {
  return { type: 'circle', shape: { cx, cy, r }, style: { fill, stroke, lineWidth: 1.5 }, silent: true };
}

export function diamond([x, y]: readonly [number, number], r: number, fill: string): Shape {
  const points = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ];
  return {
    type: 'polygon',
    shape: { points },
    style: { fill, stroke: INK.surface, lineWidth: 1 },
    silent: true,
  };
}

/** Low and high end of what may be, with a stroke across each. */
export function whisker(low: number, high: number, y: number, reach: number): readonly Shape[] {
  const ends = [low, high].map(x => line([x, y - reach], [x, y + reach], INK.text, { width: 1.5 }));
  return [line([low, y], [high, y], INK.text, { width: 1.5 }), ...ends];
}

export function group(children: readonly Shape[]): Shape {
  return { type: 'group', children };
}

/**
 * A text that others wrote, as wide as it can be shown in `width` pixels. The library remembers the widths of texts as
 * keys of a plain object: one named like what every object has (`__proto__`) would write to the prototype of them all,
 * and gets a thin space behind it.
 */
export function fitting(text: string, width: number): string {
  const shown = cut(clean(text), Math.max(4, Math.floor(width / 7)), '…');
  return shown in Object.prototype ? `${shown}\u2009` : shown;
}
