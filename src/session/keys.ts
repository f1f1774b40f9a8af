import { NOT_APPLICABLE } from '../model/audit.ts';
import type { AnswerOption, Item } from '../model/checklist.ts';
import type { Interaction } from '../model/interaction.ts';
import type { AnswerKey, CommandKey, Question } from './desk.ts';

const WORDS = new Map([
  ['yes', 'y'],
  ['partly', 'p'],
  ['no', 'n'],
]);
const TEN = '+';
/** For lists of answers, in their order: digits, then letters that do nothing else. */
const PLACES = '1234567890adfghiklmoruwzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The keys of an item's answers, and of `not applicable`. */
export function answerKeys({ answers }: Item): readonly AnswerKey[] {
  const keys = answers.flatMap((option, place) => {
    const key = keyOf(option, place, answers);
    return key === undefined ? [] : [{ key, value: option.id, label: option.label }];
  });
  // A checklist may call an answer of its own so.
  if (answers.some(({ id }) => id === NOT_APPLICABLE)) return keys;
  return [...keys, { key: 'x', value: NOT_APPLICABLE, label: 'not applicable' }];
}

function keyOf(option: AnswerOption, place: number, all: readonly AnswerOption[]): string | undefined {
  if (all.every(({ id }) => WORDS.has(id))) return WORDS.get(option.id);
  if (all.every(({ id }) => /^(?:\d|10)$/u.test(id))) return option.id === '10' ? TEN : option.id;
  return PLACES[place];
}

/** The keys that do something else at a question. */
export function commandKeys(
  { answer, enter, keys, number, of }: Omit<Question, 'commands'>,
  { turns, fields }: Pick<Interaction, 'turns' | 'fields'>,
): readonly CommandKey[] {
  const label = keys.find(({ value }) => value === enter)?.label ?? enter;
  const answered = answer !== null && answer.value !== null;
  const all: readonly (CommandKey | null)[] = [
    enter === null ? null : { key: 'Enter', does: `${answered ? 'keep' : 'accept'} ${label}` },
    { key: '?', does: 'standard' },
    turns.length === 0 ? null : { key: 'e', does: 'evidence' },
    { key: 't', does: 'note' },
    answered ? { key: 'c', does: 'clear' } : null,
    turns.length === 0 && fields.size === 0
      ? null
      : { key: 'v', does: turns.length === 0 ? 'fields' : 'transcript' },
    number === 1 ? null : { key: 'b', does: 'back' },
    { key: 's', does: answered ? 'go on' : 'skip' },
    of === 1 ? null : { key: 'j', does: 'jump' },
    { key: 'q', does: 'stop' },
  ];
  return all.filter(key => key !== null);
}
