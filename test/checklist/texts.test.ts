import { describe, expect, it } from 'vitest';
import { loadChecklists, makeReady, type SourceText, type Translation } from '../../src/checklist/index.ts';
import { parseDocument } from '../../src/decode/document.ts';
import { type Checklist, itemsOf } from '../../src/model/checklist.ts';

const BASE = `id: base
version: 1.0.0
title: Manners
about: About manners.
sections:
  - id: opening
    title: Opening
    items:
      - id: greeting
        ask: A greeting?
        standard: At once.
        answers: yes-partly-no
        probe: { said: { any: [hello] } }
        examples: [{ met: "Agent: Hello" }]
      - id: warm
        ask: Warm?
        answers: [{ id: very, label: Very, credit: 1 }, { id: not, label: Not at all, credit: 0 }]
  - id: closing
    title: Closing
    items: [{ id: thanks, ask: Thanks? }]
`;
const HU = `id: base
language: hu
title: Modor
about: A modorról.
sections: { opening: Megnyitás, closing: Zárás }
items:
  greeting:
    ask: Volt köszönés?
    standard: Azonnal.
    examples:
      - met: "Agent: Hello, jó napot!"
      - missed: { fields: { language: en, channel: chat }, turns: "Agent: Tessék?" }
  warm:
    ask: Kedves volt?
    answers: { very: Nagyon }
`;

const translation = (text: string, language = 'hu', file = `${language}/base.yaml`): Translation => ({
  file,
  text,
  language,
});
const base = (...translations: readonly Translation[]): SourceText => ({
  file: 'base.yaml',
  text: BASE,
  translations,
});
const child = (changes: object, over: SourceText, ...translations: readonly Translation[]): SourceText => ({
  file: 'child.yaml',
  text: JSON.stringify({ id: 'child', version: '1.0.0', extends: './base.yaml', ...changes }),
  base: over,
  translations,
});

async function shown(source: SourceText, language: string | null): Promise<Checklist> {
  const [checklist] = (await loadChecklists([source], [], language)).checklists;
  if (checklist === undefined) throw new Error('no checklist');
  return checklist;
}

const asks = (checklist: Checklist) => itemsOf(checklist).map(item => item.ask);
const labels = (checklist: Checklist) =>
  itemsOf(checklist).map(item => item.answers.map(({ label }) => label));

describe('a checklist shown in another language', () => {
  it('has the texts of that language, and English where one is missing', async () => {
    const checklist = await shown(base(translation(HU)), 'hu');
    expect([checklist.title, checklist.about]).toEqual(['Modor', 'A modorról.']);
    expect(checklist.sections.map(({ title }) => title)).toEqual(['Megnyitás', 'Zárás']);
    expect(asks(checklist)).toEqual(['Volt köszönés?', 'Kedves volt?', 'Thanks?']);
    expect(itemsOf(checklist).map(({ standard }) => standard)).toEqual(['Azonnal.', null, null]);
  });

  it('has labels of its own answers, and those of the ready-made scales', async () => {
    expect(labels(await shown(base(translation(HU)), 'hu'))).toEqual([
      ['Igen', 'Részben', 'Nem'],
      ['Nagyon', 'Not at all'],
      ['Igen', 'Nem'],
    ]);
    const [, warm] = itemsOf(await shown(base(translation(HU)), 'hu'));
    expect(warm?.answers).toEqual([
      { id: 'very', label: 'Nagyon', written: 'Very', credit: 1 },
      { id: 'not', label: 'Not at all', credit: 0 },
    ]);
  });

  it('scores the same: its hash, ids, weights and credits are as written', async () => {
    const [plain, hungarian] = [await shown(base(), null), await shown(base(translation(HU)), 'hu')];
    const scoring = (one: Checklist) => [
      one.hash,
      itemsOf(one).map(item => [item.id, item.weight, item.answers.map(({ id, credit }) => [id, credit])]),
    ];
    expect(scoring(hungarian)).toEqual(scoring(plain));
  });

  it.each([null, 'lv'])('is as written for %s, which has no texts here', async language => {
    const checklist = await shown(base(translation(HU)), language);
    expect([checklist.title, ...asks(checklist)]).toEqual(['Manners', 'A greeting?', 'Warm?', 'Thanks?']);
  });
});

describe('examples in other languages', () => {
  it('are among those of the item, with their file, line and language', async () => {
    const [greeting] = itemsOf(await shown(base(translation(HU)), null));
    expect(
      greeting?.examples.map(({ outcome, fields, file, line }) => [outcome, fields, `${file}:${line}`]),
    ).toEqual([
      ['met', {}, 'base.yaml:14'],
      ['met', { language: 'hu' }, 'hu/base.yaml:11'],
      ['missed', { language: 'en', channel: 'chat' }, 'hu/base.yaml:12'],
    ]);
  });

  it('are of all languages that are there', async () => {
    const lv = 'id: base\nlanguage: lv\nitems: { thanks: { examples: [{ met: "Agent: Paldies" }] } }';
    const checklist = await shown(base(translation(HU), translation(lv, 'lv')), 'hu');
    expect(itemsOf(checklist).map(({ examples }) => examples.length)).toEqual([3, 0, 1]);
  });
});

describe('texts of a checklist that extends another', () => {
  it('are those of the base for what it takes from there', async () => {
    expect(asks(await shown(child({}, base(translation(HU))), 'hu'))).toEqual([
      'Volt köszönés?',
      'Kedves volt?',
      'Thanks?',
    ]);
  });

  it('are its own where its file says otherwise than the base, in the language it says it', async () => {
    const changes = {
      title: 'Ours',
      items: {
        greeting: { ask: 'Hello?', standard: null },
        warm: { answers: [{ id: 'very', label: 'So', credit: 1 }] },
      },
      sections: [{ id: 'opening', title: 'The start' }],
    };
    const checklist = await shown(child(changes, base(translation(HU))), 'hu');
    expect([checklist.title, checklist.about]).toEqual(['Ours', 'A modorról.']);
    expect(checklist.sections.map(({ title }) => title)).toEqual(['The start', 'Zárás']);
    expect(asks(checklist)).toEqual(['Hello?', 'Kedves volt?', 'Thanks?']);
    expect(itemsOf(checklist)[0]?.standard).toBeNull();
    expect(labels(checklist)[1]).toEqual(['So']);
  });

  it('are those of its own translation before all others', async () => {
    const own =
      'id: child\nlanguage: hu\ntitle: Miénk\nitems: { greeting: { ask: Szia? }, thanks: { ask: Köszönet? } }';
    const changes = { title: 'Ours', items: { greeting: { ask: 'Hello?' } } };
    const source = child(changes, base(translation(HU)), translation(own, 'hu', 'hu/child.yaml'));
    const checklist = await shown(source, 'hu');
    expect(checklist.title).toBe('Miénk');
    expect(asks(checklist)).toEqual(['Szia?', 'Kedves volt?', 'Köszönet?']);
    expect(itemsOf(checklist)[0]?.standard, 'nothing was said against it').toBe('Azonnal.');
  });

  it.each([
    ['gives examples of its own', { examples: [{ met: 'Agent: Hello!' }] }, ['child.yaml']],
    ['takes the probe away', { probe: null }, []],
    ['weighs it otherwise', { weight: 3 }, ['base.yaml', 'hu/base.yaml', 'hu/base.yaml']],
  ])('have the examples of the base unless it %s', async (_, greeting, files) => {
    const [item] = itemsOf(await shown(child({ items: { greeting } }, base(translation(HU))), null));
    expect(item?.examples.map(({ file }) => file)).toEqual(files);
  });

  it('are not those of an item that was removed, and another added under its id', async () => {
    const again = [{ id: 'closing', items: [{ id: 'warm', ask: 'Still warm?' }] }];
    const checklist = await shown(child({ remove: ['warm'], sections: again }, base(translation(HU))), 'hu');
    expect(asks(checklist)).toEqual(['Volt köszönés?', 'Thanks?', 'Still warm?']);
  });
});

describe('texts that are refused', () => {
  it.each([
    [
      'another checklist',
      HU.replace('id: base', 'id: bass'),
      '1:5: "id" must be that of the checklist, "base", found "bass"',
    ],
    [
      'another language than that of its folder',
      HU.replace('language: hu', 'language: lv'),
      '2:11: "language" must be that of the folder, "hu", found "lv"',
    ],
    ['no language', HU.replace('language: hu\n', ''), '1:1: "language" is missing'],
    ['an unknown key', HU.replace('title:', 'titel:'), '3:1: unknown key "titel"\n  did you mean "title"?'],
    [
      'an unknown section',
      HU.replace('opening:', 'openning:'),
      '5:13: the checklist has no section "openning"\n  did you mean "opening"? allowed: opening, closing',
    ],
    [
      'an unknown item',
      HU.replace('greeting:', 'greetings:'),
      '7:3: the checklist has no item "greetings"\n  did you mean "greeting"? allowed: greeting, warm, thanks',
    ],
    [
      'an unknown answer',
      HU.replace('very:', 'vary:'),
      '15:16: the checklist has no answer of warm "vary"\n  did you mean "very"? allowed: very, not',
    ],
    [
      'labels of a scale that csaudit brings along',
      HU.replace('standard: Azonnal.', 'answers: { yes: Ja }'),
      '9:5: "answers" of greeting are a scale that csaudit brings along, with its labels',
    ],
    ['a weight', HU.replace('standard: Azonnal.', 'weight: 3'), '9:5: unknown key "weight"'],
    [
      'an example without outcome',
      HU.replace('- met: "Agent: Hello, jó napot!"', '- {}'),
      '11:9: an example has exactly one outcome',
    ],
    ['what is no YAML', 'id: [', '1:6: not valid YAML'],
  ])('for %s', async (_, text, complaint) => {
    const error = await shown(base(translation(text)), 'hu').catch((caught: Error) => caught);
    expect(error).toBeInstanceOf(Error);
    expect('message' in error ? error.message : '').toContain(`hu/base.yaml:${complaint}`);
  });

  it('are told beside the mistakes of the checklist itself, and of its base', async () => {
    const broken = {
      ...base(translation(HU.replace('greeting:', 'greetings:'))),
      text: BASE.replace('1.0.0', 'one'),
    };
    const error = await shown(child({}, broken), 'hu').catch((caught: Error) => caught.message);
    expect(error).toMatch(
      /^base\.yaml:2:10: .*\n.*hu\/base\.yaml:7:3: the checklist has no item "greetings"/su,
    );
  });

  it('names the item that the child removed, in the translation of the child', async () => {
    const own = translation('id: child\nlanguage: hu\nitems: { thanks: { ask: X? } }', 'hu', 'hu/child.yaml');
    const source = child({ remove: ['closing'] }, base(translation(HU)), own);
    await expect(shown(source, 'hu')).rejects.toThrow(
      'hu/child.yaml:3:10: the checklist has no item "thanks"',
    );
  });
});

it('reads no texts that were made ready', async () => {
  const ready = ({ file, text }: { file: string; text: string }) =>
    JSON.parse(JSON.stringify(makeReady(parseDocument(text, file))));
  const hu = translation(HU);
  const made = {
    ...base(),
    text: '',
    ready: ready(base()),
    translations: [{ ...hu, text: '', ready: ready(hu) }],
  };
  const [fast, plain] = [await shown(made, 'hu'), await shown(base(hu), 'hu')];
  expect(JSON.parse(JSON.stringify(fast))).toEqual(JSON.parse(JSON.stringify(plain)));
});

describe('labels that could be taken for each other', () => {
  it.each([
    ['of two answers alike', 'answers: { very: Igen, not: " igen" }', '"very"'],
    ['like the id of another', 'answers: { very: Not }', '"not"'],
    ['like the label of another', 'answers: { very: NOT AT ALL }', '"not"'],
  ])('%s are refused, for an export could not say which is meant', async (_, answers, other) => {
    const texts = HU.replace('answers: { very: Nagyon }', answers);
    await expect(shown(base(translation(texts)), 'hu')).rejects.toThrow(
      `is a name of the answer ${other}, too`,
    );
  });

  it('are right where an answer is called as it is', async () => {
    const texts = HU.replace('very: Nagyon', 'very: Very, not: not');
    expect(labels(await shown(base(translation(texts)), 'hu'))[1]).toEqual(['Very', 'not']);
  });
});
