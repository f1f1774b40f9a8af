import { expect, it } from 'vitest';
import { turnsOfTranscript } from '../../../src/readers/index.ts';

const mapping = { roles: { agent: ['Robin'] }, zone: '+01:00', dates: null };

it('gives the turns of a transcript that stands by itself', () => {
  expect(turnsOfTranscript('[2026-04-03 11:00:00] Robin: Hi\nCustomer: Hello\nagain', mapping)).toEqual([
    { speaker: 'agent', text: 'Hi', at: Date.UTC(2026, 3, 3, 10) },
    { speaker: 'customer', text: 'Hello\nagain' },
  ]);
});

it.each([
  ['Agent: Hi\nSam: Hello', { line: 1, reason: expect.stringContaining('unknown speaker "Sam"') }],
  ['[0:10] Agent: Hi\n[0:05] Agent: Bye', { line: 0, reason: 'times run backwards at turn 2' }],
  ['[9:05] Agent: Hi', { line: 0, reason: expect.stringContaining('the first time, 09:05, may be minutes') }],
])('says what is wrong with %j', (transcript, problem) => {
  expect(turnsOfTranscript(transcript, mapping)).toEqual(problem);
});
