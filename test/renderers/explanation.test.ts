import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Explanation, Step } from '../../src/model/explanation.ts';
import { renderExplanationOf } from '../../src/renderers/explanation.ts';
import { makeStyle } from '../../src/renderers/style.ts';
import { plain } from './a-report.ts';
import { hostileText } from './any-report.ts';

const aStep = (over: Partial<Step> = {}): Step => ({
  ...{ name: 'pointsLost', words: 'the points lost of its items', sum: '1.25 + 0.5', result: 1.75 },
  ...{ unit: 'points', source: 'docs/scoring.md, Points lost' },
  ...over,
});
const of = (steps: readonly Step[], more: readonly string[] = []): Explanation => ({
  ...{ of: 'courtesy.opening', title: 'the section Opening', more },
  parts: [
    { of: '', steps },
    { of: 'empty', steps: [] },
  ],
});
const page = (explanation: Explanation, over = {}) => renderExplanationOf(explanation, { ...plain, ...over });

describe('an explanation of a figure', () => {
  it('tells the figure, the formula and where it stands, and the sum; a part of nothing is left out', () => {
    expect(page(of([aStep()]))).toBe(
      [
        'courtesy.opening (the section Opening)',
        '',
        '  points lost: 1.75',
        '      the points lost of its items (docs/scoring.md, Points lost)',
        '      1.25 + 0.5 = 1.75',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ unit: 'points', result: 89.956 }, '89.96'],
    [{ unit: 'difference', result: 4.2 }, '+4.20'],
    [{ unit: 'difference', result: -4.2 }, '-4.20'],
    [{ unit: 'difference', result: 0 }, '0.00'],
    [{ unit: 'count', result: 51200 }, '51,200'],
    [{ unit: 'number', result: 2.2621571627 }, '2.26216'],
    [{ unit: 'word', result: 'below', sum: null }, 'below'],
    [{ unit: 'points', result: null, sum: null }, '–'],
  ] as const)('shows %j as %s', (over, shown) => {
    const lines = page(of([aStep(over)])).split('\n');
    expect(lines[2]).toBe(`  points lost: ${shown}`);
    if (!('sum' in over)) expect(lines[4]).toBe(`      1.25 + 0.5 = ${shown}`);
  });

  it('leaves names that are made of what the report holds as they are', () => {
    expect(page(of([aStep({ name: 't of BenX' })]))).toContain('  t of BenX: 1.75');
  });

  it('names what else can be explained, as it is typed into a shell', () => {
    expect(page(of([aStep()], ['agent=Ana,c.a', "agent=O'Neil,c.a"]))).toContain(
      "More of it:\n  --explain agent=Ana,c.a\n  --explain 'agent=O'\\''Neil,c.a'\n",
    );
  });

  it('cuts no sum, however long, and writes it without Unicode where a terminal has none', () => {
    const sum = Array.from({ length: 400 }, (_, at) => `√${at}² × 2 − 1`).join(' + ');
    const style = makeStyle({ colour: false, unicode: false });
    const text = page(of([aStep({ sum })]), { style });
    expect(text.replace(/\s+/gu, ' ')).toContain('sqrt 399^2 x 2 - 1 = 1.75');
    expect(text).not.toMatch(/[^\n -~]/u);
  });

  it('keeps to the width, and lets no text command the terminal', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 60, max: 120 }), (text, width) => {
        const steps = [aStep({ name: text, words: text, unit: 'word', result: text, sum: null })];
        const made = page({ ...of(steps, [text]), of: text, title: text }, { width });
        for (const line of made.split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });
});
