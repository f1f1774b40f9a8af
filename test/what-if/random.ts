import fc from 'fast-check';
import { FAMILIES } from '../../src/model/checklist.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import type { Pair } from '../../src/model/what-if.ts';
import type { ScoringFacts } from '../../src/scoring/facts.ts';
import { makeScorecard, scoreChecklist } from '../../src/scoring/scorecard.ts';
import { answer, checklist, factsOf, interaction, item, type Written } from '../scoring/fixtures.ts';

const WRITTEN: readonly Written[] = [
  1,
  1,
  1,
  0,
  0,
  1 / 3,
  0.5,
  'notApplicable',
  'unanswered',
  'unverifiable',
];
const weight = fc.double({ min: 0.1, max: 50, noNaN: true });
const MOST_ITEMS = 4;

/** What an item is in one program; `null`: it is not in it. */
const asked = fc.record({ weight, critical: fc.constantFrom(null, null, ...FAMILIES) });
const itemPair = fc.oneof(
  { weight: 3, arbitrary: asked.map(one => ({ before: one, after: one })) },
  { weight: 2, arbitrary: fc.record({ before: asked, after: asked }) },
  { weight: 1, arbitrary: asked.map(one => ({ before: one, after: null })) },
  { weight: 1, arbitrary: asked.map(one => ({ before: null, after: one })) },
);
/** Each checklist has a first item that is never taken away, for an empty one cannot be. */
const checklistPair = fc.record({
  first: fc.record({ before: asked, after: asked }),
  items: fc.array(itemPair, { maxLength: MOST_ITEMS - 1 }),
  weights: fc.oneof(
    weight.map(one => ({ before: one, after: one })),
    fc.record({ before: weight, after: weight }),
  ),
});
const pick = fc.nat({ max: WRITTEN.length - 1 });
const row = fc.record({
  agent: fc.constantFrom('', 'Ana', 'Ben', '__proto__'),
  /** Most answers stay as they are. */
  picks: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: pick.map(one => [one, one]) },
      { weight: 1, arbitrary: fc.tuple(pick, pick) },
    ),
    {
      minLength: 3 * MOST_ITEMS,
      maxLength: 3 * MOST_ITEMS,
    },
  ),
});
const onCritical = fc.constantFrom('fail' as const, 'fail' as const, 'zero' as const);

export type TwoPrograms = {
  readonly facts: Pair<ScoringFacts>;
  readonly cards: readonly Pair<Scorecard>[];
};

/** Two programs with most in common, and interactions scored by both. */
export function twoPrograms(): fc.Arbitrary<TwoPrograms> {
  const made = fc.record({
    checklists: fc.array(checklistPair, { minLength: 1, maxLength: 3 }),
    onCritical: fc.record({ before: onCritical, after: onCritical }),
    pass: fc.record({ before: fc.constantFrom(null, 60), after: fc.constantFrom(null, 60, 80) }),
    rows: fc.array(row, { maxLength: 12 }),
  });
  return made.map(({ checklists, onCritical, pass, rows }) => {
    const side = (name: 'before' | 'after') => {
      const own = checklists.map(({ first, items, weights }, c) => ({
        weight: weights[name],
        items: [first, ...items].flatMap((one, at) => {
          const facts = one[name];
          return facts === null ? [] : [{ at, item: item(`i${at}`, facts), c }];
        }),
      }));
      const facts = factsOf(
        own.map(({ items }, c) =>
          checklist(
            `c${c}`,
            items.map(one => one.item),
          ),
        ),
        {
          weights: own.map(one => one.weight),
          onCritical: onCritical[name],
          pass: pass[name],
          target: 80,
        },
      );
      const card = ({ agent, picks }: (typeof rows)[number], line: number): Scorecard => {
        const scores = facts.checklists.map((one, c) => {
          const answers = (own[c]?.items ?? []).map(({ at, item }) => {
            const place = picks[c * MOST_ITEMS + at]?.[name === 'before' ? 0 : 1] ?? 0;
            return answer(item.id, WRITTEN[place] ?? 1, { note: `line ${line}` });
          });
          return scoreChecklist(one, answers, facts.program.onCritical);
        });
        return makeScorecard(interaction(`id ${line}`, { agent }, line + 1), scores, facts, {});
      };
      return { facts, card };
    };
    const [before, after] = [side('before'), side('after')];
    return {
      facts: { before: before.facts, after: after.facts },
      cards: rows.map((one, line) => ({ before: before.card(one, line), after: after.card(one, line) })),
    };
  });
}
