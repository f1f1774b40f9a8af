import { type Checklist, itemsOf } from '../../model/checklist.ts';
import type { ItemReport, Report } from '../../model/report.ts';
import { clean } from '../clean.ts';
import { written } from '../numbers.ts';
import { message } from './message.ts';

/**
 * A rule for each item: what it asks, its standard where the checklists are known, what it is trained by. By checklist and
 * name, so that a figure that moves does not move the rules.
 */
export function rulesOf({ items, program }: Report, checklists: readonly Checklist[]) {
  const order = new Map(program.checklists.map(({ id }, at) => [id, at]));
  const place = ({ checklist }: ItemReport) => order.get(checklist) ?? order.size;
  return items
    .toSorted((a, b) => place(a) - place(b) || compare(a.id, b.id))
    .map(item => ruleOf(item, standardOf(item, checklists)));
}

function ruleOf(item: ItemReport, standard: string | null) {
  const { checklist, section, id, ask, critical, training } = item;
  return {
    id: clean(`${checklist}.${id}`),
    shortDescription: message(ask),
    fullDescription: message(standard ?? ask),
    help: message(helpOf(item, standard)),
    defaultConfiguration: { level: critical === null ? 'warning' : 'error' },
    properties: {
      tags: [
        ...new Set(
          [
            'customer-service',
            checklist,
            `section:${section}`,
            ...(critical === null ? [] : [`critical:${critical}`]),
            ...(training === null ? [] : [`training:${training}`]),
          ].map(clean),
        ),
      ],
      // a probe looks for words: a person may judge otherwise
      precision: 'medium',
      'problem.severity': critical === null ? 'warning' : 'error',
    },
  };
}

function helpOf({ ask, critical, training, target }: ItemReport, standard: string | null): string {
  return [
    ask,
    ...(standard === null ? [] : [`Standard: ${standard}`]),
    ...(training === null ? [] : [`Training: ${training}.`]),
    ...(critical === null ? [] : [`Critical (${critical}): an interaction that misses it does not pass.`]),
    ...(target === null ? [] : [`Target: ${written(target)}.`]),
  ].join(' ');
}

function standardOf({ checklist, id }: ItemReport, checklists: readonly Checklist[]): string | null {
  const known = checklists.find(one => one.id === checklist);
  return (known === undefined ? undefined : itemsOf(known).find(item => item.id === id))?.standard ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
