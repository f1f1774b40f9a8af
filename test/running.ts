import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export const ROOT = dirname(import.meta.dirname);

/** Whether expected outputs are to be rewritten instead of compared. */
export const UPDATE = process.env.UPDATE_GOLDEN === '1';

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

if (!existsSync(join(ROOT, 'dist/cli.js'))) {
  throw new Error('these tests run the built csaudit, and dist/ is missing: run `npm run build` first');
}

/** Calls `use` with a new folder holding copies of `contents`: place in it → folder copied, where that exists. */
export async function inTemporaryFolder<T>(
  contents: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'csaudit-test-')));
  const folder = join(home, 'work');
  mkdirSync(folder);
  try {
    for (const [place, source] of Object.entries(contents)) {
      if (existsSync(source)) cpSync(source, join(folder, place), { recursive: true });
    }
    return await use(folder);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * Runs a command line as a shell would in `folder` (from `inTemporaryFolder`), where `csaudit` is the built one and
 * the environment is the same everywhere. Throws where the output names a place of this machine.
 */
export async function runShell(line: string, folder: string, stdin = ''): Promise<Ran> {
  const home = dirname(folder);
  const path = [linkCommand(home), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const env = { PATH: path, HOME: home, TZ: 'UTC', LANG: 'C.UTF-8', COLUMNS: '80' };
  const ran = await run('sh', ['-c', line], folder, env, stdin);
  for (const place of [home, ROOT]) {
    if (`${ran.stdout}${ran.stderr}`.includes(place)) {
      throw new Error(`\`${line}\` prints a path of this machine (${place}):\n${ran.stdout}${ran.stderr}`);
    }
  }
  return ran;
}

/** Runs a program to its end; it is killed after two minutes. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
  stdin = '',
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, timeout: 120_000 });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', chunk => stdout.push(chunk));
    child.stderr.on('data', chunk => stderr.push(chunk));
    child.stdin.on('error', () => {}); // a program need not read what it is given
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', code =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** Puts the built command into `home/bin` under the name users type. */
function linkCommand(home: string): string {
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  const link = join(bin, 'csaudit');
  if (!existsSync(link)) symlinkSync(join(ROOT, 'bin/csaudit.js'), link);
  return bin;
}
