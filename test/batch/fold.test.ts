import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFold } from '../../src/batch/fold.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Look, Scene } from '../../src/model/checklist.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { emptyBook } from '../../src/probes/phrases/book.ts';
import { makeScene } from '../../src/probes/scene.ts';
import type { ScoringFacts } from '../../src/scoring/facts.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { makeScorecard, scoreChecklist } from '../../src/scoring/scorecard.ts';
import type { Tally } from '../../src/scoring/tally.ts';
import { BESIDE, cardOf, checklist, factsOf, interaction, item, reportOf } from '../scoring/fixtures.ts';
import { programs } from '../scoring/random.ts';

/** The answers of cards, by the scene they are found on: a probe then gives what the card says. */
type Script = Map<Scene, Scorecard>;

/** The facts with probes that read from a script. Items for people have none. */
function scripted(facts: ScoringFacts, script: Script): ScoringFacts {
  const checklists = facts.checklists.map(one => ({
    ...one,
    sections: one.sections.map(section => ({
      ...section,
      items: section.items.map(item => ({ ...item, probe: probeOf(one.id, item.id, script) })),
    })),
  }));
  return { ...facts, checklists };
}

function probeOf(checklist: string, item: string, script: Script): Look {
  const look = (scene: Scene) => {
    const scores = script.get(scene)?.checklists.find(one => one.id === checklist);
    const answer = scores?.answers.find(one => one.item === item);
    if (answer === undefined || answer.outcome === 'unanswered') throw new Error('not in the script');
    const { outcome, credit, note, evidence } = answer;
    return { outcome, credit, grounds: () => ({ note, evidence }) };
  };
  return { describe: '', look };
}

/** A probe always finds something: what was for a person, it cannot tell. */
function probed(card: Scorecard, facts: ScoringFacts): Scorecard {
  const found = (answer: Answer): Answer =>
    answer.outcome === 'unanswered' ? { ...answer, outcome: 'unverifiable' } : answer;
  const scores = facts.checklists.map((one, at) =>
    scoreChecklist(one, card.checklists[at]?.answers.map(found) ?? [], facts.program.onCritical),
  );
  const of = interaction(card.id, card.fields, card.line);
  return { ...makeScorecard(of, scores, facts, {}), file: card.file };
}

const report = (tally: Tally, facts: ScoringFacts) =>
  JSON.stringify(makeReport(tally, { ...facts, ...BESIDE, confidence: null }));

describe('a fold', () => {
  it('comes to the same report as scorecards counted one by one, however the interactions are cut into blocks', () => {
    const cuts = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(programs(), cuts, (program, cut) => {
        const script: Script = new Map();
        const facts = scripted(program.facts, script);
        const cards = program.cards.map(card => probed(card, facts));
        const fold = makeFold(facts);
        let block = fold.begin();
        for (const card of cards) {
          const scene = makeScene(interaction(card.id, card.fields), emptyBook(), 'en');
          script.set(scene, card);
          const field = (name: string) => String(card.fields[name] ?? '') || null;
          fold.add(block, scene, { file: card.file, line: card.line, id: card.id }, field);
          if (!cut.next().value) continue;
          fold.accept(block);
          block = fold.begin();
        }
        fold.accept(block);
        expect(report(fold.finish(), facts)).toBe(JSON.stringify(reportOf(facts, cards)));
      }),
      { numRuns: 300 },
    );
  });

  it('takes any number of different credits', () => {
    const base = factsOf([checklist('many', [item('one'), item('two', { weight: 3 })])]);
    const script: Script = new Map();
    const facts = scripted(base, script);
    const fold = makeFold(facts);
    const block = fold.begin();
    const cards = Array.from({ length: 100 }, (_, at) =>
      cardOf(facts, { many: { one: at / 100, two: (100 - at) / 100 } }, interaction(`${at}`, {}, at)),
    );
    for (const card of [...cards, ...cards]) {
      const scene = makeScene(interaction(card.id), emptyBook(), 'en');
      script.set(scene, card);
      fold.add(block, scene, { file: card.file, line: card.line, id: card.id }, () => null);
    }
    fold.accept(block);
    expect(report(fold.finish(), facts)).toBe(JSON.stringify(reportOf(facts, [...cards, ...cards])));
  });

  it('comes to the same when it keeps few patterns and a small tree', () => {
    fc.assert(
      fc.property(programs(), program => {
        const script: Script = new Map();
        const facts = scripted(program.facts, script);
        const cards = program.cards.map(card => probed(card, facts));
        const fold = makeFold(facts, { patterns: 1, nodes: 4 });
        const block = fold.begin();
        for (const card of cards) {
          const scene = makeScene(interaction(card.id, card.fields), emptyBook(), 'en');
          script.set(scene, card);
          const field = (name: string) => String(card.fields[name] ?? '') || null;
          fold.add(block, scene, { file: card.file, line: card.line, id: card.id }, field);
          expect(block.patterns.size).toBeLessThan(8);
        }
        fold.accept(block);
        expect(report(fold.finish(), facts)).toBe(JSON.stringify(reportOf(facts, cards)));
      }),
      { numRuns: 200 },
    );
  });

  it('forgets a block that is not accepted', () => {
    fc.assert(
      fc.property(programs(), program => {
        const script: Script = new Map();
        const facts = scripted(program.facts, script);
        const fold = makeFold(facts);
        const block = fold.begin();
        for (const card of program.cards.map(one => probed(one, facts))) {
          const scene = makeScene(interaction(card.id), emptyBook(), 'en');
          script.set(scene, card);
          fold.add(block, scene, { file: card.file, line: card.line, id: card.id }, () => null);
        }
        expect(report(fold.finish(), facts)).toBe(JSON.stringify(reportOf(facts, [])));
      }),
      { numRuns: 20 },
    );
  });
});
