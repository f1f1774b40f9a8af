import { type Evidence, quoteTurn } from '../model/answer.ts';
import type { ItemName } from '../model/audit.ts';
import { type Desk, nameOf, type Question, type Written } from './desk.ts';
import { asked, current, itemNameOf, placeOf } from './questions.ts';
import { outcomeOf } from './values.ts';

const NOTHING: Written = { value: null, picked: [], note: '' };

/**
 * Answers the current question and goes on to the next, or stays where `wantsNote` says so. Throws on a value that is
 * not one of the question's, and where nothing is asked.
 */
export function give(desk: Desk, value: string): Desk {
  const question = standingAt(desk);
  const came = outcomeOf(question.item, value);
  if (came === null) throw new Error(`"${value}" is not an answer of ${nameOf(itemNameOf(question))}`);
  const { note } = writtenAt(desk, question);
  const answered = write(desk, question, { value });
  if (question.item.critical !== null && came.outcome === 'missed' && note === '')
    return { ...answered, noteDue: true };
  return onward(answered);
}

/**
 * What Enter does: gives the value that was given already, or else the suggestion's. `null`: there is neither.
 */
export function accept(desk: Desk): Desk | null {
  const { enter } = standingAt(desk);
  return enter === null ? null : give(desk, enter);
}

/** Whether a critical item was just missed without a note: it is asked for before the next question; `note` goes on. */
export function wantsNote(desk: Desk): boolean {
  return desk.noteDue;
}

/** Writes a note, in place of an earlier one; an empty one removes it. Where a note was due, it goes on to the next question. */
export function note(desk: Desk, text: string): Desk {
  const noted = write(desk, standingAt(desk), { note: text.trim() });
  return desk.noteDue ? onward(noted) : noted;
}

/** Makes turns (1-based) the evidence of the current question, whole, in place of those picked before; none removes them. */
export function pick(desk: Desk, turns: readonly number[]): Desk {
  const numbers = [...new Set(turns)].toSorted((one, other) => one - other);
  return write(desk, standingAt(desk), { picked: numbers.map(turn => evidenceOf(desk, turn)) });
}

/** Takes the answer back; a note and picked turns stay. */
export function clear(desk: Desk): Desk {
  return write({ ...desk, noteDue: false }, standingAt(desk), { value: null });
}

/** Goes on to the next question and leaves this one as it is: unanswered, where it was. At the end it stays there. */
export function skip(desk: Desk): Desk {
  return desk.at === null ? desk : onward(desk);
}

/** Goes to the question before this one, or from the end to the last. At the first it stays there. */
export function back(desk: Desk): Desk {
  return stand(desk, Math.max(0, placeOf(desk) - 1));
}

/** Goes to a question. Throws where it is not asked. */
export function jump(desk: Desk, to: ItemName): Desk {
  const moved = { ...desk, at: to, noteDue: false };
  placeOf(moved);
  return moved;
}

function onward(desk: Desk): Desk {
  return stand(desk, placeOf(desk) + 1);
}

function stand(desk: Desk, place: number): Desk {
  const question = asked(desk)[place];
  return { ...desk, at: question === undefined ? null : itemNameOf(question), noteDue: false };
}

function standingAt(desk: Desk): Question {
  const question = current(desk);
  if (question === null) throw new Error('all has been gone through: nothing is asked');
  return question;
}

function writtenAt(desk: Desk, question: Question): Written {
  return desk.written.get(nameOf(itemNameOf(question))) ?? NOTHING;
}

function write(desk: Desk, question: Question, change: Partial<Written>): Desk {
  const now = { ...writtenAt(desk, question), ...change };
  const written = new Map(desk.written);
  const name = nameOf(itemNameOf(question));
  if (now.value === null && now.picked.length === 0 && now.note === '') written.delete(name);
  else written.set(name, now);
  return { ...desk, written };
}

function evidenceOf({ interaction }: Desk, turn: number): Evidence {
  const text = interaction.turns[turn - 1]?.text;
  if (text === undefined) throw new Error(`there is no turn ${turn}`);
  return quoteTurn(turn, text, 0, text.length);
}
