import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../running.ts';

it('ends with 130 on Ctrl-C, says so, and leaves no half-written file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-interrupt-'));
  try {
    const args = [join(ROOT, 'bin/csaudit.js'), 'score', '-', '-c', 'courtesy', '-f', 'jsonl=cards.jsonl'];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', data => {
      stderr += data;
    });
    const ended = new Promise(resolve => child.on('close', resolve));
    // an export that never ends: csaudit is in the midst of it when the signal comes
    child.stdin.on('error', () => {});
    child.stdin.write('id,agent,transcript\n');
    const feed = setInterval(() => child.stdin.write(`C-${counter++},Ana,"[00:00] Agent: hello"\n`), 5);
    let counter = 0;
    while (readdirSync(folder).length === 0) await new Promise(next => setTimeout(next, 10));
    child.kill('SIGINT');
    const code = await ended;
    clearInterval(feed);
    expect({ code, stderr }).toEqual({ code: 130, stderr: 'csaudit: interrupted; nothing was written\n' });
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);
