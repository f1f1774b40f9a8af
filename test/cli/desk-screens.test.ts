import { describe, expect, it } from 'vitest';
import { atADesk, valuesOf } from './desk/a-desk.ts';

const SLOW = { timeout: 60_000 };

describe('the screens of the desk', () => {
  it('hide the agent with --blind', SLOW, () =>
    atADesk(async ({ sit }) => {
      const { shows, press, raw, over } = sit('--blind');
      expect(await shows('Enter first question')).toContain('agent hidden');
      press('\ryy');
      await shows('caller identified?');
      press('v');
      await shows('Enter back');
      press('qj');
      await shows('Go to:');
      press('\u0003');
      await over;
      expect(raw()).not.toMatch(/Moreau|\bAna\b/);
    }),
  );

  it('show no suggestion with --no-suggestions, and Enter then gives none', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, raw, over } = sit('--no-suggestions');
      await shows('Enter first question');
      press('\r');
      await shows('1 of 5');
      press('\r');
      await shows('Enter does nothing here');
      press('yq');
      await over;
      expect(raw()).not.toContain('uggest');
      const [audit] = await audits();
      expect(audit?.answers).toMatchObject([{ item: 'greeting', value: 'yes', evidence: [] }]);
      expect(audit?.suggestions[0]).toMatchObject({ item: 'greeting', outcome: 'met' });
    }),
  );

  it('find words in a transcript, which is paged', SLOW, () =>
    atADesk(async ({ sit }) => {
      const { shows, press } = sit('--id C-3');
      expect(await shows('Enter first question')).toContain('Hello, my lamp');
      press('/ANSWER 25\r');
      expect(await shows('"ANSWER 25": 1 line')).toMatch(/^> {1,2}30 .*Answer 25$/m);
      press('g');
      await shows('Hello, my lamp');
      press('/zebra\r');
      await shows(/^> +5 .*Question 0/m);
      press('n');
      await shows(/^[^>]*\n> {2,3}7 [^\n]*Question 2/m);
      press('N');
      await shows(/^> +5 .*Question 0/m);
      press(' ');
      await shows(/^> .*Question 10/m);
      press('G');
      expect(await shows('Question 38')).not.toContain('Hello, my lamp');
      press('/unicorn\r');
      await shows('"unicorn" is not found');
      press('z');
      await shows('"z" does nothing here; these keys work: Enter q space arrows / n');
    }),
  );

  it.each([
    [24, 80],
    [12, 60],
    [9, 50],
    [50, 200],
  ])('fit a terminal of %i rows and %i columns, also when it becomes that', SLOW, (rows, columns) =>
    atADesk(async ({ sit }) => {
      const whole = new RegExp(`^.{1,${columns}}(\\n.{0,${columns}}){1,${rows - 1}}$`, 'u');
      /** Waits for a screen with this on it that fits; a terminal may change rows and columns one after the other. */
      const fits = async (first: RegExp) => {
        await shows(first);
        await expect.poll(screen, { timeout: 20_000 }).toMatch(whole);
        await expect.poll(screen, { timeout: 20_000 }).toMatch(first);
      };
      const { shows, press, resize, screen, kill, over } = sit('--id C-3', { rows: 30, columns: 100 });
      await shows('Enter first question');
      press('\r');
      await shows('Enter accept Yes');
      resize(rows, columns);
      await fits(/^C-3 .*Did the agent greet.*\n>$/s);
      press('yz');
      await fits(/^C-3 .*calm.*"z" does nothing here/s);
      press('j4\r');
      await fits(/^C-3 .*caller identified/s);
      press('s');
      await fits(/^C-3 .*How was the tone/s);
      press('s');
      await fits(/^(C-3 | +Score).*Enter finish with \d+ unanswered/s);
      kill('SIGKILL');
      await over;
    }),
  );

  it('need neither sequences nor letters beyond ASCII where the terminal has none', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, raw, over } = sit('--id C-2', { env: { TERM: 'dumb', LANG: 'C', LC_ALL: 'C' } });
      await shows('Enter first question');
      press('\r');
      await shows('Enter accept Yes - ? standard');
      press('y\u007fyy3\r');
      expect((await over).code).toBe(0);
      expect(valuesOf((await audits())[0]).tone).toBe('3');
      expect(raw()).not.toContain('\u001b');
      // the customer's own words stay as they are
      expect(raw().replaceAll('🙂', '')).toMatch(/^[\t\r\n -~]*$/);
    }),
  );
});
