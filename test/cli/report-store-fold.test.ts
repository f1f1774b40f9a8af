import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf, keptForm } from '../../src/checklist/kept-form.ts';
import { foldAudits } from '../../src/cli/actions/report-store-fold.ts';
import type { Audit } from '../../src/model/audit.ts';
import { COUNTED } from '../../src/model/automatic.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { besideEachOther } from '../../src/scoring/automatic.ts';
import type { ScoringFacts } from '../../src/scoring/facts.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { BESIDE, checklist, factsOf, item, reportOf } from '../scoring/fixtures.ts';
import { programs } from '../scoring/random.ts';

/** An audit in which a person answered exactly as probes had found, so that this is its scorecard. */
function agreeing(card: Scorecard): Audit {
  const found = card.checklists.flatMap(({ id, answers }) => answers.map(one => ({ ...one, checklist: id })));
  const { id, file, line, fields } = card;
  return {
    ...{ id: `A of ${id}`, auditor: 'mia', revision: 1, state: 'done', drawn: null },
    ...{ begun: 0, ended: 1, seconds: 1, at: null },
    interaction: { hash: '', identity: id, id, fields, turns: null, source: { file, line } },
    program: { checklists: [], target: null, pass: null, onCritical: 'fail' },
    suggestions: found,
    answers: found.map(one => ({ ...one, value: null })),
  };
}

/** The facts as a store gives them back. */
function keptFacts(facts: ScoringFacts): ScoringFacts {
  return { ...facts, checklists: facts.checklists.map(one => checklistOf(keptForm(one), one.file)) };
}

async function* inOrder(audits: readonly Audit[]): AsyncGenerator<Audit> {
  yield* audits;
}

const how = (facts: ScoringFacts, ids: readonly string[]) => ({
  ...{ file: 'audits.db', facts, stratumOf: null, keepsCards: true, onCard: null },
  ids: new Set(ids.map(id => `A of ${id}`)),
});

describe('audits that agree with the probes', () => {
  it('make the report that scoring the export made, whoever counts', async () => {
    await fc.assert(
      fc.asyncProperty(programs(), fc.constantFrom(...COUNTED), async ({ facts, cards }, counted) => {
        const again = keptFacts(facts);
        const ids = cards.map(({ id }) => id);
        const audits = inOrder(cards.map(agreeing));
        const folded = await foldAudits(audits, { ...how(again, ids), counted });
        const report = makeReport(folded.counted.tally, { ...again, ...BESIDE, confidence: null });
        expect(report).toEqual(reportOf(facts, cards));
        expect(new Set(folded.scorecards)).toEqual(new Set(cards));
        const sides = { people: report, probes: report };
        for (const { agreement } of besideEachOther(sides, folded.agreed, { counted, notes: [] }).items)
          expect(agreement.equal).toBe(agreement.judged);
      }),
      { numRuns: 50 },
    );
  });
});

describe('audits that do not fit', () => {
  it('are refused where the store changed under the eyes of the reader', async () => {
    const facts = factsOf([checklist('tiny', [item('greeting')])]);
    const folded = foldAudits(inOrder([]), { ...how(facts, ['1']), counted: 'people' });
    await expect(folded).rejects.toThrow(/somebody changed the store/u);
  });
});
