import { expect, it } from 'vitest';
import type { GroupReport, Report } from '../../../src/model/report.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { compared, report } from './reports.ts';

const base = report([[4, 'Ana', 'chat', 1, 1]]);
const [group] = base.groups.agent ?? [];

/** A report that is split by a field into groups of these names. */
function by(field: string, ...keys: string[]): Report {
  if (group === undefined) throw new Error('a report without a group');
  const of = (key: string): GroupReport => ({ ...group, key });
  return { ...base, groups: { ...base.groups, [field]: keys.map(of) } };
}

const card = (at: string | null): Scorecard => ({
  ...{ id: 'a', file: 'a.csv', line: 1, at, fields: {}, score: 1, coverage: 1, passed: null },
  ...{ criticalMisses: [], metrics: {}, checklists: [] },
});
const at = (...times: (string | null)[]): Report => ({ ...base, scorecards: times.map(card) });

it.each<[string, Report, Report]>([
  ['weeks', by('week', '2026-W40', '2026-W44'), by('week', '2026-W36', '2026-W39')],
  ['days', by('day', '2026-10-01'), by('day', '2026-09-30')],
  ['months over a year', by('month', '2027-01'), by('month', '2026-12')],
  ['scorecards', at('2026-10-01T00:00:00Z', null), at(null, '2026-09-01T00:00:00Z')],
])('%s tell that the later period stands first', (_, later, earlier) => {
  const [warning] = compared(later, earlier).warnings;
  expect(warning?.kind).toBe('order');
  expect(warning?.text).toMatch(/^before\.json is of the later period \(20[\dW-]+\b[^:T]*\) and/u);
  expect(warning?.text).toContain('csaudit compare after.json before.json');
  const kinds = compared(earlier, later).warnings.map(({ kind }) => kind);
  expect(kinds).not.toContain('order');
});

it.each<[string, Report, Report]>([
  ['nothing tells when', base, base],
  ['a period is in both', by('week', '2026-W39', '2026-W44'), by('week', '2026-W36', '2026-W39')],
  ['only one tells when', at('2026-10-01T00:00:00Z'), base],
  ['a field is only called so', by('day', 'night'), by('day', 'early')],
])('nothing is said where %s', (_, before, after) => {
  expect(compared(before, after).warnings.map(({ kind }) => kind)).not.toContain('order');
});
