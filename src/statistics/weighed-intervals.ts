import { type Bounds, percent, wilsonInterval } from './intervals.ts';
import type { Estimate } from './stratified.ts';
import { studentCritical } from './student-t.ts';

/**
 * Student's t interval of an estimated mean of scores (0..100), within what is still possible. Where nothing varies in
 * any stratum it is Wilson's of the mean as a rate of `even` observations, as for equal scores. Of all interactions
 * audited it is the mean itself: nothing is left to be unsure of. `null` of fewer than two judged, and where nothing
 * tells the variance. `times`: as it would be with so many times as many audits that come out like these.
 */
export function weighedMeanInterval(estimate: Estimate, confidence: number, times = 1): Bounds {
  const { mean, judged, variance, degrees, even, unseen } = estimate;
  if (judged < 2) return null;
  if (unseen === 0) return [mean, mean];
  if (variance === null) return null;
  if (variance === 0)
    return possible(estimate, percent(wilsonInterval(mean / 100, even * times, confidence)));
  const half =
    studentCritical(confidence, Math.floor((degrees + 1) * times) - 1) * Math.sqrt(variance / times);
  return possible(estimate, [mean - half, mean + half]);
}

/** As `weighedMeanInterval`, of a rate: Wilson's of its effective sample size. The estimate's variances are yes-no ones. */
export function weighedRateInterval(estimate: Estimate, confidence: number, times = 1): Bounds {
  const { mean, judged, unseen } = estimate;
  if (judged < 2) return null;
  if (unseen === 0) return [mean, mean];
  const size = effectiveSize(estimate, confidence) * times;
  return possible(estimate, percent(wilsonInterval(mean / 100, size, confidence)));
}

/**
 * How many observations of a simple random sample would tell a rate as well: judged / design effect, less what fewer
 * degrees of freedom cost. Never more than unequal weights alone would leave: strata in which all met or all missed
 * by chance seem to know everything. At a rate of 0 or 100 it is Kish's.
 * Sources: E. L. Korn and B. I. Graubard, "Confidence Intervals for Proportions with Small Expected Number of Positive
 * Counts Estimated from Survey Data", Survey Methodology 24 (1998) 193–201; N. Dean and M. Pagano, "Evaluating
 * Confidence Interval Methods for Binomial Proportions in Clustered Surveys", Journal of Survey Statistics and
 * Methodology 3 (2015) 484–503; L. Kish, "Weighting for Unequal Pi", Journal of Official Statistics 8 (1992) 183–200.
 */
export function effectiveSize(estimate: Estimate, confidence: number): number {
  const { mean, judged, variance, degrees, even, open } = estimate;
  if (mean === 0 || mean === 100 || open === 0) return even;
  const most = even / open;
  if (variance === null || variance === 0) return most;
  const designEffect = (variance * (judged - 1)) / (mean * (100 - mean));
  const students = studentCritical(confidence, judged - 1) / studentCritical(confidence, degrees);
  return Math.min(most, (judged / designEffect) * students ** 2);
}

/** Bounds cut to what the unseen interactions leave open. They hold the mean. */
function possible({ mean, possible: [low, high] }: Estimate, bounds: Bounds): Bounds {
  if (bounds === null) return null;
  return [Math.min(mean, Math.max(low, bounds[0])), Math.max(mean, Math.min(high, bounds[1]))];
}
