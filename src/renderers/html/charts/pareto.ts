import { points, share } from '../../numbers.ts';
import { STYLE } from '../signs.ts';
import { draw, INK } from './draw.ts';
import { fitting, group, label, rect } from './shapes.ts';

/** An item and what it costs; `cumulated` is the share of all points lost with those above it, where it is known. */
export type Loss = { readonly label: string; readonly lost: number; readonly cumulated: number | null };

/** What the items cost, the most first, and what they add up to. */
export function pareto(losses: readonly Loss[], width: number, narrow: boolean, told: string): string {
  const step = narrow ? 44 : 26;
  const left = narrow ? 2 : 300;
  const most = Math.max(...losses.map(({ lost }) => lost), 0.001);
  const grid = { left, right: narrow ? 92 : 110, top: 4, bottom: 26 };
  const rows = { type: 'value', min: 0, max: losses.length, inverse: true, show: false };
  const option = {
    grid,
    yAxis: rows,
    xAxis: [
      { type: 'value', min: 0, max: most, show: false },
      {
        type: 'value',
        min: 0,
        max: 100,
        interval: narrow ? 50 : 20,
        position: 'bottom',
        axisLabel: { color: INK.muted, formatter: '{value} %' },
        splitLine: { lineStyle: { color: INK.line } },
      },
    ],
    series: [
      {
        type: 'custom',
        silent: true,
        clip: false,
        data: losses.map((_loss, at) => [0, at]),
        renderItem: (params: { dataIndex: number }, api: { coord: (at: number[]) => number[] }) => {
          const loss = losses[params.dataIndex];
          if (loss === undefined) return group([]);
          const x = (value: number) => api.coord([value, 0])[0] ?? 0;
          const top = 4 + params.dataIndex * step;
          const y = top + (narrow ? 31 : step / 2);
          const name = fitting(loss.label, narrow ? width : left - 12);
          return group([
            narrow ? label(name, left, top + 11) : label(name, left - 10, y, { align: 'right' }),
            rect(x(0), y - 7, x(loss.lost) - x(0), 14, INK.series),
            label(words(loss), x(most) + 10, y),
          ]);
        },
      },
      {
        type: 'line',
        silent: true,
        xAxisIndex: 1,
        data: losses.flatMap(({ cumulated }, at) =>
          cumulated === null ? [] : [[cumulated, at + (narrow ? 31 / 44 : 0.5)]],
        ),
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: INK.text, width: 1.5 },
        itemStyle: { color: INK.text },
      },
    ],
  };
  return draw(option, { width, height: losses.length * step + 30 }, told);
}

/** `3.9 · 26 %`. */
function words({ lost, cumulated }: Loss): string {
  const sum = cumulated === null ? '' : ` · ${share(STYLE, cumulated)} %`;
  return `${points(STYLE, lost, 0)}${sum}`;
}
