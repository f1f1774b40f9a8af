import type { GroupReport } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { count, difference, interval, points } from '../numbers.ts';
import type { RenderOptions } from '../renderer.ts';
import { TONES } from '../style.ts';
import { figureColumn, grid, textColumn } from './grid.ts';
import { andMore, type Section, STANDING, standing, strong, titled } from './section.ts';

const SHOWN = 12;
/** All hours of a day. */
const SHOWN_IN_TIME = 24;
/** What groups of the calendar are called: their names sort as time does. */
const TIMES: Readonly<Record<string, RegExp>> = {
  ...{ day: /^\d{4}-\d\d-\d\d$/u, week: /^\d{4}-W\d\d$/u, month: /^\d{4}-\d\d$/u },
  ...{ hour: /^\d\dh$/u, weekday: /^[1-7] \p{L}+$/u },
};
const FIGURES = [...['interactions', 'score', 'interval', 'gap'].map(figureColumn), ...STANDING];

/**
 * Agents, and every other kind of group there is more than one of, in the report's order: lowest first. Groups of the
 * calendar come in the order of time; those the trends show already are not said twice.
 */
export const groups: Section = (report, options) =>
  Object.entries(report.groups)
    .filter(([by, members]) => members.length > (by === 'agent' ? 0 : 1))
    .filter(([by]) => report.findings?.trends.some(trend => trend.by === by) !== true)
    .toSorted(([a], [b]) => Number(b === 'agent') - Number(a === 'agent'))
    .flatMap(([by, members], index) => [
      ...(index > 0 ? [''] : []),
      ...groupsBy(clean(by), members, options),
    ]);

function groupsBy(by: string, members: readonly GroupReport[], page: RenderOptions): readonly string[] {
  const { style } = page;
  const inTime = isInTime(by, members);
  // Of times the latest matter, of others the lowest.
  const shown = inTime ? members.toSorted(byKey).slice(-SHOWN_IN_TIME) : members.slice(0, SHOWN);
  const rows = shown.map(group => ({
    tone: TONES[group.state],
    cells: [
      clean(group.key),
      count(group.interactions),
      strong(points(style, group.score, group.target), style),
      interval(style, group.interval, group.target),
      difference(style, group.gap),
      ...standing(group),
    ],
  }));
  const lines = grid([textColumn(by), ...FIGURES], rows, page);
  const more = andMore(members.length - shown.length, style, inTime ? ' before these' : '');
  return titled(`By ${by}, ${inTime ? 'in order' : 'lowest first'}`, [...lines, ...more], page);
}

/** Whether these are days, weeks, … and not values of a field that only has such a name. */
function isInTime(by: string, members: readonly GroupReport[]): boolean {
  const form = Object.hasOwn(TIMES, by) ? TIMES[by] : undefined;
  return form !== undefined && members.every(({ key }) => form.test(key));
}

function byKey(a: GroupReport, b: GroupReport): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
