import { expect, it } from 'vitest';
import { withoutWords } from '../../src/cli/actions/audit/without-transcript.ts';

const quote = 'My card is 4111';
const evidence = [{ turn: 2, start: 0, end: 15, quote }];
const stated = [
  { fact: 'card', ask: null, is: null, value: quote, right: null, turn: 2, start: 0, end: 15, quote },
];

it.each([
  ['what a probe found', { by: 'probe' as const, note: `said ${quote}` }, ''],
  ['what a person answered', { by: 'auditor' as const, value: 'no', note: 'too slow' }, 'too slow'],
])('of %s no word that was said is kept, nor what was stated of facts', (_, answer, note) => {
  const kept = withoutWords({ ...answer, evidence, stated });
  expect(JSON.stringify(kept)).not.toContain('4111');
  expect(kept).toMatchObject({ note, evidence: [{ turn: 2, start: 0, end: 15 }] });
});
