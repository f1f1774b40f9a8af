import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/renderers/compare/markdown.ts';
import { movedMost, thoughWords } from '../../../src/renderers/compare/moved.ts';
import { table } from '../../../src/renderers/compare/table.ts';
import { answer } from '../../../src/renderers/compare/words.ts';
import { report } from '../../scoring/compare/reports.ts';
import { plain } from '../a-report.ts';
import { comparisonOf } from './a-comparison.ts';

/** `a` is missed once where nothing else was judged, then more often beside `b`, which weighs three times as much. */
const alone = report([
  [8, 'Ana', 'chat', 1, 1],
  [2, 'Ana', 'chat', 0, 'notApplicable'],
]);
const beside = report([
  [7, 'Ana', 'chat', 1, 1],
  [3, 'Ana', 'chat', 0, 1],
]);
const cheaper = comparisonOf(alone, beside);
const dearer = comparisonOf(beside, alone);
const LESS = 'though its rate fell: it weighed less in what was judged';
const MORE = 'though its rate rose: it weighed more in what was judged';

describe('an item that did otherwise to the score than its rate tells', () => {
  it('lost 10 · 2 points, then 2.5 · 3', () => {
    const [a] = cheaper.items;
    expect(a).toMatchObject({ id: 'a', before: { value: 80 }, after: { value: 70 } });
    expect(a?.moved).toBeCloseTo(20 - 7.5, 9);
  });

  it.each([
    ['fell', cheaper, '+12.5', LESS],
    ['rose', dearer, '-12.5', MORE],
  ])('is said to weigh otherwise where its rate %s', (_, found, moved, words) => {
    expect(answer(found, plain.style).map(({ text }) => text)).toContain(
      `The score was moved most by c.a (${moved}, ${words}).`,
    );
    const [row, below] = table(found, plain).split('\nItems').at(-1)?.split('\n').slice(2, 4) ?? [];
    expect(row?.startsWith('  c.a ') && row.endsWith(` ${moved}`)).toBe(true);
    expect(below).toBe(`    ${words}`);
    const rows = markdown(found, plain)
      .split('\n')
      .filter(line => line.includes('| `c.a` |'));
    expect(rows.map(line => line.split(' | ').at(-1))).toEqual([`${moved}, ${words} |`]);
  });

  it.each([
    ['both went the same way', { change: 3, moved: 1 }],
    ['both fell', { change: -3, moved: -1 }],
    ['its rate stayed', { change: 1e-12, moved: -1 }],
    ['the score shows nothing of it', { change: 3, moved: -0.04 }],
    ['it was judged on one side only', { change: null, moved: -1 }],
  ])('is not said where %s', (_, more) => {
    const [a] = cheaper.items;
    if (a === undefined) throw new Error('no item');
    expect(thoughWords({ ...a, ...more })).toBeNull();
  });
});

it('what moved the score most is told either way, and not where there is no score', () => {
  const [a] = cheaper.items;
  if (a === undefined) throw new Error('no item');
  const items = [0.2, -3, 0.04, 1].map((moved, at) => ({ ...a, id: `i${at}`, moved }));
  const of = (change: number | null) => ({ ...cheaper, items, totals: { ...cheaper.totals, change } });
  expect(movedMost(of(1), 2).map(({ id }) => id)).toEqual(['i1', 'i3']);
  expect(movedMost(of(1), 9).map(({ id }) => id)).toEqual(['i1', 'i3', 'i0']);
  expect(movedMost(of(null), 9)).toEqual([]);
});
