import type { ItemAdvice } from '../../model/findings.ts';
import type { ItemReport, Report } from '../../model/report.ts';
import { OUTCOME_FIELDS } from '../detail/count.ts';
import { entryOf } from '../entry.ts';
import type { Measures } from './measures.ts';

/** Of fewer answers than these nothing is said. */
const LEAST = 30;
/** An item met at least this often for certain tells good service from bad no more. */
const ALWAYS = 95;
/** And one met at most this often. */
const NEVER_MET = 5;
const RARELY = 0.2;
const ALIKE = 95;

/** What the answers say of the items as questions, in the report's order of items. */
export function itemAdvice(measures: Measures, report: Report): readonly ItemAdvice[] {
  const { items, confidence } = report;
  const related = relations(measures, items.map(nameOf), confidence);
  const own = items.flatMap(item => [
    ...ofJudging(item),
    ...alwaysMet(item),
    ...neverMet(item),
    ...(related.get(nameOf(item)) ?? []),
  ]);
  return [...own, ...duplicates(measures, items)];
}

function nameOf({ checklist, id }: ItemReport): string {
  return `${checklist}.${id}`;
}

function judgedOf({ met, partial, missed }: ItemReport): number {
  return met + partial + missed;
}

function ofJudging(item: ItemReport): ItemAdvice[] {
  const judged = judgedOf(item);
  const applies = judged + item.unanswered + item.unverifiable;
  if (applies < LEAST || judged >= RARELY * applies) return [];
  const kind = judged === 0 ? 'never-judged' : 'rarely-judged';
  const why =
    item.unverifiable >= item.unanswered
      ? 'the export lacks what it needs'
      : 'it waits for a person to answer';
  return [{ item: nameOf(item), kind, text: `judged in ${judged} of the ${applies} it applies to: ${why}` }];
}

/** A critical item stands guard: that it is never missed is what it is for. */
function alwaysMet(item: ItemReport): ItemAdvice[] {
  const judged = judgedOf(item);
  if (item.critical !== null || judged < LEAST || item.rate !== 100 || (item.interval?.[0] ?? 0) < ALWAYS)
    return [];
  const text = `met in all ${judged} that were judged: it tells good service from bad no more; retire it or raise its standard`;
  return [{ item: nameOf(item), kind: 'always-met', text }];
}

/** Critical or not: what nobody ever does is as likely a question that does not fit, or that nothing finds. */
function neverMet(item: ItemReport): ItemAdvice[] {
  const judged = judgedOf(item);
  if (judged < LEAST || item.rate !== 0 || (item.interval?.[1] ?? 100) > NEVER_MET) return [];
  const text = `met in none of the ${judged} that were judged: nobody does it, or the question does not fit, or its phrases do not find it`;
  return [{ item: nameOf(item), kind: 'never-met', text }];
}

/** Two items that are met and missed together ask the same; where one is nearly always met, likeness says nothing. */
function duplicates({ likeness }: Measures, items: readonly ItemReport[]): readonly ItemAdvice[] {
  const varied = items.filter(({ rate }) => rate !== null && rate >= 5 && rate <= 95);
  const found = varied.flatMap((one, at) =>
    varied.slice(at + 1).flatMap((other): ItemAdvice[] => {
      const [item, twin] = [nameOf(one), nameOf(other)];
      const { both, alike, interval } = likeness(item, twin) ?? NEVER;
      if (both < LEAST || (interval?.[0] ?? 0) < ALIKE) return [];
      return [
        { item, kind: 'duplicate', text: `answered as ${twin} in ${alike} of ${both}: one of them may do` },
      ];
    }),
  );
  return found;
}

const NEVER = { both: 0, alike: 0, interval: null };

type Relation = {
  readonly item: string;
  readonly field: string;
  readonly told: NonNullable<ReturnType<Measures['outcomes']>>;
};

/**
 * Whether customers say or do otherwise where an item is met, by item: told at a confidence that holds for all that is
 * compared here together (Bonferroni).
 */
function relations(
  { outcomes }: Measures,
  items: readonly string[],
  confidence: number,
): ReadonlyMap<string, readonly ItemAdvice[]> {
  const compared = items.flatMap(item =>
    OUTCOME_FIELDS.flatMap((field): Relation[] => {
      const told = outcomes(field, item);
      const enough = told !== null && told.met.n >= LEAST && told.short.n >= LEAST;
      return enough ? [{ item, field, told }] : [];
    }),
  );
  const sure = 1 - (1 - confidence) / Math.max(1, compared.length);
  const found = new Map<string, ItemAdvice[]>();
  for (const one of compared) entryOf(found, one.item, () => []).push(relation(one, sure));
  return found;
}

function relation({ item, field, told: { met, short } }: Relation, sure: number): ItemAdvice {
  const half = Math.hypot(met.half(sure), short.half(sure));
  const means = `${field} is ${met.mean.toFixed(2)} where it is met (${met.n}), ${short.mean.toFixed(2)} where not (${short.n})`;
  if (Math.abs(met.mean - short.mean) > half) return { item, kind: 'related', text: means };
  return { item, kind: 'unrelated', text: `${means}: no difference beyond what chance may explain` };
}
