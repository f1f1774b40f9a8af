import { FAMILIES } from '../../model/checklist.ts';
import type { Reason, Report, Verdict } from '../../model/report.ts';
import { guarded } from '../guarded.ts';
import { littleJudged } from '../little-judged.ts';
import {
  count,
  counted,
  difference,
  interval,
  points,
  share,
  shareInterval,
  target,
  written,
} from '../numbers.ts';
import { type Style, TONES, type Tone } from '../style.ts';
import { cell } from '../what-if/markdown/code.ts';
import type { Block } from '../what-if/markdown/fitted.ts';
import { tableBlock } from './block.ts';

/** Every condition of the gate, those that are not met first. */
export function gate(verdict: Verdict, style: Style): Block {
  const order = { failed: 0, undetermined: 1, met: 2 };
  const rows = verdict.reasons
    .toSorted((a, b) => order[a.state] - order[b.state])
    .map(reason => [
      `${mark(TONES[reason.state], style)} ${reason.state}`,
      cell(`${reason.what} ${reason.operator} ${written(reason.expected)}`),
      found(reason, style),
      interval(style, reason.interval, reason.expected),
      [cell(reason.note ?? ''), ...reason.interactions.map(id => cell(id, 80))]
        .filter(text => text !== '')
        .join(', '),
    ]);
  const why = guarded(verdict);
  const told = tableBlock(
    'Gate',
    [
      ['', 'left'],
      ['condition', 'left'],
      ['found', 'right'],
      ['interval', 'right'],
      ['lowest', 'left'],
    ],
    rows,
    { noun: 'conditions', most: 50 },
  );
  return why === null ? told : { ...told, close: ['', why] };
}

function found({ actual, expected }: Reason, style: Style): string {
  return actual !== null && Number.isInteger(actual) ? count(actual) : points(style, actual, expected);
}

export function checklists({ checklists }: Report, style: Style): Block {
  const rows = checklists.map(each => [
    `${mark(TONES[each.state], style)} ${cell(each.id)}`.trim(),
    points(style, each.score, each.target),
    interval(style, each.interval, each.target),
    share(style, each.coverage),
    target(style, each.target),
    difference(style, each.gap),
    each.state === 'none' ? '' : each.state,
  ]);
  const figures = ['score', 'interval', 'coverage', 'target', 'gap'].map(name => [name, 'right'] as const);
  const told = tableBlock('Checklists', [['checklist', 'left'], ...figures, ['state', 'left']], rows, {
    noun: 'checklists',
    most: 50,
  });
  const little = littleJudged(checklists, style, id => cell(id, 80));
  return little === null ? told : { ...told, close: ['', little] };
}

/** Interactions without a critical error, of those in which one could occur. */
export function critical({ totals }: Report, style: Style): Block {
  const rows = FAMILIES.filter(family => totals.critical[family].opportunities > 0).map(family => {
    const { accuracy, interval: ends, errors, opportunities } = totals.critical[family];
    return [family, share(style, accuracy), shareInterval(style, ends), count(errors), count(opportunities)];
  });
  const figures = ['accuracy', 'interval', 'errors', 'interactions'].map(name => [name, 'right'] as const);
  const title = `Critical accuracy (${counted(totals.criticalMisses, 'miss', 'misses')})`;
  return tableBlock(title, [['family', 'left'], ...figures], rows, { noun: 'families', most: 10 });
}

/** How far groups lie apart, item by item. */
export function spreads({ spreads }: Report, style: Style): Block {
  const rows = spreads.map(each => [
    `${mark(TONES[each.state], style)} ${cell(`${each.checklist}.${each.item}`)}`.trim(),
    cell(`${each.of} by ${each.by}`),
    points(style, each.spread, each.limit),
    interval(style, each.interval, each.limit),
    written(each.limit),
    each.state === 'none' ? '' : each.state,
  ]);
  const figures = ['spread', 'interval', 'at most'].map(name => [name, 'right'] as const);
  return tableBlock(
    'Consistency between groups',
    [['item', 'left'], ['of', 'left'], ...figures, ['state', 'left']],
    rows,
    {
      noun: 'items',
      most: 20,
    },
  );
}

export function mark(tone: Tone | null, style: Style): string {
  return tone === null ? '' : style.signs[tone];
}
