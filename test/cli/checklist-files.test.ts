import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, type SourceText } from '../../src/checklist/index.ts';
import { readChecklist, readChecklists, withReady } from '../../src/cli/checklist-files.ts';
import { InputError } from '../../src/model/input-error.ts';
import { inTemporaryFolder, ROOT } from '../running.ts';

describe('what the build made ready', () => {
  const ready = { value: { id: 'a' }, lines: {} };
  const built = JSON.stringify({ text: 'id: a\n', ready });

  it('is taken for the very text it was made of', () => {
    const source = { file: 'a.yaml', text: 'id: a\n' };
    expect(withReady(source, built)).toEqual({ ...source, ready });
  });

  it.each([
    ['another text: the file was changed after the build', 'id: b\n', built],
    ['a comment more', 'id: a\n# new\n', built],
    ['a text of which nothing was built', 'id: a\n', null],
  ])('is not taken for %s', (_, text, of) => {
    const source = { file: 'a.yaml', text };
    expect(withReady(source, of)).toEqual(source);
  });

  it('is there for each shipped file', () => {
    const yaml = readdirSync(join(ROOT, 'checklists'), { recursive: true, encoding: 'utf8' });
    // what phrases are tried on is read by `checklist test` alone
    const run = yaml.filter(file => file.endsWith('.yaml') && !file.startsWith('phrases/examples/'));
    for (const name of run) {
      const json = JSON.parse(readFileSync(join(ROOT, 'dist/ready', name.replace('.yaml', '.json')), 'utf8'));
      expect(json.ready.value, name).toBeTypeOf('object');
    }
  });
});

/** Files of a folder, by path. */
function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  return inTemporaryFolder({}, folder => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  });
}

async function complaint(promise: Promise<unknown>): Promise<string> {
  const error = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${String(error)}`);
  return error.message;
}

const extending = (name: string) => `id: a\nversion: 1.0.0\nextends: ${name}\n`;
const ORDINARY = 'id: base\nversion: 1.0.0\n';
const names = (source: SourceText) => filesOf(source).map(({ file }) => file);

describe('what a checklist extends', () => {
  it('is found beside the file that names it, and not where csaudit runs', async () => {
    const files = {
      'base.yaml': 'not this one',
      'team/base.yaml': ORDINARY,
      'team/a.yaml': extending('./base.yaml'),
      'team/north/b.yaml': extending('../a.yaml'),
      'team/north/c.yaml': extending('./b.yaml'),
    };
    await inFolder(files, async folder => {
      const source = await readChecklist('team/north/c.yaml', folder);
      expect(names(source)).toEqual([
        'team/base.yaml',
        'team/a.yaml',
        'team/north/b.yaml',
        'team/north/c.yaml',
      ]);
      expect(filesOf(source)[0]?.text).toBe(ORDINARY);
    });
  });

  it('may be named by its whole path', async () => {
    await inFolder({ 'base.yaml': ORDINARY }, async folder => {
      writeFileSync(join(folder, 'b.yaml'), extending(join(folder, 'base.yaml')));
      expect(names(await readChecklist('b.yaml', folder))).toEqual([join(folder, 'base.yaml'), 'b.yaml']);
    });
  });

  it.each([
    [
      'a file that is not there',
      extending('../bass.yaml'),
      't/a.yaml:3:10: "extends": bass.yaml: no such file\n  did you mean base.yaml?',
    ],
    ['a folder', extending('./hu/'), 't/a.yaml:3:10: "extends": t/hu/: is a folder'],
    ['itself', extending('./a.yaml'), 't/a.yaml:3:10: the checklist extends itself: t/a.yaml → t/a.yaml'],
    [
      'what extends it',
      extending('./c.yaml'),
      't/c.yaml:3:10: the checklist extends itself: t/a.yaml → t/c.yaml → t/a.yaml',
    ],
  ])('is refused where it is %s', async (_, text, expected) => {
    const files = {
      'base.yaml': ORDINARY,
      't/other.yaml': ORDINARY,
      't/hu/b.yaml': '',
      't/a.yaml': text,
      't/c.yaml': extending('../t/a.yaml'),
    };
    await inFolder(files, async folder => {
      expect(await complaint(readChecklist('t/a.yaml', folder))).toContain(expected);
    });
  });

  it('goes twenty levels deep, and no deeper', async () => {
    const levels = Array.from({ length: 22 }, (_, level) => [
      `${level}.yaml`,
      level === 0 ? ORDINARY : extending(`./${level - 1}.yaml`),
    ]);
    await inFolder(Object.fromEntries(levels), async folder => {
      expect(names(await readChecklist('20.yaml', folder))).toHaveLength(21);
      expect(await complaint(readChecklist('21.yaml', folder))).toContain(
        '1.yaml:3:10: checklists extend each other more than 20 deep',
      );
    });
  });

  it('is not looked for where the word is only said, or the text is no YAML', async () => {
    const texts = ['# extends: nothing', 'about: it extends', 'extends: [', 'extends: [a]', 'extends: ""'];
    for (const text of texts)
      await inFolder({ 'a.yaml': text }, async folder => {
        expect(await readChecklist('a.yaml', folder)).toEqual({ file: 'a.yaml', text });
      });
  });
});

describe('texts in other languages', () => {
  const files = {
    't/base.yaml': ORDINARY,
    't/a.yaml': extending('./base.yaml'),
    't/hu/a.yaml': 'own hu',
    't/hu/base.yaml': 'base hu',
    't/lv/base.yaml': 'base lv',
    't/en/other.yaml': 'of another',
    't/common/a.yaml': 'no language',
    't/xx': 'no folder',
  };
  const translations = (source: SourceText): unknown =>
    [source, source.base].map(one =>
      one?.translations?.map(({ file, language, text }) => [language, file, text]),
    );

  it('are read in the language asked for, of the base too', async () => {
    await inFolder(files, async folder => {
      expect(translations(await readChecklist('t/a.yaml', folder, 'hu'))).toEqual([
        [['hu', 't/hu/a.yaml', 'own hu']],
        [['hu', 't/hu/base.yaml', 'base hu']],
      ]);
      expect(translations(await readChecklist('t/a.yaml', folder))).toEqual([undefined, undefined]);
    });
  });

  it('are read in all languages there are', async () => {
    await inFolder(files, async folder => {
      expect(translations(await readChecklist('t/a.yaml', folder, 'all'))).toEqual([
        [['hu', 't/hu/a.yaml', 'own hu']],
        [
          ['hu', 't/hu/base.yaml', 'base hu'],
          ['lv', 't/lv/base.yaml', 'base lv'],
        ],
      ]);
    });
  });

  it.each([
    ['hu', 'hu'],
    ['HU-hu', 'hu'],
    ['magyar', 'hu'],
    ['lv', 'lv'],
    ['en', 'en'],
  ])('of %s can be asked for', async (asked, language) => {
    await inFolder(files, async folder => {
      expect((await readChecklists(['t/a.yaml'], folder, asked)).language).toBe(language);
    });
  });

  it('are refused in a language that none of the checklists has, and said which there are', async () => {
    await inFolder(files, async folder => {
      expect(await complaint(readChecklists(['t/a.yaml'], folder, 'de'))).toBe(
        '--lang de: the checklist has no texts in "de"\n  allowed: en, hu, lv',
      );
      expect((await readChecklists(['t/a.yaml', 't/base.yaml'], folder, 'lv')).language).toBe('lv');
      expect((await readChecklists(['t/a.yaml'], folder, null)).language).toBeNull();
    });
  });
});
