import { normalQuantile } from './normal.ts';

/** From here on four terms of the expansion give nine digits; below, the finite sum is exact and short. */
const MANY = 100;

/**
 * Student's two-sided critical value: `t` such that a value of Student's t with `degrees` degrees of freedom
 * (a whole number, at least 1) lies within −t..t with probability `confidence`, 0 < confidence < 1.
 */
export function studentCritical(confidence: number, degrees: number): number {
  if (degrees > MANY) return expansion(normalQuantile((1 + confidence) / 2), degrees);
  // In the angle atan(t/√degrees) the probability is concave: Newton's steps from 0 rise and never overshoot.
  const slope = within(0, degrees).slope;
  let angle = 0;
  for (let step = 0; step < 100; step++) {
    const missing = confidence - within(angle, degrees).probability;
    const next = angle + missing / (slope * Math.cos(angle) ** (degrees - 1));
    if (next <= angle) break;
    angle = next;
  }
  return Math.sqrt(degrees) * Math.tan(angle);
}

/**
 * The probability of lying within −t..t for t = √degrees·tan(angle), and its slope at angle 0.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */
function within(angle: number, degrees: number): { probability: number; slope: number } {
  const odd = degrees % 2;
  const square = Math.cos(angle) ** 2;
  let term = odd === 1 ? Math.cos(angle) : 1;
  let coefficient = 1;
  let sum = 0;
  let slope = 0;
  for (let k = odd; k <= degrees - 2; k += 2) {
    sum += term;
    slope += coefficient;
    term *= (square * (k + 1)) / (k + 2);
    coefficient *= (k + 1) / (k + 2);
  }
  const series = sum * Math.sin(angle);
  if (odd === 0) return { probability: series, slope };
  return { probability: (2 / Math.PI) * (angle + series), slope: (2 / Math.PI) * (1 + slope) };
}

/** Student's quantile from the normal one, for many degrees of freedom. Source: Abramowitz & Stegun, 26.7.5. */
function expansion(z: number, degrees: number): number {
  const s = z * z;
  const terms = [
    1,
    (s + 1) / 4,
    ((5 * s + 16) * s + 3) / 96,
    (((3 * s + 19) * s + 17) * s - 15) / 384,
    ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160,
  ];
  return z * terms.reduceRight((sum, term) => sum / degrees + term, 0);
}
