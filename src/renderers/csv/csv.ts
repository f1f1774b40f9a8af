import type { Renderer } from '../renderer.ts';
import { withinReach } from '../too-big.ts';
import { isViewName, OF_FINDINGS, type ViewName, views } from '../views/index.ts';
import type { View } from '../views/view.ts';
import { csvCell } from './cell.ts';

/** One tidy table of the report, its columns named as the fields in `json`. */
export const csv: Renderer = {
  ...csvOf('items'),
  id: 'csv',
  summary: 'one table of the report, for spreadsheets',
};

/** Every other view, as `csv.<view>`. */
export const csvViews: Readonly<Record<string, Renderer>> = Object.fromEntries(
  Object.keys(views)
    .filter(isViewName)
    .map(name => [`csv.${name}`, csvOf(name)]),
);

function csvOf(name: ViewName): Renderer {
  return {
    id: `csv.${name}`,
    summary: `the ${name} of the report as one table`,
    ...(OF_FINDINGS.has(name) ? { findings: true } : {}),
    render: (report, verdict, { quotes }) =>
      withinReach('one CSV text', () => written(views[name](report, verdict, quotes))),
  };
}

function written({ columns, rows }: View): string {
  const lines = [columns.map(({ name }) => name), ...rows].map(row => row.map(csvCell).join(','));
  return `${lines.join('\n')}\n`;
}
