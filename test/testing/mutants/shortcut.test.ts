import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenChecklists } from '../../../src/checklist/index.ts';
import { InputError } from '../../../src/model/input-error.ts';
import { itemFates, mutantsOf } from '../../../src/testing/mutants/items.ts';
import { phraseChanges } from '../../../src/testing/mutants/phrase-changes.ts';
import { setFates } from '../../../src/testing/mutants/sets.ts';
import { watchedShared } from '../../../src/testing/mutants/watched.ts';
import { readSentences, type Sentence } from '../../../src/testing/phrase-examples.ts';
import { prepare } from '../../../src/testing/prepare.ts';
import { knownSets } from '../../../src/testing/sentences.ts';
import { isAsExpected, runExamples } from '../../../src/testing/tested.ts';
import { opened } from '../opened.ts';

type Sets = Readonly<Record<string, readonly string[]>>;
type Item = Readonly<Record<string, unknown>>;

/** A checklist as JSON, which is YAML. */
function checklistOf(items: readonly Item[], language: string): string {
  const head = { id: 'small', version: '1.0.0', title: 'Small', about: 'Made.', language };
  return JSON.stringify({ ...head, sections: [{ id: 'all', title: 'All', items }] });
}

async function openedWith(items: readonly Item[], languages: Readonly<Record<string, Sets>>) {
  const files = Object.entries(languages).map(([language, phrases]) => {
    const mixed = language === 'fil' ? 'with: [en]\n' : '';
    return [language, `${mixed}phrases: ${JSON.stringify(phrases)}`];
  });
  return opened(checklistOf(items, 'en'), Object.fromEntries(files));
}

/** Examples in which each text is expected to come out as it does. */
async function withExamples(
  items: readonly Item[],
  texts: readonly string[],
  languages: Readonly<Record<string, Sets>>,
) {
  const spoken = Object.keys(languages);
  const guessed = items.map(item => ({
    ...item,
    examples: texts.flatMap(turns => spoken.map(language => ({ met: { fields: { language }, turns } }))),
  }));
  const open = await openedWith(guessed, languages);
  const [tested] = (await runExamples(open, new Set(), [])).checklists;
  return guessed.map(item => ({
    ...item,
    examples: (tested?.examples ?? [])
      .filter(example => example.item === Object(item).id)
      .map(({ found, fields, turns }) => ({ [found ?? 'met']: { fields, turns } })),
  }));
}

async function sentencesAsFound(
  open: OpenChecklists,
  sets: Sets,
  texts: readonly string[],
): Promise<readonly Sentence[]> {
  const wanted = Object.fromEntries(Object.keys(sets).map(name => [name, { found: texts }]));
  const text = `language: en\nexamples: ${JSON.stringify(wanted)}`;
  const all = await readSentences([{ file: 'examples.yaml', text }], knownSets(open.around));
  const { phrases } = await runExamples(open, new Set(Object.keys(sets)), all);
  return phrases.flatMap(({ sentences }) =>
    sentences.map(({ asExpected, quotes, ...one }) => ({
      ...one,
      expected: asExpected ? ('found' as const) : ('absent' as const),
    })),
  );
}

/** What really changing the files comes to. */
async function reallyNotices(
  open: () => Promise<OpenChecklists>,
  used: ReadonlySet<string>,
  sentences: readonly Sentence[],
) {
  try {
    const changed = await open();
    return isAsExpected(await runExamples(changed, used, sentences)) ? 'survived' : 'noticed';
  } catch (error) {
    if (error instanceof InputError) return 'notViable';
    throw error;
  }
}

const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'bc', 'c');
const phrase = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 2 }).map(words => words.join(' ')) },
  { weight: 2, arbitrary: fc.tuple(word, word, word).map(([one, two, three]) => `(${one}|${two}) ${three}`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([one, two]) => `${one} … ${two}`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([one, two]) => `(${one}|) ${two}*`) },
);
const phrases = fc.array(phrase, { minLength: 1, maxLength: 3 });
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' '));
const turns = fc
  .array(fc.tuple(fc.constantFrom('Agent', 'Customer'), line), { minLength: 1, maxLength: 3 })
  .map(lines => lines.map(([who, text]) => `${who}: ${text}.`).join('\n'));

const ITEMS: readonly Item[] = [
  { id: 'twice', ask: '?', probe: { said: { by: 'any', any: ['$one', 'c c'], atLeast: 2 } } },
  { id: 'never', ask: '?', probe: { unsaid: { any: ['$two'] } } },
  { id: 'steps', ask: '?', probe: { order: { steps: [['$one'], ['$two']] } } },
  {
    id: 'answered',
    ask: '?',
    when: { answer: { item: 'twice', is: 'yes' } },
    probe: { reply: { after: { any: ['$two'] }, any: ['$one'] } },
  },
];

describe('to change a phrase without loading anything again', () => {
  const cases = fc.record({
    one: phrases,
    two: phrases,
    mixed: phrases,
    texts: fc.array(turns, { minLength: 1, maxLength: 3 }),
    spoken: fc.array(line, { maxLength: 2 }),
  });

  it('comes to the same as really changing it', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ one, two, mixed, texts, spoken }) => {
        const sets = { one: [...one, '$two'], two };
        const languages = { en: sets, fil: { two: mixed } };
        const items = await withExamples(ITEMS, texts, languages);
        const open = await openedWith(items, languages);
        const used = new Set(['one', 'two']);
        const sentences = spoken.length === 0 ? [] : await sentencesAsFound(open, sets, spoken);
        const { checklists, around, sight } = await prepare(open, used, sentences);
        const stands = checklists.flatMap(each => each.stands);
        for (const set of watchedShared(used, around, stands, sentences)) {
          const really: string[] = [];
          for (const [index, before] of set.phrases.entries())
            for (const after of [null, ...phraseChanges(before).map(({ value }) => value)]) {
              const changed =
                after === null ? set.phrases.toSpliced(index, 1) : set.phrases.with(index, after);
              const all = {
                ...languages,
                [set.language]: { ...Object(languages)[set.language], [set.name]: changed },
              };
              really.push(await reallyNotices(() => openedWith(items, all), used, sentences));
            }
          const fates = setFates(set, sight).map(fate => (typeof fate === 'string' ? fate : 'survived'));
          expect(fates, `$${set.name} in ${set.language}: ${set.phrases.join(' / ')}`).toEqual(really);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('to change a probe on a bench', () => {
  const RICH: readonly Item[] = [
    {
      id: 'greeting',
      ask: '?',
      when: { field: 'channel', in: ['chat', 'phone'] },
      probe: { said: { any: ['hello', '(good |)morning'], first: 2 } },
    },
    {
      id: 'short',
      ask: '?',
      probe: { any: [{ metric: 'turns', atMost: 3 }, { not: { said: { all: ['long', 'story'] } } }] },
    },
    {
      id: 'quick',
      ask: '?',
      answers: 'yes-partly-no',
      probe: {
        metric: 'longest_response_seconds',
        bands: [
          { atMost: 30, credit: 1 },
          { atMost: 60, answer: 'partly' },
        ],
      },
    },
    {
      id: 'sorry',
      ask: '?',
      when: { answer: { item: 'greeting', is: 'yes' } },
      probe: { reply: { after: { any: ['broken*'] }, any: ['sorry'], turns: 2, within: 40 } },
    },
    {
      id: 'steps',
      ask: '?',
      when: { not: { answer: { item: 'short', is: 'no' } } },
      probe: {
        order: { by: 'any', steps: [['hello'], { any: ['sorry', 'bye'], by: 'agent' }], complete: true },
      },
    },
  ];
  const TEXTS = [
    '[0:00] Customer: It is broken.\n[0:20] Agent: Hello. Good morning.\n[0:50] Customer: Well?\n[0:55] Agent: Sorry. Bye.',
    '[0:00] Customer: Brokenly so.\n[0:31] Agent: Morning.\n[1:00] Agent: Order number?\n[1:10] Agent: Sorry, a long story.',
    '[0:00] Agent: Hello.\n[0:30] Agent: A long story.',
    '[0:00] Customer: Hello.\n[2:00] Agent: Bye.',
  ];

  it('comes to the same as really changing it', { timeout: 60_000 }, async () => {
    const items = await withExamples(RICH, TEXTS, { en: { unused: ['x'] } });
    const open = await openedWith(items, { en: { unused: ['x'] } });
    const [prepared] = (await prepare(open, new Set(), [])).checklists;
    if (prepared === undefined) throw new Error('nothing was prepared');
    const told = new Set<string>();
    for (const [index, written] of prepared.bench.items.entries()) {
      const really: string[] = [];
      for (const { value } of mutantsOf(written)) {
        const all = items.with(index, { ...value, examples: Object(items[index]).examples });
        really.push(await reallyNotices(() => openedWith(all, { en: { unused: ['x'] } }), new Set(), []));
      }
      const fates = itemFates(prepared.bench, written, prepared.stands).map(fate =>
        typeof fate === 'string' ? fate : 'survived',
      );
      expect(fates, written.item.id).toEqual(really);
      for (const fate of fates) told.add(fate);
    }
    expect([...told].toSorted()).toEqual(['notViable', 'noticed', 'survived']);
  });
});
