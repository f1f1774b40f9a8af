import type { Report } from '../../model/report.ts';
import { count, counted, difference, interval, points } from '../numbers.ts';
import { chanceMarks, partsOf } from '../parts.ts';
import type { Style } from '../style.ts';
import { cell } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { block, folded, inHtml, tableBlock } from './block.ts';

const SHOWN = 30;
const FIGURES = ['judged', 'actual', 'interval', 'gap'].map(name => [name, 'right'] as const);

/**
 * Checklists, sections and items of a field's groups that their own intervals say are below target, the greatest shortfall
 * first, folded away. Not of periods: their scores stand in order of time.
 */
export function partsBelow(report: Report, by: string, style: Style): Block {
  if (report.findings?.trends.some(trend => trend.by === by)) return block({});
  const parts = partsOf(report, by).filter(({ against }) => against.state !== 'none');
  const below = parts.filter(({ against }) => against.state === 'below');
  const above = parts.filter(({ against }) => against.state === 'above').length;
  const rows = below
    .slice(0, SHOWN)
    .map(({ key, kind, name, judged, actual, interval: ends, against: { target, gap } }) => [
      cell(key),
      `${kind} ${cell(name)}`,
      count(judged),
      points(style, actual, target),
      interval(style, ends, target),
      difference(style, gap),
    ]);
  const told = tableBlock('', [['group', 'left'], ['what', 'left'], ...FIGURES], rows, {
    noun: 'figures',
    most: SHOWN,
  });
  const summary = `By ${inHtml(by)}, part by part: ${count(below.length)} of ${counted(parts.length, 'checklist, section or item', 'checklists, sections and items')} below target, ${count(above)} above`;
  const caution = `E${chanceMarks(report).slice(1)}.`;
  return folded(summary, { ...told, rest: below.length - rows.length, close: ['', caution] });
}
