import type { Family } from '../model/checklist.ts';
import type { Rejected } from '../model/interaction.ts';
import type {
  ChecklistReport,
  CriticalAccuracy,
  GroupReport,
  ItemReport,
  LowCoverage,
  LowInteraction,
  ProgramReport,
  Report,
  SourceReport,
  Totals,
} from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { total } from '../statistics/exact-sum.ts';
import { mean } from '../statistics/moments.ts';
import { confidenceOf } from './confidence.ts';
import { type ScoringFacts, withTargets } from './facts.ts';
import { gapTo, rateFigure, scoreFigure } from './figure.ts';
import { emptyItemTally, type ItemTally } from './item-tally.ts';
import { compareText, type KeptLow } from './kept.ts';
import { emptyScoreTally, type ScoreTally } from './score-tally.ts';
import { sectionReports } from './section-report.ts';
import { spreadReports } from './spread-report.ts';
import type { GroupTally, Tally } from './tally.ts';

/** What a report holds beside its tally. `confidence` is that of all its intervals, within 0..1; `null` means 0.95. */
export type ReportFacts = ScoringFacts & {
  readonly tool: { readonly name: string; readonly version: string };
  readonly sources: readonly SourceReport[];
  readonly rejected: readonly Rejected[];
  readonly scorecards: readonly Scorecard[] | null;
  readonly confidence: number | null;
};

/** Makes the report of a tally. Nothing is rounded. Throws InputError when the confidence is not within 0..1. */
export function makeReport(tally: Tally, facts: ReportFacts): Report {
  const confidence = confidenceOf(facts.confidence);
  const program = withTargets(facts.program, facts.checklists);
  return {
    tool: facts.tool,
    program,
    sources: facts.sources,
    confidence,
    totals: totalsOf(tally, program.target, confidence),
    checklists: program.checklists.map(entry => checklistReport(tally, entry, confidence)),
    sections: sectionReports(tally, facts.checklists, program, confidence),
    items: itemReports(tally, facts.checklists, program, confidence),
    groups: Object.fromEntries(
      facts.groups.map(field => [field, groupReports(tally, field, program, confidence)]),
    ),
    spreads: spreadReports(tally, facts.checklists, confidence),
    automatic: null,
    weighing: null,
    findings: null,
    scorecards: facts.scorecards,
    rejected: facts.rejected,
  };
}

function totalsOf(tally: Tally, target: number | null, confidence: number): Totals {
  const { interactions, passed, failed, undetermined, criticalMisses } = tally;
  return {
    ...scoreReport(tally.scores, target, confidence),
    interactions,
    scored: tally.scores.moments.n,
    coverage: mean(tally.coverage),
    lowestCoverage: coverageOf(tally.leastCovered),
    passed,
    failed,
    undetermined,
    critical: {
      customer: accuracyOf(tally, 'customer', confidence),
      business: accuracyOf(tally, 'business', confidence),
      compliance: accuracyOf(tally, 'compliance', confidence),
    },
    criticalMisses,
  };
}

function accuracyOf(tally: Tally, family: Family, confidence: number): CriticalAccuracy {
  const { opportunities, errors } = tally.critical[family];
  const { actual, interval } = rateFigure(opportunities - errors, opportunities, confidence);
  return { opportunities, errors, accuracy: actual, interval };
}

type Entry = ProgramReport['checklists'][number];

function checklistReport(tally: Tally, { id, target }: Entry, confidence: number): ChecklistReport {
  const counted = tally.checklists.get(id);
  const scores = counted?.scores ?? emptyScoreTally();
  const coverage = counted === undefined ? null : mean(counted.coverage);
  const lowestCoverage = coverageOf(counted?.leastCovered ?? []);
  return { id, ...scoreReport(scores, target, confidence), coverage, lowestCoverage };
}

function coverageOf(lows: readonly KeptLow[]): readonly LowCoverage[] {
  return lows.map(({ id, score }) => ({ id, coverage: score }));
}

/** Every item, those that cost most first; equal ones in the order of the checklists. */
function itemReports(
  tally: Tally,
  checklists: ScoringFacts['checklists'],
  program: ProgramReport,
  confidence: number,
): readonly ItemReport[] {
  const targets = new Map(program.checklists.map(({ id, target }) => [id, target]));
  const scored = tally.scores.moments.n;
  return checklists
    .flatMap(checklist =>
      checklist.sections.flatMap(section =>
        section.items.map(item => {
          const counted = tally.checklists.get(checklist.id)?.items.get(item.id) ?? emptyItemTally();
          return {
            checklist: checklist.id,
            section: section.id,
            id: item.id,
            ask: item.ask,
            training: item.training,
            critical: item.critical,
            ...itemFigures(counted, item.target ?? targets.get(checklist.id) ?? null, confidence),
            pointsLost: scored === 0 ? 0 : total(counted.lost) / scored,
            instances: counted.instances.map(({ instance }) => instance),
          };
        }),
      ),
    )
    .sort((a, b) => b.pointsLost - a.pointsLost);
}

function itemFigures({ outcomes, credits }: ItemTally, target: number | null, confidence: number) {
  const judged = outcomes.met + outcomes.partial + outcomes.missed;
  const figure = rateFigure(total(credits), judged, confidence);
  return { ...outcomes, rate: figure.actual, interval: figure.interval, ...gapTo(target, figure) };
}

/** The groups of one field, the lowest score first, those without one last, then by name. */
function groupReports(
  tally: Tally,
  field: string,
  program: ProgramReport,
  confidence: number,
): readonly GroupReport[] {
  const groups = [...(tally.groups.get(field) ?? new Map<string, GroupTally>())];
  return groups
    .map(([key, { scores, checklists }]) => ({
      key,
      ...scoreReport(scores, program.target, confidence),
      checklists: Object.fromEntries(
        program.checklists.map(({ id }) => {
          const moments = checklists.get(id);
          return [id, moments === undefined ? null : mean(moments)];
        }),
      ),
    }))
    .sort((a, b) => (a.score ?? Infinity) - (b.score ?? Infinity) || compareText(a.key, b.key));
}

/** The figures that the whole, a checklist and a group have in common. */
function scoreReport({ moments, lowest }: ScoreTally, target: number | null, confidence: number) {
  return {
    ...scoreFigure(moments, target, confidence),
    lowest: lowest.map(({ id, score }): LowInteraction => ({ id, score })),
  };
}
