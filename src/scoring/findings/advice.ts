import type { ItemAdvice } from '../../model/findings.ts';
import type { ItemReport, Report } from '../../model/report.ts';
import { wilsonInterval } from '../../statistics/intervals.ts';
import { type Moments, mean, variance } from '../../statistics/moments.ts';
import { studentCritical } from '../../statistics/student-t.ts';
import type { DetailTally } from '../detail/tally.ts';

/** Of fewer answers than these nothing is said. */
const LEAST = 30;
/** An item met at least this often for certain tells good service from bad no more. */
const ALWAYS = 95;
const RARELY = 0.2;
const ALIKE = 0.95;

/** What the answers say of the items as questions, in the report's order of items. */
export function itemAdvice(detail: DetailTally, report: Report): readonly ItemAdvice[] {
  const { items, confidence } = report;
  const own = items.flatMap(item => [
    ...ofJudging(item),
    ...alwaysMet(item),
    ...ofOutcomes(detail, nameOf(item), confidence, items.length),
  ]);
  return [...own, ...duplicates(detail, items, confidence)];
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

function alwaysMet(item: ItemReport): ItemAdvice[] {
  const judged = judgedOf(item);
  if (judged < LEAST || item.rate !== 100 || (item.interval?.[0] ?? 0) < ALWAYS) return [];
  const text = `met in all ${judged} that were judged: it tells good service from bad no more; retire it or raise its standard`;
  return [{ item: nameOf(item), kind: 'always-met', text }];
}

/** Two items that are met and missed together ask the same; where one is nearly always met, likeness says nothing. */
function duplicates(
  { pairs }: DetailTally,
  items: readonly ItemReport[],
  confidence: number,
): readonly ItemAdvice[] {
  const varied = new Set(items.filter(({ rate }) => rate !== null && rate >= 5 && rate <= 95).map(nameOf));
  return [...pairs].flatMap(([names, { both, alike }]) => {
    const [item = '', other = ''] = names.split(' ');
    if (both < LEAST || !varied.has(item) || !varied.has(other)) return [];
    const low = wilsonInterval(alike / both, both, confidence)?.[0] ?? 0;
    if (low < ALIKE) return [];
    const text = `answered as ${other} in ${alike} of ${both}: one of them may do`;
    return [{ item, kind: 'duplicate' as const, text }];
  });
}

/** Whether customers say or do otherwise where an item is met; certain for all items together (Bonferroni). */
function ofOutcomes(
  { outcomes }: DetailTally,
  item: string,
  confidence: number,
  compared: number,
): ItemAdvice[] {
  return [...outcomes].flatMap(([field, items]): ItemAdvice[] => {
    const counted = items.get(item);
    if (counted === undefined) return [];
    const { met, short } = counted;
    const [high, low] = [mean(met), mean(short)];
    if (met.n < LEAST || short.n < LEAST || high === null || low === null) return [];
    const sure = 1 - (1 - confidence) / compared;
    const half = Math.hypot(reachOf(met, sure), reachOf(short, sure));
    const means = `${field} is ${high.toFixed(2)} where it is met (${met.n}), ${low.toFixed(2)} where not (${short.n})`;
    const difference = high - low;
    if (Math.abs(difference) > half) return [{ item, kind: 'related', text: means }];
    return [{ item, kind: 'unrelated', text: `${means}: no difference that chance would not explain` }];
  });
}

function reachOf(moments: Moments, confidence: number): number {
  return studentCritical(confidence, moments.n - 1) * Math.sqrt((variance(moments) ?? 0) / moments.n);
}
