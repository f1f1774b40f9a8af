import { describe, expect, it } from 'vitest';
import { audited, outcomeOf, runOf, scoreOf } from './audited.ts';

const run = await runOf(['visit']);

/** The form of a good visit, as a mystery shopper fills it in. */
const GOOD = {
  site: 'Graz',
  greeted_after_seconds: 20,
  served_after_seconds: 95,
  'visit.greeting': 'yes',
  'visit.tidy-place': 'yes',
  'visit.appearance': 'yes',
  'visit.eye-contact': 'yes',
  'visit.attention': '5',
  'visit.warmth': '4',
  'visit.finds-need': 'yes',
  'visit.shown-the-way': 'na',
  'visit.knowledge': '5',
  'visit.purpose-met': 'yes',
  'visit.thanks': 'yes',
  'visit.farewell': 'yes',
};

const visited = (fields: Record<string, string | number>) => audited('', { ...GOOD, ...fields }, run);
const heard = (lines: string) => audited(lines, { channel: 'visit' }, run);

describe('what those who send out mystery shoppers may rely on', () => {
  it('a good visit reaches the target, from the form alone, with nothing left open', async () => {
    const card = await visited({});
    expect(scoreOf(card, 'visit')).toBeGreaterThan(90);
    expect(card.coverage).toBe(100);
    expect(card.passed).toBe(true);
  });

  it.each([
    [60, 'met'],
    [61, 'partial'],
    [120, 'partial'],
    [121, 'missed'],
  ])('met after %i seconds: %s', async (greeted_after_seconds, outcome) => {
    expect(outcomeOf(await visited({ greeted_after_seconds }), 'visit.met-in-time')).toBe(outcome);
  });

  it.each([
    [180, 'met'],
    [300, 'partial'],
    [301, 'missed'],
  ])('served after %i seconds: %s', async (served_after_seconds, outcome) => {
    expect(outcomeOf(await visited({ served_after_seconds }), 'visit.served-in-time')).toBe(outcome);
  });

  it('a visitor whom nobody met is not judged by an empty time, and missed by a no', async () => {
    const empty = await visited({ greeted_after_seconds: '' });
    expect(outcomeOf(empty, 'visit.met-in-time')).toBe('unverifiable');
    const told = await visited({ greeted_after_seconds: '', 'visit.met-in-time': 'no' });
    expect(outcomeOf(told, 'visit.met-in-time')).toBe('missed');
  });

  it('a kind word does not make up for a visitor who was ignored', async () => {
    const card = await visited({
      greeted_after_seconds: 240,
      served_after_seconds: 600,
      'visit.attention': '1',
      'visit.knowledge': '2',
      'visit.purpose-met': 'no',
    });
    expect(scoreOf(card, 'visit')).toBeLessThan(75);
    expect(card.passed).toBe(false);
  });

  it('selling to minors unchecked fails an otherwise good visit, and is not asked where nothing for adults was', async () => {
    const sold = await visited({ age_restricted: 'yes', 'visit.age-check': 'no' });
    expect(sold.criticalMisses).toEqual([{ checklist: 'visit', item: 'age-check', family: 'compliance' }]);
    expect(sold.passed).toBe(false);
    expect(outcomeOf(await visited({}), 'visit.age-check')).toBe('notApplicable');
    expect(outcomeOf(await visited({ age_restricted: 'yes' }), 'visit.age-check')).toBe('unanswered');
  });

  it('without a form and without a transcript nothing is earned', async () => {
    const card = await audited('', { channel: 'visit', site: 'Graz' }, run);
    expect(card.score).toBeNull();
    expect(card.passed).toBeNull();
  });

  it('where what was said was written down, words answer what the form left open', async () => {
    const card = await heard(`
Agent: Good afternoon!
Customer: Hello, I'm looking for a lamp for my desk.
Agent: What size is the desk? Come with me, I'll show you.
Customer: This one, please.
Agent: Thank you for coming in, and goodbye!`);
    for (const item of ['greeting', 'finds-need', 'shown-the-way', 'thanks', 'farewell'])
      expect(outcomeOf(card, `visit.${item}`), item).toBe('met');
    expect(outcomeOf(card, 'visit.knowledge')).toBe('unanswered');
  });

  it('pointing is no help', async () => {
    const card = await heard('Customer: Where are the bulbs?\nAgent: Second aisle on the left.');
    expect(outcomeOf(card, 'visit.shown-the-way')).toBe('missed');
  });

  it('what the visitor says is not to the merit of the agent', async () => {
    const card = await heard('Customer: Good morning! Thank you, goodbye!\nAgent: Hm.');
    for (const item of ['greeting', 'thanks', 'farewell'])
      expect(outcomeOf(card, `visit.${item}`), item).toBe('missed');
  });
});
