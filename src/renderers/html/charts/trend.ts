import type { Trend } from '../../../model/findings.ts';
import { points } from '../../numbers.ts';
import { STYLE } from '../signs.ts';
import { type At, draw, series } from './draw.ts';
import { INK } from './ink.ts';
import { diamond, dot, fitting, label, line, path, type Shape } from './shapes.ts';

/** The scores of the periods in order of time, the centre and the limits of chance; periods beyond chance are marked. */
export function trend(
  { points: periods, centre, limits }: Trend,
  width: number,
  narrow: boolean,
  told: string,
): string {
  const figures = periods.flatMap(({ score, interval }) => [score, ...(interval ?? [])]);
  const [low, high] = range([...figures, centre, ...(limits ?? [])]);
  const grid = { left: 34, right: narrow ? 10 : 90, top: 14, bottom: 30 };
  const across = (at: At, value: number, name: string, dash: readonly number[] = []): readonly Shape[] => {
    const y = at(0, value)[1];
    const end = width - grid.right;
    const told = narrow ? [] : [label(`${name} ${points(STYLE, value)}`, end + 6, y, { fill: INK.muted })];
    return [line([grid.left, y], [end, y], INK.muted, { dash }), ...told];
  };
  const option = {
    grid,
    xAxis: {
      type: 'category',
      data: periods.map(({ key }) => fitting(key, 90)),
      axisLabel: { color: INK.muted, hideOverlap: true },
      axisLine: { lineStyle: { color: INK.muted } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: low,
      max: high,
      axisLabel: { color: INK.muted },
      splitLine: { lineStyle: { color: INK.line } },
    },
    series: [
      series(at => [
        ...(centre === null ? [] : across(at, centre, 'centre')),
        ...(limits ?? []).flatMap(limit => across(at, limit, 'limit', [5, 4])),
        ...periods.flatMap(({ interval }, index) =>
          interval === null ? [] : [line(at(index, interval[0]), at(index, interval[1]), INK.series)],
        ),
        path(
          periods.flatMap(({ score }, index) => (score === null ? [] : [at(index, score)])),
          INK.series,
          2,
        ),
        ...periods.flatMap(({ score, rules }, index) => {
          if (score === null) return [];
          return [
            rules.length > 0 ? diamond(at(index, score), 8, INK.bad) : dot(at(index, score), 4, INK.series),
          ];
        }),
      ]),
    ],
  };
  return draw(option, { width, height: narrow ? 220 : 300 }, told);
}

/** From the next ten at or below the lowest figure to the next ten at or above the highest. */
function range(figures: readonly (number | null)[]): readonly [number, number] {
  const known = figures.filter(value => value !== null);
  const low = Math.floor(Math.min(...known, 100) / 10) * 10;
  const high = Math.ceil(Math.max(...known, 0) / 10) * 10;
  return low < high ? [low, high] : [0, 100];
}
