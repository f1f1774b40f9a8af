import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../src/model/sample.ts';
import { writeSample } from '../../src/sampling/sample-file.ts';
import { hashOfSample, keptSample } from '../../src/store/index.ts';
import { inTemporaryFolder, runShell } from '../running.ts';
import { auditsIn, inStore, layOut, layOutMany, STOPPED } from './audits-of.ts';
import { startPty } from './pty.ts';

const AUDIT = `${STOPPED} csaudit audit -c ./service.yaml --auditor ana`;
const inFolder = (use: (folder: string) => Promise<void>) => () => inTemporaryFolder({}, use);

/** The ids of a template, each once, in its order. */
function idsIn(template: string): string[] {
  const rows = template.split('\n').slice(1, -1);
  return [...new Set(rows.map(row => row.split(',')[0] ?? ''))];
}

/** A sample of these ids of a file, in this order. */
function sampleOf(file: string, ids: readonly string[], population: number): Sample {
  const probability = ids.length / population;
  const stratum = { key: '', population, drawn: ids.length, probability, reserve: [] };
  return {
    seed: 'a',
    method: 'by hand',
    sources: [{ file, interactions: population, rejected: 0 }],
    strata: [stratum],
    drawn: ids.map(id => ({ id, file, line: 2, why: '', stratum: '', probability })),
    log: [],
  };
}

describe('the queue', { timeout: 60_000 }, () => {
  it(
    'has the interactions a sample names, in its order, with paths as seen from the sample file',
    inFolder(async folder => {
      layOutMany(folder, 9);
      mkdirSync(join(folder, 'march'));
      renameSync(join(folder, 'chats.csv'), join(folder, 'march/chats.csv'));
      const sample = sampleOf('chats.csv', ['C-7', 'C-2', 'C-9'], 9);
      writeFileSync(join(folder, 'march/sample.json'), writeSample(sample));
      const { stdout, stderr } = await runShell(`${AUDIT} march/sample.json --template`, folder);
      expect(idsIn(stdout), stderr).toEqual(['C-7', 'C-2', 'C-9']);

      writeFileSync(join(folder, 'answers.csv'), 'id,item,answer\nC-2,greeting,yes\n');
      expect((await runShell(`${AUDIT} march/sample.json --answers answers.csv`, folder)).code).toBe(0);
      const [audit] = await auditsIn(folder);
      expect(audit?.drawn).toEqual({ sample: hashOfSample(sample), stratum: '' });
      expect(audit?.interaction.source.file).toBe('march/chats.csv');
      expect(await inStore(folder, 'audits.db', store => keptSample(store, hashOfSample(sample)))).toEqual(
        sample,
      );
    }),
  );

  it(
    'is refused where a sample names what the export does not hold, and what it was not drawn from is not in it',
    inFolder(async folder => {
      layOutMany(folder, 3);
      writeFileSync(join(folder, 'sample.json'), writeSample(sampleOf('chats.csv', ['C-2', 'C-8'], 9)));
      const missing = await runShell(`${AUDIT} sample.json --template`, folder);
      expect([missing.code, missing.stdout]).toEqual([2, '']);
      expect(missing.stderr).toContain('chats.csv: holds no interaction "C-8", which the sample names');
      const other = await runShell(`${AUDIT} sample.json --template --id C-1`, folder);
      expect([other.code, other.stdout]).toEqual([2, '']);
      expect(other.stderr).toContain('--id C-1: there is no such interaction to audit');
    }),
  );

  it(
    'is the first 500 of a larger export, and says so; those done give way to the next',
    inFolder(async folder => {
      layOutMany(folder, 502);
      const first = await runShell(`${AUDIT} chats.csv --template`, folder);
      expect(idsIn(first.stdout)).toHaveLength(500);
      expect(first.stderr).toContain('these are the first 500 that wait');
      writeFileSync(join(folder, 'answers.csv'), 'id,item,answer\nC-1,greeting,yes\nC-502,greeting,yes\n');
      expect((await runShell(`${AUDIT} chats.csv --answers answers.csv`, folder)).code).toBe(0);
      const then = await runShell(`${AUDIT} chats.csv --template`, folder);
      expect(idsIn(then.stdout)).toEqual(Array.from({ length: 500 }, (_, at) => `C-${at + 2}`));
      expect(then.stderr).not.toContain('the first 500');
    }),
  );
});

describe('what is kept', { timeout: 60_000 }, () => {
  /** All bytes the store left in the folder. */
  const bytesIn = (folder: string) =>
    readdirSync(folder)
      .filter(file => file.startsWith('audits.db'))
      .map(file => readFileSync(join(folder, file), 'latin1'))
      .join('');

  function layOutPrivate(folder: string): void {
    layOut(folder);
    const chat = '"Agent: Hello, Zsuzsanna\nCustomer: I am at z.kiss@example.com\nAgent: Thank you"';
    writeFileSync(
      join(folder, 'chats.csv'),
      `id,agent,customer,csat,transcript\nC-1,Ana,Zsuzsanna,4,${chat}\n`,
    );
    writeFileSync(
      join(folder, 'answers.csv'),
      'id,item,answer,evidence\nC-1,greeting,yes,\nC-1,solved,5,3\n',
    );
  }

  it(
    'with --no-transcripts is no word of what was said',
    inFolder(async folder => {
      layOutPrivate(folder);
      const { code } = await runShell(`${AUDIT} chats.csv --answers answers.csv --no-transcripts`, folder);
      expect(code).toBe(0);
      const [audit] = await auditsIn(folder);
      expect(audit?.interaction.turns).toBeNull();
      expect(audit?.interaction.fields).toEqual({ agent: 'Ana', csat: '4' });
      expect(audit?.answers.flatMap(({ evidence }) => evidence)).toEqual([
        { turn: 1, start: 0, end: 5, quote: '' },
        { turn: 3, start: 0, end: 9, quote: '' },
      ]);
      for (const words of ['Zsuzsanna', 'example.com', 'Thank you'])
        expect(bytesIn(folder)).not.toContain(words);
    }),
  );

  it(
    'with --no-transcripts is no long number either, and no note of a probe that tells what was said',
    inFolder(async folder => {
      layOutPrivate(folder);
      const chat = '"Agent: A refund takes 77 days. Hello."';
      writeFileSync(
        join(folder, 'chats.csv'),
        `id,agent,telephone,wait_seconds,transcript\nC-1,Ana,612345678,40,${chat}\n`,
      );
      const facts = "facts:\n  refund: { about: [refund*], value: '/(\\d+) days/', is: 14 }\n";
      writeFileSync(join(folder, 'facts.yaml'), facts);
      writeFileSync(
        join(folder, 'service.yaml'),
        `${readFileSync(join(folder, 'service.yaml'), 'utf8')}
      - id: facts
        ask: Was it right?
        probe: { states: { facts: [refund] } }
`,
      );
      const kept = `${AUDIT} chats.csv --facts facts.yaml --answers answers.csv`;
      writeFileSync(join(folder, 'answers.csv'), 'id,item,answer,note\nC-1,facts,no,as I noted\n');
      const { code, stderr } = await runShell(`${kept} --no-transcripts`, folder);
      expect(code, stderr).toBe(0);
      const [audit] = await auditsIn(folder);
      expect(audit?.interaction.fields).toEqual({ agent: 'Ana', wait_seconds: '40' });
      expect(audit?.answers.find(({ item }) => item === 'facts')).toMatchObject({ note: 'as I noted' });
      for (const words of ['612345678', '77']) expect(JSON.stringify(audit)).not.toContain(words);
      expect((await runShell(`${kept} --store with.db`, folder)).code).toBe(0);
      const [whole] = await auditsIn(folder, 'with.db');
      expect(whole?.suggestions.find(({ item }) => item === 'facts')?.note).toContain('77');
    }),
  );

  it(
    'with --redact is masked in notes as well',
    inFolder(async folder => {
      layOutPrivate(folder);
      writeFileSync(
        join(folder, 'answers.csv'),
        'id,item,answer,note\nC-1,greeting,yes,asks back at z.kiss@example.com\n',
      );
      expect((await runShell(`${AUDIT} chats.csv --answers answers.csv --redact`, folder)).code).toBe(0);
      expect((await auditsIn(folder))[0]?.answers[0]?.note).toBe('asks back at [e-mail]');
      expect(bytesIn(folder)).not.toContain('z.kiss@example.com');
    }),
  );

  it(
    'with --redact is masked, and known as the same interaction without',
    inFolder(async folder => {
      layOutPrivate(folder);
      expect((await runShell(`${AUDIT} chats.csv --answers answers.csv --redact`, folder)).code).toBe(0);
      expect(bytesIn(folder)).not.toContain('z.kiss@example.com');
      expect((await auditsIn(folder))[0]?.interaction.turns?.[1]?.text).toBe('I am at [e-mail]');
      const again = await runShell(`${AUDIT} chats.csv --answers answers.csv`, folder);
      expect(again.stderr).toContain('passed over: 1 interaction (C-1)');
    }),
  );
});

describe('csaudit audit --new', { timeout: 60_000 }, () => {
  it(
    'asks for the facts that the command line does not say, and then its questions',
    inFolder(async folder => {
      layOut(folder);
      const pty = startPty(folder, 'audit --new --field site=North -c ./service.yaml --auditor ana', {
        env: { SOURCE_DATE_EPOCH: '1767225600' },
      });
      for (const [shown, keys] of [
        ['Its id', 'visit-17\r'],
        ['How did they meet', 'Walk-in\r'],
        ['Who served', 'Ana\r'],
        ['Of which team', '\r'],
        ['When?', '\r'],
        ['q stop', 'q'],
      ] as const) {
        await pty.shows(shown);
        pty.press(keys);
      }
      expect((await pty.over).code).toBe(0);
      const [audit] = await auditsIn(folder);
      expect(audit?.interaction.fields).toEqual({
        site: 'North',
        channel: 'visit',
        agent: 'Ana',
        date: '2026-01-01',
      });
      expect([audit?.interaction.id, audit?.state]).toEqual(['visit-17', 'open']);
    }),
  );

  it(
    'writes nothing when it is interrupted',
    inFolder(async folder => {
      layOut(folder);
      const pty = startPty(folder, 'audit --new -c ./service.yaml');
      await pty.shows('Its id');
      pty.press('\u0003');
      const { code, screen } = await pty.over;
      expect(code).toBe(130);
      expect(screen).toContain('interrupted; nothing was written');
      expect(readdirSync(folder)).not.toContain('audits.db');
    }),
  );
});
