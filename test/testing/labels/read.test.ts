import { describe, expect, it } from 'vitest';
import { DEFAULT_PROGRAM } from '../../../src/checklist/index.ts';
import { makeStyle } from '../../../src/renderers/style.ts';
import { readLabels } from '../../../src/testing/labels/read.ts';
import { labelsText } from '../../../src/testing/text/labels.ts';
import { checklistText, opened } from '../opened.ts';

const CHECKLIST = checklistText(`- { id: human, ask: Human? }
- { id: greeting, ask: Greeted?, probe: { said: { any: [hello] } } }
- id: thanks
  ask: Thanked?
  when: { answer: { item: greeting, is: "yes" } }
  probe: { said: { any: [thanks] } }
- id: kind
  ask: Kind?
  when: { answer: { item: human, is: "yes" } }
  probe: { said: { any: [gladly] } }
- { id: quick, ask: Quick?, probe: { metric: csat, atLeast: 4 } }
`);

async function compared(records: readonly object[]) {
  const bytes = (async function* () {
    yield Buffer.from(records.map(record => `${JSON.stringify(record)}\n`).join(''));
  })();
  const loaded = await opened(CHECKLIST);
  return readLabels(bytes, 'labels.jsonl', loaded, DEFAULT_PROGRAM, new AbortController().signal);
}

const chat = (id: number, transcript: string, labels: Readonly<Record<string, string>>) => ({
  id: `C-${id}`,
  transcript,
  ...Object.fromEntries(Object.entries(labels).map(([item, label]) => [`small.${item}`, label])),
});

const tell = ({ items }: Awaited<ReturnType<typeof compared>>) =>
  items.map(({ item, open, confusion }) => {
    const cells = [...confusion].flatMap(([label, row]) =>
      [...row].map(([found, n]) => `${label}/${found} ${n}`),
    );
    return `${item}: ${[...cells, ...(open === 0 ? [] : [`open ${open}`])].join(', ')}`;
  });

describe('labels of an export', () => {
  it('are held against what the probe finds, which they do not replace', async () => {
    const found = await compared([
      chat(1, 'Agent: Hello.', { greeting: 'yes' }),
      chat(2, 'Agent: Servus.', { greeting: 'yes' }),
      chat(3, 'Agent: Servus.', { greeting: 'no' }),
      chat(4, 'Agent: Hello.', { greeting: 'na' }),
      chat(5, 'Agent: Hello.', {}),
    ]);
    expect(tell(found)).toEqual(['greeting: met/met 1, met/missed 1, missed/missed 1, notApplicable/met 1']);
    expect(found).toMatchObject({ interactions: 5, labelled: 4 });
    expect(
      found.items[0]?.disagreements.map(({ id, line, written, labelled, found }) => [
        id,
        line,
        written,
        labelled,
        found,
      ]),
    ).toEqual([
      ['C-2', 2, 'yes', 'met', 'missed'],
      ['C-4', 4, 'na', 'notApplicable', 'met'],
    ]);
  });

  it('do not tell other items how a probe would have answered, but do what only a person can', async () => {
    const found = await compared([
      chat(1, 'Agent: Servus. Thanks.', { greeting: 'yes', thanks: 'yes' }),
      chat(2, 'Agent: Gladly.', { human: 'yes', kind: 'yes' }),
      chat(3, 'Agent: Gladly.', { human: 'no', kind: 'na' }),
    ]);
    expect(tell(found)).toEqual([
      'greeting: met/missed 1',
      'thanks: met/notApplicable 1',
      'kind: met/met 1, notApplicable/notApplicable 1',
    ]);
  });

  it('on which the probe cannot tell are open, and neither right nor wrong', async () => {
    expect(tell(await compared([chat(1, 'Agent: Hello.', { quick: 'yes' })]))).toEqual(['quick: open 1']);
  });

  it('that cannot be read reject the record, all of them by line', async () => {
    const wrong = compared([
      chat(1, 'Agent: Hello.', { greeting: 'perhaps' }),
      chat(2, 'Agent: Hello.', { greeting: 'yes' }),
      { id: 'C-3', transcript: 'no speaker', 'small.greeting': 'yes' },
    ]);
    await expect(wrong).rejects.toThrow(
      /labels.jsonl:1: rejected: small.greeting: "perhaps" is not an answer/,
    );
    await expect(wrong).rejects.toThrow(/labels.jsonl:3: rejected: .*no speaker stands before/);
  });

  it('on no item with a probe are none', async () => {
    await expect(compared([chat(1, 'Agent: Hello.', { human: 'yes' })])).rejects.toThrow(
      /holds no answer to an item that has a probe\n.*small.greeting/,
    );
  });

  it('are listed where the probe disagrees, the first five', async () => {
    const found = await compared(
      Array.from({ length: 7 }, (_, index) => chat(index, 'Agent: Servus.', { greeting: 'yes' })),
    );
    const page = { style: makeStyle({ colour: false, unicode: true }), width: 80 };
    const lines = labelsText(found, page);
    expect(lines).toContain('small.greeting: 7 disagreements, the first 5');
    expect(lines.filter(line => line.includes('labelled yes (met), found missed'))).toHaveLength(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });
});
