import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, run } from '../running.ts';

/** A csaudit of its own, whose checklists and phrases can be changed. */
const home = mkdtempSync(join(tmpdir(), 'csaudit-shipped-'));
for (const folder of ['bin', 'checklists'])
  cpSync(join(ROOT, folder), join(home, folder), { recursive: true });
symlinkSync(join(ROOT, 'package.json'), join(home, 'package.json'));
cpSync(join(ROOT, 'dist'), join(home, 'dist'), { recursive: true });
afterAll(() => rmSync(home, { recursive: true, force: true }));

const csaudit = (...args: readonly string[]) =>
  run(process.execPath, [join(home, 'bin/csaudit.js'), 'checklist', 'test', ...args], home);

/** Takes a line out of a shipped file while something is done. */
async function without<T>(file: string, line: string, use: () => Promise<T>): Promise<T> {
  const path = join(home, 'checklists', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(`\n${line}\n`);
  writeFileSync(path, text.replace(`\n${line}\n`, '\n'));
  try {
    return await use();
  } finally {
    writeFileSync(path, text);
  }
}

describe('examples of shipped checklists', () => {
  it('are as expected, in every language', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await csaudit();
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
  });

  it('show of every probe what is met, what is missed and what it leaves alone', {
    timeout: 60_000,
  }, async () => {
    const { stdout } = await csaudit('--coverage', '-f', 'json');
    const { coverage } = JSON.parse(stdout);
    expect(coverage.checklists.length).toBeGreaterThanOrEqual(11);
    const lacking = coverage.checklists.flatMap(({ id, items }: { id: string; items: readonly object[] }) =>
      items.map(item => ({ id, ...item })),
    );
    expect(lacking).toEqual([]);
  });

  it('come out otherwise when a phrase is taken away', { timeout: 60_000 }, async () => {
    const { code, stdout } = await without('phrases/en.yaml', '    - thank*', () => csaudit('courtesy'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/checklists\/courtesy.yaml:\d+: courtesy.thanks: expected met, found missed/);
    expect(stdout).toMatch(/checklists\/phrases\/examples\/en.yaml:\d+: \$thanks in en/);
    expect((await csaudit('courtesy')).code).toBe(0);
  });
});
