import type { ExplainedPart, Step } from '../../model/explanation.ts';
import type { ItemReport } from '../../model/report.ts';
import type { SpreadReport } from '../../model/spread.ts';
import { makeReaches, pairConfidence, type Reach } from '../../statistics/spread.ts';
import type { About } from './about.ts';
import { told } from './mean.ts';
import { pairConfidenceSteps } from './pairs.ts';
import { spreadEnds } from './spread-ends.ts';
import { type SpreadSample, spreadSamples } from './spread-samples.ts';
import { count, DOCS, number, points, word } from './steps.ts';
import { shown, sum } from './sum.ts';

/** How far groups lie apart, of an item whose probe is a spread; nothing of others. */
export function spreadParts(about: About, item: ItemReport): readonly ExplainedPart[] {
  const found = about.report.spreads.find(one => one.checklist === item.checklist && one.item === item.id);
  return found === undefined ? [] : [{ of: 'spread', steps: spreadSteps(about, found) }];
}

function spreadSteps(about: About, found: SpreadReport): readonly Step[] {
  const { by, of, groups, spread, limit, state, needed, highest, lowest, groupsLeftOut, note } = found;
  const judged = count('groups', groups, `groups of ${by} with two interactions or more that had ${of}`);
  const leftOut = count('groupsLeftOut', groupsLeftOut, 'groups with fewer, which cannot be judged');
  const noted = note === null ? [] : [word('note', note, 'what it does not speak of')];
  const asked = number('limit', limit, 'so far apart they may lie, set by the item');
  if (spread === null || highest === null || lowest === null) return [judged, leftOut, asked, ...noted];
  return [
    judged,
    leftOut,
    points('highestScore', highest.score, `the mean of ${highest.key}, the highest`),
    count('highestInteractions', highest.interactions, `interactions of ${highest.key}`),
    points('lowestScore', lowest.score, `the mean of ${lowest.key}, the lowest`),
    count('lowestInteractions', lowest.interactions, `interactions of ${lowest.key}`),
    points('spread', spread, 'the mean of the highest group − that of the lowest', {
      ...{ sum: sum`${highest.score} − ${lowest.score}`, source: DOCS.spread },
    }),
    ...intervalSteps(about, found),
    asked,
    word('stateOfSpread', state, STATES[state], { source: DOCS.spread }),
    ...(needed === null
      ? []
      : [count('needed', needed, 'about so many more in each group, like these, would settle it')]),
    ...noted,
  ];
}

const STATES: Readonly<Record<SpreadReport['state'], string>> = {
  beyond: 'the whole interval is more than the limit',
  within: 'the whole interval is at most the limit',
  unsure: 'the limit lies within the interval',
  none: 'there are no two groups to compare',
};

function intervalSteps(about: About, found: SpreadReport): readonly Step[] {
  const { interval } = found;
  if (interval === null) return [];
  const { confidence } = about.report;
  const samples = spreadSamples(about, found);
  const each = pairConfidence(found.groups, confidence);
  const reaches = samples?.map(one => ({ key: one.key, ...reachOf(one, each) })) ?? [];
  const ends = spreadEnds(reaches);
  const source = DOCS.spread;
  if (samples === null || ends === null) {
    const words = `made of how sure each group is, which the report does not hold${told(about, null)}`;
    return [points('low', interval[0], words, { source }), points('high', interval[1], words, { source })];
  }
  const shownReaches = reaches.map(({ key, below, above }) => `${key} −${shown(below)} +${shown(above)}`);
  return [
    ...pairConfidenceSteps(found.groups, confidence),
    word(
      'reaches',
      shownReaches.join('; '),
      `how far below and above its mean each true one may lie, that sure${reaches.some(isCut) ? LITTLE : ''}`,
    ),
    points(
      'low',
      interval[0],
      `the greatest low end of all pairs, that of ${ends.low.pair}: a − b − √(below a² + above b²)`,
      {
        ...{ sum: ends.low.text, source },
      },
    ),
    points(
      'high',
      interval[1],
      `the greatest high end of all pairs, that of ${ends.high.pair}: a − b + √(above a² + below b²)`,
      {
        ...{ sum: ends.high.text, source },
      },
    ),
  ];
}

/** Scores lie no further apart than this, and no end of a spread is another for a reach that is cut to it. */
const MOST_REACH = 100;

const LITTLE = `; a group of two interactions, or of few, tells next to nothing of its mean: no score lies further off than ${MOST_REACH}, and a reach is cut to that`;

function isCut({ below, above }: Reach): boolean {
  return Math.max(below, above) >= MOST_REACH;
}

function reachOf({ n, mean, variance }: SpreadSample, confidence: number): Reach {
  const { ofRate, ofScores } = makeReaches(confidence);
  const { below, above } = variance === null ? ofRate({ n, mean }) : ofScores({ n, mean, variance });
  return { mean, below: Math.min(MOST_REACH, below), above: Math.min(MOST_REACH, above) };
}
