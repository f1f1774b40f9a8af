import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/model/checklist.ts';
import {
  accept,
  asked,
  back,
  changes,
  clear,
  current,
  type Desk,
  give,
  jump,
  note,
  pick,
  settled,
  skip,
  wantsNote,
} from '../../src/session/index.ts';
import { recordOf } from '../../src/session/record.ts';
import { COMPLAINT, deskOf, recorded, reopened } from './desks.ts';

/** Chains of conditions, each on the one before; and two on one. */
const CHAIN = [
  ...COMPLAINT,
  'id: again, ask: "Again?", when: { answer: { item: offer, is: [partly, no] } }',
  'id: told, ask: "Told?", critical: business, when: { not: { answer: { item: again, is: yes } } }, probe: { answer: { item: greeting, is: yes } }',
];

/** Any key an auditor may press; numbers are taken modulo what there is. */
const step: fc.Arbitrary<(desk: Desk) => Desk> = fc
  .record({
    what: fc.constantFrom('give', 'give', 'give', 'accept', 'skip', 'back', 'jump', 'note', 'pick', 'clear'),
    number: fc.nat({ max: 30 }),
    text: fc.constantFrom('', ' ', 'a note'),
  })
  .map(({ what, number, text }) =>
    Object.assign((desk: Desk) => press(desk, what, number, text), {
      toString: () => `${what} ${number} "${text}"`,
    }),
  );

function press(desk: Desk, what: string, number: number, text: string): Desk {
  const questions = asked(desk);
  const to = questions[number % questions.length];
  if (what === 'back') return back(desk);
  if (what === 'skip') return skip(desk);
  if (what === 'jump' && to !== undefined)
    return jump(desk, { checklist: to.checklist.id, item: to.item.id });
  const question = current(desk);
  if (question === null) return desk;
  const key = question.keys[number % question.keys.length];
  if (what === 'accept') return accept(desk) ?? desk;
  if (what === 'note') return note(desk, text);
  if (what === 'clear') return clear(desk);
  if (what === 'pick') return pick(desk, number % 5 === 0 ? [] : [number % 5]);
  return key === undefined ? desk : give(desk, key.value);
}

const steps = fc.array(step, { maxLength: 40 });
const desks = await Promise.all([
  deskOf(CHAIN),
  deskOf(CHAIN, undefined, { suggests: false }),
  deskOf(COMPLAINT),
]);
const anyDesk = fc.constantFrom(...desks);
const property = (holds: (desk: Desk, steps: readonly ((desk: Desk) => Desk)[]) => void) =>
  fc.assert(fc.property(anyDesk, steps, holds));

const walked = (desk: Desk, all: readonly ((desk: Desk) => Desk)[]) => all.reduce((at, one) => one(at), desk);

describe('whatever keys are pressed', () => {
  it('the auditor stands at a question that is asked, or at the end', () => {
    property((desk, all) => {
      const after = walked(desk, all);
      const { at } = after;
      const names = asked(after).map(({ checklist, item }) => `${checklist.id}.${item.id}`);
      expect(at === null || names.includes(`${at.checklist}.${at.item}`)).toBe(true);
      expect(names.map((_, index) => index + 1)).toEqual(asked(after).map(({ number }) => number));
    });
  });

  it('settled covers every item once, in order, and what is not asked does not apply', () => {
    property((desk, all) => {
      const after = walked(desk, all);
      const answers = settled(after);
      const items = desk.facts.checklists.flatMap(one => itemsOf(one).map(({ id }) => `${one.id}.${id}`));
      expect(answers.map(({ checklist, item }) => `${checklist}.${item}`)).toEqual(items);
      const open = new Set(asked(after).map(({ item }) => item.id));
      for (const { item, by, outcome, value } of answers) {
        if (!open.has(item)) expect([by, outcome, value]).toEqual(['probe', 'notApplicable', null]);
        else
          expect([by, outcome !== 'unanswered']).toEqual(value === null ? [null, false] : ['auditor', true]);
      }
    });
  });

  it('a store that writes every change has what the desk has', () => {
    property((desk, all) => {
      const { desk: after, record } = recorded(desk, all);
      expect([...record].toSorted()).toEqual([...recordOf(after)].toSorted());
      const shown = asked(after).flatMap(({ answer }) => answer ?? []);
      expect([...recordOf(after).values()]).toEqual(shown);
      expect(changes(after, after)).toEqual([]);
    });
  });

  it('the desk opened again with the record is the same, but for what had vanished', () => {
    property((desk, all) => {
      const { desk: after, record } = recorded(desk, all);
      for (const answers of [[...record.values()], settled(after)]) {
        const again = reopened(after, answers);
        expect(settled(again)).toEqual(settled(after));
        expect(again.at).toEqual(after.at);
        expect(changes(after, again)).toEqual([]);
      }
    });
  });

  it('back returns to the question that was just answered or skipped', () => {
    property((desk, all) => {
      const before = walked(desk, all);
      const question = current(before);
      if (question === null) return;
      for (const { value } of question.keys) {
        const after = give(before, value);
        expect((wantsNote(after) ? after : back(after)).at).toEqual(before.at);
      }
      expect(back(skip(before)).at).toEqual(before.at);
    });
  });

  it('every question that is asked can be jumped to', () => {
    property((desk, all) => {
      const after = walked(desk, all);
      for (const { checklist, item } of asked(after)) {
        const to = { checklist: checklist.id, item: item.id };
        expect(jump(after, to)).toEqual({ ...after, at: to, noteDue: false });
      }
    });
  });

  it('an answer changes nothing before it', () => {
    property((desk, all) => {
      const before = walked(desk, all);
      const question = current(before);
      const [key] = question?.keys ?? [];
      if (question === null || key === undefined) return;
      const place = settled(before).findIndex(({ item }) => item === question.item.id);
      expect(settled(give(before, key.value)).slice(0, place)).toEqual(settled(before).slice(0, place));
    });
  });
});
