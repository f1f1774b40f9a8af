import type { Gate, Program } from '../../model/program.ts';
import type { Report, Verdict } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { judge } from '../../scoring/judge.ts';
import { judgeOther } from '../../what-if/verdict.ts';
import { maxRejectedIn, type Saved } from './report.ts';

type Judged = Pair<Verdict> & { readonly maxRejected: number };

/**
 * By the gate of the program and the flags. Where there is none, the verdict is the one it was saved with, and what that
 * gate would say afterwards cannot be told: only its findings were saved.
 */
export function verdictsOn(
  saved: Saved,
  { before, after }: Pair<Report>,
  program: Program,
  other: Program,
  baselines: Pair<Report | null>,
): Judged {
  const asked = [program.gate, other.gate].some(asksAnything);
  if (asked || saved.verdict.reasons.length === 0) {
    const { maxRejected } = program;
    return {
      before: judge(before, program.gate, baselines.before, maxRejected),
      after: judgeOther(after, other.gate, baselines.after, maxRejected),
      maxRejected,
    };
  }
  return {
    before: saved.verdict,
    after: untoldVerdict(saved.verdict),
    maxRejected: maxRejectedIn(saved.verdict),
  };
}

/** A confidence and a baseline alone ask nothing. */
function asksAnything({ confidence: _, baseline: __, ...conditions }: Gate): boolean {
  return Object.values(conditions).some(one => (Array.isArray(one) ? one.length > 0 : one !== null));
}

const NOT_SAVED = 'give the gate again to judge it';

function untoldVerdict({ reasons }: Verdict): Verdict {
  return {
    ok: false,
    state: 'undetermined',
    reasons: reasons.map(reason => ({
      ...reason,
      actual: null,
      interval: null,
      state: 'undetermined',
      interactions: [],
      note: NOT_SAVED,
    })),
  };
}
