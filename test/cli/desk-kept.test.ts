import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atADesk, valuesOf } from './desk/a-desk.ts';

const SLOW = { timeout: 120_000 };
const CTRL_C = '\u0003';
const ASKED = ['Did the agent greet?', 'stay calm?', 'apologise?', 'caller identified?', 'How was the tone?'];
const KEYS = ['y', 'n', 'p', 'y', '5'];

describe('what is answered at the desk', () => {
  it(
    'is on disk when the next question appears: killed at every one, it goes on at that very one',
    SLOW,
    () =>
      atADesk(async ({ sit, audits }) => {
        for (const [at, key] of KEYS.entries()) {
          const { shows, press, kill, over } = sit();
          if (at === 0) {
            await shows('Enter first question');
          } else {
            await shows(`Go on at item ${at + 1} of 5 of C-1?`);
          }
          press('\r');
          await shows(ASKED[at] ?? '');
          press(key);
          await shows(ASKED[at + 1] ?? 'Enter confirm');
          kill('SIGKILL');
          await over;
          const [audit] = await audits();
          expect(Object.values(valuesOf(audit))).toEqual(
            ['yes', 'no', 'partly', 'yes', '5'].slice(0, at + 1),
          );
        }
        const { shows, press, over } = sit();
        await shows('Go on at the scorecard of C-1?');
        press('\r');
        await shows('Enter confirm');
        press('\r');
        await shows(/^C-2 /m);
        press('q');
        await over;
        expect((await audits())[0]).toMatchObject({ state: 'done', revision: 1 });
      }),
  );

  it('is kept on Ctrl-C, which ends with 130 and says where it was left', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over, raw } = sit();
      await shows('Enter first question');
      press('\ryy');
      await shows('caller identified?');
      press(CTRL_C);
      const { code, screen } = await over;
      expect(code).toBe(130);
      expect(screen).toContain('interrupted; nothing answered is lost');
      expect(screen).toContain('left at item 3 of 4 of C-1\nto go on there, run the same command again');
      expect(raw()).toContain('\u001b[?1049l');
      expect(valuesOf((await audits())[0])).toEqual({ greeting: 'yes', complaint: 'yes' });
    }),
  );

  it.each(['SIGTERM', 'SIGHUP'] as const)('is kept on %s, and the terminal is given back', SLOW, signal =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, kill, over, raw } = sit();
      await shows('Enter first question');
      press('\ry');
      await shows('stay calm?');
      kill(signal);
      expect((await over).code).toBe(130);
      expect(raw()).toContain('\u001b[?1049l');
      expect(valuesOf((await audits())[0])).toEqual({ greeting: 'yes' });
      const next = sit();
      await next.shows('Go on at item 2 of 5 of C-1?');
    }),
  );

  it('is kept when the terminal is taken away', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, hangUp, over } = sit();
      await shows('Enter first question');
      press('\ry');
      await shows('stay calm?');
      hangUp();
      await over;
      await expect
        .poll(async () => valuesOf((await audits())[0]), { timeout: 20_000 })
        .toEqual({ greeting: 'yes' });
    }),
  );

  it('is kept as dropped when the audit is begun anew', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const first = sit();
      await first.shows('Enter first question');
      first.press('\rnq');
      await first.over;
      const { shows, press, over } = sit();
      await shows('It was begun');
      press('n');
      await shows('"n" does nothing here');
      press('d');
      expect(await shows('Drop 1 answer of C-1, and begin anew?')).toContain('y yes · any other key goes on');
      press('y');
      await shows('Enter first question');
      press('\r');
      await shows(/^1 of 5 /m);
      press('q');
      await over;
      const [dropped, open] = await audits();
      expect(dropped).toMatchObject({ state: 'dropped', revision: 1 });
      expect(valuesOf(dropped)).toEqual({ greeting: 'no' });
      expect(open).toMatchObject({ state: 'open', revision: 2, answers: [] });
    }),
  );

  it('is kept when its dropping is not confirmed; where nothing was answered nothing is asked', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const bare = sit();
      await bare.shows('Enter first question');
      bare.press('q');
      await bare.over;
      const first = sit();
      await first.shows('Enter first question');
      first.press('\rnq');
      await first.over;
      const { shows, press, over } = sit();
      await shows('It was begun');
      press('d');
      await shows('Drop 1 answer of C-1');
      press('n');
      await shows(/^2 of 5 /m);
      press('q');
      await over;
      expect((await audits()).map(({ state, revision }) => `${revision} ${state}`)).toEqual(['1 open']);
    }),
  );

  it('stays apart in two terminals at once: one takes what the other has not in hand', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const one = sit();
      await one.shows('Enter first question');
      one.press('\ry');
      await one.shows('stay calm?');
      const two = sit();
      expect(await two.shows('Enter first question')).toMatch(/^C-2 /m);
      two.press('\rnnn');
      await two.shows('caller identified?');
      one.press('yy3');
      await one.shows('Enter confirm');
      one.press('\r');
      expect(await one.shows('Enter first question')).toMatch(/^C-3 /m);
      one.press('q');
      two.press('q');
      expect((await one.over).screen).toContain('C-2 is being audited in another terminal');
      expect((await two.over).code).toBe(0);
      const kept = await audits();
      expect(kept.map(({ interaction, state }) => [interaction.id, state])).toEqual([
        ['C-1', 'done'],
        ['C-2', 'open'],
        ['C-3', 'open'],
      ]);
      expect(valuesOf(kept[1])).toEqual({ greeting: 'no', complaint: 'no', apology: 'no' });
    }),
  );

  it('can be audited again: the earlier answers stand until they are changed', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const first = sit('--id C-1');
      await first.shows('Enter first question');
      first.press('\ryyy3\r');
      expect((await first.over).code).toBe(0);
      const { shows, press, over } = sit('--id C-1 --again');
      await shows('Enter first question');
      press('\r');
      expect(await shows(/^1 of 4 /m)).toContain('[y Yes]');
      press('\r\r\r5\r');
      expect((await over).code).toBe(0);
      const [old, now] = await audits();
      expect([valuesOf(old).tone, valuesOf(now).tone, now?.revision]).toEqual(['3', '5', 2]);
      expect(valuesOf(now)).toEqual({ ...valuesOf(old), tone: '5' });
    }),
  );

  it('is gone on with when no export is named', SLOW, () =>
    atADesk(async ({ folder, sit, audits }) => {
      const first = sit();
      await first.shows('Enter first question');
      first.press('\ry');
      await first.shows('stay calm?');
      first.press('q');
      await first.over;
      expect(existsSync(join(folder, 'audits.db'))).toBe(true);
      const { shows, press, over } = sit('', { exports: '' });
      await shows('Go on at item 2 of 5 of C-1?');
      press('\r');
      expect(await shows('stay calm?')).toContain('Hello, my lamp does not arrive.');
      press('yy3\r');
      expect((await over).code).toBe(0);
      expect((await audits())[0]?.state).toBe('done');
    }),
  );

  it('is the same where no word is kept, whether the audit was left meanwhile or not', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const first = sit('--no-transcripts');
      await first.shows('Enter first question');
      first.press('\r\r');
      await first.shows('stay calm?');
      first.press('q');
      await first.over;
      const without = sit('--no-transcripts', { exports: '' });
      expect((await without.over).screen).toContain(
        'C-1 was begun, and its words are not kept: name its export',
      );
      const { shows, press, over } = sit('--no-transcripts');
      await shows('Go on at item 2 of 5 of C-1?');
      press('\rb');
      expect(await shows('[y Yes]')).toContain('turn 2: "Good morning! Your name, please?"');
      press('nq');
      await over;
      const [audit] = await audits();
      expect(audit?.interaction.turns).toBeNull();
      // the evidence of the suggestion went with the answer that was like it
      expect(audit?.answers).toMatchObject([{ item: 'greeting', value: 'no', evidence: [] }]);
    }),
  );
});
