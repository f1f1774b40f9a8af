import { describe, expect, it } from 'vitest';
import { readAll, refusal } from '../reading.ts';

const answerColumns = new Set(['courtesy.greeting', 'courtesy.courteous-words', 'refunds.policy']);
const refused = (column: string, columns: Readonly<Record<string, string>> = {}) =>
  refusal(`id,${column}\n1,yes\n`, { answerColumns, mapping: { columns } });

describe('a column of an answer', () => {
  it.each(['courtesy.courteous-words', 'Courtesy.Courteous Words', 'answers.courtesy.courteous_words'])(
    'may be spelt %s',
    async column => {
      const { interactions } = await readAll(`id,${column}\n1,yes\n`, { answerColumns });
      expect([...(interactions[0]?.answers ?? [])]).toEqual([['courtesy.courteous-words', 'yes']]);
      expect(interactions[0]?.fields).toEqual(new Map());
    },
  );

  it('may be mapped, and wins over one of its name', async () => {
    const { interactions } = await readAll('id,Was there a greeting?,courtesy.greeting\n1,yes,no\n', {
      answerColumns,
      mapping: { columns: { 'courtesy.greeting': 'Was there a greeting?' } },
    });
    expect([...(interactions[0]?.answers ?? [])]).toEqual([['courtesy.greeting', 'yes']]);
    expect([...(interactions[0]?.fields ?? [])]).toEqual([['export.courtesy.greeting', 'no']]);
  });

  it.each([
    ['courtesy.greetng', 'courtesy.greeting'],
    ['couretsy.greeting', 'courtesy.greeting'],
    ['couretsy.greetng', 'courtesy.greeting'],
    ['Refund.Policy', 'refunds.policy'],
    ['answers.courtesy.greetings', 'courtesy.greeting'],
  ])('that is mistyped as %s is refused', async (column, near) => {
    expect(await refused(column)).toBe(
      `export:1: "${column}" looks like an answer, but no item is called so\n` +
        `  Did you mean "${near}"? If it is a field, name it: --map <name>="${column}"`,
    );
  });

  it('is refused in a checklist that has no item at all like it', async () => {
    expect(await refused('refunds.zzz')).toContain('Answers are refunds.policy. If it is a field');
  });

  it('is refused where another answers the same item', async () => {
    expect(await refused('courtesy.greeting,Courtesy.Greeting')).toContain(
      'both "courtesy.greeting" and "Courtesy.Greeting" may be courtesy.greeting',
    );
  });

  it('is refused where a mapping mistypes it', async () => {
    expect(await refused('Hello', { 'courtesy.greetng': 'Hello' })).toContain(
      'Did you mean "courtesy.greeting"?',
    );
  });
});

it.each(['meta.queue', 'custom.greeting', 'courtesy', 'survey.policy', '.greeting', 'courtesy.'])(
  'a field may be called %s',
  async column => {
    const { interactions } = await readAll(`id,${column}\n1,yes\n`, { answerColumns });
    expect([...(interactions[0]?.fields ?? [])]).toEqual([[column, 'yes']]);
    expect(interactions[0]?.answers).toEqual(new Map());
  },
);

it('a field may be called like an answer when it is mapped', async () => {
  const { interactions } = await readAll('id,refunds.amount\n1,9\n', {
    answerColumns,
    mapping: { columns: { amount: 'refunds.amount' } },
  });
  expect([...(interactions[0]?.fields ?? [])]).toEqual([['amount', '9']]);
});

it.each([{ 'courtesy.greetng': 'yes' }, { answers: { courtesy: { greetng: 'yes' } } }])(
  'a JSON line with %j is rejected, and the rest is read',
  async wrong => {
    const { interactions, rejected } = await readAll(
      `{"id":1}\n${JSON.stringify({ id: 2, ...wrong })}\n{"id":3}\n`,
      {
        answerColumns,
      },
    );
    expect(interactions.map(({ id }) => id)).toEqual(['1', '3']);
    expect(rejected).toMatchObject([
      { line: 2, reason: expect.stringContaining('Did you mean "courtesy.greeting"?') },
    ]);
  },
);
