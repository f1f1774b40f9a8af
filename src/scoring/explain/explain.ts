import { FAMILIES } from '../../model/checklist.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { About } from './about.ts';
import { explainCell } from './cell.ts';
import { explainChecklist, explainSection } from './checklist.ts';
import { explainCritical } from './critical.ts';
import { explainField } from './field.ts';
import { explainGate } from './gate.ts';
import { explainGroup } from './group.ts';
import { explainItem } from './item.ts';
import type { Named } from './names.ts';
import { explainTopic } from './topic.ts';
import { explainTotals } from './totals.ts';

/** How every figure a report says of one thing came about. Throws where the report does not hold it. */
export function explain(about: About, { kind, name }: Named): Explanation {
  const { checklists, sections, items, findings } = about.report;
  const dotted = (one: { readonly checklist: string; readonly id: string }) =>
    `${one.checklist}.${one.id}` === name;
  switch (kind) {
    case 'totals':
      return explainTotals(about);
    case 'gate':
      return explainGate(about);
    case 'checklist':
      return explainChecklist(
        about,
        here(
          checklists.find(({ id }) => id === name),
          name,
        ),
      );
    case 'section':
      return explainSection(about, here(sections.find(dotted), name));
    case 'item':
      return explainItem(about, here(items.find(dotted), name));
    case 'field':
      return explainField(about, name);
    case 'critical':
      return explainCritical(
        about,
        here(
          FAMILIES.find(family => family === name),
          name,
        ),
      );
    case 'topic':
      return explainTopic(
        about,
        here(
          findings?.training.find(({ topic }) => topic === name),
          name,
        ),
      );
    case 'group':
    case 'cell':
      return explainOfGroup(about, name);
  }
}

/** A group, `agent=Farid`, or an item of one, `agent=Farid,courtesy.greeting`. */
function explainOfGroup(about: About, name: string): Explanation {
  const { groups, findings } = about.report;
  for (const [by, members] of Object.entries(groups)) {
    const group = members.find(({ key }) => `${by}=${key}` === name);
    if (group !== undefined) return explainGroup(about, by, group);
    const own = members.find(({ key }) => name.startsWith(`${by}=${key},`));
    for (const { key, items } of own === undefined ? [] : (findings?.who[by] ?? [])) {
      const item = items.find(one => `${by}=${key},${one.item}` === name);
      if (item !== undefined) return explainCell(about, item, { by, key });
    }
  }
  throw new Error(`the report does not hold ${name}`);
}

function here<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`the report does not hold ${name}`);
  return found;
}
