import type { Evidence } from '../../../model/answer.ts';

/**
 * Where the span of evidence lies in its quote, which has words around it, and spaces made one. Only of a quote that
 * opens with its turn is that known, and only where the span found so begins and ends between words; else it is the
 * whole quote.
 */
export function spanOf(evidence: Evidence, quote: string): readonly [start: number, end: number] {
  const whole = [0, quote.length] as const;
  if (!('turn' in evidence) || quote.startsWith('…')) return whole;
  const { start, end } = evidence;
  const fits = start >= 0 && start < end && end <= quote.length;
  if (!fits || /^\s|\s$/u.test(quote.slice(start, end))) return whole;
  return parts(quote, start) && parts(quote, end) ? [start, end] : whole;
}

/** Whether `at` lies between words. */
function parts(text: string, at: number): boolean {
  return !(
    /[\p{L}\p{N}\p{M}\p{Cs}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.slice(at, at + 2))
  );
}
