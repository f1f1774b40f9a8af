import { describe, expect, it } from 'vitest';
import { checklistOf, keptForm } from '../../src/checklist/kept-form.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { checklist, item } from '../scoring/fixtures.ts';
import { shippedChecklists } from '../shipped.ts';

/** A checklist as it is known without what finds answers. */
function bare(one: Checklist, file: string): Checklist {
  const sections = one.sections.map(section => ({
    ...section,
    items: section.items.map(each => ({ ...each, when: null, probe: null, examples: [] })),
  }));
  return { ...one, sections, file };
}

describe('the kept form of a checklist', () => {
  it('brings every shipped checklist back, but for its probes, conditions and examples', async () => {
    const { checklists } = await shippedChecklists();
    expect(checklists.length).toBeGreaterThanOrEqual(4);
    for (const one of checklists)
      expect(checklistOf(keptForm(one), 'audits.db')).toEqual(bare(one, 'audits.db'));
  });

  it('keeps labels as they were written, spreads and dependence', () => {
    const odd = checklist('odd', [
      item('even', {
        answers: [{ id: 'yes', label: 'Igen', credit: 1, written: 'Yes' }],
        spread: { by: 'agent', of: { kind: 'item', checklist: 'odd', item: 'even' }, atMost: 10 },
        dependsOn: ['first'],
        source: 'policy',
      }),
    ]);
    expect(checklistOf(keptForm(odd), 'a.db')).toEqual({ ...odd, file: 'a.db' });
  });

  it.each([
    ['no JSON', '{', /^a\.db: a checklist that is kept there cannot be read/u],
    ['a list', '[]', /^a\.db: a kept checklist/u],
    ['a weight of nothing', 0, /weight: .*greater than 0/u],
    ['a weight as text', '2', /weight: .*a number/u],
  ])('refuses %s, and names the store', (_what, wrong, message) => {
    const form =
      _what === 'no JSON' || _what === 'a list'
        ? String(wrong)
        : keptForm(checklist('c', [item('i')])).replace('"weight":1', `"weight":${JSON.stringify(wrong)}`);
    expect(() => checklistOf(form, 'a.db')).toThrow(message);
  });
});
