import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runShell } from '../running.ts';
import { atADesk } from './desk/a-desk.ts';
import { startPty } from './pty.ts';

const SLOW = { timeout: 120_000 };
const AGAIN = 'csaudit audit -c manners.yaml';

/** What `csaudit audit` says without a terminal, which it needs only when there is something to ask. */
const said = async (line: string, folder: string) => (await runShell(line, folder)).stderr;

describe('coming back', () => {
  it('counts what was done before: the heading says how far all of it is', SLOW, () =>
    atADesk(async ({ folder, sit }) => {
      writeFileSync(join(folder, 'answers.csv'), 'id,item,answer\nC-1,tone,3\nC-3,tone,4\n');
      const line = 'csaudit audit chats.jsonl -c manners.yaml --auditor ana --answers answers.csv';
      expect((await runShell(line, folder)).code).toBe(0);
      const { shows, press, over } = sit();
      expect(await shows('Enter first question')).toMatch(/^C-2 +3 of 3 · under 1 min so far$/m);
      press('q');
      await over;
    }),
  );

  it('without an export says whose work is open, with which checklists, and who has it in hand', SLOW, () =>
    atADesk(async ({ folder, sit }) => {
      const nothing = await said(`${AGAIN} --auditor ana`, folder);
      expect(nothing).toContain('nothing was begun that could be gone on with');
      const first = sit();
      await first.shows('Enter first question');
      expect(await said(`${AGAIN} --auditor ana`, folder)).toBe(
        'C-1 is being audited in another terminal\n  go on there, or stop there first\n',
      );
      first.press('q');
      await first.over;
      expect(await said(`${AGAIN} --auditor mia`, folder)).toBe(
        'mia has begun nothing that could be gone on with\n  others have: ana (1); --auditor ana is for who that is\n',
      );
      expect(await said('csaudit audit -c courtesy --auditor ana', folder)).toBe(
        'ana has begun C-1 with other checklists, or versions of them\n  name those it was begun with, as in csaudit audit -c ./manners.yaml\n',
      );
      expect(await said(`${AGAIN} --auditor ana`, folder)).toContain('and there is none');
    }),
  );

  it(
    'without an export goes on with other checklists than the program’s, where they are found unchanged',
    SLOW,
    () =>
      atADesk(async ({ folder, sit }) => {
        const first = sit();
        await first.shows('Enter first question');
        first.press('\rn');
        await first.shows('2 of 5');
        first.press('q');
        await first.over;
        const terminal = startPty(folder, 'audit --auditor ana');
        await terminal.shows('Go on at item 2 of 5 of C-1?');
        terminal.press('q');
        await terminal.over;
        expect(terminal.raw()).toContain('going on with what was begun with -c ./manners.yaml');
        const text = readFileSync(join(folder, 'manners.yaml'), 'utf8');
        writeFileSync(join(folder, 'manners.yaml'), text.replace('How was the tone?', 'What was the tone?'));
        expect(await said('csaudit audit --auditor ana', folder)).toContain(
          'ana has begun C-1 with other checklists, or versions of them',
        );
        renameSync(join(folder, 'manners.yaml'), join(folder, 'other.yaml'));
        expect(await said('csaudit audit --auditor ana', folder)).toContain(
          'as in csaudit audit -c <path of "manners">',
        );
      }),
  );

  it('with --again and --no-transcripts writes no word of what was said, not even for a while', SLOW, () =>
    atADesk(async ({ folder, sit, audits }) => {
      const first = sit('--no-transcripts --id C-1');
      await first.shows('Enter first question');
      first.press('\r\ryy3\r');
      expect((await first.over).code).toBe(0);
      const { shows, press, kill, over } = sit('--no-transcripts --id C-1 --again');
      await shows('Enter first question');
      press('\r');
      expect(await shows(/^1 of 4 /m)).toContain('turn 2: "Good morning! Your name, please?"');
      kill('SIGKILL');
      await over;
      const bytes = readdirSync(folder)
        .filter(file => file.startsWith('audits.db'))
        .map(file => readFileSync(join(folder, file), 'latin1'))
        .join('');
      expect(bytes.includes('Good morning! Your')).toBe(false);
      expect((await audits()).map(({ revision, state }) => `${revision} ${state}`)).toEqual([
        '1 done',
        '2 open',
      ]);
    }),
  );

  it('without a terminal says what is wrong with the export before it asks for one', SLOW, () =>
    atADesk(async ({ folder }) => {
      const audit = (what: string) => said(`csaudit audit ${what} -c manners.yaml --auditor ana`, folder);
      expect(await audit('nosuch.csv')).toBe('nosuch.csv: no such file\n');
      expect(await audit('chats.jsonl --id C-9')).toContain('--id C-9: there is no such interaction');
      expect(await audit('chats.jsonl')).toContain('asks its questions in a terminal, and there is none');
    }),
  );
});
