import type { Explanation, Step } from '../../../src/model/explanation.ts';
import { type ViewName, views } from '../../../src/renderers/views/index.ts';
import type { Cell, Row } from '../../../src/renderers/views/view.ts';
import type { About } from '../../../src/scoring/explain/about.ts';
import { explain } from '../../../src/scoring/explain/explain.ts';
import { type Named, namesIn } from '../../../src/scoring/explain/names.ts';
import { calculate } from './arithmetic.ts';

/** Where a figure of a view is explained: the thing, the part of its explanation, and the step. */
type Place = { readonly named: Named; readonly part: string; readonly step: string };
type Find = (row: Readonly<Record<string, Cell>>, column: string) => Place;

const at = (kind: Named['kind'], name: Cell, step: string, part: Cell = ''): Place => {
  return { named: { kind, name: String(name) }, part: String(part), step };
};

/** How the rows of each view name what explains them. */
const WAYS: Readonly<Partial<Record<ViewName, Find>>> = {
  summary: (_row, column) => at('totals', 'score', column),
  verdict: (row, column) => at('gate', 'gate', column, `${row.what} ${row.operator} ${row.expected}`),
  checklists: (row, column) => at('checklist', row.id ?? '', column),
  critical: (row, column) => at('critical', row.family ?? '', column),
  sections: (row, column) => at('section', row.section ?? '', column),
  items: (row, column) => at('item', row.item ?? '', column),
  groups: (row, column) => at('group', `${row.by}=${row.key}`, column),
  spreads: (row, column) => at('item', row.item ?? '', column, 'spread'),
  automatic: (row, column) => at('item', row.item ?? '', column, 'people and probes'),
  weighing: (row, column) => at('totals', 'score', column, `stratum ${row.key}`),
  pareto: (row, column) => at('item', row.item ?? '', column),
  training: (row, column) => at('topic', row.topic ?? '', column),
  who: (row, column) => at('group', `${row.by}=${row.key}`, column),
  'who-checklists': (row, column) => at('cell', `${row.by}=${row.key},checklist:${row.checklist}`, column),
  'who-sections': (row, column) => at('cell', `${row.by}=${row.key},section:${row.section}`, column),
  'who-items': (row, column) => at('cell', `${row.by}=${row.key},${row.item}`, column),
  consistency: (row, column) => at('field', row.by ?? '', column),
  'consistency-pairs': (row, column) => at('field', row.by ?? '', column, `${row.higher} over ${row.lower}`),
  'consistency-items': (row, column) => at('field', row.by ?? '', column, row.item ?? ''),
  trends: (row, column) =>
    ['centre', 'limitLow', 'limitHigh'].includes(column)
      ? at('field', row.by ?? '', column)
      : at('group', `${row.by}=${row.key}`, column),
};

/** What no explanation redoes, and why. */
export const LEFT_OUT: Readonly<Partial<Record<ViewName, string>>> = {
  sources: 'counts of what was read, of each file',
  evidence: 'the number of the turn that is quoted',
  facts: 'counts of interactions in which a fact was stated',
  'facts-agents': 'the same, of each agent',
  advice: 'words; its figures are told in them',
  rejected: 'numbers of lines',
  scorecards: 'of one interaction: --explain <id> prints every term (test/renderers/explain.test.ts)',
  answers: 'likewise',
};

/** Figures of every view that no step comes to, as `view: row: column`; and how many were looked at. */
export function unexplained(about: About): { readonly looked: number; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const known = new Map<string, Explanation>();
  let looked = 0;
  for (const [name, make] of Object.entries(views) as [ViewName, (typeof views)[ViewName]][]) {
    const find = WAYS[name];
    if (find === undefined) {
      if (LEFT_OUT[name] === undefined) missing.push(`${name}: nothing says how its figures are explained`);
      continue;
    }
    const { columns, rows } = make(about.report, about.verdict, true);
    for (const row of rows) {
      const cells = Object.fromEntries(columns.map((column, place) => [column.name, row[place] ?? null]));
      columns.forEach(({ name: column, kind }, place) => {
        const cell = row[place] ?? null;
        if (kind === 'key' || kind === 'text' || cell === null) return;
        looked += 1;
        const { named, part, step } = find(cells, column);
        const id = `${named.kind}:${named.name}`;
        const explanation = known.get(id) ?? explain(about, named);
        known.set(id, explanation);
        if (!comesTo(explanation, part, step, cell)) missing.push(`${name}: ${told(row)}: ${column} ${cell}`);
      });
    }
  }
  return { looked, missing };
}

function comesTo(explanation: Explanation, part: string, step: string, cell: Cell): boolean {
  const steps = explanation.parts.filter(({ of }) => of === part).flatMap(({ steps }) => steps);
  return steps.some(({ name, result }) => name === step && near(result, cell));
}

/** A figure that is made again may differ in its last bit. */
function near(result: Step['result'], cell: Cell): boolean {
  if (typeof result !== 'number' || typeof cell !== 'number') return result === cell;
  return Math.abs(result - cell) <= 1e-9 * Math.max(1, Math.abs(cell));
}

function told(row: Row): string {
  return row.slice(0, 3).join(', ');
}

/** All that can be explained, with every checklist, section and item of every group. */
export function everyName({ report }: About): readonly Named[] {
  const cells = Object.entries(report.findings?.who ?? {}).flatMap(([by, members]) =>
    members.flatMap(({ key, checklists, sections, items }) =>
      [
        ...checklists.map(({ id }) => `checklist:${id}`),
        ...sections.map(({ id }) => `section:${id}`),
        ...items.map(({ item }) => `item:${item}`),
      ].map((part): Named => ({ kind: 'cell', name: `${by}=${key},${part}` })),
    ),
  );
  return [...namesIn(report), ...cells];
}

/** Steps whose sum does not come to their result: to half a hundredth of a point, and of other numbers to 1 in 1,000. */
export function wrongSums(explanation: Explanation): readonly string[] {
  return explanation.parts.flatMap(({ of, steps }) =>
    steps.flatMap(({ name, sum, result, unit }) => {
      if (sum === null) return [];
      const value = calculate(sum);
      const close = unit === 'number' ? Math.max(0.005, 1e-3 * Math.abs(value)) : 0.005;
      return typeof result === 'number' && Math.abs(value - result) < close
        ? []
        : [`${explanation.of} ${of} ${name}: ${sum} = ${value}, not ${result}`];
    }),
  );
}
