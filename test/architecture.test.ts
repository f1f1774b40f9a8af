import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { probes } from '../src/probes/kinds/index.ts';
import { readers } from '../src/readers/index.ts';
import { renderers } from '../src/renderers/index.ts';

/** Folder of src → folders it may import, besides itself. A new folder needs a line here. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: [],
  decode: ['model'],
  readers: ['model', 'decode'],
  probes: ['model', 'decode'],
  checklist: ['model', 'decode', 'probes'],
  advice: ['model', 'decode', 'checklist', 'probes'],
  statistics: [],
  scoring: ['model', 'probes', 'statistics'],
  session: ['model', 'scoring'],
  store: ['model', 'decode'],
  sampling: ['model', 'decode', 'statistics'],
  renderers: ['model', 'decode'],
  batch: ['model', 'readers', 'checklist', 'probes', 'scoring'],
  testing: [
    ...['model', 'decode', 'readers', 'checklist', 'probes', 'statistics', 'scoring', 'renderers', 'batch'],
  ],
  plan: ['model', 'decode', 'statistics', 'scoring'],
  'what-if': ['model', 'statistics', 'checklist', 'scoring', 'batch'],
  'index.ts': [
    'model',
    'decode',
    'readers',
    'probes',
    'checklist',
    'scoring',
    'renderers',
    'batch',
    'what-if',
  ],
};

/** Package → the folders that may import it (`cli` may open every door of node itself). */
const doors: Readonly<Record<string, readonly string[]>> = {
  yaml: ['decode'],
  valibot: ['decode'],
  'fastest-levenshtein': ['decode'],
  'csv-parse': ['readers'],
  re2js: ['probes'],
  syllable: ['probes'],
  eld: ['probes'],
  chalk: ['renderers'],
  'cli-table3': ['renderers'],
  'string-width': ['renderers'],
  'write-excel-file': ['renderers'],
  echarts: ['renderers'],
  commander: ['cli'],
  inquirer: ['cli'],
  '@inquirer/core': ['cli'],
  kysely: ['store'],
  libsql: ['store'],
  'node:buffer': ['readers'],
  'node:stream': ['readers'],
  'node:worker_threads': ['batch'],
  'node:crypto': ['checklist', 'store', 'sampling', 'renderers'],
};

/** What makes a result depend on where and when it is made; outside `cli` all of it comes in as values. */
const banned =
  /\bprocess[.,;)[]|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b/g;

const sources = filesUnder('src').map(path => {
  const code = readFileSync(path, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  return { path, folder: path.split('/')[1] ?? '', code, imports: importsOf(code) };
});
const imports = sources.flatMap(({ path, folder, imports }) => imports.map(name => ({ path, folder, name })));

describe('the house', () => {
  it('has no folder without a place among the arrows', () => {
    const known = new Set([...Object.keys(arrows), 'cli']);
    expect(sources.filter(({ folder }) => !known.has(folder)).map(({ path }) => path)).toEqual([]);
  });

  it('has no folder for odds and ends', () => {
    const drawer = /\/(?:utils?|lib|common|helpers?|types|misc|shared)\//;
    expect(
      [...sources.map(({ path }) => path), ...filesUnder('test')].filter(path => drawer.test(path)),
    ).toEqual([]);
  });

  it('keeps to the arrows, and src never imports what is not in src', () => {
    const inside = imports.filter(({ name }) => name.startsWith('.'));
    const wrong = inside.filter(({ path, folder, name }) => {
      const [top, target = ''] = join(dirname(path), name).split('/');
      const open = folder === 'cli' || target === folder || arrows[folder]?.includes(target);
      return top !== 'src' || !open;
    });
    expect(wrong.map(({ path, name }) => `${path} imports ${name}`)).toEqual([]);
  });

  it('opens packages only at their doors', () => {
    const wrong = imports.filter(({ folder, name }) => {
      if (name.startsWith('.') || (folder === 'cli' && name.startsWith('node:'))) return false;
      const door = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
      return !doors[door]?.includes(folder);
    });
    expect(wrong.map(({ path, name }) => `${path} imports ${name}`)).toEqual([]);
  });

  it('knows of the process, the clock and chance only in cli', () => {
    const wrong = sources.filter(({ folder }) => folder !== 'cli');
    expect(
      wrong.flatMap(({ path, code }) => (code.match(banned) ?? []).map(found => `${path}: ${found}`)),
    ).toEqual([]);
  });

  it('has no class but InputError, no enum, no default export', () => {
    const shape =
      /^(?:export )?(?:(?:default|abstract|const) )*(?:class (?!InputError\b)\w+|enum \w+)|^export default/gm;
    expect(
      sources.flatMap(({ path, code }) => (code.match(shape) ?? []).map(found => `${path}: ${found}`)),
    ).toEqual([]);
  });

  it('has no file above 200 lines', () => {
    const long = sources.filter(({ path }) => readFileSync(path, 'utf8').split('\n').length > 201);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('what people extend', () => {
  it.each([
    { kind: 'probes', list: Object.fromEntries(probes), folder: 'src/probes/kinds', page: 'docs/probes.md' },
    { kind: 'readers', list: readers, folder: 'src/readers', page: 'docs/readers.md' },
    { kind: 'renderers', list: renderers, folder: 'src/renderers', page: 'docs/report-format.md' },
  ])('$kind: files, index, ids, cases and headings are the same', ({ list, folder, page }) => {
    const ids = Object.keys(list).toSorted();
    expect(
      Object.values(list)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids);
    expect(idsOnDisk(folder).toSorted()).toEqual(ids);
    const cases = folder.replace('src', 'test');
    const tested = (id: string) =>
      [`${id}.test.ts`, `${id}/${id}.test.ts`].some(file => existsSync(join(cases, file)));
    expect(ids.filter(id => !tested(id))).toEqual([]);
    const headings = readFileSync(page, 'utf8').match(/^##+ (?:`[^`]+`.*|\S+)$/gm) ?? [];
    const named = headings.map(heading => heading.match(/[\w-]+/)?.[0] ?? '');
    expect(ids.map(id => `${id}: ${named.filter(name => name === id).length} heading`)).toEqual(
      ids.map(id => `${id}: 1 heading`),
    );
  });

  it('has every package explained, and none without a door', () => {
    const { dependencies, devDependencies } = packageJson;
    expect(
      Object.keys(doors)
        .filter(name => !name.startsWith('node:'))
        .toSorted(),
    ).toEqual(Object.keys(dependencies).toSorted());
    const page = readFileSync('docs/dependencies.md', 'utf8');
    const explained = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(explained.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
  });
});

function filesUnder(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter(path => path.endsWith('.ts')).map(path => join(folder, path).replaceAll('\\', '/'));
}

/** What a file imports or re-exports, `import()` included, as written. */
function importsOf(code: string): string[] {
  const found = code.matchAll(
    /^(?:import|export)\b[^'";]*?\bfrom\s+['"]([^'"]+)|^import\s+['"]([^'"]+)|\bimport\(\s*['"`]([^'"`]+)/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

/** The ids a folder holds: files that define a probe, reader or renderer, or folders whose file of that name does. */
function idsOnDisk(folder: string): string[] {
  const defines =
    /^export const \w+(?:: (?:Reader|Renderer(?:<\S+>)?) =| = defineProbe\()|satisfies (?:Reader|Renderer);/m;
  const homes = filesUnder(folder).filter(path => defines.test(readFileSync(path, 'utf8')));
  return homes.map(path => basename(path.replace(/\/index\.ts$/, ''), '.ts'));
}
