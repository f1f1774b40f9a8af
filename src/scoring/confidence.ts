import { InputError } from '../model/input-error.ts';

/** The confidence intervals are made at: that asked for, or 0.95. Throws InputError unless it lies in 0.5..1. */
export function confidenceOf(asked: number | null): number {
  const confidence = asked ?? 0.95;
  if (confidence >= 0.5 && confidence < 1) return confidence;
  const message = `a confidence of ${confidence} does not lie between 0.5 and 1`;
  throw new InputError([{ message, hint: 'write 0.95 for 95 %' }]);
}
