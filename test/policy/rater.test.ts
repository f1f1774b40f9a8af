import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/model/checklist.ts';
import { ROOT } from '../running.ts';
import { audited, outcomeOf, runOf, scoreOf } from './audited.ts';

const run = await runOf(['rater']);
const checklist = run.loaded.checklists[0];
if (checklist === undefined) throw new Error('rater was not loaded');
const items = itemsOf(checklist);
const chat = (lines: string, fields: Record<string, string | number> = { channel: 'chat' }) =>
  audited(lines, fields, run);
const survey = (answer: string) =>
  chat('', Object.fromEntries(items.map(({ id }) => [`rater.${id}`, answer])));

describe('what those who compare audits with surveys may rely on', () => {
  it('there are the five dimensions, each with as many items and all of one weight and scale', () => {
    const ids = checklist.sections.map(section => section.id);
    expect(ids).toEqual(['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness']);
    expect(new Set(checklist.sections.map(section => section.items.length)).size).toBe(1);
    for (const { id, weight, answers } of items) {
      expect(weight, id).toBe(1);
      expect(answers.map(one => one.id).join(''), id).toBe('12345');
    }
  });

  it.each([
    ['1', 0],
    ['3', 50],
    ['4', 75],
    ['5', 100],
  ])("a customer's %s everywhere is %i points, with nothing left open", async (answer, points) => {
    const card = await survey(answer);
    expect(card.score).toBe(points);
    expect(card.coverage).toBe(100);
  });

  it('what a customer answers goes before what a probe finds', async () => {
    const lines = '[0:00] Customer: Hello?\n[0:05] Agent: Hello, may I help you, please? Thank you.';
    expect(outcomeOf(await chat(lines), 'rater.quick-answer')).toBe('met');
    const told = await chat(lines, { channel: 'chat', 'rater.quick-answer': '2' });
    expect(outcomeOf(told, 'rater.quick-answer')).toBe('partial');
  });

  it('nothing is met by silence', async () => {
    const card = await chat('Customer: The lamp.\nAgent: Blue.');
    const met = items.filter(({ id }) => outcomeOf(card, `rater.${id}`) === 'met');
    expect(met.map(({ id }) => id)).toEqual([]);
    const nobody = await chat('[0:00] Customer: Hello?\n[5:00] Customer: Is anybody there?');
    expect(nobody.score ?? 0).toBe(0);
    expect(nobody.passed).not.toBe(true);
  });

  it('an insult is the end of politeness, however many kind words stand around it', async () => {
    const kind = 'Agent: Please. Thank you. You are welcome.';
    expect(outcomeOf(await chat(kind), 'rater.polite')).toBe('met');
    expect(outcomeOf(await chat(`${kind} You are ridiculous.`), 'rater.polite')).toBe('missed');
  });

  it('a mail is judged by the hour, a chat by the minute', async () => {
    const lines = '[0:00:00] Customer: Where is it?\n[3:00:00] Agent: On its way.';
    expect(outcomeOf(await chat(lines), 'rater.quick-answer')).toBe('missed');
    expect(outcomeOf(await chat(lines, { channel: 'email' }), 'rater.quick-answer')).toBe('met');
  });

  it('a place is asked of those who were there, and of customers who say so', async () => {
    expect(outcomeOf(await chat('Agent: Hello'), 'rater.place')).toBe('notApplicable');
    expect(outcomeOf(await chat('', { channel: 'visit' }), 'rater.place')).toBe('unanswered');
    expect(outcomeOf(await chat('', { 'rater.place': '5' }), 'rater.place')).toBe('met');
  });

  it('in the bundled surveys customers find less than they expect', async () => {
    const mean = async (file: string) => {
      const rows: Record<string, string>[] = parse(readFileSync(join(ROOT, 'examples', file), 'utf8'), {
        columns: true,
      });
      const scores = await Promise.all(
        rows.map(async ({ id: _, ...answers }) => scoreOf(await chat('', answers), 'rater') ?? Number.NaN),
      );
      return scores.reduce((sum, one) => sum + one, 0) / scores.length;
    };
    expect(await mean('survey-expected.csv')).toBeGreaterThan(85);
    expect(await mean('survey-found.csv')).toBeLessThan(70);
  });
});
