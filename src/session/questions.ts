import { type Desk, nameOf, type Question } from './desk.ts';
import { type DeskItem, deskItems } from './items.ts';
import { answerKeys, commandKeys } from './keys.ts';
import { valueLike } from './values.ts';

const ASKED = new WeakMap<Desk, readonly Question[]>();

/** The questions that are asked now, in the order of the checklists: given the answers so far, all others do not apply. */
export function asked(desk: Desk): readonly Question[] {
  const known = ASKED.get(desk);
  if (known !== undefined) return known;
  const items = deskItems(desk).filter(one => one.asked);
  const questions = items.map((one, index) => questionOf(one, index + 1, items.length, desk));
  ASKED.set(desk, questions);
  return questions;
}

/** The question the auditor stands at; `null`: all have been gone through, and it is time to confirm. */
export function current(desk: Desk): Question | null {
  const place = placeOf(desk);
  return asked(desk)[place] ?? null;
}

/** Where among the questions the auditor stands, from 0; as many as there are at the end. */
export function placeOf(desk: Desk): number {
  const { at } = desk;
  if (at === null) return asked(desk).length;
  const place = asked(desk).findIndex(question => nameOf(itemNameOf(question)) === nameOf(at));
  if (place < 0) throw new Error(`the desk stands at ${nameOf(at)}, which is not asked`);
  return place;
}

/** The item of a question by its name. */
export function itemNameOf({ checklist, item }: Pick<Question, 'checklist' | 'item'>) {
  return { checklist: checklist.id, item: item.id };
}

function questionOf(one: DeskItem, number: number, of: number, desk: Desk): Question {
  const { checklist, section, item, suggestion, touched } = one;
  const answer = touched ? one.answer : null;
  const suggested = suggestion === null ? null : valueLike(item, suggestion);
  const enter = answer?.value ?? suggested;
  const keys = answerKeys(item);
  const question = { checklist, section, item, number, of, answer, suggestion, suggested, enter, keys };
  return { ...question, commands: commandKeys(question, desk.interaction) };
}
