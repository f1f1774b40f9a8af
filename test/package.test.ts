import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTemporaryFolder, type Ran, ROOT, run } from './running.ts';

const EXPORT =
  'id,channel,agent,transcript\nC-1,chat,Ana,"Agent: Good morning, this is Ana.\nCustomer: Hello."\n';

it('packs into what an empty folder can install and run', { timeout: 240_000 }, () =>
  inTemporaryFolder({}, async folder => {
    // Without scripts: `prepare` would rebuild dist/ under the tests that run at the same time.
    const packed = await succeed(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
      ROOT,
    );
    const [tarball] = JSON.parse(packed.stdout);
    const files: string[] = tarball.files.map(({ path }: { path: string }) => path);
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'bin/csaudit.js',
        'checklists/courtesy.yaml',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/cli.js',
        'dist/index.js',
        'dist/types/index.d.ts',
      ]),
    );
    expect(files.filter(file => /^(src|test|bench|\.)/.test(file))).toEqual([]);
    // The tables that tell languages, the engine for patterns, and four languages with their sentences take most of it.
    expect(tarball.size).toBeLessThan(3_000_000);
    expect(tarball.unpackedSize).toBeLessThan(12_000_000);

    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    await succeed(
      'npm',
      ['install', '--ignore-scripts', '--prefer-offline', join(folder, tarball.filename)],
      folder,
    );

    const csaudit = (...args: string[]) => run('npx', ['--no-install', 'csaudit', ...args], folder);
    expect(await csaudit('--version')).toMatchObject({ code: 0, stdout: `${tarball.version}\n` });
    expect((await csaudit('checklist', 'list')).stdout).toContain('courtesy');

    writeFileSync(join(folder, 'chats.csv'), EXPORT);
    const scored = await csaudit('score', 'chats.csv', '--checklist', 'courtesy', '--format', 'json');
    expect(scored.code, scored.stderr).toBe(0);
    expect(JSON.parse(scored.stdout)).toMatchObject({ schemaVersion: 1, totals: { interactions: 1 } });

    const useApi = "console.log(Object.keys(await import('csaudit')).length > 0)";
    const used = await run(process.execPath, ['--input-type=module', '--eval', useApi], folder);
    expect(used).toEqual({ code: 0, stdout: 'true\n', stderr: '' });

    writeFileSync(join(folder, 'use.ts'), "export * from 'csaudit';\n");
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
    await succeed(process.execPath, [tsc, ...options, 'use.ts'], folder);
  }),
);

/** Runs what must work; where it does not, its own words are the failure. */
async function succeed(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  const ran = await run(program, args, cwd);
  expect(ran.code, `${program} ${args.join(' ')}\n${ran.stdout}${ran.stderr}`).toBe(0);
  return ran;
}
