import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/decode/document.ts';
import { ROOT } from '../running.ts';
import { checklistSchema } from './json-schema.ts';

const FILE = join(ROOT, 'docs/checklist.schema.json');
const CASES = join(ROOT, 'test/checklists');

describe('docs/checklist.schema.json', () => {
  it('is made of the shapes that check checklists', () => {
    const made = `${JSON.stringify(checklistSchema(), null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, made);
    expect(readFileSync(FILE, 'utf8')).toBe(made);
  });

  const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(checklistSchema());
  const yaml = (folder: string) =>
    readdirSync(folder)
      .filter(file => file.endsWith('.yaml'))
      .map(file => join(folder, file));
  const read = (file: string) => parseDocument(readFileSync(file, 'utf8'), file).value;

  it.each([...yaml(join(ROOT, 'checklists')), ...yaml(join(CASES, 'ok'))])('takes %s', file => {
    expect(fits(read(file)), JSON.stringify(fits.errors)).toBe(true);
  });

  it.each([
    'unknown-key',
    'probe-unknown',
    'weight-not-positive',
    'missing-key',
    'wrong-types',
    'answers-wrong',
    'sections-empty',
    'reply-wrong',
    'bands-wrong',
    'order-wrong',
    'extends-unknown-keys',
    'extends-wrong-values',
    'extends-lists-for-maps',
    'extends-without-base',
  ])('refuses %s', name => {
    expect(fits(read(join(CASES, 'err', `${name}.yaml`)))).toBe(false);
  });

  const item = (more: object) => ({
    ...{ id: 'tiny', version: '1.0.0', title: 'Tiny', about: 'One item.' },
    sections: [{ id: 'all', title: 'All', items: [{ id: 'one', ask: 'Was it so?', ...more }] }],
  });
  const banded = (...bands: object[]) => ({ probe: { metric: 'turns', bands } });

  it.each([
    ['a weight', { weight: 0.5 }, true],
    ['no weight', { weight: 0 }, false],
    ['a band that gives a credit', banded({ atMost: 3, credit: 1 }), true],
    ['a band that gives an answer', banded({ atMost: 3, answer: 'yes' }), true],
    ['a band that gives both', banded({ atMost: 3, credit: 1, answer: 'yes' }), false],
    ['a band that gives nothing', banded({ atMost: 3, credit: 1 }, { atMost: 5 }), false],
    ['two steps', { probe: { order: { steps: [['hello'], ['bye']] } } }, true],
    ['one step', { probe: { order: { steps: [['hello']] } } }, false],
  ])('sees %s', (_, more, right) => {
    expect(fits(item(more)), JSON.stringify(fits.errors)).toBe(right);
  });
});
