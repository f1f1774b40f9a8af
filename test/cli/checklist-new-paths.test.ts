import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder, runShell } from '../running.ts';

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
});
