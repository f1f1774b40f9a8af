import { FAMILIES } from '../../model/checklist.ts';
import type {
  Change,
  Compared,
  Comparison,
  GroupMove,
  ItemRateMove,
  SectionMove,
  Tried,
} from '../../model/comparison.ts';
import type { ItemReport, Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { requireSameScoring } from '../comparable.ts';
import { confidenceOf } from '../confidence.ts';
import {
  changeOf,
  type Measure,
  meanMeasure,
  NOT_THERE,
  type Reading,
  rateMeasure,
  type Scale,
  scaleAt,
} from './change.ts';
import { byChange, changesOf, type Twice } from './lists.ts';
import { mixOf } from './mix.ts';
import { warningsOf } from './warnings.ts';

/** Two reports, each with the file it was read from. */
export type Saved = { readonly file: string; readonly report: Report };

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
  const reports = { before: saved.before.report, after: saved.after.report };
  const { before, after } = reports;
  requireSameScoring(saved);
  const alone = scaleAt(confidenceOf(confidence ?? after.confidence));
  const read = { before: readingOf(before), after: readingOf(after) };
  const checklists = checklistMoves(reports, read, alone);
  const sections = sectionMoves(reports, read, alone);
  const items = itemMoves(reports, read, alone);
  const groups = groupMoves(reports, read, alone);
  const sorted = items.changes.toSorted(byChange(nameOf));
  const fields = Object.fromEntries(
    groups.map(({ by, changes }) => [by, changes.toSorted(byChange(({ key }) => key))]),
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
    critical: criticalMoves(reports, read, alone),
    checklists: checklists.changes,
    sections: sections.changes,
    items: sorted,
    groups: fields,
    tried: [checklists.tried, sections.tried, items.tried, ...groups.map(({ tried }): Tried => tried)],
    mix: mixOf(reports, alone.confidence),
    recognition: {
      item: mostImproved(sorted, nameOf),
      agent: mostImproved(fields.agent ?? [], ({ key }) => key),
    },
    warnings: warningsOf(reports, sorted, alone.confidence),
  };
}

function readingOf({ weighing, confidence }: Report): Reading {
  return { own: weighing === null ? null : confidence };
}

function comparedOf({ file, report }: Saved): Compared {
  const { tool, sources, totals } = report;
  return {
    file,
    version: tool.version,
    sources,
    interactions: totals.interactions,
    scored: totals.scored,
  };
}

/** In totals `interactions` counts those without a score too. */
function wholeOf({ totals }: Report, reading: Reading): Measure {
  return meanMeasure({ ...totals, interactions: totals.scored }, reading);
}

function criticalMoves({ before, after }: Pair<Report>, read: Pair<Reading>, alone: Scale) {
  const moved = (family: (typeof FAMILIES)[number]): Change => {
    const measure = ({ totals }: Report, reading: Reading) => {
      const { opportunities, accuracy, interval } = totals.critical[family];
      return rateMeasure(opportunities, accuracy, interval, reading);
    };
    const sure = scaleAt(1 - (1 - alone.confidence) / FAMILIES.length);
    return changeOf(measure(before, read.before), measure(after, read.after), alone, sure);
  };
  return { customer: moved('customer'), business: moved('business'), compliance: moved('compliance') };
}

function checklistMoves({ before, after }: Pair<Report>, read: Pair<Reading>, alone: Scale) {
  const was = new Map(before.checklists.map(one => [one.id, one]));
  const titles = new Map(after.program.checklists.map(({ id, title }) => [id, title]));
  const all = after.checklists.map((one): Twice<{ id: string; title: string; coverage: Coverages }> => {
    const other = was.get(one.id);
    return {
      before: other === undefined ? NOT_THERE : meanMeasure(other, read.before),
      after: meanMeasure(one, read.after),
      beside: {
        id: one.id,
        title: titles.get(one.id) ?? one.id,
        coverage: { before: other?.coverage ?? null, after: one.coverage },
      },
    };
  });
  return changesOf('checklists', all, alone);
}

type Coverages = Pair<number | null>;

function sectionMoves({ before, after }: Pair<Report>, read: Pair<Reading>, alone: Scale) {
  const was = new Map(before.sections.map(one => [nameOf(one), one]));
  const all = after.sections.map((one): Twice<Omit<SectionMove, keyof Change>> => {
    const other = was.get(nameOf(one));
    const { checklist, id, title } = one;
    return {
      before: other === undefined ? NOT_THERE : meanMeasure(other, read.before),
      after: meanMeasure(one, read.after),
      beside: {
        ...{ checklist, id, title },
        coverage: { before: other?.coverage ?? null, after: one.coverage },
        moved: (other?.pointsLost ?? 0) - one.pointsLost,
      },
    };
  });
  return changesOf('sections', all, alone);
}

function itemMoves({ before, after }: Pair<Report>, read: Pair<Reading>, alone: Scale) {
  const was = new Map(before.items.map(one => [nameOf(one), one]));
  const all = after.items.map((one): Twice<Omit<ItemRateMove, keyof Change>> => {
    const other = was.get(nameOf(one));
    const { checklist, section, id, ask } = one;
    return {
      before: other === undefined ? NOT_THERE : itemMeasure(other, read.before),
      after: itemMeasure(one, read.after),
      beside: {
        ...{ checklist, section, id, ask },
        coverage: { before: other === undefined ? null : judgedShare(other), after: judgedShare(one) },
        moved: (other?.pointsLost ?? 0) - one.pointsLost,
      },
    };
  });
  return changesOf('items', all, alone);
}

function itemMeasure({ met, partial, missed, rate, interval }: ItemReport, reading: Reading): Measure {
  return rateMeasure(met + partial + missed, rate, interval, reading);
}

/** Of the interactions an item applies to, the share in which it was judged. */
function judgedShare({ met, partial, missed, unanswered, unverifiable }: ItemReport): number | null {
  const judged = met + partial + missed;
  const applies = judged + unanswered + unverifiable;
  return applies === 0 ? null : (100 * judged) / applies;
}

function groupMoves({ before, after }: Pair<Report>, read: Pair<Reading>, alone: Scale) {
  return Object.keys(after.groups)
    .filter(by => Object.hasOwn(before.groups, by))
    .map(by => {
      const was = new Map((before.groups[by] ?? []).map(one => [one.key, one]));
      const is = new Map((after.groups[by] ?? []).map(one => [one.key, one]));
      const all = [...new Set([...was.keys(), ...is.keys()])].map((key): Twice<Omit<GroupMove, keyof Change>> => {
        const [then, now] = [was.get(key), is.get(key)];
        return {
          before: then === undefined ? NOT_THERE : meanMeasure(then, read.before),
          after: now === undefined ? NOT_THERE : meanMeasure(now, read.after),
          beside: { key, presence: then === undefined ? 'new' : now === undefined ? 'gone' : 'both' },
        };
      });
      return { by, ...changesOf(by, all, alone) };
    });
}

function nameOf({ checklist, id }: { readonly checklist: string; readonly id: string }): string {
  return `${checklist}.${id}`;
}

/** `changes` from the greatest fall to the greatest rise. */
function mostImproved<T extends Change>(changes: readonly T[], name: (one: T) => string): string | null {
  const best = changes.findLast(({ certain, state }) => certain && state === 'better');
  return best === undefined ? null : name(best);
}
