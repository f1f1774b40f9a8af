import { describe, expect, it } from 'vitest';
import { atADesk, valuesOf } from './desk/a-desk.ts';

const SLOW = { timeout: 60_000 };
const CTRL_C = '\u0003';
const ESCAPE = '\u001b';
const DOWN = '\u001b[B';

describe('csaudit audit in a terminal', () => {
  it('goes through with single keys, shows the scorecard, and goes on with the next', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over } = sit();
      const first = await shows('Enter first question');
      expect(first).toMatch(/^C-1 +1 of 3 · under 1 min so far$/m);
      expect(first).toMatch(/^ +1 +0:00 +Customer {2}Hello, my lamp does not arrive\.$/m);
      press('\r');
      expect(await shows('1 of 5')).toContain('Suggested: Yes');
      press('\r');
      await shows('Did the customer stay calm?');
      press('n');
      expect(await shows('Did the agent apologise?')).toContain('3 of 5');
      press('p');
      await shows('Was the caller identified?');
      press('y');
      await shows('How was the tone?');
      press('4');
      expect(await shows('Enter confirm')).toContain('Score');
      press('\r');
      await shows(/^C-2 +2 of 3/m);
      press('q');
      expect(await over).toMatchObject({
        code: 0,
        screen: expect.stringContaining(
          '1 audit done in under 1 min, kept in audits.db\nleft at item 1 of 5 of C-2',
        ),
      });
      const [done, open] = await audits();
      expect(done).toMatchObject({ state: 'done', auditor: 'ana' });
      expect(valuesOf(done)).toEqual({
        greeting: 'yes',
        complaint: 'no',
        apology: 'partly',
        identity: 'yes',
        tone: '4',
      });
      expect(done?.answers[0]).toMatchObject({ by: 'auditor', evidence: [{ turn: 2 }] });
      expect(open).toMatchObject({ state: 'open', answers: [] });
    }),
  );

  it('takes what is typed ahead, in order', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over } = sit();
      await shows('Enter first question');
      press('\ryyy3\rq');
      expect((await over).code).toBe(0);
      expect(valuesOf((await audits())[0])).toEqual({
        ...{ greeting: 'yes', complaint: 'yes', apology: null, identity: 'yes', tone: '3' },
      });
    }),
  );

  it('goes back, skips and jumps; what depends on an answer comes and goes with it', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over } = sit();
      await shows('Enter first question');
      press('\rnnn');
      await shows('Was the caller identified?');
      press('b');
      expect(await shows('Did the agent apologise?')).toContain('[n No]');
      press('j');
      await shows('Go to:');
      press(`${DOWN}${DOWN}\r`);
      await shows(/^5 of 5 .*\nHow was the tone/m);
      press('j2\r');
      await shows(/^2 of 5 .*\nDid the customer stay calm/m);
      press('y');
      expect(await shows('Was the caller identified?')).toContain('3 of 4');
      press('s');
      await shows('How was the tone?');
      press('s');
      expect(await shows('Unanswered: 2')).toContain('Enter finish with 2 unanswered');
      press('b');
      await shows('How was the tone?');
      press('j9\r');
      await shows('"9" is not one of 1 to 4');
      press(ESCAPE);
      await shows('q stop');
      press('q');
      expect((await over).code).toBe(0);
      expect(valuesOf((await audits())[0])).toEqual({ greeting: 'no', complaint: 'yes' });
    }),
  );

  it('takes a note and turns as evidence', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over } = sit();
      await shows('Enter first question');
      press('\re');
      await shows('Turns:');
      press('1-9\r');
      await shows('there is no turn 9; there are 1 to 4');
      press('\u0015 1 3-4');
      expect(await shows(/^ {2}\*4 /m)).toMatch(/^ {3}2 /m);
      press('\rtnäive 🙂 x');
      await shows('Note: näive 🙂 x');
      press('\u007f\u007f\r');
      expect(await shows('evidence: turns 1, 3, 4')).toContain('note: näive 🙂');
      press('e');
      await shows('Turns: 1 3-4');
      press('2\r');
      await shows('evidence: turns 1, 2, 3, 4');
      press('e\u00152\u00151 3 4\r');
      await shows('evidence: turns 1, 3, 4');
      press('yq');
      await over;
      expect((await audits())[0]?.answers).toMatchObject([
        {
          value: 'yes',
          note: 'näive 🙂',
          evidence: [{ turn: 1 }, { turn: 3 }, { turn: 4, quote: 'I am sorry, it leaves today.' }],
        },
      ]);
    }),
  );

  it('asks for a note where a critical item was missed', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over } = sit();
      await shows('Enter first question');
      press('\ryyn');
      await shows('A critical item was missed');
      press('never asked\r');
      expect(await shows('How was the tone?')).toContain('4 of 4');
      press(CTRL_C);
      await over;
      expect((await audits())[0]?.answers[2]).toMatchObject({
        item: 'identity',
        value: 'no',
        note: 'never asked',
      });
    }),
  );

  it('says which keys work, on any other and on what is pasted', SLOW, () =>
    atADesk(async ({ sit }) => {
      const { shows, press } = sit('', { columns: 100 });
      await shows('Enter first question');
      press('\rp');
      await shows('"p" does nothing here; these keys work: y n x Enter ? e t v s j q');
      press('\u001b[200~yes\ny\n\u001b[201~');
      expect(await shows('Pasted text does nothing here')).toContain('1 of 5');
      press('?');
      expect(await shows('A good morning in the first turn.')).toContain('Example: good');
      press('\r');
      await shows('1 of 5');
    }),
  );

  it('goes back from what is only looked at with Escape, q or Enter', SLOW, () =>
    atADesk(async ({ sit, audits }) => {
      const { shows, press, over } = sit();
      await shows('Enter first question');
      press('\r');
      for (const page of ['?', 'v'])
        for (const key of [ESCAPE, 'q', '\r']) {
          await shows('q stop');
          press(page);
          await shows('Escape back');
          press(key);
        }
      await shows('q stop');
      press(`?${ESCAPE}n`);
      await shows('2 of 5');
      press('q');
      await over;
      expect(valuesOf((await audits())[0])).toEqual({ greeting: 'no' });
    }),
  );
});
