import { FAMILIES } from '../../model/checklist.ts';
import type { Reason, Report, Verdict } from '../../model/report.ts';
import { checklistRows, namedFigure } from '../checklist-rows.ts';
import { missedCriticals, missWords } from '../critical-misses.ts';
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
import { cell, code } from '../what-if/markdown/code.ts';
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

/** Checklists, and where there are findings the sections of each beneath it. */
export function checklists(report: Report, style: Style): Block {
  const all = checklistRows(report).map(namedFigure);
  const rows = all.map(each => [
    `${mark(TONES[each.state], style)} ${cell(each.id)}`.trim(),
    points(style, each.score, each.target),
    interval(style, each.interval, each.target),
    share(style, each.coverage),
    target(style, each.target),
    difference(style, each.gap),
    each.state === 'none' ? '' : each.state,
  ]);
  const figures = ['score', 'interval', 'coverage', 'target', 'gap'].map(name => [name, 'right'] as const);
  const kept = report.findings === null ? { noun: 'checklists', most: 50 } : { noun: 'figures', most: 100 };
  const told = tableBlock('Checklists', [['checklist', 'left'], ...figures, ['state', 'left']], rows, kept);
  const little = littleJudged(all, style, id => cell(id, 80));
  return little === null ? told : { ...told, close: ['', little] };
}

const MISSED_ITEMS = 20;

/** Interactions without a critical error, of those in which one could occur, and what was missed. */
export function critical(report: Report, style: Style): Block {
  const { totals } = report;
  const rows = FAMILIES.filter(family => totals.critical[family].opportunities > 0).map(family => {
    const { accuracy, interval: ends, errors, opportunities } = totals.critical[family];
    return [family, share(style, accuracy), shareInterval(style, ends), count(errors), count(opportunities)];
  });
  const figures = ['accuracy', 'interval', 'errors', 'interactions'].map(name => [name, 'right'] as const);
  const title = `Critical accuracy (${counted(totals.criticalMisses, 'miss', 'misses')})`;
  const told = tableBlock(title, [['family', 'left'], ...figures], rows, { noun: 'families', most: 10 });
  const missed = missedCriticals(report).map(
    miss => `- ${style.signs.bad} ${missWords(miss, id => code(id, 80))}`,
  );
  if (missed.length === 0) return told;
  const left = missed.length - MISSED_ITEMS;
  const more = left > 0 ? [`- ${style.marks.more} and ${count(left)} more`] : [];
  return { ...told, close: ['', ...missed.slice(0, MISSED_ITEMS), ...more] };
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
