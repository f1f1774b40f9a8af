import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder, type Ran, ROOT, runShell, UPDATE } from './running.ts';

const golden = join(ROOT, 'test/golden');
const cases = readdirSync(golden, { withFileTypes: true }).filter(entry => entry.isDirectory());

describe.concurrent('golden', () => {
  it.each(cases.map(({ name }) => name))('%s', async name => {
    const folder = join(golden, name);
    const ran = await inTemporaryFolder({ '.': folder }, copy => {
      for (const answer of ['stdout', 'stderr', 'code']) rmSync(join(copy, answer), { force: true });
      return runShell(read(folder, 'cmd').trim(), copy, readOr(folder, 'stdin', ''));
    });
    if (UPDATE) write(folder, ran);
    else expect(ran).toEqual(expected(folder));
  });
});

function expected(folder: string): Ran {
  return {
    code: Number(readOr(folder, 'code', '0')),
    stdout: read(folder, 'stdout'),
    stderr: readOr(folder, 'stderr', ''),
  };
}

/** Writes what came out; what is as usual (nothing on stderr, code 0) has no file. */
function write(folder: string, ran: Ran): void {
  writeFileSync(join(folder, 'stdout'), ran.stdout);
  writeOrRemove(join(folder, 'stderr'), ran.stderr);
  writeOrRemove(join(folder, 'code'), ran.code === 0 ? '' : `${ran.code}\n`);
}

function writeOrRemove(file: string, text: string): void {
  if (text === '') rmSync(file, { force: true });
  else writeFileSync(file, text);
}

function read(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Error(`${file} is missing (see test/golden/README.md)`);
  return readFileSync(file, 'utf8');
}

function readOr(folder: string, name: string, usual: string): string {
  return existsSync(join(folder, name)) ? read(folder, name) : usual;
}
