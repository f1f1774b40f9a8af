import { InputError } from '../model/input-error.ts';
import type { Gate } from '../model/program.ts';
import type { Reason, Report, Verdict } from '../model/report.ts';
import { requireComparable } from '../scoring/comparable.ts';
import { judge } from '../scoring/judge.ts';
import { writtenDrop } from '../scoring/judge-drop.ts';
import { askableOf, unknownIn, writtenScope } from '../scoring/judge-names.ts';

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
  const { asked, gone } = stillAsked(gate, report);
  const drops = asked.maxDrop !== null || asked.drops.length > 0;
  const comparable = !drops || baseline === null || isComparable(report, baseline);
  const judged = comparable ? asked : { ...asked, maxDrop: null, drops: [] };
  const verdict = judge(report, judged, comparable ? baseline : null, maxRejected);
  const open = [...gone, ...(comparable ? [] : droppedReasons(asked))];
  if (open.length === 0) return verdict;
  const state = verdict.state === 'failed' ? 'failed' : 'undetermined';
  return { ...verdict, ok: false, state, reasons: [...verdict.reasons, ...open] };
}

/** A verdict on a report in which the answers to some items cannot be told: what seems met is undetermined. */
export function doubted(verdict: Verdict, untold: ReadonlySet<string>): Verdict {
  if (untold.size === 0 || verdict.reasons.length === 0) return verdict;
  const note = `${untold.size} ${untold.size === 1 ? 'item' : 'items'} cannot be told without the export`;
  const reasons = verdict.reasons.map(reason =>
    reason.state === 'met' ? { ...reason, state: 'undetermined' as const, note } : reason,
  );
  return { ...verdict, ok: false, state: verdict.state === 'failed' ? 'failed' : 'undetermined', reasons };
}

/** The gate without what is gone, and an open reason for each condition that was left out. */
function stillAsked(gate: Gate, report: Report): { readonly asked: Gate; readonly gone: readonly Reason[] } {
  const askable = askableOf(report);
  const nothing = { ...gate, minimums: [], drops: [], coverages: [] };
  const isGone = (part: Partial<Gate>) => unknownIn({ ...nothing, ...part }, askable, false).length > 0;
  const minimums = gate.minimums.filter(one => isGone({ minimums: [one] }));
  const coverages = gate.coverages.filter(one => isGone({ coverages: [one] }));
  const drops = gate.drops.filter(one => isGone({ drops: [one] }));
  return {
    asked: {
      ...gate,
      minimums: gate.minimums.filter(one => !minimums.includes(one)),
      coverages: gate.coverages.filter(one => !coverages.includes(one)),
      drops: gate.drops.filter(one => !drops.includes(one)),
    },
    gone: [
      ...minimums.map(({ scope, bound }) => openReason(writtenScope(scope), '>=', bound, GONE)),
      ...coverages.map(({ checklist, bound }) => openReason(`coverage of ${checklist}`, '>=', bound, GONE)),
      ...drops.map(({ scope, bound }) => openReason(writtenDrop(scope), '<=', bound, GONE)),
    ],
  };
}

const GONE = 'it would not be asked';

function droppedReasons({ maxDrop, drops }: Gate): readonly Reason[] {
  const note = 'the baseline was scored otherwise';
  return [
    ...(maxDrop === null ? [] : [openReason('drop from baseline', '<=', maxDrop, note)]),
    ...drops.map(({ scope, bound }) => openReason(writtenDrop(scope), '<=', bound, note)),
  ];
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
