import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/renderers/json.ts';
import { jsonl, scorecardLine } from '../../src/renderers/jsonl.ts';
import { aReport, noGate, plain } from './a-report.ts';
import { anyReport, anyScorecard } from './any-report.ts';
import { july, julyGate } from './july.ts';

describe('jsonl', () => {
  it('is a line for each scorecard, in the shape they have in json', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.array(anyScorecard, { maxLength: 4 }),
        fc.boolean(),
        (report, scorecards, quotes) => {
          const full = { ...report, scorecards };
          const lines = jsonl.render(full, noGate, { ...plain, quotes }).split('\n');
          expect(lines.pop()).toBe('');
          expect(lines.map(line => JSON.parse(line))).toEqual(
            JSON.parse(json.render(full, noGate, { ...plain, quotes })).scorecards,
          );
          expect(lines).toEqual(scorecards.map(card => scorecardLine(card, quotes)));
        },
      ),
    );
  });

  it('leaves quotes out when asked', () => {
    expect(jsonl.render(july, julyGate, plain)).toContain('Order number?');
    expect(jsonl.render(july, julyGate, { ...plain, quotes: false })).not.toContain('Order number?');
  });

  it('does not pass off a report without scorecards as one without interactions', () => {
    expect(jsonl.render(aReport({ scorecards: [] }), noGate, plain)).toBe('');
    expect(() => jsonl.render(aReport({ scorecards: null }), noGate, plain)).toThrow(
      /without them.*--scorecards/su,
    );
  });
});
