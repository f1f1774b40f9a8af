import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../running.ts';
import { storeOf } from './audited.ts';

/** As somebody whose rights the mode of a file limits, which root's are not. */
const WHO = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function report(file: string) {
  const args = [join(ROOT, 'bin/csaudit.js'), 'report', file, '--no-config'];
  return spawnSync(process.execPath, args, { ...WHO, cwd: '/', encoding: 'utf8' });
}

it('a store that one may only read is reported on', async () => {
  const file = await storeOf([{ id: 'C-1', people: [1, 1, 0] }]);
  chmodSync(dirname(file), 0o777);
  chmodSync(file, 0o444);
  const { status, stdout, stderr } = report(file);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/score +75\.0/u);
  expect(status).toBe(0);
});

it('in a folder one may only read, it is told what to do', async () => {
  const file = await storeOf([{ id: 'C-1', people: [1, 1, 0] }]);
  // as they are where nobody has it open
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  chmodSync(file, 0o444);
  chmodSync(dirname(file), 0o555);
  const { status, stderr } = report(file);
  chmodSync(dirname(file), 0o700);
  expect(stderr).toMatch(/audits\.db: cannot be written\n.*the right to write to its folder.* or copy it/u);
  expect(status).toBe(2);
  expect(readdirSync(dirname(file))).toEqual(['audits.db']);
});
