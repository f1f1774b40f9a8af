import { FAMILIES } from '../../model/checklist.ts';
import { count, counted, share, shareInterval } from '../numbers.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { type Section, strong, titled } from './section.ts';

const COLUMNS = [
  textColumn('family'),
  ...['accuracy', 'interval', 'errors', 'interactions'].map(name => figureColumn(name)),
];

/** How many interactions were free of critical errors, of those in which one could occur; by family. */
export const critical: Section = ({ totals }, page) => {
  const { style } = page;
  const rows = FAMILIES.filter(family => totals.critical[family].opportunities > 0).map(family => {
    const { accuracy, interval, errors, opportunities } = totals.critical[family];
    const figures = [shareInterval(style, interval), count(errors), count(opportunities)];
    return { tone: null, cells: [family, strong(share(style, accuracy), style), ...figures] };
  });
  const misses = counted(totals.criticalMisses, 'miss', 'misses');
  return titled(`Critical accuracy (${misses})`, grid(COLUMNS, rows, page), page);
};
