import type { LoadedChecklists } from '../../src/checklist/index.ts';
import { NO_GATE } from '../../src/checklist/index.ts';
import type { Gate } from '../../src/model/program.ts';
import type { Pair, WhatIf } from '../../src/model/what-if.ts';
import { emptyBook } from '../../src/probes/phrases/book.ts';
import { judge } from '../../src/scoring/judge.ts';
import { makeReport } from '../../src/scoring/report.ts';
import { compare } from '../../src/what-if/comparison.ts';
import { pairChecklists } from '../../src/what-if/pairing.ts';
import { judgeOther } from '../../src/what-if/verdict.ts';
import { makeWhatIf } from '../../src/what-if/what-if.ts';
import { BESIDE } from '../scoring/fixtures.ts';
import type { TwoPrograms } from './random.ts';

const NO_BOOKS: Pair<Pick<LoadedChecklists, 'book'>> = {
  before: { book: emptyBook() },
  after: { book: emptyBook() },
};
const SOURCES = [{ file: 'export.csv', reader: 'csv', interactions: 0, rejected: 0 }];

/** What the second of two programs would change, over cards that were made by both. */
export function whatIfOf({ facts, cards }: TwoPrograms, gate: Gate = NO_GATE): WhatIf {
  const pairs = pairChecklists(facts.before.checklists, facts.after.checklists);
  const comparison = compare(pairs, facts);
  for (const pair of cards) comparison.add(pair);
  const compared = comparison.finish();
  const beside = { ...BESIDE, sources: SOURCES, confidence: gate.confidence };
  const reports = {
    before: makeReport(compared.tallies.before, { ...facts.before, ...beside }),
    after: makeReport(compared.tallies.after, { ...facts.after, ...beside }),
  };
  return makeWhatIf(pairs, compared, {
    other: { file: 'other.yaml', kind: 'program' },
    from: 'exports',
    reports,
    verdicts: { before: judge(reports.before, gate, null), after: judgeOther(reports.after, gate, null, 0) },
    gates: { before: gate, after: gate },
    books: NO_BOOKS,
    untold: new Set(),
  });
}
