import { InputError } from '../model/input-error.ts';
import type { Gate, Minimum } from '../model/program.ts';
import type { GroupReport, Reason, Report, Verdict, VerdictState } from '../model/report.ts';
import { requireComparable } from './comparable.ts';
import { confidenceOf } from './confidence.ts';
import { atLeast, atMost, idsOf, type Standing, scoreStanding } from './reasons.ts';

/**
 * Judges a report by a gate: one reason for every condition asked, the met ones too; of groups, one for each that
 * does not meet it. Without `confidence` the figure itself is compared, never rounded; with it, a minimum fails
 * only when the whole interval lies below and is met only when the whole interval reaches it, and the report must
 * have been made at that confidence. What has no figure is undetermined, never met. Critical misses, coverage
 * and drop are compared as they are: they have no interval. Too many rejects fail every gate, also one that asks
 * for nothing, and a run that scored nothing meets none.
 * Throws InputError on a bound that is not a number, an unknown checklist or item, intervals of another confidence,
 * or a baseline scored otherwise.
 */
export function judge(report: Report, gate: Gate, baseline: Report | null, maxRejected = 0): Verdict {
  const sure = gate.confidence !== null;
  if (sure) requireConfidence(report, confidenceOf(gate.confidence));
  const reasons = [
    ...gate.minimums.flatMap(minimum => minimumReasons(report, minimum, sure)),
    ...criticalReasons(report, gate.maxCritical),
    ...coverageReasons(report, gate.minCoverage),
    ...dropReasons(report, gate.maxDrop, baseline),
    ...wholeReasons(report, maxRejected),
  ];
  const state = worst(reasons.map(reason => reason.state));
  return { ok: state === 'met', state, reasons };
}

function requireConfidence({ confidence }: Report, asked: number): void {
  if (confidence === asked) return;
  const message = `the gate asks for a confidence of ${asked}, but the report's intervals are made at ${confidence}`;
  throw new InputError([{ message, hint: 'score the export again with the confidence the gate asks for' }]);
}

function minimumReasons(report: Report, { scope, bound }: Minimum, sure: boolean): readonly Reason[] {
  if (scope.kind === 'group') return groupReasons(report, scope.by, bound, sure);
  return [atLeast(standingOf(report, scope), bound, sure)];
}

function standingOf(report: Report, scope: Exclude<Minimum['scope'], { kind: 'group' }>): Standing {
  if (scope.kind === 'overall') {
    return { ...scoreStanding('score', report.totals), doubt: neverJudged(report) };
  }
  const checklist = known('checklist', scope.checklist, report.checklists);
  if (scope.kind === 'checklist') return scoreStanding(checklist.id, checklist);
  const items = report.items.filter(item => item.checklist === checklist.id);
  const { id, rate, interval, instances } = known(`item of ${checklist.id}`, scope.item, items);
  const interactions = instances.map(instance => instance.interaction);
  return { what: `${checklist.id}.${id}`, actual: rate, interval, interactions };
}

/** A score without one of its checklists is not the score of the program, however good it looks. */
function neverJudged({ checklists }: Report): string | null {
  const ids = checklists.filter(({ coverage }) => coverage === 0).map(({ id }) => id);
  return ids.length === 0 ? null : `nothing of ${ids.join(', ')} could be judged`;
}

function groupReasons(report: Report, by: string, bound: number, sure: boolean): readonly Reason[] {
  const groups = Object.hasOwn(report.groups, by) ? (report.groups[by] ?? []) : [];
  const reasons = groups.map(group => atLeast(scoreStanding(`${by} ${group.key}`, group), bound, sure));
  const unmet = reasons.filter(reason => reason.state !== 'met');
  if (unmet.length > 0) return unmet;
  return [everyGroup(by, groups, withoutGroup(report, by, groups), bound, sure)];
}

/** An interaction that names no agent may be anybody's, so no minimum of every agent is met with it. */
function withoutGroup({ totals }: Report, by: string, groups: readonly GroupReport[]): string | null {
  const outside = totals.scored - groups.reduce((sum, group) => sum + group.interactions, 0);
  return outside > 0 ? `${outside} scored without ${by}` : null;
}

/** Groups stand lowest first, so the first speaks for all; without one nothing was shown. */
function everyGroup(
  by: string,
  groups: readonly GroupReport[],
  doubt: string | null,
  bound: number,
  sure: boolean,
): Reason {
  const [lowest] = groups;
  if (lowest === undefined) {
    return atLeast({ what: `every ${by}`, actual: null, interval: null, interactions: [] }, bound, sure);
  }
  return atLeast({ ...scoreStanding(`every ${by}, lowest ${lowest.key}`, lowest), doubt }, bound, sure);
}

/**
 * Critical misses counted. Not to be told while no critical item was judged at all, or where a probe could not tell:
 * a miss may hide there. What only people answer is not counted against a run without people.
 */
function criticalReasons({ totals, items }: Report, bound: number | null): readonly Reason[] {
  if (bound === null) return [];
  const judged = Object.values(totals.critical).some(({ opportunities }) => opportunities > 0);
  // Of a critical item the misses come first among its instances.
  const interactions = items
    .filter(item => item.critical !== null)
    .flatMap(item => item.instances.slice(0, item.missed).map(instance => instance.interaction));
  return [
    atMost(
      {
        what: 'critical misses',
        actual: judged ? totals.criticalMisses : null,
        interval: null,
        interactions: [...new Set(interactions)],
        doubt: untold(items),
      },
      bound,
    ),
  ];
}

function untold(items: Report['items']): string | null {
  const open = items.filter(item => item.critical !== null && item.unverifiable > 0);
  const names = open.map(item => `${item.checklist}.${item.id} in ${item.unverifiable}`);
  return names.length === 0 ? null : `could not be told: ${names.join(', ')}`;
}

function coverageReasons({ totals }: Report, bound: number | null): readonly Reason[] {
  if (bound === null) return [];
  return [
    atLeast({ what: 'coverage', actual: totals.coverage, interval: null, interactions: [] }, bound, false),
  ];
}

function dropReasons(
  { program, totals }: Report,
  bound: number | null,
  baseline: Report | null,
): readonly Reason[] {
  if (bound === null) return [];
  if (baseline !== null) requireComparable(program, baseline.program);
  const before = baseline?.totals.score ?? null;
  const actual = before === null || totals.score === null ? null : before - totals.score;
  return [
    atMost({ what: 'drop from baseline', actual, interval: null, interactions: idsOf(totals.lowest) }, bound),
  ];
}

/** What every run must meet, asked or not: told only where it is not met. Half an export is not the service. */
function wholeReasons({ sources, totals }: Report, maxRejected: number): readonly Reason[] {
  const rejected = sources.reduce((sum, source) => sum + source.rejected, 0);
  const found = { interval: null, interactions: [], note: null };
  const reasons: Reason[] = [];
  if (rejected > maxRejected) {
    const what = 'rejected records';
    reasons.push({
      ...found,
      what,
      operator: '<=',
      expected: maxRejected,
      actual: rejected,
      state: 'failed',
    });
  }
  if (totals.scored === 0) {
    const what = 'interactions scored';
    reasons.push({ ...found, what, operator: '>=', expected: 1, actual: 0, state: 'undetermined' });
  }
  return reasons;
}

function worst(states: readonly VerdictState[]): VerdictState {
  if (states.includes('failed')) return 'failed';
  return states.includes('undetermined') ? 'undetermined' : 'met';
}

function known<T extends { readonly id: string }>(kind: string, id: string, all: readonly T[]): T {
  const found = all.find(one => one.id === id);
  if (found !== undefined) return found;
  const message = `the gate asks for an unknown ${kind}: "${id}"`;
  throw new InputError([{ message, hint: `known: ${all.map(one => one.id).join(', ')}` }]);
}
