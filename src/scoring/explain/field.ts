import type { ExplainedPart, Explanation, Step } from '../../model/explanation.ts';
import type { Consistency } from '../../model/findings.ts';
import type { Interval, Report } from '../../model/report.ts';
import type { About } from './about.ts';
import { pairConfidenceSteps, pairParts } from './pairs.ts';
import { type GroupSample, samplesOf } from './samples.ts';
import { shareSteps } from './share.ts';
import { count, DOCS, difference, points } from './steps.ts';
import { sum } from './sum.ts';
import { limitSteps } from './trend.ts';
import { isWeighed, WEIGHED } from './weighing.ts';

/** A field a report is split by: how far its groups differ, who and what makes that, and how it went over time. */
export function explainField(about: About, by: string): Explanation {
  const { report } = about;
  const { findings, confidence } = report;
  const samples = samplesOf(report.groups[by] ?? []);
  const found = findings?.consistency.find(one => one.by === by);
  const trend = findings?.trends.find(one => one.by === by);
  const own: ExplainedPart = {
    of: '',
    steps: [
      count('groups', found?.groups ?? samples.length, groupsWords(by, findings === null)),
      ...(found === undefined ? [] : consistencySteps(report, found, samples)),
      ...(trend === undefined ? [] : limitSteps(trend)),
    ],
  };
  const pairs =
    found === undefined
      ? []
      : isWeighed(report)
        ? weighedPairs(found)
        : pairParts(found, samples, confidence);
  const parts = found === undefined ? [] : [...pairs, ...causes(about, found)];
  return { of: by, title: `the field ${by}`, parts: [own, ...parts] };
}

function groupsWords(by: string, alone: boolean): string {
  const more = alone ? '; csaudit gaps tells how far they differ' : '';
  return `groups of ${by} that have a score${more}`;
}

function consistencySteps(
  report: Report,
  found: Consistency,
  samples: readonly GroupSample[],
): readonly Step[] {
  const listed = `pairs that differ, all pairs taken together${found.differing > found.pairs.length ? '; the greatest are listed' : ''}`;
  const share = isWeighed(report) ? weighedShare(found) : shareSteps(found, samples, report.confidence);
  const judged = samples.filter(({ n }) => n > 1).length;
  return [
    ...share,
    ...pairConfidenceSteps(judged, report.confidence),
    count('differing', found.differing, listed),
  ];
}

/** The items in whose points lost the groups lie furthest apart. */
function causes({ report }: About, { by, items }: Consistency): readonly ExplainedPart[] {
  const members = report.findings?.who[by] ?? [];
  const lostOf = (key: string, item: string) =>
    members.find(one => one.key === key)?.items.find(one => one.item === item)?.pointsLost ?? 0;
  return items.map(({ item, spread, losesMost, losesLeast }) => ({
    of: item,
    steps: [
      points('spread', spread, `what it costs ${losesMost} − what it costs ${losesLeast}: the two ends`, {
        sum: sum`${lostOf(losesMost, item)} − ${lostOf(losesLeast, item)}`,
      }),
    ],
  }));
}

function weighedShare({ share, interval }: Consistency): readonly Step[] {
  const source = DOCS.share;
  const words = `of the variance of scores, what lies between groups, ${WEIGHED}`;
  if (share === null) return [];
  return [points('share', share, words, { source }), ...weighedEnds(points, interval)];
}

function weighedPairs({ pairs }: Consistency): readonly ExplainedPart[] {
  return pairs.map(({ higher, lower, difference: apart, interval }) => ({
    of: `${higher} over ${lower}`,
    steps: [
      difference('difference', apart, `the score of ${higher} − that of ${lower}, ${WEIGHED}`),
      ...weighedEnds(difference, interval),
    ],
  }));
}

function weighedEnds(step: typeof points, interval: Interval): readonly Step[] {
  if (interval === null) return [];
  return [
    step('low', interval[0], `the low end of its interval, ${WEIGHED}`),
    step('high', interval[1], `the high end of its interval, ${WEIGHED}`),
  ];
}
