import { describe, expect, test } from 'vitest';
import { NO_GATE } from '../../src/checklist/default-program.ts';
import type { MinScope } from '../../src/model/program.ts';
import { judge } from '../../src/scoring/judge.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from './fixtures.ts';

const call = checklist('call', [item('greeting'), item('verify'), item('thanks')]);
const facts = factsOf([call]);
const open = 'unverifiable';

/** What a gate says of calls whose greeting alone was always judged, at 100. */
function reasonOf(verify: readonly Written[], scope: MinScope, bound = 80, confidence: number | null = null) {
  const cards = verify.map((one, line) =>
    cardOf(
      facts,
      { call: { greeting: 1, verify: one, thanks: open } },
      interaction(`${line}`, { agent: 'Ana' }, line),
    ),
  );
  const gate = { ...NO_GATE, minimums: [{ scope, bound }], confidence };
  return judge(reportOf(facts, cards, confidence), gate, null).reasons[0];
}

describe('a score that is met although less than half of the weight was judged', () => {
  test.each<[MinScope, string | null]>([
    [{ kind: 'overall' }, 'less than half of the weight was judged (--min-coverage 50 asks for half)'],
    [
      { kind: 'checklist', checklist: 'call' },
      'less than half of its weight was judged (--min-coverage call=50 asks for half)',
    ],
    [
      { kind: 'group', by: 'agent' },
      'less than half of the weight was judged (--min-coverage 50 asks for half)',
    ],
    [{ kind: 'item', checklist: 'call', item: 'greeting' }, null],
  ])('stays met, and says so: %j', (scope, note) => {
    expect(reasonOf([open, open], scope)).toMatchObject({ actual: 100, state: 'met', note });
  });

  test('is said of less than half only: a third and two thirds are half', () => {
    const scope = { kind: 'overall' } as const;
    expect(reasonOf([1, open], scope)).toMatchObject({ state: 'met', note: null });
    expect(reasonOf([1, open, open], scope)?.note).toMatch(/^less than half/u);
  });

  test('is not said of what is not met', () => {
    const scope = { kind: 'overall' } as const;
    expect(reasonOf([open, open], scope, 101)).toMatchObject({ state: 'failed', note: null });
    expect(reasonOf([open, open], scope, 99, 0.95)).toMatchObject({ state: 'undetermined', note: null });
  });
});
