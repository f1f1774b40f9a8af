import type { Report } from '../../../src/model/report.ts';
import { compareReports } from '../../../src/scoring/compare/compare.ts';
import type { ScoringFacts } from '../../../src/scoring/facts.ts';
import { cardOf, checklist, factsOf, interaction, item, reportOf, type Written } from '../fixtures.ts';

export const facts = factsOf([checklist('c', [item('a'), item('b', { weight: 3 })])], {
  groups: ['agent', 'channel'],
});

type Row = readonly [agent: string, channel: string, a: Written, b: Written];

/** A report of rows, each so many times. */
export function report(
  rows: readonly (readonly [times: number, ...row: Row])[],
  of: ScoringFacts = facts,
): Report {
  const all = rows.flatMap(([times, ...row]) => Array.from({ length: times }, () => row));
  const cards = all.map(([agent, channel, a, b], line) =>
    cardOf(of, { c: { a, b } }, interaction(`${line}`, { agent, channel }, line)),
  );
  return reportOf(of, cards);
}

export const tool = { name: 'csaudit', version: '0.0.0' };

export function compared(before: Report, after: Report, confidence: number | null = null) {
  const saved = {
    before: { file: 'before.json', report: before },
    after: { file: 'after.json', report: after },
  };
  return compareReports(saved, confidence, tool);
}
