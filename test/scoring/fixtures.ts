import type { Answer, Outcome } from '../../src/model/answer.ts';
import type { Checklist, Item } from '../../src/model/checklist.ts';
import type { FieldValue, Interaction } from '../../src/model/interaction.ts';
import type { ProgramReport, Report } from '../../src/model/report.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { addScorecard } from '../../src/scoring/count.ts';
import { type ScoringFacts, scoringFacts } from '../../src/scoring/facts.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { makeScorecard, scoreChecklist } from '../../src/scoring/scorecard.ts';
import { emptyTally } from '../../src/scoring/tally.ts';

/** What an answer is written as here: a credit, or an outcome that carries none. */
export type Written = number | 'notApplicable' | 'unanswered' | 'unverifiable';

export function item(id: string, more: Partial<Item> = {}): Item {
  return {
    id,
    ask: `${id}?`,
    standard: null,
    source: null,
    weight: 1,
    answers: [],
    critical: null,
    training: null,
    target: null,
    when: null,
    probe: null,
    dependsOn: [],
    spread: null,
    allow: [],
    examples: [],
    ...more,
  };
}

export function checklist(id: string, items: readonly Item[], more: Partial<Checklist> = {}): Checklist {
  return {
    id,
    version: '1.0.0',
    title: id,
    about: '',
    target: null,
    pass: null,
    sections: [{ id: 'main', title: 'Main', items }],
    allow: [],
    hash: `hash of ${id}`,
    file: `${id}.yaml`,
    ...more,
  };
}

export function answer(id: string, written: Written, more: Partial<Answer> = {}): Answer {
  const judged = typeof written === 'number';
  const outcome: Outcome = !judged ? written : written === 1 ? 'met' : written === 0 ? 'missed' : 'partial';
  return { item: id, by: 'probe', outcome, credit: judged ? written : null, evidence: [], note: '', ...more };
}

/** The facts of a program with these checklists, each weighing 1 unless said. */
export function factsOf(
  checklists: readonly Checklist[],
  more: Partial<Pick<ProgramReport, 'target' | 'pass' | 'onCritical'>> & {
    readonly weights?: readonly number[];
    readonly targets?: readonly (number | null)[];
    readonly groups?: readonly string[];
  } = {},
): ScoringFacts {
  const {
    weights = [],
    targets = [],
    target = null,
    pass = null,
    onCritical = 'fail',
    groups = ['agent'],
  } = more;
  const entries = checklists.map(({ id }, at) => ({
    name: id,
    weight: weights[at] ?? 1,
    target: targets[at] ?? null,
  }));
  return scoringFacts({ checklists: entries, target, pass, onCritical, groups }, checklists);
}

export function interaction(
  id: string,
  fields: Readonly<Record<string, FieldValue>> = {},
  line = 1,
): Interaction {
  return {
    id,
    fields: new Map(Object.entries(fields)),
    turns: [],
    answers: new Map(),
    source: { file: 'export.csv', line },
  };
}

/** The scorecard of an interaction whose answers are written checklist by checklist. */
export function cardOf(
  facts: ScoringFacts,
  written: Readonly<Record<string, Readonly<Record<string, Written>>>>,
  of: Interaction = interaction('1'),
): Scorecard {
  const scores = facts.checklists.map(one => {
    const answers = Object.entries(written[one.id] ?? {}).map(([id, value]) => answer(id, value));
    return scoreChecklist(one, answers, facts.program.onCritical);
  });
  return makeScorecard(of, scores, facts, {});
}

export function reportOf(
  facts: ScoringFacts,
  cards: readonly Scorecard[],
  confidence: number | null = null,
): Report {
  const tally = emptyTally();
  for (const card of cards) addScorecard(tally, card, facts);
  return makeReport(tally, { ...facts, ...BESIDE, confidence });
}

/** What a report holds beside its figures, where a test does not care. */
export const BESIDE = {
  tool: { name: 'csaudit', version: '0.0.0' },
  sources: [],
  rejected: [],
  scorecards: null,
};
