import { FAMILIES } from '../../../model/checklist.ts';
import { missedCriticals } from '../../critical-misses.ts';
import { countCell, intervalCell, listCell, nameCell, shareCell, textCell } from '../cells.ts';
import type { MakePart } from '../section.ts';
import { type Cell, figure, prose, table, text } from '../table.ts';

const COLUMNS = [
  ...[text('family'), figure('accuracy, %'), figure('interval'), figure('interactions with an error')],
  figure('interactions in which one could occur'),
];

const MISSED = [text('item'), text('family'), figure('misses'), prose('interactions')];

/** Errors that must not happen, by whom they hurt, and which did. */
export const critical: MakePart = report => {
  const { totals } = report;
  const rows = FAMILIES.filter(family => totals.critical[family].opportunities > 0).map(family => {
    const { accuracy, interval, errors, opportunities } = totals.critical[family];
    return [
      textCell(family),
      shareCell(accuracy),
      intervalCell(interval),
      countCell(errors),
      countCell(opportunities),
    ];
  });
  const missed = missedCriticals(report).map(({ item, family, missed, known }) => [
    nameCell(item),
    textCell(family),
    countCell(missed),
    knownCell(known, missed),
  ]);
  return {
    id: 'critical',
    title: 'Critical accuracy',
    body: `${table('Critical accuracy by family', COLUMNS, rows)}${table('Critical items that were missed', MISSED, missed)}`,
  };
};

/** A few are kept of each item. */
function knownCell(known: readonly string[], missed: number): Cell {
  const listed = listCell(known);
  return known.length === 0 || known.length === missed
    ? listed
    : { ...listed, html: `among them ${listed.html}` };
}
