import type { GapState, Interval } from '../../../model/report.ts';
import { difference, points } from '../../numbers.ts';
import { TONES } from '../../style.ts';
import { STYLE } from '../signs.ts';
import { draw, series } from './draw.ts';
import { INK } from './ink.ts';
import { type Row, rowHeading, rowsOf, scale } from './rows.ts';
import { dot, label, line, rect, type Shape, whisker } from './shapes.ts';

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

/** Bars from 0 to 100, one below the other. */
export function bars(all: readonly Bar[], width: number, narrow: boolean, told: string): string {
  const rows = rowsOf(all.length, width, narrow);
  const option = {
    ...scale(rows, '{value}'),
    series: [
      series(at => {
        const x = (value: number) => at(value, 0)[0];
        return all.flatMap((bar, index) => barShapes(bar, x, rows.at(index)));
      }),
    ],
  };
  return draw(option, rows, told);
}

function barShapes(bar: Bar, x: (value: number) => number, row: Row): readonly Shape[] {
  const { top, y, width } = row;
  const parting = line([0, top], [width, top], INK.muted, { dash: [3, 3] });
  return [
    ...(bar.parted ? [parting] : []),
    rowHeading(bar.label, row, bar.strong),
    ...(bar.score === null ? [] : [rect(x(0), y - 7, x(bar.score) - x(0), 14, fill(bar.state))]),
    ...(bar.interval === null ? [] : whisker(x(bar.interval[0]), x(bar.interval[1]), y, 4)),
    ...(bar.other === null ? [] : [dot([x(bar.other), y], 4, INK.surface, INK.text)]),
    ...(bar.target === null
      ? []
      : [line([x(bar.target), y - 11], [x(bar.target), y + 11], INK.text, { width: 3 })]),
    label(words(bar), x(100) + 10, y, { strong: bar.strong }),
  ];
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
