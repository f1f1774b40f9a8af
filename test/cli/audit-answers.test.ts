import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptChecklists } from '../../src/store/index.ts';
import { inTemporaryFolder, ROOT, runShell } from '../running.ts';
import { auditsIn, inStore, layOut, layOutMany, STOPPED } from './audits-of.ts';
import { startPty } from './pty.ts';

const ANSWER = `${STOPPED} csaudit audit chats.csv -c ./service.yaml --auditor ana --answers answers.csv`;

/** Runs a command line that must end well, and gives what it printed. */
async function ran(line: string, folder: string, stdin?: string): Promise<string> {
  const { code, stdout, stderr } = await runShell(line, folder, stdin);
  expect(code, stderr).toBe(0);
  return stdout;
}

const inFolder = (use: (folder: string) => Promise<void>) => () => inTemporaryFolder({}, use);

describe('csaudit audit --answers', { timeout: 60_000 }, () => {
  it(
    'makes the record that the same answers make when they are typed',
    inFolder(async folder => {
      layOut(folder);
      await ran(`${ANSWER} --store from-file.db`, folder);
      const pty = startPty(folder, 'audit chats.csv -c ./service.yaml --auditor ana --store typed.db', {
        env: { SOURCE_DATE_EPOCH: '1767225600' },
      });
      const steps: readonly (readonly [string, string])[] = [
        ['Enter first question', '\r'],
        // The suggestion is accepted here, and a yes in the file.
        ['Did the agent greet', '\r'],
        ['Did the agent apologise', 'e'],
        ['Turns:', '3\r'],
        ['evidence: turn 3', 'y'],
        ['Was it solved?', '4'],
        ['Enter confirm', '\r'],
        ['Enter first question', '\r'],
        ['Did the agent greet', 'e'],
        ['Turns:', '1\r'],
        ['evidence: turn 1', 'n'],
        ['Did the agent apologise', 'n'],
        ['Note', '\r'],
        ['Was it solved?', 't'],
        ['Note', 'it came late\r'],
        ['it came late', 'e'],
        ['Turns:', '3\r'],
        ['evidence: turn 3', '2'],
        ['who follows up', 'n'],
        ['Enter confirm', '\r'],
      ];
      for (const [shown, keys] of steps) {
        await pty.shows(shown);
        pty.press(keys);
      }
      expect((await pty.over).code).toBe(0);
      const fromFile = await auditsIn(folder, 'from-file.db');
      expect(fromFile).toHaveLength(2);
      expect(await auditsIn(folder, 'typed.db')).toEqual(fromFile);
      const exported = (store: string) => ran(`csaudit store export --store ${store} --answers-only`, folder);
      expect(await exported('typed.db')).toBe(await exported('from-file.db'));
    }),
  );

  it(
    'makes the same record from YAML, and from standard input',
    inFolder(async folder => {
      layOut(folder);
      await ran(ANSWER, folder);
      await ran(
        `${ANSWER.replace('answers.csv', '-')} --store b.db`,
        folder,
        readFileSync(join(folder, 'answers.csv'), 'utf8'),
      );
      const yaml =
        '[{id: C-1, item: greeting, answer: true}, {id: C-1, item: apology, answer: Yes, evidence: 3}, {id: C-1, item: solved, answer: 4}]';
      writeFileSync(join(folder, 'answers.yaml'), yaml);
      await ran(`${ANSWER.replace('answers.csv', 'answers.yaml')} --store c.db`, folder);
      const all = await auditsIn(folder);
      expect(await auditsIn(folder, 'b.db')).toEqual(all);
      expect(await auditsIn(folder, 'c.db')).toEqual(
        all.filter(({ interaction }) => interaction.id === 'C-1'),
      );
    }),
  );

  it(
    'keeps the checklist as `checklist show -f yaml` prints it, in whichever language it is shown',
    inFolder(async folder => {
      layOut(folder);
      writeFileSync(join(folder, 'answers.csv'), 'id,item,answer\nC-1,greeting,yes\n');
      for (const lang of ['en', 'hu'])
        await ran(
          `${ANSWER.replace('./service.yaml', 'courtesy')} --lang ${lang} --store ${lang}.db`,
          folder,
        );
      const yaml = await ran('csaudit checklist show courtesy -f yaml', folder);
      const kept = (lang: string) =>
        inStore(folder, `${lang}.db`, async store => {
          const [audit] = await auditsIn(folder, `${lang}.db`);
          return keptChecklists(store, audit?.program.checklists.map(({ hash }) => hash) ?? []);
        });
      expect((await kept('en'))[0]?.text).toBe(yaml);
      expect(await kept('hu')).toEqual(await kept('en'));
    }),
  );

  it(
    'makes a store that only its owner may read',
    inFolder(async folder => {
      layOut(folder);
      await ran(`umask 022; ${ANSWER}`, folder);
      expect(statSync(join(folder, 'audits.db')).mode & 0o777).toBe(0o600);
    }),
  );

  it(
    'records nothing, and makes no store, where anything is wrong',
    inFolder(async folder => {
      layOut(folder);
      const answers = readFileSync(join(folder, 'answers.csv'), 'utf8');
      writeFileSync(join(folder, 'answers.csv'), `${answers}C-2,greting,yes,,\n`);
      const { code, stdout, stderr } = await runShell(`${ANSWER}; code=$?; ls *.db; exit $code`, folder);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('answers.csv:9: there is no item "greting"');
    }),
  );

  it(
    'lets earlier answers stand with --again, and keeps the revision before',
    inFolder(async folder => {
      layOut(folder);
      await ran(ANSWER, folder);
      writeFileSync(join(folder, 'answers.csv'), 'id,item,answer\nC-1,solved,2\n');
      await ran(`${ANSWER} --again`, folder);
      const audits = (await auditsIn(folder)).filter(({ interaction }) => interaction.id === 'C-1');
      const values = audits.map(({ revision, state, answers }) => [
        revision,
        state,
        ...answers.map(({ value }) => value),
      ]);
      expect(values.toSorted()).toEqual([
        [1, 'done', 'yes', 'yes', '4', null],
        [2, 'done', 'yes', 'yes', '2', null],
      ]);
    }),
  );

  it(
    'takes the auditor from CSAUDIT_AUDITOR',
    inFolder(async folder => {
      layOut(folder);
      await ran(`CSAUDIT_AUDITOR=bea ${ANSWER.replace('--auditor ana ', '')}`, folder);
      expect((await auditsIn(folder)).map(({ auditor }) => auditor)).toEqual(['bea', 'bea']);
    }),
  );
});

/** Ends the recording of answers when it has told of so many audits; by what it ended. */
function endedAfter(
  lines: number,
  cwd: string,
  by: NodeJS.Signals,
): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
  const args = ['audit', 'chats.csv', '-c', './service.yaml', '--auditor', 'ana', '--answers', 'answers.csv'];
  const child = spawn(process.execPath, [join(ROOT, 'bin/csaudit.js'), ...args], { cwd });
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    // once: at a second Ctrl-C csaudit ends at once
    if (told.split('\n').length > lines && !child.killed) child.kill(by);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
}

describe('several processes', { timeout: 120_000 }, () => {
  it(
    'of two auditors at once complete on a store that was not there before',
    inFolder(async folder => {
      layOutMany(folder, 20);
      const both = ['ana', 'bea'].map(name =>
        runShell(ANSWER.replace('--auditor ana', `--auditor ${name}`), folder),
      );
      for (const { code, stderr } of await Promise.all(both)) expect(code, stderr).toBe(0);
      const audits = await auditsIn(folder);
      expect(audits.filter(({ auditor, state }) => auditor === 'ana' && state === 'done')).toHaveLength(20);
      expect(audits.filter(({ auditor, state }) => auditor === 'bea' && state === 'done')).toHaveLength(20);
    }),
  );

  it(
    'that are killed lose no audit and leave none twice: the same command goes on',
    inFolder(async folder => {
      layOutMany(folder, 30);
      for (const lines of [1, 9, 6])
        expect((await endedAfter(lines, folder, 'SIGKILL')).signal).toBe('SIGKILL');
      await ran(ANSWER, folder);
      const audits = await auditsIn(folder);
      expect(audits.map(({ state, revision }) => `${state} ${revision}`)).toEqual(Array(30).fill('done 1'));
      expect(new Set(audits.map(({ interaction }) => interaction.id)).size).toBe(30);
      for (const { answers } of audits)
        expect(answers.map(({ value }) => value)).toEqual(['yes', null, '5', null]);
    }),
  );

  it(
    'hear Ctrl-C between two audits: what is told is on disk, and nothing is left half done',
    inFolder(async folder => {
      layOutMany(folder, 200);
      expect(await endedAfter(3, folder, 'SIGINT')).toEqual({ code: 130, signal: null });
      const audits = await auditsIn(folder);
      expect(audits.length).toBeGreaterThanOrEqual(3);
      expect(audits.length).toBeLessThan(200);
      expect(new Set(audits.map(({ state }) => state))).toEqual(new Set(['done']));
    }),
  );
});
