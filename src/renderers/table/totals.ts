import { FAMILIES } from '../../model/checklist.ts';
import type { Totals } from '../../model/report.ts';
import { count, counted, difference, interval, points, share, standing, target } from '../numbers.ts';
import { type Style, TONES } from '../style.ts';
import { grid, type Row, textColumn } from './grid.ts';
import { type Section, strong } from './section.ts';

/** The whole in a few lines: score, target, coverage, passed and failed, critical accuracy of each family. */
export const totals: Section = ({ totals, program }, { style, width }) => {
  const rows: Row[] = [
    row(
      'score',
      strong(points(style, totals.score, totals.target), style),
      scoreRemark(totals, program.aggregation, style),
    ),
    ...(totals.target === null ? [] : [targetRow(totals, style)]),
    row('coverage', share(style, totals.coverage), 'of the weight that applies was judged'),
    row(
      'passed',
      count(totals.passed),
      `${count(totals.failed)} failed, ${count(totals.undetermined)} undetermined`,
    ),
    ...criticalRows(totals, style),
  ];
  const columns = [textColumn(''), { head: '', align: 'right' } as const, textColumn('')];
  return grid(columns, rows, { style, width }).flat();
};

function row(name: string, figure: Row['cells'][number], remark: string, tone: Row['tone'] = null): Row {
  return { tone, cells: [name, figure, remark] };
}

function scoreRemark(totals: Totals, aggregation: string, style: Style): string {
  if (totals.score === null) return 'nothing was judged';
  const ends = totals.interval === null ? '' : `${interval(style, totals.interval, totals.target)}, `;
  return `${ends}${aggregation}`;
}

function targetRow(totals: Totals, style: Style): Row {
  const state = standing(totals);
  const gap = `gap ${difference(style, totals.gap)}${state === '' ? '' : `: ${state}`}`;
  const settled = totals.needed === null ? '' : ' to settle';
  return row('target', target(style, totals.target), `${gap}${settled}`, TONES[totals.state]);
}

/** Only families of which an error could occur; how often one did is said beside. */
function criticalRows({ critical, criticalMisses }: Totals, style: Style): Row[] {
  const families = FAMILIES.filter(family => critical[family].opportunities > 0).map(family => {
    const { accuracy, errors, opportunities, interval: ends } = critical[family];
    const range = ends === null ? '' : `${interval(style, ends)}, `;
    const found = `${range}${counted(errors, 'error')} in ${counted(opportunities, 'interaction')}`;
    return row(`${family} critical accuracy`, share(style, accuracy), found);
  });
  return families.length === 0 ? [] : [...families, row('critical misses', count(criticalMisses), '')];
}
