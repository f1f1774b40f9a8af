import type { Bounds, Sample } from './intervals.ts';
import { studentCritical } from './student-t.ts';

/**
 * Student's t interval of the mean of paired differences (−100..100): `mean` ± t·√(variance/n) with n − 1 degrees of
 * freedom, clipped to −100..100. `null` of fewer than two, and where all differ alike: nothing then says how far
 * others would lie apart.
 * Source: Student, "The Probable Error of a Mean", Biometrika 6 (1908) 1–25.
 */
export function pairedInterval({ n, mean, variance }: Sample, confidence: number): Bounds {
  if (n < 2 || variance === 0) return null;
  const half = studentCritical(confidence, n - 1) * Math.sqrt(variance / n);
  return [Math.max(-100, mean - half), Math.min(100, mean + half)];
}
