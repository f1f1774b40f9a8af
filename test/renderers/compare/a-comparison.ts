import type { Comparison } from '../../../src/model/comparison.ts';
import type { Report } from '../../../src/model/report.ts';
import { compareReports } from '../../../src/scoring/compare/compare.ts';

/** What changed from one report to another that was scored alike. */
export function comparisonOf(before: Report, after: Report): Comparison {
  const saved = {
    before: { file: 'before.json', report: before },
    after: { file: 'after.json', report: after },
  };
  return compareReports(saved, null, { name: 'csaudit', version: '0.0.0' });
}
