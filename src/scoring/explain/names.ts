import { FAMILIES } from '../../model/checklist.ts';
import type { Member, MemberItem, MemberScore } from '../../model/findings.ts';
import type { Report } from '../../model/report.ts';

/** Kinds of things that can be explained; each is a prefix as well, as in `topic:closing`. */
export const EXPLAINED = [
  ...(['totals', 'gate', 'checklist', 'section', 'item', 'group'] as const),
  ...(['cell', 'field', 'critical', 'topic', 'fact'] as const),
] as const;

/** A thing by its name, and where the report holds it. */
export type Named = { readonly kind: (typeof EXPLAINED)[number]; readonly name: string };

type Nameable = Pick<Report, 'checklists' | 'sections' | 'items' | 'groups' | 'findings'>;

/** Everything of a report that has a name, in the order of the report. A topic of one item only goes by the item's name. */
export function namesIn(report: Nameable): readonly Named[] {
  const topics = report.findings?.training ?? [];
  return [
    ...named('totals', ['score']),
    ...named('gate', ['gate']),
    ...namesOfChecklists(report),
    ...named('field', Object.keys(report.groups)),
    ...named('critical', FAMILIES),
    ...named(
      'topic',
      topics.map(({ topic }) => topic),
    ),
    ...named('fact', [...new Set((report.findings?.facts ?? []).map(({ fact }) => fact))]),
    ...namesOfGroups(report.groups),
  ];
}

export function named<Kind extends string>(
  kind: Kind,
  names: readonly string[],
): readonly { readonly kind: Kind; readonly name: string }[] {
  return names.map(name => ({ kind, name }));
}

type Dotted = { readonly checklist: string; readonly id: string };

/** Checklists, their sections and their items. */
export function namesOfChecklists({
  checklists,
  sections,
  items,
}: {
  readonly checklists: readonly { readonly id: string }[];
  readonly sections: readonly Dotted[];
  readonly items: readonly Dotted[];
}) {
  const dotted = ({ checklist, id }: Dotted) => `${checklist}.${id}`;
  return [
    ...named(
      'checklist',
      checklists.map(({ id }) => id),
    ),
    ...named('section', sections.map(dotted)),
    ...named('item', items.map(dotted)),
  ];
}

/** `agent=Farid` */
export function namesOfGroups(groups: Readonly<Record<string, readonly { readonly key: string }[]>>) {
  return Object.entries(groups).flatMap(([by, members]) =>
    named(
      'group',
      members.map(({ key }) => `${by}=${key}`),
    ),
  );
}

/** Everything that a word may mean: one, none, or several, of which a prefix picks one. Cells are too many to list. */
export function meantBy(report: Nameable, what: string): readonly Named[] {
  const cell = what.startsWith('cell:') ? what.slice('cell:'.length) : what;
  const found = [
    ...prefixed(namesIn(report), what),
    ...named('cell', cellIn(report, cell) === null ? [] : [cell]),
  ];
  return found.length > 0 ? found : named('fact', factsAsked(report, what));
}

/** The facts that a question of the facts file asks for. */
function factsAsked({ findings }: Pick<Report, 'findings'>, question: string): readonly string[] {
  const asked = (findings?.facts ?? []).filter(({ ask }) => ask === question);
  return [...new Set(asked.map(({ fact }) => fact))];
}

/**
 * A checklist, section or item of a group, as the findings hold it: `agent=Farid,courtesy.greeting`. `null`: they do not.
 * What follows the comma may have a prefix too.
 */
export function cellIn({ findings }: Pick<Report, 'findings'>, name: string): Cell | null {
  for (const [by, members] of Object.entries(findings?.who ?? {}))
    for (const member of members) {
      const group = `${by}=${member.key},`;
      if (!name.startsWith(group)) continue;
      const [part] = prefixed(partsOf(member), name.slice(group.length));
      if (part !== undefined) return { by, key: member.key, part };
    }
  return null;
}

/**
 * A name that begins with a group and a comma: what follows, and the names of the group's parts; `null` in place of these
 * where the report has no findings, and in place of all where these tell of no parts.
 */
export function groupBefore({ groups, findings }: Nameable, what: string) {
  const name = what.startsWith('cell:') ? what.slice('cell:'.length) : what;
  for (const [by, members] of Object.entries(groups))
    for (const { key } of members) {
      const group = `${by}=${key}`;
      if (!name.startsWith(`${group},`)) continue;
      const rest = name.slice(group.length + 1);
      if (findings === null) return { group, rest, parts: null };
      const told = Object.entries(findings.who).flatMap(([field, who]) => (field === by ? who : []));
      const member = told.find(one => one.key === key);
      const parts = [...new Set(member === undefined ? [] : partsOf(member).map(part => part.name))];
      return parts.length === 0 ? null : { group, rest, parts };
    }
  return null;
}

/** One name of a part of a group, to show how such a name is written. */
export function aCell({ findings }: Pick<Report, 'findings'>): readonly Named[] {
  for (const [by, members] of Object.entries(findings?.who ?? {}))
    for (const member of members) {
      const [part] = partsOf(member);
      if (part !== undefined) return named('cell', [`${by}=${member.key},${part.name}`]);
    }
  return [];
}

/** A part of what a group was scored on, by the name it has in the whole report. */
export type Part =
  | { readonly kind: 'checklist' | 'section'; readonly name: string; readonly score: MemberScore }
  | { readonly kind: 'item'; readonly name: string; readonly item: MemberItem };

type Cell = { readonly by: string; readonly key: string; readonly part: Part };

function partsOf({ checklists, sections, items }: Member): readonly Part[] {
  return [
    ...checklists.map(score => ({ kind: 'checklist' as const, name: score.id, score })),
    ...sections.map(score => ({ kind: 'section' as const, name: score.id, score })),
    ...items.map(item => ({ kind: 'item' as const, name: item.item, item })),
  ];
}

/**
 * Those of that name; else those of the kind and name that a prefix tells, as in `topic:closing`. An item goes before the
 * section of its name, and before the topic that it alone is.
 */
export function prefixed<T extends { readonly kind: string; readonly name: string }>(
  names: readonly T[],
  what: string,
): readonly T[] {
  const found = names.filter(({ name }) => name === what);
  const own = found.some(({ kind }) => kind === 'item')
    ? found.filter(({ kind }) => kind !== 'topic' && kind !== 'section')
    : found;
  if (own.length > 0) return own;
  const at = what.indexOf(':');
  const [kind, name] = [what.slice(0, at), what.slice(at + 1)];
  return at < 0 ? [] : names.filter(one => one.kind === kind && one.name === name);
}
