import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/model/checklist.ts';
import { answerOn, BOT_ONLY, bench, brief, interaction, talk } from '../looking.ts';

const spreadOf = async (probe: string, more = '') => {
  const { checklist } = await bench(`probe: { spread: ${probe} } ${more}`);
  return itemsOf(checklist)[0]?.spread;
};

describe('spread', () => {
  it.each([
    ['{ by: site, atMost: 5 }', { by: 'site', of: { kind: 'overall' }, atMost: 5 }],
    ['{ by: agent, of: score, atMost: 0.5 }', { by: 'agent', of: { kind: 'overall' }, atMost: 0.5 }],
    [
      '{ by: q, of: courtesy, atMost: 99 }',
      { by: 'q', of: { kind: 'checklist', checklist: 'courtesy' }, atMost: 99 },
    ],
    [
      '{ by: site, of: courtesy.greeting, atMost: 5 }',
      { by: 'site', of: { kind: 'item', checklist: 'courtesy', item: 'greeting' }, atMost: 5 },
    ],
  ])('%s is handed to the report', async (probe, expected) => {
    expect(await spreadOf(probe)).toEqual(expected);
  });

  it.each([
    ['an empty one', BOT_ONLY],
    ['any other', interaction(talk('A: Hello', 'C: Hi'), { site: 'Riga' })],
  ])('does not apply to %s interaction', async (_, of) => {
    const answer = answerOn(await bench('probe: { spread: { by: site, atMost: 5 } }'), of);
    expect(brief(answer)).toBe('notApplicable');
    expect(answer.note).toBe('judged on the whole report');
  });

  it('takes no answer of an export, but that it does not apply', async () => {
    const tiny = await bench('probe: { spread: { by: site, atMost: 5 } }');
    const given = (text: string) => interaction([], {}, { 'tiny.it': text });
    expect(() => answerOn(tiny, given('yes'))).toThrow('tiny.it: it is judged on the whole report');
    expect(answerOn(tiny, given('n/a')).outcome).toBe('notApplicable');
  });

  it.each([
    ['probe: { all: [{ spread: { by: site, atMost: 5 } }] }', 'cannot be asked of one interaction'],
    ['probe: { any: [{ spread: { by: site, atMost: 5 } }] }', 'cannot be asked of one interaction'],
    ['probe: { not: { spread: { by: site, atMost: 5 } } }', 'cannot be asked of one interaction'],
    ['when: { spread: { by: site, atMost: 5 } }', 'cannot be asked of one interaction'],
    [
      'probe: { spread: { by: site, atMost: 5 } }, critical: customer',
      '"critical" means nothing beside a spread',
    ],
    ['probe: { spread: { by: site, atMost: 5 } }, when: { field: a, present: true }', '"when" means nothing'],
    [
      'probe: { spread: { by: site, atMost: 5 } }, examples: [{ met: "Agent: Hi" }]',
      '"examples" means nothing',
    ],
    ['probe: { spread: { by: site } }', '"atMost" is missing'],
    ['probe: { spread: { atMost: 5 } }', '"by" is missing'],
    ['probe: { spread: { by: site, atMost: 0 } }', 'can never be shown to be 0'],
    ['probe: { spread: { by: site, atMost: 100 } }', 'can never be more than 100'],
    ['probe: { spread: { by: site, atMost: 101 } }', 'must lie between 0 and 100'],
    ['probe: { spread: { by: site, of: team, atMost: 5 } }', '"of" cannot be "team"'],
    ['probe: { spread: { by: site, of: courtesy., atMost: 5 } }', 'must be score, the id of a checklist'],
    ['probe: { spread: { by: site, of: a.b.c, atMost: 5 } }', 'must be score, the id of a checklist'],
    ['probe: { spread: { by: site, of: tiny.its, atMost: 5 } }', 'which tiny does not ask'],
    ['probe: { spread: { by: site, of: tiny.it, atMost: 5 } }', 'is itself judged on the whole report'],
    ['probe: { spread: { by: site, atMost: 5, first: 2 } }', 'unknown key "first"'],
  ])('%s is refused', async (item, message) => {
    await expect(bench(item)).rejects.toThrow(message);
  });
});
