import { points, share } from '../../numbers.ts';
import { STYLE } from '../signs.ts';
import { draw, series } from './draw.ts';
import { INK } from './ink.ts';
import { rowHeading, rowsOf, scale } from './rows.ts';
import { dot, label, path, rect } from './shapes.ts';

/** An item and what it costs: points, the share of all points lost (0..100), and that share with those above it. */
export type Loss = {
  readonly label: string;
  readonly lost: number;
  readonly share: number;
  readonly cumulated: number;
};

/** What the items cost, the most first, and what they add up to. */
export function pareto(losses: readonly Loss[], width: number, narrow: boolean, told: string): string {
  const rows = rowsOf(losses.length, width, narrow);
  const option = {
    ...scale(rows, '{value} %'),
    series: [
      series(at => {
        const x = (share: number) => at(share, 0)[0];
        const bars = losses.flatMap((loss, index) => {
          const row = rows.at(index);
          const long = x(loss.share) - x(0);
          return [
            rowHeading(loss.label, row),
            rect(x(0), row.y - 7, long, 14, INK.series),
            label(words(loss), x(100) + 10, row.y),
          ];
        });
        const sums = losses.map(({ cumulated }, index) => [x(cumulated), rows.at(index).y] as const);
        // Names stand above their bars where the page is narrow: the line would run through them.
        return narrow ? bars : [...bars, path(sums, INK.text), ...sums.map(sum => dot(sum, 4, INK.text))];
      }),
    ],
  };
  return draw(option, rows, told);
}

/** `3.9 · 26 %`. */
function words({ lost, cumulated }: Loss): string {
  return `${points(STYLE, lost, 0)} · ${share(STYLE, cumulated)} %`;
}
