import type { Family } from '../model/checklist.ts';
import type { ItemReport, Report } from '../model/report.ts';
import { type Condition, intervalAt, judgedBy, type Sampled } from './judge-certainty.ts';
import { doubts, judgedIn, notAudited } from './judge-figures.ts';
import { atLeast, atMost } from './reasons.ts';

/**
 * Critical misses counted: a count of what was seen, without an interval. Not to be told while no critical item was judged at
 * all, or where a probe could not tell: a miss may hide there. What only people answer is not counted against a run
 * without people.
 */
export function criticalCondition(report: Report, bound: number): Condition {
  const { totals, items } = report;
  const judged = Object.values(totals.critical).some(({ opportunities }) => opportunities > 0);
  const critical = items.filter(item => item.critical !== null);
  const standing = {
    what: 'critical misses',
    actual: judged ? totals.criticalMisses : null,
    interval: null,
    interactions: missedIn(critical),
    doubt: doubts(untold(critical.filter(({ unverifiable }) => unverifiable > 0)), notAudited(report)),
  };
  // Seen is seen: no confidence makes a count surer.
  return { intervals: 0, reasons: () => [atMost(standing, bound, false)] };
}

/** The share of interactions without a critical error of one family, among those where one could occur. */
export function accuracyCondition(report: Report, family: Family, bound: number): Condition {
  const { accuracy, interval, opportunities } = report.totals.critical[family];
  const items = report.items.filter(({ critical }) => critical === family);
  const sampled: Sampled = {
    ...{ kind: 'rate', actual: accuracy, interval },
    ...{ n: opportunities, deviation: null },
  };
  const hidden = items.filter(item => item.unverifiable > 0 && judgedIn(item) === 0);
  const unjudged = opportunities === 0 ? `no ${family} item was judged` : null;
  const doubt = doubts(unjudged, untold(hidden), notAudited(report));
  return {
    intervals: 1,
    reasons: at => {
      const standing = {
        what: `critical accuracy ${family}`,
        actual: accuracy,
        interval: judgedBy(at, 'minimum', made => intervalAt(sampled, report, made)),
        interactions: missedIn(items),
        doubt,
      };
      return [atLeast(standing, bound, at.sure)];
    },
  };
}

/** Of a critical item the misses come first among its instances. */
function missedIn(items: readonly ItemReport[]): readonly string[] {
  const all = items.flatMap(({ instances, missed }) => instances.slice(0, missed));
  return [...new Set(all.map(({ interaction }) => interaction))];
}

function untold(items: readonly ItemReport[]): string | null {
  const names = items.map(item => `${item.checklist}.${item.id} in ${item.unverifiable}`);
  return names.length === 0 ? null : `could not be told: ${names.join(', ')}`;
}
