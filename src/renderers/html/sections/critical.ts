import { FAMILIES } from '../../../model/checklist.ts';
import { countCell, intervalCell, shareCell, textCell } from '../cells.ts';
import type { MakePart } from '../section.ts';
import { figure, table, text } from '../table.ts';

const COLUMNS = [
  ...[text('family'), figure('accuracy, %'), figure('interval'), figure('interactions with an error')],
  figure('interactions in which one could occur'),
];

/** Errors that must not happen, by whom they hurt. */
export const critical: MakePart = ({ totals }) => {
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
  return {
    id: 'critical',
    title: 'Critical accuracy',
    body: table('Critical accuracy by family', COLUMNS, rows),
  };
};
