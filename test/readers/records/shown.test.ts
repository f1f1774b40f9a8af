import { describe, expect, it } from 'vitest';
import { shown } from '../../../src/readers/records/shown.ts';
import { readAll, refusal } from '../reading.ts';

it.each([
  ['a', '"a"'],
  [' a\r\n\tb\u001B[31m ', '"a b [31m"'],
  [{ a: [1] }, '"{"a":[1]}"'],
  [undefined, '"undefined"'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
  [`${'x'.repeat(59)}😀!`, `"${'x'.repeat(59)}…"`],
])('shows %j as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

/** Letters of which no message of csaudit has any, so that each in a reason is the customer's. */
const SAID = 'Ж'.repeat(5000);
const turn = (keys: string) => `{"id":"1","turns":[{${keys}}]}`;

describe('a reject quotes at most 60 characters', () => {
  it.each([
    ['of what is no JSON', `{"id":"1"}\n{${SAID}`],
    ['of what is no object', `{"id":"1"}\n"${SAID}"`],
    ['of a list that is none', `{"id":"1","turns":"${SAID}"}`],
    ['of a turn that is none', `{"id":"1","turns":["${SAID}"]}`],
    ['of a turn’s text that is none', turn(`"speaker":"agent","text":["${SAID}"]`)],
    ['of a time', turn(`"speaker":"agent","text":"a","at":"${SAID}"`)],
    ['of a key', turn(`"speaker":"agent","${SAID}":"a"`)],
    ['of a label in JSONL', turn(`"speaker":"${SAID}","text":"a"`)],
    ['of a label in a table', `id,speaker,text\n1,${SAID},a\n`],
    ['of a label in a transcript', `id,transcript\n1,[0:01] ${SAID.slice(0, 90)}: a\n`],
    ['of a first line without a label', `id,transcript\n1,${SAID}\n`],
    ['of a turn number', `id,seq,speaker,text\n1,${SAID},agent,a\n`],
    ['of an id that comes back', `id,csat\n${SAID},1\n${SAID},2\n`],
    ['of an id whose transcript is missing', `id,transcript\n${SAID},\n`],
  ])('%s', async (_, content) => {
    const { rejected } = await readAll(content);
    expect(rejected).toHaveLength(1);
    const quoted = rejected[0]?.reason.match(/Ж/gu)?.length;
    expect(quoted).toBeLessThanOrEqual(60);
    expect(quoted).toBeGreaterThan(50);
  });

  it('of each cell of a row that is no header', async () => {
    const message = await refusal(`C-1,Ana,${SAID}\n`);
    expect(message).toContain('no column is known as the id');
    expect(message.match(/Ж/gu)).toHaveLength(60);
  });
});
