import type { Member } from '../../../model/findings.ts';
import type { GroupReport, Report } from '../../../model/report.ts';
import { marksAlone, membersOf, NO_RANKING, noRanking } from '../../certain.ts';
import { count, counted, points } from '../../numbers.ts';
import { partsOf } from '../../parts.ts';
import { countCell, GAP_COLUMNS, gapCells, intervalCell, nameCell, pointsCell } from '../cells.ts';
import { type Bar, bars } from '../charts/bars.ts';
import { figure as drawn } from '../charts/draw.ts';
import { name, safe } from '../escape.ts';
import { type MakePart, note } from '../section.ts';
import { STYLE } from '../signs.ts';
import { type Cell, type Column, figure, prose, table, text } from '../table.ts';
import { heatMaps } from './heat-map.ts';
import { partsTable } from './parts.ts';

const MOST_BARS = 30;
const PATH_SHOWN = 3;

/** Agents with their intervals, those who cannot be told apart in one rank; agents by checklists, sections and items. */
export const agents: MakePart = report => {
  const groups = report.groups.agent ?? [];
  const members = new Map((report.findings?.who.agent ?? []).map(member => [member.key, member]));
  const shown = lowestAndHighest(groups);
  const told = `Bars of the scores of ${counted(shown.length, 'agent')} with their intervals and the target. The table below holds the same figures.`;
  const caption = agentCaption(groups.length - shown.length, report, [...members.values()]);
  const chart = drawn(caption, (width, narrow) => bars(barsOf(shown, members), width, narrow, told));
  const parts = partsOf(report, 'agent');
  const body = `${chart}${note(caution(report, 'agent'))}${table('All agents', columns('agent', members, report), rowsOf(groups, members, report))}${heatMaps(report, parts.length)}${partsTable(report, 'agent', parts)}`;
  return { id: 'agents', title: 'Agents', body: groups.length === 0 ? '' : body };
};

/** Every other field the report is split by; periods stand over time. */
export const others: MakePart = report => {
  const periods = new Set(report.findings?.trends.map(({ by }) => by) ?? []);
  const tables = Object.entries(report.groups)
    .filter(([by, groups]) => by !== 'agent' && groups.length > 1 && !periods.has(by))
    .map(([by, groups]) => {
      const members = new Map(membersOf(report, by).map(member => [member.key, member]));
      const told = caution(report, by);
      return `${table(`By ${by}`, columns(by, members, report), rowsOf(groups, members, report))}${note(told)}${partsTable(report, by)}`;
    });
  return { id: 'groups', title: 'Groups', body: tables.join('\n') };
};

/** The lowest and the highest, where there are too many to draw. */
function lowestAndHighest(groups: readonly GroupReport[]): readonly GroupReport[] {
  if (groups.length <= MOST_BARS) return groups;
  return [...groups.slice(0, MOST_BARS - 10), ...groups.slice(-10)];
}

/** What the marks of groups do not say. */
function caution(report: Report, by: string): string {
  return safe(marksAlone(report, by, STYLE) ?? '');
}

function agentCaption(left: number, { findings }: Report, members: readonly Member[]): string {
  const rest =
    left > 0 ? ` ${counted(left, 'agent')} between the lowest and the highest: in the table only.` : '';
  const ranking = noRanking(members)
    ? `N${NO_RANKING.slice(1)}.`
    : 'A dashed line parts ranks, of which 1 is the highest; within one, nobody can say who is higher.';
  const found =
    findings === null
      ? ''
      : ` Ring: score drawn towards all agents by as much as chance may have moved it. ${ranking}`;
  return `Bar: score. Whisker: interval. Stroke: target. In brackets: interactions.${found}${rest}`;
}

function barsOf(groups: readonly GroupReport[], members: ReadonlyMap<string, Member>): readonly Bar[] {
  return groups.map((group, at) => {
    const { key, score, interval, target, gap, state, interactions } = group;
    const rank = members.get(key)?.rank ?? null;
    const before = members.get(groups[at - 1]?.key ?? '')?.rank ?? null;
    return {
      label: `${key} (${count(interactions)})`,
      strong: false,
      ...{ score, interval, target, gap, state },
      other: members.get(key)?.shrunk ?? null,
      parted: at > 0 && rank !== null && before !== null && rank !== before,
    };
  });
}

function columns(
  by: string,
  members: ReadonlyMap<string, Member>,
  { findings, program }: Report,
): readonly Column[] {
  const rank = isRanked(members) ? [figure('rank')] : [];
  const found = findings === null ? [] : [figure('shrunk'), ...rank, prose('shortest way to target')];
  const checklists = hasParts(members) ? [] : program.checklists.map(({ title }) => figure(title));
  return [
    text(by),
    ...['interactions', 'score', 'interval'].map(figure),
    ...GAP_COLUMNS,
    ...found,
    ...checklists,
  ];
}

/** A table of their own tells of parts; where findings know none, checklists stand beside the score. */
function hasParts(members: ReadonlyMap<string, Member>): boolean {
  return [...members.values()].some(({ checklists }) => checklists.length > 0);
}

function isRanked(members: ReadonlyMap<string, Member>): boolean {
  return [...members.values()].some(({ rank }) => rank !== null);
}

function rowsOf(
  groups: readonly GroupReport[],
  members: ReadonlyMap<string, Member>,
  { findings, program }: Report,
): readonly (readonly Cell[])[] {
  const ranked = isRanked(members);
  const beside = hasParts(members) ? [] : program.checklists;
  return groups.map(group => {
    const member = members.get(group.key);
    const rank = ranked ? [rankCell(member)] : [];
    return [
      nameCell(group.key),
      countCell(group.interactions),
      pointsCell(group.score, group.target),
      intervalCell(group.interval, group.target),
      ...gapCells(group),
      ...(findings === null ? [] : [pointsCell(member?.shrunk ?? null), ...rank, pathCell(member)]),
      ...beside.map(({ id }) => pointsCell(group.checklists[id] ?? null)),
    ];
  });
}

function rankCell(member: Member | undefined): Cell {
  const rank = member?.rank ?? null;
  return { html: rank === null ? STYLE.marks.none : count(rank), by: rank };
}

/** The fewest items whose recovery would meet the target, and where they lead. */
function pathCell(member: Member | undefined): Cell {
  const path = member?.path ?? null;
  if (path === null) return { html: STYLE.marks.none, by: null };
  const ends = `${STYLE.marks.arrow} ${points(STYLE, path.score)}${path.reaches ? '' : ', which is not enough'}`;
  const left = path.items.length - PATH_SHOWN;
  const more = left > 0 ? [`${count(left)} more`] : [];
  const items = [...path.items.slice(0, PATH_SHOWN).map(item => name(item)), ...more];
  return { html: `${items.join(', ')} ${ends}`, by: path.items.length };
}
