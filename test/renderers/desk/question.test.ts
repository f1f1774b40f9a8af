import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/model/answer.ts';
import { blindTo } from '../../../src/renderers/desk/blind.ts';
import { jumpList } from '../../../src/renderers/desk/jump-list.ts';
import { questionScreen } from '../../../src/renderers/desk/question.ts';
import { anAnswer, anItem } from '../a-report.ts';
import { aQuestion, PAGE, PARCEL } from './desk.ts';

const quote = (turn: number, text: string) => ({ turn, start: 0, end: 1, quote: text });
const found: Answer = anAnswer({
  note: "said in Ana's turns",
  evidence: [
    quote(4, 'Good morning, this is Ana.'),
    quote(4, 'the same turn'),
    { field: 'agent', quote: 'Ana Horvat' },
  ],
});
const given = {
  ...anAnswer({ by: 'auditor', evidence: [quote(1, ''), quote(3, '')] }),
  checklist: 'courtesy',
};

describe('the screen of a question', () => {
  it('asks, and shows the keys', () => {
    expect(questionScreen(aQuestion(), PAGE)).toEqual([
      '3 of 20 · Courtesy · Opening',
      'Did the agent greet the customer?',
      'weight 2',
      '',
      'y Yes   n No   x not applicable',
      '',
      '? standard · q stop',
    ]);
  });

  it('shows a suggestion with its quotes, each turn once', () => {
    const question = aQuestion({ suggestion: found, suggested: 'yes', enter: 'yes' });
    expect(questionScreen(question, PAGE).slice(3, 8)).toEqual([
      '',
      "Suggested: Yes · said in Ana's turns",
      '  turn 4: "Good morning, this is Ana."',
      '  agent: Ana Horvat',
      '',
    ]);
    const hidden = questionScreen(question, { ...PAGE, blind: blindTo(PARCEL) });
    expect(hidden.slice(4, 7)).toEqual([
      "Suggested: Yes · said in Agent's turns",
      '  turn 4: "Good morning, this is Agent."',
      '  agent: hidden',
    ]);
  });

  it('shows a suggestion that no answer is like', () => {
    const question = aQuestion({ suggestion: { ...found, credit: 0.4, note: '', evidence: [] } });
    expect(questionScreen(question, PAGE)[4]).toBe('Suggested: credit 0.4');
  });

  it('marks what was answered, with its evidence and note', () => {
    const question = aQuestion({ answer: { ...given, value: 'no', note: 'only "Yes?"' } });
    expect(questionScreen(question, PAGE).slice(3, 7)).toEqual([
      '',
      'Answered: No; evidence: turns 1, 3; note: only "Yes?"',
      '',
      'y Yes   [n No]   x not applicable',
    ]);
    expect(questionScreen(aQuestion({ answer: { ...given, value: null, note: 'hm' } }), PAGE)[4]).toBe(
      'Not answered yet; evidence: turns 1, 3; note: hm',
    );
  });

  it('says which end of a scale of numbers is the good one, and that an item is critical', () => {
    const answers = ['1', '2', '10'].map((id, at) => ({ id, label: id, credit: at / 2 }));
    const keys = [
      { key: '1', value: '1', label: '1' },
      { key: '2', value: '2', label: '2' },
      { key: '+', value: '10', label: '10' },
    ];
    const item = anItem({ answers, critical: 'business' });
    const lines = questionScreen(aQuestion({ item, keys }), PAGE);
    expect([lines[2], lines[4]]).toEqual(['weight 1 · critical: business', '1 worst   2   + 10 best']);
  });

  it('cuts quotes, and then drops them, where there are not enough rows', () => {
    const long = 'word '.repeat(24).trim();
    const suggestion = { ...found, evidence: [quote(1, long), quote(2, long), quote(3, long)] };
    const question = aQuestion({ suggestion, suggested: 'yes', enter: 'yes' });
    const size = (rows: number) => questionScreen(question, PAGE, rows).length;
    expect([20, 13, 12, 11, 10, 9, 5].map(size)).toEqual([14, 12, 12, 11, 9, 9, 9]);
    expect(questionScreen(question, PAGE, 14).slice(5, 10)).toEqual([
      `  turn 1: "${'word '.repeat(14).trim()}`,
      `  ${'word '.repeat(10).trim()}"`,
      `  turn 2: "${'word '.repeat(14).trim()}`,
      `  ${'word '.repeat(10).trim()}"`,
      '  and 1 more',
    ]);
  });
});

describe('the jump list', () => {
  const item = anItem({ critical: 'customer' });
  const questions = [
    aQuestion({ number: 1, answer: { ...given, value: 'yes', note: '' } }),
    aQuestion({ number: 2, suggestion: found, suggested: 'yes' }),
    aQuestion({ number: 3, item, answer: { ...given, value: 'na', note: 'hm' } }),
    aQuestion({ number: 4 }),
  ];

  it('has one line for each question, with its state', () => {
    expect(jumpList(questions, 2, PAGE)).toEqual([
      '  1  Yes             Did the agent greet the customer?',
      '  2  suggested       Did the agent greet the customer?',
      '> 3  not applicable  Did the agent greet the customer? (critical, note)',
      '  4  unanswered      Did the agent greet the customer?',
    ]);
  });

  it('marks none at the end', () => {
    expect(jumpList(questions, 4, PAGE).filter(line => line.startsWith('>'))).toEqual([]);
  });
});
