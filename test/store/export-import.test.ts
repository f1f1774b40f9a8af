import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  type ImportChoice,
  importAudits,
  openStore,
  type Store,
  verifyStore,
} from '../../src/store/index.ts';
import { audited, exported, fileOf, given, records } from './a-record.ts';
import { folder, newStore } from './a-store.ts';
import { NOW } from './an-audit.ts';

const CHOICE: ImportChoice = { file: 'e.jsonl', keep: null, who: 'lead', now: NOW + 9 };
const JOE = {
  id: 'C-1',
  words: 'My name is Joe',
  auditor: 'ana',
  values: ['yes', 'no', 'na'],
  done: true,
} as const;

async function faultsOf(store: Store): Promise<string[]> {
  const faults: string[] = [];
  await verifyStore(store, async fault => void faults.push(fault));
  return faults;
}

const take = (store: Store, lines: readonly string[], choice: Partial<ImportChoice> = {}) =>
  importAudits(store, fileOf(lines), { ...CHOICE, ...choice });

/** A line of an export with something in it changed. */
function changed(
  lines: readonly string[],
  kind: string,
  change: (line: Record<string, unknown>) => object,
): string[] {
  return lines.map(text => {
    const line = JSON.parse(text);
    return line.kind === kind ? JSON.stringify(change(line)) : text;
  });
}

describe('an export', () => {
  it('makes, in an empty store, a store that exports the same; a second import changes nothing', {
    timeout: 60_000,
  }, async () => {
    const home = folder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(records, async audits => {
        run += 1;
        const open = (name: string) =>
          openStore(`${home}/${run}-${name}.db`, { create: true, now: () => NOW + run });
        const [one, other] = [await open('one'), await open('other')];
        for (const [at, audit] of audits.entries()) await audited(one, audit, NOW + at * 1000);
        const lines = await exported(one);
        await take(other, lines);
        expect(await exported(other)).toEqual(lines);
        const again = await take(other, lines);
        expect(again.fresh).toMatchObject({ audits: 0, interactions: 0 });
        expect(await exported(other)).toEqual(lines);
        expect([await faultsOf(one), await faultsOf(other)]).toEqual([[], []]);
        await expect(sql`DELETE FROM log`.execute(other.db)).rejects.toThrow('nothing is taken from the log');
        await Promise.all([one.close(), other.close()]);
      }),
      { numRuns: 20 },
    );
  });

  it('has its answers in the order of the checklist, and its lines by interaction', async () => {
    const store = await newStore();
    await audited(store, { ...JOE, id: 'C-2' });
    await audited(store, JOE);
    const lines = (await exported(store)).map(text => JSON.parse(text));
    const shown = lines.filter(({ kind }) => kind === 'interaction' || kind === 'audit');
    expect(shown.map(({ kind, id }) => (kind === 'audit' ? kind : id))).toEqual([
      'C-1',
      'audit',
      'C-2',
      'audit',
    ]);
    expect(shown[1].answers.map(({ item }: { item: string }) => item)).toEqual([
      'thanks',
      'greeting',
      'tone',
    ]);
    expect(lines[0].counts).toEqual({
      checklists: 1,
      programs: 1,
      samples: 0,
      interactions: 2,
      audits: 2,
      log: 11,
    });
  });

  it('of answers only is the same whenever, how long and from which file they were given', async () => {
    const [one, other] = [await newStore(), await newStore()];
    await audited(one, JOE, NOW);
    await audited(one, { ...JOE, id: 'C-2' }, NOW + 5);
    await audited(other, { ...JOE, id: 'C-2', line: 9 }, NOW + 70_000);
    await audited(other, { ...JOE, line: 4 }, NOW + 80_000);
    const lines = await exported(one, { answersOnly: true });
    expect(lines).toEqual(await exported(other, { answersOnly: true }));
    expect(lines.filter(text => text.includes('"kind":"audit"'))).toHaveLength(2);
    expect(lines.join()).not.toMatch(/"at"|"begun"|"file"|"seconds"|"kind":"log"/);
    await expect(take(other, lines)).rejects.toThrow('e.jsonl:1: holds answers only');
  });

  it('of some audits has what belongs to them, and can be imported', async () => {
    const [one, other] = [await newStore(), await newStore()];
    await audited(one, JOE, NOW);
    await audited(one, { ...JOE, id: 'C-2', auditor: 'ben' }, NOW + 1000);
    const lines = await exported(one, { auditor: 'ben' });
    expect(lines.join('\n')).not.toMatch(/C-1|ana/);
    expect(await exported(one, { since: NOW + 1000 })).toEqual(lines);
    expect((await exported(one, { until: NOW + 1000 })).join('\n')).not.toContain('ben');
    expect((await take(other, lines)).fresh).toMatchObject({ audits: 1, interactions: 1, log: 5 });
    expect(await faultsOf(other)).toEqual([]);
    const told = await other.db.selectFrom('log').selectAll().where('what', '=', 'imported').execute();
    expect(told).toMatchObject([{ auditor: 'lead', at: NOW + 9, detail: '' }]);
  });
});

/** Something that happens to a file on its way: a letter, a value or a line is lost, changed or doubled. */
const accident = fc.record({
  line: fc.nat(30),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  what: fc.constantFrom('letter', 'digit', 'null', 'drop', 'double'),
});

function struck(
  lines: readonly string[],
  { line, at, what }: { line: number; at: number; what: string },
): string[] {
  const index = line % lines.length;
  const text = lines[index] ?? '';
  const place = Math.floor(at * text.length);
  const value = /:(?:"[^"]*"|\d+|null)(?=[,}])/g;
  const changes: Record<string, readonly string[]> = {
    letter: [text.slice(0, place) + text.slice(place + 1)],
    digit: [text.slice(0, place) + text.slice(place).replace(/\d/, digit => `${(Number(digit) + 1) % 10}`)],
    null: [text.slice(0, place) + text.slice(place).replace(value, ':null').replace(value, ':null')],
    drop: [],
    double: [text, text],
  };
  return lines.toSpliced(index, 1, ...(changes[what] ?? []));
}

describe('an import', () => {
  it('of a file that met with an accident is refused with a reason, or harmless', {
    timeout: 60_000,
  }, async () => {
    const one = await newStore();
    let other = await newStore();
    await audited(one, JOE);
    await audited(one, { ...JOE, id: 'C-2', auditor: 'ben', done: false });
    const [lines, empty] = [await exported(one), await exported(other)];
    await fc.assert(
      fc.asyncProperty(accident, async what => {
        const hurt = struck(lines, what);
        const taken = await take(one, hurt).catch((error: unknown) => error);
        if (taken instanceof Error) expect(taken.name, taken.stack).toBe('InputError');
        expect(await faultsOf(one)).toEqual([]);
        const fresh = await take(other, hurt).catch((error: unknown) => error);
        if (fresh instanceof Error) {
          expect(fresh.name, fresh.stack).toBe('InputError');
          expect(await exported(other)).toEqual(empty);
        } else {
          expect(await faultsOf(other)).toEqual([]);
          other = await newStore();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('joins the records of two auditors', async () => {
    const [one, other] = [await newStore(), await newStore()];
    await audited(one, JOE);
    await audited(other, { ...JOE, auditor: 'ben' });
    const imported = await take(one, await exported(other));
    expect(imported).toMatchObject({ fresh: { audits: 1, interactions: 0, checklists: 0 }, known: 0 });
    expect((await take(one, await exported(other))).known).toBe(1);
    expect(await faultsOf(one)).toEqual([]);
  });

  it('of an audit that is here, and not the same, is a conflict that leaves everything as it is', async () => {
    const [one, other] = [await newStore(), await newStore()];
    const id = await audited(one, JOE);
    await audited(other, { ...JOE, values: ['no', 'no', 'no'] });
    await audited(other, { ...JOE, id: 'C-2' });
    const [before, lines] = [await exported(one), await exported(other)];
    await expect(take(one, lines)).rejects.toThrow(`e.jsonl:5: ${id} is here already, and not the same`);
    expect(await exported(one)).toEqual(before);
    expect(await take(one, lines, { keep: 'ours' })).toMatchObject({ ours: 1, fresh: { audits: 1 } });
    expect((await exported(one)).join()).toContain('"value":"yes"');
    expect(await take(one, lines, { keep: 'theirs' })).toMatchObject({ replaced: 1, known: 1 });
    const { thanks } = Object.fromEntries(
      (
        await one.db
          .selectFrom('answers')
          .selectAll()
          .where('audit', '=', id ?? '')
          .execute()
      ).map(row => [row.item, row]),
    );
    expect(thanks).toMatchObject({ value: 'no', credit: given('thanks', 'no').credit });
    expect(await faultsOf(one)).toEqual([]);
  });

  it.each<[string, (lines: string[]) => readonly string[], string]>([
    ['nothing', () => [], 'e.jsonl: is empty'],
    ['something else', () => ['{"id":"C-1"}'], 'e.jsonl:1: is no export of a store of csaudit'],
    [
      'a newer form',
      lines => changed(lines, 'csaudit', line => ({ ...line, version: 2 })),
      'e.jsonl:1: was written by a newer csaudit',
    ],
    ['half a line', lines => [...lines.slice(0, 5), '{"kind":"au'], 'e.jsonl:6: is no JSON object'],
    ['an end cut off', lines => lines.slice(0, -1), 'another number of log than the 5 there are'],
    ['a line of its own', lines => [...lines, '{"kind":"pet"}'], 'is of no kind csaudit knows: "pet"'],
    [
      'a changed word of a customer',
      lines =>
        changed(lines, 'interaction', line => ({ ...line, turns: [{ speaker: 'agent', text: 'Hi' }] })),
      'e.jsonl:4: its hash is not that of its content',
    ],
    [
      'a field that is a list',
      lines => changed(lines, 'interaction', line => ({ ...line, fields: { team: ['A'] } })),
      'e.jsonl:4: fields.team: must be text, a number, true or false',
    ],
    [
      'an audit of nothing',
      lines => lines.filter(text => !text.includes('"kind":"interaction"')),
      'is neither here nor above',
    ],
    [
      'a program without its checklist',
      lines => lines.filter(text => !text.includes('"kind":"checklist"')),
      'e.jsonl:2: its checklist c0de is neither here nor above',
    ],
    [
      'another auditor',
      lines => changed(lines, 'audit', line => ({ ...line, auditor: 'eve' })),
      'e.jsonl:5: its id is not made of what it says',
    ],
    [
      'a credit nobody gave',
      lines => lines.map(text => text.replace('"outcome":"missed","credit":0', '"outcome":"met","credit":1')),
      'e.jsonl:5: courtesy.greeting: "no" earns 0, not 1',
    ],
    [
      'an answer too few',
      lines => changed(lines, 'audit', line => ({ ...line, answers: [] })),
      'courtesy.thanks has no answer',
    ],
    [
      'a log that was touched up',
      lines => lines.map(text => text.replace('"what":"finished","', '"what":"dropped","')),
      'e.jsonl:11: does not follow the log line above',
    ],
    [
      'an unknown key',
      lines => changed(lines, 'audit', line => ({ ...line, score: 100 })),
      'unknown key "score"',
    ],
  ])('refuses %s, and takes nothing in', async (_, spoil, message) => {
    const [one, other] = [await newStore(), await newStore()];
    await audited(one, JOE);
    const before = await exported(other);
    const lines = spoil(await exported(one));
    await expect(take(other, lines)).rejects.toThrow(message);
    expect(await exported(other)).toEqual(before);
  });
});
