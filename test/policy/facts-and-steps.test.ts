import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/model/checklist.ts';
import { audited, outcomeOf, runOf, scoreOf, shippedRun } from './audited.ts';

const FACTS = `
facts:
  refund-days: { about: [refund*, money back], value: '/(\\d+) (working |)days/', is: 14 }
  warranty: { about: [warranty], value: '/(one year|two years)/', is: two years }`;
const informed = await runOf(['knowledge'], FACTS);
const told = async (lines: string) =>
  outcomeOf(await audited(lines, { channel: 'chat' }, informed), 'knowledge.facts-right');

describe('what a team may rely on once it names its facts', () => {
  it.each([
    ['Agent: A refund takes 14 days.', 'met'],
    ['Customer: When do I get my money back?\nAgent: In 14 days.', 'met'],
    ['Agent: A refund takes 30 days.', 'missed'],
    ['Agent: A refund takes 14 days. The warranty is for one year.', 'missed'],
    ['Customer: I was told that a refund takes 30 days.\nAgent: It takes 14 days.', 'met'],
    ['Customer: Does a refund take 30 days?\nAgent: I will find out.', 'notApplicable'],
  ])('%j is %s', async (lines, outcome) => {
    expect(await told(lines)).toBe(outcome);
  });

  it('an agent who states another refund time than the facts falls below the target of knowledge', async () => {
    const card = await audited('Agent: A refund takes 30 days.', { channel: 'chat' }, informed);
    expect(scoreOf(card, 'knowledge')).toBeLessThan(75);
    expect(card.passed).toBe(false);
  });

  it('without facts nothing is called right or wrong', async () => {
    const card = await audited('Agent: A refund takes 30 days.');
    expect(outcomeOf(card, 'knowledge.facts-right')).toBe('unverifiable');
  });
});

describe('what a team may rely on in the steps', () => {
  const first = async (lines: string) => outcomeOf(await audited(lines), 'consistency.identity-first');

  it('telling out of an account before knowing whose it is, is a miss', async () => {
    expect(await first('Customer: What did my wife pay?\nAgent: She pays 7.90 a month.')).toBe('missed');
    expect(await first('Agent: Your parcel was sent. And your date of birth?')).toBe('missed');
  });

  it('asking first, or hearing the number unasked, is as it should be', async () => {
    expect(await first('Agent: Your postcode, please?\nCustomer: 7621\nAgent: Your parcel was sent.')).toBe(
      'met',
    );
    expect(await first('Customer: Order 4711, where is it?\nAgent: Your parcel was sent.')).toBe('met');
  });

  it('who asks when the shop opens need not say who they are', async () => {
    expect(await first('Customer: When do you open?\nAgent: At nine.')).toBe('notApplicable');
  });
});

describe('what a team may rely on in questions', () => {
  it.each([
    [1, 1, 'met'],
    [1, 2, 'partial'],
    [1, 3, 'missed'],
    [0, 1, 'missed'],
  ])('%i of %i questions answered', async (answered, asked, outcome) => {
    const lines = Array.from({ length: asked }, (_, at) =>
      at < answered ? 'Customer: Why?\nAgent: Because.' : 'Customer: When?',
    );
    const card = await audited(`Agent: Hello!\n${lines.join('\n')}`);
    expect(outcomeOf(card, 'responsiveness.every-question')).toBe(outcome);
  });
});

describe('what a team may rely on in comparisons', () => {
  const spreads = shippedRun.loaded.checklists
    .flatMap(itemsOf)
    .flatMap(item => (item.spread === null ? [] : [{ id: item.id, ...item.spread }]));

  it('agents, teams, sites and channels are compared, persons more leniently than teams and sites', () => {
    const limits = Object.fromEntries(spreads.map(({ by, atMost }) => [by, atMost]));
    expect(Object.keys(limits).sort()).toEqual(['agent', 'channel', 'site', 'team']);
    expect(limits.agent).toBeGreaterThan(limits.team ?? 100);
    expect(limits.agent).toBeGreaterThan(limits.site ?? 100);
  });

  it('no interaction loses or earns by them', async () => {
    const fields = { channel: 'chat', agent: 'Ana', team: 'Oak', site: 'Porto' };
    const card = await audited('Agent: Hello, how can I help?', fields);
    for (const { id } of spreads) expect(outcomeOf(card, `consistency.${id}`), id).toBe('notApplicable');
    const bare = await audited('Agent: Hello, how can I help?');
    expect(scoreOf(card, 'consistency')).toBe(scoreOf(bare, 'consistency'));
  });
});
