import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Store, verifyStore } from '../../src/store/index.ts';
import { audited } from './a-record.ts';
import { newStore } from './a-store.ts';

const JOE = {
  id: 'C-1',
  words: 'My name is Joe',
  auditor: 'ana',
  values: ['yes', 'no', 'na'],
  done: true,
} as const;

async function faultsOf(store: Store): Promise<string[]> {
  const faults: string[] = [];
  const verified = await verifyStore(store, async fault => void faults.push(fault));
  expect(verified.faults).toBe(faults.length);
  return faults;
}

/** Changes a store as somebody would who has a program for SQLite, and means it. */
async function tamper(store: Store, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(store.db);
}

const LOG_OPENED = ['DROP TRIGGER log_is_never_changed', 'DROP TRIGGER log_is_never_cut'];

describe('verify', () => {
  it('finds nothing wrong with what csaudit wrote: done, open, of two people', async () => {
    const store = await newStore();
    expect(await faultsOf(store)).toEqual([]);
    await audited(store, JOE);
    await audited(store, { ...JOE, values: ['no', 'partly', 'yes'] });
    await audited(store, { ...JOE, auditor: 'ben', done: false });
    expect(await faultsOf(store)).toEqual([]);
  });

  it.each<[string, readonly string[], readonly RegExp[]]>([
    [
      'a better answer',
      ["UPDATE answers SET value = 'yes', outcome = 'met', credit = 1 WHERE item = 'greeting'"],
      [/^audit A-\w{12}: courtesy\.greeting is "yes", and the log says "no"$/],
    ],
    [
      'a better credit',
      ["UPDATE answers SET credit = 1 WHERE item = 'greeting'"],
      [/^audit A-\w{12}: courtesy\.greeting: missed does not go with a credit of 1$/],
    ],
    [
      'an answer nobody can give',
      ["UPDATE answers SET value = 'superb' WHERE item = 'thanks'"],
      [/courtesy\.thanks: "superb" is none of its answers$/, /and the log says "yes"$/],
    ],
    [
      'an answer that is gone',
      ["DELETE FROM answers WHERE item = 'greeting'"],
      [/courtesy\.greeting has no answer$/, /courtesy\.greeting has no answer, and the log says "no"$/],
    ],
    ['another auditor', ["UPDATE audits SET auditor = 'eve'"], [/its id is not made of what it says$/]],
    [
      'another word of the customer',
      ["UPDATE interactions SET turns = replace(turns, 'Joe', 'Jim')"],
      [/^interaction C-1: its hash is not that of its content: it was changed$/],
    ],
    [
      'turns that are no JSON',
      ["UPDATE interactions SET turns = '[{'"],
      [/^interaction C-1: "turns" must be a list, found nothing$/],
    ],
    [
      'another weight',
      [`UPDATE programs SET content = replace(content, '"weight":1', '"weight":9')`],
      [/^program \w{64}: its hash is not that of its content/],
    ],
    [
      'a checklist that lost its form',
      ["UPDATE checklists SET form = '{}'"],
      [/^checklist courtesy 1\.0\.0 \(c0de\): its form cannot be read$/, /its checklist c0de is not kept$/],
    ],
    [
      'an interaction that is gone',
      ['PRAGMA foreign_keys = OFF', 'DELETE FROM interactions'],
      [/^1 of audits refer to interactions that are not there$/],
    ],
    [
      'another line of the log',
      [...LOG_OPENED, "UPDATE log SET value = 'yes' WHERE item = 'greeting'"],
      [
        /^log line 4 does not follow the one before: one of them was changed$/,
        /courtesy\.greeting is "no", and the log says "yes"$/,
      ],
    ],
    [
      'a log without its end',
      [...LOG_OPENED, "DELETE FROM log WHERE what = 'finished'"],
      [/^audit A-\w{12}: the log does not say that it was finished$/],
    ],
    [
      'a log without a line in the middle',
      [...LOG_OPENED, "DELETE FROM log WHERE what = 'begun'"],
      [
        /^log line 3 comes after line 1: what stood between is gone$/,
        /^log line 3 does not follow/,
        /^audit A-\w{12}: the log does not say that it was begun$/,
      ],
    ],
  ])('tells of %s', async (_, statements, expected) => {
    const store = await newStore();
    await audited(store, JOE);
    await tamper(store, statements);
    const faults = await faultsOf(store);
    expect(faults).toEqual(expected.map(one => expect.stringMatching(one)));
  });
});
