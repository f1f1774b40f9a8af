/** What of a weighed report is an estimate, and what is not. */
export const WEIGHED =
  'scores, rates, coverage, points lost and findings are estimates for all interactions of these strata; counts are of audits';

/** Why a weighed report does not tell how much of the differences lies between groups. */
export const NO_SHARE =
  'the share is not told of a report weighed back from a sample: it takes every interaction for one of many drawn alike';
