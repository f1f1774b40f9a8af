/** Rules that flag what chance hardly explains, by their number in Nelson's list. */
export const CHART_RULES = ['beyond', 'side', 'trend'] as const;
export type ChartRule = (typeof CHART_RULES)[number];

/** The value at `at` (from 0) ends a pattern that the rule flags. */
export type Signal = { readonly at: number; readonly rule: ChartRule };

/** The chart of single values in order of time: where they lie while nothing changes, and what says that something did. */
export type Chart = {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly signals: readonly Signal[];
};

/** Mean range of two values of a normal distribution, in standard deviations: the constant d₂ for n = 2. */
const D2 = 1.128;
const SIDE = 9;
const TREND = 6;
/** Fewer values say too little of how far neighbours lie apart. */
export const LEAST_VALUES = 3;

/**
 * The individuals chart: centre = mean, limits at ± 3 · mean moving range / 1.128. `null` of fewer than three values.
 * A value is flagged that lies beyond a limit (rule 1), is the ninth in a row on one side of the centre (rule 2), or
 * the sixth of a steady rise or fall (rule 3).
 * Sources: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 (limits); L. S. Nelson, "The Shewhart Control
 * Chart – Tests for Special Causes", Journal of Quality Technology 16 (1984) 237–239 (rules).
 */
export function individualsChart(values: readonly number[]): Chart | null {
  if (values.length < LEAST_VALUES) return null;
  const centre = meanOf(values);
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const reach = (3 * meanOf(ranges)) / D2;
  const [low, high] = [centre - reach, centre + reach];
  const sides = values.map(value => Math.sign(value - centre));
  const steps = values.map((value, at) => (at === 0 ? 0 : Math.sign(value - (values[at - 1] ?? value))));
  const signals = values.flatMap((value, at): Signal[] => [
    ...(value < low || value > high ? [{ at, rule: 'beyond' as const }] : []),
    ...(areAlike(sides, at, SIDE) ? [{ at, rule: 'side' as const }] : []),
    // six values in a row rise by five steps
    ...(areAlike(steps, at, TREND - 1) ? [{ at, rule: 'trend' as const }] : []),
  ]);
  return { centre, low, high, signals };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether the last `count` signs up to `at` are all the same, and not 0. */
function areAlike(signs: readonly number[], at: number, count: number): boolean {
  if (at + 1 < count) return false;
  return signs[at] !== 0 && signs.slice(at + 1 - count, at + 1).every(sign => sign === signs[at]);
}
