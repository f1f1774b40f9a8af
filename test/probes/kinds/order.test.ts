import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief, interaction, look, talk } from '../looking.ts';

const on = (options: string, ...lines: string[]) =>
  look(`{ order: { ${options} } }`, interaction(talk(...lines)));
const TWO = 'steps: [[verify], [account]]';
const THREE = 'steps: [[a], [b], [c]]';

describe('order', () => {
  it.each([
    [TWO, ['A: I verify', 'A: your account'], 'met | 1 "I verify" | 2 "your account"'],
    [TWO, ['A: your account', 'A: I verify'], 'missed | 1 "your account" | 2 "I verify"'],
    [TWO, ['A: your account'], 'missed | 1 "your account"'],
    [TWO, ['A: I verify'], 'notApplicable'],
    [TWO, ['A: hi'], 'notApplicable'],
    [TWO, ['A: your account', 'A: I verify', 'A: your account'], 'missed | 1 "your account" | 2 "I verify"'],
    [TWO, ['A: I verify', 'A: account', 'A: I verify'], 'met | 1 "I verify" | 2 "account"'],
    [TWO, ['A: I verify the account'], 'met | 1 "I verify the account" | 1 "I verify the account"'],
    [
      TWO,
      ['A: Account first, then I verify'],
      'missed | 1 "Account first, then I verify" | 1 "Account first, then I verify"',
    ],
    [TWO, ['C: account', 'A: I verify', 'A: account'], 'met | 2 "I verify" | 3 "account"'],
    ['steps: [[hello], [hello]]', ['A: hello'], 'missed | 1 "hello" | 1 "hello"'],
    ['steps: [[verify, check], [account]]', ['A: check', 'A: account'], 'met | 1 "check" | 2 "account"'],
    [THREE, ['A: a', 'A: b'], 'met | 1 "a" | 2 "b"'],
    [THREE, ['A: a', 'A: c'], 'missed | 2 "c"'],
    [THREE, ['A: b', 'A: a', 'A: c'], 'missed | 1 "b" | 2 "a"'],
    [THREE, ['A: b', 'A: c'], 'missed | 1 "b"'],
    [`${THREE}, complete: true`, ['A: a', 'A: b', 'A: c'], 'met | 1 "a" | 2 "b" | 3 "c"'],
    [`${THREE}, complete: true`, ['A: a', 'A: b'], 'missed | 1 "a" | 2 "b"'],
    [`${THREE}, complete: true`, ['A: a'], 'missed | 1 "a"'],
    [`${THREE}, complete: true`, ['A: hi', 'A: there'], 'missed | 2 "there"'],
    [`${THREE}, complete: false`, ['A: a'], 'notApplicable'],
  ])('%s on %j: %s', async (options, lines, expected) => {
    expect(brief(await on(options, ...lines))).toBe(expected);
  });

  it.each([
    [['C: my refund', 'A: your account'], 'met | 1 "my refund" | 2 "your account"'],
    [['A: your account', 'C: my refund'], 'missed | 1 "your account" | 2 "my refund"'],
    [['A: a refund', 'A: your account'], 'missed | 2 "your account"'],
    [['C: my refund'], 'notApplicable'],
  ])('of steps by both sides on %j: %s', async (lines, expected) => {
    const options = 'steps: [{ any: [refund], by: customer }, [account]]';
    expect(brief(await on(options, ...lines))).toBe(expected);
  });

  it.each([
    [TWO, ['A: I verify', 'A: account'], 'in order: verify → account'],
    [TWO, ['A: account', 'A: I verify'], 'account comes before verify'],
    [TWO, ['A: account'], 'account without verify before it'],
    [THREE, ['A: c'], 'c without a before it'],
    [`${TWO}, complete: true`, ['A: verify'], 'not said: account'],
    [TWO, ['A: verify'], 'nothing that comes after verify is said'],
    [TWO, ['C: hi'], 'the agent never speaks'],
    ['by: customer, steps: [[a], [b]]', ['A: hi'], 'the customer never speaks'],
  ])('says why: %s on %j: %s', async (options, lines, note) => {
    expect((await on(options, ...lines)).note).toBe(note);
  });

  it('cannot tell without a transcript, or without phrases of a step in the language', async () => {
    expect(await on(TWO)).toMatchObject({ outcome: 'unverifiable', note: 'no transcript' });
    const chat = interaction(talk('A: account'));
    expect(await look(`{ order: { ${TWO} } }`, chat, 'de')).toMatchObject({
      outcome: 'unverifiable',
      note: 'no phrases in "de" for verify',
    });
  });

  it('is met when the steps that were taken are the first ones, in order', async () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(words, fc.boolean(), async (said, inOneTurn) => {
        const lines = inOneTurn ? [`A: ${said.join(' ')}`] : said.map(word => `A: ${word}`);
        const order = said.filter((word, at) => word !== 'x' && said.indexOf(word) === at).join('');
        const expected =
          order === '' || order === 'a' ? 'notApplicable' : 'abc'.startsWith(order) ? 'met' : 'missed';
        expect((await on(THREE, ...lines)).outcome).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});
