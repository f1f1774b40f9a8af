import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadChecklists, SCALES } from '../../src/checklist/index.ts';
import { itemsOf } from '../../src/model/checklist.ts';

const OK = join(import.meta.dirname, '../checklists/ok');
const SHARED = { file: 'en.yaml', text: 'language: en\nphrases: { greeting: [hello], thanks: [thank*] }' };

async function compiled(name: string) {
  const text = readFileSync(join(OK, `${name}.yaml`), 'utf8');
  const { checklists, book } = await loadChecklists([{ file: `${name}.yaml`, text }], [SHARED]);
  const [checklist] = checklists;
  if (checklist === undefined) throw new Error('no checklist');
  return { checklist, book };
}

describe('a checklist made ready', () => {
  it('has null for what it does not say', async () => {
    const { checklist } = await compiled('smallest');
    expect({ ...checklist, hash: '' }).toEqual({
      id: 'smallest',
      version: '0.0.1',
      title: 'Smallest',
      about: 'One question.',
      target: null,
      pass: null,
      sections: [
        {
          id: 'only',
          title: 'Only',
          items: [
            {
              id: 'good',
              ask: 'Was it good?',
              standard: null,
              source: null,
              weight: 1,
              answers: SCALES['yes-no'],
              critical: null,
              training: null,
              target: null,
              when: null,
              probe: null,
              dependsOn: [],
              spread: null,
              allow: [],
              examples: [],
            },
          ],
        },
      ],
      allow: [],
      hash: '',
      file: 'smallest.yaml',
    });
  });

  it('has all that it says, in its order', async () => {
    const { checklist } = await compiled('everything');
    expect(checklist).toMatchObject({ target: 90, pass: 0, version: '1.2.3-beta.1' });
    expect(itemsOf(checklist).map(({ id }) => id)).toEqual(
      'greeting five ten own reply late present is matches within between'.split(' '),
    );
    const [greeting, five, ten, own] = itemsOf(checklist);
    expect(greeting).toMatchObject({
      standard: 'In the first turn.',
      source: 'brand',
      weight: 0.5,
      critical: 'compliance',
      training: 'first-contact',
      target: 100,
      when: { describe: '{"field":"channel","in":["chat",1,true]}' },
    });
    expect(five?.answers).toEqual(SCALES['1-5']);
    expect(ten?.answers).toEqual(SCALES['0-10']);
    expect(own?.answers[1]).toEqual({ id: 'fair', label: 'Fair', credit: 0.3 });
  });

  it('has its examples with their outcome and line', async () => {
    const { checklist } = await compiled('everything');
    const written = { file: 'everything.yaml', facts: null, answer: null };
    expect(itemsOf(checklist)[0]?.examples).toEqual([
      { outcome: 'met', fields: {}, turns: 'Agent: Hello', line: 34, ...written },
      {
        outcome: 'missed',
        fields: { channel: 'chat', priority: 2, vip: true },
        turns: 'Agent: Number?',
        line: 35,
        ...written,
      },
      { outcome: 'notApplicable', fields: { channel: 'phone' }, turns: '', line: 36, ...written },
      { outcome: 'unverifiable', fields: {}, turns: 'Customer: Hello?', line: 37, ...written },
      { outcome: 'partial', fields: {}, turns: 'Agent: One.\nAgent: Two.\n', line: 38, ...written },
    ]);
  });

  it('adds a set once that other sets hold many times over', async () => {
    const { book } = await compiled('sets-of-sets');
    expect(book.sets.map(set => set.get('en')?.length)).toEqual([1]);
  });

  it('shares a set between the probes that name the same phrases', async () => {
    const { book } = await compiled('aliases');
    expect(book.sets).toHaveLength(1);
  });
});

describe('scales', () => {
  it.each(Object.entries(SCALES))('%s goes from nothing to everything', (_, answers) => {
    const credits = answers.map(({ credit }) => credit);
    expect([Math.min(...credits), Math.max(...credits)]).toEqual([0, 1]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
  });

  it('of numbers give each its place between the lowest and the highest', () => {
    expect(SCALES['1-5'].map(({ id, credit }) => [id, credit])).toEqual([
      ['1', 0],
      ['2', 0.25],
      ['3', 0.5],
      ['4', 0.75],
      ['5', 1],
    ]);
    expect(SCALES['0-10'].map(({ credit }) => credit)).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
  });
});
