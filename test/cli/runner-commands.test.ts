import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTemporaryFolder, runShell } from '../running.ts';

const CHECKLIST = `id: tiny
version: 1.0.0
title: Tiny
about: One thing every chat should have.
target: 90
phrases: { hello: { en: [hello] } }
sections:
  - id: all
    title: All
    items:
      - { id: greeting, ask: "Did the agent say hello?", probe: { said: { by: agent, any: [$hello] } } }
`;

/** Everybody is called as what GitHub's runner takes for the beginning of a group of lines. */
function chats(greeting: string): string {
  const rows = Array.from(
    { length: 20 },
    (_, at) => `C-${at},##[group]${at % 2},Agent: ${greeting} ##[error]no`,
  );
  return ['id,agent,transcript', ...rows, '"##[error]C-0",##[group]1,', 'C-0,##[group]1,Agent: hello'].join(
    '\n',
  );
}

/** What a command line says on GitHub, but for the annotations. */
async function said(folder: string, line: string): Promise<string> {
  const { stdout, stderr } = await runShell(`GITHUB_ACTIONS=true csaudit ${line}`, folder);
  return `${stdout}${stderr}`.replaceAll(/^::(?:error|warning) .*$/gmu, '');
}

it('no page commands the runner of GitHub, whatever customers wrote', { timeout: 60_000 }, async () => {
  await inTemporaryFolder({}, async folder => {
    const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
    put('tiny.yaml', CHECKLIST);
    put('stricter.yaml', CHECKLIST.replace('[hello]', '[hello, good day]'));
    put('bad.csv', chats('good day'));
    put('good.csv', chats('hello'));
    const scored = '-c ./tiny.yaml --max-rejected 9 --scorecards';
    await said(folder, `gaps bad.csv ${scored} -f json=before.json`);
    await said(folder, `gaps good.csv ${scored} -f json=after.json`);
    for (const line of [
      'score bad.csv -c ./tiny.yaml',
      `gaps bad.csv ${scored}`,
      `gaps bad.csv ${scored} -f markdown`,
      `plan bad.csv -c ./tiny.yaml --max-rejected 9`,
      `plan bad.csv -c ./tiny.yaml --max-rejected 9 -f table`,
      'compare before.json after.json',
      'compare before.json after.json -f markdown',
      'score bad.csv -c ./tiny.yaml --max-rejected 9 --what-if ./stricter.yaml -f markdown',
    ]) {
      const text = await said(folder, line);
      expect(text.replaceAll('\u2060', ''), line).toContain('##[');
      expect(text, line).not.toContain('##[');
    }
  });
});
