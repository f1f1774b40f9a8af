import fc from 'fast-check';
import { FAMILIES, type Item, itemsOf, type Section, type Spread } from '../../src/model/checklist.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import type { ScoringFacts } from '../../src/scoring/facts.ts';
import { makeScorecard, scoreChecklist } from '../../src/scoring/scorecard.ts';
import { answer, checklist, factsOf, interaction, item, type Written } from './fixtures.ts';

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
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const agent = fc.constantFrom('', 'Ana', 'Ben', 'Zoë', '__proto__', 'constructor');

/** Of whatever there is, and of what there is not: a checklist, an item. */
const of: fc.Arbitrary<Spread['of']> = fc.constantFrom(
  { kind: 'overall' },
  { kind: 'checklist', checklist: 'c0' },
  { kind: 'checklist', checklist: 'c2' },
  { kind: 'item', checklist: 'c0', item: 'i0' },
  { kind: 'item', checklist: 'c1', item: 'i2' },
);
const spread: fc.Arbitrary<Spread> = fc.record({
  by: fc.constantFrom('agent', 'site'),
  of,
  atMost: fc.constantFrom(0.5, 10, 60),
});

const items = fc.array(
  fc.record({
    weight,
    critical: fc.constantFrom(null, ...FAMILIES),
    spread: fc.option(spread, { freq: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** One section, or two where the cut falls between items. */
function cutAt(cut: number, all: readonly Item[]): readonly Section[] {
  const parts = [all.slice(0, cut), all.slice(cut)].filter(part => part.length > 0);
  return parts.map((part, at) => ({ id: `s${at}`, title: `Section ${at}`, items: part }));
}

/** A random program and scorecards made with it: any outcomes, some quoted, hostile names of agents. */
export function programs(): fc.Arbitrary<{ facts: ScoringFacts; cards: readonly Scorecard[] }> {
  const made = fc.record({
    checklists: fc.array(fc.record({ weight, items, cut: fc.nat({ max: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    onCritical: fc.constantFrom('fail' as const, 'zero' as const),
    rows: fc.array(
      fc.record({
        agent,
        site: fc.constantFrom('', 'Riga', 'Cebu'),
        picks: fc.array(fc.nat({ max: WRITTEN.length - 1 }), { minLength: 12, maxLength: 12 }),
        quoted: fc.boolean(),
        file: fc.constantFrom('a.csv', 'b.csv'),
      }),
      { maxLength: 12 },
    ),
  });
  return made.map(({ checklists, onCritical, rows }) => {
    const facts = factsOf(
      checklists.map((one, c) =>
        checklist(`c${c}`, [], {
          sections: cutAt(
            one.cut,
            one.items.map((more, at) => item(`i${at}`, more)),
          ),
        }),
      ),
      { weights: checklists.map(one => one.weight), onCritical, target: 80, pass: 60 },
    );
    const cards = rows.map((row, line) => {
      const scores = facts.checklists.map((one, c) => {
        const answers = itemsOf(one).map(({ id }, at) =>
          answer(id, WRITTEN[row.picks[c * 4 + at] ?? 0] ?? 1, {
            note: `line ${line}`,
            evidence: row.quoted ? [{ turn: 1, start: 0, end: 2, quote: 'Hi' }] : [],
          }),
        );
        return scoreChecklist(one, answers, onCritical);
      });
      // Lines repeat across files, ids do not: as in real exports.
      const of = interaction(`id ${line}`, { agent: row.agent, site: row.site }, line % 5);
      return { ...makeScorecard(of, scores, facts, {}), file: row.file };
    });
    return { facts, cards };
  });
}
