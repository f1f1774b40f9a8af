import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { compared, report } from './reports.ts';

const base = report([
  [10, 'Ana', 'chat', 1, 1],
  [10, 'Ben', 'phone', 0, 1],
]);
const warned = (before: Report, after: Report, confidence: number | null = null) =>
  compared(before, after, confidence).warnings.map(({ kind, text }) => `${kind}: ${text}`);

describe('before the figures are believed', () => {
  it('nothing is said where nothing is amiss', () => {
    expect(warned(base, base)).toEqual([]);
  });

  it('a score that rose because less was judged is told, with the items', () => {
    const less = report([
      [10, 'Ana', 'chat', 1, 1],
      [10, 'Ben', 'phone', 'unverifiable', 1],
    ]);
    expect(warned(base, less)).toEqual([
      'coverage: coverage fell from 100.0 to 87.5: the two scores do not speak of the same, for what is not judged cannot lower one',
      'judged: judged in less of the interactions they apply to: c.a (100 % to 50 %)',
    ]);
    expect(warned(less, base)[0]).toMatch(/^coverage: coverage rose from 87.5 to 100.0: /u);
  });

  it('small moves of coverage are not', () => {
    const hardly = report([
      [17, 'Ana', 'chat', 1, 1],
      [3, 'Ben', 'phone', 'unverifiable', 1],
    ]);
    expect(warned(base, hardly).filter(text => text.startsWith('coverage'))).toEqual([]);
  });

  it('the same export on both sides, rejects, and another csaudit are', () => {
    const source = { file: 'march.csv', reader: 'csv', interactions: 20, rejected: 2 };
    const one = { ...base, sources: [source] };
    const other = { ...one, tool: { name: 'csaudit', version: '0.9.0' } };
    expect(warned(one, other).map(text => text.split(':')[0])).toEqual([
      'same-export',
      'rejected',
      'version',
    ]);
    expect(warned(base, { ...base, sources: [{ ...source, rejected: 0 }] })).toEqual([]);
  });

  it('a report saved before deviations were has changes without intervals', () => {
    const totals = { ...base.totals, deviation: null };
    const sections = base.sections.map(one => ({ ...one, deviation: null }));
    const found = compared({ ...base, totals, sections }, base);
    expect(found.totals).toMatchObject({ change: 0, interval: null, state: 'unsure' });
    expect(found.warnings).toMatchObject([{ kind: 'deviation' }]);
    expect(found.warnings[0]?.text).toContain('the report before');
    expect(found.warnings[0]?.text).toContain('changes of scores have no interval');
    expect(warned(base, { ...base, sections })[0]).toContain('changes of sections have no interval');
  });

  it('a report weighed back from a sample has its own intervals, and no mix', () => {
    const weighed = { ...base, weighing: { strata: [], missing: [] } };
    const found = compared(weighed, base);
    expect(found.mix).toEqual([]);
    expect(found.totals.interval).not.toBeNull();
    expect(found.warnings).toMatchObject([{ kind: 'weighed' }]);
    expect(found.warnings[0]?.text).toMatch(
      /^the report before was weighed back from a sample: each change/u,
    );
    const other = compared(weighed, weighed, 0.9);
    expect(other.totals.interval).toBeNull();
    expect(other.warnings[0]?.text).toMatch(
      /^both reports were .* its intervals are at 0.95, so changes have none at 0.9/u,
    );
  });
});
