import { clean } from '../clean.ts';
import { difference, points, written } from '../numbers.ts';
import type { Renderer } from '../renderer.ts';
import type { Style } from '../style.ts';
import { OF_CARDS, type ViewName, views } from '../views/index.ts';
import type { Cell, Column, Row, View } from '../views/view.ts';

/** The answer first; what fills pages comes last. */
const ORDER: readonly ViewName[] = [
  ...(['summary', 'verdict', 'sources', 'weighing', 'critical', 'checklists', 'sections', 'items'] as const),
  ...(['evidence', 'automatic', 'groups', 'spreads', 'pareto', 'training', 'who', 'who-items'] as const),
  ...(['consistency', 'consistency-pairs', 'consistency-items', 'trends', 'advice', 'rejected'] as const),
  ...(['scorecards', 'answers'] as const),
];

/** One fact a line, each with what it is about: for a screen reader, `grep` and `diff`. */
export const plain: Renderer = {
  id: 'plain',
  summary: 'one fact a line, for screen readers and grep',
  render: (report, verdict, { style, quotes }) =>
    ORDER.filter(name => report.scorecards !== null || !OF_CARDS.has(name))
      .map(name => lines(views[name](report, verdict, quotes), style).join(''))
      .join(''),
};

function lines({ one, columns, rows }: View, style: Style): string[] {
  const keys = columns.filter(({ kind }) => kind === 'key').length;
  const places = new Map(columns.map(({ name }, at) => [name, at]));
  return rows.flatMap(row => {
    const about = [one, ...row.slice(0, keys).map(cell => named(cell))].filter(word => word !== '').join(' ');
    const told: string[] = [];
    columns.forEach((column, at) => {
      if (at < keys) return;
      const bound = column.bound === undefined ? null : (row[places.get(column.bound) ?? -1] ?? null);
      const value = shown(column, row[at] ?? null, typeof bound === 'number' ? bound : null, style);
      if (column.after !== undefined && value !== null) told.push(`${told.pop() ?? ''}${column.after}${value}`);
      else if (column.after === undefined)
        told.push(value === null ? '' : `${about === '' ? '' : `${about} `}${words(column.name)}: ${value}`);
    });
    const facts = told.filter(line => line !== '');
    return (facts.length === 0 ? [about] : facts).map(line => `${line}\n`);
  });
}
