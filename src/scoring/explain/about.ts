import type { Report, Verdict } from '../../model/report.ts';
import type { ScoringFacts } from '../facts.ts';

/** What is explained: a report and its verdict, and what is known beside them. */
export type About = {
  readonly report: Report;
  readonly verdict: Verdict;
  /** The report that drops were measured from. */
  readonly baseline: Report | null;
  /** What the interactions were scored with; of a saved report nobody may know. */
  readonly facts: ScoringFacts | null;
};
