import { describe, expect, it } from 'vitest';
import { endPage } from '../../../src/renderers/desk/end.ts';
import { chat } from '../a-chat.ts';
import { PAGE } from './desk.ts';

describe('the scorecard at the end', () => {
  it('says what passing hangs on, what was missed, and what is unanswered', () => {
    expect(endPage(chat.card, chat.checklists, chat.program, PAGE)).toEqual([
      'Score 71.9, coverage 57.5, not passed',
      '',
      '  checklist       score  coverage  judged',
      '  Courtesy         61.1      60.0  3 of 4',
      '  Responsiveness   93.3     100.0  1 of 1',
      '  Knowledge           –       0.0  0 of 1',
      '',
      '✗ courtesy.thanks was missed (critical: customer)',
      '✗ score 71.85, pass mark 80',
      '✗ courtesy 61.11, pass mark 75',
      '✓ responsiveness 93.33, pass mark 60',
      '? nothing of knowledge was judged',
      '',
      'Missed: 1',
      '  courtesy.thanks (critical: customer): Did the agent thank the customer?',
      '  (note: none of $thanks)',
      '',
      'In part: 2',
      '  courtesy.listening: Did the agent listen?',
      '  responsiveness.first-response: Was the first answer quick?',
      '',
      'Unanswered: 1',
      '  courtesy.tone: Was the tone friendly? (note: no answer)',
    ]);
  });

  it('lists nothing where nothing was missed', () => {
    const card = {
      ...chat.card,
      checklists: [],
      criticalMisses: [],
      score: null,
      coverage: null,
      passed: null,
    };
    expect(endPage(card, [], { ...chat.program, checklists: [], pass: null }, PAGE)).toEqual([
      'Score –, coverage –, passed or not: cannot be told',
      '',
      '',
      '✓ no critical item was missed',
      '? no checklist has a score',
    ]);
  });
});
