import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/renderers/compare/markdown.ts';
import { table } from '../../../src/renderers/compare/table.ts';
import { answer } from '../../../src/renderers/compare/words.ts';
import { report } from '../../scoring/compare/reports.ts';
import { plain } from '../a-report.ts';
import { comparisonOf } from './a-comparison.ts';

const before = report([
  [20, 'Ana', 'chat', 1, 1],
  [20, 'Ben', 'phone', 1, 0],
]);
const after = report([
  [20, 'Ana', 'chat', 1, 1],
  [20, 'Ben', 'phone', 1, 1],
]);
const found = comparisonOf(before, after);

describe('a list', () => {
  it.each([
    ['table', table],
    ['markdown', markdown],
  ])('leaves out what did not change, and counts it: %s', (_, render) => {
    const text = render(found, plain);
    expect(text).toContain('c.b');
    expect(text).not.toMatch(/(?:^|\| `)\s*c\.a\b/mu);
    expect(text).toContain('1 did not change');
    expect(text).not.toMatch(/^\W*Ana\b/mu);
  });

  it('says so where nothing changed', () => {
    const same = comparisonOf(before, before);
    expect(table(same, plain)).toContain('\nItems, and what each did to the score\n  2 did not change\n');
    expect(markdown(same, plain)).toContain('#### Items\n\n<sub>2 did not change</sub>\n');
  });

  it('keeps an item of the same rate that moved the score', () => {
    const [, item] = comparisonOf(before, before).items;
    if (item === undefined) throw new Error('no item');
    const moved = { ...found, items: [{ ...item, moved: 1.5 }] };
    expect(table(moved, plain)).toMatch(
      new RegExp(`^  ${item.checklist}\\.${item.id} .* 0\\.0 .* \\+1\\.5$`, 'mu'),
    );
  });

  it.each(['week', 'day', 'month'])('is not made of a %s that only one side has', by => {
    const [one] = found.groups.agent ?? [];
    if (one === undefined) throw new Error('no group');
    const gone = { ...one, key: '2026-1', presence: 'gone' as const, change: null };
    const added = { ...one, key: '2026-2', presence: 'new' as const, change: null };
    const of = (members: readonly (typeof one)[]) => ({
      ...found,
      groups: { ...found.groups, [by]: members },
    });
    for (const render of [table, markdown]) {
      expect(render(of([gone, added]), plain)).toContain(`by ${by} nothing is compared`);
      expect(render(of([gone, added]), plain)).not.toContain('2026-1');
      expect(render(of([{ ...one, key: '2026-0' }, gone, added]), plain)).toContain('2026-1');
    }
  });

  it('of agents is made of those who came and went, too', () => {
    const other = comparisonOf(report([[9, 'Ana', 'chat', 1, 1]]), report([[9, 'Ben', 'chat', 1, 1]]));
    for (const render of [table, markdown]) {
      expect(render(other, plain)).toContain('Ana (gone)');
      expect(render(other, plain)).toContain('Ben (new)');
    }
  });
});

it('mix is told to one decimal, however small it is', () => {
  const tiny = { ...found, mix: found.mix.map(one => ({ ...one, mix: -0.0003 })) };
  const lines = answer(tiny, plain.style).map(({ text }) => text);
  expect(lines).toContain('By agent (2 in both): +37.5 is real, 0.0 is mix.');
});

it('what is not certain is counted of all there are', () => {
  const tried = [
    { list: 'agent', compared: 3, moved: 3, byChance: 0.15, better: 0, worse: 0 },
    { list: 'items', compared: 1, moved: 1, byChance: 0.05, better: 0, worse: 0 },
  ];
  const lines = answer({ ...found, tried }, plain.style).filter(({ text }) => text.startsWith('Not certain'));
  expect(lines.map(({ text }) => text)).toEqual([
    'Not certain: 3 of 3 agents moved beyond chance taken alone; chance alone would move about 0.1.',
    'Not certain: 1 of 1 item moved beyond chance taken alone; chance alone would move about 0.1.',
  ]);
});
