import { describe, expect, it } from 'vitest';
import type { AnswerOption } from '../../src/model/checklist.ts';
import { answerKeys } from '../../src/session/keys.ts';
import { item } from '../scoring/fixtures.ts';

const options = (...ids: readonly string[]): AnswerOption[] =>
  ids.map((id, at) => ({ id, label: id.toUpperCase(), credit: at === 0 ? 1 : 0 }));
const keysOf = (...ids: readonly string[]) =>
  answerKeys(item('it', { answers: options(...ids) }))
    .map(({ key, value }) => (key === value ? key : `${key}=${value}`))
    .join(' ');

describe('keys of answers', () => {
  it.each([
    [['yes', 'no'], 'y=yes n=no x=na'],
    [['yes', 'partly', 'no'], 'y=yes p=partly n=no x=na'],
    [['no', 'yes'], 'n=no y=yes x=na'],
    [['1', '2', '3', '4', '5'], '1 2 3 4 5 x=na'],
    [['0', '1', '9', '10'], '0 1 9 +=10 x=na'],
    [['best', 'good', 'bad'], '1=best 2=good 3=bad x=na'],
    [['yes', 'nearly', 'no'], '1=yes 2=nearly 3=no x=na'],
    [['100', '50', '0'], '1=100 2=50 3=0 x=na'],
    [['good', 'bad', 'na'], '1=good 2=bad 3=na'],
  ])('of %j: %s', (ids, keys) => {
    expect(keysOf(...ids)).toBe(keys);
  });

  it('never are those of a command, nor twice the same', () => {
    const ids = Array.from({ length: 50 }, (_, at) => `answer-${at}`);
    const keys = answerKeys(item('it', { answers: options(...ids) })).map(({ key }) => key);
    expect(new Set(keys).size).toBe(51);
    expect(keys.filter(key => 'etcvbsjq?'.includes(key))).toEqual([]);
  });

  it('have the labels that are shown', () => {
    expect(answerKeys(item('it', { answers: options('yes', 'no') })).map(({ label }) => label)).toEqual([
      ...['YES', 'NO', 'not applicable'],
    ]);
  });
});
