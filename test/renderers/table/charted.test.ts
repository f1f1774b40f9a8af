import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStyle } from '../../../src/renderers/style.ts';
import { amountBar, scaleOf } from '../../../src/renderers/table/bar.ts';
import { type ChartRow, chartedGrid } from '../../../src/renderers/table/charted.ts';
import { figureColumn, grid, textColumn } from '../../../src/renderers/table/grid.ts';
import { displayWidth } from '../../../src/renderers/text.ts';

const style = makeStyle({ colour: false, unicode: true });
const columns = [textColumn('name', 4), figureColumn('points')];
const bars = { head: scaleOf('9'), least: 5, most: 12 };
const row = (name: string, points: number | null): ChartRow => ({
  tone: null,
  cells: [name, points === null ? '–' : String(points)],
  chart: points === null ? null : { draw: amountBar(points, 9, style.chart), paint: text => text },
});
const rows = [row('abcdefgh', 9), row('ab', 3), row('none', null)];

describe('a column of bars', () => {
  it('is as wide as there is room, up to its most', () => {
    const { lines, width } = chartedGrid(columns, rows, bars, { style, width: 60 });
    expect(width).toBe(12);
    expect(lines).toEqual([
      '  name      points  0          9',
      '  abcdefgh       9  ████████████',
      '  ab             3  ████',
      '  none           –',
    ]);
  });

  it.each([
    [26, 6],
    [25, 5],
    [24, null],
    [18, null],
    [14, null],
    [8, null],
  ])('gives way before anything else: in %i columns it has %j', (page, expected) => {
    const { lines, width } = chartedGrid(columns, rows, bars, { style, width: page });
    expect(width).toBe(expected);
    if (width === null) expect(lines).toEqual(grid(columns, rows, { style, width: page }));
    else expect(lines[1]).toBe(`  abcdefgh       9  ${'█'.repeat(width)}`);
  });

  it('is not there where nothing is to be drawn', () => {
    const none = [row('a', null), row('b', null)];
    const { lines, width } = chartedGrid(columns, none, bars, { style, width: 60 });
    expect(width).toBeNull();
    expect(lines).toEqual(grid(columns, none, { style, width: 60 }));
  });

  it('leaves every name and figure as it is without it, whatever the page', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', '小', 'é', ' ', '👍'), maxLength: 20 })
      .map(text => `n${text.trim()}`);
    const some = fc.array(fc.tuple(name, fc.option(fc.integer({ min: 0, max: 9 }))), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 20, max: 80 }), (some, width) => {
        const rows = some.map(([name, points]) => row(name, points));
        const page = { style, width };
        const charted = chartedGrid(columns, rows, bars, page);
        const without = grid(columns, rows, page);
        expect(charted.lines.map(line => line.replace(/ +(0 +9|[▏▎▍▌▋▊▉█]+)$/u, ''))).toEqual(without);
        for (const line of charted.lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        if (charted.width !== null) expect(without.join('')).not.toContain(style.marks.more);
      }),
    );
  });
});
