import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { renderExplanation } from '../../src/renderers/explain.ts';
import { makeStyle } from '../../src/renderers/style.ts';
import { programs } from '../scoring/random.ts';
import { chat } from './a-chat.ts';
import { aChecklist, anAnswer, anItem, aProgram, aScorecard, plain } from './a-report.ts';
import { hostileText } from './any-report.ts';

const explain = (card: Scorecard = chat.card, options = plain, program = chat.program) =>
  renderExplanation(card, chat.checklists, program, options);

describe('an explanation', () => {
  it('shows every term, who answered, and why it did not pass', async () => {
    await expect(explain()).toMatchFileSnapshot('./chat-explained.txt');
  });

  it('can be redone with a pocket calculator, every figure of it', () => {
    fc.assert(
      fc.property(programs(), fc.boolean(), ({ facts, cards }, unicode) => {
        const options = { ...plain, style: makeStyle({ colour: false, unicode }), width: 10_000 };
        for (const card of cards) {
          const page = renderExplanation(card, facts.checklists, facts.program, options);
          const sums = [...page.matchAll(/(?:, |^ {2}(?:score|coverage) +)([^,=\n]+) = ([\d.]+)/gmu)];
          for (const [, sum = '', made = ''] of sums) {
            const digits = made.includes('.') && /100$/u.test(sum) ? 0.005 : 1e-6;
            expect(Math.abs(calculate(sum) - Number(made)), `${sum} = ${made}`).toBeLessThan(digits + 1e-6);
          }
          const shown = [...page.matchAll(/^ {2}score .* = ([\d.]+)$/gmu)].at(-1)?.[1];
          if (card.score !== null) expect(Number(shown)).toBeCloseTo(card.score, 1);
        }
      }),
    );
  });

  it('says so when a critical miss sets a score to zero', () => {
    const [courtesy, ...others] = chat.card.checklists;
    if (courtesy === undefined) throw new Error('the chat has no courtesy');
    const card = {
      ...chat.card,
      score: 31.11111111111111,
      checklists: [{ ...courtesy, score: 0 }, ...others],
    };
    const page = explain(card, { ...plain, width: 120 }, { ...chat.program, onCritical: 'zero' });
    expect(page).toContain('/ 4.5 × 100 = 61.11, set to 0: a critical item was missed');
    expect(page).toContain('(2 × 0 + 1 × 2.8/3) / (2 + 1) × 100 = 31.11');
    expect(page).toContain('✗ courtesy 0.00, pass mark 75');
  });

  it.each([
    [true, 'Passed'],
    [false, 'Not passed'],
    [null, 'Passed or not: cannot be told'],
  ])('of a card whose "passed" is %s is headed so', (passed, heading) => {
    expect(explain({ ...chat.card, passed }).split('\n')).toContain(heading);
  });

  it('shows why a card just below a pass mark did not pass', () => {
    const page = explain({ ...chat.card, score: 79.999 });
    expect(page).toContain('✗ score 79.999, pass mark 80');
  });

  it('leaves quotes and values of fields out, and says where they are', () => {
    const page = explain(chat.card, { ...plain, quotes: false });
    expect(page).not.toContain('Hello, this is Ana');
    expect(page).not.toContain('first_response_seconds: 12');
    expect(page).toMatch(/^ +turn 1$/mu);
    expect(page).toMatch(/^ +first_response_seconds$/mu);
  });

  it('never cuts a sum, however many items it has', () => {
    const items = Array.from({ length: 200 }, (_, index) => anItem({ id: `item-${index}` }));
    const answers = items.map(({ id }) => anAnswer({ item: id }));
    const score = { id: 'courtesy', score: 100, earned: 200, judged: 200, applicable: 200, coverage: 100 };
    const card = aScorecard({
      score: 100,
      coverage: 100,
      checklists: [{ ...score, criticalMisses: [], answers }],
    });
    const page = renderExplanation(card, [aChecklist(items)], aProgram(), plain);
    expect(page.match(/1×1(?! =)/gu)).toHaveLength(200);
    expect(page).toContain('/ 200 × 100 = 100.00');
  });

  it('keeps every line within the page and free of control characters', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.integer({ min: 20, max: 120 }), (text, other, width) => {
        const evidence = [
          { turn: 1, start: 0, end: 1, quote: text },
          { field: other, quote: text },
        ];
        const card = {
          ...chat.card,
          id: text,
          fields: { agent: other },
          checklists: chat.card.checklists.map(each => ({
            ...each,
            answers: each.answers.map(answer => ({ ...answer, note: other, evidence })),
          })),
        };
        const page = explain(card, { ...plain, width });
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e\u2066]/u);
        for (const line of page.split('\n'))
          expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(60, width));
      }),
    );
  });

  it('refuses checklists the card was not scored with', () => {
    expect(() => renderExplanation(chat.card, [], chat.program, plain)).toThrow(
      '"courtesy" is not in the program',
    );
  });
});

/** A pocket calculator: numbers, + * / and brackets, nothing else. */
function calculate(sum: string): number {
  const typed = sum.replaceAll(/[×x]/gu, '*');
  if (!/^[\d.e+\-*/() ]+$/u.test(typed)) throw new Error(`cannot be typed: ${sum}`);
  return new Function(`return ${typed}`)();
}
