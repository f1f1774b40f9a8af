import type { WhatIf } from '../../../model/what-if.ts';
import { clean } from '../../clean.ts';
import { difference, points } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import { figureColumn, grid, textColumn } from '../../table/grid.ts';
import { andMore, remark, strong, titled } from '../../table/section.ts';

const SHOWN = 15;
const COLUMNS = [
  textColumn('item', 30),
  ...['moved', 'lost', 'after', 'rate', 'after'].map(figureColumn),
  textColumn(''),
];

/** The items that moved the overall score, the largest move first. */
export function items({ items }: WhatIf, page: RenderOptions): readonly string[] {
  const { style } = page;
  const rows = items.slice(0, SHOWN).map(({ checklist, item, moved, pointsLost, rate, told }) => ({
    tone: told ? null : ('unsure' as const),
    cells: [
      clean(`${checklist}.${item}`),
      strong(difference(style, moved), style),
      points(style, pointsLost.before),
      points(style, pointsLost.after),
      points(style, rate.before),
      points(style, rate.after),
      told ? '' : 'not told',
    ],
  }));
  const untold = items.some(({ told }) => !told);
  const legend = untold
    ? [
        remark('not told: cannot be told without the export, and is unverifiable without it;', style),
        remark('groups that cross a line, and what the gate would say, are then open too', style),
      ]
    : [];
  const more = andMore(items.length - SHOWN, style);
  return titled('Items that moved the score', [...grid(COLUMNS, rows, page), ...more, ...legend], page);
}
