import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
  beginAudit,
  openAudits,
  openStore,
  readAudits,
  type Store,
  saveAnswer,
} from '../../src/store/index.ts';
import { hashOfLine } from '../../src/store/log.ts';
import { folder, newStore } from './a-store.ts';
import { chat, NOW, newAudit, yes } from './an-audit.ts';

describe('several processes', () => {
  it('that make and fill one store at once all have their way, in turns', async () => {
    const { script, file } = await desk();
    const auditors = ['ana', 'ben', 'mia'];
    await Promise.all(auditors.map(auditor => ended(start(script, file, auditor, 8))));
    const store = await openStore(file, { create: false, now: () => NOW });
    for (const auditor of auditors) {
      const done = await readAudits(store, { auditor, state: 'done', latestOnly: true });
      expect(done.map(({ interaction }) => interaction.id).toSorted()).toEqual(
        Array.from({ length: 8 }, (_, at) => `C-${at}`),
      );
      for (const { answers } of done) expect(answers).toHaveLength(3);
    }
    const lines = await expectChain(store);
    expect(lines.filter(({ what }) => what === 'answered')).toHaveLength(3 * 8 * 3);
    expect(lines.filter(({ what }) => what === 'migrated')).toHaveLength(1);
    await store.close();
  });

  it('that are killed lose nothing they had told to be kept', async () => {
    const { script, file } = await desk();
    await (await newStore(file)).close();
    for (const [turn, lines] of [1, 2, 4, 7].entries()) {
      const auditor = `auditor ${turn}`;
      const child = start(script, file, auditor, 200);
      const told = await killedAfter(child, lines);
      const store = await openStore(file, { create: false, now: () => NOW });
      const audits = await readAudits(store, { auditor, latestOnly: false });
      const kept = audits.flatMap(({ answers }) => answers.map(({ note }) => note));
      expect(kept).toEqual(expect.arrayContaining([...told]));
      expect(told.length).toBeGreaterThanOrEqual(lines);
      // One that was under way at the moment may be kept without having been told.
      expect(kept.length - told.length).toBeLessThanOrEqual(1);
      const [open] = await openAudits(store, auditor);
      if (open !== undefined && open.answers.length > 1)
        expect(open.answers.slice(-2).map(({ item }) => item)).toContain(open.at?.item);
      await expectChain(store);
      await store.close();
    }
  });
});

// Where CI is set it has to be there.
describe.skipIf(!process.env.CI && spawnSync('sqlite3', ['--version']).status !== 0)(
  'the program sqlite3',
  () => {
    it('shows the answers to a person while an auditor is at work, and cannot change the log', async () => {
      const store = await newStore();
      const { id } = await beginAudit(store, newAudit(chat('C-1')));
      await saveAnswer(store, id, yes('greeting', 'by name'), NOW);
      const ask = (sql: string) =>
        execFileSync('sqlite3', [store.file, sql], { encoding: 'utf8', stdio: 'pipe' });
      expect(ask('SELECT * FROM scorecard_answers')).toBe(
        [
          `C-1|Ana|mia|1|open|2026-01-01 00:00:00|courtesy|greeting|yes|met|1.0|auditor|by name|Good morning…|unanswered|${id}`,
          `C-1|Ana|mia|1|open|2026-01-01 00:00:00|courtesy|thanks|||||||unanswered|${id}`,
          `C-1|Ana|mia|1|open|2026-01-01 00:00:00|courtesy|tone|||||||unanswered|${id}`,
          '',
        ].join('\n'),
      );
      expect(() => ask("UPDATE log SET auditor = 'tom'")).toThrow('the log is never changed');
      expect(() => ask('DELETE FROM log WHERE seq = 2')).toThrow('nothing is taken from the log');
      const insert = (seq: number) =>
        ask(`INSERT INTO log(seq, at, auditor, what, detail, hash) VALUES (${seq}, 0, '', 'begun', '', '')`);
      expect(() => insert(9)).toThrow('the number after the last');
      expect(() => insert(2)).toThrow('the number after the last');
      await expectChain(store);
    });
  },
);

/** A desk as a script of its own, and a store nobody has made yet. */
async function desk(): Promise<{ script: string; file: string }> {
  const at = folder();
  const script = join(at, 'desk.mjs');
  await build({
    ...{ entryPoints: ['test/store/desk-process.ts'], outfile: script, bundle: true, external: ['libsql'] },
    ...{ platform: 'node', format: 'esm', logLevel: 'warning' },
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
  });
  symlinkSync(resolve('node_modules'), join(at, 'node_modules'));
  return { script, file: join(at, 'audits.db') };
}

function start(script: string, file: string, auditor: string, chats: number): ChildProcess {
  return spawn(process.execPath, [script, file, auditor, String(chats)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', chunk => {
    said += chunk;
  });
  child.stdout?.resume();
  const [code] = await once(child, 'close');
  expect(`${code} ${said}`).toBe('0 ');
}

/** Kills a process as soon as it has said so many lines, and gives all it had said by then. */
async function killedAfter(child: ChildProcess, lines: number): Promise<readonly string[]> {
  let said = '';
  child.stdout?.on('data', chunk => {
    said += chunk;
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return said.trimEnd().split('\n');
}

async function expectChain({ db }: Store) {
  const lines = await db.selectFrom('log').selectAll().orderBy('seq').execute();
  let before = '';
  for (const { hash, ...line } of lines) {
    expect(hash).toBe(hashOfLine(before, line));
    before = hash;
  }
  return lines;
}
