import type { SpreadEnd } from '../../model/spread.ts';
import {
  type Column,
  count,
  ends,
  endsOf,
  FIGURE,
  figureOf,
  GAP,
  gapOf,
  key,
  type MakeView,
  number,
  points,
  text,
  type View,
} from './view.ts';

/** All groups of every field, with their score in each checklist. */
export const groups: MakeView = ({ groups, program }) => {
  const ids = program.checklists.map(({ id }) => id);
  return {
    one: 'group',
    columns: [
      ...[key('by'), key('key'), ...FIGURE, points('deviation'), ...GAP],
      ...ids.map(id => points(`${id}.score`)),
    ],
    rows: Object.entries(groups).flatMap(([by, members]) =>
      members.map(group => [
        ...[by, group.key, ...figureOf(group), group.deviation, ...gapOf(group)],
        ...ids.map(id => (Object.hasOwn(group.checklists, id) ? (group.checklists[id] ?? null) : null)),
      ]),
    ),
  };
};

/** A view whose first columns are `by` and `key`, as one view for each field, in which `key` has its name. */
export function splitBy({ one, columns, rows }: View): readonly (readonly [by: string, view: View])[] {
  const parts = new Map<string, (typeof rows)[number][]>();
  for (const [by, ...row] of rows) {
    const part = parts.get(String(by)) ?? [];
    part.push(row);
    parts.set(String(by), part);
  }
  return [...parts].map(([by, rows]) => [by, { one, columns: [key(by), ...columns.slice(2)], rows }]);
}

const endColumns = (name: string): readonly Column[] => [
  text(name),
  { ...points(`${name}Score`), after: ', score ' },
  { ...count(`${name}Interactions`), after: ', interactions ' },
];
const endOf = (end: SpreadEnd | null) =>
  end === null ? [null, null, null] : [end.key, end.score, end.interactions];

/** Items judged on the whole report: how far groups lie apart. */
export const spreads: MakeView = ({ spreads }) => ({
  one: 'spread',
  columns: [
    ...[key('item'), text('by'), text('of'), count('groups')],
    ...[points('spread', 'limit'), ...ends('limit'), number('limit')],
    ...[text('state'), { ...count('needed'), after: ', interactions of each group that would settle it ' }],
    ...[...endColumns('highest'), ...endColumns('lowest'), count('groupsLeftOut'), text('note')],
  ],
  rows: spreads.map(each => [
    ...[`${each.checklist}.${each.item}`, each.by, each.of, each.groups],
    ...[each.spread, ...endsOf(each.interval), each.limit, each.state, each.needed],
    ...[...endOf(each.highest), ...endOf(each.lowest), each.groupsLeftOut, each.note],
  ]),
});

/** What people answered beside what probes found. */
export const automatic: MakeView = ({ automatic }) => ({
  one: 'people and probes',
  columns: [
    key('item'),
    ...['people', 'probes', 'agreement'].flatMap(who => [
      points(who),
      ...ends(undefined, `${who}Low`, `${who}High`),
      count(`${who}Judged`),
    ]),
  ],
  rows: (automatic?.items ?? []).map(({ checklist, id, people, probes, agreement }) => [
    `${checklist}.${id}`,
    ...[people.rate, ...endsOf(people.interval), people.judged],
    ...[probes.rate, ...endsOf(probes.interval), probes.judged],
    ...[agreement.share, ...endsOf(agreement.interval), agreement.judged],
  ]),
});

/** For how many interactions of its stratum each audit of a sample counts; nothing was audited of those without a weight. */
export const weighing: MakeView = ({ weighing }) => ({
  one: 'stratum',
  columns: [key('key'), count('population'), count('audited'), number('weight')],
  rows: [
    ...(weighing?.missing ?? []).map(({ key, population }) => [key, population, 0, null]),
    ...(weighing?.strata ?? []).map(({ key, population, audited, weight }) => [
      key,
      population,
      audited,
      weight,
    ]),
  ],
});
