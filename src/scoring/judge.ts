import { InputError } from '../model/input-error.ts';
import type { Gate } from '../model/program.ts';
import type { Reason, Report, Verdict, VerdictState } from '../model/report.ts';
import { requireComparable } from './comparable.ts';
import { confidenceOf } from './confidence.ts';
import { type Condition, certaintyOf } from './judge-certainty.ts';
import { coverageCondition } from './judge-coverage.ts';
import { accuracyCondition, criticalCondition } from './judge-critical.ts';
import { dropCondition } from './judge-drop.ts';
import { minimumCondition } from './judge-minimums.ts';
import { askableOf, meantBy, unknownIn } from './judge-names.ts';
import { spreadCondition } from './judge-spread.ts';

/**
 * Judges a report by a gate: one reason for every condition asked, the met ones too; of groups, one for each that
 * does not meet it. Without `confidence` the figure itself is compared, never rounded; with it, a bound is missed
 * only when the whole interval lies on the wrong side and met only when the whole interval lies on the right one (see
 * `certaintyOf`), and the report must have been made at that confidence. Critical misses are counted: they have no
 * interval. What has no figure is undetermined, never met. Too many rejects fail every gate, also one that asks for
 * nothing, and a run that scored nothing meets none.
 * Throws InputError on a bound that is not a number, an unknown checklist, item or family, intervals of another
 * confidence, or a baseline scored otherwise.
 */
export function judge(report: Report, gate: Gate, baseline: Report | null, maxRejected = 0): Verdict {
  if (gate.confidence !== null) confidenceOf(gate.confidence);
  refuseUnknown(report, gate);
  const conditions = conditionsOf(report, gate, baseline);
  const intervals = conditions.reduce((sum, condition) => sum + condition.intervals, 0);
  const at = certaintyOf(report, gate.confidence, intervals);
  const reasons = [
    ...conditions.flatMap(condition => condition.reasons(at)),
    ...wholeReasons(report, maxRejected),
  ];
  const state = worst(reasons.map(reason => reason.state));
  return { ok: state === 'met', state, reasons, ...(at.sure ? { confidence: at.fails } : {}) };
}

function conditionsOf(report: Report, gate: Gate, baseline: Report | null): readonly Condition[] {
  const { minimums, maxCritical, accuracies, minCoverage, coverages, maxDrop, drops, spreads } = gate;
  const askable = askableOf(report);
  if ((maxDrop !== null || drops.length > 0) && baseline !== null) {
    requireComparable(report.program, baseline.program);
  }
  return [
    ...minimums.map(({ scope, bound }) => minimumCondition(report, meantBy(scope, askable), bound)),
    ...(maxCritical === null ? [] : [criticalCondition(report, maxCritical)]),
    ...accuracies.map(({ family, bound }) => accuracyCondition(report, family, bound)),
    ...(minCoverage === null ? [] : [coverageCondition(report, null, minCoverage)]),
    ...coverages.map(({ checklist, bound }) => coverageCondition(report, checklist, bound)),
    ...(maxDrop === null ? [] : [dropCondition(report, baseline, { kind: 'overall' }, maxDrop)]),
    ...drops.map(({ scope, bound }) => dropCondition(report, baseline, scope, bound)),
    ...spreads.map(({ by, bound }) => spreadCondition(report, by, bound)),
  ];
}

function refuseUnknown(report: Report, gate: Gate): void {
  const unknown = unknownIn(gate, askableOf(report), false);
  if (unknown.length === 0) return;
  throw new InputError(
    unknown.map(({ message, allowed, hint }) => ({ message, hint: hint ?? `known: ${allowed.join(', ')}` })),
  );
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
