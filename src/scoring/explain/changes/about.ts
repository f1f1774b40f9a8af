import type { Comparison } from '../../../model/comparison.ts';
import type { Report } from '../../../model/report.ts';
import type { Pair } from '../../../model/what-if.ts';

/** What is explained: what changed, and the two reports it was told from. */
export type AboutChange = { readonly comparison: Comparison; readonly reports: Pair<Report> };
