import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beginning, loadChecklists, starterText } from '../../src/checklist/index.ts';
import { itemsOf } from '../../src/model/checklist.ts';
import { shippedTexts } from '../shipped.ts';

const { checklists: shipped, phrases } = shippedTexts();
const EMPTY: Beginning = {
  id: 'refunds',
  title: 'Refunds',
  about: 'Money comes back.',
  base: null,
  language: null,
  items: [],
  schema: null,
};

async function made(over: Partial<Beginning>) {
  const text = starterText({ ...EMPTY, ...over });
  const { checklists } = await loadChecklists([{ file: 'new.yaml', text }], phrases);
  const [checklist] = checklists;
  if (checklist === undefined) throw new Error('no checklist');
  return checklist;
}

describe('a checklist to begin with', () => {
  it('holds what was typed, whatever it was', async () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter(text => text.trim() !== '');
    const hostile = fc.constantFrom(
      'no',
      '~',
      '- a',
      'a: b',
      '# x',
      '"',
      "it's",
      '*',
      '&a',
      '!t',
      '{',
      '[',
      '|',
      '>',
      '1',
      'null',
      'a #b',
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(typed, hostile), fc.oneof(typed, hostile), async (title, ask) => {
        const checklist = await made({ title, about: ask, items: [{ ask, phrases: [] }] });
        expect([checklist.title, checklist.about, itemsOf(checklist)[0]?.ask]).toEqual([title, ask, ask]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows how it is done where no question was given: one for a person, one for a probe', async () => {
    const items = itemsOf(await made({}));
    expect(items.map(({ probe }) => probe !== null)).toEqual([false, true]);
    expect(new Set(items[1]?.examples.map(({ outcome }) => outcome))).toEqual(
      new Set(['met', 'missed', 'notApplicable']),
    );
  });

  it('looks for the phrases that were given', async () => {
    const [item] = itemsOf(await made({ items: [{ ask: 'Said?', phrases: ['by noon', "don't, really"] }] }));
    expect(item?.probe?.describe).toBe('{"said":{"by":"agent","any":["by noon","don\'t, really"]}}');
  });

  it('gives each question an id of its own, of the words that tell it', async () => {
    const asks = [
      'Did the agent name the day?',
      'Did the agent name the day!',
      '¿¿¿',
      'Köszönt az ügyintéző?',
      '4 eyes?',
    ];
    const items = itemsOf(await made({ items: asks.map(ask => ({ ask, phrases: [] })) }));
    expect(items.map(({ id }) => id)).toEqual([
      'name-day',
      'name-day-2',
      'item-3',
      'koszont-az-ugyintezo',
      'item-5',
    ]);
  });

  it('leaves to the base what was not said', async () => {
    const [source] = shipped;
    const [checklist] = source === undefined ? [] : (await loadChecklists([source], phrases)).checklists;
    if (source === undefined || checklist === undefined) throw new Error('nothing is shipped');
    const text = starterText({
      ...EMPTY,
      title: null,
      about: null,
      base: { name: './base.yaml', checklist },
    });
    expect(text).not.toMatch(/^(title|about|language|sections):/m);
    const own = await loadChecklists([{ file: 'new.yaml', text, base: source }], phrases);
    expect(own.checklists[0]).toMatchObject({ title: checklist.title, about: checklist.about });
  });

  it.each(shipped.map(source => [source.file, source] as const))(
    'shows changes that %s takes, every one of them',
    async (_, source) => {
      const [checklist] = (await loadChecklists([source], phrases)).checklists;
      if (checklist === undefined) throw new Error('no checklist');
      const text = starterText({ ...EMPTY, base: { name: './base.yaml', checklist } });
      const changed = text.replace(/^# /gm, '');
      expect(changed).toMatch(/^remove: .*\n?items:/m);
      const own = await loadChecklists([{ file: 'new.yaml', text: changed, base: source }], phrases);
      const [made] = own.checklists;
      expect(made === undefined ? 0 : itemsOf(made).length).toBe(itemsOf(checklist).length - 1);
    },
  );
});
