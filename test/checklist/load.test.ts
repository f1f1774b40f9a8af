import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseOf, loadChecklists, type SourceText } from '../../src/checklist/index.ts';
import { InputError } from '../../src/model/input-error.ts';

const CASES = join(import.meta.dirname, '../checklists');
const SHARED = 'language: en\nphrases: { greeting: [hello, hi], thanks: [thank*] }\n';
const shared = [{ file: 'phrases/en.yaml', text: SHARED }];

const load = async (...texts: readonly (readonly [file: string, text: string])[]) =>
  loadChecklists(await Promise.all(texts.map(([file, text]) => withBase({ file, text }))), shared);

/** With the base it names, which lies in a folder of its own. */
async function withBase(source: SourceText): Promise<SourceText> {
  const named = await baseOf(source);
  if (named === null) return source;
  const file = `${named.name}.yaml`;
  return { ...source, base: await withBase({ file, text: read('bases', file) }) };
}

describe('checklists that load', () => {
  it.each(yamlIn('ok'))('%s', async name => {
    const { checklists } = await load([name, read('ok', name)]);
    expect(checklists.map(({ id }) => id)).toEqual([basename(name, '.yaml')]);
  });
});

/** A folder of checklists that are refused, each beside what is said of it, line by line. UPDATE_GOLDEN=1 writes them. */
describe('checklists that are refused', () => {
  it.each(yamlIn('err'))('%s', async name => {
    const complaint = await complaintOf(load([name, read('err', name)]));
    const expected = name.replace('.yaml', '.out');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(join(CASES, 'err', expected), `${complaint}\n`);
    expect(`${complaint}\n`).toBe(read('err', expected));
  });

  it('leaves no expected complaint without its checklist', () => {
    const orphans = readdirSync(join(CASES, 'err'))
      .filter(name => name.endsWith('.out'))
      .filter(name => !existsSync(join(CASES, 'err', name.replace('.out', '.yaml'))));
    expect(orphans).toEqual([]);
  });
});

describe('several files', () => {
  const smallest = read('ok', 'smallest.yaml');

  it('keeps the order in which they are named', async () => {
    const { checklists } = await load(
      ['b.yaml', smallest.replace('id: smallest', 'id: b')],
      ['a.yaml', smallest.replace('id: smallest', 'id: a')],
    );
    expect(checklists.map(({ id, file }) => [id, file])).toEqual([
      ['b', 'b.yaml'],
      ['a', 'a.yaml'],
    ]);
  });

  it('tells the mistakes of all of them at once', async () => {
    const complaint = await complaintOf(
      load(
        ['a.yaml', smallest.replace('about', 'abuot')],
        ['b.yaml', '['],
        ['c.yaml', smallest.replace('0.0.1', 'x')],
      ),
    );
    expect(complaint.match(/^[abc]\.yaml/gm)).toEqual(['a.yaml', 'a.yaml', 'b.yaml', 'c.yaml']);
  });

  it('refuses two checklists of one id', async () => {
    expect(await complaintOf(load(['a.yaml', smallest], ['b.yaml', smallest]))).toBe(
      'b.yaml: the checklist id "smallest" is taken by a.yaml\n  give one of them another id',
    );
  });
});

describe('shared phrase files', () => {
  const using = (phrases: string) =>
    read('ok', 'smallest.yaml').replace('ask:', `probe: { said: { any: ${phrases} } }, ask:`);

  it.each([
    ['a file that is no YAML', ['phrases: ['], 'phrases/0.yaml:1:11: not valid YAML'],
    [
      'a file without a language',
      ['phrases: { hello: [hello] }'],
      'phrases/0.yaml:1:1: "language" is missing',
    ],
    [
      'a language with its region',
      ['language: en-GB\nphrases: {}'],
      '"language" must be a language code such as en',
    ],
    [
      'an empty set',
      ['language: en\nphrases: { hello: [] }'],
      'phrases/0.yaml:2:19: "hello" must hold at least one entry',
    ],
    [
      'all broken files at once',
      ['phrases: {}', 'language: en\nphrases: [a]'],
      'phrases/0.yaml:1:1: "language" is missing\nphrases/1.yaml:2:10: "phrases" must be a map, found a list',
    ],
  ])('%s is named, and the sets it should hold are not called unknown', async (_, files, expected) => {
    const complaint = await complaintOf(
      loadChecklists(
        [{ file: 'a.yaml', text: using('[$hello]') }],
        files.map((text, index) => ({ file: `phrases/${index}.yaml`, text })),
      ),
    );
    expect(complaint).toContain(expected);
    expect(complaint).not.toContain('unknown phrase set');
  });

  it('tells a mistake in a set once, where it is written, however many items use it', async () => {
    const text = using('[$hello]');
    const twice = text.replace(
      /items: \[(.*)\] \}/u,
      (_, item: string) => `items: [${item}, ${item.replace('good', 'better')}] }`,
    );
    expect(
      await complaintOf(
        loadChecklists(
          [{ file: 'a.yaml', text: twice }],
          [{ file: 'en.yaml', text: 'language: en\nphrases: { hello: ["(hi"] }' }],
        ),
      ),
    ).toBe(
      'en.yaml:2:20: phrase "(hi": a bracket is not closed or stands in another, or "|" stands outside of brackets',
    );
  });
});

/** What is said to the user when a promise fails as it should; anything else fails the test. */
async function complaintOf(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
  if (!(outcome instanceof InputError)) throw new Error(`expected an InputError, got ${String(outcome)}`);
  return outcome.message;
}

function yamlIn(folder: string): string[] {
  return readdirSync(join(CASES, folder)).filter(name => name.endsWith('.yaml'));
}

function read(folder: string, name: string): string {
  return readFileSync(join(CASES, folder, name), 'utf8');
}
