import { describe, expect, it } from 'vitest';
import { audited, outcomeOf, runOf, scoreOf } from './audited.ts';

const run = await runOf(['service-recovery']);

const GOOD = `
Customer: Hello, my armchair never arrived. I waited all day, I am really disappointed.
Agent: Good morning. I apologise. That must be so frustrating. Thank you for letting us know.
Customer: And now?
Agent: That was our mistake. I will send you a new one tomorrow, and I will call you on Friday to hear whether all is well.
Customer: That's great, thank you.
Agent: Thank you, goodbye!
Customer: Bye`;

const recovering = (lines: string) => audited(lines, { channel: 'chat' }, run);
const missesOf = async (lines: string) => {
  const answers = (await recovering(lines)).checklists[0]?.answers ?? [];
  return answers.filter(({ outcome }) => outcome === 'missed').map(({ item }) => item);
};

describe('what a team may rely on after it let a customer down', () => {
  it('who makes it good misses nothing and reaches the target', async () => {
    const card = await recovering(GOOD);
    expect(await missesOf(GOOD)).toEqual([]);
    expect(scoreOf(card, 'service-recovery')).toBe(100);
    expect(card.passed).toBe(true);
  });

  it.each([
    ['plain-apology', GOOD.replace('I apologise.', 'I apologise if you waited.')],
    ['understands', GOOD.replace('That must be so frustrating. ', '')],
    ['no-blame', GOOD.replace('That was', 'You should have called. That was')],
    ['no-blame', GOOD.replace('That was', 'There is nothing we can do. That was')],
    ['stays-calm', GOOD.replace('That was', 'Calm down. That was')],
    ['thanks-for-telling', GOOD.replace(' Thank you for letting us know.', '')],
    ['takes-over', GOOD.replace('That was our mistake. ', '')],
    ['remedy', GOOD.replace('I will send you a new one tomorrow, and ', '')],
    ['follow-up', GOOD.replace(', and I will call you on Friday to hear whether all is well', '')],
    ['follow-up', GOOD.replace('tomorrow', '').replace('on Friday', 'soon')],
    ['no-empty-promise', GOOD.replace('That was', 'It will never happen again. That was')],
    ['calmer', GOOD.replace("That's great, thank you.", 'I see.')],
    ['calmer', GOOD.replace('Customer: Bye', 'Customer: This is ridiculous')],
  ])('one slip is one miss: %s', async (item, lines) => {
    expect(lines).not.toBe(GOOD);
    expect(await missesOf(lines)).toEqual([item]);
  });

  it('an apology after the second answer comes too late', async () => {
    const late = GOOD.replace('I apologise', 'I understand').replace(
      'Agent: That was',
      'Agent: One moment.\nAgent: I am sorry, that was',
    );
    expect(await missesOf(late)).toContain('apology-at-once');
    const soon = late.replace('Agent: One moment.\n', '');
    expect(await missesOf(soon)).not.toContain('apology-at-once');
  });

  it('an apology for the first of two complaints is half of what is due', async () => {
    const twice = GOOD.replace('And now?', 'And nobody called me, this is unacceptable!');
    expect(outcomeOf(await recovering(twice), 'service-recovery.apology-at-once')).toBe('partial');
  });

  it('who only processes the case fails', async () => {
    const card = await recovering(`
Customer: You have charged my card twice, and now I am angry.
Agent: Order number?
Customer: 4711
Agent: You must have clicked twice. We will look at it as soon as possible.
Customer: Unbelievable.`);
    expect(scoreOf(card, 'service-recovery')).toBeLessThan(25);
    expect(card.passed).toBe(false);
  });

  it('saying nothing bad is worth a quarter at most', async () => {
    const card = await recovering(
      'Customer: My armchair never arrived.\nAgent: Number?\nCustomer: 4711\nAgent: OK.',
    );
    expect(scoreOf(card, 'service-recovery')).toBeLessThanOrEqual(25);
  });

  it.each([
    'Customer: When do you open?\nAgent: Good morning, at nine.\nCustomer: Thank you.',
    'Customer: I forgot my password.\nAgent: I have reset it.\nCustomer: Thank you.',
    'Customer: My phone was stolen, please block the card.\nAgent: It is blocked.\nCustomer: Thank you.',
  ])('where the company let nobody down nothing is asked', async lines => {
    expect(scoreOf(await recovering(lines), 'service-recovery')).toBeNull();
  });

  it.each([
    'My parcel never arrived.',
    'The lamp came broken.',
    'You have charged me twice.',
    'I got the wrong size.',
    'Nobody came.',
    'This is the third time I write.',
    'Your colleague told me it was free.',
    'I am furious.',
    'How dare you!',
    'This is unacceptable.',
  ])('an apology is due after "%s"', async words => {
    const card = await recovering(`Customer: ${words}\nAgent: Order number?`);
    expect(outcomeOf(card, 'service-recovery.apology-at-once')).toBe('missed');
  });

  it('nothing is earned where nobody answered', async () => {
    const card = await recovering(
      'Customer: My parcel never arrived.\nCustomer: Hello?\nCustomer: Thank you, bye.',
    );
    expect(scoreOf(card, 'service-recovery')).toBeNull();
  });
});
