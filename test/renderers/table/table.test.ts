import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Report, Verdict } from '../../../src/model/report.ts';
import type { RenderOptions } from '../../../src/renderers/renderer.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { table } from '../../../src/renderers/table/table.ts';
import { aReport, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { july, julyGate } from '../july.ts';

const ascii: RenderOptions = { ...plain, style: makeStyle({ colour: false, unicode: false }), width: 60 };

describe('the table', () => {
  it.each([
    ['july-80.txt', july, julyGate, plain],
    ['july-60-ascii.txt', july, julyGate, ascii],
    ['nothing-80.txt', aReport(), noGate, plain],
  ])('is what %s shows', async (file, report, verdict, options) => {
    await expect(table.render(report, verdict, options)).toMatchFileSnapshot(`./${file}`);
  });

  it('is the sample of the documentation', () => {
    const page = readFileSync('docs/report-format.md', 'utf8');
    expect(page).toContain(`\`\`\`text\n${table.render(july, julyGate, plain)}\`\`\``);
  });

  it('keeps every line within the page, whatever a report holds', () => {
    const width = fc.integer({ min: 20, max: 200 });
    fc.assert(
      fc.property(anyReport, anyVerdict, width, fc.boolean(), (report, verdict, width, unicode) => {
        const style = makeStyle({ colour: false, unicode });
        const page = table.render(report, verdict, { style, width, quotes: true });
        for (const line of page.split('\n')) {
          expect(stringWidth(line), line).toBeLessThanOrEqual(Math.max(60, width));
        }
      }),
    );
  });

  it('holds no control character without colour, and with colour says the same', () => {
    const coloured = makeStyle({ colour: true, unicode: true });
    fc.assert(
      fc.property(anyReport, anyVerdict, (report, verdict) => {
        const page = table.render(report, verdict, plain);
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(stripVTControlCharacters(table.render(report, verdict, { ...plain, style: coloured }))).toBe(
          page,
        );
      }),
    );
  });

  it('keeps columns in line beneath wide characters', () => {
    const lines = table.render(july, julyGate, plain).split('\n');
    const ends = ['王小明', 'Ana  ', 'Ben  '].map(name => {
      const line = lines.find(line => line.slice(2).startsWith(name)) ?? '';
      return stringWidth(line.slice(0, /\d\.\d/u.exec(line)?.index));
    });
    expect(new Set(ends)).toEqual(new Set([ends[0]]));
    expect(ends[0]).toBeGreaterThan(10);
  });

  it('leaves quotes out, and keeps the notes', () => {
    const page = table.render(july, julyGate, { ...plain, quotes: false });
    expect(page).not.toContain('Order number?');
    expect(page).toContain("chat-0017 · Ben · turn 1: not said in the agent's first 2 turns: $greeting");
  });
});

describe('the last line', () => {
  const failed = julyGate.reasons.slice(0, 1);
  const open = julyGate.reasons.slice(2);
  it.each<[string, Verdict]>([
    ['no gate asked for', noGate],
    ['gate met', { ok: true, state: 'met', reasons: julyGate.reasons.slice(1, 2) }],
    ['gate NOT met', { ok: false, state: 'failed', reasons: failed }],
    ['gate NOT met', { ok: false, state: 'failed', reasons: [] }],
    [
      'gate undetermined: cannot be told of courtesy.tone',
      { ok: false, state: 'undetermined', reasons: open },
    ],
  ])('says "%s"', (expected, verdict) => {
    expect(lastLine(july, verdict)).toBe(expected);
  });

  it('is that of the verdict alone, whatever the report says', () => {
    fc.assert(
      fc.property(anyReport, report => {
        expect(lastLine(report, julyGate)).toBe('gate NOT met');
      }),
      { numRuns: 30 },
    );
  });
});

function lastLine(report: Report, verdict: Verdict): string | undefined {
  return table.render(report, verdict, plain).trimEnd().split('\n').at(-1);
}
