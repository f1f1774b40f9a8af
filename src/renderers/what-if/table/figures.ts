import type { Interval } from '../../../model/report.ts';
import type { Pair, WhatIf } from '../../../model/what-if.ts';
import { clean } from '../../clean.ts';
import { count, counted, difference, interval, share, written } from '../../numbers.ts';
import type { RenderOptions } from '../../renderer.ts';
import type { Style } from '../../style.ts';
import { figureColumn, grid, type Row, textColumn } from '../../table/grid.ts';
import { remark } from '../../table/section.ts';
import { paragraph } from '../../text.ts';
import { headline, sideBySide } from '../words.ts';

const COLUMNS = [textColumn(''), ...['before', 'after', 'change'].map(figureColumn)];

/** What was compared, and the whole before and after. */
export function figures(whatIf: WhatIf, page: RenderOptions): readonly string[] {
  const { style, width } = page;
  const { other, from, sources, totals, read, change } = whatIf;
  const files = sources.map(({ file }) => clean(file)).join(', ');
  const what = `What if ${clean(other.file)} (${other.kind}): ${headline(whatIf, style)}`;
  const of = `${files}${from === 'saved' ? ' (saved answers)' : ''} ${style.marks.dot} ${counted(read.before.interactions, 'interaction')}`;
  const layout = { width, indent: 0, lines: 4, more: style.marks.more };
  const { before, after } = totals;
  const rows: Row[] = [
    row('score', cellsOf(style, before.score, after.score)),
    row('interval', [
      interval(style, before.interval),
      interval(style, after.interval),
      changeInterval(style, change.interval),
    ]),
    row('coverage', [
      share(style, before.coverage),
      share(style, after.coverage),
      cellsOf(style, before.coverage, after.coverage)[2],
    ]),
    ...COUNTED.map(([name, key]) => counts(name, { before: before[key], after: after[key] })),
    ...(read.before.rejected + read.after.rejected > 0
      ? [counts('rejected', { before: read.before.rejected, after: read.after.rejected })]
      : []),
  ];
  return [
    ...paragraph(what, layout).map(style.heading),
    ...paragraph(of, layout).map(style.dim),
    '',
    ...grid(COLUMNS, rows, page),
    ...notes(whatIf, style),
  ];
}

const COUNTED = [
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['undetermined', 'undetermined'],
  ['critical misses', 'criticalMisses'],
] as const;

function row(name: string, cells: readonly string[]): Row {
  return { tone: null, cells: [name, ...cells] };
}

function counts(name: string, { before, after }: Pair<number>): Row {
  const change = after - before;
  return row(name, [
    count(before),
    count(after),
    change === 0 ? '0' : `${change > 0 ? '+' : '-'}${count(Math.abs(change))}`,
  ]);
}

function cellsOf(
  style: Style,
  before: number | null,
  after: number | null,
): readonly [string, string, string] {
  const shown = sideBySide(style, { before, after });
  return [shown.before, shown.after, shown.moved];
}

function changeInterval(style: Style, ends: Interval): string {
  return ends === null ? style.marks.none : `${difference(style, ends[0])} to ${difference(style, ends[1])}`;
}

/** What the figures alone do not say. */
function notes({ change, confidence, checklists }: WhatIf, style: Style): readonly string[] {
  const weights = checklists.some(({ moved }) => Math.abs(moved) > 1e-9);
  const { rest } = change;
  return [
    ...(change.interval === null
      ? []
      : [
          `${written(100 * confidence)} % interval of the change, of ${counted(change.paired, 'paired difference')}`,
        ]),
    ...(weights ? [`from the weights of checklists: ${difference(style, change.checklists)}`] : []),
    ...(rest !== null && Math.abs(rest) > 1e-9
      ? [`not from items: ${difference(style, rest)}, of interactions with a score on one side only`]
      : []),
  ].map(text => remark(text, style));
}
