import { describe, expect, it } from 'vitest';
import { shownItems } from '../../../src/renderers/compare/lists.ts';
import { markdown } from '../../../src/renderers/compare/markdown.ts';
import { table } from '../../../src/renderers/compare/table.ts';
import { answer } from '../../../src/renderers/compare/words.ts';
import { report } from '../../scoring/compare/reports.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf } from '../../scoring/fixtures.ts';
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

describe('items', () => {
  const [one] = found.items;
  if (one === undefined) throw new Error('no item');
  const open = { ...one, state: 'unsure' as const, certain: false };
  const of = (items: readonly (typeof one)[]) => ({ ...found, items });
  const ids = (items: readonly (typeof one)[], most: number) =>
    shownItems(of(items), items, most).map(({ id }) => id);

  it('stand by what they did to the score, those that are certain or moved before the others', () => {
    const items = [
      { ...open, id: 'wide', change: -60, moved: -0.1 },
      { ...open, id: 'heavy', change: -2, moved: -4 },
      { ...open, id: 'moved', state: 'worse' as const, change: -1, moved: -0.2 },
      { ...open, id: 'sure', state: 'worse' as const, certain: true, change: -1, moved: 0 },
    ];
    expect(ids(items, 9)).toEqual(['sure', 'moved', 'heavy', 'wide']);
  });

  it('that the answer names are listed, however many others there are', () => {
    const sure = { ...one, certain: true, state: 'better' as const };
    const items = [
      { ...open, id: 'mover', change: 1, moved: 9 },
      { ...open, id: 'gone', change: null, moved: 8 },
      ...Array.from({ length: 20 }, (_, at) => ({ ...sure, id: `sure-${at}`, change: 5 + at, moved: 1 })),
      { ...sure, id: 'greatest', change: 90, moved: 0 },
    ];
    for (const render of [table, markdown])
      for (const id of ['mover', 'gone', 'greatest', 'sure-19'])
        expect(render(of(items), plain)).toMatch(new RegExp(`^\\W*${one.checklist}\\.${id}\\b`, 'mu'));
    expect(table(of(items), plain)).toContain('\n  … and 11 more\n');
  });
});

describe('sections', () => {
  const facts = factsOf([
    checklist('c', [item('a'), item('b')], {
      sections: [
        { id: 'first', title: 'First', items: [item('a')] },
        { id: 'second', title: 'Second', items: [item('b')] },
      ],
    }),
  ]);
  const half = (missed: boolean) => {
    const cards = Array.from({ length: 40 }, (_, at) =>
      cardOf(facts, { c: { a: at % 2, b: missed && at < 30 ? 0 : 1 } }, interaction(`${at}`, {}, at)),
    );
    return reportOf(facts, cards);
  };

  it('that moved are listed, and the others counted', () => {
    const moved = comparisonOf(half(true), half(false));
    expect(table(moved, plain)).toMatch(
      /\nSections that moved\n {2}section .*\n✓ c: Second .*\n {2}1 more not beyond what chance may explain\n\n/u,
    );
    expect(markdown(moved, plain)).toMatch(
      /#### Sections that moved\n\n.*\n.*\n\| ✓ \| `c: Second` \|.*\n\n<sub>1 more not beyond what chance may explain<\/sub>\n/u,
    );
  });

  it('are counted where none moved', () => {
    const same = comparisonOf(half(true), half(true));
    const none = 'none of 2 beyond what chance may explain';
    expect(table(same, plain)).toContain(`\nSections that moved\n  ${none}\n\n`);
    expect(markdown(same, plain)).toContain(`#### Sections that moved\n\n<sub>${none}</sub>\n`);
  });

  it('are not told where each is all of its checklist, or of single interactions', () => {
    const one = reportOf(facts, [cardOf(facts, { c: { a: 1, b: 1 } }, interaction('1'))]);
    for (const render of [table, markdown]) {
      expect(render(found, plain)).not.toContain('Sections');
      expect(render(comparisonOf(one, one), plain)).not.toContain('Sections');
    }
  });
});
