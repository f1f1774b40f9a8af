import { clean } from '../clean.ts';
import { count, counted, points } from '../numbers.ts';
import { signWidth } from '../style.ts';
import { paragraph } from '../text.ts';
import { WEIGHED } from '../weighed-words.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { andMore, type Section, titled } from './section.ts';

const SHOWN = 12;
const COLUMNS = [
  textColumn('stratum'),
  ...['interactions', 'audited', 'each counts for'].map(name => figureColumn(name)),
];

/** From how many interactions a sample was audited, stratum by stratum; those of which nothing was audited first. */
export const weighing: Section = ({ weighing }, page) => {
  if (weighing === null) return [];
  const { style, width } = page;
  const { strata, missing } = weighing;
  const named = (key: string) => (key === '' ? 'all' : clean(key));
  const rows = [
    ...missing.map(({ key, population }) => {
      return { tone: 'unsure' as const, cells: [named(key), count(population), count(0), style.marks.none] };
    }),
    ...strata.map(({ key, population, audited, weight }) => {
      return { tone: null, cells: [named(key), count(population), count(audited), points(style, weight)] };
    }),
  ];
  const lines = grid(COLUMNS, rows.slice(0, SHOWN), page);
  const told = [
    WEIGHED,
    ...(missing.length === 0
      ? []
      : [
          `nothing was audited of ${counted(missing.length, 'stratum', 'strata')}: no figure speaks of ${missing.length === 1 ? 'it' : 'them'}`,
        ]),
  ];
  const layout = { width, indent: signWidth(style), lines: 3, more: style.marks.more };
  const remarks = told.flatMap(text => paragraph(text, layout)).map(style.dim);
  return titled(
    'Weighed back from a sample',
    [...lines, ...andMore(rows.length - SHOWN, style), ...remarks],
    page,
  );
};
