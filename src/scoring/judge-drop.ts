import type { ScoreName } from '../model/checklist.ts';
import type { Interval, Report } from '../model/report.ts';
import { differenceInterval } from '../statistics/difference.ts';
import { type Condition, judgedBy, type Made, reachAt } from './judge-certainty.ts';
import { doubts, figureOf, neverJudged, notAudited } from './judge-figures.ts';
import { writtenScope } from './judge-names.ts';
import { atMost } from './reasons.ts';

/** How far a score or a rate fell from that of the baseline: two samples, each with its own chance. */
export function dropCondition(
  report: Report,
  baseline: Report | null,
  name: ScoreName,
  bound: number,
): Condition {
  const now = figureOf(report, name);
  const before = baseline === null ? null : figureOf(baseline, name).sampled;
  const [first, second] = [before?.actual ?? null, now.sampled.actual];
  const actual = first === null || second === null ? null : first - second;
  const intervalOf = (made: Made): Interval => {
    const from = baseline === null || before === null ? null : reachAt(before, baseline, made);
    const to = reachAt(now.sampled, report, made);
    return from === null || to === null ? null : differenceInterval(from, to);
  };
  return {
    intervals: 1,
    reasons: at => {
      const standing = {
        what: writtenDrop(name),
        actual,
        interval: judgedBy(at, 'maximum', intervalOf),
        interactions: now.interactions,
        doubt: doubts(
          name.kind === 'overall' && baseline !== null ? otherParts(report, baseline) : null,
          notAudited(report),
        ),
      };
      return [atMost(standing, bound, at.sure)];
    },
  };
}

export function writtenDrop(name: ScoreName): string {
  return name.kind === 'overall' ? 'drop from baseline' : `drop of ${writtenScope(name)} from baseline`;
}

/** A score that lacks one of the checklists cannot be compared with one that has it. */
function otherParts(report: Report, baseline: Report): string | null {
  const [now, then] = [neverJudged(report), neverJudged(baseline)];
  const gone = now.filter(id => !then.includes(id));
  const come = then.filter(id => !now.includes(id));
  const notes = [
    ...(gone.length === 0 ? [] : [`nothing of ${gone.join(', ')} could be judged`]),
    ...(come.length === 0 ? [] : [`nothing of ${come.join(', ')} could be judged in the baseline`]),
  ];
  return notes.length === 0 ? null : notes.join('; ');
}
