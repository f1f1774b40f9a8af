import { HALF_JUDGED } from '../model/coverage.ts';
import type { ItemReport, Report } from '../model/report.ts';
import { type Condition, intervalAt, judgedBy, type Sampled } from './judge-certainty.ts';
import { judgedIn, notAudited } from './judge-figures.ts';
import { atLeast, idsOf } from './reasons.ts';

/** So many of the items that were judged least are named. */
const NAMED = 3;

/**
 * The share of applicable weight that was judged, of the whole or of one checklist. A mean of shares spreads no wider than
 * a yes-no one: its interval is Wilson's of the mean as a rate, of no more interactions than it surely has.
 */
export function coverageCondition(report: Report, checklist: string | null, bound: number): Condition {
  const items = report.items.filter(item => checklist === null || item.checklist === checklist);
  const sampled = coverageSample(report, checklist);
  const { actual } = sampled;
  const interactions = idsOf(ofChecklist(report, checklist)?.lowestCoverage ?? []);
  return {
    intervals: 1,
    reasons: at => {
      const origin = { ...report, weighing: null };
      const interval = judgedBy(at, 'minimum', made => intervalAt(sampled, origin, made));
      const what = checklist === null ? 'coverage' : `coverage of ${checklist}`;
      return [
        atLeast(
          {
            what,
            actual,
            interval,
            interactions,
            note: leastJudged(items),
            doubt: notAudited(report),
          },
          bound,
          at.sure,
        ),
      ];
    },
  };
}

/** Worth knowing of a score that meets its minimum: it tells of the smaller part. Of the whole, or of one checklist. */
export function littleJudged(report: Report, checklist: string | null): string | null {
  const coverage = ofChecklist(report, checklist)?.coverage ?? null;
  if (coverage === null || coverage >= HALF_JUDGED) return null;
  const [whose, of] = checklist === null ? ['the', ''] : ['its', `${checklist}=`];
  return `less than half of ${whose} weight was judged (--min-coverage ${of}${HALF_JUDGED} asks for half)`;
}

/** Coverage as a rate, and of how many interactions it counts as one. */
export function coverageSample(report: Report, checklist: string | null): Sampled {
  const of = ofChecklist(report, checklist);
  const items = report.items.filter(item => checklist === null || item.checklist === checklist);
  const scored = checklist === null ? report.totals.scored : (of?.interactions ?? 0);
  const seen = items.reduce((most, item) => Math.max(most, appliedIn(item)), scored);
  return {
    ...{ kind: 'rate', actual: of?.coverage ?? null, interval: null },
    ...{ n: seen * evenness(report), deviation: null },
  };
}

function ofChecklist({ totals, checklists }: Report, checklist: string | null) {
  return checklist === null ? totals : checklists.find(({ id }) => id === checklist);
}

/** Kish's: as a share of the audits, how many weighing alike would say as much; 1 where nothing was weighed. */
function evenness({ weighing }: Report): number {
  if (weighing === null) return 1;
  const sum = (value: (one: { audited: number; weight: number }) => number) =>
    weighing.strata.reduce((total, one) => total + value(one), 0);
  const squares = sum(({ audited, weight }) => audited * weight ** 2);
  const audited = sum(one => one.audited);
  return squares === 0 ? 1 : sum(one => one.audited * one.weight) ** 2 / (squares * audited);
}

function appliedIn(item: ItemReport): number {
  return judgedIn(item) + openIn(item);
}

function openIn({ unanswered, unverifiable }: ItemReport): number {
  return unanswered + unverifiable;
}

/** What keeps coverage down: the items that were left open most often. */
function leastJudged(items: readonly ItemReport[]): string | null {
  const open = items.filter(item => openIn(item) > 0).toSorted((a, b) => openIn(b) - openIn(a));
  const names = open.slice(0, NAMED).map(item => `${item.checklist}.${item.id} in ${openIn(item)}`);
  return names.length === 0 ? null : `not judged: ${names.join(', ')}`;
}
