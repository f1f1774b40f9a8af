import type { Answer } from '../model/answer.ts';

/** The credit of an answer that was judged, else `null`. Throws unless a judged one lies in 0..1. */
export function creditOf(answer: Answer): number | null {
  if (answer.outcome !== 'met' && answer.outcome !== 'partial' && answer.outcome !== 'missed') return null;
  const { credit } = answer;
  if (credit === null || !(credit >= 0 && credit <= 1)) {
    throw new Error(
      `item "${answer.item}" is ${answer.outcome} with credit ${credit}: a credit lies in 0..1`,
    );
  }
  return credit;
}
