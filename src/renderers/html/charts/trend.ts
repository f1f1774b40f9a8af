import type { Trend } from '../../../model/findings.ts';
import { points } from '../../numbers.ts';
import { STYLE } from '../signs.ts';
import { draw, INK } from './draw.ts';
import { fitting, group, label, line } from './shapes.ts';

/** The scores of the periods in order of time, the centre and the limits of chance; periods beyond chance are marked. */
export function trend(
  { points: periods, centre, limits }: Trend,
  width: number,
  narrow: boolean,
  told: string,
) {
  const [low, high] = range(
    periods.flatMap(({ score, interval }) => [score, ...(interval ?? [])]),
    [centre, ...(limits ?? [])],
  );
  const grid = { left: 34, right: narrow ? 10 : 90, top: 14, bottom: 30 };
  const height = narrow ? 220 : 300;
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
      {
        type: 'custom',
        silent: true,
        clip: false,
        z: 1,
        data: [[0, low]],
        renderItem: (_params: unknown, api: { coord: (at: number[]) => number[] }) => {
          const y = (value: number) => api.coord([0, value])[1] ?? 0;
          const across = (value: number, name: string, dash: readonly number[] | null) => [
            line(
              [grid.left, y(value)],
              [width - grid.right, y(value)],
              INK.muted,
              dash === null ? {} : { dash },
            ),
            ...(narrow
              ? []
              : [
                  label(`${name} ${points(STYLE, value)}`, width - grid.right + 6, y(value), {
                    fill: INK.muted,
                  }),
                ]),
          ];
          return group([
            ...(centre === null ? [] : across(centre, 'centre', null)),
            ...(limits === null
              ? []
              : [...across(limits[0], 'limit', [5, 4]), ...across(limits[1], 'limit', [5, 4])]),
          ]);
        },
      },
      {
        type: 'custom',
        silent: true,
        clip: false,
        z: 2,
        data: periods.map((_period, at) => [at, low]),
        renderItem: (params: { dataIndex: number }, api: { coord: (at: number[]) => number[] }) => {
          const ends = periods[params.dataIndex]?.interval ?? null;
          if (ends === null) return group([]);
          const [from = [], to = []] = ends.map(end => api.coord([params.dataIndex, end]));
          return group([
            line([from[0] ?? 0, from[1] ?? 0], [to[0] ?? 0, to[1] ?? 0], INK.series, { width: 1.5 }),
          ]);
        },
      },
      {
        type: 'line',
        silent: true,
        z: 3,
        data: periods.map(({ score, rules }) => ({
          value: score,
          symbol: rules.length > 0 ? 'diamond' : 'circle',
          symbolSize: rules.length > 0 ? 14 : 6,
          itemStyle: {
            color: rules.length > 0 ? INK.bad : INK.series,
            borderColor: INK.surface,
            borderWidth: 1,
          },
        })),
        lineStyle: { color: INK.series, width: 2 },
      },
    ],
  };
  return draw(option, { width, height }, told);
}

/** From the next ten below the lowest figure to the next ten above the highest. */
function range(...figures: readonly (readonly (number | null)[])[]): readonly [number, number] {
  const known = figures.flat().filter(value => value !== null);
  const low = Math.floor(Math.min(...known, 100) / 10) * 10;
  const high = Math.ceil(Math.max(...known, 0) / 10) * 10;
  return low < high ? [low, high] : [0, 100];
}
