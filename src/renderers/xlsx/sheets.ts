import type { Report, Verdict } from '../../model/report.ts';
import { splitBy } from '../views/groups.ts';
import { OF_CARDS, type ViewName, views } from '../views/index.ts';
import { type SheetOf, sheetOf, uprightSheetOf } from './sheet.ts';
import { titleFor } from './title.ts';

/** Views in the order of the sheets, with their names. Those of one field make a sheet for each field; some are of parts of its groups. */
const SHEETS: readonly (readonly [name: ViewName, title: string, each?: 'split' | 'parts'])[] = [
  ['summary', 'Summary'],
  ['verdict', 'Verdict'],
  ['checklists', 'Checklists'],
  ['sections', 'Sections'],
  ['items', 'Items'],
  ['pareto', 'Pareto'],
  ['training', 'Training'],
  ['groups', 'By', 'split'],
  ['who', 'Who by', 'split'],
  ['who-checklists', 'Checklists by', 'parts'],
  ['who-sections', 'Sections by', 'parts'],
  ['who-items', 'Items by', 'parts'],
  ['trends', 'Trend by', 'split'],
  ['consistency', 'Consistency'],
  ['consistency-pairs', 'Pairs that differ'],
  ['consistency-items', 'What makes them differ'],
  ['facts', 'What customers were told'],
  ['facts-agents', 'Who told them'],
  ['spreads', 'Spreads'],
  ['advice', 'Advice'],
  ['evidence', 'Evidence'],
  ['critical', 'Critical accuracy'],
  ['automatic', 'People and probes'],
  ['weighing', 'Weighing'],
  ['sources', 'Sources'],
  ['rejected', 'Rejected'],
  ['scorecards', 'Scorecards'],
];

/** Rows of such a sheet, the head included: the parts of ten thousand agents would take gigabytes to write. */
const MOST_PARTS = 100_000;

/** They stand there even with nothing in them, so that nobody looks for them in vain. */
const ALWAYS: ReadonlySet<ViewName> = new Set(['summary', 'verdict', 'checklists', 'items']);

/** Every view that has something to say as a sheet. */
export function sheetsOf(report: Report, verdict: Verdict, quotes: boolean): readonly SheetOf[] {
  const taken = new Set<string>();
  const shown = SHEETS.filter(([name]) => report.scorecards !== null || !OF_CARDS.has(name));
  return shown.flatMap(([name, title, each]) => {
    const view = views[name](report, verdict, quotes);
    if (name === 'summary') return [uprightSheetOf(titleFor(title, taken), view)];
    if (each !== undefined) {
      const most = each === 'parts' ? MOST_PARTS : undefined;
      return splitBy(view).map(([by, part]) => sheetOf(titleFor(`${title} ${by}`, taken), part, most));
    }
    return view.rows.length === 0 && !ALWAYS.has(name) ? [] : [sheetOf(titleFor(title, taken), view)];
  });
}
