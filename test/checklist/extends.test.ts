import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadChecklists, makeReady, type SourceText, trace } from '../../src/checklist/index.ts';
import { parseDocument } from '../../src/decode/document.ts';
import { type Checklist, itemsOf } from '../../src/model/checklist.ts';

const shared = [
  { file: 'en.yaml', text: 'language: en\nphrases: { greeting: [hello], thanks: [thank*] }\n' },
];
const written = (folder: string, name: string): SourceText => ({
  file: `${name}.yaml`,
  text: readFileSync(join(import.meta.dirname, '../checklists', folder, `${name}.yaml`), 'utf8'),
});
const MANNERS = written('bases', 'manners');
const OUR_MANNERS = { ...written('bases', 'our-manners'), base: MANNERS };
const EVERYTHING = { ...written('ok', 'extends-everything'), base: OUR_MANNERS };

/** JSON is YAML, so that a value is a checklist. */
const source = (value: object, base?: SourceText): SourceText => ({
  file: 'own.yaml',
  text: JSON.stringify(value),
  ...(base === undefined ? {} : { base }),
});
const HEAD = { id: 'own', version: '1.2.3', extends: 'manners' };
const own = (changes: object, base = MANNERS) => source({ ...HEAD, ...changes }, base);

async function open(text: SourceText): Promise<Checklist> {
  const [checklist] = (await loadChecklists([text], shared)).checklists;
  if (checklist === undefined) throw new Error('no checklist');
  return checklist;
}

const hash = async (text: SourceText) => (await open(text)).hash;

describe('a checklist that extends another', () => {
  it('and changes nothing is the base under its own id and version', async () => {
    const copy = {
      ...MANNERS,
      text: MANNERS.text.replace('id: manners', 'id: own').replace('1.0.0', '1.2.3'),
    };
    const [mine, base] = [await open(own({})), await open(copy)];
    expect(JSON.parse(JSON.stringify(mine))).toEqual({
      ...JSON.parse(JSON.stringify(base)),
      file: 'own.yaml',
    });
  });

  it('has the hash of a copy in full, however it came to its content', async () => {
    const copy = `
id: extends-everything
version: 2.0.0
title: All that can be changed
about: In one file.
pass: 70
fields: [our_number]
phrases:
  brand: { en: [Acme] }
sections:
  - id: opening
    title: The first word
    items:
      - id: greeting
        ask: Hello said?
        source: brand
        weight: 3
        answers: yes-partly-no
        critical: customer
        target: 90
        when: { metric: our_number, atLeast: 1 }
        probe: { said: { by: agent, any: [$greeting, $brand] } }
      - { id: brand, ask: Was the brand named?, probe: { said: { any: [$brand] } } }
  - id: closing
    title: Closing, our way
    items:
      - { id: thanks, ask: Thanked?, probe: { said: { any: [$thanks] } } }
`;
    expect(await hash(EVERYTHING)).toBe(await hash({ file: 'copy.yaml', text: copy }));
  });

  it('has another hash than its base where it says one thing otherwise', async () => {
    expect(await hash(own({ items: { greeting: { weight: 2.5 } } }))).not.toBe(await hash(own({})));
  });

  it('takes from each file beneath it what the ones above do not say', async () => {
    const checklist = await open(own({ items: { greeting: { training: null } } }, OUR_MANNERS));
    expect(checklist.title).toBe('Our manners');
    expect(checklist.about).toBe('A base to extend.');
    expect(itemsOf(checklist)[0]).toMatchObject({ weight: 5, training: null, ask: 'Was there a greeting?' });
    expect(itemsOf(checklist).map(({ id }) => id)).toEqual(['greeting', 'thanks', 'warm']);
  });

  it('loses a section that it leaves no item', async () => {
    const { sections } = await open(own({ remove: ['greeting', 'name'] }));
    expect(sections.map(({ id }) => id)).toEqual(['closing']);
  });

  it('keeps a section that it gives another item for all of its own', async () => {
    const added = [{ id: 'opening', items: [{ id: 'other', ask: 'Another?' }] }];
    const { sections } = await open(own({ remove: ['greeting', 'name'], sections: added }));
    expect(sections.map(section => [section.title, section.items.map(({ id }) => id)])).toEqual([
      ['Opening', ['other']],
      ['Closing', ['thanks', 'warm']],
    ]);
  });

  it('takes the examples away with the probe they tell of', async () => {
    const [greeting] = itemsOf(await open(own({ items: { greeting: { probe: null } } })));
    expect(greeting).toMatchObject({ probe: null, examples: [] });
  });

  it('has the examples of the base for another probe: they must hold for that, too', async () => {
    const probe = { said: { any: ['$thanks'] } };
    const [greeting] = itemsOf(await open(own({ items: { greeting: { probe } } })));
    expect(greeting?.examples).toHaveLength(1);
  });

  it('uses its own phrases for what the base looks for', async () => {
    const found = await loadChecklists([own({ phrases: { name: { en: ['my name is'] } } })], shared);
    const phrases = found.book.sets.flatMap(set => (set.get('en') ?? []).map(phrase => phrase.written));
    expect(phrases).toContain('my name is');
    expect(phrases).not.toContain('this is');
  });

  it('compares its own scores between groups where the base compares its own', async () => {
    const spread = (of: string) => ({
      id: `by-${of}`.replace('.', '-'),
      ask: 'Alike?',
      probe: { spread: { by: 'agent', of, atMost: 5 } },
    });
    const greeting = { id: 'greeting', ask: 'Greeted?' };
    const names = ['score', 'manners', 'manners.greeting', 'others'];
    const base = source({
      ...{ id: 'manners', version: '1.0.0', title: 'Manners', about: 'Manners.' },
      sections: [{ id: 'all', title: 'All', items: [greeting, ...names.map(spread)] }],
    });
    const compared = itemsOf(await open(own({}, base))).flatMap(item => item.spread?.of ?? []);
    expect(compared).toEqual([
      { kind: 'overall' },
      { kind: 'checklist', checklist: 'own' },
      { kind: 'item', checklist: 'own', item: 'greeting' },
      { kind: 'checklist', checklist: 'others' },
    ]);
  });

  it('is refused without the one it extends, rather than taken for what it is not', async () => {
    await expect(loadChecklists([source({ ...HEAD })], shared)).rejects.toThrow(
      'own.yaml:1:41: the checklist "manners" that it extends was not given with it',
    );
  });
});

describe('what changes are worth', () => {
  const key = fc.record(
    {
      ask: fc.constantFrom('Was it so?', 'Was it not?'),
      standard: fc.constantFrom('As agreed.', null),
      weight: fc.integer({ min: 1, max: 9 }),
      critical: fc.constantFrom('customer', 'business', null),
      training: fc.constantFrom('first-contact', null),
      target: fc.constantFrom(50, null),
    },
    { requiredKeys: [] },
  );
  const changes = fc.record(
    {
      target: fc.constantFrom(50, null),
      title: fc.constant('Ours'),
      items: fc.record({ greeting: key, name: key }),
    },
    { requiredKeys: ['items'] },
  );
  const BASE: Record<string, unknown> = parseDocument(MANNERS.text, 'manners.yaml').value as never;

  it('the same as if they were written into a copy', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async ({ items, ...head }) => {
        let copy = JSON.stringify({ ...BASE, ...HEAD, extends: undefined, ...head });
        for (const [id, keys] of Object.entries(items)) copy = withKeys(copy, id, keys);
        expect(await hash(own({ items, ...head }))).toBe(
          await hash({ file: 'copy.yaml', text: withoutNull(copy) }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('nothing once they are taken back', async () => {
    const before = { target: 80, title: 'Manners', items: { greeting: BEFORE.greeting, name: BEFORE.name } };
    await fc.assert(
      fc.asyncProperty(changes, async made => {
        const between = { ...source({ ...HEAD, id: 'between', ...made }, MANNERS), file: 'between.yaml' };
        expect(await hash(own(before, between))).toBe(await hash(own(before)));
      }),
      { numRuns: 40 },
    );
  });

  it('as much in any order of their keys', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async made => {
        const turned = reversed({ ...HEAD, ...made });
        expect(await hash(source(turned, MANNERS))).toBe(await hash(own(made)));
      }),
      { numRuns: 20 },
    );
  });

  it('nothing where the last item is removed and added again as it was', async () => {
    const item = { id: 'warm', ask: 'Was it warm?', when: { answer: { item: 'thanks', is: 'good' } } };
    const again = [{ id: 'closing', items: [{ ...item, answers: 'yes-partly-no' }] }];
    expect(await hash(own({ remove: ['warm'], sections: again }))).toBe(await hash(own({})));
  });
});

const BEFORE = {
  greeting: {
    ask: 'Was there a greeting?',
    standard: 'One of the first two messages.',
    weight: 2,
    critical: null,
    training: 'first-contact',
    target: null,
  },
  name: {
    ask: 'Was a name given?',
    standard: null,
    weight: null,
    critical: null,
    training: null,
    target: null,
  },
};

function withKeys(text: string, id: string, keys: object): string {
  return JSON.stringify(JSON.parse(text), (_, value) => (value?.id === id ? { ...value, ...keys } : value));
}

function withoutNull(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value) => value ?? undefined);
}

function reversed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toReversed())
      : inner,
  );
}

describe('where a value was written', () => {
  it('is known through all files', async () => {
    const { documents } = await loadChecklists([EVERYTHING], shared);
    const line = (path: readonly (string | number)[], at: 'key' | 'value' = 'value') => {
      const place = documents[0]?.place(path, at);
      return `${place?.file}:${place?.line}`;
    };
    expect(line(['title'])).toBe('extends-everything.yaml:4');
    expect(line(['phrases', 'brand', 'en', 0])).toBe('extends-everything.yaml:12');
    expect(line(['sections', 0, 'id'])).toBe('manners.yaml:9');
    expect(line(['sections', 0, 'title'])).toBe('extends-everything.yaml:31');
    expect(line(['sections', 0, 'items', 0, 'id'])).toBe('manners.yaml:12');
    expect(line(['sections', 0, 'items', 0, 'probe', 'said', 'any', 1])).toBe('extends-everything.yaml:25');
    expect(line(['sections', 0, 'items', 1])).toBe('extends-everything.yaml:33');
    expect(line(['sections', 1, 'items', 0, 'ask'])).toBe('extends-everything.yaml:37');
  });

  it('is that of an example, too', async () => {
    const examples = async (text: SourceText) =>
      itemsOf(await open(text)).flatMap(item => item.examples.map(({ file, line }) => `${file}:${line}`));
    expect(await examples(OUR_MANNERS)).toEqual(['manners.yaml:19']);
    expect(await examples(EVERYTHING)).toEqual(['extends-everything.yaml:28']);
  });
});

describe('what a value replaced', () => {
  const traced = async (text: SourceText) => {
    const [document] = (await loadChecklists([text], shared)).documents;
    if (document === undefined) throw new Error('no document');
    return document;
  };

  it('is the value beneath the last file that changed it', async () => {
    const top = await traced(
      own({ items: { name: { weight: 4 } } }, source({ ...HEAD, target: 70 }, MANNERS)),
    );
    expect(trace.traceItemKey(top, 'name', 'weight')).toMatchObject({ before: undefined });
    expect(trace.traceKey(top, 'target')).toMatchObject({ before: 80 });
    expect(trace.traceItemKey(top, 'greeting', 'weight')).toBeNull();
    const our = await traced(own({}, OUR_MANNERS));
    expect(trace.traceItemKey(our, 'greeting', 'weight')).toEqual({
      place: { file: 'our-manners.yaml', line: 7, column: 15 },
      before: 2,
    });
  });

  it('is nothing for what was added, which has its own place', async () => {
    const everything = await traced(EVERYTHING);
    expect(trace.itemAdded(everything, 'brand')).toMatchObject({ file: 'extends-everything.yaml', line: 33 });
    expect(trace.itemAdded(everything, 'thanks'), 'removed, and added again').toMatchObject({ line: 37 });
    expect(trace.itemAdded(everything, 'greeting')).toBeNull();
    expect(trace.sectionAdded(everything, 'closing')).toMatchObject({ line: 34 });
    expect(trace.sectionAdded(everything, 'opening')).toBeNull();
    expect(trace.traceTitle(everything, 'opening')).toMatchObject({ before: 'Opening' });
    expect(trace.removedFrom(everything).map(({ ids }) => ids)).toEqual([['name'], ['closing']]);
  });
});

describe('a base that was made ready', () => {
  const ready = JSON.parse(JSON.stringify(makeReady(parseDocument(MANNERS.text, MANNERS.file))));

  it('is not read as text', async () => {
    const changes = { items: { greeting: { weight: 7 } } };
    expect(await hash(own(changes, { file: MANNERS.file, text: '', ready }))).toBe(await hash(own(changes)));
  });

  it('does not vouch for what joins it', async () => {
    const sections = [{ id: 'opening', items: [{ id: 'fresh', weight: -1 }] }];
    const complaint = await open(own({ sections }, { ...MANNERS, ready })).catch(
      (error: Error) => error.message,
    );
    expect(complaint).toContain('"ask" is missing');
    expect(complaint).toContain('"weight" must be greater than 0');
  });

  it('tells mistakes of what extends it as its text would', async () => {
    const complaint = (base: SourceText) =>
      open(own({ remove: ['thanks'], items: { name: { weight: 0 } } }, base)).catch(
        (error: Error) => error.message,
      );
    expect(await complaint({ ...MANNERS, ready })).toBe(await complaint(MANNERS));
    expect(await complaint(MANNERS)).toContain('manners.yaml:31:33');
  });
});

describe('a phrase set that the base has too', () => {
  const base = source({
    ...{ id: 'manners', version: '1.0.0', title: 'Manners', about: 'One item.' },
    phrases: { thanks: { en: ['much obliged', '$thanks'] }, rare: { en: ['hm'] } },
    sections: [
      { id: 'all', title: 'All', items: [{ id: 'it', ask: 'So?', probe: { said: { any: ['$thanks'] } } }] },
    ],
  });
  const using = (phrases: object) => own({ phrases }, { ...base, file: 'base.yaml' });
  const phrasesOf = async (text: SourceText) =>
    (await loadChecklists([text], shared)).book.sets.flatMap(set =>
      [...set].map(([language, phrases]) => [language, phrases.map(phrase => phrase.written)]),
    );

  it('is what its name means in it, and the shared one is what it means there', async () => {
    expect(await phrasesOf(using({ thanks: { en: ['cheers', '$thanks', 'ta'], hu: ['kösz'] } }))).toEqual([
      ['en', ['cheers', 'much obliged', 'thank*', 'ta']],
      ['hu', ['kösz']],
    ]);
  });

  it('is written out, with the place of each phrase', async () => {
    const { documents } = await loadChecklists([using({ thanks: { en: ['$thanks', 'ta'] } })], shared);
    expect(Object(documents[0]?.value).phrases.thanks).toEqual({ en: ['much obliged', '$thanks', 'ta'] });
    const files = [0, 1, 2].map(at => documents[0]?.place(['phrases', 'thanks', 'en', at]).file);
    expect(files).toEqual(['base.yaml', 'base.yaml', 'own.yaml']);
  });

  it('has the hash of the copy in full', async () => {
    const extending = using({ thanks: { en: ['$thanks', 'ta'] } });
    const { documents } = await loadChecklists([extending], shared);
    expect(await hash(extending)).toBe(await hash(source(Object(documents[0]?.value))));
  });

  it.each([
    [{ rarr: null }, 'the base has no phrase set "rarr" to take away', 'did you mean "rare"?'],
    [
      { rare: { en: ['x'], hu: ['$rare'] } },
      `the base's set "rare" has no phrases in "hu"`,
      'leave $rare out',
    ],
  ])('is refused where it is not there: %j', async (phrases, message, hint) => {
    const loading = open(using(phrases));
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toThrow(hint);
  });
});

describe('an item that is removed', () => {
  const item = { id: 'after', ask: 'And?', when: { answer: { item: 'before', is: 'yes' } } };
  const base = source({
    ...{ id: 'manners', version: '1.0.0', title: 'Manners', about: 'Two items.' },
    sections: [{ id: 'all', title: 'All', items: [{ id: 'before', ask: 'So?' }, item] }],
  });

  it('and whose answer another asks for is told with both names, where it is removed', async () => {
    const loading = open(own({ remove: ['before'] }, base));
    await expect(loading).rejects.toThrow('"before" is removed, and "after" asks for its answer');
    await expect(loading).rejects.toThrow('remove "after" too');
  });

  it('may go with the one that asks, or when that asks no more', async () => {
    expect(
      itemsOf(await open(own({ remove: ['before'], items: { after: { when: null } } }, base))),
    ).toHaveLength(1);
  });
});
