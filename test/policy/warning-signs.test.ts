import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/model/checklist.ts';
import { audited, outcomeOf, runOf, scoreOf } from './audited.ts';

const FACTS = `
facts:
  refund-days:
    about: [refund*, money back]
    value: '/(\\d+) (working |business |)days/'
    is: 14
`;
const run = await runOf(['warning-signs'], FACTS);
const withoutFacts = await runOf(['warning-signs']);

const GOOD = `
[0:00] Customer: Hello, I sent a lamp back on Monday. When do I get my money?
[0:20] Agent: Good morning, this is Ana. May I have your order number, please?
[0:40] Customer: It is 4711.
[1:00] Agent: Thank you. The refund takes 14 days, so you have it by 16 March.
[1:20] Customer: Great, thanks.
[1:30] Agent: Thank you for shopping with us. Have a great day!`;

const missesOf = async (lines: string, fields: Record<string, string | number> = { channel: 'chat' }) => {
  const card = await audited(lines, fields, run);
  const answers = card.checklists[0]?.answers ?? [];
  return answers.filter(({ outcome }) => outcome === 'missed').map(({ item }) => item);
};

describe('what a team may rely on when it looks for the fifteen signs of bad service', () => {
  it('has exactly fifteen of them', () => {
    expect(run.loaded.checklists.flatMap(itemsOf)).toHaveLength(15);
  });

  it('an ordinary good chat shows none and reaches the target', async () => {
    expect(await missesOf(GOOD)).toEqual([]);
    const card = await audited(GOOD, { channel: 'chat' }, run);
    expect(scoreOf(card, 'warning-signs')).toBe(100);
    expect(card.passed).toBe(true);
  });

  it.each([
    ['greeting', GOOD.replace('Good morning, this', 'This')],
    ['wait-explained', GOOD.replace('[0:20]', '[2:01]').replaceAll(/\[[01]:[34]0\]|\[1:[02]0\]/g, '[2:30]')],
    ['patience', GOOD.replace('The refund', 'As I already said, the refund')],
    ['as-an-equal', GOOD.replace('The refund', 'You should have read the terms. The refund')],
    ['as-an-equal', GOOD.replace('The refund', 'I never said that. The refund')],
    ['as-an-equal', GOOD.replace('The refund', 'Even a child knows that. The refund')],
    ['no-excuses', GOOD.replace('The refund', 'My hands are tied. The refund')],
    ['loyalty', GOOD.replace('The refund', 'Our system is terrible. The refund')],
    ['full-attention', GOOD.replace('It is 4711', 'I already gave you the number')],
    ['full-attention', GOOD.replace('Thank you. The', 'Sorry, wrong chat. Thank you. The')],
    ['not-sent-away', GOOD.replace('The refund', 'You will have to call the bank. The refund')],
    ['knows', GOOD.replace('The refund', 'I guess. The refund')],
    ['truth', GOOD.replace('takes 14 days', 'takes 30 days')],
    ['clear-words', GOOD.replace('by 16 March', 'as soon as possible')],
    ['clear-words', GOOD.replace('Great, thanks', 'What do you mean')],
    ['thanks', GOOD.replace('Thank you for shopping with us. ', '').replace('Thank you. The', 'The')],
  ])('one sign is one miss: %s', async (item, lines) => {
    expect(lines).not.toBe(GOOD);
    expect(await missesOf(lines)).toEqual([item]);
  });

  it('words without courtesy are a sign though nothing bad is said', async () => {
    const curt =
      'Customer: My lamp is dark.\nAgent: Good morning. Order number.\nAgent: It ships on Monday. Thanks.';
    expect(await missesOf(curt)).toEqual(['courteous-words']);
  });

  it('the customer may say all of it without its being held against the agent', async () => {
    const angry = GOOD.replace(
      'It is 4711.',
      'That is simply not true, your system is terrible, my hands are tied, hurry up, you should have read it!',
    );
    expect(await missesOf(angry)).toEqual([]);
  });

  it('who says nothing bad and nothing kind does not pass', async () => {
    const curt =
      '[0:00] Customer: My lamp is dark.\n[0:10] Agent: Order number.\n[0:20] Agent: It ships on Monday.';
    const card = await audited(curt, { channel: 'chat' }, run);
    expect(await missesOf(curt)).toEqual(['greeting', 'courteous-words', 'thanks']);
    expect(scoreOf(card, 'warning-signs')).toBeLessThan(80);
    expect(card.passed).toBe(false);
  });

  it('where nobody answered there is no sign, and no score either', async () => {
    const card = await audited('[0:00] Customer: Hello?\n[9:00] Customer: Thank you for nothing.', {}, run);
    expect(scoreOf(card, 'warning-signs')).toBeNull();
  });

  it('what is untrue fails the card, whatever the rest is like', async () => {
    const card = await audited(GOOD.replace('takes 14 days', 'takes 30 days'), { channel: 'chat' }, run);
    expect(scoreOf(card, 'warning-signs')).toBeGreaterThan(80);
    expect(card.criticalMisses).toEqual([{ checklist: 'warning-signs', item: 'truth', family: 'customer' }]);
    expect(card.passed).toBe(false);
  });

  it('without a facts file nobody is called truthful', async () => {
    const card = await audited(GOOD, { channel: 'chat' }, withoutFacts);
    expect(outcomeOf(card, 'warning-signs.truth')).toBe('unverifiable');
  });

  it.each([
    ['chat', 'notApplicable', 'notApplicable'],
    ['phone', 'notApplicable', 'unanswered'],
    ['visit', 'unanswered', 'unanswered'],
  ])(
    'on the channel %s eye contact is %s and chatting with colleagues %s',
    async (channel, eyes, chatting) => {
      const card = await audited(GOOD, { channel }, run);
      expect(outcomeOf(card, 'warning-signs.eye-contact')).toBe(eyes);
      expect(outcomeOf(card, 'warning-signs.no-chatting')).toBe(chatting);
    },
  );

  it.each([
    [120, 'Good morning.', 'notApplicable'],
    [121, 'Good morning.', 'missed'],
    [121, 'Good morning, thank you for holding.', 'met'],
  ])('a wait of %i seconds in the queue, then "%s": %s', async (wait_seconds, opening, outcome) => {
    const lines = `[0:00] Agent: ${opening}\n[0:05] Customer: Hello.`;
    const card = await audited(lines, { channel: 'phone', wait_seconds }, run);
    expect(outcomeOf(card, 'warning-signs.wait-explained')).toBe(outcome);
  });
});
