import { describe, expect, it } from 'vitest';
import { runShell } from '../running.ts';
import { atADesk, valuesOf } from './desk/a-desk.ts';

const SLOW = { timeout: 120_000 };
const CTRL_C = '\u0003';
const FACTS = '--field channel=visit --field agent=Ana --field team=A --field site=North';
const NEW = { exports: '--new' };

describe('csaudit audit --new', () => {
  it('asks again for a date that is none, and says how to go on with what was begun', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over } = sit(`--id visit-1 ${FACTS}`, NEW);
      await shows('When?');
      press('last Friday\r');
      await shows('A day or a time, please');
      press('\u00152026-10-01\r');
      await shows('Enter first question');
      press('\r');
      expect(await shows(/^1 of 5 /m)).not.toContain('v transcript');
      press('y');
      await shows('stay calm?');
      press(CTRL_C);
      expect((await over).screen).toContain(
        'to go on there, run csaudit audit -c manners.yaml --auditor ana',
      );
      const again = sit('', { exports: '' });
      await again.shows('Go on at item 2 of 5 of visit-1?');
      again.press('\r');
      await again.shows('stay calm?');
      again.press('yy3');
      await again.shows('Enter confirm');
      again.press('\r');
      expect((await again.over).code).toBe(0);
      expect((await audits()).map(({ state }) => state)).toEqual(['done']);
    }),
  );

  it('tells of an id that was audited before: a revision of that one, or another', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const first = sit(`--id visit-1 ${FACTS} --field date=2026-10-01`, NEW);
      await first.shows('Enter first question');
      first.press('\ryyy3');
      await first.shows('Enter confirm');
      first.press('\r');
      expect((await first.over).code).toBe(0);
      const second = sit('--id visit-1', NEW);
      await second.shows('You have audited visit-1 already.');
      second.press('\r');
      await second.shows('Enter first question');
      second.press('\r');
      expect(await second.shows(/^1 of 4 /m)).toContain('[y Yes]');
      second.press('q');
      await second.over;
      const kept = await audits();
      expect(kept.map(({ revision }) => revision)).toEqual([1, 2]);
      expect(kept[0]?.interaction.identity).toBe(kept[1]?.interaction.identity);
      expect(valuesOf(kept[1])).toEqual(valuesOf(kept[0]));
    }),
  );

  it('refuses a date in a flag that is none', async () =>
    atADesk(async ({ folder }) => {
      const line = 'csaudit audit --new --id v -c manners.yaml --template --field date=';
      expect(await runShell(`${line}2026-13-45`, folder)).toMatchObject({
        code: 2,
        stderr: '--field date=2026-13-45: neither a day nor a time\n  as in 2026-10-01 or 2026-10-01T14:30\n',
      });
      expect((await runShell(`${line}2026-10-01T14:30`, folder)).code).toBe(0);
    }));
});

describe('a file that is not there', () => {
  it.each([
    ['nope.csv', 'nope.csv: no such file\n'],
    ['chat.jsonl', 'chat.jsonl: no such file\n  did you mean chats.jsonl?\n'],
    ['chats.json', 'chats.json: no such file\n  did you mean chats.jsonl?\n'],
  ])('%s has a near one only where the names are near', async (name, told) =>
    atADesk(async ({ folder }) => {
      await runShell(`cp chats.jsonl kate.csv`, folder);
      expect((await runShell(`csaudit audit ${name} -c manners.yaml`, folder)).stderr).toBe(told);
    }),
  );
});
