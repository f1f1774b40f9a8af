import { describe, expect, test } from 'vitest';
import { NO_GATE } from '../../src/checklist/index.ts';
import { doubted, judgeOther } from '../../src/what-if/verdict.ts';
import { cardOf, checklist, factsOf, item, reportOf } from '../scoring/fixtures.ts';

const manner = checklist('manner', [item('greeting'), item('thanks')]);
const facts = factsOf([manner]);
const report = reportOf(facts, [cardOf(facts, { manner: { greeting: 1, thanks: 1 } })]);
const minimum = (name: 'thanks' | 'gone', checklist = 'manner') => ({
  scope: { kind: 'item' as const, checklist, item: name },
  bound: 50,
});

describe('the gate there would be', () => {
  test('is judged as any gate', () => {
    expect(judgeOther(report, { ...NO_GATE, minimums: [minimum('thanks')] }, null, 0)).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['an item that is gone', minimum('gone'), 'manner.gone'],
    ['an item of a checklist that is gone', minimum('thanks', 'other'), 'other.thanks'],
    [
      'a checklist that is gone',
      { scope: { kind: 'checklist' as const, checklist: 'other' }, bound: 50 },
      'other',
    ],
  ])('is never met by %s', (_, gone, what) => {
    const verdict = judgeOther(report, { ...NO_GATE, minimums: [minimum('thanks'), gone] }, null, 0);
    expect(verdict).toMatchObject({ ok: false, state: 'undetermined' });
    expect(verdict.reasons.at(-1)).toMatchObject({ what, actual: null, state: 'undetermined' });
  });

  test('stays failed where something else fails', () => {
    const minimums = [minimum('gone'), { scope: { kind: 'overall' as const }, bound: 101 }];
    expect(judgeOther(report, { ...NO_GATE, minimums }, null, 0).state).toBe('failed');
  });

  test('cannot tell a drop from a baseline that was scored otherwise, and does from one that was not', () => {
    const gate = { ...NO_GATE, maxDrop: 2 };
    const other = factsOf([checklist('manner', [item('greeting')], { hash: 'other' })]);
    const baseline = reportOf(other, [cardOf(other, { manner: { greeting: 1 } })]);
    expect(judgeOther(report, gate, baseline, 0)).toMatchObject({ state: 'undetermined' });
    expect(judgeOther(report, gate, report, 0)).toMatchObject({ state: 'met' });
    expect(judgeOther(report, gate, null, 0)).toMatchObject({ state: 'undetermined' });
  });
});

test('what seems met is undetermined where answers cannot be told, and what fails stays failed', () => {
  const minimums = [minimum('thanks'), { scope: { kind: 'overall' as const }, bound: 50 }];
  const met = judgeOther(report, { ...NO_GATE, minimums }, null, 0);
  expect(doubted(met, new Set())).toBe(met);
  expect(doubted(met, new Set(['manner.new']))).toMatchObject({
    ok: false,
    state: 'undetermined',
    reasons: [
      { state: 'undetermined', note: '1 item cannot be told without the export' },
      { state: 'undetermined' },
    ],
  });
  const failed = judgeOther(
    report,
    { ...NO_GATE, minimums: [{ scope: { kind: 'overall' }, bound: 101 }] },
    null,
    0,
  );
  expect(doubted(failed, new Set(['manner.new']))).toMatchObject({
    state: 'failed',
    reasons: [{ state: 'failed' }],
  });
});
