import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/model/checklist.ts';
import { standardScreen } from '../../../src/renderers/desk/standard.ts';
import { aChecklist, anItem } from '../a-report.ts';
import { aQuestion, PAGE } from './desk.ts';

const example = (outcome: Example['outcome'], turns: string, fields: Example['fields'] = {}): Example => ({
  ...{ outcome, turns, fields, facts: null, answer: null, file: 'courtesy.yaml', line: 1 },
});
const answers = [
  { id: 'yes', label: 'Yes', credit: 1 },
  { id: 'no', label: 'No', credit: 0 },
];

describe('the screen of a standard', () => {
  it('says what is expected, where that comes from, what answers earn, with examples', () => {
    const item = anItem({
      answers,
      weight: 2,
      standard: 'A greeting in the first two turns.',
      source: 'brand',
      critical: 'customer',
      examples: [
        example('missed', 'Agent: Order number?'),
        example('met', 'Customer: Hi\nAgent: Good morning', { channel: 'chat' }),
      ],
    });
    const checklist = aChecklist([item], { about: 'Service is friendly.' });
    expect(standardScreen(aQuestion({ item, checklist }), PAGE)).toEqual([
      'Did the agent greet the customer?',
      '',
      'Standard',
      '  A greeting in the first two turns.',
      '  This standard comes from: brand.',
      '  Critical (customer): where it is missed, the scorecard does not pass.',
      '',
      'Answers',
      '  y Yes: earns 2 of 2',
      '  n No: earns 0 of 2',
      '  x not applicable: counts nowhere',
      '',
      'Example: good',
      '  channel: chat',
      '  Customer: Hi',
      '  Agent: Good morning',
      '',
      'Example: bad',
      '  Agent: Order number?',
      '',
      'Courtesy (courtesy 1.0.0)',
      '  Service is friendly.',
    ]);
  });

  it('says that there is no standard', () => {
    expect(standardScreen(aQuestion(), PAGE)[3]).toBe('  None is written down for this item.');
  });

  it('shows three examples of a kind, and none that says nothing to people', () => {
    const examples = [
      ...Array.from({ length: 5 }, (_, at) => example('met', `Agent: Hello ${at}`)),
      example('unverifiable', 'Agent: Sveiki'),
    ];
    const lines = standardScreen(aQuestion({ item: anItem({ answers, examples }) }), PAGE);
    expect(lines.filter(line => line.includes('Agent: '))).toEqual(
      [0, 1, 2].map(at => `  Agent: Hello ${at}`),
    );
  });
});
