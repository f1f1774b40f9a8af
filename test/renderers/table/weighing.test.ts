import { describe, expect, it } from 'vitest';
import type { Weighing } from '../../../src/model/weighing.ts';
import { table } from '../../../src/renderers/table/table.ts';
import { aReport, noGate, plain } from '../a-report.ts';

function section(weighing: Weighing | null, width = 80): string {
  const page = table.render(aReport({ weighing }), noGate, { ...plain, width });
  return page.split('\n\n').find(part => part.startsWith('Weighed back from a sample')) ?? '';
}

describe('weighing', () => {
  it('says for how many interactions an audit of each stratum counts', () => {
    const strata = [
      { key: 'agent=Ana', population: 1204, audited: 5, weight: 240.8 },
      { key: 'agent=\u001b[31m王小明', population: 3, audited: 3, weight: 1 },
    ];
    expect(section({ strata, missing: [] })).toBe(`\
Weighed back from a sample
  stratum       interactions  audited  each counts for
  agent=Ana            1,204        5            240.8
  agent=王小明             3        3              1.0
  scores, rates, coverage, points lost and findings are estimates for all
  interactions of these strata; counts are of audits`);
  });

  it('names what nothing was audited of first, and calls one stratum all', () => {
    const strata = [{ key: '', population: 90, audited: 9, weight: 10 }];
    const lines = section({ strata, missing: [{ key: 'channel=phone', population: 40 }] }).split('\n');
    expect(lines[2]).toBe('? channel=phone            40        0                –');
    expect(lines[3]).toBe('  all                      90        9             10.0');
    expect(lines.slice(-1)).toEqual(['  nothing was audited of 1 stratum: no figure speaks of it']);
  });

  it('shows 12 strata, and how many more there are', () => {
    const strata = Array.from({ length: 40 }, (_, at) => {
      return { key: `agent=${at}`, population: 10, audited: 2, weight: 5 };
    });
    const page = section({ strata, missing: [] });
    expect(page).toContain('agent=11');
    expect(page).not.toContain('agent=12');
    expect(page).toContain('… and 28 more');
  });

  it('says nothing of a report that was not weighed', () => {
    expect(section(null)).toBe('');
  });
});
