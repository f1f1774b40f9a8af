import type { Report } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { headline } from '../headline.ts';
import type { Renderer } from '../renderer.ts';
import type { Style } from '../style.ts';
import { withinReach } from '../too-big.ts';
import { OF_CARDS, type ViewName, views } from '../views/index.ts';
import { type Column, figure, type Row, type View, wordsOf } from '../views/view.ts';

/** The answer first; what fills pages comes last. */
const ORDER: readonly ViewName[] = [
  ...(['summary', 'verdict', 'sources', 'weighing', 'critical', 'checklists', 'sections', 'items'] as const),
  ...(['evidence', 'automatic', 'groups', 'spreads', 'pareto', 'training', 'who'] as const),
  ...(['consistency', 'consistency-pairs', 'consistency-items', 'facts', 'facts-agents'] as const),
  ...(['trends', 'advice', 'rejected', 'who-checklists', 'who-sections', 'who-items'] as const),
  'scorecards',
];

/** One fact a line, each with what it is about: for a screen reader, `grep` and `diff`. */
export const plain: Renderer = {
  id: 'plain',
  summary: 'one fact a line, for screen readers and grep',
  render: (report, verdict, { style, quotes }) =>
    withinReach('one text', () =>
      ORDER.filter(name => report.scorecards !== null || !OF_CARDS.has(name))
        .map(name => [
          ...lines(views[name](report, verdict, quotes), style),
          ...(name === 'summary' ? inShort(report, style) : []),
        ])
        .map(told => told.join(''))
        .join(''),
    ),
};

/** The answer, where findings tell it. */
function inShort(report: Report, style: Style): readonly string[] {
  return headline(report, style).map(({ text }) => `in short: ${clean(text)}\n`);
}

/** Figures that are known to be unknown; of others there is nothing to say. */
const ESTIMATES: ReadonlySet<unknown> = new Set(['points', 'share', 'found']);

function lines({ one, columns, rows }: View, style: Style): string[] {
  const keys = columns.filter(({ kind }) => kind === 'key').length;
  const facts = factsOf(columns);
  const tell = (row: Row, at: number) => shown(columns, row, at, style);
  return rows.flatMap(row => {
    const about = [one, ...row.slice(0, keys).map((_, at) => tell(row, at))].filter(word => word !== null);
    const start = about.filter(word => word !== '').join(' ');
    return facts.flatMap(({ head, more }) => {
      const value = tell(row, head) ?? (ESTIMATES.has(columns[head]?.kind) ? 'unknown' : null);
      if (value === null) return [];
      const rest = row[head] === null ? [] : more.map(at => [columns[at]?.after, tell(row, at)] as const);
      const told = rest.map(([after, text]) => (text === null ? '' : `${after}${text}`)).join('');
      return [`${start === '' ? '' : `${start} `}${wordsOf(columns[head]?.name ?? '')}: ${value}${told}\n`];
    });
  });
}

/** The columns that are told together: one, and those that follow on its line. Keys are what every line is about. */
function factsOf(
  columns: readonly Column[],
): readonly { readonly head: number; readonly more: readonly number[] }[] {
  const facts: { head: number; more: number[] }[] = [];
  columns.forEach(({ kind, after }, at) => {
    if (kind === 'key') return;
    if (after === undefined) facts.push({ head: at, more: [] });
    else facts.at(-1)?.more.push(at);
  });
  return facts;
}

/** A cell in words; `null` where there is nothing to say. */
function shown(columns: readonly Column[], row: Row, at: number, style: Style): string | null {
  const value = row[at] ?? null;
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return clean(value);
  return figure(style, columns, row, at, value);
}
