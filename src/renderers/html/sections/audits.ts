import type { RateFigure } from '../../../model/automatic.ts';
import type { ScoreFigure } from '../../../model/report.ts';
import { countCell, intervalCell, nameCell, pointsCell, shareCell } from '../cells.ts';
import { safe } from '../escape.ts';
import type { MakePart } from '../section.ts';
import { type Cell, figure, table, text } from '../table.ts';

const SIDES = [figure('people'), figure('interval'), figure('probes'), figure('interval')];
const AGREEMENT = [
  text('item'),
  ...SIDES,
  figure('judged by both'),
  figure('equally, %'),
  figure('interval'),
];

/** What people answered beside what probes found, where the report is made of audits. */
export const audits: MakePart = ({ automatic }) => {
  const title = 'People and probes';
  if (automatic === null) return { id: 'audits', title, body: '' };
  const { totals, checklists, items, notes } = automatic;
  const scores = [{ id: 'all checklists', ...totals }, ...checklists].map(({ id, people, probes }) => [
    nameCell(id),
    ...scoreCells(people),
    ...scoreCells(probes),
  ]);
  const rates = items.map(({ checklist, id, people, probes, agreement }) => [
    nameCell(`${checklist}.${id}`),
    ...rateCells(people),
    ...rateCells(probes),
    countCell(agreement.judged),
    shareCell(agreement.share),
    intervalCell(agreement.interval),
  ]);
  const said = notes.map(each => `<p>${safe(each, 1000)}</p>`).join('');
  const body = `<p>The figures of this report count the answers of: ${automatic.counted}.</p>${said}${table(
    'Scores of people beside those of probes',
    [text('checklist'), ...SIDES],
    scores,
  )}${table('Agreement on items', AGREEMENT, rates)}`;
  return { id: 'audits', title, body };
};

function scoreCells({ score, interval }: ScoreFigure): readonly Cell[] {
  return [pointsCell(score), intervalCell(interval)];
}

function rateCells({ rate, interval }: RateFigure): readonly Cell[] {
  return [pointsCell(rate), intervalCell(interval)];
}
