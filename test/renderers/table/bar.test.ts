import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStyle } from '../../../src/renderers/style.ts';
import {
  amountBar,
  endsOf,
  ROOM_FOR_INTERVAL,
  scaleOf,
  scoreBar,
  sparkline,
  stepsOf,
} from '../../../src/renderers/table/bar.ts';
import { displayWidth } from '../../../src/renderers/text.ts';

const { chart } = makeStyle({ colour: false, unicode: true });
const ascii = makeStyle({ colour: false, unicode: false }).chart;
const charts = fc.constantFrom(chart, ascii);
const score = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 100, 1e-12, 99.99999),
);
const width = fc.integer({ min: 8, max: 40 });

describe('stepsOf', () => {
  it.each([
    [0, 100, 10, 0],
    [100, 100, 10, 10],
    [50, 100, 10, 5],
    [54, 100, 10, 5],
    [56, 100, 10, 6],
    // little is not nothing, and nearly all is not all
    [1e-9, 100, 10, 1],
    [99.999, 100, 10, 9],
    // what cannot be
    [-1, 100, 10, 0],
    [Number.NaN, 100, 10, 0],
    [101, 100, 10, 10],
    [1, 0, 10, 0],
    [0, 0, 10, 0],
    [0.5, 1, 1, 1],
  ])('of %d in %d is, of %i, %i', (value, most, steps, expected) => {
    expect(stepsOf(value, most, steps)).toBe(expected);
  });
});

describe('a bar of points', () => {
  it.each([
    [0, '', ''],
    [10, '██████████', '##########'],
    [5, '█████', '#####'],
    [5.5, '█████▌', '######'],
    [0.001, '▏', '#'],
    [9.999, '█████████▉', '#########'],
  ])('of %d of 10 in 10 columns is "%s", and "%s" in ASCII', (value, unicode, plain) => {
    expect(amountBar(value, 10, chart)(10)).toBe(unicode);
    expect(amountBar(value, 10, ascii)(10)).toBe(plain);
  });

  it('is never wider than it may be, and never shorter than that of fewer points', () => {
    fc.assert(
      fc.property(score, score, width, charts, (a, b, width, chart) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(value =>
          amountBar(value, 100, chart)(width),
        );
        expect(displayWidth(more ?? '')).toBeLessThanOrEqual(width);
        expect(inSteps(more ?? '', chart)).toBeGreaterThanOrEqual(inSteps(less ?? '', chart));
      }),
    );
  });
});

describe('a bar of a score', () => {
  it.each([
    ['without a target', 50, null, '█████', '#####'],
    ['of 0', 0, 80, '       ╎', '       |'],
    ['of 100', 100, 80, '███████╎██', '#######|##'],
    ['below its target', 40, 80, '███▋   ╎', '####   |'],
    ['just below its target', 79.999, 80, '███████╎', '#######|'],
    ['at its target', 80, 80, '███████╎', '#######|'],
    ['just above its target', 80.001, 80, '███████╎▎', '#######|#'],
    ['at a target of 100', 100, 100, '█████████╎', '#########|'],
    ['below a target of 100', 99.9, 100, '████████▉╎', '######## |'],
    ['above a target of 0', 0.001, 0, '╎▏', '|#'],
    ['that is not known', null, 80, '', ''],
  ])('%s, in 10 columns', (_what, score, target, unicode, plain) => {
    const scored = { score, interval: [10, 90] as const, target };
    expect(scoreBar(scored, chart)(10)).toBe(unicode);
    expect(scoreBar(scored, ascii)(10)).toBe(plain);
  });

  it.each([
    ['below for certain', 50, [40, 60], 75, '████████▓▓░░   ╎'],
    ['unsure and below', 70, [60, 80], 75, '████████████▓▓░╎░'],
    ['unsure and above', 80, [70, 90], 75, '██████████████▓╎▓░░'],
    ['above for certain', 90, [80, 100], 75, '███████████████╎█▓▓░░'],
    ['above for certain by a hair', 90, [75.001, 100], 75, '███████████████╎█▓▓░░'],
    ['certain', 100, [100, 100], 75, '███████████████╎█████'],
    ['of one interaction', 50, null, 75, '▓▓▓▓▓▓▓▓▓▓     ╎'],
  ] as const)(
    'is shaded by its interval where there is room: %s',
    (_what, score, interval, target, expected) => {
      const drawn = scoreBar({ score, interval, target }, chart)(21);
      expect(drawn).toBe(expected);
    },
  );

  it('tells the state of a gap by where the mark stands, as the figures do', () => {
    const ends = fc.tuple(score, score, score).map(three => three.toSorted((a, b) => a - b));
    const wide = fc.integer({ min: ROOM_FOR_INTERVAL, max: 40 });
    const targets = fc.double({ min: 0, max: 99.9, noNaN: true });
    fc.assert(
      fc.property(ends, targets, wide, charts, ([low = 0, score = 0, high = 0], target, width, chart) => {
        const drawn = scoreBar({ score, interval: [low, high], target }, chart)(width);
        const [before = '', behind = ''] = drawn.split(chart.target);
        expect(behind !== '').toBe(high > target);
        expect(behind.startsWith(chart.sure)).toBe(low > target);
        expect(behind.includes(chart.likely) || behind.includes(chart.sure)).toBe(score > target);
        if (low > target) expect(before).toMatch(chart === ascii ? /^#*$/u : /^█*$/u);
        expect(displayWidth(drawn)).toBeLessThanOrEqual(width);
        expect(drawn).toBe(drawn.trimEnd());
      }),
    );
  });

  it('is never shorter than that of a lower score, whatever the width and the target', () => {
    const target = fc.option(fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(score, score, target, width, charts, (a, b, target, width, chart) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(score => {
          const drawn = scoreBar({ score, interval: null, target }, chart)(width);
          expect(displayWidth(drawn)).toBeLessThanOrEqual(width);
          return inSteps(drawn, chart);
        });
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
      }),
    );
  });
});

describe('the head of bars', () => {
  it.each([
    ['100', 8, '0    100'],
    ['1.5', 5, '0 1.5'],
    ['10.25', 10, '0    10.25'],
  ])('to %s in %i columns is "%s"', (most, width, expected) => {
    expect(scaleOf(most)(width)).toBe(expected);
  });
});

describe('a sparkline', () => {
  it.each([
    ['nothing', [], '', ''],
    ['one value', [50], '▄', '4'],
    ['values that are alike', [50, 50, 50], '▄▄▄', '444'],
    ['low and high', [10, 20], '▁█', '09'],
    ['all between', [0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█', '01345689'],
    ['what is not known', [1, null, 8], '▁ █', '0 9'],
    ['nothing that is known', [null, null], '  ', '  '],
    ['hardly any difference', [50, 50 + 1e-12], '▁█', '09'],
  ])('of %s', (_what, values, unicode, plain) => {
    expect(sparkline(values, endsOf(values), chart)).toBe(unicode);
    expect(sparkline(values, endsOf(values), ascii)).toBe(plain);
  });

  it('stays on a scale that is given, and a greater value is never lower', () => {
    expect(sparkline([40, 60], [0, 100], ascii)).toBe('45');
    const values = fc.array(fc.option(score), { minLength: 1, maxLength: 26 });
    fc.assert(
      fc.property(values, charts, (values, chart) => {
        const line = [...sparkline(values, endsOf(values), chart)];
        expect(line).toHaveLength(values.length);
        const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
        const levels = known
          .toSorted((a, b) => a.value - b.value)
          .map(({ at }) => chart.levels.indexOf(line[at] ?? ''));
        expect(levels).not.toContain(-1);
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      }),
    );
  });
});

/** What of a bar is filled, marks aside, in the steps of one cell. */
function inSteps(bar: string, { parts, sure, likely }: typeof chart): number {
  const whole = [sure, likely];
  return [...bar].reduce(
    (sum, cell) => sum + (whole.includes(cell) ? parts.length : parts.indexOf(cell) + 1),
    0,
  );
}
