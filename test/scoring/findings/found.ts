import type { Report } from '../../../src/model/report.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { addScorecard } from '../../../src/scoring/count.ts';
import type { ScoringFacts } from '../../../src/scoring/facts.ts';
import { makeFindings } from '../../../src/scoring/findings/findings.ts';
import { makeReport } from '../../../src/scoring/report.ts';
import { emptyTally } from '../../../src/scoring/tally.ts';
import { BESIDE, cardOf, interaction, type Written } from '../fixtures.ts';

/** The report of cards counted with details, with its findings. */
export function foundOf(facts: ScoringFacts, cards: readonly Scorecard[], confidence: number | null = null) {
  const tally = emptyTally();
  const detailed = { ...facts, detailed: true };
  for (const card of cards) addScorecard(tally, card, detailed);
  const report: Report = makeReport(tally, { ...detailed, ...BESIDE, confidence });
  return { report, findings: makeFindings(tally, tally.detail, report) };
}

type Row = {
  readonly agent?: string;
  readonly at?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
  readonly answers: Readonly<Record<string, Written>>;
};

/** Cards of one checklist, each line a row; `times` repeats all of them. */
export function cardsOf(facts: ScoringFacts, rows: readonly Row[], times = 1): readonly Scorecard[] {
  const [only] = facts.checklists;
  if (only === undefined) throw new Error('no checklist');
  return Array.from({ length: times }, () => rows)
    .flat()
    .map(({ agent, at, fields = {}, answers }, line) => {
      const all = { ...fields, ...(agent === undefined ? {} : { agent }) };
      const card = cardOf(facts, { [only.id]: answers }, interaction(`${line}`, all, line));
      return { ...card, at: at ?? null };
    });
}
