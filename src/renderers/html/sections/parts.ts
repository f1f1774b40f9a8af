import type { Report } from '../../../model/report.ts';
import { count } from '../../numbers.ts';
import { chanceMarks, type Part, partsOf } from '../../parts.ts';
import { countCell, GAP_COLUMNS, gapCells, intervalCell, nameCell, pointsCell } from '../cells.ts';
import { safe } from '../escape.ts';
import { note } from '../section.ts';
import { STYLE } from '../signs.ts';
import { type Cell, figure, tableOf, text, word } from '../table.ts';

const COLUMNS = [
  ...[word('what'), text('name'), figure('judged'), figure('actual'), figure('interval')],
  ...GAP_COLUMNS,
];

/** Every checklist, section and item of the groups of a field, folded away: those below target first. */
export function partsTable(report: Report, by: string, parts = partsOf(report, by)): string {
  if (parts.length === 0) return '';
  const what = `Checklists, sections and items by ${by}`;
  const said = `${what}: ${counts(parts)}`;
  const { bad, good } = STYLE.signs;
  return `<details class="parts"><summary>${safe(said)}</summary>${tableOf(
    `${what}, those below target first`,
    [text(by), ...COLUMNS],
    parts,
    cells,
  )}${note(safe(`${bad} ${good}: ${chanceMarks(report)}.`))}</details>`;
}

function counts(parts: readonly Part[]): string {
  const [below, above] = (['below', 'above'] as const).map(state =>
    count(parts.filter(({ against }) => against.state === state).length),
  );
  return `${below} of ${count(parts.length)} below target, ${above} above`;
}

function cells({ key, kind, name, judged, actual, interval, against }: Part): readonly Cell[] {
  return [
    nameCell(key),
    { html: kind, by: kind },
    nameCell(name),
    countCell(judged),
    pointsCell(actual, against.target),
    intervalCell(interval, against.target),
    ...gapCells(against),
  ];
}
