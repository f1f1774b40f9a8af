import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Item, itemsOf } from '../../src/model/checklist.ts';
import { CHANNELS } from '../../src/readers/columns/channels.ts';
import {
  INTERACTION_NAMES,
  MESSAGE_NAMES,
  TRANSCRIPT_NAMES,
  TURNS_NAMES,
  WITHOUT_UNIT,
} from '../../src/readers/columns/columns.ts';
import { ROLE_LABELS } from '../../src/readers/turns/roles.ts';
import { readGiven } from '../../src/scoring/given.ts';
import { shippedChecklists } from '../shipped.ts';
import { readAll } from './reading.ts';

const written = readFileSync('docs/readers.md', 'utf8');
const page = written.toLowerCase();

const coded = (words: readonly string[]) => words.map(word => `\`${word}\``).join(' ');
const names = [INTERACTION_NAMES, TRANSCRIPT_NAMES, TURNS_NAMES, MESSAGE_NAMES, WITHOUT_UNIT, CHANNELS];

it.each(names.flatMap(table => Object.entries<readonly string[]>(table)))(
  'docs/readers.md lists what %s is also called',
  (name, synonyms) => {
    expect(page).toContain(`| \`${name}\` | ${coded(synonyms)} |`);
  },
);

it('docs/readers.md shows answers that the shipped checklists take', async () => {
  const { checklists } = await shippedChecklists();
  const items = new Map<string, Item>(
    checklists.flatMap(one => itemsOf(one).map(item => [`${one.id}.${item.id}`, item] as const)),
  );
  const [, example = ''] = /## Answers by hand[\s\S]*?```text\n([\s\S]*?)```/u.exec(written) ?? [];
  const { interactions } = await readAll(example, { answerColumns: new Set(items.keys()) });
  const outcomes = interactions.flatMap(({ answers }) =>
    [...answers].map(([name, answer]) => {
      const item = items.get(name);
      const given = item === undefined ? null : readGiven(item, answer, 'export');
      return given === null || 'problem' in given ? `${name}: ${answer} is no answer` : given.outcome;
    }),
  );
  expect(outcomes).toEqual(['met', 'met', 'partial', 'missed', 'notApplicable']);
});

it.each(Object.entries(ROLE_LABELS))('docs/readers.md lists the labels of %s', (role, labels) => {
  expect(page).toContain(`| \`${role}\` | ${labels.join(', ').toLowerCase()} |`);
});
