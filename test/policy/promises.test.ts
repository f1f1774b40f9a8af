import { describe, expect, it } from 'vitest';
import { audited, outcomeOf, scoreOf, shippedRun } from './audited.ts';

const checklists = shippedRun.loaded.checklists;

const PERFECT = `
[0:00] Customer: Hello, my parcel never arrived. Can you help?
[0:20] Agent: Good morning, this is Ana from customer care. I am sorry to hear that, I'll be happy to help. May I have your order number, please?
[0:50] Customer: It is 4711. I ordered two lamps and have been waiting for nine days now. They were meant as a birthday present for my mother on Sunday.
[1:20] Agent: Thank you. Just to confirm, you would like to have both lamps before Sunday?
[1:40] Customer: Yes, that's right. Is it possible?
[2:05] Agent: Of course. I have booked an express courier, and you will receive both lamps by Friday. Is there anything else I can do for you?
[2:30] Customer: No, that's all. Perfect, thank you so much!
[2:45] Agent: Thank you for your patience. Have a great day!`;

describe('what a team may rely on in the four shipped checklists', () => {
  it.each(checklists.map(one => [one.id, one.target]))(
    'a perfect ordinary chat of eight turns reaches the target of %s (%s)',
    async (id, target) => {
      const card = await audited(PERFECT);
      expect(scoreOf(card, id)).toBeGreaterThanOrEqual(target ?? 101);
      expect(card.passed).toBe(true);
    },
  );

  it('a chat nobody answered cannot pass', async () => {
    const card = await audited('[0:00] Customer: Hello?\n[5:00] Customer: Is anybody there?');
    expect(card.passed).toBe(false);
    expect(card.criticalMisses).toContainEqual({
      checklist: 'responsiveness',
      item: 'answered',
      family: 'customer',
    });
    expect(scoreOf(card, 'responsiveness')).toBe(0);
    expect(card.score, 'silence earns nothing in any of the four').toBe(0);
  });

  it('nobody is praised for few transfers, or a case not opened again, where nobody answered', async () => {
    const fields = { channel: 'chat', transfers: 0, reopens: 0 };
    const lines = '[0:00] Customer: Hello?\n[5:00] Customer: I give up. Thank you, that is all.';
    const card = await audited(lines, fields);
    expect(card.score).toBe(0);
    expect(outcomeOf(card, 'consistency.few-hands')).toBe('unverifiable');
    expect(outcomeOf(card, 'responsiveness.solved-first-time')).toBe('unverifiable');
    const figures = await audited('', { ...fields, handle_seconds: 240 });
    expect(outcomeOf(figures, 'consistency.few-hands')).toBe('met');
    expect(outcomeOf(figures, 'responsiveness.solved-first-time')).toBe('met');
  });

  it.each([
    "where's my refund?",
    'whats happening with it',
    'can someone help',
    "isn't it late already?",
    'any update',
    'and the one from Monday?',
    'hello?',
    '2?',
  ])('a question left standing is a miss: %s', async question => {
    const card = await audited(`Agent: Good morning.\nCustomer: ${question}`);
    expect(outcomeOf(card, 'responsiveness.every-question')).toBe('missed');
  });

  it.each(['that is it, thanks', 'nice to have you here', 'the 7am one which is cheaper', 'you can do that'])(
    'no question: %s',
    async text => {
      const card = await audited(`Agent: Good morning.\nCustomer: ${text}`);
      expect(outcomeOf(card, 'responsiveness.every-question')).toBe('notApplicable');
    },
  );

  it('who says "I\'m sorry" has not said who is speaking', async () => {
    const card = await audited("Customer: Hi\nAgent: Hello, I'm sorry to hear that.");
    expect(outcomeOf(card, 'courtesy.introduction')).toBe('missed');
  });

  it('offering help is one way to open, taking up what the customer wrote is another', async () => {
    for (const opening of [
      'How can I help?',
      'Let me check.',
      'Order number, please?',
      'Which lamp is it?',
    ]) {
      const card = await audited(`Customer: My lamp is dark.\nAgent: Good morning. ${opening}`);
      expect(outcomeOf(card, 'consistency.opening-step'), opening).toBe('met');
    }
    const card = await audited('Customer: My lamp is dark.\nAgent: Buy a bulb.');
    expect(outcomeOf(card, 'consistency.opening-step')).toBe('missed');
  });

  it('offering more help is no other way out of what cannot be done', async () => {
    const card = await audited(`
Customer: Can I return it?
Agent: It cannot be returned. Is there anything else I can do for you?`);
    expect(outcomeOf(card, 'knowledge.honest-limits')).toBe('missed');
  });

  it('the answer of a bot is not an answer', async () => {
    const card = await audited(
      '[0:00] Customer: Hello?\n[0:01] Bot: Hello! How can I help? Thank you, goodbye.',
    );
    expect(outcomeOf(card, 'responsiveness.answered')).toBe('missed');
    expect(outcomeOf(card, 'courtesy.greeting')).toBe('notApplicable');
    expect(card.passed).toBe(false);
  });

  it('an agent who blames the customer and never greets falls below the pass mark of courtesy', async () => {
    const blaming = PERFECT.replace('Good morning, this', 'This').replace(
      'Of course.',
      'You should have read the terms.',
    );
    const card = await audited(blaming);
    expect(outcomeOf(card, 'courtesy.greeting')).toBe('missed');
    expect(outcomeOf(card, 'courtesy.ownership')).toBe('missed');
    expect(scoreOf(card, 'courtesy')).toBeLessThan(75);
    expect(card.passed).toBe(false);
  });

  it('saying nothing bad is not enough to pass in courtesy', async () => {
    const card = await audited(`
[0:00] Customer: My parcel never arrived.
[0:10] Agent: Order number.
[0:20] Customer: 4711
[0:30] Agent: It is on its way.`);
    expect(scoreOf(card, 'courtesy')).toBeLessThan(50);
  });

  it('one insult fails a chat that is perfect otherwise', async () => {
    const card = await audited(PERFECT.replace('Of course.', 'Of course, you are ridiculous.'));
    expect(scoreOf(card, 'courtesy')).toBeGreaterThan(75);
    expect(card.criticalMisses).toEqual([{ checklist: 'courtesy', item: 'respect', family: 'customer' }]);
    expect(card.passed).toBe(false);
  });

  it('what the customer says is not held against the agent', async () => {
    const card = await audited(PERFECT.replace('Is it possible?', 'You idiots, is it possible? Hurry up!'));
    expect(outcomeOf(card, 'courtesy.respect')).toBe('met');
    expect(outcomeOf(card, 'courtesy.patience')).toBe('met');
  });

  it('asking for a PIN is a compliance error, warning of it is none', async () => {
    const asked = await audited(PERFECT.replace('May I have your order number', 'May I have your PIN'));
    expect(asked.criticalMisses).toEqual([
      { checklist: 'consistency', item: 'no-secrets', family: 'compliance' },
    ]);
    const warned = await audited(
      PERFECT.replace('Have a great day', 'Never share your PIN. Have a great day'),
    );
    expect(warned.criticalMisses).toEqual([]);
  });

  it('no apology is due where nothing went wrong', async () => {
    const card = await audited('[0:00] Customer: When do you open?\n[0:05] Agent: Hello! At nine.');
    expect(outcomeOf(card, 'courtesy.empathy')).toBe('notApplicable');
    expect(outcomeOf(card, 'responsiveness.wait-apology')).toBe('notApplicable');
    expect(outcomeOf(card, 'responsiveness.transfer-help')).toBe('notApplicable');
    expect(outcomeOf(card, 'consistency.contradiction-settled')).toBe('notApplicable');
  });

  it('an e-mail is judged by the day, a chat by the minute, and what names no channel as a chat', async () => {
    const lines = '[0:00:00] Customer: Where is it?\n[3:00:00] Agent: On its way.';
    const outcomes = async (fields: Record<string, string>) => {
      const card = await audited(lines, fields);
      return ['first-response', 'first-reply-by-mail', 'pace'].map(id =>
        outcomeOf(card, `responsiveness.${id}`),
      );
    };
    expect(await outcomes({ channel: 'email' })).toEqual(['notApplicable', 'met', 'notApplicable']);
    expect(await outcomes({ channel: 'chat' })).toEqual(['missed', 'notApplicable', 'missed']);
    expect(await outcomes({})).toEqual(['missed', 'notApplicable', 'missed']);
  });

  it('a call without a channel is judged as a chat: by the minute, as text, and for no interruptions', async () => {
    const lines = `
[0:00] Agent: Good morning, this is Ana. I see. The lamp needs a new bulb. You can buy one in our shop.
[0:20] Customer: All right.
[0:30] Agent: It costs five euros. Or we send one to you for free. It takes two days. Which way do you like best?`;
    const outcomes = async (fields: Record<string, string>) => {
      const card = await audited(lines, fields);
      return ['responsiveness.pace', 'knowledge.readable', 'courtesy.lets-finish'].map(id =>
        outcomeOf(card, id),
      );
    };
    expect(await outcomes({})).toEqual(['met', 'met', 'notApplicable']);
    expect(await outcomes({ channel: 'phone' })).toEqual(['met', 'notApplicable', 'unverifiable']);
  });

  it('without a transcript nothing that was said is judged', async () => {
    const card = await audited('', { channel: 'phone', wait_seconds: 10 });
    expect(scoreOf(card, 'courtesy')).toBeNull();
    expect(scoreOf(card, 'knowledge')).toBeNull();
    expect(scoreOf(card, 'responsiveness')).toBe(100);
    expect(outcomeOf(card, 'responsiveness.answered')).toBe('unverifiable');
  });

  it('a language without phrases is not judged by English ones', async () => {
    const card = await audited('Customer: Hallo\nAgent: Guten Tag! Wie kann ich helfen?', {
      channel: 'chat',
      language: 'de',
    });
    expect(scoreOf(card, 'courtesy')).toBeNull();
    expect(outcomeOf(card, 'courtesy.respect')).toBe('unverifiable');
  });

  it('without times no wait is judged', async () => {
    const card = await audited(PERFECT.replace(/\[\d:\d\d\] /g, ''));
    for (const item of ['first-response', 'pace', 'wait-apology', 'wait-reason']) {
      expect(outcomeOf(card, `responsiveness.${item}`), item).toBe('unverifiable');
    }
  });
});
