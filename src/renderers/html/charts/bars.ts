import type { GapState, Interval } from '../../../model/report.ts';
import { difference, points } from '../../numbers.ts';
import { TONES } from '../../style.ts';
import { STYLE } from '../signs.ts';
import { draw, INK } from './draw.ts';
import { fitting, group, label, line, rect, type Shape, whisker } from './shapes.ts';

/** One bar from 0 to its score, with its interval as a whisker, its target as a stroke, and its gap in words. */
export type Bar = {
  readonly label: string;
  readonly strong: boolean;
  readonly score: number | null;
  readonly interval: Interval;
  readonly target: number | null;
  readonly gap: number | null;
  readonly state: GapState;
  /** A second figure, shown as a ring; `null`: there is none. */
  readonly other: number | null;
  /** Whether a line parts it from the bar before it. */
  readonly parted: boolean;
};

/** Bars from 0 to 100, one below the other. Where the page is narrow, names stand above their bars. */
export function bars(all: readonly Bar[], width: number, narrow: boolean, told: string): string {
  const step = narrow ? 44 : 26;
  const left = narrow ? 2 : 300;
  const right = narrow ? 92 : 110;
  const height = all.length * step + 30;
  const option = {
    grid: { left, right, top: 4, bottom: 26 },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: narrow ? 50 : 20,
      axisLabel: { color: INK.muted },
      splitLine: { lineStyle: { color: INK.line } },
    },
    yAxis: { type: 'value', min: 0, max: all.length, inverse: true, show: false },
    series: [
      {
        type: 'custom',
        silent: true,
        clip: false,
        data: all.map((_bar, at) => [0, at]),
        renderItem: (params: { dataIndex: number }, api: { coord: (at: number[]) => number[] }) => {
          const bar = all[params.dataIndex];
          if (bar === undefined) return group([]);
          const x = (value: number) => api.coord([value, 0])[0] ?? 0;
          const top = 4 + params.dataIndex * step;
          return group(barShapes(bar, x, { top, step, left, width, narrow }));
        },
      },
    ],
  };
  return draw(option, { width, height }, told);
}

type Place = { top: number; step: number; left: number; width: number; narrow: boolean };

function barShapes(bar: Bar, x: (value: number) => number, place: Place): readonly Shape[] {
  const { top, step, left, width, narrow } = place;
  const y = top + (narrow ? 31 : step / 2);
  const name = fitting(bar.label, narrow ? width : left - 12);
  const heading = narrow
    ? label(name, left, top + 11, { strong: bar.strong })
    : label(name, left - 10, y, { align: 'right', strong: bar.strong });
  const parting = line([0, top], [width, top], INK.muted, { dash: [3, 3] });
  return [
    ...(bar.parted ? [parting] : []),
    heading,
    ...(bar.score === null ? [] : [rect(x(0), y - 7, x(bar.score) - x(0), 14, fill(bar.state))]),
    ...(bar.interval === null ? [] : whisker(x(bar.interval[0]), x(bar.interval[1]), y, 4)),
    ...(bar.other === null ? [] : [ring(x(bar.other), y)]),
    ...(bar.target === null
      ? []
      : [line([x(bar.target), y - 11], [x(bar.target), y + 11], INK.text, { width: 3 })]),
    label(words(bar), x(100) + 10, y, { strong: bar.strong }),
  ];
}

function ring(cx: number, cy: number): Shape {
  const style = { fill: INK.surface, stroke: INK.text, lineWidth: 1.5 };
  return { type: 'circle', shape: { cx, cy, r: 4 }, style, silent: true };
}

function fill(state: GapState): string {
  const tone = TONES[state];
  return tone === null ? INK.series : INK[tone];
}

/** `72.3  ✗ -17.7`. */
function words({ score, target, gap, state }: Bar): string {
  const tone = TONES[state];
  const sign = tone === null ? '' : `  ${STYLE.signs[tone]} ${difference(STYLE, gap)}`;
  return `${points(STYLE, score, target)}${sign}`;
}
