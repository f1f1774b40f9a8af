import type { Evidence } from '../../model/answer.ts';
import { count, ends, endsOf, GAP, gapOf, key, type MakeView, points, text } from './view.ts';

const OUTCOMES = ['met', 'partial', 'missed', 'notApplicable', 'unanswered', 'unverifiable'] as const;

/** In the order of the report: the items that lose most points first. */
export const items: MakeView = ({ items }) => ({
  one: 'item',
  columns: [
    ...[key('item'), text('checklist'), text('section'), text('ask'), text('training'), text('critical')],
    ...[points('rate', 'target'), ...ends('target'), ...GAP, points('pointsLost', 0)],
    ...OUTCOMES.map(count),
  ],
  rows: items.map(item => [
    ...[`${item.checklist}.${item.id}`, item.checklist, item.section, item.ask, item.training, item.critical],
    ...[item.rate, ...endsOf(item.interval), ...gapOf(item), item.pointsLost],
    ...OUTCOMES.map(outcome => item[outcome]),
  ]),
});

/** Answers that cost points, a few of each item, with the first evidence of each. */
export const evidence: MakeView = ({ items }, _verdict, quotes) => ({
  one: 'evidence',
  columns: [key('item'), key('interaction'), text('agent'), ...EVIDENCE, text('note')],
  rows: items.flatMap(({ checklist, id, instances }) =>
    instances.map(({ interaction, agent, note, evidence: [first] }) => [
      ...[`${checklist}.${id}`, interaction, agent],
      ...evidenceOf(first, quotes),
      note,
    ]),
  ),
});

export const EVIDENCE = [count('turn'), text('field'), text('quote')];

/** Turn or field, and the quote. */
export function evidenceOf(evidence: Evidence | undefined, quotes: boolean) {
  if (evidence === undefined) return [null, null, null];
  const quote = quotes ? evidence.quote : null;
  return 'field' in evidence ? [null, evidence.field, quote] : [evidence.turn, null, quote];
}
