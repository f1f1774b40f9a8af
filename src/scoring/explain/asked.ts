import { FAMILIES, type ScoreName } from '../../model/checklist.ts';
import type { GroupReport, Report } from '../../model/report.ts';
import { pairConfidence, type Reach } from '../../statistics/spread.ts';
import { type Made, reachAt, type Sampled } from '../judge-certainty.ts';
import { coverageSample } from '../judge-coverage.ts';
import { writtenDrop } from '../judge-drop.ts';
import { figureOf, groupsOf, lentScore, scored } from '../judge-figures.ts';
import type { About } from './about.ts';

type Origin = Pick<Report, 'confidence' | 'weighing'>;

/** What a condition of a gate asks of, found again by the words of its reason. `lent` is what fails it by chance least. */
export type Asked =
  | {
      readonly kind: 'figure';
      readonly of: string;
      readonly sampled: Sampled;
      readonly lent: Sampled;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'drop';
      readonly of: string;
      readonly before: number;
      readonly now: number;
      readonly reaches: (made: Made) => readonly [before: Reach, now: Reach] | null;
    }
  | {
      readonly kind: 'spread';
      readonly highest: number;
      readonly lowest: number;
      readonly reaches: (made: Made) => readonly (Reach & { readonly key: string })[];
    };

/** `null`: it is a count, or the report does not hold what it takes. */
export function asked(about: About, what: string): Asked | null {
  return (
    figureAsked(about, what) ?? groupAsked(about, what) ?? dropAsked(about, what) ?? spreadAsked(about, what)
  );
}

function namesOf({ checklists, items }: Report): readonly ScoreName[] {
  return [
    { kind: 'overall' },
    ...checklists.map(({ id }): ScoreName => ({ kind: 'checklist', checklist: id })),
    ...items.map(({ checklist, id }): ScoreName => ({ kind: 'item', checklist, item: id })),
  ];
}

function figureAsked({ report }: About, what: string): Asked | null {
  const figure = (of: string, sampled: Sampled, origin: Origin = report): Asked => {
    return { kind: 'figure', of, sampled, lent: sampled, origin };
  };
  const name = namesOf(report).find(one => figureOf(report, one).what === what);
  if (name !== undefined) return figure(what, figureOf(report, name).sampled);
  const family = FAMILIES.find(one => `critical accuracy ${one}` === what);
  if (family !== undefined) {
    const { accuracy: actual, interval, opportunities: n } = report.totals.critical[family];
    return figure(family, { kind: 'rate', actual, interval, n, deviation: null });
  }
  const origin = { ...report, weighing: null };
  if (what === 'coverage') return figure('score', coverageSample(report, null), origin);
  const checklist = report.checklists.find(({ id }) => `coverage of ${id}` === what);
  return checklist === undefined ? null : figure(checklist.id, coverageSample(report, checklist.id), origin);
}

function groupAsked({ report }: About, what: string): Asked | null {
  for (const [by, groups] of Object.entries(report.groups)) {
    const group = groups.find(({ key }) => what === `${by} ${key}` || what === `every ${by}, lowest ${key}`);
    if (group === undefined) continue;
    const of = `${by}=${group.key}`;
    return { kind: 'figure', of, sampled: scored(group), lent: lentScore(report, group), origin: report };
  }
  return null;
}

function dropAsked({ report, baseline }: About, what: string): Asked | null {
  const name = namesOf(report).find(one => writtenDrop(one) === what);
  if (name === undefined || baseline === null) return null;
  const [before, now] = [figureOf(baseline, name), figureOf(report, name)];
  if (before.sampled.actual === null || now.sampled.actual === null) return null;
  return {
    kind: 'drop',
    of: now.what,
    before: before.sampled.actual,
    now: now.sampled.actual,
    reaches: made => {
      const [from, to] = [reachAt(before.sampled, baseline, made), reachAt(now.sampled, report, made)];
      return from === null || to === null ? null : [from, to];
    },
  };
}

/** A spread is of the groups with a score, and where intervals decide of those with two interactions: its words tell. */
function spreadAsked({ report }: About, what: string): Asked | null {
  for (const by of Object.keys(report.groups)) {
    const groups = groupsOf(report, by).filter(({ score }) => score !== null);
    const known = groups.filter(({ interactions }) => interactions > 1);
    for (const compared of [groups, known]) {
      const [lowest, highest] = [compared[0], compared.at(-1)];
      if (lowest === undefined || highest === undefined || lowest.score === null || highest.score === null)
        continue;
      if (what !== `spread by ${by}, lowest ${lowest.key}, highest ${highest.key}`) continue;
      const reaches = (made: Made) => reachesOf(report, known, made);
      return { kind: 'spread', highest: highest.score, lowest: lowest.score, reaches };
    }
  }
  return null;
}

function reachesOf(report: Report, known: readonly GroupReport[], made: Made) {
  const each = { ...made, confidence: pairConfidence(known.length, made.confidence) };
  return known.flatMap(group => {
    const reach = reachAt(scored(group), report, each);
    return reach === null ? [] : [{ key: group.key, ...reach }];
  });
}
