import { FAMILIES } from '../../model/checklist.ts';
import { clean } from '../clean.ts';
import { type CriticalMiss, missedCriticals, missWords } from '../critical-misses.ts';
import { count, counted, share, shareInterval } from '../numbers.ts';
import { signed, signWidth } from '../style.ts';
import { paragraph } from '../text.ts';
import { figureColumn, grid, type Page, textColumn } from './grid.ts';
import { andMore, type Section, strong, titled } from './section.ts';

const SHOWN = 12;

const COLUMNS = [
  textColumn('family'),
  ...['accuracy', 'interval', 'errors', 'interactions'].map(name => figureColumn(name)),
];

/** How many interactions were free of critical errors, of those in which one could occur, by family; which were made. */
export const critical: Section = (report, page) => {
  const { totals } = report;
  const { style } = page;
  const rows = FAMILIES.filter(family => totals.critical[family].opportunities > 0).map(family => {
    const { accuracy, interval, errors, opportunities } = totals.critical[family];
    const figures = [shareInterval(style, interval), count(errors), count(opportunities)];
    return { tone: null, cells: [family, strong(share(style, accuracy), style), ...figures] };
  });
  const misses = counted(totals.criticalMisses, 'miss', 'misses');
  const missed = rows.length === 0 ? [] : missedCriticals(report);
  const lines = [
    ...grid(COLUMNS, rows, page),
    ...missed.slice(0, SHOWN).flatMap(miss => missLines(miss, page)),
    ...andMore(missed.length - SHOWN, style),
  ];
  return titled(`Critical accuracy (${misses})`, lines, page);
};

function missLines(miss: CriticalMiss, { style, width }: Page): readonly string[] {
  const layout = { width, indent: signWidth(style), lines: 4, more: style.marks.more };
  return signed('bad', paragraph(missWords(miss, clean), layout), style);
}
