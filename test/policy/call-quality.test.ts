import { describe, expect, it } from 'vitest';
import { audited, outcomeOf, runOf, scoreOf } from './audited.ts';

const run = await runOf(['call-quality']);

const GOOD = `
[0:00] Agent: Good morning, this is Ana from customer care. How can I help you?
[0:06] Customer: Hello, my armchair should have come on Friday, and nobody came. I stayed at home all day and I really need to know when it comes, because on Tuesday I have to go away.
[0:25] Agent: I see, I am sorry about that. May I have your order number and postcode, please?
[0:32] Customer: It is 4711, postcode 1010.
[0:40] Agent: Thank you. Just to confirm, you need it before Tuesday?
[0:45] Customer: Yes, right.
[0:50] Agent: Your order was loaded for the wrong round. I have booked a van for you, and you will receive it on Monday between nine and twelve.
[1:10] Customer: Great.
[1:12] Agent: Is there anything else I can do for you?
[1:18] Customer: No, that's all, thank you so much.
[1:22] Agent: Thank you for calling. Have a nice day!`;

const HOLD = `
[0:45] Agent: May I put you on hold for a moment?
[0:47] Customer: Yes.
[1:15] Agent: Thank you for holding.`;
const PHONE = { channel: 'phone', interruptions_by_agent: 0 };

const calling = (lines: string, fields: Record<string, string | number> = PHONE) =>
  audited(lines, fields, run);
const missesOf = async (lines: string, fields?: Record<string, string | number>) => {
  const answers = (await calling(lines, fields)).checklists[0]?.answers ?? [];
  return answers.filter(({ outcome }) => outcome === 'missed').map(({ item }) => item);
};
/** The good call with a silence before the last words: from 0:50 to 1:21. */
const silentFor31 = (lines: string) => lines.replaceAll(/\[1:(10|12|18|22)\]/g, '[1:21]');

/** The good call with a hold in it; what comes after it comes a minute and a half later. */
const held = (hold: string) => {
  const [before = '', after = ''] = GOOD.split(/(?=\n\[0:50\])/u);
  return (
    before + hold + after.replace('[0:50]', '[1:20]').replaceAll('[1:1', '[2:1').replace('[1:22]', '[2:22]')
  );
};

describe('what a team may rely on in call quality', () => {
  it('a good call misses nothing and reaches the target', async () => {
    expect(await missesOf(GOOD)).toEqual([]);
    const card = await calling(GOOD);
    expect(scoreOf(card, 'call-quality')).toBe(100);
    expect(card.passed).toBe(true);
  });

  it.each([
    ['greeting', GOOD.replace('Good morning, this', 'This')],
    ['name', GOOD.replace(', this is Ana from customer care', '')],
    ['no-secrets', GOOD.replace('May I have', 'Can I have your PIN, and may I have')],
    ['identity-first', GOOD.replace('I see,', 'Your order was sent on Friday. I see,')],
    ['listens', GOOD.replace('I see, I am sorry about that. ', '')],
    [
      'repeats-back',
      GOOD.replace('Just to confirm, you', 'You').replace('Thank you. You', 'Thank you. Will you'),
    ],
    ['no-silence', silentFor31(GOOD)],
    ['anything-else', GOOD.replace('Is there anything else I can do for you?', 'All right.')],
    ['thanks', GOOD.replace('Thank you for calling. ', '')],
    ['farewell', GOOD.replace(' Have a nice day!', '')],
  ])('one slip is one miss: %s', async (item, lines) => {
    expect(lines).not.toBe(GOOD);
    expect(await missesOf(lines)).toEqual([item]);
  });

  it('half a minute of silence is still none', async () => {
    expect(await missesOf(silentFor31(GOOD).replaceAll('[1:21]', '[1:20]'))).toEqual([]);
  });

  it('a call read off without a question, an answer or a goodbye fails', async () => {
    const card = await calling(`
[0:00] Agent: Number.
[0:04] Customer: Hello, my armchair has not come.
[0:50] Agent: I'll put you through.`);
    expect(scoreOf(card, 'call-quality')).toBeLessThan(25);
    expect(card.passed).toBe(false);
  });

  it('a hold that is asked for, short and thanked for costs no more than that there was one', async () => {
    const card = await calling(held(HOLD));
    expect(await missesOf(held(HOLD))).toEqual(['no-hold']);
    expect(scoreOf(card, 'call-quality')).toBeGreaterThan(95);
  });

  it.each([
    [
      'hold-asked',
      held(HOLD.replace('May I put you on hold for a moment?', 'Hold the line please, one moment.')),
    ],
    ['hold-short', held(HOLD.replace('[1:15]', '[1:16]'))],
    ['hold-thanks', held(HOLD.replace('Thank you for holding', 'So'))],
  ])('of a hold is asked: %s', async (item, lines) => {
    expect(await missesOf(lines)).toEqual(['no-hold', item]);
  });

  it('without a hold nothing about holds is asked', async () => {
    const card = await calling(GOOD);
    for (const item of ['hold-asked', 'hold-short', 'hold-thanks'])
      expect(outcomeOf(card, `call-quality.${item}`), item).toBe('notApplicable');
  });

  it('a hold that a person found is asked about as well', async () => {
    const card = await calling(GOOD, { ...PHONE, 'call-quality.no-hold': 'no' });
    expect(outcomeOf(card, 'call-quality.hold-asked')).toBe('missed');
    expect(outcomeOf(card, 'call-quality.no-silence')).toBe('notApplicable');
  });

  it('"one moment, please" is no order in a chat', async () => {
    const lines = held(HOLD.replace('May I put you on hold for a moment?', 'One moment, please.'));
    expect(await missesOf(lines, { channel: 'chat' })).toEqual(['no-hold']);
  });

  it.each([
    ["I'll put you through.", ['missed', 'missed', 'missed']],
    ["I'll put you through to our billing team.", ['missed', 'met', 'missed']],
    ["I'll put you through, because bookings are changed elsewhere.", ['met', 'missed', 'missed']],
    ["I'll put you through and stay on the line.", ['missed', 'missed', 'met']],
    ['I can do that for you.', ['notApplicable', 'notApplicable', 'notApplicable']],
  ])('a transfer is said why, to whom, and warm: "%s" %j', async (words, outcomes) => {
    const card = await calling(`Agent: ${words}`);
    const found = ['reason', 'target', 'warm'].map(one => outcomeOf(card, `call-quality.transfer-${one}`));
    expect(found).toEqual(outcomes);
  });

  it('nothing is earned by a call nobody took', async () => {
    const card = await calling('[0:00] Customer: Hello?\n[0:40] Customer: Thank you, bye.', {
      channel: 'phone',
    });
    expect(scoreOf(card, 'call-quality')).toBeNull();
  });
});
