import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../running.ts';

/** Scores an export on stdin that never ends, and sends a signal once the run is under way. */
async function interrupted(folder: string, signal: NodeJS.Signals, feeding: boolean) {
  const args = [join(ROOT, 'bin/csaudit.js'), 'score', '-', '-c', 'courtesy', '-f', 'jsonl=cards.jsonl'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', data => {
    stderr += data;
  });
  const ended = new Promise(resolve => child.on('close', resolve));
  child.stdin.on('error', () => {});
  let rows = 0;
  const feed = () => child.stdin.write(`C-${rows++},Ana,"[00:00] Agent: hello"\n`);
  child.stdin.write('id,agent,transcript\n');
  feed();
  const timer = feeding ? setInterval(feed, 5) : undefined;
  while (readdirSync(folder).length === 0) await new Promise(next => setTimeout(next, 10));
  await new Promise(next => setTimeout(next, 100));
  child.kill(signal);
  const code = await ended;
  clearInterval(timer);
  return { code, stderr, left: readdirSync(folder) };
}

it.each([
  ['SIGINT', 'in the midst of rows', true],
  // Ending standard input is how a waiting read is woken; it must not look like the end of the export.
  ['SIGINT', 'while it waits for rows', false],
  ['SIGTERM', 'in the midst of rows', true],
] as const)(
  'ends with 130 on %s %s, says so, and leaves no file behind',
  async (signal, _, feeding) => {
    const folder = mkdtempSync(join(tmpdir(), 'csaudit-interrupt-'));
    try {
      expect(await interrupted(folder, signal, feeding)).toEqual({
        code: 130,
        stderr: 'csaudit: interrupted; nothing was written\n',
        left: [],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  30_000,
);
