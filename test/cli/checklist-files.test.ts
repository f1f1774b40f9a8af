import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withReady } from '../../src/cli/checklist-files.ts';
import { ROOT } from '../running.ts';

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
    for (const name of yaml.filter(file => file.endsWith('.yaml'))) {
      const json = JSON.parse(readFileSync(join(ROOT, 'dist/ready', name.replace('.yaml', '.json')), 'utf8'));
      expect(json.ready.value, name).toBeTypeOf('object');
    }
  });
});
