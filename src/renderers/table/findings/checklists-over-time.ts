import type { Trend } from '../../../model/findings.ts';
import type { GroupReport, ProgramReport } from '../../../model/report.ts';
import { clean } from '../../clean.ts';
import { points } from '../../numbers.ts';
import { endsOf, sparkline } from '../bar.ts';
import { chartedGrid } from '../charted.ts';
import { figureColumn, type Page, textColumn } from '../grid.ts';
import { remarks, titled } from '../section.ts';

const COLUMNS = [textColumn('checklist'), ...['first', 'last', 'lowest', 'highest'].map(figureColumn)];

const HEAD = 'trend';

/** Each checklist's score over the periods of a trend, on one scale: two periods at least, and two checklists. */
export function checklistsOverTime(
  { by, points: periods }: Trend,
  groups: readonly GroupReport[],
  { checklists }: ProgramReport,
  page: Page,
): readonly string[] {
  const { style } = page;
  if (periods.length < 2 || checklists.length < 2) return [];
  const scoresOf = new Map(groups.map(group => [group.key, group.checklists]));
  const series = checklists.map(({ id }) => ({
    id,
    scores: periods.map(({ key }) => ownOf(scoresOf.get(key), id)),
  }));
  const ends = endsOf(series.flatMap(({ scores }) => scores));
  if (ends === null) return [];
  const rows = series.map(({ id, scores }) => {
    const known = scores.filter(score => score !== null);
    const [low, high] = endsOf(scores) ?? [null, null];
    const figures = [known.at(0) ?? null, known.at(-1) ?? null, low, high];
    return {
      tone: null,
      cells: [clean(id), ...figures.map(score => points(style, score))],
      chart: {
        draw: () => sparkline(scores, ends, style.chart).trimEnd(),
        paint: (text: string) => text,
      },
    };
  });
  const length = Math.max(HEAD.length, periods.length);
  const column = { head: () => HEAD, least: length, most: length };
  const { lines, width } = chartedGrid(COLUMNS, rows, column, page);
  const { levels } = style.chart;
  const scale = `${HEAD}: all on one scale, ${levels.at(0)} ${points(style, ends[0])} to ${levels.at(-1)} ${points(style, ends[1])}`;
  const legend = width === null ? [] : remarks(scale, page);
  return titled(`Checklists by ${clean(by)}, in order`, [...lines, ...legend], page);
}

function ownOf(scores: GroupReport['checklists'] | undefined, id: string): number | null {
  return scores !== undefined && Object.hasOwn(scores, id) ? (scores[id] ?? null) : null;
}
