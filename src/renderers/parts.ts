import type { Member, MemberItem, MemberScore } from '../model/findings.ts';
import type { Gap, Interval, Report } from '../model/report.ts';
import { membersOf } from './certain.ts';
import { written } from './numbers.ts';

/** A checklist, section or item of one group of a field. `judged`: interactions with a score, or answers judged. */
export type Part = {
  readonly key: string;
  readonly kind: 'checklist' | 'section' | 'item';
  readonly name: string;
  readonly judged: number;
  readonly actual: number | null;
  readonly interval: Interval;
  readonly against: Gap;
};

const ORDER = ['below', 'unsure', 'above', 'none'] as const;

/**
 * What the groups of a field are made of: those below target first, then those that may be, the greatest shortfall first.
 * One group alone is the whole report again, and has none.
 */
export function partsOf(report: Report, by: string): readonly Part[] {
  const members = membersOf(report, by);
  if (members.length < 2) return [];
  const repeated = onlySections(report);
  const all = members.flatMap(member => partsOfMember(member, repeated));
  return ORDER.flatMap(state =>
    all
      .filter(({ against }) => against.state === state)
      .toSorted((a, b) => (a.against.gap ?? 0) - (b.against.gap ?? 0)),
  );
}

function partsOfMember({ key, checklists, sections, items }: Member, repeated: ReadonlySet<string>): Part[] {
  return [
    ...checklists.map(one => scored(key, 'checklist', one)),
    ...sections.filter(({ id }) => !repeated.has(id)).map(one => scored(key, 'section', one)),
    ...items.filter(({ judged }) => judged > 0).map(one => rated(key, one)),
  ];
}

/** One of them, by the name it has in the report; `undefined`: nothing of it was judged. */
export function partIn(
  { key, checklists, sections, items }: Member,
  kind: Part['kind'],
  name: string,
): Part | undefined {
  if (kind === 'item') {
    const found = items.find(({ item }) => item === name);
    return found && rated(key, found);
  }
  const found = (kind === 'checklist' ? checklists : sections).find(({ id }) => id === name);
  return found && scored(key, kind, found);
}

function scored(key: string, kind: 'checklist' | 'section', against: MemberScore): Part {
  const { id: name, interactions: judged, score: actual, interval } = against;
  return { key, kind, name, judged, actual, interval, against };
}

function rated(key: string, against: MemberItem): Part {
  const { item: name, judged, rate: actual, interval } = against;
  return { key, kind: 'item', name, judged, actual, interval, against };
}

/** Sections, as `checklist.section`, that are the only one of their checklist: each is the checklist again. */
export function onlySections({ sections }: Report): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { checklist } of sections) times.set(checklist, (times.get(checklist) ?? 0) + 1);
  return new Set(
    sections
      .filter(({ checklist }) => times.get(checklist) === 1)
      .map(({ checklist, id }) => `${checklist}.${id}`),
  );
}

/** What marks of many figures do not say. */
export function chanceMarks({ confidence }: Report): string {
  const chance = written(100 * (1 - confidence));
  return `each by its own interval alone: of a hundred that lie at their target about ${chance} come out below or above it by chance`;
}
