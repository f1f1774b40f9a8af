import type { MemberScore } from '../../model/findings.ts';
import {
  count,
  ends,
  endsOf,
  FIGURE,
  figureColumns,
  figureOf,
  GAP,
  gapOf,
  key,
  type MakeView,
  points,
  type Row,
  text,
} from './view.ts';

const SHARE = points('share');

export const pareto: MakeView = ({ findings }) => ({
  one: 'pareto',
  columns: [key('item'), points('pointsLost', 0), SHARE, points('cumulated')],
  rows: (findings?.pareto ?? []).map(({ item, pointsLost, share, cumulated }) => [
    ...[item, pointsLost, share, cumulated],
  ]),
});

export const training: MakeView = ({ findings }) => ({
  one: 'training',
  columns: [key('topic'), points('pointsLost', 0), SHARE, text('items'), text('agents')],
  rows: (findings?.training ?? []).map(({ topic, pointsLost, share, items, agents }) => [
    ...[topic, pointsLost, share, items.join(', '), agents.map(({ key }) => key).join(', ')],
  ]),
});

/** Who stands where: the score, what is left of it when chance is taken away, and the way to the target. */
export const who: MakeView = ({ findings }) => ({
  one: 'who',
  columns: [
    ...[key('by'), key('key'), ...figureColumns(), points('shrunk'), count('rank'), text('certain')],
    ...[
      text('path'),
      { ...points('pathScore'), after: ', score ' },
      { ...text('pathReaches'), after: ', reaches ' },
    ],
  ],
  rows: Object.entries(findings?.who ?? {}).flatMap(([by, members]) =>
    members.map(({ key, path, ...member }) => [
      ...[by, key, ...figureOf(member), member.shrunk, member.rank, member.certain],
      ...(path === null ? [null, null, null] : [path.items.join(', '), path.score, path.reaches]),
    ]),
  ),
});

/** Each item of each group. */
export const whoItems: MakeView = ({ findings }) => ({
  one: 'item',
  columns: [
    ...[key('by'), key('key'), key('item'), points('rate', 'target'), ...ends('target')],
    ...[count('judged'), ...GAP, points('pointsLost', 0)],
  ],
  rows: Object.entries(findings?.who ?? {}).flatMap(([by, members]) =>
    members.flatMap(member =>
      member.items.map(({ item, rate, interval, judged, pointsLost, ...gap }) => [
        ...[by, member.key, item, rate, ...endsOf(interval), judged, ...gapOf(gap), pointsLost],
      ]),
    ),
  ),
});

const SCORE = [...FIGURE, points('deviation'), ...GAP];
const scoreOf = (score: MemberScore): Row => [...figureOf(score), score.deviation, ...gapOf(score)];

/** Each checklist of each group. */
export const whoChecklists: MakeView = ({ findings }) => ({
  one: 'checklist',
  columns: [key('by'), key('key'), key('checklist'), ...SCORE],
  rows: Object.entries(findings?.who ?? {}).flatMap(([by, members]) =>
    members.flatMap(({ key, checklists }) => checklists.map(one => [by, key, one.id, ...scoreOf(one)])),
  ),
});

/** Each section of each group. */
export const whoSections: MakeView = ({ findings }) => ({
  one: 'section',
  columns: [key('by'), key('key'), key('section'), ...SCORE],
  rows: Object.entries(findings?.who ?? {}).flatMap(([by, members]) =>
    members.flatMap(({ key, sections }) => sections.map(one => [by, key, one.id, ...scoreOf(one)])),
  ),
});

/** How much of the differences lies between groups. */
export const consistency: MakeView = ({ findings }) => ({
  one: 'consistency',
  columns: [key('by'), SHARE, ...ends(), count('groups'), count('differing')],
  rows: (findings?.consistency ?? []).map(({ by, share, interval, groups, differing }) => [
    ...[by, share, ...endsOf(interval), groups, differing],
  ]),
});

export const consistencyPairs: MakeView = ({ findings }) => ({
  one: 'pair',
  columns: [key('by'), key('higher'), key('lower'), points('difference'), ...ends()],
  rows: (findings?.consistency ?? []).flatMap(({ by, pairs }) =>
    pairs.map(({ higher, lower, difference, interval }) => [
      by,
      higher,
      lower,
      difference,
      ...endsOf(interval),
    ]),
  ),
});

export const consistencyItems: MakeView = ({ findings }) => ({
  one: 'cause',
  columns: [key('by'), key('item'), points('spread'), text('losesMost'), text('losesLeast')],
  rows: (findings?.consistency ?? []).flatMap(({ by, items }) =>
    items.map(({ item, spread, losesMost, losesLeast }) => [by, item, spread, losesMost, losesLeast]),
  ),
});

export const trends: MakeView = ({ findings }) => ({
  one: 'trend',
  columns: [
    ...[key('by'), key('key'), ...figureColumns(), text('rules'), points('centre')],
    { ...points('limitLow'), after: ', limits ' },
    { ...points('limitHigh'), after: ' to ' },
  ],
  rows: (findings?.trends ?? []).flatMap(({ by, points, centre, limits }) =>
    points.map(({ key, rules, ...figure }) => [
      ...[by, key, ...figureOf(figure), rules.join(', '), centre, ...endsOf(limits)],
    ]),
  ),
});

export const advice: MakeView = ({ findings }) => ({
  one: 'advice',
  columns: [key('item'), key('kind'), text('text')],
  rows: (findings?.advice ?? []).map(({ item, kind, text }) => [item, kind, text]),
});
