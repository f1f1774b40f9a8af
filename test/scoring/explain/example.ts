import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreOne } from '../../../src/batch/score-one.ts';
import { DEFAULT_PROGRAM } from '../../../src/checklist/index.ts';
import type { Gate } from '../../../src/model/program.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Scorecard } from '../../../src/model/scorecard.ts';
import { readExport } from '../../../src/readers/index.ts';
import { addScorecard } from '../../../src/scoring/count.ts';
import type { About } from '../../../src/scoring/explain/about.ts';
import type { ScoringFacts } from '../../../src/scoring/facts.ts';
import { makeFindings } from '../../../src/scoring/findings/findings.ts';
import { judge } from '../../../src/scoring/judge.ts';
import { makeReport } from '../../../src/scoring/report.ts';
import { emptyTally, type Tally } from '../../../src/scoring/tally.ts';
import { bytesOf, readOptions } from '../../batch/exports.ts';
import { shippedRun } from '../../policy/audited.ts';
import { ROOT } from '../../running.ts';

/** The bundled example, scored with the four shipped checklists and split by week and day as well. */
export const facts: ScoringFacts = {
  ...shippedRun.facts,
  groups: ['agent', 'team', 'site', 'channel', 'week', 'day'],
  detailed: true,
};

export const cards: readonly Scorecard[] = await readCards();

async function readCards(): Promise<readonly Scorecard[]> {
  const text = readFileSync(join(ROOT, 'examples/chats-and-calls.csv'));
  const found: Scorecard[] = [];
  for await (const record of (await readExport(bytesOf(text), readOptions())).records) {
    if ('reason' in record) throw new Error(record.reason);
    const card = scoreOne(record, shippedRun, false);
    if ('reason' in card) throw new Error(card.reason);
    found.push(card);
  }
  return found;
}

export function tallyOf(facts: ScoringFacts, cards: readonly Scorecard[]): Tally {
  const tally = emptyTally();
  for (const card of cards) addScorecard(tally, card, facts);
  return tally;
}

/** A report with findings and scorecards. */
export function reportOn(
  facts: ScoringFacts,
  cards: readonly Scorecard[],
  confidence: number | null = null,
): Report {
  const tally = tallyOf(facts, cards);
  const report = makeReport(tally, {
    ...facts,
    ...{ tool: { name: 'csaudit', version: '1.0.0' }, rejected: [], scorecards: cards, confidence },
    sources: [{ file: 'chats.csv', reader: 'csv', interactions: cards.length, rejected: 0 }],
  });
  return { ...report, findings: makeFindings(tally, tally.detail, report) };
}

/** The report judged by a gate, and what it takes to explain it. */
export function aboutOf(
  report: Report,
  facts: ScoringFacts | null,
  gate: Partial<Gate> = {},
  baseline: Report | null = null,
): About {
  const verdict = judge(report, { ...DEFAULT_PROGRAM.gate, ...gate }, baseline);
  return { report, verdict, baseline, facts };
}
