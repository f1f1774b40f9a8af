import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../running.ts';
import { audited, exported } from './a-record.ts';
import { newStore } from './a-store.ts';

const BIN = join(ROOT, 'bin/csaudit.js');

/** Runs `csaudit store forget` in a real terminal (util-linux's script makes one) and types `keys` when it asks. */
function typed(file: string, keys: string) {
  const env = { ...process.env, CI: '', TERM: 'xterm', COLUMNS: '100', NO_COLOR: '1' };
  const line = `${process.execPath} ${BIN} store forget C-1 --auditor mia --store ${file}`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], { env, timeout: 60_000 });
  let screen = '';
  let asked = false;
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    if (asked || !screen.includes('Yes, remove')) return;
    asked = true;
    child.stdin.write(keys);
  });
  return new Promise<{ readonly screen: string; readonly code: number | null }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      child.stdin.destroy();
      resolve({ screen, code });
    });
  });
}

describe('csaudit store forget in a terminal', () => {
  it.each([
    ['Enter, which is no', '\r', 2, true],
    ['Ctrl-C', '\u0003', 130, true],
    ['the other answer', '\u001b[B\r', 0, false],
  ])('asks first: %s', { timeout: 90_000 }, async (_, keys, wanted, stays) => {
    const store = await newStore();
    await audited(store, {
      id: 'C-1',
      words: 'Ilona',
      auditor: 'ana',
      values: ['yes', 'no', 'na'],
      done: true,
    });
    const { screen, code } = await typed(store.file, keys);
    expect(screen).toContain('Forget 1 interaction (C-1) with 1 audit? It cannot be brought back.');
    expect(code, screen).toBe(wanted);
    expect((await exported(store)).join().includes('Ilona')).toBe(stays);
    if (stays) expect(screen).toContain('nothing was forgotten');
  });
});
