import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NO_GATE } from '../../src/checklist/default-program.ts';
import type { ChecklistReport } from '../../src/model/report.ts';
import { headline } from '../../src/renderers/headline.ts';
import { html } from '../../src/renderers/html/index.ts';
import { littleJudged } from '../../src/renderers/little-judged.ts';
import { markdown } from '../../src/renderers/markdown/markdown.ts';
import { table } from '../../src/renderers/table/table.ts';
import { judge } from '../../src/scoring/judge.ts';
import { withWho } from '../plan/a-service.ts';
import { aChecklistReport, aMember, aReason, aReport, noGate, plain, totalsOf } from './a-report.ts';

const known = { interactions: 9, score: 88, target: 85 };
const of = (id: string, coverage: number | null, state: ChecklistReport['state'] = 'above') =>
  aChecklistReport({ ...known, id, coverage, state });
const told = (...checklists: readonly ChecklistReport[]) =>
  littleJudged(checklists, plain.style, id => `<${id}>`);

describe('checklists of which little was judged', () => {
  it('are named where they stand above or below their target', () => {
    expect(told(of('a', 47), of('b', 50), of('c', 100))).toBe(
      'above or below target on less than half of its weight: <a> (47.0 %); its score tells of that part only',
    );
    expect(told(of('a', 47), of('b', 12, 'below'))).toBe(
      'above or below target on less than half of their weight: <a> (47.0 %), <b> (12.0 %); their scores tell of that part only',
    );
  });

  it('are not where nothing is said of a target, or nothing applied', () => {
    expect(told(of('a', 47, 'unsure'), of('b', 47, 'none'), of('c', null))).toBeNull();
  });

  it('never look as if half had been judged, and are not all named where they are many', () => {
    expect(told(of('a', 49.96))).toContain('(49.96 %)');
    const many = Array.from({ length: 7 }, (_, at) => of(`c${at}`, 1));
    expect(told(...many)).toMatch(/<c4> \(1\.0 %\) and 2 more; their scores/u);
  });

  it('stand beneath the table of checklists, and its Markdown', () => {
    const report = aReport({ checklists: [of('courtesy', 100), of('knowledge', 47)] });
    const page = table.render(report, noGate, plain).replace(/\s+/gu, ' ');
    expect(page).toMatch(
      /Checklists .* knowledge 88\.0 .* above or below target on less than half of its weight: knowledge \(47\.0 %\); its score tells/u,
    );
    expect(markdown.render(report, noGate, plain)).toMatch(
      /\| ✓ `knowledge` .*\n\nabove or below target on less than half of its weight: `knowledge` \(47\.0 %\); its score/u,
    );
  });
});

it('stands in the page too, which calls checklists by their titles', async () => {
  const page = await html.render(aReport({ checklists: [of('courtesy', 47)] }), noGate, plain);
  expect(page).toMatch(
    /<p class="note">above or below target on less than half of its weight: <bdi>Courtesy<\/bdi> \(47\.0 %\); its score/u,
  );
});

describe('a whole of which little was judged', () => {
  const inShort = (coverage: number | null, score: number | null = 90) => {
    const certain = aMember({ key: 'Al', score: 20, certain: 'below' });
    const totals = totalsOf({ ...known, scored: 9, score, coverage });
    return headline(aReport({ totals, findings: withWho({ agent: [certain] }) }), plain.style);
  };

  it.each([
    [1.7, '1.7'],
    [49.96, '49.96'],
    [0.004, '0.004'],
  ])('is told of right after the score, before anybody is named: %d %%', (coverage, told) => {
    const [first, second, ...rest] = inShort(coverage);
    expect(first?.about).toBe('score');
    expect(second).toEqual({
      ...{ about: 'coverage', tone: 'unsure' },
      text: `Only ${told} % of the weight that applies was judged: all figures tell of that part only.`,
    });
    expect(rest.map(({ text }) => text)).toContain('Below target for certain: Al (20.0).');
  });

  it.each([[50], [100], [null]])('is not of half and more: %j', coverage => {
    expect(inShort(coverage).map(({ about }) => about)).toEqual(['score', 'items', 'agents']);
  });

  it('is not where nothing was judged at all', () => {
    expect(inShort(0, null).map(({ about }) => about)).toEqual(['score', 'agents']);
  });
});

it('is told whole in the Markdown of a gate: what to ask for stands last', () => {
  const note = 'less than half of its weight was judged (--min-coverage responsiveness=50 asks for half)';
  const verdict = { ...noGate, reasons: [aReason({ note, interactions: ['C-1'] })] };
  expect(markdown.render(aReport(), verdict, plain)).toContain(`| \`${note}\`, \`C-1\` |`);
});

test('the gate notes it of the very scores that the table remarks', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.constant(50)), coverage => {
      const report = aReport({
        totals: totalsOf({ ...known, scored: 9, coverage }),
        checklists: [of('knowledge', coverage)],
      });
      const scopes = [{ kind: 'overall' }, { kind: 'checklist', checklist: 'knowledge' }] as const;
      const minimums = scopes.map(scope => ({ scope, bound: 85 }));
      const { ok, reasons } = judge(report, { ...NO_GATE, minimums }, null);
      const remarked = told(of('knowledge', coverage)) !== null;
      expect(ok).toBe(true);
      expect(reasons.map(({ note }) => note !== null)).toEqual([remarked, remarked]);
    }),
  );
});
