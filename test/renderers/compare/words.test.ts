import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/model/comparison.ts';
import { markdown } from '../../../src/renderers/compare/markdown.ts';
import { table } from '../../../src/renderers/compare/table.ts';
import { answer, signedPoints, tellingFirst, toneOfChange } from '../../../src/renderers/compare/words.ts';
import { displayWidth } from '../../../src/renderers/text.ts';
import { report } from '../../scoring/compare/reports.ts';
import { plain } from '../a-report.ts';
import { comparisonOf } from './a-comparison.ts';

const change = (more: Partial<Change>): Change => ({
  before: { n: 9, value: 70 },
  after: { n: 9, value: 75 },
  change: 5,
  interval: [1, 9],
  state: 'better',
  certain: true,
  ...more,
});

it.each([
  [{}, 'good'],
  [{ certain: false }, 'unsure'],
  [{ state: 'worse' as const }, 'bad'],
  [{ state: 'unsure' as const, certain: false }, null],
  [{ state: 'none' as const, certain: false }, null],
])('a change that is %j is %s', (more, tone) => {
  expect(toneOfChange(change(more))).toBe(tone);
});

it('tells what is certain first, then what moved, then the greatest; what nothing is sure of last', () => {
  const all = {
    loose: change({ change: 66, interval: null, state: 'unsure', certain: false }),
    gone: change({ change: null, interval: null, state: 'none', certain: false }),
    small: change({ change: -1, interval: [-3, 1], state: 'unsure', certain: false }),
    large: change({ change: 30, interval: [-1, 60], state: 'unsure', certain: false }),
    moved: change({ change: 3, certain: false }),
    sure: change({ change: -2, state: 'worse' }),
  };
  const names = new Map(Object.entries(all).map(([name, one]) => [one, name]));
  expect(tellingFirst(Object.values(all)).map(one => names.get(one))).toEqual([
    ...['sure', 'moved', 'large', 'small', 'loose', 'gone'],
  ]);
});

it.each([
  [0.24, '+0.2'],
  [-0.26, '-0.3'],
  [0.01, '0.0'],
  [-0.01, '0.0'],
])('%d points of the score are %s', (value, text) => {
  expect(signedPoints(plain.style, value)).toBe(text);
});

describe('the answer', () => {
  const before = report([
    [20, 'Ana', 'chat', 1, 1],
    [20, 'Ben', 'phone', 1, 0],
  ]);
  const after = report([
    [20, 'Ana', 'chat', 1, 1],
    [20, 'Ben', 'phone', 1, 1],
  ]);
  const told = (one: typeof before, other: typeof before) =>
    answer(comparisonOf(one, other), plain.style).map(({ tone, text }) => `${tone ?? ''}: ${text}`);

  it('says what got better for certain, and whom to recognise', () => {
    const lines = told(before, after);
    expect(lines[0]).toMatch(
      /^good: Score 62\.5 → 100\.0 \(\+37\.5, 95 % interval .*\): better for certain\.$/u,
    );
    expect(lines).toContain('good: Better for certain, 1 item: c.b (+50.0).');
    expect(lines).toContain('good: Better for certain, 1 agent: Ben (+75.0).');
    expect(lines).toContain('good: To recognise, improved most: agent Ben, item c.b.');
    expect(lines).toContain(': The score was moved most by c.b (+37.5).');
    expect(lines).toContain(': By agent (2 in both): +37.5 is real, 0.0 is mix.');
  });

  it('says what got worse, and recognises nobody', () => {
    const lines = told(after, before);
    expect(lines[0]).toMatch(/^bad: Score 100\.0 → 62\.5 .*: worse for certain\.$/u);
    expect(lines).toContain('bad: Worse for certain, 1 item: c.b (-50.0).');
    expect(lines.join('\n')).not.toContain('recognise');
  });

  it('says that nothing changed, and that nothing can be told of single interactions', () => {
    expect(told(before, before)[0]).toBe(
      'unsure: Score 62.5 → 62.5 (0.0, 95 % interval -17.2 to +17.2): nothing changed beyond what chance may explain.',
    );
    const one = report([[1, 'Ana', 'chat', 1, 0]]);
    expect(told(one, after)[0]).toBe('unsure: Score 25.0 → 100.0 (+75.0): how sure that is cannot be told.');
    expect(told(report([]), after)[0]).toBe('unsure: Score – → 100.0: there is no score on both sides.');
  });
});

describe('what others wrote', () => {
  const HOSTILE = '\u001b[31mred|`x`\n<b>@you #1 \u202e';
  const hostile = (score: 0 | 1) =>
    report([
      [9, HOSTILE, 'a|b', 1, score],
      [9, `${HOSTILE}2`, 'c', 0, score],
    ]);
  const found = comparisonOf(hostile(0), hostile(1));

  it('commands no terminal', () => {
    const text = table(found, plain);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/u);
    expect(text).toContain('red|`x` <b>@you #1');
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('is no Markdown', () => {
    const text = markdown(found, plain);
    const rows = text.split('\n').filter(line => line.includes('@you') && line.startsWith('|'));
    expect(rows.length).toBe(2);
    for (const row of rows) expect(row).toMatch(/^\| \S* \| `` ?red\\\|`x` <b>@you #1 2? ?`` \|/u);
    for (const line of text.split('\n').filter(one => one.startsWith('- ')))
      expect(line).toMatch(/^- (?:\S )?`+.*`+$/u);
  });
});
