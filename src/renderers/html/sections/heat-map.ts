import type { Report } from '../../../model/report.ts';
import { membersOf } from '../../certain.ts';
import { count, counted } from '../../numbers.ts';
import { chanceMarks, onlySections, partIn } from '../../parts.ts';
import { type HeatColumn, heat } from '../charts/heat.ts';
import { STYLE } from '../signs.ts';
import { MOST_ROWS } from '../table.ts';

const MOST_AGENTS = 30;
const MOST_COLUMNS = 25;

/** Agents by checklists and their sections, and by items: as many as can be read. `listed`: figures of the table below. */
export function heatMaps(report: Report, listed: number): string {
  const parts = {
    what: 'checklists and sections',
    legend: 'Score of each checklist (bold) and, behind it, of its sections',
    columns: partColumns(report),
  };
  const items = { what: 'items', legend: 'Rate of each item, in percent', columns: itemColumns(report) };
  return `${heatMap(report, parts, listed)}${heatMap(report, items, listed)}`;
}

/** A column, and how early it is chosen where there are too many: the lowest first. */
type Ranked = HeatColumn & { readonly place: number };

type Crossing = { readonly what: string; readonly legend: string; readonly columns: readonly Ranked[] };

/** The lowest agents, and the columns that cost most, in the order they came in. */
function heatMap(report: Report, { what, legend, columns }: Crossing, listed: number): string {
  const all = membersOf(report, 'agent');
  const members = all.slice(0, MOST_AGENTS);
  const known = columns.filter(({ of }) => members.some(member => (of(member)?.actual ?? null) !== null));
  const chosen = new Set(known.toSorted((a, b) => a.place - b.place).slice(0, MOST_COLUMNS));
  if (members.length < 2 || chosen.size === 0) return '';
  const shown = known.filter(column => chosen.has(column));
  const left = [
    ...(all.length > MOST_AGENTS ? [`the ${count(MOST_AGENTS)} lowest of ${count(all.length)} agents`] : []),
    ...(known.length > MOST_COLUMNS
      ? [`the ${count(MOST_COLUMNS)} costliest of ${count(known.length)} ${what}`]
      : []),
  ];
  const only = left.length === 0 ? '' : ` Shown: ${left.join(', ')}.`;
  const held = listed > MOST_ROWS ? 'those farthest below target' : 'the same figures';
  const told = `${counted(members.length, 'agent')} by ${what}: ${count(shown.length)}. The table below holds ${held}.`;
  const { bad, good } = STYLE.signs;
  return `<h3>Agents by ${what}</h3>
<figure><div class="scroll whole" role="region" aria-label="Heat map of agents by ${what}" tabindex="0"><div class="natural">${heat(members, shown, told)}</div></div>
<figcaption>${legend}, rounded. The stronger the shade, the lower. ${bad} ${good}: below, above its target, ${chanceMarks(report)}. A dot: not judged.${only}</figcaption></figure>`;
}

/** Checklists before sections, and of these the costliest first. The only section of a checklist is the checklist again. */
function partColumns(report: Report): readonly Ranked[] {
  const repeated = onlySections(report);
  const scored = report.sections.filter(({ checklist, id }) => !repeated.has(`${checklist}.${id}`));
  return report.checklists.flatMap(({ id }) => [
    {
      ...{ name: id, strong: true, place: Number.NEGATIVE_INFINITY },
      of: member => partIn(member, 'checklist', id),
    },
    ...scored
      .filter(({ checklist }) => checklist === id)
      .map(
        (section): Ranked => ({
          ...{ name: section.id, strong: false, place: -section.pointsLost },
          of: member => partIn(member, 'section', `${id}.${section.id}`),
        }),
      ),
  ]);
}

function itemColumns({ items }: Report): readonly Ranked[] {
  return items.map(({ checklist, id }, place) => {
    const name = `${checklist}.${id}`;
    return { name, strong: false, place, of: member => partIn(member, 'item', name) };
  });
}
