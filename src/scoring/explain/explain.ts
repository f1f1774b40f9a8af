import { FAMILIES } from '../../model/checklist.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { About } from './about.ts';
import { explainCell } from './cell.ts';
import { explainChecklist, explainSection } from './checklist.ts';
import { explainCritical } from './critical.ts';
import { explainFact } from './fact.ts';
import { explainField } from './field.ts';
import { explainGate } from './gate.ts';
import { explainGroup } from './group.ts';
import { explainItem } from './item.ts';
import { cellIn, type Named } from './names.ts';
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
    case 'fact':
      return explainFact(name, findings?.facts.filter(({ fact }) => fact === name) ?? []);
    case 'group':
      return explainOfField(about, name);
    case 'cell': {
      const { part, ...group } = here(cellIn(about.report, name), name);
      return explainCell(about, part, group);
    }
  }
}

function explainOfField(about: About, name: string): Explanation {
  for (const [by, members] of Object.entries(about.report.groups)) {
    const group = members.find(({ key }) => `${by}=${key}` === name);
    if (group !== undefined) return explainGroup(about, by, group);
  }
  throw new Error(`the report does not hold ${name}`);
}

function here<T>(found: T | null | undefined, name: string): T {
  if (found == null) throw new Error(`the report does not hold ${name}`);
  return found;
}
