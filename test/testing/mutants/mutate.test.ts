import { describe, expect, it } from 'vitest';
import { openChecklists } from '../../../src/checklist/index.ts';
import { type Mutated, mutate } from '../../../src/testing/mutants/mutate.ts';
import type { MutationScore } from '../../../src/testing/mutants/score.ts';
import { readSentences } from '../../../src/testing/phrase-examples.ts';
import { prepare } from '../../../src/testing/prepare.ts';
import { knownSets } from '../../../src/testing/sentences.ts';
import { usedSets } from '../../../src/testing/used-sets.ts';
import { checklistText } from '../opened.ts';

const item = (turns: string) =>
  `- id: greeting\n  ask: Greeted?\n  probe: { said: { any: [$greet] } }\n  examples:\n    - met: "Agent: ${turns}"\n    - missed: "Agent: Order number?"\n`;

async function mutated(
  checklists: readonly string[],
  phrases: string,
  sentences = 'language: en\nexamples: {}',
  others: readonly string[] = [],
): Promise<Mutated> {
  const sources = checklists.map((text, at) => ({
    file: `${at}.yaml`,
    text: text.replace('id: small', `id: small-${at}`),
  }));
  const files = [`language: en\nphrases: ${phrases}`, ...others].map(text => ({
    file: `${text.slice('language: '.length).split('\n')[0]}.yaml`,
    text,
  }));
  const open = await openChecklists(sources, files);
  const read = await readSentences([{ file: 'examples.yaml', text: sentences }], knownSets(open.around));
  return mutate(await prepare(open, usedSets(open), read), async () => {});
}

const survivorsOf = (score: MutationScore | undefined) =>
  score?.survivors.map(
    ({ file, line, subject, told, reason }) => `${file}:${line} ${subject} ${told}: ${reason}`,
  );

describe('changes to shared phrases', () => {
  it('are noticed by examples of items and by sentences, or survive for a reason', async () => {
    const { phrases } = await mutated(
      [checklistText(item('Hello.'))],
      '{ greet: [hello, (hi|hey), good day, good … day, servus, $more], more: [welcome] }',
      'language: en\nexamples: { greet: { found: [Hey Ana., "Good day, servus!"] } }',
    );
    expect(phrases[0]?.score).toMatchObject({ mutants: 8, noticed: 3, notViable: 1 });
    expect(survivorsOf(phrases[0]?.score)).toEqual([
      'en.yaml:2 $greet without "hi": no example says it so',
      'en.yaml:2 $greet without good day: another phrase finds the same: it can go',
      'en.yaml:2 $greet without good … day: examples that hold it are found by another phrase too',
      'en.yaml:2 $greet without servus: examples that hold it are found by another phrase too',
      'en.yaml:2 $greet without $more: no example needs it',
    ]);
  });

  it.each([
    ['beside a set of its own', '[$own, $greet]', '{ own: { en: [ahoy] } }'],
    ['by way of a set of its own', '[$own]', '{ own: { en: [$greet] } }'],
    ['by way of its own set of their name', '[$greet]', '{ greet: { en: [$greet, ahoy] } }'],
  ])('are noticed by a checklist that looks for them %s', async (_, any, own) => {
    const looking = item('Hello.').replace('[$greet]', any);
    const { phrases } = await mutated(
      [checklistText(looking, `phrases: ${own}\n`)],
      '{ greet: [hello, servus] }',
    );
    expect(phrases[0]?.score).toMatchObject({ mutants: 2, noticed: 1 });
  });

  it('are noticed in languages that mix them in', async () => {
    const { phrases } = await mutated(
      [checklistText(item('Hm.'))],
      '{ greet: [hello, servus] }',
      'language: fil\nexamples: { greet: { found: [Hello po.] } }',
      ['language: fil\nwith: [en]\nphrases: { greet: [kumusta, uy] }'],
    );
    expect(phrases.map(({ language, score }) => `${language} ${score.noticed} of ${score.mutants}`)).toEqual([
      'en 1 of 2',
      'fil 0 of 2',
    ]);
  });

  it('are told to do nothing only where every way of saying them was tried', async () => {
    const four = '(a|b|c) (a|b|c) (a|b|c) (a|b|c)';
    const { phrases } = await mutated([checklistText(item('Hello.'))], `{ greet: [hello, '${four}', x] }`);
    const [first] = phrases[0]?.score.survivors ?? [];
    expect(first).toMatchObject({ phrase: four, told: `without ${four}`, reason: 'no example holds it' });
  });

  it('are none of a checklist that has a set of that name itself', async () => {
    const local = checklistText(item('Hello.'), 'phrases: { greet: { en: [hello] } }\n');
    const shared = checklistText(item('Hi.'));
    const { checklists, phrases } = await mutated([local, shared], '{ greet: [hello, hi] }');
    expect(survivorsOf(phrases[0]?.score)).toEqual(['en.yaml:2 $greet without hello: no example holds it']);
    // The one phrase of a set cannot be left out.
    expect(checklists.map(({ score }) => score.notViable)).toEqual([1, 0]);
  });
});

it('tells where no probe can be held to anything', async () => {
  const { checklists, phrases } = await mutated(
    [checklistText('- { id: greeting, ask: Greeted?, probe: { unsaid: { any: [$greet, no] } } }\n')],
    '{ greet: [hello] }',
  );
  expect(checklists[0]?.score.noticed).toBe(0);
  expect(survivorsOf(checklists[0]?.score)).toContain(
    '0.yaml:9 greeting without no: the item has no example',
  );
  expect(phrases).toEqual([]);
});

it('lets examples of items notice what becomes of an item that they ask for', async () => {
  const items = `- { id: hold, ask: Held?, probe: { said: { any: [hold on, one moment] } } }
- id: thanks
  ask: Thanked?
  when: { answer: { item: hold, is: "yes" } }
  probe: { said: { any: [thanks] } }
  examples:
    - met: "Agent: Hold on. Thanks."
    - notApplicable: "Customer: One moment.\\nAgent: Thanks."
`;
  const { checklists } = await mutated([checklistText(items)], '{ unused: [x] }');
  const left = checklists[0]?.score.survivors.filter(({ subject }) => subject === 'hold');
  expect(left?.map(({ told }) => told)).toEqual(['without one moment']);
});
