import type { Change, Compared, Comparison } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { confidenceOf } from '../confidence.ts';
import { requireAlike, type Saved } from './alike.ts';
import { changeOf, type Measure, meanMeasure, type Reading, scaleAt } from './change.ts';
import { fromFallToRise } from './lists.ts';
import { mixOf } from './mix.ts';
import {
  checklistMoves,
  criticalMoves,
  groupMoves,
  itemMoves,
  nameOf,
  type Sides,
  sectionMoves,
} from './moves.ts';
import { orderOf } from './order.ts';
import { warningsOf } from './warnings.ts';

/**
 * What changed from one report to another of the same checklists. `confidence` is that of all intervals; `null` means
 * that of the report after. Throws InputError where the two were not scored alike, for then a change would tell of the
 * checklists and not of the service.
 */
export function compareReports(
  saved: Pair<Saved>,
  confidence: number | null,
  tool: Comparison['tool'],
): Comparison {
  requireAlike(saved);
  const reports = { before: saved.before.report, after: saved.after.report };
  const { before, after } = reports;
  const alone = scaleAt(confidenceOf(confidence ?? after.confidence));
  const read = { before: readingOf(before), after: readingOf(after) };
  const sides: Sides = { reports, read, alone };
  const lists = { checklists: checklistMoves(sides), sections: sectionMoves(sides), items: itemMoves(sides) };
  const critical = criticalMoves(sides);
  const groups = groupMoves(sides);
  const items = fromFallToRise(lists.items.changes, nameOf);
  const fields = Object.fromEntries(
    groups.map(({ by, changes }) => [by, fromFallToRise(changes, ({ key }) => key)]),
  );
  return {
    tool,
    confidence: alone.confidence,
    reports: { before: comparedOf(saved.before), after: comparedOf(saved.after) },
    checked: after.program.checklists,
    totals: {
      ...changeOf(wholeOf(before, read.before), wholeOf(after, read.after), alone, alone),
      coverage: { before: before.totals.coverage, after: after.totals.coverage },
    },
    critical: critical.changes,
    checklists: lists.checklists.changes,
    sections: lists.sections.changes,
    items,
    groups: fields,
    tried: [critical, ...Object.values(lists), ...groups].map(({ tried }) => tried),
    mix: mixOf(reports, alone.confidence),
    recognition: {
      item: mostImproved(items, nameOf),
      agent: mostImproved(fields.agent ?? [], ({ key }) => key),
    },
    warnings: [...orderOf(saved), ...warningsOf(reports, items, alone.confidence)],
  };
}

function readingOf({ weighing, confidence }: Report): Reading {
  return { own: weighing === null ? null : confidence };
}

function comparedOf({ file, report }: Saved): Compared {
  const { tool, sources, totals } = report;
  const { interactions, scored } = totals;
  return { file, version: tool.version, sources, interactions, scored };
}

/** In totals `interactions` counts those without a score too. */
function wholeOf({ totals }: Report, reading: Reading): Measure {
  return meanMeasure({ ...totals, interactions: totals.scored }, reading);
}

/** `changes` from the greatest fall to the greatest rise. */
function mostImproved<T extends Change>(changes: readonly T[], name: (one: T) => string): string | null {
  const best = changes.findLast(({ certain, state }) => certain && state === 'better');
  return best === undefined ? null : name(best);
}
