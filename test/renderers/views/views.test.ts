import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBy } from '../../../src/renderers/views/groups.ts';
import { isViewName, OF_FINDINGS, views } from '../../../src/renderers/views/index.ts';
import { figure, points, share, signed, wordsOf } from '../../../src/renderers/views/view.ts';
import { plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { july, julyGate } from '../july.ts';

describe('every view', () => {
  it('has a cell in every column of every row, keys first, and no two columns of one name', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, fc.boolean(), (given, verdict, quotes) => {
        const report = { ...given, scorecards: given.scorecards ?? [] };
        for (const [name, make] of Object.entries(views)) {
          const { columns, rows } = make(report, verdict, quotes);
          const names = columns.map(column => column.name);
          expect(names, name).toEqual([...new Set(names)]);
          const kinds = columns.map(({ kind }) => kind === 'key');
          expect(kinds, name).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
          expect(columns[0]?.after).toBeUndefined();
          for (const row of rows) expect(row, name).toHaveLength(columns.length);
          for (const { bound } of columns) if (typeof bound === 'string') expect(names).toContain(bound);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is filled by findings, or goes without: those that are asked for are the former', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, (given, verdict) => {
        const report = { ...given, scorecards: given.scorecards ?? [] };
        const bare = { ...report, findings: null };
        for (const name of Object.keys(views).filter(isViewName)) {
          const { rows } = views[name](bare, verdict, true);
          if (OF_FINDINGS.has(name)) expect(rows, name).toEqual([]);
          else expect(rows, name).toEqual(views[name](report, verdict, true).rows);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has nothing but figures in the columns of figures', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, (given, verdict) => {
        const report = { ...given, scorecards: given.scorecards ?? [] };
        for (const make of Object.values(views)) {
          const { columns, rows } = make(report, verdict, true);
          for (const row of rows)
            row.forEach((cell, at) => {
              const { kind = 'text', name = '' } = columns[at] ?? {};
              if (cell === null || kind === 'key' || kind === 'text') return;
              expect(typeof cell, `${name} ${cell}`).toBe('number');
            });
        }
      }),
      { numRuns: 20 },
    );
  });
});

it('groups are split by field', () => {
  const parts = splitBy(views.groups(july, julyGate, true));
  expect(parts.map(([by, { columns, rows }]) => [by, columns[0]?.name, rows.map(([key]) => key)])).toEqual([
    ['team', 'team', ['north', 'south']],
    ['site', 'site', ['main']],
    ['agent', 'agent', ['Ana', '王小明', 'Ben']],
  ]);
});

it('other fields of interactions without quotes are those that nobody wrote', () => {
  const scorecards = [
    {
      ...(july.scorecards?.[0] ?? fail()),
      fields: { agent: 'Ana', csat: 4, order: '17', remark: 'call me' },
    },
  ];
  const namesOf = (quotes: boolean) =>
    views.scorecards({ ...july, scorecards }, julyGate, quotes).columns.flatMap(({ name }) => {
      return name.startsWith('field.') ? [name] : [];
    });
  expect(namesOf(true)).toEqual(['field.csat', 'field.order', 'field.remark']);
  expect(namesOf(false)).toEqual(['field.csat', 'field.order']);
});

it.each([
  [points('score', 'target'), 89.96, '89.96'],
  [points('score'), 89.96, '90.0'],
  [points('pointsLost', 0), 0.0139, '0.01'],
  [share('coverage'), 99.985, '99.98'],
  [share('coverage'), 100, '100.0'],
  [signed('gap'), 3.25, '+3.3'],
  [{ name: 'actual', kind: 'found', bound: 'target' } as const, 299, '299'],
  [{ name: 'actual', kind: 'found', bound: 'target' } as const, 89.96, '89.96'],
])('%j shows %d as %s', (column, value, expected) => {
  const columns = [column, { name: 'target', kind: 'number' as const }];
  expect(figure(plain.style, columns, [value, 90], 0, value)).toBe(expected);
});

it.each([
  ['pointsLost', 'points lost'],
  ['score', 'score'],
  ['field.customerType', 'field.customerType'],
])('%s is told as %s', (name, words) => {
  expect(wordsOf(name)).toBe(words);
});

function fail(): never {
  throw new Error('july has scorecards');
}
