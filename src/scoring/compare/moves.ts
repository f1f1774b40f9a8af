import { FAMILIES } from '../../model/checklist.ts';
import type { Change, ChecklistMove, GroupMove, ItemRateMove, SectionMove } from '../../model/comparison.ts';
import type { ItemReport, Report } from '../../model/report.ts';
import type { Pair } from '../../model/what-if.ts';
import { type Measure, meanMeasure, NOT_THERE, type Reading, rateMeasure, type Scale } from './change.ts';
import { type Changes, changesOf, type Twice } from './lists.ts';

/** Two reports, how the figures of each are to be read, and how sure their changes are to be. */
export type Sides = { readonly reports: Pair<Report>; readonly read: Pair<Reading>; readonly alone: Scale };

type Beside<T extends Change> = Omit<T, keyof Change>;

export function criticalMoves({ reports, read, alone }: Sides) {
  const measure = (family: (typeof FAMILIES)[number], side: 'before' | 'after'): Measure => {
    const { opportunities, accuracy, interval } = reports[side].totals.critical[family];
    return rateMeasure(opportunities, accuracy, interval, read[side]);
  };
  const all = FAMILIES.map(family => {
    return { before: measure(family, 'before'), after: measure(family, 'after'), beside: { family } };
  });
  return changesOf('critical', all, alone);
}

export function checklistMoves({
  reports: { before, after },
  read,
  alone,
}: Sides): Changes<Beside<ChecklistMove>> {
  const was = new Map(before.checklists.map(one => [one.id, one]));
  const titles = new Map(after.program.checklists.map(({ id, title }) => [id, title]));
  const all = after.checklists.map((one): Twice<Beside<ChecklistMove>> => {
    const other = was.get(one.id);
    const coverage = { before: other?.coverage ?? null, after: one.coverage };
    return {
      before: other === undefined ? NOT_THERE : meanMeasure(other, read.before),
      after: meanMeasure(one, read.after),
      beside: { id: one.id, title: titles.get(one.id) ?? one.id, coverage },
    };
  });
  return changesOf('checklists', all, alone);
}

export function sectionMoves({
  reports: { before, after },
  read,
  alone,
}: Sides): Changes<Beside<SectionMove>> {
  const was = new Map(before.sections.map(one => [nameOf(one), one]));
  const all = after.sections.map((one): Twice<Beside<SectionMove>> => {
    const other = was.get(nameOf(one));
    const { checklist, id, title } = one;
    const coverage = { before: other?.coverage ?? null, after: one.coverage };
    return {
      before: other === undefined ? NOT_THERE : meanMeasure(other, read.before),
      after: meanMeasure(one, read.after),
      beside: { checklist, id, title, coverage, moved: (other?.pointsLost ?? 0) - one.pointsLost },
    };
  });
  return changesOf('sections', all, alone);
}

export function itemMoves({ reports: { before, after }, read, alone }: Sides): Changes<Beside<ItemRateMove>> {
  const was = new Map(before.items.map(one => [nameOf(one), one]));
  const all = after.items.map((one): Twice<Beside<ItemRateMove>> => {
    const other = was.get(nameOf(one));
    const { checklist, section, id, ask, critical } = one;
    const coverage = {
      before: other === undefined ? null : judgedShare(other),
      after: judgedShare(one),
    };
    return {
      before: other === undefined ? NOT_THERE : itemMeasure(other, read.before),
      after: itemMeasure(one, read.after),
      beside: {
        ...{ checklist, section, id, ask, critical, coverage },
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

/** By field that both reports are split by. */
export function groupMoves({ reports: { before, after }, read, alone }: Sides) {
  return Object.keys(after.groups)
    .filter(by => Object.hasOwn(before.groups, by))
    .map(by => {
      const was = new Map((before.groups[by] ?? []).map(one => [one.key, one]));
      const is = new Map((after.groups[by] ?? []).map(one => [one.key, one]));
      const all = [...new Set([...was.keys(), ...is.keys()])].map((key): Twice<Beside<GroupMove>> => {
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

export function nameOf({ checklist, id }: { readonly checklist: string; readonly id: string }): string {
  return `${checklist}.${id}`;
}
