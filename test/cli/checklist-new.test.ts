import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder, ROOT } from '../running.ts';

const BIN = join(ROOT, 'bin/csaudit.js');

/**
 * Runs `csaudit checklist new` in a real terminal (util-linux's script makes one) and answers its prompts, one after
 * the other; each answer is typed when the prompt has come up. Gives what stood on the screen and the exit code.
 */
function typed(folder: string, args: string, answers: readonly (readonly [prompt: string, keys: string])[]) {
  const env = { ...process.env, CI: '', TERM: 'xterm', COLUMNS: '100', NO_COLOR: '1' };
  const line = `${process.execPath} ${BIN} checklist new ${args}`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], { cwd: folder, env, timeout: 60_000 });
  const left = [...answers];
  let screen = '';
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
    const [next] = left;
    if (next === undefined || !screen.slice(seen).includes(next[0])) return;
    seen = screen.length;
    left.shift();
    child.stdin.write(next[1]);
  });
  return new Promise<{ readonly screen: string; readonly code: number | null }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      child.stdin.destroy();
      resolve({ screen, code });
    });
  });
}

describe('csaudit checklist new in a terminal', () => {
  it('asks, and writes what was answered', { timeout: 90_000 }, () =>
    inTemporaryFolder({}, async folder => {
      const { screen, code } = await typed(folder, 'refunds', [
        ['Does it adapt a checklist?', '\r'],
        ['What is it called?', 'Refunds and returns\r'],
        ['in one sentence?', 'Money comes back when promised.\r'],
        ['A question to ask', 'Did the agent name the day?\r'],
        ['if words show it?', 'by monday, in (two|three) days\r'],
        ['Another', '\r'],
      ]);
      expect(code, screen).toBe(0);
      const text = readFileSync(join(folder, 'refunds.yaml'), 'utf8');
      expect(text).toContain('title: Refunds and returns\nabout: Money comes back when promised.\n');
      expect(text).toContain('any: [by monday, "in (two|three) days"]');
    }),
  );

  it('takes over what the base says, and says that it has questions', { timeout: 90_000 }, () =>
    inTemporaryFolder({}, async folder => {
      const { screen, code } = await typed(folder, 'acme --extends courtesy', [
        ['What is it called?', '\r'],
        ['in one sentence?', '\r'],
        ['empty: none, the base asks its own', '\r'],
      ]);
      expect(code, screen).toBe(0);
      expect(readFileSync(join(folder, 'acme.yaml'), 'utf8')).not.toMatch(/^(title|about|sections):/m);
    }),
  );

  it('writes nothing when it is interrupted', { timeout: 90_000 }, () =>
    inTemporaryFolder({}, async folder => {
      const { code, screen } = await typed(folder, 'refunds', [['Does it adapt a checklist?', '\u0003']]);
      expect(code).toBe(130);
      expect(screen).toContain('interrupted; nothing was written');
      expect(existsSync(join(folder, 'refunds.yaml'))).toBe(false);
    }),
  );

  it('asks nothing with --no-input', { timeout: 90_000 }, () =>
    inTemporaryFolder({}, async folder => {
      const { code } = await typed(folder, 'refunds --no-input', []);
      expect(code).toBe(0);
      expect(existsSync(join(folder, 'refunds.yaml'))).toBe(true);
    }),
  );
});
