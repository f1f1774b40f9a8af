import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain as renderer } from '../../../src/renderers/plain/plain.ts';
import { aMember, aMemberItem, aReport, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { july, julyGate } from '../july.ts';

const linesOf = (...given: Parameters<typeof renderer.render>) => renderer.render(...given).split('\n');

describe('plain', () => {
  it('is one fact a line, the answer first', async () => {
    await expect(renderer.render(july, julyGate, plain)).toMatchFileSnapshot('./july.txt');
  });

  it.each([
    'verdict: failed',
    'score: 89.96, interval 88.7 to 91.2',
    'gap: -0.04, unsure, interactions that would settle it 1168724',
    'gate critical misses <= 300 actual: 299',
    'gate courtesy.tone >= 70 actual: unknown',
    'critical compliance accuracy: 99.9, interval 99.5 to 99.98',
    'item courtesy.no-secrets points lost: 0.01',
    'item courtesy.tone rate: unknown',
    'evidence courtesy.greeting chat-0017 quote: Shipped.',
    'group agent 王小明 score: 60.5, interval 56.9 to 64.1',
    'spread consistency.agents lowest: 王小明, score 60.5, interactions 120',
    'rejected july.csv 17 reason: the column "transcript" is empty',
    'interaction chat-0042 passed: no',
  ])('has the line "%s"', line => {
    expect(linesOf(july, julyGate, plain)).toContain(line);
  });

  it('tells of a report of nothing that nothing is known', () => {
    const lines = linesOf(aReport(), noGate, plain);
    expect(lines).toContain('verdict: no gate asked for');
    expect(lines).toContain('score: unknown');
    expect(lines).toContain('interactions: 0');
  });

  it('says in short what findings tell, and nothing good of nothing', () => {
    const none = { pareto: [], training: [], who: {}, consistency: [], facts: [], trends: [], advice: [] };
    const judged = {
      ...none,
      pareto: [{ item: 'courtesy.greeting', pointsLost: 2, share: 60, cumulated: 60 }],
    };
    expect(linesOf({ ...july, findings: judged }, julyGate, plain)).toContain(
      'in short: Fix first: courtesy.greeting (2.0): 60 % of the 3.4 points lost.',
    );
    const short = linesOf(aReport({ findings: none }), noGate, plain).filter(line =>
      line.startsWith('in short'),
    );
    expect(short).toEqual([
      'in short: Nothing was judged: there is no score, and of no item can anything be said.',
    ]);
  });

  it('tells a section of a group from its item of the same name, after all else', () => {
    const close = { interval: null, target: 90, gap: -40, state: 'unsure', needed: 7 } as const;
    const section = { ...close, id: 'courtesy.tone', interactions: 2, score: 50, deviation: 0 };
    const ana = aMember({ sections: [section], items: [aMemberItem({ ...close, item: 'courtesy.tone' })] });
    const findings = {
      ...{ pareto: [], training: [], who: { agent: [ana] }, consistency: [], facts: [], trends: [] },
      advice: [{ item: 'courtesy.tone', kind: 'never-judged' as const, text: 'never' }],
    };
    const lines = linesOf(aReport({ findings }), noGate, plain);
    const gaps = ['section', 'item'].map(
      kind => `${kind} agent Ana courtesy.tone gap: -40.0, unsure, interactions that would settle it 7`,
    );
    expect(lines.filter(line => line.includes('Ana courtesy.tone gap'))).toEqual(gaps);
    const advice = lines.findIndex(line => line.startsWith('advice '));
    expect(lines.indexOf(gaps[0] ?? '')).toBeGreaterThan(advice);
    expect(advice).toBeGreaterThan(0);
  });

  it('leaves quotes out, and keeps the notes', () => {
    const text = renderer.render(july, julyGate, { ...plain, quotes: false });
    expect(text).not.toMatch(/Shipped|Order number/u);
    expect(text).toContain(
      "evidence courtesy.greeting chat-0017 note: not said in the agent's first 2 turns",
    );
  });

  it('holds no sign, no control character and no line without a fact, whatever a report holds', () => {
    fc.assert(
      fc.property(anyReport, anyVerdict, (report, verdict) => {
        const [last, ...lines] = linesOf(report, verdict, plain).toReversed();
        expect(last).toBe('');
        for (const line of lines) {
          expect(line).toMatch(/^\S.*: ?./su);
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        }
        expect(lines.at(-1)).toMatch(/^verdict: /u);
      }),
    );
  });
});
