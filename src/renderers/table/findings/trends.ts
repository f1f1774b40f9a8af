import type { Trend } from '../../../model/findings.ts';
import { clean } from '../../clean.ts';
import { count, interval, points } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { figureColumn, grid, textColumn, wordColumn } from '../grid.ts';
import { remarks, type Section, titled } from '../section.ts';

const SHOWN = 26;
const RULES = { beyond: 'beyond the limits', side: 'nine on one side', trend: 'six in a row' } as const;

/** The score over days, weeks or months, with the limits within which chance alone would keep it. */
export const trends: Section = ({ findings }, page) =>
  (findings?.trends ?? []).flatMap((trend, at) => [...(at > 0 ? [''] : []), ...trendOf(trend, page)]);

function trendOf({ by: field, points: all, centre, limits }: Trend, page: RenderOptions): readonly string[] {
  const by = clean(field);
  const { style } = page;
  const shown = all.slice(-SHOWN);
  const rows = shown.map(({ key, interactions, score, interval: ends, rules }) => ({
    tone: rules.length > 0 ? ('unsure' as const) : null,
    cells: [
      clean(key),
      count(interactions),
      points(style, score),
      interval(style, ends),
      rules.map(rule => RULES[rule]).join(', '),
    ],
  }));
  const columns = [
    textColumn(by),
    ...['interactions', 'score', 'interval'].map(figureColumn),
    wordColumn('flagged'),
  ];
  const chart =
    centre === null
      ? `a control chart needs three ${by}s with a score`
      : `centre ${points(style, centre)}, limits of chance ${interval(style, limits)}`;
  const earlier = all.length > SHOWN ? `; the last ${SHOWN} of ${count(all.length)}` : '';
  return titled(
    `By ${by}, in order`,
    [...grid(columns, rows, page), ...remarks(chart + earlier, page)],
    page,
  );
}
