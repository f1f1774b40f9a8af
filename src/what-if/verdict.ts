import { InputError } from '../model/input-error.ts';
import type { Gate, Minimum } from '../model/program.ts';
import type { Reason, Report, Verdict } from '../model/report.ts';
import { requireComparable } from '../scoring/comparable.ts';
import { judge } from '../scoring/judge.ts';

/**
 * Judges the report there would be. What the gate asks that it could no longer be asked, for a checklist or an item that is
 * gone, or a baseline that was scored otherwise, is undetermined, never met.
 */
export function judgeOther(
  report: Report,
  gate: Gate,
  baseline: Report | null,
  maxRejected: number,
): Verdict {
  const gone = gate.minimums.filter(minimum => !isAsked(minimum, report));
  const comparable = gate.maxDrop === null || baseline === null || isComparable(report, baseline);
  const asked: Gate = {
    ...gate,
    minimums: gate.minimums.filter(minimum => !gone.includes(minimum)),
    maxDrop: comparable ? gate.maxDrop : null,
  };
  const verdict = judge(report, asked, comparable ? baseline : null, maxRejected);
  const open = [
    ...gone.map(({ scope, bound }) => openReason(nameOf(scope), '>=', bound, 'it would not be asked')),
    ...(comparable || gate.maxDrop === null
      ? []
      : [openReason('drop from baseline', '<=', gate.maxDrop, 'the baseline was scored otherwise')]),
  ];
  if (open.length === 0) return verdict;
  const state = verdict.state === 'failed' ? 'failed' : 'undetermined';
  return { ok: false, state, reasons: [...verdict.reasons, ...open] };
}

/** A verdict on a report in which the answers to some items cannot be told: what seems met is undetermined. */
export function doubted(verdict: Verdict, untold: ReadonlySet<string>): Verdict {
  if (untold.size === 0 || verdict.reasons.length === 0) return verdict;
  const note = `${untold.size} ${untold.size === 1 ? 'item' : 'items'} cannot be told without the export`;
  const reasons = verdict.reasons.map(reason =>
    reason.state === 'met' ? { ...reason, state: 'undetermined' as const, note } : reason,
  );
  return { ok: false, state: verdict.state === 'failed' ? 'failed' : 'undetermined', reasons };
}

function isAsked({ scope }: Minimum, { checklists, items }: Report): boolean {
  if (scope.kind === 'overall' || scope.kind === 'group') return true;
  if (scope.kind === 'checklist') return checklists.some(({ id }) => id === scope.checklist);
  return items.some(({ checklist, id }) => checklist === scope.checklist && id === scope.item);
}

function isComparable(report: Report, baseline: Report): boolean {
  try {
    requireComparable(report.program, baseline.program);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function nameOf(scope: Minimum['scope']): string {
  if (scope.kind === 'overall') return 'score';
  if (scope.kind === 'group') return `every ${scope.by}`;
  return scope.kind === 'checklist' ? scope.checklist : `${scope.checklist}.${scope.item}`;
}

function openReason(what: string, operator: Reason['operator'], expected: number, note: string): Reason {
  return {
    what,
    operator,
    expected,
    actual: null,
    interval: null,
    state: 'undetermined',
    interactions: [],
    note,
  };
}
