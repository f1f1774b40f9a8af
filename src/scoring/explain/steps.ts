import type { Step, StepUnit } from '../../model/explanation.ts';
import { bare } from './sum.ts';

/** What is told of a step beside its name, words and result. */
type Beside = { readonly sum?: string | null; readonly source?: string };

/** Where formulas are written down. */
export const DOCS = {
  aggregation: 'docs/scoring.md, A report',
  interval: 'docs/scoring.md, How sure',
  gap: 'docs/scoring.md, Gaps',
  lost: 'docs/scoring.md, Points lost',
  coverage: 'docs/scoring.md, What each outcome does',
  critical: 'docs/scoring.md, Critical items',
  spread: 'docs/scoring.md, Consistency between groups',
  weighing: 'docs/scoring.md, Weighing a sample back',
  difference: 'docs/statistics.md, Differences',
  many: 'docs/statistics.md, Many comparisons',
  shrinking: 'docs/statistics.md, Shrinking',
  share: 'docs/statistics.md, Share of variance',
  chart: 'docs/statistics.md, Control chart',
  mix: 'docs/statistics.md, Mix',
  way: 'docs/statistics.md, The cheapest way',
  gate: 'docs/statistics.md, The gate',
} as const;

function made(unit: StepUnit) {
  return (name: string, result: Step['result'], words: string, { sum, source }: Beside = {}): Step => ({
    ...{ name, words, sum: result === null || sum == null ? null : worthTelling(bare(sum)), result },
    ...{ unit, source: source ?? null },
  });
}

/** A number alone is no sum. */
function worthTelling(sum: string): string | null {
  return /^[\d.]+$/u.test(sum) ? null : sum;
}

export const points = made('points');
export const difference = made('difference');
export const count = made('count');
export const number = made('number');
export const word = made('word');
