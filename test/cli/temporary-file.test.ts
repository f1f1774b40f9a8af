import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFile } from '../../src/cli/temporary-file.ts';
import { ROOT } from '../running.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csaudit-temporary-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inMegabytes = (count: number, byte: number) => Buffer.alloc(count << 20, byte);

/** The files below `folder` that a process holds open, though they have no name there; as the system lists them. */
function held(process: number | 'self'): string[] {
  const descriptors = `/proc/${process}/fd`;
  return readdirSync(descriptors)
    .map(number => join(descriptors, number))
    .filter(path => readlinkOr(path).startsWith(folder) && readlinkOr(path).endsWith(' (deleted)'));
}

function readlinkOr(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

describe('a temporary file', () => {
  it('gives back what was put into it, from any place', async () => {
    const file = makeTemporaryFile(folder);
    await file.append(Buffer.from('abc'));
    await file.append(inMegabytes(3, 120));
    await file.append(Buffer.from('déf'));
    expect((await file.read(1, 2)).toString()).toBe('bc');
    expect((await file.read(3 + (3 << 20), 4)).toString()).toBe('déf');
    expect(inMegabytes(3, 120).equals(await file.read(3, 3 << 20))).toBe(true);
    await file.close();
  });

  it('is not made before it is needed, and closed without', async () => {
    await makeTemporaryFile(join(folder, 'missing')).close();
  });

  it('has no name, from the moment it is there', async () => {
    const file = makeTemporaryFile(folder);
    await file.append(Buffer.from('x'));
    expect(readdirSync(folder)).toEqual([]);
    await file.close();
    await file.close();
  });

  it.runIf(existsSync('/proc/self/fd'))('is for its owner alone, and gone once it is closed', async () => {
    const file = makeTemporaryFile(folder);
    await file.append(Buffer.from('x'));
    const paths = held('self');
    expect(paths.map(path => statSync(path).mode & 0o777)).toEqual([0o600]);
    await file.close();
    expect(held('self')).toEqual([]);
  });

  it('tells what to do where it cannot be made, without a path of the machine', async () => {
    const file = makeTemporaryFile(join(folder, 'missing'));
    await expect(file.append(Buffer.from('x'))).rejects.toThrow(
      /^--sort cannot use the temporary folder: ENOENT: no such file or directory\n {2}It takes .* TMPDIR=<folder> names another\.$/u,
    );
    await file.close();
  });
});

describe.runIf(existsSync('/proc/self/fd'))('csaudit score --sort', () => {
  /** Sorts an export on stdin that never ends, and sends a signal once it has put rows into the temporary folder. */
  async function interrupted(signal: NodeJS.Signals) {
    const args = [join(ROOT, 'bin/csaudit.js'), 'score', '-', '-c', 'courtesy', '--sort'];
    const env = { ...process.env, TMPDIR: folder };
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', data => {
      stderr += data;
    });
    const ended = new Promise(resolve => child.on('close', resolve));
    child.stdin.on('error', () => {});
    child.stdin.write('chat_id,agent,speaker,text\n');
    for (let row = 0; row < 80; row++) child.stdin.write(`C-${row % 7},Ana,agent,${'x'.repeat(1 << 18)}\n`);
    while (held(child.pid ?? 0).length === 0) await new Promise(next => setTimeout(next, 10));
    child.kill(signal);
    return { code: await ended, stderr, left: readdirSync(folder) };
  }

  it.each([
    ['SIGINT', 130, 'csaudit: interrupted; nothing was written\n'],
    ['SIGTERM', 130, 'csaudit: interrupted; nothing was written\n'],
    ['SIGKILL', null, ''],
  ] as const)(
    'leaves no file behind on %s',
    async (signal, code, stderr) => {
      expect(await interrupted(signal)).toEqual({ code, stderr, left: [] });
    },
    30_000,
  );
});
