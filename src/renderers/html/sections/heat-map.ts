import type { Report } from '../../../model/report.ts';
import { count, counted } from '../../numbers.ts';
import { nameCell, pointsCell } from '../cells.ts';
import { heat } from '../charts/heat.ts';
import { figure, table, text } from '../table.ts';

const MOST_AGENTS = 30;
const MOST_ITEMS = 25;

/** Agents by items, as many as can be read: the lowest agents, the items that cost most and were judged. */
export function heatMap({ findings, items }: Report): string {
  const all = findings?.who.agent ?? [];
  const members = all.slice(0, MOST_AGENTS);
  const judged = items
    .filter(({ met, partial, missed }) => met + partial + missed > 0)
    .map(({ checklist, id }) => `${checklist}.${id}`);
  const columns = judged.slice(0, MOST_ITEMS);
  if (members.length < 2 || columns.length === 0) return '';
  const left = [
    ...(all.length > MOST_AGENTS ? [`the ${count(MOST_AGENTS)} lowest of ${count(all.length)} agents`] : []),
    ...(judged.length > MOST_ITEMS
      ? [`the ${count(MOST_ITEMS)} costliest of ${count(judged.length)} items`]
      : []),
  ];
  const shown = left.length === 0 ? '' : ` Shown: ${left.join(', ')}.`;
  const told = `Rates of ${counted(members.length, 'agent')} on ${counted(columns.length, 'item')}. A table below holds the same figures.`;
  const rows = members.map(member => {
    const rates = new Map(member.items.map(({ item, rate }) => [item, rate]));
    return [nameCell(member.key), ...columns.map(item => pointsCell(rates.get(item) ?? null))];
  });
  const heads = columns.map(item => figure(item));
  return `<h3>Agents by items</h3>
<figure><div class="scroll whole" role="region" aria-label="Heat map of agents by items" tabindex="0"><div class="natural">${heat(members, columns, told)}</div></div>
<figcaption>Rate of each item, in percent. The stronger the shade, the lower. A dot: not judged.${shown}</figcaption></figure>
<details><summary>Agents by items as a table</summary>${table('Rates of agents by items', [text('agent'), ...heads], rows)}</details>`;
}
