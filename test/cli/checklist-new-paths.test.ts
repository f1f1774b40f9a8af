import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder, ROOT, runShell } from '../running.ts';

/** Runs command lines one after the other in an empty folder, and gives what became of the last. */
const last = <T>(
  lines: readonly string[],
  use: (ran: Awaited<ReturnType<typeof runShell>>, text: (file: string) => string | null) => T,
) =>
  inTemporaryFolder({}, async folder => {
    let ran = await runShell('true', folder);
    for (const line of lines) ran = await runShell(`csaudit checklist new ${line}`, folder);
    const text = (file: string) =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null;
    return use(ran, text);
  });

describe('csaudit checklist new', () => {
  it.each([
    ['beside the file', 'b.yaml --extends ./a.yaml', 'b.yaml', './a.yaml'],
    ['in another folder', 'team/b.yaml --extends a.yaml', 'team/b.yaml', '../a.yaml'],
  ])('writes the path of a base as seen from the file: %s', async (_, options, file, base) => {
    await last(['a', `b -o ${options}`], ({ code, stderr }, text) => {
      expect(code, stderr).toBe(0);
      expect(text(file)).toContain(`extends: "${base}"`);
    });
  });

  it.each(['hu', 'HU', 'hu-HU', 'magyar'])('takes the language %s', async language => {
    await last([`a --language ${language}`], (_, text) => expect(text('a.yaml')).toContain('language: hu '));
  });

  it('names the file so that a shell takes it', async () => {
    await last([`a -o "my team's.yaml"`], ({ stderr }) =>
      expect(stderr).toContain(`csaudit checklist lint 'my team'\\''s.yaml'`),
    );
  });

  it('leaves a folder alone, also when told to replace', async () => {
    await last(['a -o t/a.yaml', 'b -o t --force'], ({ code, stderr }) => {
      expect(code).toBe(2);
      expect(stderr).toBe('t: is a folder\n  name the file: t/b.yaml\n');
    });
  });

  it('writes nothing of a base but its name, and what was said', async () => {
    await last(['a --extends courtesy --about "Here, too."'], (_, text) => {
      expect(text('a.yaml')).toMatch(/^extends: courtesy\nabout: ("?)Here, too\.\1\n/m);
      expect(text('a.yaml')).not.toMatch(/^title:/m);
    });
  });

  it.each([
    ['--language xx', '--language xx: is no language known here'],
    ['--language klingonish', '--language klingonish: is no language known here'],
    ['--item "!!!"', '--item "!!!": a question has words'],
    ['--extends courtesy --language hu', '"language" must be that of the base, "en"'],
    ['--extends curtesy', 'no shipped checklist "curtesy"'],
  ])('refuses %s', async (options, complaint) => {
    await last([`a ${options}`], ({ code, stderr }, text) => {
      expect([code, text('a.yaml')]).toEqual([2, null]);
      expect(stderr).toContain(complaint);
    });
  });

  it.runIf(existsSync('/proc/self'))('tells where no folder can be made', async () => {
    await last(['a -o /proc/none/a.yaml'], ({ code, stderr }) => {
      expect(code).toBe(2);
      expect(stderr).toBe('/proc/none/a.yaml: cannot be written: ENOENT: no such file or directory\n');
    });
  });

  it.each([
    ['a.yaml', 'node_modules/csaudit/docs/checklist.schema.json'],
    ['service/a.yaml', '../node_modules/csaudit/docs/checklist.schema.json'],
  ])('points %s at the schema where csaudit is installed in the project', async (file, schema) => {
    await inTemporaryFolder({}, async folder => {
      mkdirSync(join(folder, 'node_modules'));
      // As package managers do that keep packages elsewhere.
      symlinkSync(ROOT, join(folder, 'node_modules/csaudit'));
      await runShell(`csaudit checklist new a -o ${file}`, folder);
      expect(readFileSync(join(folder, file), 'utf8')).toMatch(`# yaml-language-server: $schema=${schema}\n`);
    });
  });

  it.each(['a.yaml', '../a.yaml'])('points %s at no schema where the project has none', async file => {
    await inTemporaryFolder({}, async folder => {
      await runShell(`mkdir in && cd in && csaudit checklist new a -o ${file}`, folder);
      expect(readFileSync(join(folder, 'in', file), 'utf8')).not.toContain('$schema');
    });
  });
});
