import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WhatIf } from '../../../src/model/what-if.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { cell, code } from '../../../src/renderers/what-if/markdown/code.ts';
import { fitted, MOST_CHARACTERS } from '../../../src/renderers/what-if/markdown/fitted.ts';
import { markdown } from '../../../src/renderers/what-if/markdown.ts';
import { cardOf, checklist, factsOf, interaction, item } from '../../scoring/fixtures.ts';
import { whatIfOf } from '../compared.ts';

const style = makeStyle({ colour: false, unicode: true });
const page = { style, width: 80, quotes: true };

/** The text without its code spans, as CommonMark finds them: a run of backticks up to the next run of the same length. */
function outsideCode(text: string): string {
  let rest = text;
  let outside = '';
  for (;;) {
    const open = /`+/u.exec(rest);
    if (open === null) return outside + rest;
    const [fence] = open;
    const after = rest.slice(open.index + fence.length);
    const close = [...after.matchAll(/`+/gu)].find(([run]) => run.length === fence.length);
    outside += rest.slice(0, open.index) + (close === undefined ? fence : '·');
    rest = close === undefined ? after : after.slice(close.index + fence.length);
  }
}

const HOSTILE = [
  '@octocat please',
  '#1 GH-1 fixes #2',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  'https://evil.example www.evil.example a@evil.example',
  '<script>alert(1)</script><img src=x onerror=y>',
  '</details></summary><h1>big</h1>',
  '`` ` ``` @octocat `',
  '`',
  '\\` @octocat',
  '| a | b |',
  '\\| @octocat | \\\\|',
  '\n\n# heading\n\n- list\n```\n@octocat',
  '\u2028\u2029# @octocat',
  '\u202e@octocat \u001b[31m',
  '**bold** _x_ ~~y~~ $$z$$',
  ':smile: &lt;b&gt; &#64;octocat',
  '<!-- @octocat',
];

const before = factsOf(
  [checklist('manner', [item('greeting'), item('thanks', { weight: 2 })], { pass: 60 })],
  { target: 60 },
);
const after = factsOf(
  [
    checklist('manner', [item('greeting', { weight: 3, critical: 'customer' }), item('thanks')], {
      pass: 60,
      hash: 'x',
    }),
  ],
  { target: 60 },
);

/** A comparison in which everything that others write is `text`. */
function about(text: string): WhatIf {
  const of = interaction(text, { agent: text }, 2);
  const answers = { manner: { greeting: 0, thanks: 1 } } as const;
  const found = whatIfOf({
    facts: { before, after },
    cards: [{ before: cardOf(before, answers, of), after: cardOf(after, answers, of) }],
  });
  return {
    ...found,
    other: { ...found.other, file: text },
    sources: found.sources.map(source => ({ ...source, file: text })),
    keys: [{ key: 'pass', before: text, after: text }],
    checklists: found.checklists.map(one => ({
      ...one,
      items: [
        ...one.items,
        {
          item: 'new',
          ask: text,
          change: 'added' as const,
          keys: [{ key: 'probe', before: null, after: text }],
        },
        {
          item: 'old',
          ask: text,
          change: 'changed' as const,
          keys: [{ key: 'phrases', before: text, after: text }],
        },
      ],
    })),
    interactions: found.interactions.map(one => ({
      ...one,
      moves: one.moves.map(move => ({
        ...move,
        note: text,
        evidence: [{ turn: 1, start: 0, end: 1, quote: text }],
      })),
    })),
  };
}

describe('what others wrote', () => {
  test('is in the comment at all', () => {
    const text = markdown(about('marker-xyz'), page);
    expect(text.match(/marker-xyz/gu)?.length).toBeGreaterThan(9);
  });

  test.each(HOSTILE)('stays inside code: %j', text => {
    const quiet = outsideCode(markdown(about(text), page));
    expect(quiet).toBe(outsideCode(markdown(about('marker'), page)));
    expect(quiet).not.toMatch(/@|octocat|evil|script|#1|h1|big/u);
  });

  test('stays inside code, whatever it is', () => {
    const harmless = outsideCode(markdown(about('marker'), page));
    const anything = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc
        .array(fc.constantFrom('`', '``', '|', '\\', '@a', '<b>', '\n', ' ', 'x', '](', '#1'), {
          minLength: 1,
        })
        .map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(
        anything.filter(text => code(text) !== ''),
        text => {
          expect(outsideCode(markdown(about(`m${text}m`), page))).toBe(harmless);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never ends a cell or a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\\', '|', 'a', '`', '\n')).map(parts => parts.join('')),
        text => {
          const shown = cell(`x${text}x`);
          expect(shown).not.toMatch(/[\r\n]/u);
          expect(shown).not.toMatch(/(?:^|[^\\])(?:\\\\)*\|/u);
        },
      ),
    );
  });

  test('is left out with --no-quotes', () => {
    const found = about('marker');
    const quiet = markdown(
      {
        ...found,
        interactions: found.interactions.map(one => ({
          ...one,
          moves: one.moves.map(move => ({
            ...move,
            note: 'why',
            evidence: [{ turn: 1, start: 0, end: 6, quote: 'secret' }],
          })),
        })),
      },
      { ...page, quotes: false },
    );
    expect(quiet).not.toContain('secret');
    expect(quiet).toContain('turn 1: `why`');
  });
});

test('a code span shows what was written', () => {
  expect(['plain', 'a`b', '`', ' ', 'a``b`'].map(text => code(text))).toEqual([
    '`plain`',
    '``a`b``',
    '`` ` ``',
    '',
    '``` a``b` ```',
  ]);
  expect(code('x'.repeat(300), 10)).toBe('`xxxxxxxxxx…`');
  expect(code('aaaa😀', 5)).toBe('`aaaa…`');
});

describe('a comment', () => {
  test('never has more characters than GitHub takes, and tells what it leaves out', () => {
    const found = about('y'.repeat(200));
    const one = found.interactions[0];
    if (one === undefined) throw new Error('no interaction changed');
    const many = { ...found, changed: 5000, interactions: Array.from({ length: 1000 }, () => one) };
    const text = markdown(many, page);
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text.length).toBeGreaterThan(MOST_CHARACTERS - 2000);
    const listed = text.match(/^- `y+/gmu)?.length ?? 0;
    expect(text).toMatch(/… and [\d,]+ more interactions left out here\n\n<\/details>/u);
    expect(Number(/… and ([\d,]+) more interactions/u.exec(text)?.[1]?.replaceAll(',', ''))).toBe(
      5000 - listed,
    );
  });

  test('fits whatever its blocks are', () => {
    const line = fc.integer({ min: 1, max: 90 }).map(length => 'x'.repeat(length));
    const block = fc.record({
      open: fc.array(line, { maxLength: 3 }),
      rows: fc.array(line, { minLength: 20, maxLength: 40 }),
      close: fc.array(line, { maxLength: 2 }),
      rest: fc.nat({ max: 10_000 }),
      noun: fc.constant('rows'),
    });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 3, maxLength: 5 }),
        fc.integer({ min: 3000, max: 4500 }),
        (blocks, most) => {
          expect(fitted(blocks, most).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
